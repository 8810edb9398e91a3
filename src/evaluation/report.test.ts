import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type EvidenceId, newId, type VisitId } from '#src/kernel/ids.ts'
import type { Result, Results } from './award.ts'
import { judge } from './award.ts'
import type { Finding } from './consolidation.ts'
import { consolidate } from './consolidation.ts'
import type { Edition } from './edition.ts'
import { placedCriteria } from './edition.ts'
import { shipped } from './fixtures/editions.ts'
import { resultsOf as anyResults } from './fixtures/results.ts'
import { buildReport } from './report.ts'
import type { EvidenceRef, ReportInput } from './report-model.ts'
import { shippedEditions, shippedProgramme } from './shipped.ts'

const onsite = shipped('onsite-2023')
const remote = shipped('remote-2023')
const text = (words: string) => ({ ar: words, en: words })
const visitId = newId<VisitId>()

function input(edition: Edition, results: Results, more: Partial<ReportInput> = {}): ReportInput {
  const findings = Object.entries(results).map(
    ([code, result]): Finding => ({
      code,
      visitId,
      mechanism: 'field_visit',
      result,
      note: `ملاحظة ${code}`,
      reason: '',
    }),
  )
  return {
    reference: 'EVL-26-0001',
    revision: 1,
    edition,
    programme: shippedProgramme,
    centre: {
      name: text('مركز خدمة العملاء'),
      kind: edition.kind,
      entityName: text('الوزارة'),
      responsibleEntityName: text('الوزارة'),
      operator: 'government',
      address: text('المنامة'),
      phone: '+973 1700 0000',
    },
    round: { name: text('جولة 2026'), startsOn: '2026-10-01', endsOn: '2026-12-15' },
    visits: ['field_visit'],
    lines: consolidate(edition, findings),
    evidence: [],
    edited: { summary: text(''), strengths: text('فريق متعاون'), improvements: text('') },
    ...more,
  }
}
const all = (edition: Edition, other: Record<string, Result> = {}): Results => ({
  ...Object.fromEntries(placedCriteria(edition).map(({ criterion }) => [criterion.code, 'met' as const])),
  ...other,
})

for (const edition of shippedEditions)
  test(`for any answers the report over ${edition.id} adds up to the judgement`, () => {
    fc.assert(
      fc.property(anyResults(edition), (results) => {
        const report = buildReport(input(edition, results))
        const judged = judge(edition, results)
        assert.equal(report.shield?.key ?? null, judged.shield)
        assert.deepEqual(report.counts, judged.counts)
        for (const shield of report.shields)
          assert.deepEqual(shield.missing, judged.missing.find((one) => one.shield === shield.key)?.codes ?? [])
        for (const tier of report.tiers) assert.deepEqual(tier.tally, judged.counts.byTier[tier.key])
        for (const category of report.categories) {
          const { byTier, ...tally } = judged.counts.byCategory[category.code] ?? assert.fail()
          assert.deepEqual(category.tally, tally)
          assert.deepEqual(Object.fromEntries(category.tiers.map((tier) => [tier.key, tier.tally])), byTier)
        }
        const form = report.categories.flatMap((category) => category.subcategories.flatMap((sub) => sub.criteria))
        assert.deepEqual(
          form.map((line) => line.code),
          placedCriteria(edition).map((place) => place.criterion.code),
        )
        for (const line of form) assert.equal(line.state, results[line.code] ?? 'not_assessed')
        const unmet = Object.keys(results).filter((code) => results[code] === 'not_met')
        assert.deepEqual(report.unmet.map((line) => line.code).sort(), unmet.sort())
        const grouped = report.improvements.byCategory.flatMap((category) => category.criteria.map((line) => line.code))
        assert.deepEqual(grouped.sort(), unmet)
        assert.equal(report.notApplicable.length, judged.counts.notApplicable)
      }),
      { numRuns: 60 },
    )
  })

describe('strengths', () => {
  test('are the categories whose binding criteria are all satisfied, else their subcategories', () => {
    const full = buildReport(input(onsite, all(onsite)))
    assert.deepEqual(
      full.strengths.found.map((one) => `${one.level} ${one.code} ${one.satisfied}`),
      ['category 1 16', 'category 2 16', 'category 3 36', 'category 4 8', 'category 5 18'],
    )
    const dented = buildReport(input(onsite, all(onsite, { '4.1.1': 'not_met' })))
    assert.deepEqual(
      dented.strengths.found.filter((one) => one.code.startsWith('4')).map((one) => `${one.level} ${one.code}`),
      ['subcategory 4.2'],
    )
    assert.deepEqual(full.strengths.text, text('فريق متعاون'))
  })

  test('do not hang on criteria that never decide', () => {
    const found = buildReport(input(remote, all(remote, { '3.3.3': 'not_met', '3.3.4': 'not_met' }))).strengths.found
    assert.deepEqual(
      found.map((one) => `${one.code} ${one.satisfied}`),
      ['1 18', '2 11', '3 16'],
    )
  })

  test('of an unassessed centre are none', () => {
    assert.deepEqual(buildReport(input(onsite, {})).strengths.found, [])
  })
})

test('what to develop stands by category, basic before advanced, with its note and evidence', () => {
  const evidence = (code: string): EvidenceRef => ({
    id: newId<EvidenceId>(),
    code,
    caption: 'صورة المدخل',
    fileName: 'entrance.jpg',
    mediaType: 'image/jpeg',
    sha256: 'ab'.repeat(32),
    addedAt: new Date('2026-11-01T08:00:00Z'),
    mechanism: 'mystery_shopping',
  })
  const photo = evidence('1.4.1')
  const unmet = all(onsite, { '1.2.4': 'not_met', '1.4.1': 'not_met', '5.1.1': 'not_met' })
  const report = buildReport(input(onsite, unmet, { evidence: [photo, evidence('1.1.1')] }))
  assert.deepEqual(
    report.improvements.byCategory.map((one) => [one.code, ...one.criteria.map((line) => line.code)]),
    [
      ['1', '1.4.1', '1.2.4'],
      ['5', '5.1.1'],
    ],
  )
  const [first] = report.unmet
  assert.equal(first?.note, 'ملاحظة 1.4.1')
  assert.deepEqual(first?.evidence, [photo])
  assert.equal(first?.text.ar, onsite.categories[0]?.subcategories[3]?.criteria[0]?.form?.ar)
})

test('results that rest on "not applicable" are listed with condition and reason', () => {
  const findings: Finding[] = placedCriteria(onsite).map(({ criterion: { code } }) => ({
    code,
    visitId,
    mechanism: 'records_review',
    result: code === '2.1.3' ? 'not_applicable' : 'met',
    note: '',
    reason: code === '2.1.3' ? 'خدمات المركز مجانية' : '',
  }))
  const report = buildReport(input(onsite, {}, { lines: consolidate(onsite, findings) }))
  assert.equal(report.shield?.key, 'gold')
  assert.equal(report.counts.restingOnNotApplicable, 1)
  assert.deepEqual(
    report.notApplicable.map((line) => [line.code, line.reason, line.condition?.en]),
    [['2.1.3', 'خدمات المركز مجانية', 'The centre provides services requiring the payment of fees.']],
  )
})

test('the accessibility annex holds the criteria of Tables 13 and 14', () => {
  for (const edition of shippedEditions) {
    const { criteria, tally } = buildReport(input(edition, {})).accessibility
    const listed = placedCriteria(edition).filter(({ criterion }) => criterion.accessibilityTable !== undefined)
    assert.deepEqual(
      criteria.map((line) => line.code),
      listed.map((place) => place.criterion.code),
    )
    assert.equal(tally.notAssessed, listed.length)
  }
})

test('mechanisms are counted and compared without telling who visited', () => {
  const shopperVisit = newId<VisitId>()
  const findings: Finding[] = [
    { code: '1.1.1', visitId, mechanism: 'field_visit', result: 'met', note: '', reason: '' },
    { code: '1.1.1', visitId: shopperVisit, mechanism: 'mystery_shopping', result: 'not_met', note: '', reason: '' },
  ]
  const lines = consolidate(onsite, findings, [{ code: '1.1.1', result: 'met', note: '', reason: 'صورة الموقع' }])
  const report = buildReport(input(onsite, {}, { lines, visits: ['mystery_shopping', 'field_visit', 'field_visit'] }))
  assert.deepEqual(
    report.mechanisms.map((one) => [one.key, one.visits]),
    [
      ['mystery_shopping', 1],
      ['field_visit', 2],
    ],
  )
  assert.deepEqual(
    report.agreement.map(({ agreed, of }) => [agreed, of]),
    [[0, 1]],
  )
  const [line] = report.categories[0]?.subcategories[0]?.criteria ?? []
  assert.deepEqual([line?.state, line?.decided, line?.reason], ['met', true, 'صورة الموقع'])
  const sent = JSON.stringify(report)
  assert.ok(!sent.includes(visitId) && !sent.includes(shopperVisit))
})
