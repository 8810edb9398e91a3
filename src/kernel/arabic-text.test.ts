import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldForSearch, searchWords } from './arabic-text.ts'

/** Spellings people use for the same word: each pair must meet. */
const same: readonly (readonly [string, string])[] = [
  ['أحمد', 'احمد'],
  ['إدارة', 'ادارة'],
  ['آمنة', 'امنة'],
  ['ٱلله', 'الله'],
  ['على', 'علي'],
  ['مصطفى', 'مصطفي'],
  ['شكوى', 'شكوي'],
  ['علی', 'علي'], // Farsi yeh
  ['مسؤول', 'مسئول'],
  ['شؤون', 'شئون'],
  ['کریم', 'كريم'], // Farsi kaf and yeh
  ['ﷲ', 'الله'], // one sign for the whole word
  ['ﻣﺮﻛﺰ', 'مركز'], // presentation forms, as copied from PDFs
  ['ﺍﻟﺨﺪﻣﺔ', 'الخدمة'],
  ['ﻷحمد', 'لاحمد'], // lam-alef as one sign
  ['مُحَمَّد', 'محمد'],
  ['قرآن', 'قران'],
  ['مـــركـــز', 'مركز'],
  ['رحمٰن', 'رحمن'],
  ['مركز ٢٠٢٦', 'مركز 2026'],
  ['مركز ۲۰۲۶', 'مركز 2026'],
  ['\u200fمركز\u200e', 'مركز'],
  ['\u202bالمحرّق\u202c', 'المحرق'],
  ['می\u200cخواهم', 'ميخواهم'],
  ['الرفاع، المحرق', 'الرفاع المحرق'],
  ['أين المركز؟', 'اين المركز'],
  ['Riffa  CENTRE', 'riffa centre'],
  ['ＲＩＦＦＡ', 'riffa'],
  ['name@example.gov.bh', 'NAME@example.gov.bh'],
]

/** Different words that careless folding would join. */
const different: readonly (readonly [string, string])[] = [
  ['خدمة', 'خدمه'], // ta marbuta stays itself
  ['فتاة', 'فتاه'],
  ['علي', 'عالي'],
  ['سمو', 'سما'],
  ['مركز', 'مراكز'],
]

test('spellings of one word meet', () => {
  for (const [one, other] of same) assert.equal(foldForSearch(one), foldForSearch(other), `${one} / ${other}`)
})

test('words that differ stay apart', () => {
  for (const [one, other] of different) assert.notEqual(foldForSearch(one), foldForSearch(other), `${one} / ${other}`)
})

test('composed and decomposed letters meet, for every letter and mark', () => {
  for (const [one] of [...same, ...different]) {
    assert.equal(foldForSearch(one.normalize('NFD')), foldForSearch(one.normalize('NFC')))
  }
})

test('folding what is folded changes nothing', () => {
  const arabic = fc.string({ unit: fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCodePoint(code)) })
  fc.assert(
    fc.property(fc.oneof(arabic, fc.string({ unit: 'binary' })), (text) => {
      const once = foldForSearch(text)
      assert.equal(foldForSearch(once), once)
      assert.doesNotMatch(once, /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640\u064b-\u0652]|^\s|\s$|\s\s/)
    }),
    { numRuns: 300 },
  )
})

test('a query is at most eight words; signs alone are none', () => {
  assert.deepEqual(searchWords('  أحمد   العلوي '), ['احمد', 'العلوي'])
  assert.deepEqual(searchWords('؟!، – …'), [])
  assert.equal(searchWords('a b c d e f g h i j').length, 8)
})
