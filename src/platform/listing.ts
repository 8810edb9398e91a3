// Lists: one definition per list, from the query string to the table, the saved views and the export.
//
//   export const centresList = defineList<CentreRow>({            // in the slice's pages/
//     name: 'centres', path: '/organisation/centres', title: texts.centres,
//     id: { ref: 'centres.id', of: (row) => row.id },
//     search: { ref: 'centres.search', text: texts.searchCentres },           // a column of folded text
//     columns: [{ key: 'name', text: texts.name, kind: 'text', sort: { ar: 'centres.name_ar', en: 'centres.name_en' },
//       value: (row, locale) => pick(locale, row.name), cell: (row) => <a href={…}>…</a> }, …],
//     filters: [{ key: 'kind', text: texts.kind, kind: 'choice', ref: 'centres.kind', options: […] }],
//     sort: 'name',                                                            // '-name' for the last first
//   })
//   readPage(query, base)                                         // in its store: base is a Kysely select, narrowed
//                                                                 // by the permission; the query knows its list
//   mountList(router, centresList, { read, draw })                // in its routes: page, saved views, CSV and XLSX
//
// What the address asks for and the list does not know is left out and said; `parseList(…, { strict: true })` refuses it.

import type { ComponentChildren } from 'preact'
import { type Locale, sayAny } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { AnyText, Language } from '#src/kernel/text.ts'
import { day } from './input.ts'
import { type Cursor, readCursor, writeCursor } from './listing/cursor.ts'
import { listingTexts } from './listing/texts.ts'

export type ColumnKind = 'text' | 'number' | 'date' | 'choice'
/** What a sorted column holds in the database, where that is another than what is shown. */
export type SortKind = ColumnKind | 'bigint' | 'uuid'
type Ref = string | Readonly<Record<Language, string>>

export interface ListColumn<Row> {
  readonly key: string
  readonly text: AnyText
  readonly kind: ColumnKind
  /** SQL name to sort by, `table.column`, possibly by language; without it the column does not sort. */
  readonly sort?: Ref
  /** Kind of what it sorts by; its own unless said. */
  readonly sortKind?: SortKind
  /** The column may be null: nulls count as the least. */
  readonly nullable?: boolean
  /** What is exported, and shown unless `cell` draws it. Null is nothing. */
  readonly value: (row: Row, locale: Locale) => string | number | Date | null
  readonly cell?: (row: Row, locale: Locale) => ComponentChildren
  readonly width?: 'narrow' | 'wide'
  /** Only in exports. */
  readonly exportOnly?: boolean
}

interface FilterWords {
  readonly key: string
  readonly text: AnyText
  /** SQL name the value is compared with. Left out: the store gives the condition (`readPage`'s `conditions`). */
  readonly ref?: string
  /** `hidden` is set by the views at the side alone; `more` stands behind "more filters". */
  readonly drawn?: 'hidden' | 'more'
}
export type ListFilter =
  /** One of a few values; `initial` holds until the reader chooses otherwise, `all` among them. */
  | (FilterWords & {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly text: AnyText }[]
      readonly initial?: string
    })
  /** Another row's id; its choices are given when the list is drawn. */
  | (FilterWords & { readonly kind: 'reference' })
  /** Days from and to, both included, sent as `key.from` and `key.to`. */
  | (FilterWords & { readonly kind: 'period' })

export interface ListDefinition<Row> {
  /** Name under which views are saved; unique in the product. */
  readonly name: string
  readonly path: string
  readonly title: AnyText
  readonly id: { readonly ref: string; readonly of: (row: Row) => string; readonly type?: 'uuid' | 'text' }
  /** A column of folded text; without it the store says what is searched (`readPage`'s `search` or `searched`). */
  readonly search?: { readonly ref?: string; readonly text: AnyText }
  readonly columns: readonly ListColumn<Row>[]
  readonly filters?: readonly ListFilter[]
  /** Key of a column that sorts, with `-` for the last first. */
  readonly sort: string
  /** Rows on a page; 50 unless said otherwise. */
  readonly size?: number
}

export const defineList = <Row>(list: ListDefinition<Row>): ListDefinition<Row> => list

export interface ListQuery<Row> {
  readonly list: ListDefinition<Row>
  readonly locale: Locale
  readonly search: string
  /** By filter key (`key.from`, `key.to` for periods); absent is no filter. */
  readonly filters: Readonly<Record<string, string>>
  readonly sort: { readonly column: ListColumn<Row>; readonly descending: boolean }
  readonly cursor: Cursor | null
  readonly size: number
  /** Parts of the address that were left out because the list does not know them. */
  readonly ignored: readonly string[]
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const dayOf = (text: string) => day().safeParse(text).data ?? null

/** Names a filter takes in the address, each with what it understands of a value; null when it knows no such value. */
export function namesOf(filter: ListFilter): { name: string; read: (value: string) => string | null }[] {
  const { key } = filter
  if (filter.kind === 'choice')
    return [{ name: key, read: (v) => (filter.options.some((one) => one.value === v) ? v : null) }]
  if (filter.kind === 'reference') return [{ name: key, read: (v) => (uuid.test(v) ? v : null) }]
  return ['from', 'to'].map((end) => ({ name: `${key}.${end}`, read: dayOf }))
}

export const sortKindOf = (column: ListColumn<never>): SortKind => column.sortKind ?? column.kind

const initialOf = (filter: ListFilter) => (filter.kind === 'choice' ? filter.initial : undefined)

function readFilters<Row>(list: ListDefinition<Row>, params: URLSearchParams, ignored: string[]) {
  const filters: Record<string, string> = {}
  for (const filter of list.filters ?? []) {
    for (const { name, read } of namesOf(filter)) {
      const value = params.get(name)
      const known = value === null ? null : read(value)
      const initial = initialOf(filter)
      if (value === '' || value === 'all') continue
      if (known !== null) filters[name] = known
      else {
        if (value !== null) ignored.push(name)
        if (initial !== undefined) filters[name] = initial
      }
    }
  }
  return filters
}

function readSort<Row>(list: ListDefinition<Row>, asked: string | null, ignored: string[]) {
  const find = (text: string) => {
    const descending = text.startsWith('-')
    const column = list.columns.find((one) => one.key === text.slice(descending ? 1 : 0) && one.sort !== undefined)
    return column && { column, descending }
  }
  const found = asked ? find(asked) : undefined
  if (asked && !found) ignored.push('sort')
  const sort = found ?? find(list.sort)
  if (!sort) throw new Error(`the list ${list.name} is sorted by ${list.sort}, which is no sortable column`)
  return sort
}

/** Reads an address. Never throws unless `strict`, which refuses what the list does not know (for the API). */
export function parseList<Row>(
  list: ListDefinition<Row>,
  params: URLSearchParams,
  locale: Locale,
  { strict = false, size = list.size ?? 50 } = {},
): ListQuery<Row> {
  const ignored: string[] = []
  const filters = readFilters(list, params, ignored)
  const sort = readSort(list, params.get('sort'), ignored)
  const name = params.has('after') ? 'after' : 'before'
  const text = params.get(name)
  const cursor = text ? readCursor(text, name === 'before', sortKindOf(sort.column), list.id.type ?? 'uuid') : null
  if (text && !cursor) ignored.push(name)
  if (strict && ignored.length > 0) {
    throw new Refusal('invalid', listingTexts.unknownParameters, {
      fields: ignored.map((field) => ({ field, text: listingTexts.unknownParameter })),
    })
  }
  const search = list.search ? (params.get('q') ?? '').trim().slice(0, 200) : ''
  return { list, locale, search, filters, sort, cursor, size, ignored }
}

/** What of a query differs from the list as it first opens, as its address has it. Never holds a page's cursor. */
export function listParams<Row>(query: ListQuery<Row>): URLSearchParams {
  const { list, filters, sort } = query
  const params = new URLSearchParams()
  if (query.search) params.set('q', query.search)
  for (const filter of list.filters ?? []) {
    const initial = initialOf(filter)
    for (const { name } of namesOf(filter)) {
      const value = filters[name]
      if (value !== undefined && value !== initial) params.set(name, value)
      if (value === undefined && initial !== undefined) params.set(name, 'all')
    }
  }
  const sorted = `${sort.descending ? '-' : ''}${sort.column.key}`
  if (sorted !== list.sort) params.set('sort', sorted)
  return params
}

const address = (path: string, params: URLSearchParams) => (params.size > 0 ? `${path}?${params}` : path)

/** The address of the list as asked for, with other parameters beside it. */
export function listHref<Row>(query: ListQuery<Row>, more: Readonly<Record<string, string>> = {}): string {
  const params = listParams(query)
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  return address(query.list.path, params)
}

/** Sorts by a column; asked again, the other way round. */
export function sortHref<Row>(query: ListQuery<Row>, column: ListColumn<Row>): string {
  const again = query.sort.column === column
  const descending = again ? !query.sort.descending : column.kind === 'date'
  return listHref({ ...query, sort: { column, descending } })
}

export const pageHref = <Row>(query: ListQuery<Row>, cursor: Cursor): string =>
  listHref(query, { [cursor.before ? 'before' : 'after']: writeCursor(cursor) })

/** Whether anything narrows the list beyond what it opens with. */
export function isNarrowed<Row>(query: ListQuery<Row>): boolean {
  const params = listParams(query)
  params.delete('sort')
  return params.size > 0
}

/** Names, in the reader's words, of what the address asked for in vain. */
export function ignoredNames<Row>(query: ListQuery<Row>): string[] {
  return query.ignored.map((name) => {
    const filter = query.list.filters?.find((one) => namesOf(one).some((each) => each.name === name))
    if (filter) return sayAny(query.locale, filter.text)
    return sayAny(query.locale, name === 'sort' ? listingTexts.order : listingTexts.place)
  })
}
