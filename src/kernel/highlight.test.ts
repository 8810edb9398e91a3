import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { highlighter, type Segment } from './highlight.ts'
import { type Asking, tsQuery } from './search-terms.ts'

const highlight = (text: string, query: string, asking?: Asking) => highlighter(query, asking).highlight(text)
const snippet = (text: string, query: string, length?: number) => highlighter(query).snippet(text, length)
const marked = (found: readonly Segment[]) => found.filter(({ hit }) => hit).map(({ text }) => text)
const joined = (found: readonly Segment[]) => found.map(({ text }) => text).join('')

test('what is met is marked as it was written, with its marks and spellings', () => {
  const text = 'راجعتُ البَلَدِيَّة يوم الأحد، وقال أحـمد: «لا يوجد رد» (هاتف +973 3612 3456).'
  const expected: readonly (readonly [string, readonly string[]])[] = [
    ['بلدية', ['البَلَدِيَّة']],
    ['احمد', ['أحـمد']],
    ['لا رد', ['لا', 'رد']],
    ['36123456', ['+973 3612 3456']],
    ['٣٦١٢ ٣٤٥٦', ['+973 3612 3456']],
    ['3612', ['+973 3612 3456']],
    ['بلدية احمد', ['البَلَدِيَّة', 'أحـمد']],
    ['مركز', []],
    ['؟', []],
  ]
  for (const [query, words] of expected) {
    assert.deepEqual(marked(highlight(text, query)), words, query)
    assert.equal(joined(highlight(text, query)), text)
  }
})

test('plurals, particles and presentation forms are marked too', () => {
  assert.deepEqual(marked(highlight('وصلت الشكاوى وبشكواكم إلى ﺍﻟﻤﺮﻛﺰ', 'شكوى مركز')), [
    'الشكاوى',
    'وبشكواكم',
    'ﺍﻟﻤﺮﻛﺰ',
  ])
  assert.deepEqual(marked(highlight('المدارس والمدرسة', 'مدرسة')), ['المدارس', 'والمدرسة'])
  assert.deepEqual(marked(highlight('وخدمة وخدمات', 'خدمة')), ['وخدمة', 'وخدمات'])
})

test('an unfinished last word marks what begins with it', () => {
  assert.deepEqual(marked(highlight('استخراج الاستمارة', 'است', { unfinished: true })), ['استخراج', 'الاستمارة'])
  assert.deepEqual(marked(highlight('استخراج الاستمارة', 'است')), [])
  assert.deepEqual(marked(highlight('مدارس', 'مدرسة', { reach: 4 })), [])
})

test('the segments are the text, whatever it is, and are never empty', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem({ maxCount: 40 }))
  fc.assert(
    fc.property(text, fc.string({ unit: 'binary', maxLength: 20 }), (where, query) => {
      const own = where.slice(3, 12)
      for (const asked of [query, own]) {
        const found = highlight(where, asked)
        assert.equal(joined(found), where)
        assert.ok(found.every((segment) => segment.text !== ''))
        if (tsQuery(asked) === null) assert.ok(found.every(({ hit }) => !hit))
      }
    }),
  )
})

const long = `${'هذا كلام سابق لا يعني أحدا. '.repeat(40)}لم أستلم الفاتورة من البلدية حتى الآن.${' وهذا كلام لاحق.'.repeat(40)}`

test('a snippet shows where most of the query is met, between whole words', () => {
  const found = snippet(long, 'فاتورة بلدية', 120)
  assert.deepEqual(marked(found), ['الفاتورة', 'البلدية'])
  assert.equal(found[0]?.text, '…')
  assert.equal(found.at(-1)?.text, '…')
  const inside = joined(found).slice(1, -1)
  assert.ok(inside.length <= 121)
  assert.ok(` ${long} `.includes(` ${inside} `), 'no word is cut')
})

test('a snippet of a short text is the text on one line; of a text that meets nothing, its beginning', () => {
  assert.equal(joined(snippet('سطر\n\nثان ', 'ثان')), 'سطر ثان')
  assert.deepEqual(marked(snippet('سطر\n\nثان ', 'ثان')), ['ثان'])
  const beginning = joined(snippet(long, 'مطار', 60))
  assert.ok(long.startsWith(beginning.slice(0, -1)))
  assert.ok(beginning.endsWith('…'))
  assert.deepEqual(snippet('', 'مطار'), [])
})

test('a snippet keeps to its length, whatever the text, and never halves a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.integer({ min: 20, max: 200 }), (text, length) => {
      const found = joined(snippet(text, text.slice(200, 215), length))
      assert.ok(found.length <= length + 2)
      assert.doesNotMatch(found, /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
    }),
  )
})

test('one highlighter serves the texts of a page', () => {
  const page = highlighter('بلدية رقم 5')
  const texts = ['البلدية', 'رقم ٥', 'لا شيء', 'بَلَدِيَّة', 'البلدية']
  assert.deepEqual(
    texts.map((text) => marked(page.snippet(text))),
    [['البلدية'], ['رقم', '٥'], [], ['بَلَدِيَّة'], ['البلدية']],
  )
})

test('two megabytes are marked in bounded time: past 100,000 characters nothing is', () => {
  const found = highlight('شكوى من الخدمة '.repeat(150_000), 'شكاوى')
  assert.ok(marked(found).length < 7000)
  assert.equal(joined(found).length, 'شكوى من الخدمة '.length * 150_000)
  assert.ok(joined(snippet('أ'.repeat(2_000_000), 'أ')).length <= 162)
})
