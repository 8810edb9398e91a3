import type { PlanId, RoundId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { checkRound, checkRoundName } from '../planning.ts'
import { insertRound, listRounds, lockPlan } from '../store/plans.ts'
import { amendPlan } from './plan-amend.ts'

export interface RoundInput {
  readonly name: LocalizedText
  /** Calendar days within the plan's year. */
  readonly startsOn: string
  readonly endsOn: string
}

export async function createRound(tx: Tx, input: RoundInput & { planId: PlanId }): Promise<{ roundId: RoundId }> {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.edit')
  const plan = await lockPlan(tx, permission, input.planId)
  checkRound(plan.year, input)
  checkRoundName(input.name, await listRounds(tx, permission, plan.id))
  const roundId = await insertRound(tx, {
    plan_id: plan.id,
    name_ar: input.name.ar,
    name_en: input.name.en,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  })
  await amendPlan(tx, plan)
  await record(tx, {
    kind: 'round.created',
    entityId: null,
    subject: { type: 'round', id: roundId },
    data: { year: plan.year, name: input.name, startsOn: input.startsOn, endsOn: input.endsOn },
  })
  return { roundId }
}
