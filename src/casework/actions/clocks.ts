// Starts, meets, stops and brings up to date the clocks of a case. A policy's budget is taken when a clock starts or when
// the case is classified anew; its telling (warnings, notices, escalation) follows the policy of the day.
import type { CalendarId, HeadingId, ReferralId } from '#src/kernel/ids.ts'
import { hoursAt, hoursInForce } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { budgetOf } from '../budget.ts'
import type { Case } from '../case.ts'
import { type ClockKind, elapsed, pausedMinutes } from '../clock.ts'
import type { Policy } from '../policy.ts'
import {
  type CaseClock,
  type CasePause,
  insertClocks,
  loadClocks,
  loadPauses,
  type NewClock,
  saveClock,
} from '../store/clocks.ts'
import type { CycleChange } from '../store/cycles.ts'
import { headingPath } from '../store/heading-path.ts'
import { currentPolicy } from '../store/policies.ts'
import { tellingsDue, timingOf } from '../timing.ts'

export interface ClockChange {
  /** Met now, if they run. */
  readonly meet?: readonly ClockKind[]
  /** Ended now without being met: all that run, or those of these kinds. */
  readonly stop?: 'all' | readonly ClockKind[]
  /** Started now, unless one of the kind runs already. */
  readonly start?: readonly ClockKind[]
  /** Budgets are chosen anew, from the moment the clocks started: the case was classified. */
  readonly rebudget?: boolean
  /** Working minutes added to the budget of the resolution clock. */
  readonly extend?: number
  /** Clocks of single referrals. */
  readonly referrals?: {
    readonly start?: readonly ReferralClock[]
    readonly meet?: ReferralId
    readonly stop?: ReferralId
  }
  /** Those that were stopped at that moment go on; the time between is a pause by now. */
  readonly goOn?: Date
  /** A version of a calendar that replaces the one they ran on. */
  readonly calendar?: { readonly id: CalendarId; readonly version: number }
}

export interface ReferralClock {
  readonly referralId: ReferralId
  /** Working minutes. */
  readonly minutes: number
  readonly rule: string
}

/** What decides the deadline of a resolution, as the trail keeps it. */
export interface Promised {
  readonly startedAt: string
  readonly budgetMinutes: number
  readonly calendarId: CalendarId | null
  readonly calendarVersion: number
}

export interface ClocksAfter {
  /** The earliest deadline of what runs. */
  readonly dueAt: Date | null
  /** Facts for the cycle, when the resolution clock ended or moved. */
  readonly facts: NonNullable<CycleChange['set']>
  /** Where the deadline of the resolution is decided anew. */
  readonly promised: Promised | null
  /** Clocks that were late already when they were given more time: a breach stays one. */
  readonly late: readonly ClockKind[]
}

const subjectOf = (one: Case, headingIds: readonly HeadingId[]) => ({
  kind: one.kind,
  headingIds,
  serviceId: one.serviceId,
  complexity: one.classification?.complexity ?? null,
  importance: one.classification?.importance ?? null,
})

/** New clocks of these kinds, running from `startedAt`. */
export async function startedClocks(
  tx: Tx,
  one: Case,
  kinds: readonly ClockKind[],
  policy: Policy,
  startedAt = tx.now,
): Promise<NewClock[]> {
  const [hours, headings] = await Promise.all([
    hoursInForce(tx, { entityId: one.entityId, centreId: one.centreId, calendarId: policy.calendarId }),
    headingPath(tx, one.classification?.headingId ?? null),
  ])
  return kinds.map((kind) => {
    const { minutes, rule } = budgetOf(policy, kind, subjectOf(one, headings))
    const fresh = { kind, startedAt, budgetMinutes: minutes, ...notYet }
    return {
      kind,
      startedAt,
      budgetMinutes: minutes,
      policyVersion: policy.version,
      rule: rule.key,
      calendarId: hours.calendarId,
      calendarVersion: hours.version,
      ...timingOf(fresh, [], hours.calendar, policy),
    }
  })
}

const notYet = { metAt: null, stoppedAt: null, warnedAt: null, noticedAt: null, breachedAt: null, escalated: 0 }
const runs = (clock: CaseClock) => clock.metAt === null && clock.stoppedAt === null

/** The earliest deadline among clocks that run; null while all stand. */
export const earliestDue = (clocks: readonly { readonly dueAt: Date | null }[]): Date | null =>
  clocks.reduce<Date | null>((least, { dueAt }) => (dueAt && (!least || dueAt < least) ? dueAt : least), null)

/** Of a referral nobody waits for the customer; only a merge holds it up. */
export const pausesOf = (kind: ClockKind, pauses: readonly CasePause[]) =>
  kind === 'referral' ? pauses.filter(({ reason }) => reason === 'merged') : pauses

interface Present {
  readonly change: ClockChange
  readonly pauses: readonly CasePause[]
  readonly policy: Policy
  readonly budget: (kind: ClockKind) => Pick<CaseClock, 'budgetMinutes' | 'rule' | 'policyVersion'>
}

/** Applies the change to the clocks of the running cycle, with the pauses as they are now. */
export async function runClocks(tx: Tx, one: Case, change: ClockChange): Promise<ClocksAfter> {
  const [all, pauses, policy, headings] = await Promise.all([
    loadClocks(tx, one.id),
    loadPauses(tx, one.id),
    currentPolicy(tx, one.entityId),
    change.rebudget ? headingPath(tx, one.classification?.headingId ?? null) : [],
  ])
  const budget = (kind: ClockKind) => {
    const { minutes, rule } = budgetOf(policy, kind, subjectOf(one, headings))
    return { budgetMinutes: minutes, rule: rule.key, policyVersion: policy.version }
  }
  const before = all.filter((clock) => clock.cycle === one.cycle && (runs(clock) || goesOn(clock, change)))
  const after: CaseClock[] = []
  for (const clock of before) after.push(await advanced(tx, clock, { change, pauses, policy, budget }))
  const running = before.filter(runs).map(({ kind }) => kind)
  const kinds = (change.start ?? []).filter((kind) => !running.includes(kind))
  const started = [
    ...(await startedClocks(tx, one, kinds, policy)),
    ...(await referralClocks(tx, one, change.referrals?.start ?? [], policy)),
  ]
  await Promise.all([...after.map((clock) => saveClock(tx, clock)), insertClocks(tx, one, started)])
  const resolution = after.find(({ kind }) => kind === 'resolution')
  return {
    dueAt: earliestDue([...after.filter(runs), ...started]),
    facts: resolution ? await factsOf(tx, resolution, pauses, change) : factsOfStarted(started),
    promised: promisedAnew(before, [...after, ...started]),
    late: after.filter(({ breachedAt }, index) => breachedAt && !before[index]?.breachedAt).map(({ kind }) => kind),
  }
}

const goesOn = (clock: CaseClock, { goOn }: ClockChange) =>
  goOn !== undefined && clock.metAt === null && clock.stoppedAt?.getTime() === goOn.getTime()

/** One clock after the change: ended, on another budget or calendar, and due accordingly. */
async function advanced(tx: Tx, clock: CaseClock, { change, pauses, policy, budget }: Present): Promise<CaseClock> {
  const next = { ...clock, ...ended(tx, clock, change) }
  if (goesOn(clock, change)) next.stoppedAt = null
  if (change.rebudget && clock.kind !== 'referral') Object.assign(next, budget(clock.kind))
  if (change.extend && clock.kind === 'resolution') next.budgetMinutes += change.extend
  if (change.calendar?.id === clock.calendarId) next.calendarVersion = change.calendar.version
  const { calendar } = await hoursAt(tx, next.calendarId, next.calendarVersion)
  const counted = pausesOf(clock.kind, pauses)
  if (next.budgetMinutes !== clock.budgetMinutes || next.calendarVersion !== clock.calendarVersion) {
    // What was late when it got more time stays late; what people were told of the old deadline they hear of the new one.
    if (clock.dueAt && clock.dueAt < tx.now) next.breachedAt ??= clock.dueAt
    const again = tellingsDue({ ...next, warnedAt: null, noticedAt: null }, counted, calendar, policy, tx.now)
    const extended = change.extend !== undefined ? tx.now : null
    next.warnedAt = again.includes('warn') ? next.warnedAt : null
    next.noticedAt = again.includes('notice') ? (next.noticedAt ?? extended) : null
  }
  return { ...next, ...timingOf(next, counted, calendar, policy) }
}

function ended(tx: Tx, clock: CaseClock, { meet = [], stop = [], referrals = {} }: ClockChange): Partial<CaseClock> {
  if (!runs(clock)) return {}
  if (clock.referralId !== null && clock.referralId === referrals.meet) return { metAt: tx.now }
  if (meet.includes(clock.kind)) return { metAt: tx.now }
  if (stop === 'all' || stop.includes(clock.kind)) return { stoppedAt: tx.now }
  return clock.referralId !== null && clock.referralId === referrals.stop ? { stoppedAt: tx.now } : {}
}

/** Clocks of referrals, on the calendar that holds for the case, which is the one the customer waits on. */
async function referralClocks(
  tx: Tx,
  one: Case,
  referrals: readonly ReferralClock[],
  policy: Policy,
): Promise<NewClock[]> {
  if (referrals.length === 0) return []
  const [model] = await startedClocks(tx, one, ['referral'], policy)
  if (!model) return []
  const { calendar } = await hoursAt(tx, model.calendarId, model.calendarVersion)
  return referrals.map(({ referralId, minutes, rule }) => {
    const fresh = { kind: 'referral' as const, startedAt: tx.now, budgetMinutes: minutes, ...notYet }
    return { ...model, referralId, rule, budgetMinutes: minutes, ...timingOf(fresh, [], calendar, policy) }
  })
}

/** The resolution clock of the running cycle. */
export const resolutionOf = async (tx: Tx, one: Case): Promise<CaseClock | undefined> =>
  (await loadClocks(tx, one.id)).find(({ kind, cycle }) => kind === 'resolution' && cycle === one.cycle)

type Deciding = Pick<CaseClock, 'kind' | 'startedAt' | 'budgetMinutes' | 'calendarId' | 'calendarVersion'>

/** What the trail keeps of the resolution clock. */
export const promisedBy = (clock: Deciding): Promised => ({
  startedAt: clock.startedAt.toISOString(),
  budgetMinutes: clock.budgetMinutes,
  calendarId: clock.calendarId,
  calendarVersion: clock.calendarVersion,
})

function promisedAnew(before: readonly CaseClock[], after: readonly Deciding[]): Promised | null {
  const was = before.find(({ kind }) => kind === 'resolution')
  const is = after.find(({ kind }) => kind === 'resolution')
  if (!is) return null
  const same = was?.budgetMinutes === is.budgetMinutes && was.calendarVersion === is.calendarVersion
  return same ? null : promisedBy(is)
}

const factsOfStarted = (started: readonly NewClock[]): ClocksAfter['facts'] => {
  const due = started.find(({ kind }) => kind === 'resolution')?.dueAt
  return due ? { due_at: due } : {}
}

/** What a cycle keeps of its resolution clock: the promise while it runs, and how it was kept once it ended. */
async function factsOf(tx: Tx, clock: CaseClock, pauses: readonly CasePause[], { goOn }: ClockChange) {
  const due = clock.dueAt ? { due_at: clock.dueAt } : {}
  const end = clock.metAt ?? clock.stoppedAt
  // Late is a fact already while it runs, and stays one when the case is withdrawn.
  const late = clock.breachedAt === null ? null : false
  if (!end) return goOn ? { ...due, on_time: late, worked_minutes: null, paused_minutes: 0 } : { ...due, on_time: late }
  const { calendar } = await hoursAt(tx, clock.calendarId, clock.calendarVersion)
  const inTime = clock.breachedAt === null && (clock.dueAt === null || end <= clock.dueAt)
  return {
    ...due,
    on_time: clock.metAt ? inTime : late,
    worked_minutes: elapsed(clock.startedAt, end, calendar, pauses),
    paused_minutes: pausedMinutes(clock.startedAt, end, calendar, pauses),
  }
}
