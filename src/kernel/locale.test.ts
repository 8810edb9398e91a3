import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLocale, type Locale, sayAny } from './locale.ts'
import type { AnyText } from './text.ts'

const text: AnyText = { key: 'test', ar: 'قيل {it}', en: 'Said {it}' }
const english: Locale = { ...defaultLocale, language: 'en', digits: 'latn' }
const counted: AnyText = {
  key: 'test.counted',
  ar: { by: 'count', zero: 'لا شيء', other: '{count} أشياء' },
  en: { by: 'count', zero: 'Nothing', one: 'One thing', other: '{count} things' },
}
const told = (locale: Locale, it: string) => sayAny(locale, text, { it }).replace(/[\u2068\u2069]/g, '')

test('the code of a criterion is said in the reader’s digits; what only looks like one is left as it is', () => {
  assert.equal(told(defaultLocale, '3.4.10'), 'قيل ٣.٤.١٠')
  assert.equal(told(defaultLocale, '3.4'), 'قيل ٣.٤')
  assert.equal(told({ ...defaultLocale, digits: 'latn' }, '3.4.10'), 'قيل 3.4.10')
  assert.equal(told(english, '3.4.10'), 'Said 3.4.10')
  for (const other of ['10.0.0.1', 'EVL-26-0001', 'onsite-2023', '2026', '1.2.1.jpg', '203.0.113'])
    assert.equal(told(defaultLocale, other), `قيل ${other}`)
})

test('none is said by the sentence for none where there is one, in English too', () => {
  assert.equal(sayAny(english, counted, { count: 0 }), 'Nothing')
  assert.equal(sayAny(english, counted, { count: 1 }), 'One thing')
  assert.equal(sayAny(english, counted, { count: 2 }), '2 things')
  assert.equal(sayAny(defaultLocale, counted, { count: 0 }), 'لا شيء')
})
