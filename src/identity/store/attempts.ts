import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { digest } from '../secrets.ts'
import { type Attempts, count, type Guarded, limits } from '../throttle.ts'

interface AttemptRow {
  key: string
  failures: number
  last_at: Date
  locked_until: Date | null
}

declare module '#src/platform/database.ts' {
  interface Tables {
    sign_in_attempts: AttemptRow
  }
}

// What was typed may be personal; a digest is enough to count by.
const keyOf = (guarded: Guarded, what: string) => `${guarded}:${digest(what.toLowerCase()).slice(0, 32)}`

export interface Attempt {
  readonly allowed: boolean
  /** Until when nothing further is tried: already now, or if this try fails. */
  readonly lockedUntil: Date | null
}

/** Takes one try. Callers at once take turns, so no burst of guesses is tried before the first is counted. */
export async function takeAttempt(tx: Tx, guarded: Guarded, what: string): Promise<Attempt> {
  const key = keyOf(guarded, what)
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7))`.execute(tx.db)
  const row = await tx.db.selectFrom('sign_in_attempts').selectAll().where('key', '=', key).executeTakeFirst()
  const before: Attempts | null = row
    ? { failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until }
    : null
  const after = count(limits[guarded], before, tx.now)
  if (!after) return { allowed: false, lockedUntil: before?.lockedUntil ?? null }
  const change = { failures: after.failures, last_at: after.lastAt, locked_until: after.lockedUntil }
  await tx.db
    .insertInto('sign_in_attempts')
    .values({ key, ...change })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(change))
    .execute()
  return { allowed: true, lockedUntil: after.lockedUntil }
}

/** Forgets what failed before: it was the right person after all. */
export async function forgetAttempts(tx: Tx, guarded: Guarded, what: string) {
  await tx.db.deleteFrom('sign_in_attempts').where('key', '=', keyOf(guarded, what)).execute()
}

/** The try was right: it does not count, but what others behind the same address did still does. */
export async function returnAttempt(tx: Tx, guarded: Guarded, what: string) {
  await tx.db
    .updateTable('sign_in_attempts')
    .set((eb) => ({ failures: eb('failures', '-', 1), locked_until: null }))
    .where('key', '=', keyOf(guarded, what))
    .where('failures', '>', 0)
    .execute()
}

export const deleteOldAttempts = (tx: Tx, before: Date) =>
  tx.db.deleteFrom('sign_in_attempts').where('last_at', '<', before).execute()
