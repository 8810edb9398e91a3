// Words the central team writes into the report, in both languages.
import { changedFields } from '#src/kernel/changes.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { guardAct } from '../evaluation.ts'
import type { EditedTexts } from '../report-model.ts'
import { seenTexts } from '../seen.ts'
import { editedTexts, loadCase, saveTexts } from '../store/reports.ts'
import { type ChangedReport, recordChange, sameAsSeen, sameRevision } from './report-change.ts'

export interface ReportEdit extends EditedTexts {
  readonly evaluationId: EvaluationId
  /** The revision the words were written on. */
  readonly revision?: number
  /** Of the words that the page showed (`seenTexts`). */
  readonly seen?: string | undefined
}

/** Saving the same words again changes nothing, so it voids nothing. */
export async function editReport(tx: Tx, input: ReportEdit): Promise<ChangedReport> {
  const permission = allow(evaluationPolicy, tx.actor, 'report.edit')
  const one = await loadCase(tx, permission, input.evaluationId, 'change')
  guardAct(one, 'editReport')
  sameRevision(one, input.revision)
  const before = await editedTexts(tx, one.id)
  sameAsSeen(seenTexts(before), input.seen)
  const { summary, strengths, improvements } = input
  const after: EditedTexts = { summary, strengths, improvements }
  const changed = changedFields(before, after)
  if (Object.keys(changed).length === 0) return { revision: one.revision, voided: 0 }
  await saveTexts(tx, one.id, after)
  const side = (which: 'before' | 'after') =>
    Object.fromEntries(Object.entries(changed).map(([field, change]) => [field, change[which]]))
  return await recordChange(tx, one, 'report.edited', { before: side('before'), after: side('after') })
}
