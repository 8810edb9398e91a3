// Lists of planning whose rows rules make, not a query: sorted, paged by key and exported like every other list.
import { type Locale, say } from '#src/kernel/locale.ts'
import { exportFormats } from '#src/platform/listing/export-list.ts'
import type { Page } from '#src/platform/listing/read-page.ts'
import { listingTexts } from '#src/platform/listing/texts.ts'
import { type ListQuery, listHref, pageHref, sortHref } from '#src/platform/listing.ts'

export type SortValue<Row> = (row: Row, key: string, locale: Locale) => string | number

/** One page of `rows`, in the query's order and after (or before) its cursor; its filters are the caller's to apply. */
export function pageOfRows<Row>(query: ListQuery<Row>, rows: readonly Row[], sortValue: SortValue<Row>): Page<Row> {
  const { list, locale, cursor, size } = query
  const { column, descending } = query.sort
  const words = new Intl.Collator(locale.language)
  const turn = descending ? -1 : 1
  const compare = (a: Place, b: Place) => {
    const by = column.kind === 'number' ? Number(a.value) - Number(b.value) : words.compare(a.value, b.value)
    return turn * (by || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  }
  const placed = rows
    .map((row) => ({ row, value: String(sortValue(row, column.key, locale)), id: list.id.of(row) }))
    .sort(compare)
  const at = cursor ? placed.findIndex((one) => compare(one, cursor) >= (cursor.before ? 0 : 1e-9)) : 0
  const from = at === -1 ? placed.length : at
  const [start, end] = cursor?.before ? [Math.max(0, from - size), from] : [from, from + size]
  const shown = placed.slice(start, end)
  const first = shown[0]
  const last = shown.at(-1)
  return {
    rows: shown.map(({ row }) => row),
    previous: first && start > 0 ? { value: first.value, id: first.id, before: true } : null,
    next: last && end < placed.length ? { value: last.value, id: last.id, before: false } : null,
    count: placed.length,
    capped: false,
  }
}

interface Place {
  readonly value: string
  readonly id: string
}

/** The ways on and out of a list, for its page. */
export const listLinks = <Row>(query: ListQuery<Row>, page: Page<Row>) => ({
  count: say(query.locale, listingTexts.count, { count: page.count }),
  previousHref: page.previous ? pageHref(query, page.previous) : undefined,
  nextHref: page.next ? pageHref(query, page.next) : undefined,
  exports: {
    label: say(query.locale, listingTexts.exportAs),
    links: exportFormats.map((format) => ({
      href: listHref(query, { export: format }),
      text: say(query.locale, listingTexts[format]),
    })),
  },
})
export type ListLinks = ReturnType<typeof listLinks>

/** How a column's head sorts; pressed again, the other way round. */
export function sortOf<Row>(query: ListQuery<Row>, key: string) {
  const column = query.list.columns.find((one) => one.key === key)
  if (!column) return undefined
  const now = query.sort.column === column ? (query.sort.descending ? 'descending' : 'ascending') : undefined
  return { href: sortHref(query, column), now } as const
}
