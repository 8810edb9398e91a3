// Rows of the reference of solved cases.
import { type Selectable, sql } from 'kysely'
import type { CaseId, EntityId, SolvedCaseId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Solved } from '../solved.ts'
import './tables.ts'
import { meets, relevance, solvedWords } from './words.ts'

const columns = [
  'solved_cases.id',
  'solved_cases.entity_id',
  'solved_cases.case_id',
  'solved_cases.kind',
  'solved_cases.service_id',
  'solved_cases.heading_id',
  'solved_cases.question',
  'solved_cases.answer',
  'solved_cases.language',
  'solved_cases.state',
  'solved_cases.public',
  'solved_cases.review_on',
  'solved_cases.uses',
  'solved_cases.version',
  'solved_cases.created_at',
  'solved_cases.created_by',
] as const

export const toSolved = (row: Omit<Selectable<Tables['solved_cases']>, 'words'>): Solved => ({
  id: row.id,
  entityId: row.entity_id,
  caseId: row.case_id,
  kind: row.kind,
  serviceId: row.service_id,
  headingId: row.heading_id,
  question: row.question,
  answer: row.answer,
  language: row.language,
  state: row.state,
  public: row.public,
  reviewOn: row.review_on,
  uses: row.uses,
  version: row.version,
  createdAt: row.created_at,
  createdBy: row.created_by,
})

const changing = (one: Solved) => ({
  kind: one.kind,
  service_id: one.serviceId,
  heading_id: one.headingId,
  question: one.question,
  answer: one.answer,
  language: one.language,
  state: one.state,
  public: one.public,
  review_on: one.reviewOn,
  words: solvedWords(one),
  version: one.version,
})

/** What its readers may see, as a select to narrow further. */
export const solvedSeen = (tx: Tx, permission: Permission) =>
  tx.db.selectFrom('solved_cases').select(columns).where(rows(permission, 'solved_cases'))

export async function loadSolved(tx: Tx, permission: Permission, id: SolvedCaseId): Promise<Solved | undefined> {
  const row = await solvedSeen(tx, permission).where('solved_cases.id', '=', id).executeTakeFirst()
  return row && toSolved(row)
}

/** The entry a case became, if it did. */
export async function solvedOfCase(tx: Tx, permission: Permission, caseId: CaseId): Promise<Solved | undefined> {
  const row = await solvedSeen(tx, permission)
    .where('solved_cases.case_id', '=', caseId)
    .orderBy('solved_cases.id')
    .limit(1)
    .executeTakeFirst()
  return row && toSolved(row)
}

export async function insertSolved(tx: Tx, one: Solved): Promise<void> {
  await tx.db
    .insertInto('solved_cases')
    .values({
      id: one.id,
      entity_id: one.entityId,
      case_id: one.caseId,
      created_at: one.createdAt,
      created_by: one.createdBy,
      ...changing(one),
    })
    .execute()
}

/** False when the row is no longer at the version it was read at. */
export async function updateSolved(tx: Tx, one: Solved, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('solved_cases')
    .set(changing(one))
    .where('id', '=', one.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** One more first contact it answered. Not an edit: the version stays. */
export async function countUse(tx: Tx, permission: Permission, id: SolvedCaseId): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('solved_cases')
    .set({ uses: sql<number>`uses + 1` })
    .where('id', '=', id)
    .where('state', '=', 'published')
    .where(rows(permission, 'solved_cases'))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface SolvedWanted {
  readonly entityId: EntityId
  readonly kind?: Solved['kind'] | undefined
  /** Of this service or of none. */
  readonly serviceId?: Solved['serviceId'] | undefined
}

const published = (tx: Tx, permission: Permission, { entityId, kind, serviceId }: SolvedWanted) =>
  solvedSeen(tx, permission)
    .where('solved_cases.entity_id', '=', entityId)
    .where('solved_cases.state', '=', 'published')
    .$if(kind !== undefined, (q) => q.where('solved_cases.kind', '=', kind ?? 'inquiry'))
    .$if(Boolean(serviceId), (q) =>
      q.where((where) =>
        where.or([
          where('solved_cases.service_id', '=', serviceId ?? null),
          where('solved_cases.service_id', 'is', null),
        ]),
      ),
    )

/** Published entries an exact query meets, the best first; those most used without a query. */
export async function publishedSolved(
  tx: Tx,
  permission: Permission,
  wanted: SolvedWanted,
  query: string,
  limit: number,
): Promise<Solved[]> {
  const found = await published(tx, permission, wanted)
    .$if(query !== '', (q) =>
      q.where(meets('solved_cases.words', query)).orderBy(relevance('solved_cases.words', query), 'desc'),
    )
    .orderBy('solved_cases.uses', 'desc')
    .orderBy('solved_cases.id', 'desc')
    .limit(limit)
    .execute()
  return found.map(toSolved)
}

/** In how many of the entity's published entries each term stands, and how many entries there are. */
export async function termFrequencies(tx: Tx, permission: Permission, wanted: SolvedWanted, terms: readonly string[]) {
  const entries = published(tx, permission, wanted).clearSelect().select(['solved_cases.words', 'solved_cases.id'])
  const { rows: found } = await sql<{ term: string | null; n: number }>`
    with entries as materialized (${entries})
    select null as term, count(*)::int as n from entries
    union all
    select term, (select count(*)::int from entries where words @@ quote_literal(term)::tsquery)
    from unnest(${[...terms]}::text[]) as term`.execute(tx.db)
  const of = new Map(found.flatMap(({ term, n }) => (term === null || n === 0 ? [] : [[term, n] as const])))
  return { records: found.find(({ term }) => term === null)?.n ?? 0, of }
}

/** Published entries that hold any of the terms, those that hold the most first. */
export async function solvedWithAny(
  tx: Tx,
  permission: Permission,
  wanted: SolvedWanted,
  terms: readonly string[],
  limit: number,
): Promise<Solved[]> {
  if (terms.length === 0) return []
  const asked = sql`${terms.map((term) => `'${term}'`).join(' | ')}::tsquery`
  const found = await published(tx, permission, wanted)
    .where(sql<boolean>`solved_cases.words @@ ${asked}`)
    .orderBy(sql`ts_rank(solved_cases.words, ${asked})`, 'desc')
    .orderBy('solved_cases.id')
    .limit(limit)
    .execute()
  return found.map(toSolved)
}

/** Entities that answer in public. */
export async function answeringEntities(tx: Tx, permission: Permission): Promise<EntityId[]> {
  const found = await tx.db
    .selectFrom('solved_cases')
    .select('entity_id')
    .distinct()
    .where(rows(permission, 'solved_cases'))
    .execute()
  return found.map((row) => row.entity_id)
}
