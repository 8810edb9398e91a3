// A working calendar (تقويم العمل) of an entity: weekly hours, and dated exceptions that replace them.
import type { CalendarId, EntityId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Interval, WorkingCalendar } from '#src/kernel/working-time.ts'
import { organisationTexts as texts } from './texts.ts'

export const exceptionKinds = ['holiday', 'ramadan', 'special'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** `weekday` 0 is Sunday. */
export interface WeeklyHours extends Interval {
  readonly weekday: number
}

export interface CalendarException {
  readonly startsOn: string
  readonly endsOn: string
  readonly kind: ExceptionKind
  readonly name: LocalizedText
  /** Empty: closed all day. */
  readonly intervals: readonly Interval[]
}

export interface CalendarDraft {
  readonly entityId: EntityId
  readonly name: LocalizedText
  readonly timeZone: string
  readonly hours: readonly WeeklyHours[]
  readonly exceptions: readonly CalendarException[]
}

export interface Calendar extends CalendarDraft {
  readonly id: CalendarId
  readonly version: number
}

/** Sunday to Thursday, 07:30–14:00: what holds where no calendar is set. */
export const usualHours: readonly WeeklyHours[] = [0, 1, 2, 3, 4].map((weekday) => ({
  weekday,
  opensAt: 450,
  closesAt: 840,
}))

/** The calendar as the arithmetic of working time wants it. */
export const workingCalendar = (
  calendar: Pick<CalendarDraft, 'timeZone' | 'hours' | 'exceptions'>,
): WorkingCalendar => ({
  timeZone: calendar.timeZone,
  weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => calendar.hours.filter((one) => one.weekday === weekday)),
  exceptions: calendar.exceptions,
})

const overlapping = (intervals: readonly Interval[]) => {
  const sorted = [...intervals].sort((a, b) => a.opensAt - b.opensAt)
  return sorted.some((one, index) => one.opensAt < (sorted[index - 1]?.closesAt ?? 0))
}

/** Problems between the fields of one calendar. */
export function calendarProblems(draft: CalendarDraft): FieldRefusal[] {
  const problems: FieldRefusal[] = []
  if (draft.hours.length === 0) problems.push({ field: 'hours', text: texts.hoursNeeded })
  // On the line of the week, so that hours past midnight are held against the next morning's.
  const week = draft.hours.map(({ weekday, opensAt, closesAt }) => ({
    opensAt: weekday * 1440 + opensAt,
    closesAt: weekday * 1440 + closesAt,
  }))
  const wrapped = week
    .filter((one) => one.closesAt > 10_080)
    .map((one) => ({ opensAt: 0, closesAt: one.closesAt - 10_080 }))
  if (overlapping([...week, ...wrapped])) problems.push({ field: 'hours', text: texts.hoursOverlap })
  draft.exceptions.forEach((exception, index) => {
    if (exception.endsOn < exception.startsOn) {
      problems.push({ field: `exceptions.${index}.endsOn`, text: texts.endsBeforeStart })
    }
    if (overlapping(exception.intervals)) {
      problems.push({ field: `exceptions.${index}.intervals`, text: texts.hoursOverlap })
    }
  })
  const days = [...draft.exceptions].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  if (days.some((one, index) => index > 0 && one.startsOn <= (days[index - 1]?.endsOn ?? ''))) {
    problems.push({ field: 'exceptions', text: texts.exceptionsOverlap })
  }
  return problems
}
