import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLocale } from '#src/kernel/locale.ts'
import { defineList, parseList } from '#src/platform/listing.ts'
import { pageOfRows } from './judged-list.ts'

interface Row {
  readonly id: string
  readonly rank: number
}
const text = { key: 'x', ar: 'س', en: 'x' }
const list = defineList<Row>({
  name: 'rows',
  path: '/rows',
  title: text,
  id: { ref: 'id', of: (row) => row.id, type: 'text' },
  columns: [{ key: 'rank', text, kind: 'number', sort: 'rank', value: (row) => row.rank }],
  sort: 'rank',
  size: 7,
})
// Ranks repeat, so that ties fall on the edges of pages.
const rows: Row[] = Array.from({ length: 40 }, (_, n) => ({ id: `r${String(n).padStart(2, '0')}`, rank: (n * 7) % 5 }))

for (const sort of ['rank', '-rank'])
  test(`pages forth and back hold every row once, in order, by ${sort}`, () => {
    const whole = parseList(list, new URLSearchParams({ sort }), defaultLocale)
    const read = (cursor: typeof whole.cursor) => pageOfRows({ ...whole, cursor }, rows, (row) => row.rank)
    const expected = pageOfRows({ ...whole, size: 100 }, rows, (row) => row.rank).rows
    assert.deepEqual(
      expected.map((row) => row.rank),
      rows.map((row) => row.rank).sort((a, b) => (sort === 'rank' ? a - b : b - a)),
    )
    const pages = [read(null)]
    for (let last = pages.at(-1); last?.next; last = pages.at(-1)) pages.push(read(last.next))
    assert.deepEqual(
      pages.flatMap((page) => page.rows),
      expected,
    )
    for (let at = pages.length - 1; at > 0; at -= 1)
      assert.deepEqual(read(pages[at]?.previous ?? null).rows, pages[at - 1]?.rows)
    assert.equal(pages[0]?.previous, null)
  })
