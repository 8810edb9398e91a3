import type { RoundId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { findRound, lockRound, saveRound } from '../store/plans.ts'

/** Opens a round of an adopted plan, for the first time or again. */
export async function openRound(tx: Tx, input: { roundId: RoundId }) {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.edit')
  const { plan, round } = await lockRound(tx, permission, input.roundId)
  if (round.state === 'open') throw new Refusal('conflict', planningTexts.roundState)
  if (plan.state !== 'adopted') throw new Refusal('conflict', planningTexts.roundNotAdopted)
  const { evaluations } = await findRound(tx, permission, round.id)
  if (evaluations === 0) throw new Refusal('conflict', planningTexts.roundEmpty)
  await saveRound(tx, { ...round, state: 'open' })
  await record(tx, {
    kind: round.state === 'closed' ? 'round.reopened' : 'round.opened',
    entityId: null,
    subject: { type: 'round', id: round.id },
    data: { year: plan.year, evaluations },
  })
}
