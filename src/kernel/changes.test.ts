import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedFields } from './changes.ts'

test('only fields that differ are told, with both values', () => {
  const before = { name: { ar: 'أ', en: 'a' }, phone: '1', list: [1, 2], gone: null, untouched: 'x' }
  const after = { name: { ar: 'ب', en: 'a' }, phone: '1', list: [2, 1], gone: undefined }
  assert.deepEqual(changedFields(before, after), {
    name: { before: { ar: 'أ', en: 'a' }, after: { ar: 'ب', en: 'a' } },
    list: { before: [1, 2], after: [2, 1] },
  })
})

test('a new thing is all after', () => {
  assert.deepEqual(changedFields({}, { phone: '1', note: null }), { phone: { before: null, after: '1' } })
})
