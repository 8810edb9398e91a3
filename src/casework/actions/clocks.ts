// Starts, meets, stops and brings up to date the clocks of a case. A policy's budget is taken when a clock starts or when
// the case is classified anew; its telling (warnings, notices, escalation) follows the policy of the day.
import type { HeadingId } from '#src/kernel/ids.ts'
import { hoursAt, hoursInForce } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { budgetOf } from '../budget.ts'
import type { Case } from '../case.ts'
import { type ClockKind, elapsed, pausedMinutes } from '../clock.ts'
import type { Policy } from '../policy.ts'
import { type CaseClock, insertClocks, loadClocks, loadPauses, type NewClock, saveClock } from '../store/clocks.ts'
import type { CycleChange } from '../store/cycles.ts'
import { headingPath } from '../store/heading-path.ts'
import { currentPolicy } from '../store/policies.ts'
import { timingOf } from '../timing.ts'

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
}

export interface ClocksAfter {
  /** The earliest deadline of what runs. */
  readonly dueAt: Date | null
  /** Facts for the cycle, when the resolution clock ended or moved. */
  readonly facts: NonNullable<CycleChange['set']>
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

/** Applies the change to the clocks of the running cycle, with the pauses as they are now. */
export async function runClocks(tx: Tx, one: Case, change: ClockChange): Promise<ClocksAfter> {
  const [all, pauses, policy] = await Promise.all([
    loadClocks(tx, one.id),
    loadPauses(tx, one.id),
    currentPolicy(tx, one.entityId),
  ])
  const mine = all.filter((clock) => clock.cycle === one.cycle)
  const headings = change.rebudget ? await headingPath(tx, one.classification?.headingId ?? null) : []
  const after: CaseClock[] = []
  for (const clock of mine.filter(runs)) {
    const { calendar } = await hoursAt(tx, clock.calendarId, clock.calendarVersion)
    const next = { ...clock, ...changed(tx, clock, change) }
    if (change.rebudget && clock.kind !== 'referral') {
      const { minutes, rule } = budgetOf(policy, clock.kind, subjectOf(one, headings))
      Object.assign(next, { budgetMinutes: minutes, rule: rule.key, policyVersion: policy.version })
    }
    if (change.extend && clock.kind === 'resolution') next.budgetMinutes += change.extend
    after.push({ ...next, ...timingOf(next, pauses, calendar, policy) })
  }
  const running = mine.filter(runs).map(({ kind }) => kind)
  const kinds = (change.start ?? []).filter((kind) => !running.includes(kind))
  const started = await startedClocks(tx, one, kinds, policy)
  await Promise.all([...after.map((clock) => saveClock(tx, clock)), insertClocks(tx, one, started)])
  const resolution = after.find(({ kind }) => kind === 'resolution')
  return {
    dueAt: earliestDue([...after.filter(runs), ...started]),
    facts: resolution ? await factsOf(tx, resolution, pauses) : {},
  }
}

function changed(tx: Tx, clock: CaseClock, { meet = [], stop = [] }: ClockChange): Partial<CaseClock> {
  if (meet.includes(clock.kind)) return { metAt: tx.now }
  if (stop === 'all' || stop.includes(clock.kind)) return { stoppedAt: tx.now }
  return {}
}

/** What a cycle keeps of its resolution clock: the promise while it runs, and how it was kept once it ended. */
async function factsOf(tx: Tx, clock: CaseClock, pauses: Awaited<ReturnType<typeof loadPauses>>) {
  const promised = clock.dueAt ? { due_at: clock.dueAt } : {}
  const end = clock.metAt ?? clock.stoppedAt
  if (!end) return promised
  const { calendar } = await hoursAt(tx, clock.calendarId, clock.calendarVersion)
  return {
    ...promised,
    on_time: clock.metAt ? clock.dueAt === null || clock.metAt <= clock.dueAt : null,
    worked_minutes: elapsed(clock.startedAt, end, calendar, pauses),
    paused_minutes: pausedMinutes(clock.startedAt, end, calendar, pauses),
  }
}
