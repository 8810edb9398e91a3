import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId, type VisitId } from '#src/kernel/ids.ts'
import { measureAgreement, visitAgreements } from './agreement.ts'
import type { Result } from './award.ts'
import type { Finding, FindingSource } from './consolidation.ts'

const times = (count: number, pair: [string, string]) => Array.from({ length: count }, () => pair)
const round = (value: number | null, digits: number) => (value === null ? null : Number(value.toFixed(digits)))

test('where nearly all is met, kappa misleads and AC1 does not', () => {
  const figures = measureAgreement([
    ...times(90, ['met', 'met']),
    ...times(2, ['met', 'not_met']),
    ...times(2, ['not_met', 'met']),
  ])
  assert.equal(figures.agreed, 90)
  assert.equal(figures.of, 94)
  assert.equal(round(figures.kappa, 2), -0.02)
  assert.equal(round(figures.ac1, 3), 0.956)
})

const file = new URL('../../../shared/data/real/agreement/artstein_poesio_100x2.csv', import.meta.url)
const skip = existsSync(file) ? false : 'the public agreement data is not beside this project'
test('kappa of the published example of Artstein and Poesio is 0.801325', { skip }, () => {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  assert.deepEqual(header, ['coder', 'item', 'label'])
  const items = Map.groupBy(rows, (row) => row[1])
  const pairs = [...items.values()].map((item): [string, string] => [item[0]?.[2] ?? '', item[1]?.[2] ?? ''])
  const figures = measureAgreement(pairs)
  assert.equal(figures.of, 100)
  assert.equal(figures.agreed, 88)
  assert.equal(round(figures.kappa, 6), 0.801325)
})

test('without pairs, or with one answer throughout, what cannot be said is left unsaid', () => {
  assert.deepEqual(measureAgreement([]), { agreed: 0, of: 0, kappa: null, ac1: null })
  assert.deepEqual(measureAgreement(times(7, ['met', 'met'])), { agreed: 7, of: 7, kappa: null, ac1: 1 })
  assert.deepEqual(measureAgreement([['met', 'not_met']]), { agreed: 0, of: 1, kappa: 0, ac1: -1 })
})

test('the order of the two assessors changes nothing, and no figure passes 1', () => {
  const answer = fc.constantFrom('met', 'not_met', 'not_applicable')
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 60 }), (pairs) => {
      const figures = measureAgreement(pairs)
      const swapped = measureAgreement(pairs.map(([a, b]): [string, string] => [b, a]))
      assert.equal(swapped.agreed, figures.agreed)
      assert.equal(round(swapped.kappa, 9), round(figures.kappa, 9))
      assert.equal(round(swapped.ac1, 9), round(figures.ac1, 9))
      if (figures.kappa !== null) assert.ok(figures.kappa <= 1 + 1e-9)
      assert.ok(figures.ac1 !== null && figures.ac1 <= 1 + 1e-9)
      assert.equal(figures.agreed === figures.of, round(figures.ac1, 9) === 1)
    }),
  )
})

test('visits are compared two by two over what both assessed, and named by mechanism', () => {
  const visit = (mechanism: FindingSource, answers: Record<string, Result>): Finding[] => {
    const visitId = newId<VisitId>()
    return Object.entries(answers).map(([code, result]) => ({ code, visitId, mechanism, result, note: '', reason: '' }))
  }
  const findings = [
    ...visit('mystery_shopping', { '1.1.1': 'met', '1.1.2': 'not_met' }),
    ...visit('field_visit', { '1.1.1': 'met', '1.1.2': 'met', '1.1.3': 'met' }),
    ...visit('tawasul', { '2.4.2': 'met' }),
  ]
  const lines = visitAgreements(findings)
  assert.deepEqual(
    lines.map(({ mechanisms, agreed, of }) => [...mechanisms, agreed, of]),
    [['mystery_shopping', 'field_visit', 1, 2]],
  )
})
