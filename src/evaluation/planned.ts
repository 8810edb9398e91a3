// What planning shows of its records: read by the stores, drawn by the pages.
import type { Role } from '#src/kernel/actor.ts'
import type { CentreId, EntityId, EvaluationId, PersonId, PlanId, RoundId, VisitId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { CentreFacts } from './eligibility.ts'
import type { Kind, State } from './evaluation.ts'
import type { CommitteeSector, MechanismKey } from './programme-schema.ts'

/** How many evaluations of a plan or round stand where; cancelled ones are counted apart. */
export interface Tally {
  readonly evaluations: number
  /** Approved or published. */
  readonly finished: number
  readonly cancelled: number
}

export interface PlanLine extends Tally {
  readonly id: PlanId
  readonly year: number
  readonly state: 'draft' | 'adopted'
  readonly note: string
  /** When it was last adopted; a draft that has this was changed since. */
  readonly adoptedAt: Date | null
  readonly version: number
  readonly rounds: number
}

export interface RoundLine extends Tally {
  readonly id: RoundId
  readonly planId: PlanId
  readonly year: number
  readonly name: LocalizedText
  /** Calendar days, both included. */
  readonly startsOn: string
  readonly endsOn: string
  readonly state: 'planned' | 'open' | 'closed'
  readonly version: number
}

export interface EvaluationLine {
  readonly id: EvaluationId
  readonly reference: string
  readonly state: State
  readonly kind: Kind
  readonly version: number
  readonly editionId: string
  readonly shield: string | null
  readonly cancelReason: string | null
  readonly roundId: RoundId | null
  readonly month: string | null
  readonly centreId: CentreId
  readonly centreName: LocalizedText
  readonly centreKind: 'onsite' | 'remote'
  /** Who manages the premises; differs from the responsible entity where several are evaluated on one site. */
  readonly managingEntityId: EntityId
  /** Who answers for the result. */
  readonly entityId: EntityId
  readonly entityName: LocalizedText
  readonly mechanisms: readonly MechanismKey[]
  /** Criteria of the edition, and how many of them some visit has answered. */
  readonly criteria: number
  readonly answered: number
  readonly createdAt: Date
  readonly publishedAt: Date | null
}

export interface VisitLine {
  readonly id: VisitId
  readonly evaluationId: EvaluationId
  readonly mechanism: MechanismKey
  readonly state: 'assigned' | 'started' | 'submitted' | 'cancelled'
  readonly scheduledOn: string | null
  readonly version: number
  readonly personId: PersonId
  readonly personName: LocalizedText
  /** Criteria this visit has answered. */
  readonly answered: number
  /** Has an interest in the responsible or the managing entity, declared or as its employee. */
  readonly conflicted: boolean
  /** Another visit of his on the same day, elsewhere. */
  readonly doubleBooked: boolean
}

export interface InterestLine {
  readonly id: string
  readonly personId: PersonId
  readonly personName: LocalizedText
  readonly entityId: EntityId
  readonly entityName: LocalizedText
  readonly note: string
  readonly declaredAt: Date
  readonly endedAt: Date | null
  /** Visits of that person concerning that entity that are not finished: they must be given to someone else. */
  readonly unfinished: number
}

export interface MemberLine {
  readonly personId: PersonId
  readonly name: LocalizedText
  readonly sector: CommitteeSector
  readonly chair: boolean
  readonly active: boolean
}

export interface TermRecord {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string
  readonly quorum: number
  readonly version: number
  /** The chair first. */
  readonly members: readonly MemberLine[]
}

export interface CentreRecord extends CentreFacts {
  readonly name: LocalizedText
  readonly entityName: LocalizedText
  /** Who runs it where that is not the government; empty otherwise. */
  readonly operatorName: LocalizedText
}

export interface EntityName {
  readonly entityId: EntityId
  readonly name: LocalizedText
}

/** Somebody of the programme, as far as the asking actor may know of him. */
export interface ProgrammePerson {
  readonly personId: PersonId
  readonly name: LocalizedText
  readonly roles: readonly Role[]
  readonly active: boolean
  /** A mystery shopper. */
  readonly secret: boolean
  /** His employer, if he is lent by an entity. */
  readonly entityId: EntityId | null
}
