// Small words all planning screens share: states, kinds, days, mechanisms.
import type { LocalizedText, Text } from '#src/kernel/text.ts'
import { DateText, LocalText, useText } from '#src/ui/locale-context.tsx'
import { Progress } from '#src/ui/progress/progress.tsx'
import { Tag, type TagShape, type TagTone } from '#src/ui/tag/tag.tsx'
import { momentOf } from '../../day.ts'
import type { State } from '../../evaluation.ts'
import type { MechanismKey } from '../../programme-schema.ts'
import { shippedProgramme } from '../../shipped.ts'
import { stateNames } from '../../texts/evaluation.ts'
import { pageTexts as texts } from './texts.ts'

const stateLooks: Readonly<Record<State, readonly [TagTone, TagShape]>> = {
  planned: ['grey', 'ring'],
  in_progress: ['teal', 'dot'],
  consolidating: ['blue', 'dot'],
  with_committee: ['amber', 'ring'],
  approved: ['green', 'check'],
  published: ['green', 'check'],
  cancelled: ['grey', 'cross'],
  submitted: ['green', 'check'],
}

export function EvaluationState({ state }: { state: State }) {
  const [tone, shape] = stateLooks[state]
  return (
    <Tag tone={tone} shape={shape}>
      <LocalText text={stateNames[state]} />
    </Tag>
  )
}

export type PlanStanding = 'draft' | 'amended' | 'adopted'

/** A draft that was adopted before has changed since. */
export const planStanding = (plan: { state: 'draft' | 'adopted'; adoptedAt: Date | null }): PlanStanding =>
  plan.state === 'adopted' ? 'adopted' : plan.adoptedAt ? 'amended' : 'draft'

type Look = readonly [Text, TagTone, TagShape]
const planLooks: Readonly<Record<PlanStanding, Look>> = {
  draft: [texts.draft, 'grey', 'ring'],
  amended: [texts.amended, 'amber', 'square'],
  adopted: [texts.adopted, 'green', 'check'],
}
const roundLooks: Readonly<Record<'planned' | 'open' | 'closed', Look>> = {
  planned: [texts.roundPlanned, 'grey', 'ring'],
  open: [texts.roundOpen, 'teal', 'dot'],
  closed: [texts.roundClosed, 'grey', 'check'],
}
const visitLooks: Readonly<Record<'assigned' | 'started' | 'submitted' | 'cancelled', Look>> = {
  assigned: [texts.visitAssigned, 'grey', 'ring'],
  started: [texts.visitStarted, 'teal', 'dot'],
  submitted: [texts.visitSubmitted, 'green', 'check'],
  cancelled: [texts.visitCancelled, 'grey', 'cross'],
}

function Looked({ look: [text, tone, shape] }: { look: Look }) {
  const t = useText()
  return (
    <Tag tone={tone} shape={shape}>
      {t(text)}
    </Tag>
  )
}

export const PlanState = ({ standing }: { standing: PlanStanding }) => <Looked look={planLooks[standing]} />
export const RoundState = ({ state }: { state: keyof typeof roundLooks }) => <Looked look={roundLooks[state]} />
export const VisitState = ({ state }: { state: keyof typeof visitLooks }) => <Looked look={visitLooks[state]} />

export function DayText({ day }: { day: string }) {
  return <DateText at={momentOf(day)} />
}

export function Span({ from, to }: { from: string; to: string }) {
  return (
    <span>
      <DayText day={from} /> – <DayText day={to} />
    </span>
  )
}

export const kindText = (kind: 'onsite' | 'remote') => (kind === 'onsite' ? texts.onsite : texts.remote)

/** The guide's name of a mechanism. */
export function mechanismName(key: MechanismKey): LocalizedText {
  const found = shippedProgramme.mechanisms.find((one) => one.key === key)
  if (!found) throw new Error(`The programme names no mechanism ${key}`)
  return found.name
}

/** In the guide's order. */
export const inOrder = (mechanisms: readonly MechanismKey[]) =>
  shippedProgramme.mechanisms.map((one) => one.key).filter((key) => mechanisms.includes(key))

/** "7 of 11"; a lone zero reads as a dot, so none is said in words. */
export function CountOf({ count, total, none }: { count: number; total: number; none: Text }) {
  const t = useText()
  if (count === 0) return <span class="muted">{t(none)}</span>
  return <>{t(texts.countOf, { count, total })}</>
}

/** A bar and "21 of 57"; before the first answer only words. */
export function Answered({ count, total }: { count: number; total: number }) {
  const t = useText()
  if (count === 0) return <span class="muted nowrap">{t(texts.notStarted)}</span>
  return <Progress label={t(texts.criteriaAnswered)} labelHidden value={count} max={total} />
}
