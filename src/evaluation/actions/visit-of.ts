// A visit with the evaluation and round it belongs to, all locked: plan, round, evaluation, visit.
import type { VisitId } from '#src/kernel/ids.ts'
import type { Permission } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Mechanism } from '../store/tables.ts'
import { evaluationOfVisit, lockVisit } from '../store/visits.ts'
import { lockPlanned } from './planned-evaluation.ts'
import { checkOpenFor } from './visit-assign.ts'

export async function lockVisitOf(tx: Tx, permission: Permission, visitId: VisitId) {
  const planned = await lockPlanned(tx, permission, await evaluationOfVisit(tx, permission, visitId))
  checkOpenFor(planned.evaluation, planned.round)
  const visit = await lockVisit(tx, permission, visitId)
  return { ...planned, visit, mechanism: officialMechanism(visit.mechanism) }
}

function officialMechanism(mechanism: Mechanism | 'self_assessment'): Mechanism {
  if (mechanism === 'self_assessment') throw new Error('A self-assessment has no visit to plan')
  return mechanism
}
