import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import { findCriterion, formWording, placedCriteria, select } from './edition.ts'
import { shipped } from './fixtures/editions.ts'
import { parseEdition } from './framework-file.ts'
import { shippedEditions } from './shipped.ts'

const guides = new URL('../../../shared/data/guides/', import.meta.url)
const guideCriterion = z.object({
  code: z.string(),
  tier: z.string().optional(),
  binding: z.boolean().default(true),
  accessibility: z.boolean(),
  textAr: z.string(),
  textEn: z.string(),
  formTextAr: z.string().nullable(),
  note: z.string().optional(),
  needsReview: z.boolean().optional(),
  variants: z.array(z.object({ textAr: z.string() })).optional(),
})
const guideEdition = z.object({
  nameAr: z.string(),
  categories: z.array(
    z.object({
      code: z.string(),
      titleAr: z.string(),
      titleEn: z.string(),
      subcategories: z.array(
        z.object({
          code: z.string(),
          titleAr: z.string(),
          titleEn: z.string(),
          declaredCount: z.int(),
          criteria: z.array(guideCriterion),
        }),
      ),
    }),
  ),
})

for (const edition of shippedEditions) {
  const file = new URL(`framework-${edition.id}.json`, guides)
  const skip = existsSync(file) ? false : 'the guides as data are not beside this project'

  test(`${edition.id} says exactly what the guide says`, { skip }, () => {
    const guide = guideEdition.parse(JSON.parse(readFileSync(file, 'utf8')))
    assert.equal(edition.name.ar, guide.nameAr)
    const ours = edition.categories.map((category) => ({
      code: category.code,
      titleAr: category.name.ar,
      titleEn: category.name.en,
      subcategories: category.subcategories.map((sub) => ({
        code: sub.code,
        titleAr: sub.name.ar,
        titleEn: sub.name.en,
        declaredCount: sub.declared.binding,
        criteria: sub.criteria.map((criterion) => ({
          code: criterion.code,
          ...(edition.kind === 'onsite' ? { tier: criterion.tier } : {}),
          binding: criterion.binding,
          accessibility: criterion.accessibility,
          textAr: criterion.text.ar,
          textEn: criterion.text.en,
          formTextAr: criterion.form?.ar ?? null,
          ...(criterion.note ? { note: criterion.note } : {}),
          ...(criterion.needsReview ? { needsReview: criterion.needsReview } : {}),
          ...(criterion.variants ? { variants: criterion.variants.map(({ ar }) => ({ textAr: ar })) } : {}),
        })),
      })),
    }))
    assert.deepEqual(ours, guide.categories)
  })

  test(`${edition.id} is whole: every text in both languages, every criterion found by its code`, () => {
    for (const { criterion } of placedCriteria(edition)) {
      assert.match(criterion.text.ar, /\p{Script=Arabic}/u, criterion.code)
      assert.match(criterion.text.en, /[a-z]/, criterion.code)
      assert.equal(findCriterion(edition, criterion.code)?.criterion, criterion)
      if (criterion.conditional) assert.match(criterion.conditional.ar, /\p{Script=Arabic}/u)
      const wording = formWording(criterion)
      assert.equal(wording.ar, criterion.form?.ar ?? criterion.text.ar)
      assert.equal(wording.en, criterion.text.en)
    }
    assert.deepEqual(parseEdition(JSON.parse(JSON.stringify(edition))), edition)
  })
}

test('the on-site framework has 67 basic and 27 advanced criteria in five categories', () => {
  const edition = shipped('onsite-2023')
  assert.equal(select(edition, { tier: 'basic' }).length, 67)
  assert.equal(select(edition, { tier: 'advanced' }).length, 27)
  assert.deepEqual(
    edition.categories.map(({ declared }) => [declared.tiers.basic, declared.tiers.advanced]),
    [
      [12, 4],
      [9, 7],
      [30, 6],
      [5, 3],
      [11, 7],
    ],
  )
})

test('the remote framework has 45 binding criteria and three that never decide', () => {
  const edition = shipped('remote-2023')
  assert.equal(select(edition, {}).length, 45)
  const free = placedCriteria(edition).filter(({ criterion }) => !criterion.binding)
  assert.deepEqual(
    free.map(({ criterion }) => criterion.code),
    ['2.3.5', '3.3.3', '3.3.4'],
  )
  assert.deepEqual(
    edition.categories.map(({ declared }) => declared.binding),
    [18, 11, 16],
  )
})

test('the conditional criteria are those of the decision record', () => {
  const conditional = shippedEditions.map((edition) =>
    placedCriteria(edition).flatMap(({ criterion }) => (criterion.conditional ? [criterion.code] : [])),
  )
  assert.deepEqual(conditional, [['1.1.4', '2.1.1', '2.1.3', '2.1.7', '2.2.1'], ['3.1.1']])
})
