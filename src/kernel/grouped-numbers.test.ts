import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupedNumbers, shorterPhones } from './grouped-numbers.ts'

const wholes = (text: string) => groupedNumbers(text).map(({ whole }) => whole)

test('a number in groups is read as one, where it stands', () => {
  const text = 'مرجع ٢٦١١-٢٣٤٥-٦٧٨٩ هاتف +973 (36) 12.3456، صفحة 12'
  assert.deepEqual(wholes(text), ['261123456789', '97336123456'])
  const [reference, phone] = groupedNumbers(text)
  assert.deepEqual(reference?.groups, ['2611', '2345', '6789'])
  assert.equal(text.slice(reference?.start, reference?.end), '٢٦١١-٢٣٤٥-٦٧٨٩')
  assert.equal(text.slice(phone?.start, phone?.end), '+973 (36) 12.3456')
  assert.deepEqual([reference?.plus, phone?.plus], [false, true])
})

test('short numbers, numbers inside words and endless ones are not read', () => {
  for (const text of ['12345', 'A1234567', '1234567b', 'رقم١٢٣٤٥٦٧', '7'.repeat(41), '', '+', '1/2/3/4/5/6/7']) {
    assert.deepEqual(wholes(text), [], text)
  }
  assert.deepEqual(wholes('\u2068123456\u2069'), ['123456'])
})

test('only what is plainly a phone has shorter forms', () => {
  const forms = (text: string) => groupedNumbers(text).map(shorterPhones)
  assert.deepEqual(forms('+97336123456'), [['36123456']])
  assert.deepEqual(forms('0097336123456'), [['97336123456', '36123456']])
  assert.deepEqual(forms('97317000000'), [['17000000']])
  assert.deepEqual(forms('+966512345678'), [['512345678', '12345678']])
  assert.deepEqual(forms('0512345678'), [['0512345678', '512345678', '12345678'].slice(1)])
  assert.deepEqual(forms('+442079460958'), [['79460958']])
  for (const other of ['900101234', '36123456', '261123456789', '96641234567', '001234']) {
    assert.deepEqual(forms(other), [[]], other)
  }
})

test('every number stands in the text at its place, and long hostile runs end soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123٤٥۶ ()-+.ab\u200e'), maxLength: 120 }), (text) => {
      let end = 0
      for (const number of groupedNumbers(text)) {
        assert.ok(number.start >= end && number.end > number.start)
        assert.equal(number.groups.join(''), number.whole)
        assert.match(number.whole, /^\d{6,40}$/)
        const written = [...text.slice(number.start, number.end)].filter((sign) => /\p{Nd}/u.test(sign))
        assert.equal(written.length, number.whole.length)
        end = number.end
      }
    }),
  )
  for (const run of ['1) '.repeat(100_000), `${'1'.repeat(200_000)}a`, '1 ( '.repeat(50_000), '+'.repeat(100_000)]) {
    assert.deepEqual(wholes(run), [])
  }
})
