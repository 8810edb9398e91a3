// A report as one reader may see it: the current one while it is being written, the approved one ever after.
import { type Actor, hasRole } from '#src/kernel/actor.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import type { Outcome } from '../committee.ts'
import { outcome, quorumOf } from '../committee.ts'
import { gaps } from '../consolidation.ts'
import { isPossible, mayAct, movesFor } from '../evaluation.ts'
import type { CommitteeView, Happening, MemberVote, ReportCase, ReportView } from '../report-view.ts'
import { historyOf } from '../store/history.ts'
import { frozenReport, loadCase, measuredBy } from '../store/reports.ts'
import { shieldOf } from '../store/shields.ts'
import { type CastVote, votesOn } from '../store/votes.ts'
import { currentReport } from './report-sources.ts'
import { sittingOn, type TodaysSitting } from './sitting.ts'

export async function viewReport(tx: Tx, id: EvaluationId): Promise<ReportView> {
  const one = await loadCase(tx, allow(evaluationPolicy, tx.actor, 'report.read'), id)
  const decided = one.state === 'approved' || one.state === 'published'
  const central = tx.actor.reach === 'system' || hasRole(tx.actor, 'central_team')
  const inside = central || hasRole(tx.actor, 'committee_chair', 'committee_member')
  // Asked together, so that the answers come back together.
  const [frozen, ahead, history, shield, cast, sitting] = await Promise.all([
    decided ? frozenReport(tx, one.id) : null,
    central || !decided ? currentReport(tx, one) : null,
    historyOf(tx, one.id),
    shieldOf(tx, one.id),
    inside ? votesOn(tx, one.id) : [],
    inside ? sittingOn(tx, one) : null,
  ])
  const current = frozen || ahead ? ahead : await currentReport(tx, one)
  const model = frozen?.model ?? current?.model
  if (!model) throw new Error('A report without its model')
  const edits = may(evaluationPolicy, tx.actor, 'report.edit')
  return {
    one,
    model,
    approved: frozen?.outcome ?? null,
    work: central && current ? { lines: current.lines, gaps: gaps(current.lines), edited: current.edited } : null,
    committee: inside ? committeeView({ one, history, cast, sitting }, tx.actor, frozen?.outcome ?? null) : null,
    measured: inside ? (current?.measured ?? (await measuredBy(tx, one.id))) : [],
    shield,
    history,
    may: {
      edit: edits && mayAct(one, 'editReport'),
      decide: edits && mayAct(one, 'decide'),
      present: movesFor(one, tx.actor).includes('present'),
      publish: movesFor(one, tx.actor).includes('publish'),
      withdraw: may(evaluationPolicy, tx.actor, 'shield.withdraw'),
    },
  }
}

interface Proceedings {
  readonly one: ReportCase
  readonly history: readonly Happening[]
  readonly cast: readonly CastVote[]
  readonly sitting: TodaysSitting | null
}

function committeeView(proceedings: Proceedings, actor: Actor, decided: Outcome | null): CommitteeView {
  const { one, history, cast, sitting } = proceedings
  const { personId } = actor
  const open = isPossible(one, 'approve')
  const onThis = cast.filter((vote) => vote.revision === one.revision)
  const members = sitting?.record.members ?? []
  const chairOf = (id: string) => members.some((member) => member.personId === id && member.chair)
  const voted = onThis.map(
    (vote): MemberVote => ({ ...vote, chair: chairOf(vote.personId), isReader: vote.personId === personId }),
  )
  const waiting = members
    .filter((member) => !onThis.some((vote) => vote.personId === member.personId))
    .filter((member) => !sitting?.interested.has(member.personId))
    .map((member): MemberVote => {
      const { name, chair } = member
      return { name, chair, vote: 'waiting', reason: '', at: null, isReader: member.personId === personId }
    })
  const own = () => {
    if (!open || !hasRole(actor, 'committee_chair', 'committee_member') || !personId) return null
    if (!members.some((member) => member.personId === personId)) return 'notMember'
    if (sitting?.interested.has(personId)) return 'interested'
    return onThis.some((vote) => vote.personId === personId) ? 'voted' : 'may'
  }
  return {
    outcome: decided ?? (sitting && outcome(sitting, cast)),
    votes: open ? [...voted, ...waiting] : voted,
    interested: sitting ? members.length - quorumOf(sitting).voters : 0,
    voided: voidedSince(history),
    returned: one.state === 'consolidating' ? returnsBefore(one, cast, history) : [],
    own: own(),
  }
}

/** The committee's reasons, if it gave the report back and it was not presented since. */
function returnsBefore(one: ReportCase, cast: readonly CastVote[], history: readonly Happening[]) {
  const last = history.find((event) => event.kind === 'evaluation.returned' || event.kind === 'report.presented')
  if (last?.kind !== 'evaluation.returned') return []
  return cast
    .filter((vote) => vote.revision === last.data.revision && vote.vote === 'return' && vote.revision < one.revision)
    .map(({ name, reason, at }) => ({ name, reason, at }))
}

function voidedSince(history: readonly Happening[]): number {
  const presented = history.findIndex((event) => event.kind === 'report.presented')
  return history
    .slice(0, presented === -1 ? 0 : presented)
    .filter((event) => event.kind === 'approvals.voided')
    .reduce((sum, event) => sum + Number(event.data.voided), 0)
}
