import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { standingOf } from './shield.ts'
import { codeFrom, groupedCode, normalCode } from './verification.ts'

test('a code is found however it is typed', () => {
  const code = '8F3A91C207DE4B65'
  for (const typed of [
    '8F3A-91C2-07DE-4B65',
    ' 8f3a 91c2 07de 4b65 ',
    '8f3a91c207de4b65',
    '٨F٣A-٩١C٢-٠٧DE-٤B٦٥',
    '۸f۳a–۹۱c۲–۰۷de–۴b۶۵',
    '\u20688F3A-91C2-07DE-4B65\u2069',
    '8F3A-9lC2-O7DE-4B65',
    '８Ｆ３Ａ-91C2-07DE-4B65',
  ])
    assert.equal(normalCode(typed), code, typed)
})

test('what cannot be a code is none', () => {
  for (const typed of [
    '',
    '8F3A',
    '8F3A-91C2-07DE-4B6',
    '8F3A-91C2-07DE-4B655',
    'U'.repeat(16),
    '../../etc/passwd',
    'ب'.repeat(16),
  ])
    assert.equal(normalCode(typed), null, typed)
})

test('every code made survives being grouped, read and typed, and uses all of its bits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const code = codeFrom(bytes)
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/)
      assert.equal(normalCode(groupedCode(code).toLowerCase()), code)
    }),
  )
  assert.equal(new Set(Array.from({ length: 32 }, (_, bits) => codeFrom(new Uint8Array(16).fill(bits)))).size, 32)
  assert.equal(new Set(Array.from({ length: 500 }, () => codeFrom(randomBytes(16)))).size, 500)
  assert.throws(() => codeFrom(new Uint8Array(8)))
})

test('a shield stands until a later result or a withdrawal, and a withdrawal outweighs', () => {
  assert.equal(standingOf({ supersededOn: null, withdrawnOn: null }), 'valid')
  assert.equal(standingOf({ supersededOn: '2026-11-22', withdrawnOn: null }), 'superseded')
  assert.equal(standingOf({ supersededOn: null, withdrawnOn: '2026-11-22' }), 'withdrawn')
  assert.equal(standingOf({ supersededOn: '2026-11-20', withdrawnOn: '2026-11-22' }), 'withdrawn')
})
