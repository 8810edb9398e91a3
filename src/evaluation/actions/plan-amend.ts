// What a plan consists of changed: if it was adopted, the committee's chair has to adopt it again.
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { savePlan } from '../store/plans.ts'
import type { PlanRow } from '../store/tables.ts'

/** Part of the intentions that add, move or remove rounds and centres; the plan is locked by the caller. */
export async function amendPlan(tx: Tx, plan: PlanRow) {
  if (plan.state !== 'adopted') return
  await savePlan(tx, { ...plan, state: 'draft' })
  await record(tx, {
    kind: 'plan.amended',
    entityId: null,
    subject: { type: 'plan', id: plan.id },
    data: { year: plan.year, adoptedAt: plan.adopted_at },
  })
}
