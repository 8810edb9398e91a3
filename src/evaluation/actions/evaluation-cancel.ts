import type { EvaluationId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { applyMove } from '../evaluation.ts'
import { saveCancelled } from '../store/evaluations.ts'
import { lockPlanned } from './planned-evaluation.ts'

/** Ends an evaluation that cannot be carried out; what was found is kept, and the reason with it. */
export async function cancelEvaluation(tx: Tx, input: { evaluationId: EvaluationId; reason: string }) {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.edit')
  const { evaluation } = await lockPlanned(tx, permission, input.evaluationId)
  const reason = input.reason.trim()
  const state = applyMove(evaluation, 'cancel', tx.actor, { reason })
  await saveCancelled(tx, evaluation.id, state, reason)
  await record(tx, {
    kind: 'evaluation.cancelled',
    entityId: null,
    subject: { type: 'evaluation', id: evaluation.id },
    data: { reference: evaluation.reference, before: evaluation.state, reason },
  })
}
