// The clocks (المُدد) of a case: working minutes from a start, less the pauses, against a budget. Nothing but start, budget,
// calendar and pauses decides a deadline, so it can be worked out again at any time; what starts, pauses and meets a clock
// is decided elsewhere. Times are exact to the millisecond.
import { addWorkingMinutes, localDate, type WorkingCalendar, workingMinutesBetween } from '#src/kernel/working-time.ts'

export const clockKinds = ['first_response', 'next_response', 'resolution', 'referral'] as const
export type ClockKind = (typeof clockKinds)[number]

/**
 * The clock stands from `from` until just before `to`; null: until further notice. Pauses may overlap, touch, begin before
 * the clock or lie outside working hours; one that ends no later than it begins pauses nothing.
 */
export interface Pause {
  readonly from: Date
  readonly to: Date | null
}

export interface Clock {
  readonly start: Date
  /** Working minutes, 0 or more. */
  readonly budgetMinutes: number
  readonly pauses: readonly Pause[]
  /** When that which the clock waits for happened. */
  readonly metAt: Date | null
  /** When it ceased to count without being met: merged, withdrawn, classified anew. */
  readonly stoppedAt: Date | null
}

const minute = 60_000
const day = 86_400_000

interface Span {
  readonly from: number
  readonly to: number
}

/** The pauses from `start` on, in order, those that overlap or touch joined; a pause without end reaches Infinity. */
function joined(start: Date, pauses: readonly Pause[]): readonly Span[] {
  const spans = pauses
    .map(({ from, to }) => ({ from: Math.max(from.getTime(), start.getTime()), to: to?.getTime() ?? Infinity }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
  const apart: { from: number; to: number }[] = []
  for (const span of spans) {
    const last = apart.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else apart.push({ ...span })
  }
  return apart
}

const workedMs = (calendar: WorkingCalendar, from: number, to: number) =>
  Math.round(workingMinutesBetween(calendar, new Date(from), new Date(to)) * minute)

/**
 * The first moment by which the budget is used up; null while a pause without end keeps it from being. A budget of 0 is due
 * at `start`; one that ends with the day is due at closing. Throws RangeError on a budget below 0 and on a calendar that
 * never opens.
 */
export function dueAt(
  start: Date,
  budgetMinutes: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Date | null {
  if (!(budgetMinutes >= 0)) throw new RangeError(`a budget cannot be ${budgetMinutes} minutes`)
  let left = Math.round(budgetMinutes * minute)
  let at = start.getTime()
  for (const pause of joined(start, pauses)) {
    const used = workedMs(calendar, at, pause.from)
    if (used >= left) break
    if (pause.to === Infinity) return null
    left -= used
    at = pause.to
  }
  return addWorkingMinutes(calendar, new Date(at), left / minute)
}

/** The inverse of `dueAt`: working minutes used from `start` to `at`, less the pauses; 0 when `at` is not later. */
export const elapsed = (start: Date, at: Date, calendar: WorkingCalendar, pauses: readonly Pause[]) =>
  elapsedMs(start, at, calendar, pauses) / minute

function elapsedMs(start: Date, at: Date, calendar: WorkingCalendar, pauses: readonly Pause[]): number {
  const end = at.getTime()
  let from = start.getTime()
  let used = 0
  for (const pause of joined(start, pauses)) {
    if (pause.from >= end) break
    used += workedMs(calendar, from, pause.from)
    from = pause.to
  }
  return from < end ? used + workedMs(calendar, from, end) : used
}

/** Working minutes the clock stood from `start` to `at`. */
export const pausedMinutes = (start: Date, at: Date, calendar: WorkingCalendar, pauses: readonly Pause[]) =>
  (workedMs(calendar, start.getTime(), at.getTime()) - elapsedMs(start, at, calendar, pauses)) / minute

export const isPaused = ({ start, pauses }: Clock, at: Date) =>
  start <= at && pauses.some(({ from, to }) => from <= at && (to === null || at < to))

export type ClockState =
  | 'running'
  | 'warned' // running, and the warned share of the budget is used up
  | 'paused'
  | 'breached' // past due, running or not
  | 'met' // by the moment it was due
  | 'met_late'
  | 'stopped'

export interface Reading {
  readonly state: ClockState
  /** Null while it stands until further notice. Of an ended clock: when it would have been due. */
  readonly dueAt: Date | null
  /** Working minutes used by now, or by its end. */
  readonly elapsedMinutes: number
  /** Working minutes left, also while it stands; below 0 by as much as it is over. */
  readonly remainingMinutes: number
}

/**
 * What a clock shows. The moment told to the customer decides what is late: an answer in the evening after a deadline at
 * closing is, though no working minute passed since. What is late stays so if it is paused afterwards.
 */
export function readClock(clock: Clock, calendar: WorkingCalendar, now: Date, warningShare: number): Reading {
  const { start, budgetMinutes } = clock
  const end = endOf(clock)
  const pauses = end ? endedBy(end.at, clock.pauses) : clock.pauses
  const due = dueAt(start, budgetMinutes, calendar, pauses)
  const usedMs = elapsedMs(start, end?.at ?? now, calendar, pauses)
  const late = due !== null && (end?.at ?? now) > due
  const state = (): ClockState => {
    if (end) return end.met ? (late ? 'met_late' : 'met') : 'stopped'
    if (late) return 'breached'
    if (isPaused(clock, now)) return 'paused'
    const warned = warningAt(clock, warningShare, calendar)
    return warned !== null && warned <= now ? 'warned' : 'running'
  }
  const remainingMinutes = (Math.round(budgetMinutes * minute) - usedMs) / minute
  return { state: state(), dueAt: due, elapsedMinutes: usedMs / minute, remainingMinutes }
}

/** Whichever came first: what happened after the end of a clock changes nothing. */
function endOf({ metAt, stoppedAt }: Clock): { at: Date; met: boolean } | null {
  if (metAt && (stoppedAt === null || metAt <= stoppedAt)) return { at: metAt, met: true }
  return stoppedAt && { at: stoppedAt, met: false }
}

/** A clock that ends while it stands is no longer paused: paused and resolved in one save counts as resolved. */
const endedBy = (end: Date, pauses: readonly Pause[]) =>
  pauses.map(({ from, to }) => ({ from, to: to === null || to > end ? end : to }))

/** When the share (above 0, up to 1) of the budget is used up; null while a pause keeps it from being. */
export const warningAt = (clock: Clock, share: number, calendar: WorkingCalendar) =>
  dueAt(clock.start, clock.budgetMinutes * share, calendar, clock.pauses)

/**
 * When the customer is to hear of the delay, with its reason and the new date: that many working minutes before it is late,
 * so staff are there to write it; at the start where the budget is shorter. Null while a pause keeps it from coming.
 */
export const customerNoticeAt = (clock: Clock, minutesBefore: number, calendar: WorkingCalendar) =>
  dueAt(clock.start, Math.max(0, clock.budgetMinutes - minutesBefore), calendar, clock.pauses)

/** When the wait that is open has lasted the limit, in working minutes; each wait has the whole. Null when none is open. */
export function pauseLimitAt(pauses: readonly Pause[], limitMinutes: number, calendar: WorkingCalendar): Date | null {
  const open = pauses.filter(({ to }) => to === null).map(({ from }) => from.getTime())
  return open.length === 0 ? null : addWorkingMinutes(calendar, new Date(Math.min(...open)), limitMinutes)
}

/** When each level hears of a breach: `afterMinutes` of working time after it was due, earliest first. Pauses hold no level up. */
export const escalationSteps = <Level extends { readonly afterMinutes: number }>(
  due: Date,
  chain: readonly Level[],
  calendar: WorkingCalendar,
): readonly { readonly level: Level; readonly at: Date }[] =>
  [...chain]
    .sort((a, b) => a.afterMinutes - b.afterMinutes)
    .map((level) => ({ level, at: addWorkingMinutes(calendar, due, level.afterMinutes) }))

export interface Move<T extends Clock> {
  readonly clock: T
  readonly before: Date
  readonly after: Date
}

/** Of the clocks still open, those a changed calendar makes due at another moment. A clock that stands has no due to move. */
export function recomputed<T extends Clock>(
  clocks: readonly T[],
  was: WorkingCalendar,
  is: WorkingCalendar,
): readonly Move<T>[] {
  return clocks.flatMap((clock) => {
    if (endOf(clock)) return []
    const before = dueAt(clock.start, clock.budgetMinutes, was, clock.pauses)
    const after = dueAt(clock.start, clock.budgetMinutes, is, clock.pauses)
    return before && after && before.getTime() !== after.getTime() ? [{ clock, before, after }] : []
  })
}

/** What is needed of an entity's calendar to see how far its holidays are known. */
export interface HolidayCalendar {
  readonly timeZone: string
  readonly exceptions: readonly { readonly kind: string; readonly endsOn: string }[]
}

export interface HolidaysMissing {
  /** The last day of the last holiday declared; null when there is none at all. */
  readonly lastHoliday: string | null
  /** The local day that may fall on, or after, a holiday nobody declared. */
  readonly day: string
}

/** No holiday for longer than this means that none was entered: neither Bahrain nor Saudi Arabia has such a stretch. */
const longestWithout = 240

/**
 * Warns when the calendar's holidays do not reach a deadline: no holiday is declared in its year or later, or the last one
 * lies more than 240 days before it. Null: they reach it.
 */
export function calendarRunsOut(calendar: HolidayCalendar, due: Date): HolidaysMissing | null {
  const on = localDate(calendar.timeZone, due)
  const last = calendar.exceptions
    .filter(({ kind }) => kind === 'holiday')
    .reduce<string | null>((latest, { endsOn }) => (latest === null || endsOn > latest ? endsOn : latest), null)
  const reached = last !== null && last.slice(0, 4) >= on.slice(0, 4)
  const silent = last === null ? Infinity : (Date.parse(on) - Date.parse(last)) / day
  return reached && silent <= longestWithout ? null : { lastHoliday: last, day: on }
}
