// What of cases comes up by itself, and when. Read by jobs alone, as the system.
import { sql } from 'kysely'
import type { CalendarId, CaseId, EntityId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Case, rankOf } from '../case.ts'
import { toCase } from './cases.ts'
import './tables.ts'

/** Of these kinds something is due. */
export type DueKind = 'clocks' | 'pauses' | 'silence'

const dueOf: Readonly<Record<DueKind, (now: Date) => ReturnType<typeof sql<{ id: CaseId }>>>> = {
  clocks: (now) => sql`select case_id as id, next_at as at from case_clocks where next_at <= ${now}`,
  pauses: (now) => sql`select case_id as id, limit_at as at from case_pauses
    where ends_at is null and limit_at <= ${now} and reason = 'customer'`,
  silence: (now) =>
    sql`select case_id as id, satisfaction_next_at as at from case_cycles where satisfaction_next_at <= ${now}`,
}

/** Cases with something due, the longest overdue first, without those that were tried already. */
export async function dueCases(tx: Tx, kind: DueKind, tried: readonly CaseId[], most: number): Promise<CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select id from (${dueOf[kind](tx.now)}) due where not id = any(${[...tried]}::uuid[])
    group by id order by min(at), id limit ${most}`.execute(tx.db)
  return rows.map(({ id }) => id)
}

/** The case, held; undefined while somebody else has it in hand. */
export async function lockFreeCase(tx: Tx, id: CaseId): Promise<Case | undefined> {
  const row = await tx.db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row && toCase(row)
}

/** What a machine does to a case leaves its version: whoever is writing an answer is not told that somebody was faster. */
export async function raiseEscalation(tx: Tx, id: CaseId, level: number): Promise<void> {
  await tx.db.updateTable('cases').set({ escalation: level }).where('id', '=', id).execute()
}

export async function moveDue(tx: Tx, one: Case, dueAt: Date | null): Promise<void> {
  await tx.db
    .updateTable('cases')
    .set({ due_at: dueAt, rank: rankOf({ ...one, dueAt }) })
    .where('id', '=', one.id)
    .execute()
}

/** Looks at the clocks of the case again only then. */
export async function postponeClocks(tx: Tx, id: CaseId, until: Date): Promise<void> {
  await tx.db
    .updateTable('case_clocks')
    .set({ next_at: until })
    .where('case_id', '=', id)
    .where('next_at', '<=', tx.now)
    .execute()
}

/** Open cases with a clock on an earlier version of the calendar, without those that were tried already. */
export async function casesBehind(
  tx: Tx,
  calendar: { readonly id: CalendarId; readonly version: number },
  tried: readonly CaseId[],
  most: number,
): Promise<CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select distinct case_id as id from case_clocks
    where calendar_id = ${calendar.id} and met_at is null and stopped_at is null
      and calendar_version < ${calendar.version} and not case_id = any(${[...tried]}::uuid[])
    limit ${most}`.execute(tx.db)
  return rows.map(({ id }) => id)
}

export async function calendarVersion(tx: Tx, id: CalendarId): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`select version from calendars where id = ${id}`.execute(tx.db)
  return rows[0]?.version
}

/** Referrals fall due with their clocks. */
export async function moveReferrals(tx: Tx, id: CaseId): Promise<void> {
  await sql`update referrals r set due_at = c.due_at from case_clocks c
    where c.case_id = ${id} and c.referral_id = r.id and c.due_at is not null and c.met_at is null and c.stopped_at is null
      and r.due_at <> c.due_at`.execute(tx.db)
}

export interface CalendarInUse {
  readonly calendarId: CalendarId
  readonly version: number
  readonly entityId: EntityId
  /** The last deadline that is counted on it. */
  readonly lastDue: Date
}

/** Calendars that clocks run on. */
export async function calendarsInUse(tx: Tx): Promise<CalendarInUse[]> {
  const { rows } = await sql<CalendarInUse>`
    select k.id as "calendarId", k.version, k.entity_id as "entityId", max(c.due_at) as "lastDue"
    from case_clocks c join calendars k on k.id = c.calendar_id
    where c.met_at is null and c.stopped_at is null and c.due_at is not null
    group by k.id, k.version, k.entity_id`.execute(tx.db)
  return rows
}

/** Signs of presence nobody renewed for an hour. */
export async function dropPresence(tx: Tx): Promise<void> {
  await sql`delete from case_presence where at < ${new Date(tx.now.getTime() - 3_600_000)}`.execute(tx.db)
}
