import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Result, Results } from './award.ts'
import { judge } from './award.ts'
import type { Edition } from './edition.ts'
import { placedCriteria } from './edition.ts'
import { shipped, synthetic } from './fixtures/editions.ts'
import { edgeResults, resultsOf } from './fixtures/results.ts'
import { shippedEditions } from './shipped.ts'

const onsite = shipped('onsite-2023')
const remote = shipped('remote-2023')
const ok = (result: Result | undefined) => result === 'met' || result === 'not_applicable'

/** The guide's classification read as plainly as it is written, without the rule language. */
function plainReading(edition: Edition, results: Results): string | null {
  const all = placedCriteria(edition).map((place) => place.criterion)
  const open = (tier: string) => all.filter((one) => one.tier === tier && !ok(results[one.code])).map((one) => one.code)
  if (edition.id === 'remote-2023') return open('binding').length === 0 ? 'remote' : null
  if (open('basic').length > 0) return null
  return open('advanced').length === 0 ? 'gold' : 'silver'
}

function plainMissing(edition: Edition, results: Results): [string, string[]][] {
  const open = (tiers: string[]) =>
    placedCriteria(edition)
      .map((place) => place.criterion)
      .filter((one) => tiers.includes(one.tier) && !ok(results[one.code]))
      .map((one) => one.code)
  const lists: [string, string[]][] =
    edition.id === 'remote-2023'
      ? [['remote', open(['binding'])]]
      : [
          ['gold', open(['basic', 'advanced'])],
          ['silver', open(['basic'])],
        ]
  return lists.filter(([, codes]) => codes.length > 0)
}

function agrees(edition: Edition, results: Results) {
  const judged = judge(edition, results)
  assert.equal(judged.shield, plainReading(edition, results))
  assert.deepEqual(
    judged.missing.map((one) => [one.shield, one.codes]),
    plainMissing(edition, results),
  )
  const values = Object.values(results)
  const { counts } = judged
  assert.equal(counts.met, values.filter((value) => value === 'met').length)
  assert.equal(counts.notMet, values.filter((value) => value === 'not_met').length)
  assert.equal(counts.notApplicable, values.filter((value) => value === 'not_applicable').length)
  assert.equal(counts.met + counts.notMet + counts.notApplicable + counts.notAssessed, edition.declared.total)
  for (const tallies of [Object.values(counts.byTier), Object.values(counts.byCategory)])
    for (const part of ['total', 'met', 'notMet', 'notApplicable', 'notAssessed'] as const)
      assert.equal(
        tallies.reduce((sum, tally) => sum + tally[part], 0),
        counts[part],
      )
}

for (const edition of shippedEditions)
  describe(edition.id, () => {
    test('the shield equals the plain reading for random answers', () => {
      fc.assert(
        fc.property(resultsOf(edition), (results) => agrees(edition, results)),
        { numRuns: 300 },
      )
    })

    test('the shield equals the plain reading for edge answers', () => {
      const sets = edgeResults(edition)
      assert.ok(sets.length > 100)
      for (const results of sets) agrees(edition, results)
    })

    test('one criterion alone, unmet or left out, decides exactly what its tier says', () => {
      const full: Results = Object.fromEntries(placedCriteria(edition).map(({ criterion }) => [criterion.code, 'met']))
      for (const { criterion } of placedCriteria(edition)) {
        const expected = { basic: null, advanced: 'silver', binding: null, non_binding: 'remote' }[criterion.tier]
        const { [criterion.code]: _, ...without } = full
        assert.equal(judge(edition, { ...full, [criterion.code]: 'not_met' }).shield, expected, criterion.code)
        assert.equal(judge(edition, without).shield, expected, criterion.code)
      }
    })

    test('not applicable satisfies the conditional criteria and is refused for each of the others', () => {
      const full = Object.fromEntries(placedCriteria(edition).map(({ criterion }) => [criterion.code, 'met']))
      const top = judge(edition, full).shield
      for (const { criterion } of placedCriteria(edition)) {
        const set = { ...full, [criterion.code]: 'not_applicable' }
        if (criterion.conditional) {
          const judged = judge(edition, set)
          assert.equal(judged.shield, top)
          assert.equal(judged.counts.restingOnNotApplicable, 1)
        } else
          assert.throws(
            () => judge(edition, set),
            (thrown) => thrown instanceof Refusal && thrown.kind === 'invalid' && thrown.fields.length === 1,
          )
      }
    })
  })

test('every wrong result is named at once', () => {
  const given = {
    '1.1.1': 'not_applicable',
    '9.9.9': 'met',
    '1.1.2': 'MET',
    '1.1.3': null,
    '2.1.1': 'not_applicable',
    '': 1,
  }
  assert.throws(
    () => judge(onsite, given),
    (thrown) => {
      assert.ok(thrown instanceof Refusal)
      assert.deepEqual(
        thrown.fields.map(({ field, text }) => [field, text.key]),
        [
          ['results.1.1.1', 'evaluation.award.notConditional'],
          ['results.9.9.9', 'evaluation.award.unknownCode'],
          ['results.1.1.2', 'evaluation.award.malformedResult'],
          ['results.1.1.3', 'evaluation.award.malformedResult'],
          ['results.', 'evaluation.award.unknownCode'],
        ],
      )
      return true
    },
  )
})

test('names of object members are not criterion codes', () => {
  for (const code of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    assert.throws(() => judge(onsite, JSON.parse(`{"${code}":"met"}`)), Refusal)
})

test('nothing assessed earns nothing, and everything stands between', () => {
  const judged = judge(onsite, {})
  assert.equal(judged.shield, null)
  assert.deepEqual(
    judged.missing.map((one) => [one.shield, one.codes.length]),
    [
      ['gold', 94],
      ['silver', 67],
    ],
  )
  assert.deepEqual(judged.counts.byCategory['3']?.byTier.basic, {
    total: 30,
    met: 0,
    notMet: 0,
    notApplicable: 0,
    notAssessed: 30,
  })
  assert.deepEqual(
    judge(remote, {}).missing.map((one) => one.codes.length),
    [45],
  )
})

describe('another edition, with other tiers, counts, shields and rules', () => {
  // Binding: core A.1.1 A.1.4 B.1.1 B.1.4, plus A.1.2 A.1.5 B.1.2 B.1.5. Extra A.1.3 A.1.6 B.1.3 B.1.6 never decide.
  const met = (...codes: string[]): Results => Object.fromEntries(codes.map((code) => [code, 'met' as const]))

  test('a minimum share is compared as integers', () => {
    const edition = synthetic({ pearl: { atLeast: { of: {}, share: { numerator: 5, denominator: 8 } } } })
    assert.equal(judge(edition, met('A.1.1', 'A.1.2', 'A.1.4', 'A.1.5')).shield, null)
    assert.equal(judge(edition, met('A.1.1', 'A.1.2', 'A.1.4', 'A.1.5', 'A.1.3')).shield, null)
    assert.equal(judge(edition, met('A.1.1', 'A.1.2', 'A.1.4', 'A.1.5', 'B.1.1')).shield, 'pearl')
  })

  test('a share equals its cross-multiplied reading for every fraction and count', () => {
    const codes = ['A.1.1', 'A.1.2', 'A.1.4', 'A.1.5', 'B.1.1', 'B.1.2', 'B.1.4', 'B.1.5']
    for (let denominator = 1; denominator <= 12; denominator += 1)
      for (let numerator = 1; numerator <= denominator; numerator += 1) {
        const edition = synthetic({ pearl: { atLeast: { of: {}, share: { numerator, denominator } } } })
        for (let have = 0; have <= codes.length; have += 1) {
          const judged = judge(edition, met(...codes.slice(0, have)))
          assert.equal(judged.shield === 'pearl', have * denominator >= numerator * codes.length)
          const needed = judged.missing[0]?.parts[0]?.needed ?? 0
          assert.ok((have + needed) * denominator >= numerator * codes.length)
          assert.ok(needed === 0 || (have + needed - 1) * denominator < numerator * codes.length)
        }
      }
  })

  test('bands award by count, each count in exactly one', () => {
    const band = (from: number, to: number) => ({ band: { of: {}, from, to } })
    const edition = synthetic({ first: band(7, 8), second: band(5, 6), third: band(3, 4) })
    const codes = ['A.1.1', 'A.1.2', 'A.1.4', 'A.1.5', 'B.1.1', 'B.1.2', 'B.1.4', 'B.1.5']
    const shields = Array.from({ length: 9 }, (_, have) => judge(edition, met(...codes.slice(0, have))).shield)
    assert.deepEqual(shields, [null, null, null, 'third', 'third', 'second', 'second', 'first', 'first'])
    const missing = judge(edition, met('A.1.1', 'A.1.2', 'A.1.4', 'A.1.5')).missing
    assert.deepEqual(
      missing.map((one) => [one.shield, one.parts[0]?.needed]),
      [
        ['first', 3],
        ['second', 1],
      ],
    )
  })

  test('rules combine: all of, any of, sets by category, codes and accessibility', () => {
    const edition = synthetic({
      star: { allOf: [{ every: { category: 'A' } }, { atLeast: { of: { category: 'B' }, count: 2 } }] },
      ring: { anyOf: [{ every: { codes: ['B.1.2', 'B.1.5'] } }, { every: { accessibility: true } }] },
    })
    assert.equal(judge(edition, met('A.1.1', 'A.1.2', 'A.1.4', 'A.1.5', 'B.1.4', 'B.1.5')).shield, 'star')
    assert.equal(judge(edition, met('A.1.1', 'B.1.1')).shield, 'ring')
    assert.equal(judge(edition, met('B.1.2', 'B.1.5')).shield, 'ring')
    const [star, ring] = judge(edition, met('A.1.1', 'A.1.2', 'A.1.4', 'B.1.2')).missing
    assert.deepEqual(star?.parts, [
      { codes: ['A.1.5'], needed: 1 },
      { codes: ['B.1.1', 'B.1.4', 'B.1.5'], needed: 1 },
    ])
    assert.deepEqual(ring?.codes, ['B.1.5'])
  })

  test('the highest rank earned is granted whatever the order of the file', () => {
    const edition = synthetic({ best: { every: { tier: 'core' } }, good: { every: { category: 'A', tier: 'core' } } })
    edition.awards.reverse()
    assert.equal(judge(edition, met('A.1.1', 'A.1.4', 'B.1.1', 'B.1.4')).shield, 'best')
    assert.equal(judge(edition, met('A.1.1', 'A.1.4')).shield, 'good')
  })
})
