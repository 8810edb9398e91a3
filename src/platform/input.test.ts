import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { day, fieldsOf, line, optionalDay, requiredLine } from './input.ts'
import { platformTexts } from './texts.ts'

test('a day is read as people type it, in any digits and with any sign between its parts', () => {
  for (const typed of [
    '5/11/2026',
    '05-11-2026',
    '5.11.2026',
    '5 11 2026',
    '٥/١١/٢٠٢٦',
    '۵/۱۱/۲۰۲۶',
    '2026-11-05',
    ' ٢٠٢٦-١١-٠٥ ',
  ]) {
    assert.equal(day().parse(typed), '2026-11-05', typed)
    assert.equal(optionalDay().parse(typed), '2026-11-05', typed)
  }
})

test('the day of every date of four years is read back from the way it is written', () => {
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2028, 0, 1); at += 86_400_000) {
    const iso = new Date(at).toISOString().slice(0, 10)
    const [year, month, date] = iso.split('-').map(Number)
    assert.equal(day().parse(`${date}/${month}/${year}`), iso)
  }
})

test('a day that is not in the calendar is refused, with how to write one', () => {
  for (const typed of [
    '31/2/2026',
    '29/2/2027',
    '0/1/2026',
    '1/13/2026',
    '11/22/2026',
    '5/11/26',
    'tomorrow',
    '2026',
  ]) {
    for (const schema of [day(), optionalDay()]) {
      const refused = schema.safeParse(typed)
      assert.ok(refused.error, typed)
      assert.deepEqual(
        fieldsOf(refused.error).map((one) => one.text),
        [platformTexts.notADay],
      )
    }
  }
})

test('a day left empty is missing, or null where it may be', () => {
  const refused = day().safeParse('  ')
  assert.ok(refused.error)
  assert.deepEqual(
    fieldsOf(refused.error).map((one) => one.text),
    [platformTexts.required],
  )
  assert.equal(optionalDay().parse(''), null)
})

test('a sentence that serves any field says so, that of a rule does not', () => {
  const rule = z.object({
    name: requiredLine(),
    note: line(3),
    code: z.string().refine(() => false, { params: { text: { key: 'own', ar: 'ا', en: 'a' } } }),
  })
  const { error } = rule.safeParse({ name: '', note: 'long', code: 'x' })
  assert.ok(error)
  assert.deepEqual(
    fieldsOf(error).map((one) => [one.field, one.ofAnyField]),
    [
      ['name', true],
      ['note', true],
      ['code', false],
    ],
  )
})
