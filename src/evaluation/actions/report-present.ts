import type { EvaluationId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import { gaps } from '../consolidation.ts'
import { applyMove } from '../evaluation.ts'
import { loadEdition } from '../store/editions.ts'
import { countOpenVisits } from '../store/forms.ts'
import { holdVisits, loadCase, saveMove } from '../store/reports.ts'
import { about } from './report-change.ts'
import { consolidatedLines } from './report-sources.ts'

/** Puts the report before the committee; refuses while anything is missing, naming all of it. */
export async function presentReport(tx: Tx, input: { evaluationId: EvaluationId }): Promise<{ revision: number }> {
  const permission = allow(evaluationPolicy, tx.actor, 'report.submit')
  const one = await loadCase(tx, permission, input.evaluationId, 'change')
  await holdVisits(tx, one.id)
  const { edition } = await loadEdition(tx, one.editionId)
  const { visits, open } = await countOpenVisits(tx, one.id)
  const missing = gaps(await consolidatedLines(tx, edition, one.id))
  const state = applyMove(one, 'present', tx.actor, { visits, openVisits: open, gaps: missing })
  await saveMove(tx, one.id, { state, submitted_at: tx.now })
  await record(tx, { ...about(one.id), kind: 'report.presented', data: { revision: one.revision } })
  return { revision: one.revision }
}
