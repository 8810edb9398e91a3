// Publication: the responsible entity may see the result, its shield enters the register, earlier ones give way.
import { randomBytes } from 'node:crypto'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { programmeDay } from '../day.ts'
import { shieldFingerprint } from '../documents/certificate-document.ts'
import { applyMove } from '../evaluation.ts'
import type { ReportModel } from '../report-model.ts'
import type { ReportCase } from '../report-view.ts'
import { loadEdition } from '../store/editions.ts'
import { frozenReport, loadCase, saveMove } from '../store/reports.ts'
import { insertShield, nextNumber, shieldOf, supersede } from '../store/shields.ts'
import { codeFrom } from '../verification.ts'
import { tellManagers } from './report-tell.ts'

export interface Published {
  /** Number of the certificate; null where no shield was earned. */
  readonly number: string | null
  /** Certificates that this result takes the place of. */
  readonly superseded: readonly string[]
}

/** Publishing again changes nothing. `publicUrl` goes into the letter to the centre's managers. */
export async function publishReport(
  tx: Tx,
  input: { evaluationId: EvaluationId; publicUrl: string },
): Promise<Published> {
  const permission = allow(evaluationPolicy, tx.actor, 'report.publish')
  const one = await loadCase(tx, permission, input.evaluationId, 'change')
  if (one.state === 'published') return { number: (await shieldOf(tx, one.id))?.number ?? null, superseded: [] }
  const state = applyMove(one, 'publish', tx.actor)
  const { model } = found(await frozenReport(tx, one.id))
  const today = programmeDay(tx.now)
  await saveMove(tx, one.id, { state, published_at: tx.now })
  const superseded = await supersede(tx, { centreId: one.centreId, entityId: one.entityId, by: one.id }, today)
  const number = model.shield ? await grant(tx, one, model, model.shield) : null
  const toEntity = { entityId: one.entityId, subject: { type: 'evaluation', id: one.id } }
  const data = { reference: one.reference, shield: model.shield?.key ?? null, number }
  await record(tx, { ...toEntity, kind: 'evaluation.published', data })
  if (number) await record(tx, { ...toEntity, kind: 'shield.granted', data })
  for (const earlier of superseded)
    await record(tx, { ...toEntity, kind: 'shield.superseded', data: { number: earlier, by: one.reference } })
  await tellManagers(tx, one, model, input.publicUrl)
  return { number, superseded }
}

async function grant(tx: Tx, one: ReportCase, model: ReportModel, shield: NonNullable<ReportModel['shield']>) {
  const { edition } = await loadEdition(tx, one.editionId)
  const grantedOn = programmeDay(tx.now)
  const number = await nextNumber(tx, grantedOn)
  const binding = model.tiers.filter((tier) => tier.binding).map((tier) => tier.tally)
  const sum = (count: (tally: (typeof binding)[number]) => number) =>
    binding.reduce((all, tally) => all + count(tally), 0)
  const names = { entityName: one.centre.responsibleEntityName, centreName: one.centre.name }
  await insertShield(tx, {
    number,
    code: codeFrom(randomBytes(16)),
    evaluationId: one.id,
    editionId: edition.id,
    award: shield.key,
    awardName: shield.name,
    entityId: one.entityId,
    centreId: one.centreId,
    ...names,
    centreKind: one.centre.kind,
    criteriaMet: sum((tally) => tally.met + tally.notApplicable),
    criteriaTotal: sum((tally) => tally.total),
    restingOnNotApplicable: model.counts.restingOnNotApplicable,
    roundName: one.round.name,
    grantedOn,
    fingerprint: shieldFingerprint({
      number,
      award: shield.key,
      edition: edition.id,
      centre: `${names.centreName.ar} / ${names.centreName.en}`,
      entity: `${names.entityName.ar} / ${names.entityName.en}`,
      grantedOn,
    }),
  })
  return number
}
