// The form of a calendar: times of the week by weekday, and rows of dated exceptions.
import { z } from 'zod'
import type { EntityId } from '#src/kernel/ids.ts'
import type { Interval } from '#src/kernel/working-time.ts'
import { asciiDigits, because, day, line, requiredLine, uuid } from '#src/platform/input.ts'
import { nest } from '#src/platform/nested.ts'
import { type CalendarDraft, type CalendarException, exceptionKinds, type WeeklyHours } from './calendar.ts'
import { timeZones } from './entity.ts'
import { organisationTexts as texts } from './texts.ts'

/** Minutes after midnight of "07:30", in any digits; null when it is no time. 24:00 is the end of the day. */
export function minutesOf(text: string): number | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(asciiDigits(text.trim())) ?? []
  const minutes = Number(hour || Number.NaN) * 60 + Number(minute)
  return minutes <= 1440 ? minutes : null
}

/** "07:30"; past midnight, the time of the next day. */
export const timeOf = (minutes: number) => {
  const ofDay = minutes === 1440 ? 1440 : minutes % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** Rows of weekly hours a form shows for a day, and of exceptions beyond those there are. */
export const periodsOfDay = 2

const time = () =>
  line(5)
    .refine((text) => text === '' || minutesOf(text) !== null, because(texts.wrongTime))
    .default('')

const period = z.object({ opens: time(), closes: time() }).superRefine(({ opens, closes }, context) => {
  if (opens === '' && closes === '') return
  const [from, to] = [minutesOf(opens), minutesOf(closes)]
  if (from === null || from === 1440) context.addIssue({ code: 'custom', path: ['opens'], ...because(texts.wrongTime) })
  if (to === null) context.addIssue({ code: 'custom', path: ['closes'], ...because(texts.wrongTime) })
  if (from !== null && from === to) {
    context.addIssue({ code: 'custom', path: ['closes'], ...because(texts.closesBeforeOpening) })
  }
})

/** Closing at or before opening means the next day. */
function interval({ opens, closes }: { opens: string; closes: string }): Interval[] {
  const [opensAt, closesAt] = [minutesOf(opens), minutesOf(closes)]
  if (opensAt === null || closesAt === null) return []
  return [{ opensAt, closesAt: closesAt > opensAt ? closesAt : closesAt + 1440 }]
}

const exception = z.object({
  startsOn: day(),
  endsOn: day(),
  kind: z.enum(exceptionKinds),
  name: z.object({ ar: requiredLine(150), en: requiredLine(150) }),
  hours: z.array(period).max(periodsOfDay).default([]),
})

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

/** Rows of exceptions with neither days nor a name are not there; a single day is typed once. */
function fromForm(values: unknown): unknown {
  const result = record(nest(values))
  const rows: unknown[] = Array.isArray(result.exceptions) ? result.exceptions : []
  result.exceptions = rows.map(record).flatMap((row) => {
    const name = record(row.name)
    const typed = [row.startsOn, row.endsOn, name.ar, name.en].some((text) => String(text ?? '').trim() !== '')
    return typed ? [{ ...row, endsOn: row.endsOn === '' ? row.startsOn : row.endsOn }] : []
  })
  return result
}

export const calendarForm = z.preprocess(
  fromForm,
  z
    .object({
      entityId: uuid<EntityId>(),
      name: z.object({ ar: requiredLine(150), en: requiredLine(150) }),
      timeZone: z.enum(timeZones),
      week: z.array(z.array(period).max(periodsOfDay)).max(7).default([]),
      exceptions: z.array(exception).max(200),
    })
    .transform(
      ({ week, exceptions, ...rest }): CalendarDraft => ({
        ...rest,
        hours: week.flatMap((periods, weekday) =>
          periods.flatMap(interval).map((hours): WeeklyHours => ({ weekday, ...hours })),
        ),
        exceptions: exceptions.map(
          ({ hours, ...facts }): CalendarException => ({ ...facts, intervals: hours.flatMap(interval) }),
        ),
      }),
    ),
)

/** The form's values of a calendar that is there. */
export function calendarValues(calendar: CalendarDraft): Record<string, string> {
  const values: Record<string, string> = {
    entityId: calendar.entityId,
    'name.ar': calendar.name.ar,
    'name.en': calendar.name.en,
    timeZone: calendar.timeZone,
  }
  const add = (prefix: string, intervals: readonly Interval[]) =>
    intervals.forEach(({ opensAt, closesAt }, index) => {
      values[`${prefix}.${index}.opens`] = timeOf(opensAt)
      values[`${prefix}.${index}.closes`] = timeOf(closesAt)
    })
  for (let weekday = 0; weekday < 7; weekday += 1) {
    add(
      `week.${weekday}`,
      calendar.hours.filter((one) => one.weekday === weekday),
    )
  }
  calendar.exceptions.forEach((one, index) => {
    const prefix = `exceptions.${index}`
    values[`${prefix}.startsOn`] = one.startsOn
    values[`${prefix}.endsOn`] = one.endsOn
    values[`${prefix}.kind`] = one.kind
    values[`${prefix}.name.ar`] = one.name.ar
    values[`${prefix}.name.en`] = one.name.en
    add(`${prefix}.hours`, one.intervals)
  })
  return values
}
