// The story beside a case: who the customer is and what he needs of us, classification, clocks, referrals, related cases.
import type { ComponentChildren } from 'preact'
import { Avatar } from '#src/ui/avatar/avatar.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import { DateText, LocalText, Name, Reference, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { SummaryList, type SummaryRow } from '#src/ui/summary-list/summary-list.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Cycle } from '../../case.ts'
import type { CaseLink, CaseView, ShownReferral } from '../../case-view.ts'
import { groupReference } from '../../reference.ts'
import { formTexts } from '../../texts/case-forms.ts'
import { needTexts, referralTexts, relationTexts, caseTexts as texts } from '../../texts/case-page.ts'
import { axisTexts, channelTexts, kindTexts, outcomeTexts, stateTexts } from '../../texts/machine.ts'
import { highlightedParts } from '../new-case/marked.tsx'
import { ClockList } from './clocks.tsx'
import { pathOf } from './words.ts'

const byChannel = { sms: texts.bySms, email: texts.byEmail, phone: texts.byPhone } as const

function Part({ title, children, id }: { title: string; id: string; children: ComponentChildren }) {
  return (
    <section class="story-part" aria-labelledby={id}>
      <h2 class="story-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function CustomerPart({ view }: { view: CaseView }) {
  const t = useText()
  const { customer, case: one } = view
  const contact: SummaryRow[] = [
    { term: t(texts.answeredBy), value: t(byChannel[one.contact.channel]) },
    ...(one.contact.phone ? [{ term: t(texts.phone), value: <Reference value={one.contact.phone} /> }] : []),
    ...(one.contact.email ? [{ term: t(texts.email), value: <Reference value={one.contact.email} /> }] : []),
  ]
  if (!customer) {
    return (
      <Part title={t(texts.customer)} id="story-customer">
        <p class="muted">{t(one.customerId === null ? texts.anonymous : texts.customerHidden)}</p>
        {one.customerId === null && <SummaryList dense rows={contact} />}
      </Part>
    )
  }
  return (
    <Part title={t(texts.customer)} id="story-customer">
      {customer.needs.length > 0 && (
        <p class="cluster">
          {customer.needs.map((need) => (
            <Tag key={need} tone="gold">
              <Icon name="accessibility" size="small" />
              {t(needTexts[need])}
            </Tag>
          ))}
        </p>
      )}
      <p class="story-customer">
        <Avatar name={customer.name} tint="sand" />
        <a href={`/customers/${customer.id}`}>
          <Name>{customer.name}</Name>
          <span class="visually-hidden"> – {t(texts.openCustomer)}</span>
        </a>
      </p>
      <SummaryList
        dense
        rows={[
          ...(customer.personalNumber
            ? [{ term: t(texts.personalNumber), value: <Reference value={customer.personalNumber} /> }]
            : []),
          ...contact,
          ...(customer.note ? [{ term: t(texts.customerNote), value: <Name>{customer.note}</Name> }] : []),
        ]}
      />
    </Part>
  )
}

export function CaseLinks({ cases }: { cases: readonly (CaseLink & { readonly note?: string })[] }) {
  const t = useText()
  return (
    <ul class="case-links">
      {cases.map((one) => (
        <li key={one.reference}>
          <a href={pathOf(one.reference)}>
            <Name>{one.subject}</Name>
          </a>
          <p class="meta muted">
            <Reference value={groupReference(one.reference)} /> · {t(kindTexts[one.kind])} · {t(stateTexts[one.state])}{' '}
            · <DateText at={one.openedAt} />
            {one.note && ` · ${one.note}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

function ClassificationPart({ view }: { view: CaseView }) {
  const t = useText()
  const { case: one, names } = view
  const { classification } = one
  const rows: SummaryRow[] = [
    ...(classification
      ? [
          { term: t(axisTexts.heading), value: names.heading ? <LocalText text={names.heading} /> : '–' },
          { term: t(axisTexts.complexity), value: t(axisTexts[classification.complexity]) },
          { term: t(axisTexts.importance), value: t(axisTexts[classification.importance]) },
          { term: t(axisTexts.procedure), value: t(axisTexts[classification.procedure]) },
        ]
      : []),
    ...(names.service ? [{ term: t(texts.service), value: <LocalText text={names.service} /> }] : []),
    ...(names.department ? [{ term: t(texts.department), value: <LocalText text={names.department} /> }] : []),
    ...(names.centre ? [{ term: t(texts.centre), value: <LocalText text={names.centre} /> }] : []),
    { term: t(texts.channel), value: t(channelTexts[one.channel]) },
    { term: t(texts.opened), value: <DateText at={one.openedAt} style="dateTime" hijri /> },
    ...(one.closedAt ? [{ term: t(texts.closed), value: <DateText at={one.closedAt} style="dateTime" /> }] : []),
    ...(names.about.length > 0 ? [{ term: t(texts.about), value: <People names={names.about} /> }] : []),
    ...(one.media
      ? [
          {
            term: t(texts.media),
            value: one.media.link ? (
              <a href={one.media.link} rel="noreferrer nofollow">
                <Name>{one.media.outlet}</Name>
              </a>
            ) : (
              <Name>{one.media.outlet}</Name>
            ),
          },
        ]
      : []),
  ]
  return (
    <Part title={t(texts.classification)} id="story-classification">
      {!classification && <p class="muted">{t(texts.notClassified)}</p>}
      <SummaryList dense rows={rows} />
    </Part>
  )
}

function People({ names }: { names: CaseView['names']['about'] }) {
  const local = useLocalText()
  return <Name>{names.map(local).join('، ')}</Name>
}

function ReferralItem({ one, now }: { one: ShownReferral; now: Date }) {
  const t = useText()
  const state = () => {
    if (one.cancelledAt) return t(referralTexts.cancelled)
    if (one.confirmedAt) return t(referralTexts.confirmed, { at: one.confirmedAt })
    if (one.answeredAt) return t(referralTexts.answered, { at: one.answeredAt })
    return t(one.dueAt < now ? referralTexts.late : referralTexts.waiting, { due: one.dueAt })
  }
  return (
    <li>
      <p>
        <strong>
          <LocalText text={one.to} />
        </strong>
      </p>
      <p class="meta muted">{state()}</p>
      <Disclosure summary={<Name>{one.question}</Name>}>
        <p class="case-message-body" dir="auto">
          {one.answer || one.question}
        </p>
      </Disclosure>
    </li>
  )
}

function CyclePart({ cycles }: { cycles: readonly Cycle[] }) {
  const t = useText()
  return (
    <Part title={t(texts.cycles)} id="story-cycles">
      <ul class="case-links">
        {cycles.map((cycle) => (
          <li key={cycle.number}>
            <p class="split">
              <strong>{t(texts.cycleNumber, { number: cycle.number })}</strong>
              <span class="meta">
                {cycle.outcome && `${t(outcomeTexts[cycle.outcome])} · `}
                {t(
                  cycle.satisfied === null
                    ? texts.satisfactionUnknown
                    : cycle.satisfied
                      ? texts.satisfied
                      : texts.notSatisfied,
                )}
              </span>
            </p>
            {cycle.rootCause && (
              <p class="meta muted">
                {t(formTexts.rootCause)}: <bdi>{cycle.rootCause}</bdi>
              </p>
            )}
            {cycle.resolution && (
              <p class="meta muted">
                {t(formTexts.resolution)}: <bdi>{cycle.resolution}</bdi>
              </p>
            )}
            {cycle.correctiveAction && (
              <p class="meta muted">
                {t(formTexts.correctiveAction)}: <bdi>{cycle.correctiveAction}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

const relationOf: Readonly<Record<string, (typeof relationTexts)['linked']>> = relationTexts

export function CaseStory({ view, now }: { view: CaseView; now: Date }) {
  const t = useText()
  const related = view.relatives.map(({ relation, ...one }) => ({
    ...one,
    note: t(relationOf[relation] ?? relationTexts.linked),
  }))
  const answered = view.cycles.some(({ answeredAt }) => answeredAt !== null)
  return (
    <aside class="story" aria-label={t(texts.customer)}>
      <div data-part="present" role="status">
        <PresentPart present={view.present} />
      </div>
      <CustomerPart view={view} />
      {view.customer && (
        <Part title={t(texts.otherCases)} id="story-others">
          {view.others.length > 0 ? <CaseLinks cases={view.others} /> : <p class="muted">{t(texts.noOtherCases)}</p>}
        </Part>
      )}
      {view.solved.length > 0 && <Solved view={view} />}
      <ClassificationPart view={view} />
      <Part title={t(texts.clocks)} id="story-clocks">
        <ClockList clocks={view.clocks} cycle={view.case.cycle} />
      </Part>
      {(view.case.cycle > 1 || answered) && <CyclePart cycles={view.cycles} />}
      {view.attempts.length > 0 && (
        <Part title={t(texts.attempts)} id="story-attempts">
          <ul class="case-links">
            {view.attempts.map(({ at, reached, note }) => (
              <li key={at.toISOString()}>
                {t(reached ? texts.attemptReached : texts.attemptMissed)} ·{' '}
                <DateText at={at} style="dateTime" relative />
                {note && (
                  <p class="meta muted">
                    <bdi>{note}</bdi>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {view.referrals.length > 0 && (
        <Part title={t(texts.referrals)} id="story-referrals">
          <ul class="case-links">
            {view.referrals.map((one) => (
              <ReferralItem key={one.id} one={one} now={now} />
            ))}
          </ul>
        </Part>
      )}
      {related.length > 0 && (
        <Part title={t(texts.links)} id="story-links">
          <CaseLinks cases={related} />
        </Part>
      )}
    </aside>
  )
}

/** Read first, then put into a reply: nothing is sent by itself. */
function Solved({ view }: { view: CaseView }) {
  const t = useText()
  const can = new Set(view.offers.filter(({ reason }) => reason === null).map(({ doing }) => doing))
  const into = (['answer', 'submitForApproval', 'solveAtFirstContact', 'reply'] as const).find((doing) =>
    can.has(doing),
  )
  return (
    <Part title={t(texts.similar)} id="story-similar">
      <ul class="case-links">
        {view.solved.map((one) => (
          <li key={one.id}>
            <p class="strong">
              <Name>{one.question}</Name>
            </p>
            <p class="secondary" dir="auto">
              {highlightedParts(one.snippet)}
            </p>
            {into && (
              <a href={`${pathOf(view.case.reference)}?do=${into}&solved=${one.id}#do`}>
                {t(texts.useSolved)}
                <span class="visually-hidden"> – {one.question}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Who else is on this page; redrawn alone while it stays open. */
export function PresentPart({ present }: Pick<CaseView, 'present'>) {
  if (present.length === 0) return null
  return (
    <p class="story-present">
      <Icon name="eye" size="small" />
      <span>
        {present.map(({ name, replying }) => (
          <Present key={name.ar} name={name} replying={replying} />
        ))}
      </span>
    </p>
  )
}

function Present({ name, replying }: CaseView['present'][number]) {
  const t = useText()
  const local = useLocalText()
  return <span>{t(replying ? texts.presentReplying : texts.presentReading, { name: local(name) })} </span>
}
