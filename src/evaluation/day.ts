// Calendar days, 2026-11-22, as the programme counts them.
import { defaultLocale } from '#src/kernel/locale.ts'
import { localDate } from '#src/kernel/working-time.ts'
import type { Day } from './committee.ts'

/** The calendar day of a moment where the programme has its seat. */
export const programmeDay = (at: Date): Day => localDate(defaultLocale.timeZone, at)

/** A moment on that day for writing it out: noon in UTC is the same day in every zone the product is used in. */
export const momentOf = (day: Day) => new Date(`${day}T12:00:00Z`)
