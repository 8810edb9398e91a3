// Counts for the start page of those who follow the programme. Only what is open is counted, and one year's shields.
import { sql } from 'kysely'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import './tables.ts'

/** Where an evaluation is that has no result yet, in the order of its life. */
export const openStates = ['planned', 'in_progress', 'consolidating', 'with_committee', 'approved'] as const
export type OpenState = (typeof openStates)[number]

export interface StateCount {
  readonly state: OpenState
  readonly count: number
}

export async function countOpen(tx: Tx, permission: Permission): Promise<readonly StateCount[]> {
  const result = await sql<StateCount>`select state, count(*)::int as count from evaluations
    where kind = 'official' and state in (${sql.join([...openStates])}) and ${rows(permission, 'evaluations')}
    group by state`.execute(tx.db)
  const counts = new Map(result.rows.map(({ state, count }) => [state, count]))
  return openStates.map((state) => ({ state, count: counts.get(state) ?? 0 }))
}

export interface GrantedCount {
  readonly award: string
  readonly name: LocalizedText
  readonly count: number
}

/** Shields granted in that year, most first; the register is public. */
export async function countGranted(tx: Tx, year: number): Promise<readonly GrantedCount[]> {
  const result = await sql<GrantedCount>`
    select award, (array_agg(award_name order by granted_on desc))[1] as name, count(*)::int as count from shields
    where granted_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by award order by count(*) desc, award`.execute(tx.db)
  return result.rows
}
