// The central team's decision on one criterion, with its reason, where visits differ or alone are not enough.
import type { EvaluationId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import type { Decision } from '../consolidation.ts'
import { consolidate, decide, gaps } from '../consolidation.ts'
import { guardAct } from '../evaluation.ts'
import { seenDecision } from '../seen.ts'
import { loadEdition } from '../store/editions.ts'
import { decisionsOf, deleteDecision, findingsFor, loadCase, saveDecision } from '../store/reports.ts'
import { reportTexts } from '../texts/report.ts'
import { type ChangedReport, recordChange, sameAsSeen, sameRevision } from './report-change.ts'

export interface DecisionInput extends Decision {
  readonly evaluationId: EvaluationId
  readonly revision?: number
  /** Of the decision that the page showed (`seenDecision`). */
  readonly seen?: string | undefined
}

export async function decideCriterion(tx: Tx, input: DecisionInput): Promise<ChangedReport> {
  const permission = allow(evaluationPolicy, tx.actor, 'report.edit')
  const one = await loadCase(tx, permission, input.evaluationId, 'change')
  guardAct(one, 'decide')
  sameRevision(one, input.revision)
  const { edition } = await loadEdition(tx, one.editionId)
  const { findings, decisions } = await findingsFor(tx, one.id)
  const { code, result, note, reason } = input
  const decision = decide(edition, findings, { code, result, note, reason })
  const known = decisions.find((other) => other.code === code) ?? null
  sameAsSeen(seenDecision(known), input.seen)
  if (known && same(known, decision)) return { revision: one.revision, voided: 0 }
  const [line] = consolidate(edition, findings, [decision]).filter((other) => other.code === code)
  // An unmet criterion is told to the centre in words, and what is excused says why.
  if (line && gaps([line]).unmetWithoutNote.length > 0)
    throw new Refusal('invalid', reportTexts.decisionNeedsNote, {
      fields: [{ field: 'note', text: reportTexts.decisionNeedsNote }],
    })
  await saveDecision(tx, one.id, decision)
  return await recordChange(tx, one, 'decision.saved', { code, before: known, after: decision })
}

const same = (a: Decision, b: Decision) => a.result === b.result && a.note === b.note && a.reason === b.reason

/** Takes a decision back: the visits speak for themselves again. Not while the committee has the report. */
export async function undecideCriterion(
  tx: Tx,
  input: Pick<DecisionInput, 'evaluationId' | 'code' | 'revision' | 'seen'>,
): Promise<ChangedReport> {
  const permission = allow(evaluationPolicy, tx.actor, 'report.edit')
  const one = await loadCase(tx, permission, input.evaluationId, 'change')
  guardAct(one, 'decide')
  if (one.state !== 'consolidating') throw new Refusal('conflict', reportTexts.undecideBeforeCommittee)
  sameRevision(one, input.revision)
  const current = (await decisionsOf(tx, one.id)).find((other) => other.code === input.code) ?? null
  sameAsSeen(seenDecision(current), input.seen)
  const known = found(current)
  await deleteDecision(tx, one.id, input.code)
  return await recordChange(tx, one, 'decision.removed', { code: input.code, before: known, after: null })
}
