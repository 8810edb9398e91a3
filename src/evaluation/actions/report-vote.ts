// A member's vote. The vote that decides moves the evaluation in the same transaction: of two cast at once, one waits for
// the other and then finds the report decided.
import { systemActor } from '#src/kernel/actor.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import type { Outcome, Sitting, Vote } from '../committee.ts'
import { castVote, outcome, standing } from '../committee.ts'
import { programmeDay } from '../day.ts'
import { applyMove, guardAct } from '../evaluation.ts'
import type { ReportCase } from '../report-view.ts'
import { freeze, loadCase, saveMove } from '../store/reports.ts'
import { insertVote, votesOn } from '../store/votes.ts'
import { committeeTexts } from '../texts/committee.ts'
import { about } from './report-change.ts'
import { currentReport } from './report-sources.ts'
import { sittingOn } from './sitting.ts'

export interface VoteInput {
  readonly evaluationId: EvaluationId
  /** The revision that was read. */
  readonly revision: number
  readonly vote: Vote['vote']
  /** Required for a return. */
  readonly reason?: string
}

export async function voteOnReport(tx: Tx, input: VoteInput): Promise<Outcome> {
  allow(evaluationPolicy, tx.actor, 'vote.cast')
  // Found in any state that a member may know of, so that a vote cast too late is told so.
  const one = await loadCase(tx, allow(evaluationPolicy, tx.actor, 'evaluation.read'), input.evaluationId, 'change')
  guardAct(one, 'vote')
  const sitting = await sittingOn(tx, one)
  if (!sitting) throw new Refusal('conflict', committeeTexts.termNotRunning)
  const cast = await votesOn(tx, one.id)
  const { revision, reason = '' } = input
  const given = { personId: found(tx.actor.personId), revision, vote: input.vote, reason }
  const vote = castVote(sitting, cast, given, programmeDay(tx.now))
  await insertVote(tx, one.id, vote)
  await record(tx, { ...about(one.id), kind: 'vote.cast', data: { vote: vote.vote, revision, reason: vote.reason } })
  const votes = [...cast, vote]
  const result = outcome(sitting, votes)
  if (result.state !== 'open') await conclude(tx, one, sitting, votes, result)
  return result
}

/** What the committee decided takes effect. The votes did it, so it is told as the system's doing. */
async function conclude(tx: Tx, one: ReportCase, sitting: Sitting, votes: readonly Vote[], result: Outcome) {
  const asSystem = { ...tx, actor: systemActor }
  const name = result.state === 'approved' ? 'approve' : 'return'
  const state = applyMove(one, name, tx.actor, { outcome: result.state })
  const { approve, return: back, quorum, voters } = result
  const tally = { approve, return: back, quorum, voters, revision: one.revision }
  if (name === 'return') {
    const reasons = standing(sitting, votes).flatMap((vote) => (vote.vote === 'return' ? [vote.reason] : []))
    // The next sitting votes afresh.
    await saveMove(tx, one.id, { state, revision: one.revision + 1 })
    await record(asSystem, { ...about(one.id), kind: 'evaluation.returned', data: { ...tally, reasons } })
    return
  }
  const { model } = await currentReport(tx, one)
  await freeze(tx, one.id, { model, outcome: result })
  await saveMove(tx, one.id, { state, shield: model.shield?.key ?? null, decided_at: tx.now })
  await record(asSystem, {
    ...about(one.id),
    kind: 'evaluation.approved',
    data: { ...tally, shield: model.shield?.key ?? null },
  })
}
