import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Refusal } from '#src/kernel/refusal.ts'
import { shipped, syntheticContent } from './fixtures/editions.ts'
import { fingerprint, planImport, readFrameworkFile, writeFrameworkFile } from './framework-file.ts'
import { shippedEditions } from './shipped.ts'

const rules = { pearl: { every: { tier: 'core' } } }
type Content = ReturnType<typeof syntheticContent>

/** The places and reasons for which a changed edition is refused. */
function refusedFor(change: (content: Content) => unknown, award: Record<string, unknown> = rules): string[] {
  const content = syntheticContent(award)
  change(content)
  try {
    readFrameworkFile(JSON.stringify(content))
    return []
  } catch (thrown) {
    assert.ok(thrown instanceof Refusal)
    assert.equal(thrown.kind, 'invalid')
    return thrown.fields.map((one) => `${one.field} ${one.text.key.split('.').at(-1)}`)
  }
}
const first = (content: Content) => content.categories[0]?.subcategories[0]?.criteria[0] ?? assert.fail()
const underRule = (rule: unknown) => refusedFor(() => {}, { pearl: rule })

for (const edition of shippedEditions)
  test(`${edition.id} exported and imported again is the same edition`, () => {
    const text = writeFrameworkFile(edition)
    const again = readFrameworkFile(`\uFEFF${text}`)
    assert.deepEqual(again, edition)
    assert.equal(fingerprint(again), fingerprint(edition))
    assert.match(fingerprint(edition), /^[0-9a-f]{64}$/)
  })

test('a fingerprint is of the content, not of its layout, and any change of content changes it', () => {
  const edition = shipped('remote-2023')
  const { id, ...others } = edition
  assert.equal(fingerprint({ ...others, id }), fingerprint(edition))
  const changed = structuredClone(edition)
  const criterion = changed.categories[2]?.subcategories[2]?.criteria[3] ?? assert.fail()
  criterion.text.ar += '.'
  assert.notEqual(fingerprint(changed), fingerprint(edition))
})

test('what is not JSON is refused as such', () => {
  for (const text of ['', '{', 'criteria;tier', '\u0000'])
    assert.throws(
      () => readFrameworkFile(text),
      (thrown) => thrown instanceof Refusal && thrown.text.key === 'evaluation.edition.notJson',
    )
})

describe('an edition that contradicts itself is refused, with every place that is wrong', () => {
  test('an unchanged one is accepted', () => {
    assert.deepEqual(
      refusedFor(() => {}),
      [],
    )
  })

  test('missing, wrong and unknown fields', () => {
    const wrong = refusedFor((content) => {
      Object.assign(content, { kind: 'hospital', extra: 1 })
      Object.assign(first(content), { text: { ar: 'نص' }, binding: 'yes' })
    })
    assert.deepEqual(wrong.sort(), [
      ' fieldUnknown',
      'categories.0.subcategories.0.criteria.0.binding fieldWrong',
      'categories.0.subcategories.0.criteria.0.text.en fieldMissing',
      'kind fieldWrong',
    ])
  })

  test('a condition in one language only', () => {
    const wrong = refusedFor((content) => Object.assign(first(content), { conditional: { ar: 'إن وجدت', en: ' ' } }))
    assert.deepEqual(wrong, ['categories.0.subcategories.0.criteria.0.conditional.en fieldWrong'])
  })

  test('codes used twice', () => {
    const wrong = refusedFor((content) => {
      first(content).code = 'B.1.1'
    })
    assert.deepEqual(wrong, ['categories.1.subcategories.0.criteria.0.code duplicate'])
    const twice = refusedFor((content) => {
      for (const category of content.categories) category.code = 'A'
    })
    assert.deepEqual(twice, ['categories.1.code duplicate'])
  })

  test('declared counts that are not those listed', () => {
    const wrong = refusedFor((content) => {
      content.declared.total = 13
      const tiers: Record<string, number> = content.categories[1]?.declared.tiers ?? {}
      tiers.core = 1
      tiers.ghost = 2
    })
    assert.deepEqual(wrong, [
      'declared.total countDiffers',
      'categories.1.declared.tiers.core countDiffers',
      'categories.1.declared.tiers.ghost countDiffers',
    ])
    const dropped = refusedFor((content) => content.categories[0]?.subcategories[0]?.criteria.pop())
    assert.equal(dropped.length, 5)
  })

  test('a criterion whose tier is unknown or disagrees on binding', () => {
    const untiered = refusedFor((content) => {
      Object.assign(first(content), { tier: 'silk' })
    })
    assert.ok(untiered.includes('categories.0.subcategories.0.criteria.0.tier unknownTier'))
    const unbound = refusedFor((content) => {
      first(content).binding = false
    })
    assert.ok(unbound.includes('categories.0.subcategories.0.criteria.0.binding bindingDiffers'))
  })

  test('award rules over sets that do not exist, are empty, do not bind or are too small', () => {
    const at = 'awards.0.rule'
    assert.deepEqual(underRule({ every: { tier: 'silk' } }), [`${at}.every unknownSetMember`])
    assert.deepEqual(underRule({ every: { category: 'Z' } }), [`${at}.every unknownSetMember`])
    assert.deepEqual(underRule({ every: { codes: ['A.1.1', 'Z.1', 'A.1.3'] } }), [
      `${at}.every unknownSetMember`,
      `${at}.every setNonBinding`,
    ])
    assert.deepEqual(underRule({ every: { tier: 'extra' } }), [`${at}.every setEmpty`])
    assert.deepEqual(underRule({ every: { tier: 'plus', accessibility: true } }), [`${at}.every setEmpty`])
    assert.deepEqual(underRule({ atLeast: { of: { tier: 'core' }, count: 5 } }), [`${at}.atLeast.count unreachable`])
    assert.deepEqual(underRule({ band: { of: {}, from: 4, to: 9 } }), [`${at}.band.to unreachable`])
    assert.deepEqual(underRule({ band: { of: {}, from: 4, to: 3 } }), [`${at}.band bandReversed`])
    assert.deepEqual(underRule({ allOf: [{ every: {} }, { anyOf: [{ every: { tier: 'silk' } }] }] }), [
      `${at}.allOf.1.anyOf.0.every unknownSetMember`,
    ])
  })

  test('rules of another language', () => {
    for (const rule of [
      {},
      { allOf: [] },
      { every: { tier: 'core' }, atLeast: { of: {}, count: 1 } },
      { atLeast: { of: {}, share: { numerator: 3, denominator: 2 } } },
      { atLeast: { of: {}, share: { numerator: 0.5, denominator: 1 } } },
      { atLeast: { of: {}, share: 0.8 } },
      { percent: 80 },
    ]) {
      const wrong = underRule(rule)
      assert.ok(wrong.length > 0 && wrong.every((one) => one.startsWith('awards.0.rule')), JSON.stringify(rule))
    }
  })
})

describe('an import', () => {
  const edition = shipped('onsite-2023')
  const changed = { ...edition, version: '2023 (revised)' }
  const sha256 = fingerprint(edition)

  test('adds what is new, keeps what is the same, replaces a draft', () => {
    assert.equal(planImport(null, edition), 'add')
    assert.equal(planImport({ state: 'draft', sha256 }, edition), 'same')
    assert.equal(planImport({ state: 'published', sha256 }, edition), 'same')
    assert.equal(planImport({ state: 'draft', sha256 }, changed), 'replace')
  })

  test('never changes what is published', () => {
    assert.throws(
      () => planImport({ state: 'published', sha256 }, changed),
      (thrown) => thrown instanceof Refusal && thrown.kind === 'conflict',
    )
  })
})
