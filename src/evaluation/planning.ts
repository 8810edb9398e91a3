// Rules of the annual plan: who may carry out which mechanism, when a round may run, what a plan may lack.
import type { Role } from '#src/kernel/actor.ts'
import type { CentreId, EntityId, PersonId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Day } from './committee.ts'
import { momentOf } from './day.ts'
import type { CentreFacts, Eligibility } from './eligibility.ts'
import { planningTexts } from './planning-texts.ts'
import type { MechanismKey } from './programme-schema.ts'

/** What a centre is measured by unless the central team chooses otherwise. A remote centre has no hall to visit. */
export const defaultMechanisms: Readonly<Record<CentreFacts['kind'], readonly MechanismKey[]>> = {
  onsite: ['mystery_shopping', 'field_visit', 'records_review', 'opinion_poll', 'tawasul', 'unified_guide'],
  remote: ['mystery_shopping', 'records_review', 'opinion_poll', 'tawasul', 'unified_guide'],
}

/** A shopper goes secretly and does nothing else; every other mechanism is an evaluator's. */
export const roleFor = (mechanism: MechanismKey): Role =>
  mechanism === 'mystery_shopping' ? 'mystery_shopper' : 'evaluator'

export interface Assessor {
  readonly personId: PersonId
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly secret: boolean
  /** His employer, if he is lent by an entity. */
  readonly entityId: EntityId | null
}

/** The evaluation he would take part in. */
export interface Assignment {
  readonly mechanism: MechanismKey
  /** The responsible entity and the one that manages the premises. */
  readonly concerned: readonly EntityId[]
  /** People with an open declared interest in one of them. */
  readonly interested: ReadonlySet<PersonId>
}

export const obstacles = ['inactive', 'role', 'secret', 'employer', 'interest'] as const
export type Obstacle = (typeof obstacles)[number]

/** Why this person may not be assigned, or null. */
export function obstacle(assessor: Assessor, assignment: Assignment): Obstacle | null {
  if (!assessor.active) return 'inactive'
  if (!assessor.roles.includes(roleFor(assignment.mechanism))) return 'role'
  if (assessor.secret && assignment.mechanism !== 'mystery_shopping') return 'secret'
  if (assessor.entityId !== null && assignment.concerned.includes(assessor.entityId)) return 'employer'
  return assignment.interested.has(assessor.personId) ? 'interest' : null
}

export const obstacleTexts = {
  inactive: planningTexts.assessorInactive,
  role: planningTexts.assessorRole,
  secret: planningTexts.shopperOnly,
  employer: planningTexts.assessorEmployer,
  interest: planningTexts.assessorInterest,
} as const

export interface RoundDates {
  readonly startsOn: Day
  readonly endsOn: Day
}

/** Refuses a round that ends before it starts or leaves the plan's year. */
export function checkRound(year: number, { startsOn, endsOn }: RoundDates) {
  const outside = (day: Day) => Number(day.slice(0, 4)) !== year
  const fields: FieldRefusal[] = []
  const values = { year: String(year) }
  if (outside(startsOn)) fields.push({ field: 'startsOn', text: planningTexts.outsideYear, values })
  if (outside(endsOn)) fields.push({ field: 'endsOn', text: planningTexts.outsideYear, values })
  if (endsOn < startsOn) fields.push({ field: 'endsOn', text: planningTexts.endsBeforeStart })
  if (fields.length > 0) throw new Refusal('invalid', planningTexts.invalidRound, { fields })
}

/** Refuses a name that another round of the plan has; so a form sent twice makes one round. */
export function checkRoundName(name: LocalizedText, others: readonly { readonly name: LocalizedText }[]) {
  const fields: FieldRefusal[] = []
  if (others.some((other) => other.name.ar === name.ar))
    fields.push({ field: 'nameAr', text: planningTexts.roundNamed })
  if (others.some((other) => other.name.en === name.en))
    fields.push({ field: 'nameEn', text: planningTexts.roundNamed })
  if (fields.length > 0) throw new Refusal('invalid', planningTexts.invalidRound, { fields })
}

/** Refuses a day outside the round. */
export function checkVisitDay(round: RoundDates, day: Day | null) {
  if (day === null || (round.startsOn <= day && day <= round.endsOn)) return
  const values = { from: momentOf(round.startsOn), to: momentOf(round.endsOn) }
  throw new Refusal('invalid', planningTexts.invalidVisit, {
    fields: [{ field: 'scheduledOn', text: planningTexts.dayOutsideRound, values }],
  })
}

/** The line of the judgement on a centre for one entity that answers for it, or null if it does not. */
export const judgementOf = (judged: readonly Eligibility[], centreId: CentreId, entityId: EntityId) =>
  judged.find((line) => line.centreId === centreId && line.responsibleEntityId === entityId) ?? null

export type ShoppingStage = 'planned' | 'done'

/** All that others learn of mystery shopping: a date, or a visit under way, would tell the centre who came. */
export const shoppingStage = (state: string): ShoppingStage =>
  state === 'planned' || state === 'in_progress' || state === 'cancelled' ? 'planned' : 'done'
