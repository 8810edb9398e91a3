// A member's vote. The vote that decides moves the evaluation in the same transaction: of two cast at once, one waits for
// the other and then finds the report decided.
import type { EvaluationId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { evaluationPolicy } from '../access.ts'
import type { Outcome, Vote } from '../committee.ts'
import { castVote } from '../committee.ts'
import { programmeDay } from '../day.ts'
import { guardAct } from '../evaluation.ts'
import { loadCase } from '../store/reports.ts'
import { insertVote, votesOn } from '../store/votes.ts'
import { committeeTexts } from '../texts/committee.ts'
import { about } from './report-change.ts'
import { conclude } from './report-conclude.ts'
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
  return await conclude(tx, one, sitting, [...cast, vote])
}
