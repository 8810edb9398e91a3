import type { VisitId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { planningTexts } from '../planning-texts.ts'
import { saveVisit } from '../store/visits.ts'
import { sameVersion } from './same-version.ts'
import { recordVisit } from './visit-event.ts'
import { lockVisitOf } from './visit-of.ts'

/** Takes a visit back. One that has started needs a reason; what it found is kept but no longer counts. */
export async function cancelVisit(tx: Tx, input: { visitId: VisitId; version?: number; reason?: string }) {
  const permission = allow(evaluationPolicy, tx.actor, 'visit.assign')
  const { visit, mechanism, evaluation } = await lockVisitOf(tx, permission, input.visitId)
  sameVersion(visit, input.version)
  if (visit.state === 'submitted' || visit.state === 'cancelled') throw new Refusal('conflict', planningTexts.visitOver)
  const reason = input.reason?.trim() ?? ''
  if (visit.state === 'started' && reason === '')
    throw new Refusal('invalid', planningTexts.reasonForStarted, {
      fields: [{ field: 'reason', text: planningTexts.reasonForStarted }],
    })
  await saveVisit(tx, { ...visit, state: 'cancelled' })
  await recordVisit(tx, 'visit.cancelled', evaluation.id, mechanism, {
    visitId: visit.id,
    personId: visit.person_id,
    before: visit.state,
    reason,
  })
}
