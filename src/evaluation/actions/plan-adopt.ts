import type { PlanId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { listRounds, lockPlan, savePlan } from '../store/plans.ts'
import { sameVersion } from './same-version.ts'

/** The chair adopts the plan as he saw it: what changed since is looked at first. */
export async function adoptPlan(tx: Tx, input: { planId: PlanId; version?: number }) {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.adopt')
  const plan = await lockPlan(tx, permission, input.planId)
  if (plan.state === 'adopted') throw new Refusal('conflict', planningTexts.planAdopted)
  sameVersion(plan, input.version)
  const rounds = await listRounds(tx, permission, plan.id)
  const evaluations = rounds.reduce((sum, round) => sum + round.evaluations, 0)
  if (evaluations === 0) throw new Refusal('conflict', planningTexts.planEmpty)
  await savePlan(tx, { ...plan, state: 'adopted', adopted_at: tx.now })
  await record(tx, {
    kind: 'plan.adopted',
    entityId: null,
    subject: { type: 'plan', id: plan.id },
    data: { year: plan.year, rounds: rounds.length, evaluations },
  })
}
