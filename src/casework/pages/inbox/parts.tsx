// Pieces of a case's line that lists share: state, deadline, who is there.
import { type Locale, pick, say } from '#src/kernel/locale.ts'
import type { AnyText } from '#src/kernel/text.ts'
import type { ListFilter } from '#src/platform/listing.ts'
import { Avatar } from '#src/ui/avatar/avatar.tsx'
import { DateText, Name, Reference, useNow } from '#src/ui/locale-context.tsx'
import { Tag, type TagShape, type TagTone } from '#src/ui/tag/tag.tsx'
import type { CaseState } from '../../case.ts'
import { type CaseLine, dueMark, type Present } from '../../inbox.ts'
import { groupReference } from '../../reference.ts'
import { inboxTexts as texts } from '../../texts/inbox.ts'
import { stateTexts } from '../../texts/machine.ts'

/** A choice for each entry of a catalogue. */
export const choiceOf = (
  key: string,
  text: AnyText,
  ref: string | undefined,
  options: Readonly<Record<string, AnyText>>,
  drawn?: 'hidden' | 'more',
): ListFilter => ({
  key,
  text,
  kind: 'choice',
  ...(ref !== undefined && { ref }),
  ...(drawn && { drawn }),
  options: Object.entries(options).map(([value, one]) => ({ value, text: one })),
})

const drawn: Readonly<Record<CaseState, readonly [TagTone, TagShape]>> = {
  registered: ['blue', 'dot'],
  routed: ['blue', 'ring'],
  in_progress: ['teal', 'dot'],
  waiting_customer: ['grey', 'ring'],
  waiting_third_party: ['grey', 'ring'],
  waiting_approval: ['gold', 'ring'],
  referred_out: ['grey', 'ring'],
  answered: ['green', 'check'],
  closed: ['grey', 'check'],
  withdrawn: ['grey', 'dash'],
  merged: ['grey', 'dash'],
}

export function CaseStateTag({ state, locale }: { state: CaseState; locale: Locale }) {
  const [tone, shape] = drawn[state]
  return (
    <Tag tone={tone} shape={shape}>
      {say(locale, stateTexts[state])}
    </Tag>
  )
}

/** When it is due, relative, with a word where it is late, near or standing still. */
export function Due({ row, locale }: { row: CaseLine; locale: Locale }) {
  const now = useNow()
  const mark = now ? dueMark(row, now) : 'none'
  if (mark === 'paused') {
    return (
      <Tag tone="grey" shape="ring">
        {say(locale, texts.paused)}
      </Tag>
    )
  }
  if (mark === 'none' || row.dueAt === null) return <NoValue text={say(locale, texts.noDue)} />
  return (
    <span class="case-due">
      {mark === 'late' && (
        <Tag tone="danger" shape="diamond">
          {say(locale, texts.late)}
        </Tag>
      )}
      {mark === 'soon' && (
        <Tag tone="amber" shape="square">
          {say(locale, texts.soon)}
        </Tag>
      )}
      <span class="nowrap">
        <DateText at={row.dueAt} relative />
      </span>
    </span>
  )
}

/** A dash for the eye, words for the ear. */
export function NoValue({ text }: { text: string }) {
  return (
    <span class="muted">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{text}</span>
    </span>
  )
}

/** Who has it open, as small heads with their names spoken and on hover. */
export function PresentHeads({ present, locale }: { present: readonly Present[]; locale: Locale }) {
  if (present.length === 0) return null
  return (
    <span class="case-present">
      {present.slice(0, 3).map((one) => {
        const name = pick(locale, one.name)
        const words = say(locale, one.replying ? texts.replying : texts.reading, { name })
        return (
          <span key={one.personId} title={words.replace(/[\u2068\u2069]/g, '')}>
            <Avatar name={name} size="small" tint={one.replying ? 'sand' : 'plain'} />
            <span class="visually-hidden">{words}</span>
          </span>
        )
      })}
    </span>
  )
}

/** What the line of a case says after its subject. */
export function CaseMarks({ row, locale }: { row: CaseLine; locale: Locale }) {
  const mark = (tone: TagTone, shape: TagShape, text: string) => (
    <Tag tone={tone} shape={shape} key={text}>
      {text}
    </Tag>
  )
  return (
    <>
      {row.urgent && mark('gold', 'diamond', say(locale, texts.urgent))}
      {row.escalation > 0 && mark('red', 'diamond', say(locale, texts.escalated))}
      {row.cycle > 1 && mark('gold', 'square', say(locale, texts.reopened, { cycle: row.cycle }))}
      {row.confidential
        ? mark('grey', 'none', say(locale, texts.confidential))
        : row.restricted && mark('grey', 'none', say(locale, texts.restricted))}
    </>
  )
}

export const caseHref = (row: Pick<CaseLine, 'reference'>) => `/cases/${row.reference}`

export const CaseReference = ({ row }: { row: Pick<CaseLine, 'reference'> }) => (
  <Reference value={groupReference(row.reference)} />
)

export function customerText(row: CaseLine, locale: Locale): string {
  if (row.customerName !== null) return row.customerName
  return say(locale, row.anonymous ? texts.anonymous : texts.nameHidden)
}

export function Customer({ row, locale }: { row: CaseLine; locale: Locale }) {
  if (row.customerName !== null) return <Name>{row.customerName}</Name>
  return <span class="muted">{customerText(row, locale)}</span>
}
