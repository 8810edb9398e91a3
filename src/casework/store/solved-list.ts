// The register of the reference, searched by words in any spelling.
import { sql } from 'kysely'
import { highlighter, type Segment } from '#src/kernel/highlight.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { localDate } from '#src/kernel/working-time.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { SolvedListRow } from '../solved.ts'
import './tables.ts'
import { meets } from './words.ts'

const nothingYet = sql<readonly Segment[]>`'[]'::json`

/** Of the reader's entity: what others published for customers he may read, but not in this register. */
export async function listSolved(
  tx: Tx,
  permission: Permission,
  query: ListQuery<SolvedListRow>,
): Promise<Page<SolvedListRow>> {
  const today = localDate(query.locale.timeZone, tx.now)
  const base = tx.db
    .selectFrom('solved_cases')
    .leftJoin('services', 'services.id', 'solved_cases.service_id')
    .select(['solved_cases.id', 'solved_cases.kind', 'solved_cases.question', 'solved_cases.answer'])
    .select(['solved_cases.state', 'solved_cases.public', 'solved_cases.uses', 'solved_cases.review_on as reviewOn'])
    .select([nothingYet.as('questionFound'), nothingYet.as('answerFound')])
    .select(
      sql<LocalizedText | null>`case when services.id is not null
        then json_build_object('ar', services.name_ar, 'en', services.name_en) end`.as('serviceName'),
    )
    .where(rows(permission, 'solved_cases'))
    .where('solved_cases.entity_id', '=', permission.actor.entityId)
    .$if(query.search !== '', (q) => q.where(meets('solved_cases.words', query.search)))
  // The words were met above: the list itself searches no column.
  const { search: _search, ...list } = query.list
  const page = await readPage({ ...query, list }, base, {
    conditions: {
      review: () => sql<boolean>`solved_cases.state = 'published' and solved_cases.review_on <= ${today}::date`,
    },
  })
  const marks = highlighter(query.search)
  const found = page.rows.map((row) => ({
    ...row,
    questionFound: marks.highlight(row.question),
    answerFound: marks.snippet(row.answer),
  }))
  return { ...page, rows: found }
}
