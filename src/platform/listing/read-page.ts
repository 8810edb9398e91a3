// A list's query compiled into SQL: conditions, order, and one page by key. For stores.
import { type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { searchWords } from '#src/kernel/arabic-text.ts'
import { type ListFilter, type ListQuery, type SortKind, sortKindOf } from '../listing.ts'
import type { Cursor } from './cursor.ts'

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly previous: Cursor | null
  readonly next: Cursor | null
  /** Of the whole list, at most the cap. */
  readonly count: number
  /** There are more than `count`. */
  readonly capped: boolean
}

export const countCap = 10_000

/** Conditions of filters that name no column, by filter key; given only when the filter is set. */
export type Conditions = Readonly<Record<string, (value: string) => Expression<SqlBool>>>

const types = {
  text: sql`text`,
  choice: sql`text`,
  number: sql`numeric`,
  bigint: sql`bigint`,
  uuid: sql`uuid`,
  date: sql`timestamptz`,
} satisfies Record<SortKind, RawBuilder<unknown>>
const least = {
  text: sql`''`,
  choice: sql`''`,
  number: sql`-1e30`,
  bigint: sql`-9223372036854775808`,
  uuid: sql`'00000000-0000-0000-0000-000000000000'::uuid`,
  date: sql`'-infinity'::timestamptz`,
} satisfies Record<SortKind, RawBuilder<unknown>>

const escapeLike = (word: string) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`)

function filterConditions(filter: ListFilter, query: ListQuery<never>, conditions: Conditions): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = []
  const add = (name: string, build: (value: string) => Expression<SqlBool>) => {
    const value = query.filters[name]
    if (value !== undefined) found.push((conditions[name] ?? build)(value))
  }
  if (filter.ref === undefined) {
    add(filter.key, () => sql<SqlBool>`true`)
    return found
  }
  const column = sql.ref(filter.ref)
  if (filter.kind === 'choice') add(filter.key, (value) => sql<SqlBool>`${column} = ${value}`)
  if (filter.kind === 'reference') add(filter.key, (value) => sql<SqlBool>`${column} = ${value}::uuid`)
  if (filter.kind === 'period') {
    const zone = query.locale.timeZone
    const midnight = (value: string) => sql`${value}::date::timestamp`
    add(`${filter.key}.from`, (value) => sql<SqlBool>`${column} >= ${midnight(value)} at time zone ${zone}`)
    add(
      `${filter.key}.to`,
      (value) => sql<SqlBool>`${column} < (${midnight(value)} + interval '1 day') at time zone ${zone}`,
    )
  }
  return found
}

/** Whether a row holds a searched word, given as a pattern for `like`; where one column does not hold all of it. */
export type SearchWord = (pattern: string) => Expression<SqlBool>

/** What narrows a list beyond its columns. */
export interface Narrowing {
  readonly conditions?: Conditions
  /** How each word of the search is looked for. */
  readonly search?: SearchWord
  /** In place of it: what the search as a whole means. */
  readonly searched?: (text: string) => Expression<SqlBool>
}

function conditionsOf(query: ListQuery<never>, how: Narrowing): Expression<SqlBool>[] {
  const { conditions = {}, search: holds, searched: whole } = how
  const { search } = query.list
  const filtered = (query.list.filters ?? []).flatMap((filter) => filterConditions(filter, query, conditions))
  if (whole) return query.search === '' ? filtered : [whole(query.search), ...filtered]
  const inColumn: SearchWord = (pattern) => sql<SqlBool>`${sql.ref(search?.ref ?? '')} like ${pattern}`
  const words = search ? searchWords(query.search) : []
  // A search of nothing but signs finds nothing, rather than everything.
  const searched =
    search && query.search !== '' && words.length === 0
      ? [sql<SqlBool>`false`]
      : words.map((word) => (holds ?? inColumn)(`%${escapeLike(word)}%`))
  return [...searched, ...filtered]
}

function sortExpression(query: ListQuery<never>): RawBuilder<unknown> {
  const { column } = query.sort
  const name = typeof column.sort === 'string' ? column.sort : (column.sort?.[query.locale.language] ?? '')
  return column.nullable ? sql`coalesce(${sql.ref(name)}, ${least[column.kind]})` : sql.ref(name)
}

/**
 * One page of `base`, a select of all rows the reader may see with the columns of `Row`, not ordered and not limited.
 * One statement: the page, with a count beside each row that is made once and stops at the cap.
 */
export async function readPage<DB, TB extends keyof DB, Row>(
  query: ListQuery<Row>,
  base: SelectQueryBuilder<DB, TB, Row>,
  options: Narrowing & { count?: boolean; cap?: number } = {},
): Promise<Page<Row>> {
  const { list, cursor, size } = query
  const { cap = countCap } = options
  const kind = sortKindOf(query.sort.column)
  const sortBy = sortExpression(query)
  const id = sql.ref(list.id.ref)
  const backwards = cursor?.before ?? false
  const descending = query.sort.descending !== backwards
  const direction = descending ? 'desc' : 'asc'
  const narrowed = narrowedBy(query, base, options)
  let wanted = narrowed
  if (cursor) {
    const place = sql`(${cursor.value}::${types[kind]}, ${cursor.id}::${sql.raw(list.id.type ?? 'uuid')})`
    wanted = wanted.where(sql<SqlBool>`(${sortBy}, ${id}) ${sql.raw(descending ? '<' : '>')} ${place}`)
  }
  const counting = options.count !== false
  const asked = wanted
    .select(sql<string>`(${sortBy})::text`.as('list_key'))
    .select((counting && !cursor ? countUpTo(cap, narrowed) : sql<number>`0`).as('list_count'))
    .orderBy(sortBy, direction)
    .orderBy(id, direction)
    .limit(size + 1)
    .$castTo<Row & { list_key: string; list_count: number }>()
    .execute()
  // Past the end there is no row to carry the count.
  const [found, alone] = await Promise.all([asked, cursor && counting ? countAlone(cap, narrowed) : 0])
  const more = found.length > size
  const rows = found.slice(0, size)
  if (backwards) rows.reverse()
  const place = (row: (typeof rows)[number] | undefined, before: boolean): Cursor | null =>
    row ? { value: row.list_key, id: list.id.of(row), before } : null
  const counted = cursor ? alone : (found[0]?.list_count ?? 0)
  return {
    rows,
    previous: backwards ? (more ? place(rows[0], true) : null) : cursor ? place(rows[0], true) : null,
    next: backwards || more ? place(rows.at(-1), false) : null,
    count: Math.min(counted, cap),
    capped: counted > cap,
  }
}

function narrowedBy<DB, TB extends keyof DB, Row>(
  query: ListQuery<Row>,
  base: SelectQueryBuilder<DB, TB, Row>,
  how: Narrowing,
): SelectQueryBuilder<DB, TB, Row> {
  return conditionsOf(query, how).reduce((narrowed, condition) => narrowed.where(condition), base)
}

/** How many rows a query has, and no further than one past the cap: an expression, so that many can be asked in one. */
export const countOf = <DB, TB extends keyof DB, Row>(
  query: ListQuery<Row>,
  base: SelectQueryBuilder<DB, TB, Row>,
  { cap = countCap, ...how }: Narrowing & { cap?: number } = {},
): RawBuilder<number> => countUpTo(cap, narrowedBy(query, base, how))

function countUpTo<DB, TB extends keyof DB, Row>(cap: number, all: SelectQueryBuilder<DB, TB, Row>) {
  const some = all
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(cap + 1)
  return sql<number>`(select count(*) from (${some}) as counted)`
}

async function countAlone<DB, TB extends keyof DB, Row>(cap: number, all: SelectQueryBuilder<DB, TB, Row>) {
  const query = all.clearSelect().select(countUpTo(cap, all).as('count')).limit(1).$castTo<{ count: number }>()
  return (await query.executeTakeFirst())?.count ?? 0
}
