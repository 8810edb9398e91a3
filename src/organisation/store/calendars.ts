import type { Selectable } from 'kysely'
import { type CalendarId, type EntityId, type Id, newId } from '#src/kernel/ids.ts'
import type { WorkingCalendar } from '#src/kernel/working-time.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import { json, type Tables, type Tx } from '#src/platform/database.ts'
import { type Calendar, workingCalendar } from '../calendar.ts'
import './tables.ts'

async function withParts(tx: Tx, found: readonly Selectable<Tables['calendars']>[]): Promise<Calendar[]> {
  if (found.length === 0) return []
  const ids = found.map((row) => row.id)
  const hours = await tx.db
    .selectFrom('calendar_hours')
    .selectAll()
    .where('calendar_id', 'in', ids)
    .orderBy('weekday')
    .orderBy('opens_at')
    .execute()
  const exceptions = await tx.db
    .selectFrom('calendar_exceptions')
    .selectAll()
    .where('calendar_id', 'in', ids)
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return found.map((row) => ({
    id: row.id,
    entityId: row.entity_id,
    name: { ar: row.name_ar, en: row.name_en },
    timeZone: row.time_zone,
    hours: hours
      .filter((one) => one.calendar_id === row.id)
      .map((one) => ({ weekday: one.weekday, opensAt: one.opens_at, closesAt: one.closes_at })),
    exceptions: exceptions
      .filter((one) => one.calendar_id === row.id)
      .map((one) => ({
        startsOn: one.starts_on,
        endsOn: one.ends_on,
        kind: one.kind,
        name: { ar: one.name_ar, en: one.name_en },
        intervals: one.intervals,
      })),
    version: row.version,
  }))
}

export async function loadCalendar(tx: Tx, permission: Permission, id: CalendarId): Promise<Calendar | undefined> {
  const found = await tx.db
    .selectFrom('calendars')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'calendars'))
    .execute()
  return (await withParts(tx, found))[0]
}

/** Calendars of one entity, in the order of their Arabic names. */
export async function loadCalendars(tx: Tx, permission: Permission, entityId: EntityId): Promise<Calendar[]> {
  const found = await tx.db
    .selectFrom('calendars')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where(rows(permission, 'calendars'))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return withParts(tx, found)
}

/** The calendar as it is now, for the clocks that run on it. */
async function keepVersion(tx: Tx, calendar: Calendar) {
  const holidays = calendar.exceptions.filter((one) => one.kind === 'holiday').map((one) => one.endsOn)
  await tx.db
    .insertInto('calendar_versions')
    .values({
      calendar_id: calendar.id,
      version: calendar.version,
      entity_id: calendar.entityId,
      content: json(plain(calendar)),
      holidays_until: holidays.sort().at(-1) ?? null,
      saved_at: tx.now,
    })
    .execute()
}

function plain(calendar: Calendar): WorkingCalendar {
  const { timeZone, weekly, exceptions } = workingCalendar(calendar)
  return {
    timeZone,
    weekly: weekly.map((day) => day.map(({ opensAt, closesAt }) => ({ opensAt, closesAt }))),
    exceptions: exceptions.map(({ startsOn, endsOn, intervals }) => ({ startsOn, endsOn, intervals })),
  }
}

async function saveParts(tx: Tx, calendar: Calendar) {
  await keepVersion(tx, calendar)
  const { id, entityId } = calendar
  await tx.db.deleteFrom('calendar_hours').where('calendar_id', '=', id).execute()
  await tx.db.deleteFrom('calendar_exceptions').where('calendar_id', '=', id).execute()
  if (calendar.hours.length > 0) {
    await tx.db
      .insertInto('calendar_hours')
      .values(
        calendar.hours.map((one) => ({
          entity_id: entityId,
          calendar_id: id,
          weekday: one.weekday,
          opens_at: one.opensAt,
          closes_at: one.closesAt,
        })),
      )
      .execute()
  }
  if (calendar.exceptions.length > 0) {
    await tx.db
      .insertInto('calendar_exceptions')
      .values(
        calendar.exceptions.map((one) => ({
          id: newId<Id<'calendarException'>>(),
          entity_id: entityId,
          calendar_id: id,
          starts_on: one.startsOn,
          ends_on: one.endsOn,
          kind: one.kind,
          name_ar: one.name.ar,
          name_en: one.name.en,
          intervals: json(one.intervals),
        })),
      )
      .execute()
  }
}

const toRow = (calendar: Calendar) => ({
  name_ar: calendar.name.ar,
  name_en: calendar.name.en,
  time_zone: calendar.timeZone,
  version: calendar.version,
})

export async function insertCalendar(tx: Tx, calendar: Calendar) {
  await tx.db
    .insertInto('calendars')
    .values({ id: calendar.id, entity_id: calendar.entityId, ...toRow(calendar) })
    .execute()
  await saveParts(tx, calendar)
}

/** False when the row is no longer at the version it was read at. */
export async function updateCalendar(tx: Tx, calendar: Calendar, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('calendars')
    .set(toRow(calendar))
    .where('id', '=', calendar.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await saveParts(tx, calendar)
  return true
}
