import type { PersonId, VisitId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { checkVisitDay } from '../planning.ts'
import { planningTexts } from '../planning-texts.ts'
import { listVisits, saveVisit } from '../store/visits.ts'
import { sameVersion } from './same-version.ts'
import { checkAssessor, refuseVisit, type VisitWarning, warningsOf } from './visit-assign.ts'
import { recordVisit } from './visit-event.ts'
import { lockVisitOf } from './visit-of.ts'

/** Moves a visit to another day, or gives it to another assessor before it has started. */
export async function changeVisit(
  tx: Tx,
  input: { visitId: VisitId; version?: number; personId?: PersonId; scheduledOn: string | null },
): Promise<{ warnings: readonly VisitWarning[] }> {
  const permission = allow(evaluationPolicy, tx.actor, 'visit.assign')
  const { visit, mechanism, evaluation, round } = await lockVisitOf(tx, permission, input.visitId)
  sameVersion(visit, input.version)
  const personId = input.personId ?? visit.person_id
  if (visit.state === 'submitted' || visit.state === 'cancelled') throw new Refusal('conflict', planningTexts.visitOver)
  if (personId !== visit.person_id) {
    if (visit.state !== 'assigned') refuseVisit('personId', planningTexts.visitStarted)
    await checkAssessor(tx, evaluation, mechanism, personId)
    const others = await listVisits(tx, permission, { evaluationIds: [evaluation.id] })
    if (others.some((other) => other.personId === personId && other.mechanism === mechanism))
      refuseVisit('personId', planningTexts.assignedAlready)
  }
  if (input.scheduledOn !== visit.scheduled_on)
    checkVisitDay({ startsOn: round.starts_on, endsOn: round.ends_on }, input.scheduledOn)
  const warnings = await warningsOf(tx, evaluation.id, personId, input.scheduledOn)
  await saveVisit(tx, { ...visit, person_id: personId, scheduled_on: input.scheduledOn })
  await recordVisit(tx, 'visit.changed', evaluation.id, mechanism, {
    visitId: visit.id,
    before: { personId: visit.person_id, scheduledOn: visit.scheduled_on },
    after: { personId, scheduledOn: input.scheduledOn },
  })
  return { warnings }
}
