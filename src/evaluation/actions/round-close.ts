import type { RoundId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { listEvaluations } from '../store/evaluations.ts'
import { lockRound, saveRound } from '../store/plans.ts'

/** Ends the field work of a round: everything in it is past its visits or cancelled. Reports may still be under way. */
export async function closeRound(tx: Tx, input: { roundId: RoundId }) {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.edit')
  const { plan, round } = await lockRound(tx, permission, input.roundId)
  if (round.state !== 'open') throw new Refusal('conflict', planningTexts.roundState)
  const evaluations = await listEvaluations(tx, permission, { roundId: round.id })
  const count = evaluations.filter(({ state }) => state === 'planned' || state === 'in_progress').length
  if (count > 0) throw new Refusal('conflict', planningTexts.roundUnfinished, { values: { count } })
  await saveRound(tx, { ...round, state: 'closed' })
  await record(tx, {
    kind: 'round.closed',
    entityId: null,
    subject: { type: 'round', id: round.id },
    data: { year: plan.year, evaluations: evaluations.length },
  })
}
