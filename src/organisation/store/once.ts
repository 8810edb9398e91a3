import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

/** Until this transaction ends nobody else makes the thing of that id: a form sent twice makes one. */
export const holdId = async (tx: Tx, id: string) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)
}
