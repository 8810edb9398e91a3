// Search over cases, open or closed, the latest first. The words stand in `case_words`, which has no row-level security of
// its own and is asked only beside `cases`, whose rows are guarded. Never ordered by relevance: a common word meets too many.
import { type SqlBool, sql } from 'kysely'
import { highlighter } from '#src/kernel/highlight.ts'
import type { CaseId } from '#src/kernel/ids.ts'
import { tsQuery } from '#src/kernel/search-terms.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { Reference } from '../reference.ts'
import { metIn, type Said, type SearchRow } from '../search.ts'
import { type CaseReader, caseLines } from './inbox.ts'
import './tables.ts'

/** Beyond this many it only says that there are more. */
export const searchCap = 200
/** Pages larger than this are exports: nothing is marked in them. */
const mostMarked = 100

export async function searchCases(tx: Tx, reader: CaseReader, query: ListQuery<SearchRow>): Promise<Page<SearchRow>> {
  const base = caseLines(tx, reader).select('cases.description').$castTo<SearchRow>()
  const page = await readPage(query, base, {
    cap: searchCap,
    conditions: {
      status: (value) => (value === 'open' ? sql<SqlBool>`cases.open` : sql<SqlBool>`not cases.open`),
    },
    searched: (text) => {
      const asked = tsQuery(text)
      if (asked === null) return sql<SqlBool>`false`
      return sql<SqlBool>`exists (select 1 from case_words w
        where w.case_id = cases.id and w.entity_id = cases.entity_id and w.words @@ ${asked}::tsquery)`
    },
  })
  if (query.search === '' || query.size > mostMarked) {
    return { ...page, rows: page.rows.map((row) => ({ ...row, met: null })) }
  }
  const marks = highlighter(query.search)
  const said = await saidIn(
    tx,
    page.rows.map(({ id }) => id),
  )
  return { ...page, rows: page.rows.map((row) => ({ ...row, met: metIn(row, said.get(row.id) ?? [], marks) })) }
}

const mostSaid = 20

/** What was said in each case, the latest first, and the names of what was attached. */
async function saidIn(tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly Said[]>> {
  if (ids.length === 0) return new Map()
  const { rows: found } = await sql<Said & { caseId: CaseId }>`${hot}
    select c.id as "caseId", s.kind, s.text from unnest(${[...ids]}::uuid[]) as c(id)
    cross join lateral (
      (select 'message' as kind, left(m.body, 20000) as text from case_messages m where m.case_id = c.id
        order by m.id desc limit ${mostSaid})
      union all
      (select 'file', f.name from case_files f where f.case_id = c.id order by f.id desc limit ${mostSaid})
    ) s`.execute(tx.db)
  const by = new Map<CaseId, Said[]>()
  for (const { caseId, ...one } of found) by.set(caseId, [...(by.get(caseId) ?? []), one])
  return by
}

/** Whether a case of this reference is the reader's to know of. */
export async function knowsReference(tx: Tx, cases: Permission, reference: Reference): Promise<boolean> {
  const { rows: found } = await sql`select 1 from cases
    where cases.reference = ${reference} and ${rows(cases, 'cases')}`.execute(tx.db)
  return found.length > 0
}
