import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyMatches } from './keys.ts'

test('a letter is found by its place on the keyboard too, so that it works while typing Arabic', () => {
  assert.ok(keyMatches('j', { key: 'j', code: 'KeyJ' }))
  assert.ok(keyMatches('j', { key: 'ت', code: 'KeyJ' }))
  assert.ok(keyMatches('J', { key: 'j', code: 'KeyJ' }))
  assert.ok(!keyMatches('j', { key: 'ن', code: 'KeyK' }))
})

test('signs are found as written, the slash also where Arabic has another sign', () => {
  assert.ok(keyMatches('/', { key: '/', code: 'Slash' }))
  assert.ok(keyMatches('/', { key: 'ظ', code: 'Slash' }))
  assert.ok(keyMatches('?', { key: '?', code: 'Slash' }))
  assert.ok(!keyMatches('?', { key: '/', code: 'Slash' }))
})
