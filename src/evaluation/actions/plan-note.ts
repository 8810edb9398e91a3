import type { PlanId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { lockPlan, savePlan } from '../store/plans.ts'
import { sameVersion } from './same-version.ts'

/** What the committee should know of the plan; words only, so an adopted plan stays adopted. */
export async function notePlan(tx: Tx, input: { planId: PlanId; version?: number; note: string }) {
  const plan = await lockPlan(tx, allow(evaluationPolicy, tx.actor, 'plan.edit'), input.planId)
  sameVersion(plan, input.version)
  if (plan.note === input.note) return
  await savePlan(tx, { ...plan, note: input.note })
  await record(tx, {
    kind: 'plan.noted',
    entityId: null,
    subject: { type: 'plan', id: plan.id },
    data: { before: plan.note, after: input.note },
  })
}
