// A shield as the register holds it: the certificate as granted, and what became of it since.
import type { CentreId, EntityId, EvaluationId, ShieldId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Day } from './committee.ts'

export interface ShieldRecord {
  readonly id: ShieldId
  readonly number: string
  readonly code: string
  readonly evaluationId: EvaluationId
  readonly editionId: string
  readonly award: string
  readonly awardName: LocalizedText
  readonly entityId: EntityId
  readonly centreId: CentreId
  readonly entityName: LocalizedText
  readonly centreName: LocalizedText
  readonly centreKind: 'onsite' | 'remote'
  readonly criteriaMet: number
  readonly criteriaTotal: number
  readonly restingOnNotApplicable: number
  readonly roundName: LocalizedText
  readonly grantedOn: Day
  readonly fingerprint: string
  readonly supersededOn: Day | null
  readonly withdrawnOn: Day | null
  readonly withdrawnReason: string | null
}

export type Standing = 'valid' | 'superseded' | 'withdrawn'

/** Withdrawal outweighs a later result. */
export function standingOf(shield: { readonly supersededOn: Day | null; readonly withdrawnOn: Day | null }): Standing {
  if (shield.withdrawnOn !== null) return 'withdrawn'
  return shield.supersededOn === null ? 'valid' : 'superseded'
}
