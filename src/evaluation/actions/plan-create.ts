import type { PlanId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { insertPlan } from '../store/plans.ts'

export async function createPlan(tx: Tx, input: { year: number; note?: string }): Promise<{ planId: PlanId }> {
  allow(evaluationPolicy, tx.actor, 'plan.edit')
  const { year, note = '' } = input
  const planId = await insertPlan(tx, year, note)
  if (!planId) {
    const values = { year: String(year) }
    throw new Refusal('conflict', planningTexts.planExists, {
      values,
      fields: [{ field: 'year', text: planningTexts.planExists, values }],
    })
  }
  await record(tx, {
    kind: 'plan.created',
    entityId: null,
    subject: { type: 'plan', id: planId },
    data: { year, note },
  })
  return { planId }
}
