import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageBytes } from './page-bytes.ts'

const piece = 'مركز الخدمة <bdi>Centre 7</bdi> 👩🏽‍💼 '

test('a page of any size is sent whole, in either language', () => {
  for (const times of [0, 1, 100, 20_000, 40_000]) {
    const text = piece.repeat(times)
    assert.ok(Buffer.from(text).equals(pageBytes(text)), `${text.length} characters`)
  }
})

test('a page keeps its bytes while the next ones are made', () => {
  const first = pageBytes('الأولى')
  pageBytes('الثانية')
  assert.equal(Buffer.from(first).toString(), 'الأولى')
})
