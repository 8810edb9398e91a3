import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLocale } from '#src/kernel/locale.ts'
import { renderPart } from '../document/render.tsx'
import { FilterBar } from '../filter-bar/filter-bar.tsx'
import { Pagination } from '../pagination/pagination.tsx'
import { type Column, Table } from './table.tsx'

interface Row {
  id: string
  met: number
}
const columns: Column<Row>[] = [
  { key: 'id', header: 'المركز', cell: (row) => row.id, sort: { href: '?sort=id', now: 'descending' } },
  { key: 'met', header: 'المستوفى', cell: (row) => row.met, numeric: true, sort: { href: '?sort=met' } },
  { key: 'do', header: 'إجراء', headerHidden: true, cell: () => 'فتح' },
]
const rows = [
  { id: 'أ', met: 3 },
  { id: 'ب', met: 11 },
]
const show = (shown: readonly Row[], more: Partial<Parameters<typeof Table<Row>>[0]> = {}) =>
  renderPart(
    <Table caption="المراكز" columns={columns} rows={shown} rowKey={(row) => row.id} empty="لا مراكز بعد" {...more} />,
    defaultLocale,
  )

test('headers that sort are links and say how the list is sorted', () => {
  const html = show(rows)
  assert.match(html, /<th scope="col" aria-sort="descending"><a class="table-sort" href="\?sort=id">/)
  assert.match(html, /aria-sort="none"><a class="table-sort" href="\?sort=met">/)
})

test('the first column names its row, the others carry their header for narrow screens', () => {
  const html = show(rows)
  assert.match(html, /<th scope="row">أ<\/th>/)
  assert.match(html, /<td class="table-numeric" data-label="المستوفى">11<\/td>/)
  assert.match(html, /<td>فتح<\/td>/)
})

test('an empty list says so over the whole width', () => {
  assert.match(show([]), /<tr class="table-empty"><td colspan="3">لا مراكز بعد<\/td>/)
  const selection = { name: 'pick', label: (row: Row) => row.id, form: 'bulk', header: 'اختيار' }
  assert.match(show([], { selection }), /colspan="4"/)
})

test('rows can be picked for a form elsewhere on the page, each box named after its row', () => {
  const selection = { name: 'pick', label: (row: Row) => `اختر ${row.id}`, form: 'bulk', header: 'اختيار' }
  const html = show(rows, { selection, isCurrent: (row) => row.id === 'ب' })
  assert.match(html, /type="checkbox" name="pick" value="أ" form="bulk" aria-label="اختر أ"/)
  assert.equal(html.match(/<tr aria-current="true">/g)?.length, 1)
})

test('pages follow each other by key: a missing neighbour has no link', () => {
  const html = renderPart(<Pagination nextHref="?after=7" />, defaultLocale)
  assert.match(html, /href="\?after=7" rel="next"/)
  assert.doesNotMatch(html, /rel="prev"/)
  assert.equal(renderPart(<Pagination />, defaultLocale), '')
})

test('filters travel in the address and keep the order of the list', () => {
  const html = renderPart(
    <FilterBar action="/centres" label="تصفية" hidden={{ sort: 'met' }}>
      <input name="q" />
    </FilterBar>,
    defaultLocale,
  )
  assert.match(html, /<form class="filter-bar" action="\/centres" method="get" aria-label="تصفية">/)
  assert.match(html, /<input type="hidden" name="sort" value="met"\/>/)
  assert.doesNotMatch(html, /إزالة التصفية/)
})
