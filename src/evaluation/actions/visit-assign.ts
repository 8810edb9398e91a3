import type { EvaluationId, PersonId, VisitId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { guardAct } from '../evaluation.ts'
import { checkVisitDay, obstacle, obstacleTexts } from '../planning.ts'
import { planningTexts } from '../planning-texts.ts'
import { managingEntity, programmePerson } from '../store/directory.ts'
import { interestedIn } from '../store/interests.ts'
import type { EvaluationRow, Mechanism, RoundRow } from '../store/tables.ts'
import { busyOn, insertVisit, listVisits } from '../store/visits.ts'
import { lockPlanned } from './planned-evaluation.ts'
import { recordVisit } from './visit-event.ts'

export interface VisitInput {
  readonly evaluationId: EvaluationId
  readonly mechanism: Mechanism
  readonly personId: PersonId
  /** Calendar day within the round, or null while it is open. */
  readonly scheduledOn?: string | null
}

export type VisitWarning = 'doubleBooked'

/** Gives one mechanism of an evaluation to one assessor. Being elsewhere the same day is only a warning. */
export async function assignVisit(
  tx: Tx,
  input: VisitInput,
): Promise<{ visitId: VisitId; warnings: readonly VisitWarning[] }> {
  const permission = allow(evaluationPolicy, tx.actor, 'visit.assign')
  const { round, evaluation } = await lockPlanned(tx, permission, input.evaluationId)
  const day = input.scheduledOn ?? null
  checkOpenFor(evaluation, round)
  if (!evaluation.mechanisms.includes(input.mechanism)) refuseVisit('mechanism', planningTexts.mechanismNotPlanned)
  await checkAssessor(tx, evaluation, input.mechanism, input.personId)
  checkVisitDay({ startsOn: round.starts_on, endsOn: round.ends_on }, day)
  const visits = await listVisits(tx, permission, { evaluationIds: [evaluation.id] })
  if (visits.some((visit) => visit.personId === input.personId && visit.mechanism === input.mechanism))
    refuseVisit('personId', planningTexts.assignedAlready)
  const warnings = await warningsOf(tx, evaluation.id, input.personId, day)
  const visitId = await insertVisit(tx, { ...input, scheduledOn: day })
  await recordVisit(tx, 'visit.assigned', evaluation.id, input.mechanism, {
    visitId,
    personId: input.personId,
    scheduledOn: day,
  })
  return { visitId, warnings }
}

/** Refuses work on visits of a closed round, or in a state that has none any more. */
export function checkOpenFor(evaluation: EvaluationRow, round: RoundRow) {
  guardAct(evaluation, 'assignVisit')
  if (round.state === 'closed') throw new Refusal('conflict', planningTexts.roundClosed)
}

export async function checkAssessor(tx: Tx, evaluation: EvaluationRow, mechanism: Mechanism, personId: PersonId) {
  const person = await programmePerson(tx, personId)
  const concerned = await concernedEntities(tx, evaluation)
  const interested = await interestedIn(tx, concerned)
  const why = obstacle(person, { mechanism, concerned, interested })
  if (why) refuseVisit('personId', obstacleTexts[why])
}

/** The responsible entity and the one that manages the premises. */
async function concernedEntities(tx: Tx, evaluation: Pick<EvaluationRow, 'centre_id' | 'entity_id'>) {
  return [...new Set([evaluation.entity_id, await managingEntity(tx, evaluation.centre_id)])]
}

export async function warningsOf(tx: Tx, evaluationId: EvaluationId, personId: PersonId, day: string | null) {
  const busy = day !== null && (await busyOn(tx, day, evaluationId)).has(personId)
  return busy ? (['doubleBooked'] as const) : []
}

export function refuseVisit(field: string, text: FieldRefusal['text']): never {
  throw new Refusal('conflict', planningTexts.invalidVisit, { fields: [{ field, text }] })
}
