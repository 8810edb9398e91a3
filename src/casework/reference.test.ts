import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkDigit,
  groupReceiptCode,
  groupReference,
  parseReceiptCode,
  parseReference,
  receiptCodeFrom,
  referenceFrom,
} from './reference.ts'

const digitsOfTen = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
const nine = fc.integer({ min: 100_000_000, max: 999_999_999 })
const references = nine.map((drawn) => referenceFrom(() => drawn))
const receipts = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 })
  .map((drawn) => receiptCodeFrom(() => drawn.pop() ?? 0))

/** Every spelling that differs in exactly one digit. */
const withOneWrong = (digits: string) =>
  [...digits].flatMap((right, at) =>
    digitsOfTen.filter((digit) => digit !== right).map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1)),
  )

/** Every spelling in which two different neighbours changed places. */
const withNeighboursExchanged = (digits: string) =>
  [...digits].flatMap((digit, at) => {
    const next = digits[at + 1]
    if (next === undefined || next === digit) return []
    return [digits.slice(0, at) + next + digit + digits.slice(at + 2)]
  })

test('the check digit is Damm’s: 572 has 4, and what ends with its own has 0', () => {
  assert.equal(checkDigit('572'), 4)
  assert.equal(checkDigit('5724'), 0)
  assert.equal(checkDigit('112946'), 0)
  assert.equal(checkDigit(''), 0)
})

test('after any digits before, no wrong digit and no exchange of neighbours gives the same check digit', () => {
  // Every state the calculation can be in is reached by one digit, so this covers numbers of every length.
  for (const before of digitsOfTen) {
    assert.equal(new Set(digitsOfTen.map((digit) => checkDigit(before + digit))).size, 10)
    for (const a of digitsOfTen)
      for (const b of digitsOfTen)
        if (a !== b) assert.notEqual(checkDigit(before + a + b), checkDigit(before + b + a), `${before} ${a}${b}`)
  }
  assert.equal(new Set(digitsOfTen.map(checkDigit)).size, 10)
})

test('a reference is ten digits that do not begin with 0, and is read back', () => {
  fc.assert(
    fc.property(references, (reference) => {
      assert.match(reference, /^[1-9]\d{9}$/)
      assert.equal(parseReference(reference), reference)
    }),
  )
})

test('every reference with one wrong digit is refused', () => {
  fc.assert(
    fc.property(references, (reference) => {
      for (const wrong of withOneWrong(reference)) assert.equal(parseReference(wrong), null, wrong)
    }),
  )
})

test('every reference with two neighbours exchanged is refused', () => {
  fc.assert(
    fc.property(references, (reference) => {
      for (const wrong of withNeighboursExchanged(reference)) assert.equal(parseReference(wrong), null, wrong)
    }),
  )
})

test('a digit left out, said twice or added is refused', () => {
  fc.assert(
    fc.property(references, fc.nat(9), fc.constantFrom(...digitsOfTen), (reference, at, digit) => {
      assert.equal(parseReference(reference.slice(0, at) + reference.slice(at + 1)), null)
      assert.equal(parseReference(reference.slice(0, at) + digit + reference.slice(at)), null)
    }),
  )
})

const inDigitsFrom = (zero: number, digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
const asciiZero = 0x30
const arabicZero = 0x660
const persianZero = 0x6f0
const wideZero = 0xff10
const between = [
  '',
  ' ',
  '\u00a0',
  '\u202f',
  '-',
  '–',
  '‑',
  '−',
  '.',
  '/',
  '\u200f',
  '\u200e',
  '\u061c',
  '\u2066',
  '\u2069',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\t',
  '\r\n',
]

test('every spelling is the same reference: digits of any script, spaces, dashes, direction marks', () => {
  const spelling = fc.record({
    reference: references,
    zeros: fc.array(fc.constantFrom(asciiZero, arabicZero, persianZero, wideZero), { minLength: 10, maxLength: 10 }),
    gaps: fc.array(fc.constantFrom(...between), { minLength: 11, maxLength: 11 }),
  })
  fc.assert(
    fc.property(spelling, ({ reference, zeros, gaps }) => {
      const typed = [...reference].map((digit, at) => gaps[at] + inDigitsFrom(zeros[at] ?? asciiZero, digit)).join('')
      assert.equal(parseReference(typed + gaps[10]), reference)
    }),
    { numRuns: 500 },
  )
})

test('what is pasted from a message is understood', () => {
  const reference = referenceFrom(() => 482_915_037)
  const grouped = groupReference(reference)
  for (const typed of [
    grouped,
    `#${grouped}`,
    `(${reference})`,
    `${grouped}.`,
    ` ${grouped}\n`,
    `\u2066${grouped}\u2069`,
    `\u200f${inDigitsFrom(arabicZero, grouped)}\u200f`,
    inDigitsFrom(persianZero, grouped.replaceAll(' ', '-')),
  ])
    assert.equal(parseReference(typed), reference, JSON.stringify(typed))
})

test('what is no reference is refused: nothing, words, letters between, other scripts, too long, beginning with 0', () => {
  const reference = referenceFrom(() => 482_915_037)
  const zeroFirst = `012345678${checkDigit('012345678')}`
  for (const text of [
    '',
    ' ',
    '-',
    'شكوى',
    'undefined',
    `x${reference}`,
    `${reference}a`,
    reference.replace(/^(.)./, '$1O'),
    inDigitsFrom(0x966, reference),
    `${reference}${reference}`,
    zeroFirst,
    '0000000000',
    `${reference}${' '.repeat(200)}`,
    '9'.repeat(1_000_000),
    '\u0000',
    "1' or '1'='1",
  ])
    assert.equal(parseReference(text), null, JSON.stringify(text.slice(0, 40)))
})

test('any text at all is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      const parsed = parseReference(text)
      assert.ok(parsed === null || /^[1-9]\d{9}$/.test(parsed))
      assert.ok(parseReceiptCode(text) === null)
    }),
    { numRuns: 1000 },
  )
})

test('grouped for reading aloud, and the groups are read back', () => {
  assert.match(groupReference(referenceFrom(() => 482_915_037)), /^482 915 037\d$/)
  fc.assert(
    fc.property(references, (reference) => {
      assert.match(groupReference(reference), /^\d{3} \d{3} \d{4}$/)
      assert.equal(parseReference(groupReference(reference)), reference)
    }),
  )
})

test('the whole range is drawn from, evenly, and the first and last are references too', () => {
  const asked: unknown[] = []
  referenceFrom((...range) => {
    asked.push(range)
    return range[0]
  })
  assert.deepEqual(asked, [[100_000_000, 1_000_000_000]])
  for (const end of [100_000_000, 999_999_999]) assert.ok(parseReference(referenceFrom(() => end)))
  // Check digits are as even as the numbers: every ten neighbours in a row have all ten.
  for (const tens of [10_000_000, 48_291_503, 99_999_999])
    assert.equal(new Set(digitsOfTen.map((digit) => checkDigit(`${tens}${digit}`))).size, 10)
})

test('one reference says nothing of the next: no order, no small steps, no favourite digits', () => {
  const drawn = Array.from({ length: 5000 }, () => referenceFrom(randomInt))
  assert.ok(new Set(drawn).size > 4995)
  const steps = drawn.slice(1).map((one, index) => Number(one) - Number(drawn[index]))
  const upward = steps.filter((step) => step > 0).length
  // 5,000 fair draws leave these bounds (over 8 standard deviations) less than once in 10^14 runs.
  assert.ok(Math.abs(upward - 2500) < 300, `${upward} of 4999 go up`)
  assert.ok(steps.filter((step) => Math.abs(step) < 1_000_000).length < 40)
  for (let at = 1; at < 10; at += 1)
    for (const digit of digitsOfTen) {
      const count = drawn.filter((one) => one[at] === digit).length
      assert.ok(Math.abs(count - 500) < 180, `${digit} stands ${count} times at ${at}`)
    }
})

test('a receipt code is sixteen digits in four groups, and is read back in every spelling', () => {
  fc.assert(
    fc.property(receipts, (code) => {
      assert.match(code, /^\d{16}$/)
      assert.match(groupReceiptCode(code), /^\d{4} \d{4} \d{4} \d{4}$/)
      for (const zero of [asciiZero, arabicZero, persianZero])
        assert.equal(parseReceiptCode(`\u200f${inDigitsFrom(zero, groupReceiptCode(code))}`), code)
      assert.equal(parseReceiptCode(code.replace(/\d{4}(?=\d)/g, '$&-')), code)
    }),
  )
})

test('every receipt code with one wrong digit or two neighbours exchanged is refused', () => {
  fc.assert(
    fc.property(receipts, (code) => {
      for (const wrong of [...withOneWrong(code), ...withNeighboursExchanged(code)])
        assert.equal(parseReceiptCode(wrong), null, wrong)
    }),
  )
})

test('fifteen digits of a receipt are drawn, each from all ten, also a first 0', () => {
  const asked: unknown[] = []
  const code = receiptCodeFrom((...range) => {
    asked.push(range)
    return 0
  })
  assert.deepEqual(asked, Array(15).fill([0, 10]))
  assert.equal(parseReceiptCode(code), '0000000000000000')
  assert.equal(new Set(Array.from({ length: 2000 }, () => receiptCodeFrom(randomInt))).size, 2000)
})

test('a reference is no receipt code, and a receipt code no reference', () => {
  fc.assert(
    fc.property(references, receipts, (reference, code) => {
      assert.equal(parseReceiptCode(reference), null)
      assert.equal(parseReference(code), null)
    }),
  )
})
