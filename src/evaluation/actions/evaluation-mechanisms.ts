import type { EvaluationId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { AnyText } from '#src/kernel/text.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { guardAct } from '../evaluation.ts'
import { planningTexts } from '../planning-texts.ts'
import { withNames } from '../said.ts'
import { shippedProgramme } from '../shipped.ts'
import { replaceMechanisms } from '../store/evaluations.ts'
import type { Mechanism } from '../store/tables.ts'
import { listVisits } from '../store/visits.ts'
import { lockPlanned } from './planned-evaluation.ts'
import { sameVersion } from './same-version.ts'

/** Chooses by which mechanisms a centre is measured. One that somebody carries out stays. */
export async function setMechanisms(
  tx: Tx,
  input: { evaluationId: EvaluationId; version?: number; mechanisms: readonly Mechanism[] },
) {
  const permission = allow(evaluationPolicy, tx.actor, 'plan.edit')
  const { evaluation } = await lockPlanned(tx, permission, input.evaluationId)
  guardAct(evaluation, 'assignVisit')
  sameVersion(evaluation, input.version)
  const after = [...new Set(input.mechanisms)]
  if (after.length === 0) refuse(planningTexts.mechanismRequired)
  const visits = await listVisits(tx, allow(evaluationPolicy, tx.actor, 'visit.assign'), {
    evaluationIds: [evaluation.id],
  })
  const dropped = visits.find((visit) => !after.includes(visit.mechanism))
  if (dropped) {
    const named = shippedProgramme.mechanisms.find((one) => one.key === dropped.mechanism)
    refuse(withNames(planningTexts.mechanismInUse, { mechanism: named?.name ?? { ar: '', en: '' } }))
  }
  await replaceMechanisms(tx, evaluation.id, after)
  await record(tx, {
    kind: 'evaluation.mechanismsChanged',
    entityId: null,
    subject: { type: 'evaluation', id: evaluation.id },
    data: { before: evaluation.mechanisms, after },
  })
}

function refuse(text: AnyText): never {
  throw new Refusal('invalid', text, { fields: [{ field: 'mechanisms', text }] })
}
