import type { RoundId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { checkRound, checkRoundName } from '../planning.ts'
import { planningTexts } from '../planning-texts.ts'
import { listRounds, lockRound, saveRound } from '../store/plans.ts'
import { listVisits } from '../store/visits.ts'
import { amendPlan } from './plan-amend.ts'
import type { RoundInput } from './round-create.ts'
import { sameVersion } from './same-version.ts'

export async function editRound(tx: Tx, input: RoundInput & { roundId: RoundId; version?: number }) {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.edit')
  const { plan, round } = await lockRound(tx, permission, input.roundId)
  sameVersion(round, input.version)
  if (round.state === 'closed') throw new Refusal('conflict', planningTexts.roundClosed)
  checkRound(plan.year, input)
  const others = (await listRounds(tx, permission, plan.id)).filter((one) => one.id !== round.id)
  checkRoundName(input.name, others)
  await keepVisitsInside(tx, input)
  const after = { name_ar: input.name.ar, name_en: input.name.en, starts_on: input.startsOn, ends_on: input.endsOn }
  await saveRound(tx, { ...round, ...after })
  // A name is only words; dates are what the committee adopted.
  if (round.starts_on !== after.starts_on || round.ends_on !== after.ends_on) await amendPlan(tx, plan)
  const { name_ar, name_en, starts_on, ends_on } = round
  await record(tx, {
    kind: 'round.changed',
    entityId: null,
    subject: { type: 'round', id: round.id },
    data: { before: { name_ar, name_en, starts_on, ends_on }, after },
  })
}

async function keepVisitsInside(tx: Tx, input: RoundInput & { roundId: RoundId }) {
  const visits = await listVisits(tx, allow(evaluationPolicy, tx.actor, 'visit.assign'), {
    roundId: input.roundId,
    unfinishedOnly: true,
  })
  const outside = visits.filter(({ scheduledOn: day }) => day !== null && (day < input.startsOn || day > input.endsOn))
  if (outside.length === 0) return
  throw new Refusal('conflict', planningTexts.invalidRound, {
    fields: [{ field: 'endsOn', text: planningTexts.visitsOutside, values: { count: outside.length } }],
  })
}
