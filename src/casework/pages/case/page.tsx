// The page of one case: conversation in the middle with what can be done at its foot, the story beside it.
import { sayAny } from '#src/kernel/locale.ts'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import { LocalText, Name, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { CaseView } from '../../case-view.ts'
import type { Doing } from '../../input.ts'
import { firstOffer, type Offer } from '../../offers.ts'
import { groupReference } from '../../reference.ts'
import { caseTexts as texts } from '../../texts/case-page.ts'
import { kindTexts } from '../../texts/machine.ts'
import { CaseStateTag } from '../case-tags.tsx'
import { ChiefClock, ClockTag, chiefClock } from './clocks.tsx'
import { Conversation } from './conversation.tsx'
import type { DoingFormProps } from './draw.ts'
import { DoingForm } from './forms.tsx'
import { doingText, pathOf } from './words.ts'

/** Keys of the commonest doings. */
const shortcuts: { readonly [D in Doing]?: string } = { reply: 'r', note: 'n', assign: 'a' }

export function caseKeys(view: CaseView, say: (text: (typeof texts)['keysReply']) => string) {
  const can = new Set(view.offers.filter(({ reason }) => reason === null).map(({ doing }) => doing))
  const all = [
    { doing: 'reply', keys: ['R'], text: texts.keysReply },
    { doing: 'note', keys: ['N'], text: texts.keysNote },
    { doing: 'assign', keys: ['A'], text: texts.keysAssign },
  ] as const
  return all.filter(({ doing }) => can.has(doing)).map(({ keys, text }) => ({ keys, text: say(text) }))
}

export function CaseHeader({ view }: { view: CaseView }) {
  const t = useText()
  const local = useLocalText()
  const { case: one, names } = view
  const clock = chiefClock(view.clocks, one.cycle)
  const whose = () => {
    if (view.mine) return t(texts.assignedYou)
    return names.assignee ? t(texts.assignedTo, { name: local(names.assignee) }) : t(texts.unassigned)
  }
  return (
    <PageHeader
      title={<Name>{one.subject}</Name>}
      tag={<CaseStateTag state={one.state} />}
      meta={
        <span class="case-meta">
          <span class="case-reference">
            <span class="visually-hidden">{t(texts.reference)} </span>
            <Reference value={groupReference(one.reference)} />
          </span>
          <span>{t(kindTexts[one.kind])}</span>
          {one.urgent && (
            <Tag tone="gold">
              <Icon name="accessibility" size="small" />
              {t(texts.urgent)}
            </Tag>
          )}
          {one.escalation > 0 && (
            <Tag tone="red" shape="diamond">
              {t(texts.escalated)}
            </Tag>
          )}
          {one.restricted && (
            <Tag tone="amber">
              <Icon name="lock" size="small" />
              {t(one.confidential ? texts.confidential : texts.restricted)}
            </Tag>
          )}
          {one.cycle > 1 && (
            <Tag tone="amber" shape="square">
              {t(texts.cycleNumber, { number: one.cycle })}
            </Tag>
          )}
          {clock && clock.endedAt === null && <ClockTag clock={clock} />}
          <span>{whose()}</span>
          {names.department && <LocalText text={names.department} />}
        </span>
      }
      actions={
        <LinkButton kind="plain" icon="print" href={`${pathOf(one.reference)}/print`}>
          {t(texts.print)}
        </LinkButton>
      }
    />
  )
}

function ActionLinks({ offers, path, current }: { offers: readonly Offer[]; path: string; current: Doing | null }) {
  const t = useText()
  return (
    <ul class="case-actions">
      {offers.map(({ doing }) => (
        <li key={doing}>
          <a
            class="case-action"
            href={`${path}?do=${doing}#do`}
            aria-current={doing === current ? 'true' : undefined}
            data-key={shortcuts[doing]}
          >
            {t(doingText(doing))}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The few that stand first; the others are one step away. */
const foremost: readonly Doing[] = [
  'classify',
  'solveAtFirstContact',
  'claim',
  'reply',
  'note',
  'askCustomer',
  'customerSays',
  'resume',
  'answer',
  'submitForApproval',
  'approve',
  'returnForWork',
  'rate',
  'close',
  'reopen',
  'assign',
]

function Actions({ view, current }: { view: CaseView; current: Doing | null }) {
  const t = useText()
  const locale = useLocale()
  const path = pathOf(view.case.reference)
  const can = view.offers.filter(({ reason }) => reason === null)
  const cannot = view.offers.filter(({ reason }) => reason !== null)
  const first = can.filter(({ doing }) => foremost.includes(doing) || doing === current)
  const rest = can.filter((offer) => !first.includes(offer))
  return (
    <nav aria-label={t(texts.actions)}>
      <ActionLinks offers={first} path={path} current={current} />
      {rest.length > 0 && (
        <Disclosure summary={t(texts.otherActions)}>
          <ActionLinks offers={rest} path={path} current={current} />
        </Disclosure>
      )}
      {cannot.length > 0 && (
        <Disclosure summary={t(texts.notNow)}>
          <ul class="case-refused">
            {cannot.map(({ doing, reason }) => (
              <li key={doing}>
                <Button kind="secondary" small disabled type="button">
                  {t(doingText(doing))}
                </Button>{' '}
                <span class="meta muted">{reason && sayAny(locale, reason)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </nav>
  )
}

export interface CasePageProps {
  view: CaseView
  now: Date
  form: Omit<DoingFormProps, 'view'> | null
  /** The doing that was just done: its draft may go. */
  done: Doing | null
}

/** What opens where nothing was asked for. */
export const opensWith = (view: CaseView): Doing | null => firstOffer(view.case.state, view.offers)

export function CasePage({ view, now, form, done }: CasePageProps) {
  const t = useText()
  const { case: one } = view
  const clock = chiefClock(view.clocks, one.cycle)
  const target = view.relatives.find(({ relation }) => relation === 'mergedInto')
  const able = view.offers.some(({ reason }) => reason === null)
  return (
    <div class="case-page" data-presence={`${pathOf(one.reference)}/presence`}>
      {done && <span data-draft-done={`${done}-${one.reference}`} />}
      {clock && clock.endedAt === null && <ChiefClock clock={clock} now={now} />}
      {target && (
        <Notification kind="info">
          <p>
            {t(texts.mergedInto, { reference: groupReference(target.reference) })}{' '}
            <a href={pathOf(target.reference)}>{t(texts.openTarget)}</a>
          </p>
        </Notification>
      )}
      <Conversation lines={view.lines} cycles={view.cycles} reference={one.reference} />
      {view.draft && one.state === 'waiting_approval' && <Draft draft={view.draft} />}
      <section class="case-doing" id="do" aria-label={t(texts.actions)}>
        {!able && <p class="muted">{t(texts.readOnly)}</p>}
        <Actions view={view} current={form?.choices.doing ?? null} />
        {form && (
          <>
            <h2 class="case-doing-title">{t(doingText(form.choices.doing))}</h2>
            <DoingForm {...form} view={view} />
          </>
        )}
      </section>
    </div>
  )
}

function Draft({ draft }: { draft: NonNullable<CaseView['draft']> }) {
  const t = useText()
  const local = useLocalText()
  return (
    <Notification kind="warning" title={t(texts.draftWaits)}>
      {draft.author && <p class="meta">{t(texts.draftBy, { name: local(draft.author) })}</p>}
      <p class="case-message-body" dir="auto">
        {draft.body}
      </p>
    </Notification>
  )
}
