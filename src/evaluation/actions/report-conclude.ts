// What the votes come to takes effect in the transaction that made it so: the deciding vote, or a change to who votes.
import { systemActor } from '#src/kernel/actor.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { type Outcome, outcome, type Sitting, standing, type Vote } from '../committee.ts'
import { applyMove } from '../evaluation.ts'
import type { ReportCase } from '../report-view.ts'
import { freeze, loadCase, saveMove } from '../store/reports.ts'
import { votesOn, waitingWithVotes } from '../store/votes.ts'
import { about } from './report-change.ts'
import { currentReport } from './report-sources.ts'
import { sittingOn } from './sitting.ts'

/** Approves or returns what the votes decide, and says what they come to. It is told as the system's doing. */
export async function conclude(tx: Tx, one: ReportCase, sitting: Sitting, votes: readonly Vote[]): Promise<Outcome> {
  const result = outcome(sitting, votes)
  if (result.state === 'open') return result
  const asSystem = { ...tx, actor: systemActor }
  const name = result.state === 'approved' ? 'approve' : 'return'
  const state = applyMove(one, name, systemActor, { outcome: result.state })
  const { approve, return: back, quorum, voters } = result
  const tally = { approve, return: back, quorum, voters, revision: one.revision }
  if (name === 'return') {
    const reasons = standing(sitting, votes).flatMap((vote) => (vote.vote === 'return' ? [vote.reason] : []))
    // The next sitting votes afresh.
    await saveMove(tx, one.id, { state, revision: one.revision + 1 })
    await record(asSystem, { ...about(one.id), kind: 'evaluation.returned', data: { ...tally, reasons } })
    return result
  }
  const { model } = await currentReport(tx, one)
  const shield = model.shield?.key ?? null
  await freeze(tx, one.id, { model, outcome: result })
  await saveMove(tx, one.id, { state, shield, decided_at: tx.now })
  await record(asSystem, { ...about(one.id), kind: 'evaluation.approved', data: { ...tally, shield } })
  return result
}

/** After a change to the committee or to declared interests: reports whose votes now suffice are decided. */
export async function decideWaiting(tx: Tx) {
  // Whoever may change who votes need not be one who reads reports: the votes decide, not he.
  const permission = { actor: tx.actor, rule: 'all' } as const
  for (const id of await waitingWithVotes(tx)) {
    const one = await loadCase(tx, permission, id, 'change')
    const sitting = one.state === 'with_committee' ? await sittingOn(tx, one) : null
    if (sitting) await conclude(tx, one, sitting, await votesOn(tx, id))
  }
}
