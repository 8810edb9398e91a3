// The working hours that hold for an entity or one of its centres, as the clocks of other slices need them.
import type { CalendarId, CentreId, EntityId } from '#src/kernel/ids.ts'
import type { WorkingCalendar } from '#src/kernel/working-time.ts'
import type { Tx } from '#src/platform/database.ts'
import { usualHours, workingCalendar } from '../calendar.ts'
import './tables.ts'

/** One version of a calendar; `calendarId` null and version 0 are the usual hours, where none was made. */
export interface HoursInForce {
  readonly calendarId: CalendarId | null
  readonly version: number
  readonly calendar: WorkingCalendar
  /** The last day of the last holiday declared, 2026-12-17. */
  readonly holidaysUntil: string | null
}

const usual: HoursInForce = {
  calendarId: null,
  version: 0,
  calendar: workingCalendar({ timeZone: 'Asia/Bahrain', hours: usualHours, exceptions: [] }),
  holidaysUntil: null,
}

// A version never changes: kept as one object, so that what was counted on it is remembered with it.
const kept = new Map<string, HoursInForce>()
const keptAtMost = 2000

/** A version as it was. Throws where there is none: clocks name only versions that were. */
export async function hoursAt(tx: Tx, calendarId: CalendarId | null, version: number): Promise<HoursInForce> {
  if (calendarId === null) return usual
  const key = `${calendarId} ${version}`
  const known = kept.get(key)
  if (known) return known
  const row = await tx.db
    .selectFrom('calendar_versions')
    .select(['content', 'holidays_until'])
    .where('calendar_id', '=', calendarId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const found = { calendarId, version, calendar: row.content, holidaysUntil: row.holidays_until }
  if (kept.size >= keptAtMost) kept.clear()
  kept.set(key, found)
  return found
}

export interface WhoseHours {
  readonly entityId: EntityId
  /** Its own calendar comes first. */
  readonly centreId?: CentreId | null
  /** What the entity chose for the purpose. */
  readonly calendarId?: CalendarId | null
}

/** The latest version of the centre's calendar, else of the chosen one, else of the entity's first, else the usual hours. */
export async function hoursInForce(tx: Tx, whose: WhoseHours): Promise<HoursInForce> {
  const row = await tx.db
    .selectFrom('calendars')
    .leftJoin('centres', (join) =>
      join.onRef('centres.calendar_id', '=', 'calendars.id').on('centres.id', '=', whose.centreId ?? null),
    )
    .select(['calendars.id', 'calendars.version'])
    .where('calendars.entity_id', '=', whose.entityId)
    .orderBy((order) =>
      order
        .case()
        .when('centres.id', 'is not', null)
        .then(0)
        .when('calendars.id', '=', whose.calendarId ?? null)
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('calendars.id')
    .limit(1)
    .executeTakeFirst()
  return row ? hoursAt(tx, row.id, row.version) : usual
}
