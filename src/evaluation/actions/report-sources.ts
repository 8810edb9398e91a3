// Puts together what a report is built from, as it stands now.
import type { EvaluationId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Consolidated } from '../consolidation.ts'
import { consolidate } from '../consolidation.ts'
import type { Edition } from '../edition.ts'
import { buildReport } from '../report.ts'
import type { EditedTexts, ReportModel } from '../report-model.ts'
import type { ReportCase } from '../report-view.ts'
import { shippedProgramme } from '../shipped.ts'
import { loadEdition } from '../store/editions.ts'
import { findingsFor, type Material, materialOf } from '../store/reports.ts'

/** One line per criterion, with findings and decisions. */
export async function consolidatedLines(tx: Tx, edition: Edition, id: EvaluationId): Promise<readonly Consolidated[]> {
  const { findings, decisions } = await findingsFor(tx, id)
  return consolidate(edition, findings, decisions)
}

/** The report with what it was built from, so that nobody asks for it twice. */
export interface CurrentReport {
  readonly model: ReportModel
  readonly edition: Edition
  readonly lines: readonly Consolidated[]
  readonly measured: Material['measured']
  readonly edited: EditedTexts
}

/** The report as it would be approved now. */
export async function currentReport(tx: Tx, one: ReportCase): Promise<CurrentReport> {
  const [{ edition }, { findings, decisions, measured, edited, evidence }] = await Promise.all([
    loadEdition(tx, one.editionId),
    materialOf(tx, one.id),
  ])
  const lines = consolidate(edition, findings, decisions)
  const model = buildReport({
    reference: one.reference,
    revision: one.revision,
    edition,
    programme: shippedProgramme,
    centre: one.centre,
    round: one.round,
    visits: measured.map((visit) => visit.mechanism),
    lines,
    evidence,
    edited,
  })
  return { model, edition, lines, measured, edited }
}
