// Working time: hours of a week, replaced on some dates, in a time zone. Counted to the millisecond, across midnight,
// exceptions and clock changes. Pure: nothing here knows the present.

/** Minutes after midnight, `closesAt` past 1440 when it closes after midnight; 0–1440 is open all day. */
export interface Interval {
  readonly opensAt: number
  readonly closesAt: number
}

/** Replaces the weekly hours of the days from `startsOn` to `endsOn` (2026-11-22, both included). */
export interface HoursException {
  readonly startsOn: string
  readonly endsOn: string
  /** Empty: closed. */
  readonly intervals: readonly Interval[]
}

export interface WorkingCalendar {
  /** IANA zone. */
  readonly timeZone: string
  /** By weekday, 0 is Sunday. An interval belongs to the day it opens on, also after midnight. */
  readonly weekly: readonly (readonly Interval[])[]
  readonly exceptions: readonly HoursException[]
}

const minute = 60_000
const day = 86_400_000
/** A calendar without an opening for this long has none. */
const horizonDays = 750

const formatters = new Map<string, Intl.DateTimeFormat>()
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone)
  if (!found) {
    found = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, found)
  }
  return found
}

/** What the zone's clocks are ahead of UTC at that moment, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = part
  return Date.UTC(year, month - 1, date, hour, minutes, second) - Math.floor(at / 1000) * 1000
}

/** Midnight of the local day as if it were UTC: days are counted on this line. */
const localDay = (timeZone: string, at: number) => Math.floor((at + offsetAt(timeZone, at)) / day) * day

/** The local calendar day of a moment, 2026-11-22. */
export const localDate = (timeZone: string, at: Date) =>
  new Date(localDay(timeZone, at.getTime())).toISOString().slice(0, 10)

const steady = new Map<string, number | null>()
/** The offset of all hours that open on that local day; null around a clock change. Asking the zone is what costs here. */
function steadyOffset(timeZone: string, date: number): number | null {
  const key = `${timeZone} ${date}`
  let found = steady.get(key)
  if (found === undefined) {
    const offset = offsetAt(timeZone, date - day)
    found = offset === offsetAt(timeZone, date + 3 * day) ? offset : null
    if (steady.size > 5000) steady.clear()
    steady.set(key, found)
  }
  return found
}

/** When the zone's clocks show that time of that day; a time that a clock change skips is an hour on. */
function instantOf(timeZone: string, date: number, minutes: number): number {
  const wall = date + minutes * minute
  const offset = steadyOffset(timeZone, date)
  if (offset !== null) return wall - offset
  return wall - offsetAt(timeZone, wall - offsetAt(timeZone, wall))
}

/** Hours of one calendar day, 2026-11-22, in order of opening. */
export function hoursOn(calendar: WorkingCalendar, date: string): readonly Interval[] {
  const exception = calendar.exceptions.find((one) => one.startsOn <= date && date <= one.endsOn)
  const intervals = exception ? exception.intervals : (calendar.weekly[new Date(date).getUTCDay()] ?? [])
  return [...intervals].sort((a, b) => a.opensAt - b.opensAt)
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Open spans by the local day they begin on. Calendars are values: a changed one is another object. */
const spansByDay = new WeakMap<WorkingCalendar, Map<number, readonly Span[]>>()
/** Days kept per calendar, some 13 years. */
const mostDaysKept = 5000

function spansOn(calendar: WorkingCalendar, kept: Map<number, readonly Span[]>, date: number): readonly Span[] {
  let found = kept.get(date)
  if (!found) {
    found = hoursOn(calendar, new Date(date).toISOString().slice(0, 10)).map(({ opensAt, closesAt }) => ({
      from: instantOf(calendar.timeZone, date, opensAt),
      to: instantOf(calendar.timeZone, date, closesAt),
    }))
    if (kept.size > mostDaysKept) kept.clear()
    kept.set(date, found)
  }
  return found
}

/** Open spans that end after `start`, one after another, overlaps joined. Ends at the horizon without an opening. */
function* spansFrom(calendar: WorkingCalendar, start: number): Generator<Span> {
  let kept = spansByDay.get(calendar)
  if (!kept) {
    kept = new Map()
    spansByDay.set(calendar, kept)
  }
  // Hours of the two days before may run past midnight into this one; the local day is at most one off the day in UTC.
  let date = Math.floor(start / day) * day - 3 * day
  let covered = start
  for (let without = 0; without < horizonDays; date += day, without += 1) {
    for (const hours of spansOn(calendar, kept, date)) {
      const from = Math.max(covered, hours.from)
      if (hours.to <= from) continue
      yield { from, to: hours.to }
      covered = hours.to
      without = 0
    }
  }
}

/**
 * The moment by which that much working time has passed since `start`; the earliest such moment, so a promise that ends
 * with the day ends at closing and not at the next opening. Zero is `start` itself. Fractions of a minute count to the
 * nearest millisecond, so that what was counted can be added back. Throws RangeError when the calendar never opens.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, start: Date, minutes: number): Date {
  if (!(minutes >= 0)) throw new RangeError(`working minutes cannot be ${minutes}`)
  let left = Math.round(minutes * minute)
  if (left === 0) return new Date(start)
  for (const { from, to } of spansFrom(calendar, start.getTime())) {
    if (left <= to - from) return new Date(from + left)
    left -= to - from
  }
  throw new RangeError('this calendar never opens')
}

/** Working minutes from `start` to `end`, with fractions to the millisecond; 0 when `end` is not later. */
export function workingMinutesBetween(calendar: WorkingCalendar, start: Date, end: Date): number {
  let total = 0
  for (const { from, to } of spansFrom(calendar, start.getTime())) {
    if (from >= end.getTime()) break
    total += Math.min(to, end.getTime()) - from
  }
  return total / minute
}

/** The first open moment not before `at`; `at` itself when it is open. Null when the calendar never opens. */
export function nextOpening(calendar: WorkingCalendar, at: Date): Date | null {
  for (const { from } of spansFrom(calendar, at.getTime())) return new Date(from)
  return null
}

export const isOpen = (calendar: WorkingCalendar, at: Date) => nextOpening(calendar, at)?.getTime() === at.getTime()
