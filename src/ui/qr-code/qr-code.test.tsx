import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLocale } from '#src/kernel/locale.ts'
import { renderPart } from '../document/render.tsx'
import { QrCode } from './qr-code.tsx'

const drawn = (value: string) => renderPart(<QrCode value={value} label="يفتح صفحة" />, defaultLocale)

test('the code grows with what it says and keeps four light modules on every side', () => {
  // 14 bytes fit version 1 (21 modules) at medium correction, 15 do not.
  assert.match(drawn('a'.repeat(14)), /viewBox="0 0 29 29"/)
  assert.match(drawn('a'.repeat(15)), /viewBox="0 0 33 33"/)
  const coordinates = [...drawn('itqan').matchAll(/M(\d+) (\d+)h1/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  assert.equal(Math.min(...coordinates), 4)
  assert.equal(Math.max(...coordinates), 24)
})

test('it is an image with a name', () => {
  assert.match(drawn('itqan'), /role="img" aria-label="يفتح صفحة"/)
})
