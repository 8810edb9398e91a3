import { sql } from 'kysely'
import type { HeadingId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import './tables.ts'

/** The heading and those above it, nearest first; none for null. */
export async function headingPath(tx: Tx, id: HeadingId | null): Promise<readonly HeadingId[]> {
  if (id === null) return []
  const { rows } = await sql<{ id: HeadingId }>`
    with recursive above as (
      select h.id, h.parent_id, 0 as step from case_headings h where h.id = ${id}
      union all
      select h.id, h.parent_id, a.step + 1 from case_headings h join above a on h.id = a.parent_id where a.step < 10)
    select id from above order by step`.execute(tx.db)
  return rows.map((row) => row.id)
}
