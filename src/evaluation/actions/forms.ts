// Filling a form: answers, submitting, returning. Saving an answer tries the one fast statement first and asks why only
// when that did nothing.
import { systemActor } from '#src/kernel/actor.ts'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { isAwaited, record } from '#src/platform/events.ts'
import type { Transact } from '#src/platform/http/env.ts'
import { evaluationPolicy } from '../access.ts'
import { isPossible, mayAct, mayBegin, moves } from '../evaluation.ts'
import type { Answer, Finding } from '../finding.ts'
import { checkAnswer, fits, isComplete, lacking, StaleAnswer, sameAnswer, tidyAnswer } from '../finding.ts'
import { fingerprintsWhere, loadEdition } from '../store/editions.ts'
import { findingOf, findingSaved, findingsOf, saveAnswer } from '../store/findings.ts'
import type { FormVisit } from '../store/forms.ts'
import {
  countOpenVisits,
  holdEvaluation,
  markReturned,
  markStarted,
  markSubmitted,
  setEvaluationState,
  visitOf,
} from '../store/forms.ts'
import { findingTexts } from '../texts/finding.ts'

export interface GivenAnswer extends Answer {
  /** The version the answer was given on; 0 for the first. */
  readonly version: number
}

/** The trail of a visit. A shopper's is the central team's alone; an official one is not the entity's. */
export function trail(visit: FormVisit) {
  return {
    entityId: visit.kind === 'self' ? visit.entityId : null,
    subject: { type: 'evaluation', id: visit.evaluationId },
    ...(visit.mechanism === 'mystery_shopping' && { audience: 'central_team' as const }),
  }
}

const standing = (visit: FormVisit) => ({ kind: visit.kind, state: visit.evaluationState })

/** Refuses writing into a form that is not open (any more). */
export function guardOpen(visit: FormVisit) {
  if (visit.state === 'cancelled') throw new Refusal('conflict', findingTexts.cancelled)
  if (visit.state === 'submitted') throw new Refusal('conflict', findingTexts.locked)
  const opens = visit.state === 'assigned' && isPossible(standing(visit), 'start')
  if (!opens && !mayAct(standing(visit), 'assess')) throw new Refusal('conflict', findingTexts.closed)
  if (visit.state === 'assigned' && !mayBegin(visit))
    throw new Refusal('conflict', visit.roundState === 'closed' ? findingTexts.roundClosed : findingTexts.roundNotOpen)
}

/** Saves an answer of the actor's own visit. Sent twice, it is saved once; on an older version it throws StaleAnswer. */
export async function answerCriterion(tx: Tx, visitId: VisitId, code: string, given: GivenAnswer): Promise<Finding> {
  const fast = await saveFast(tx, visitId, code, given)
  if (fast) return fast

  const permission = allow(evaluationPolicy, tx.actor, 'visit.answer')
  const answer = tidyAnswer(given)
  const visit = found(await visitOf(tx, permission, visitId, 'writing'))
  const current = await findingOf(tx, visitId, code)
  if (current && sameAnswer(current, answer)) return current
  guardOpen(visit)
  checkAnswer((await loadEdition(tx, visit.editionId)).edition, code, answer)
  if (current && current.version !== given.version) throw new StaleAnswer(current)
  if (!current && given.version !== 0) throw new StaleAnswer({ code, ...noAnswer, version: 0, answeredAt: tx.now })
  await startVisit(tx, visit)
  const saved = await saveFast(tx, visitId, code, given)
  if (!saved) throw new Error('An answer that nothing speaks against was not saved')
  return saved
}

/** The same in transactions of its own: the first one holds nothing but the fast statement, which is nearly always enough. */
export async function giveAnswer(
  transact: Transact,
  visitId: VisitId,
  code: string,
  given: GivenAnswer,
): Promise<Finding> {
  const alone = async (tx: Tx) => (isAwaited(tx, findingSaved) ? null : saveFast(tx, visitId, code, given))
  const fast = await transact(alone, { atOnce: true })
  return fast ?? transact((tx) => answerCriterion(tx, visitId, code, given))
}

/** The one fast statement; null when it did nothing. */
async function saveFast(tx: Tx, visitId: VisitId, code: string, given: GivenAnswer): Promise<Finding | null> {
  const permission = allow(evaluationPolicy, tx.actor, 'visit.answer')
  const answer = tidyAnswer(given)
  const allowedBy = fingerprintsWhere((edition) => fits(edition, code, answer))
  const saved = await saveAnswer(tx, permission, { ...answer, visitId, code, version: given.version, allowedBy })
  return saved && { code, ...answer, ...saved }
}

const noAnswer: Answer = { result: null, note: '', reason: '' }

/** The first thing put into a form starts its visit, and the first visit starts the evaluation. */
export async function startVisit(tx: Tx, visit: FormVisit) {
  if (visit.state !== 'assigned') return
  const { evaluationStarted } = await markStarted(tx, visit)
  await record(tx, { ...trail(visit), kind: 'visit.started', data: { visit: visit.id } })
  if (evaluationStarted) await recordMove(tx, visit, 'evaluation.started', 'planned', 'in_progress')
}

// A consequence, not a person's act: told as the system's, so that no name of a shopper goes with it.
async function recordMove(tx: Tx, visit: FormVisit, kind: string, before: string, after: string) {
  const { entityId, subject } = trail(visit)
  await record({ ...tx, actor: systemActor }, { entityId, subject, kind, data: { state: { before, after } } })
}

/**
 * Locks the form. `partial`: an official visit may leave criteria to the other mechanisms (a shopper sees no records);
 * the report needs every criterion assessed by one of them before it goes to the committee. The last one submitted
 * moves the evaluation on: to consolidation, or a self-assessment to submitted.
 */
export async function submitVisit(tx: Tx, visitId: VisitId, { partial = false } = {}): Promise<void> {
  const permission = allow(evaluationPolicy, tx.actor, 'visit.answer')
  const visit = found(await visitOf(tx, permission, visitId, 'closing'))
  if (visit.state === 'submitted') return
  guardOpen(visit)
  const { edition } = await loadEdition(tx, visit.editionId)
  const answers = new Map((await findingsOf(tx, visitId)).map((finding) => [finding.code, finding]))
  const all = lacking(edition, answers)
  const mayLeave = partial && visit.kind === 'official' && [...answers.values()].some((one) => one.result !== null)
  const lack = mayLeave ? { ...all, unassessed: [] } : all
  if (!isComplete(lack)) {
    throw new Refusal('conflict', findingTexts.incomplete, {
      fields: [
        ...lack.unassessed.map((code) => ({ field: code, text: findingTexts.unassessed, values: { code } })),
        ...lack.withoutNote.map((code) => ({ field: code, text: findingTexts.withoutNote, values: { code } })),
      ],
    })
  }
  await markSubmitted(tx, visit)
  await record(tx, { ...trail(visit), kind: 'visit.submitted', data: { visit: visit.id } })
  await moveOn(tx, visit)
}

async function moveOn(tx: Tx, visit: FormVisit) {
  const state = await holdEvaluation(tx, visit.evaluationId)
  const name = visit.kind === 'self' ? 'submit' : 'consolidate'
  const { open } = await countOpenVisits(tx, visit.evaluationId)
  if (open > 0 || !isPossible({ kind: visit.kind, state }, name)) return
  const { to } = moves[name]
  await setEvaluationState(tx, visit.evaluationId, to)
  await recordMove(
    tx,
    visit,
    visit.kind === 'self' ? 'self_assessment.submitted' : 'evaluation.consolidating',
    state,
    to,
  )
}

/** The central team gives a submitted visit back to its assessor. */
export async function returnVisit(tx: Tx, visitId: VisitId, reason: string): Promise<{ evaluationId: EvaluationId }> {
  const permission = allow(evaluationPolicy, tx.actor, 'visit.return')
  const visit = found(await visitOf(tx, permission, visitId, 'closing'))
  if (visit.state !== 'submitted') throw new Refusal('conflict', findingTexts.notSubmitted)
  if (visit.kind !== 'official' || !mayAct(standing(visit), 'assess'))
    throw new Refusal('conflict', findingTexts.pastReturning)
  if (reason.trim() === '') {
    const field = { field: 'reason', text: findingTexts.returnReason }
    throw new Refusal('invalid', findingTexts.returnReason, { fields: [field] })
  }
  await markReturned(tx, visit)
  await record(tx, { ...trail(visit), kind: 'visit.returned', data: { visit: visit.id, reason: reason.trim() } })
  return { evaluationId: visit.evaluationId }
}
