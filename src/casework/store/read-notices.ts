// What the actor was told; row-level security shows nobody another's.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { NoticeKind } from '../notice.ts'
import type { Reference } from '../reference.ts'
import './tables.ts'

export interface Notice {
  readonly id: string
  readonly kind: NoticeKind
  readonly at: Date
  readonly readAt: Date | null
  readonly reference: Reference
  readonly subject: string
}

/** The latest, of cases that he still may know of. */
export async function latestNotices(tx: Tx, most: number): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select n.id, n.kind, n.at, n.read_at as "readAt", c.reference, c.subject
    from case_notices n join cases c on c.id = n.case_id
    where n.person_id = ${tx.actor.personId} order by n.id desc limit ${most}`.execute(tx.db)
  return rows
}

/** How many he has not read, counted no further than `most`. */
export async function unreadNotices(tx: Tx, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (
    select 1 from case_notices n join cases c on c.id = n.case_id
    where n.person_id = ${tx.actor.personId} and n.read_at is null limit ${most}) counted`.execute(tx.db)
  return rows[0]?.n ?? 0
}

/** Those up to the one he saw last: what came since stays new. */
export async function readNotices(tx: Tx, upTo: string): Promise<void> {
  await sql`update case_notices set read_at = ${tx.now}
    where person_id = ${tx.actor.personId} and read_at is null and id <= ${upTo}::uuid`.execute(tx.db)
}
