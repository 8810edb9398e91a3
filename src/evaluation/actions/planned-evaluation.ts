// Loads an evaluation with the round and plan it stands in, all locked, always in that order: plan, round, evaluation.
import type { EvaluationId } from '#src/kernel/ids.ts'
import { found, type Permission } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { lockEvaluation, roundOfEvaluation } from '../store/evaluations.ts'
import { lockRound } from '../store/plans.ts'

export async function lockPlanned(tx: Tx, permission: Permission, evaluationId: EvaluationId) {
  const { plan, round } = await lockRound(tx, permission, found(await roundOfEvaluation(tx, evaluationId)))
  return { plan, round, evaluation: await lockEvaluation(tx, permission, evaluationId) }
}
