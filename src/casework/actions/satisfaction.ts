// The customer's verdict, and what follows: the case closes, or a new cycle begins with somebody new (guide CL1–CL3).
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { caseworkPolicy } from '../access.ts'
import { newHandler } from '../assignment.ts'
import type { Case, Cycle } from '../case.ts'
import { stateAfter } from '../machine.ts'
import { attemptsOf } from '../store/attempts.ts'
import { handlerCandidates } from '../store/candidates.ts'
import { lockCase } from '../store/cases.ts'
import { endPause } from '../store/clocks.ts'
import { changeCycle, insertCycle, loadCycles } from '../store/cycles.ts'
import { currentPolicy } from '../store/policies.ts'
import { cancelOpenReferrals } from '../store/referrals.ts'
import { customerTexts } from '../texts/customer.ts'
import { actionTexts as texts } from '../texts/refusals.ts'
import { runClocks } from './clocks.ts'
import { begin, finish } from './moving.ts'
import { notify } from './notify.ts'
import { say } from './talk.ts'
import { tellCustomer } from './tell.ts'

export interface Verdict {
  readonly id: CaseId
  readonly satisfied: boolean
  /** 1 very dissatisfied to 5 very satisfied; null where he only said yes or no. */
  readonly score: number | null
  readonly comment: string
}

const running = (one: Case, cycles: readonly Cycle[]): Cycle => {
  const cycle = cycles.find(({ number }) => number === one.cycle)
  if (!cycle) throw new Error(`case ${one.id} has no cycle ${one.cycle}`)
  return cycle
}

const dayMs = 86_400_000

/** By the customer, or by staff who asked him. Satisfied, a case whose cause and resolution are known closes at once. */
export async function rateCase(tx: Tx, given: Verdict): Promise<Case> {
  const before = found(await lockCase(tx, allow(caseworkPolicy, tx.actor, 'case.rate'), given.id))
  const cycles = await loadCycles(tx, before.id)
  const cycle = running(before, cycles)
  if (before.state !== 'answered' && before.state !== 'closed') throw new Refusal('conflict', texts.notAnswered)
  if (!given.satisfied) return reopen(tx, before, cycles, given)
  if (cycle.satisfied !== null) throw new Refusal('conflict', texts.ratedAlready)
  const verdict = { satisfied: true, score: given.score, comment: given.comment }
  const closable = before.state === 'answered' && hasClosing(cycle)
  if (closable) return shut(tx, before, verdict)
  return finish(tx, before, {
    cycle: { set: { ...verdict, satisfaction_next_at: null } },
    event: 'case.rated',
    data: { satisfied: true, score: given.score },
  })
}

const hasClosing = (cycle: Pick<Cycle, 'rootCause' | 'resolution'>) => cycle.rootCause !== '' && cycle.resolution !== ''

async function shut(tx: Tx, before: Case, facts: Record<string, unknown>): Promise<Case> {
  const state = stateAfter(before, 'close')
  await elevated(tx, (inside) =>
    tellCustomer(inside, before, { text: customerTexts.closed, history: customerTexts.closedInHistory }),
  )
  return finish(tx, before, {
    change: { state, closedAt: tx.now, dueAt: null },
    clocks: { stop: 'all' },
    cycle: { set: { ...facts, ended_at: tx.now, satisfaction_next_at: null } },
    event: 'case.closed',
    data: facts.satisfied === undefined ? {} : { satisfied: facts.satisfied, score: facts.score },
  })
}

export interface Closing {
  readonly id: CaseId
  readonly version: number
  readonly rootCause: string
  readonly resolution: string
  readonly correctiveAction: string
}

/** Closes an answered case: the customer is satisfied, or could not be reached as often as the policy wants. */
export async function closeCase(tx: Tx, given: Closing): Promise<Case> {
  const { before } = await begin(tx, given.id, 'close', given.version)
  const [cycles, policy, attempts] = await Promise.all([
    loadCycles(tx, before.id),
    currentPolicy(tx, before.entityId),
    attemptsOf(tx, before.id),
  ])
  const cycle = running(before, cycles)
  if (cycle.satisfied === false) throw new Refusal('conflict', texts.notSatisfied)
  const tried = attempts.filter((one) => one.cycle === before.cycle && !one.reached).length
  if (cycle.satisfied === null && tried < policy.contactTries) throw new Refusal('conflict', texts.satisfactionFirst)
  return shut(tx, before, {
    root_cause: given.rootCause,
    resolution: given.resolution,
    corrective_action: given.correctiveAction,
  })
}

/** By the quality team or a supervisor, without the customer's word. */
export async function reopenCase(
  tx: Tx,
  given: { readonly id: CaseId; readonly version: number; readonly reason: string },
): Promise<Case> {
  const { before } = await begin(tx, given.id, 'reopen', given.version)
  const cycles = await loadCycles(tx, before.id)
  return reopen(tx, before, cycles, { id: given.id, satisfied: false, score: null, comment: given.reason }, true)
}

async function reopen(tx: Tx, before: Case, cycles: readonly Cycle[], given: Verdict, byStaff = false): Promise<Case> {
  const state = stateAfter(before, 'reopen')
  const { reopenDays } = await currentPolicy(tx, before.entityId)
  const closedAt = before.closedAt?.getTime()
  if (!byStaff && closedAt !== undefined && tx.now.getTime() - closedAt > reopenDays * dayMs) {
    throw new Refusal('conflict', texts.reopenTooLate, { values: { days: reopenDays } })
  }
  return elevated(tx, async (inside) => {
    const next = newHandler(before, cycles, await handlerCandidates(inside, before))
    // The first cycle ends here with its own facts; from now on they stay as they are.
    await runClocks(inside, before, { stop: 'all' })
    await changeCycle(inside, before, {
      set: {
        ended_at: running(before, cycles).endedAt ?? tx.now,
        satisfaction_next_at: null,
        ...(!byStaff && { satisfied: false, score: given.score, comment: given.comment }),
      },
    })
    const moved: Case = {
      ...before,
      state,
      cycle: before.cycle + 1,
      closedAt: null,
      assigneeId: next?.id ?? null,
      escalation: next && next.level !== 'specialist' ? Math.max(before.escalation, 1) : before.escalation,
    }
    await insertCycle(inside, moved, tx.now, { reason: given.comment })
    if (given.comment !== '' && !byStaff) {
      await say(inside, moved, { kind: 'customer', body: given.comment, language: before.language })
    }
    await tellCustomer(inside, moved, { text: customerTexts.reopened, history: customerTexts.reopenedInHistory })
    const { version: _version, ...change } = moved
    const after = await finish(inside, before, {
      change,
      clocks: { start: ['first_response', 'resolution'] },
      cycle: { set: { accepted: true }, ...(next && { handler: next.id }), count: ['assignments'] },
      event: 'case.reopened',
      data: {
        by: byStaff ? 'staff' : 'customer',
        score: given.score,
        assigneeId: next?.id ?? null,
        level: next?.level ?? null,
      },
    })
    if (next) await notify(inside, after, [next.id], 'reopened')
    return after
  })
}

/** By the customer, or by staff at his wish. */
export async function withdrawCase(
  tx: Tx,
  given: { readonly id: CaseId; readonly version: number | null; readonly reason: string },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'withdraw', given.version)
  await elevated(tx, async (inside) => {
    await endPause(inside, before.id)
    await cancelOpenReferrals(inside, before.id)
    await tellCustomer(inside, before, { text: customerTexts.withdrawn, history: customerTexts.withdrawn })
  })
  return finish(tx, before, {
    change: { state, closedAt: tx.now, dueAt: null },
    clocks: { stop: 'all' },
    cycle: { set: { ended_at: tx.now, outcome: 'withdrawn', comment: given.reason } },
    event: 'case.withdrawn',
  })
}
