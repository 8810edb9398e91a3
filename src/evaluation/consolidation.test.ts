import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId, type VisitId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Result } from './award.ts'
import { judge, results } from './award.ts'
import type { Decision, Finding } from './consolidation.ts'
import { consolidate, decide, gaps, resultsOf } from './consolidation.ts'
import { placedCriteria } from './edition.ts'
import { shipped } from './fixtures/editions.ts'

const edition = shipped('onsite-2023')
const [shopper, visitor] = [newId<VisitId>(), newId<VisitId>()] as const
const found = (code: string, result: Result, more: Partial<Finding> = {}): Finding => ({
  code,
  visitId: visitor,
  mechanism: 'field_visit',
  result,
  note: '',
  reason: '',
  ...more,
})
const shopped = (code: string, result: Result, more: Partial<Finding> = {}) =>
  found(code, result, { visitId: shopper, mechanism: 'mystery_shopping', ...more })
const decision = (code: string, result: Result, more: Partial<Decision> = {}): Decision => ({
  code,
  result,
  note: '',
  reason: 'شوهد في السجلات',
  ...more,
})
const line = (lines: ReturnType<typeof consolidate>, code: string) => {
  const one = lines.find((each) => each.code === code)
  assert.ok(one)
  return one
}

test('each criterion of the edition has its line: none, single, agreed or in disagreement', () => {
  const lines = consolidate(edition, [
    found('1.1.1', 'met'),
    found('1.1.2', 'met'),
    shopped('1.1.2', 'met'),
    found('1.1.3', 'met'),
    shopped('1.1.3', 'not_met'),
    found('9.9.9', 'met'),
  ])
  assert.equal(lines.length, 94)
  assert.deepEqual(
    ['1.1.1', '1.1.2', '1.1.3', '1.1.4'].map((code) => [line(lines, code).agreement, line(lines, code).result]),
    [
      ['single', 'met'],
      ['agreed', 'met'],
      ['disagreement', null],
      ['none', null],
    ],
  )
})

test('an undecided disagreement counts as not assessed, so it earns nothing', () => {
  const all = placedCriteria(edition).map(({ criterion }) => found(criterion.code, 'met'))
  const undecided = consolidate(edition, [...all, shopped('1.1.1', 'not_met')])
  assert.equal(judge(edition, resultsOf(undecided)).shield, null)
  assert.deepEqual(gaps(undecided).undecided, ['1.1.1'])
  const decided = consolidate(edition, [...all, shopped('1.1.1', 'not_met')], [decision('1.1.1', 'met')])
  assert.equal(judge(edition, resultsOf(decided)).shield, 'gold')
  assert.deepEqual(gaps(decided), { unassessed: [], undecided: [], unmetWithoutNote: [], excusedWithoutReason: [] })
})

test('notes of the visits that support the result stand, each once, unless the central team writes its own', () => {
  const findings = [
    found('1.2.1', 'not_met', { note: 'الإضاءة ضعيفة' }),
    shopped('1.2.1', 'not_met', { note: ' الإضاءة ضعيفة ' }),
    found('1.2.2', 'not_met', { note: 'مخرج مغلق' }),
    shopped('1.2.2', 'met', { note: 'واضح' }),
    found('2.1.1', 'not_applicable', { reason: 'لا توجد خدمات دفع' }),
  ]
  const lines = consolidate(edition, findings, [decision('1.2.2', 'not_met')])
  assert.equal(line(lines, '1.2.1').note, 'الإضاءة ضعيفة')
  assert.equal(line(lines, '1.2.2').note, 'مخرج مغلق')
  assert.equal(line(lines, '2.1.1').reason, 'لا توجد خدمات دفع')
  const own = consolidate(edition, findings, [decision('1.2.2', 'not_met', { note: 'مخرج الطوارئ مغلق' })])
  assert.equal(line(own, '1.2.2').note, 'مخرج الطوارئ مغلق')
})

test('what is still missing is named: unassessed, unmet without a note, excused without a reason', () => {
  const open = gaps(
    consolidate(edition, [found('1.1.1', 'not_met'), found('2.1.3', 'not_applicable'), found('1.1.2', 'met')]),
  )
  assert.equal(open.unassessed.length, 91)
  assert.deepEqual(open.unmetWithoutNote, ['1.1.1'])
  assert.deepEqual(open.excusedWithoutReason, ['2.1.3'])
})

test('a decision needs a reason, an assessed criterion, and a condition to excuse', () => {
  const findings = [found('1.1.1', 'met'), shopped('1.1.1', 'not_met')]
  const kinds = (given: Decision) => {
    try {
      decide(edition, findings, given)
      return 'accepted'
    } catch (thrown) {
      assert.ok(thrown instanceof Refusal)
      return [thrown.kind, ...thrown.fields.map((one) => one.field)].join(' ')
    }
  }
  assert.equal(kinds(decision('1.1.1', 'met')), 'accepted')
  assert.equal(kinds(decision('1.1.1', 'not_applicable', { reason: '  ' })), 'invalid reason result')
  assert.equal(kinds(decision('1.1.2', 'met')), 'conflict')
  assert.equal(kinds(decision('7.7.7', 'met')), 'missing')
})

test('for any findings, a result stands exactly where the visits agree or the central team decided', () => {
  const code = fc.constantFrom('1.1.1', '2.1.1', '3.4.2')
  const visits = [newId<VisitId>(), newId<VisitId>(), newId<VisitId>()]
  const finding = fc
    .record({ code, visit: fc.nat(2), result: fc.constantFrom(...results) })
    .map((one) => found(one.code, one.result, { visitId: visits[one.visit] ?? visitor }))
  const unique = fc.uniqueArray(finding, { selector: (one) => `${one.visitId}${one.code}` })
  const deciding = fc.uniqueArray(
    fc.record({ code, result: fc.constantFrom(...results) }).map((one) => decision(one.code, one.result)),
    { selector: (one) => one.code },
  )
  fc.assert(
    fc.property(unique, deciding, (findings, decisions) => {
      for (const one of consolidate(edition, findings, decisions)) {
        const said = new Set(findings.filter((each) => each.code === one.code).map((each) => each.result))
        const own = decisions.find((each) => each.code === one.code)
        const expected = said.size === 0 ? null : own ? own.result : said.size === 1 ? [...said][0] : null
        assert.equal(one.result, expected)
      }
    }),
  )
})
