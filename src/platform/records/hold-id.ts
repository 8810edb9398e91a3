// A form sent twice makes one thing: the id comes with the form.
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../database.ts'

/** Until this transaction ends nobody else makes the thing of that id: a form sent twice makes one. */
export const holdId = async (tx: Tx, id: string) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)
}

/** Whether the row's id belongs to another row already: one the actor may not know of, or he would have been shown it. */
export const idTaken = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && (error.constraint?.endsWith('_pkey') ?? false)
