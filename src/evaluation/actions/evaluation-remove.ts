import type { EvaluationId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { deleteEvaluation } from '../store/evaluations.ts'
import { amendPlan } from './plan-amend.ts'
import { lockPlanned } from './planned-evaluation.ts'

/** Takes a centre out of a round again, with the assignments made for it, as long as nobody has begun. */
export async function removeEvaluation(tx: Tx, input: { evaluationId: EvaluationId }) {
  const { plan, round, evaluation } = await lockPlanned(
    tx,
    allow(evaluationPolicy, tx.actor, 'plan.edit'),
    input.evaluationId,
  )
  if (evaluation.state !== 'planned') throw new Refusal('conflict', planningTexts.started)
  await deleteEvaluation(tx, evaluation.id)
  await amendPlan(tx, plan)
  const { id, reference, centre_id, entity_id } = evaluation
  await record(tx, {
    kind: 'evaluation.removed',
    entityId: null,
    subject: { type: 'evaluation', id },
    data: { reference, roundId: round.id, centreId: centre_id, entityId: entity_id },
  })
}
