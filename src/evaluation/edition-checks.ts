// What must hold between the parts of an edition: unique codes, declared counts, award rules over sets that exist.
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import type { Criterion, CriterionSet, Edition, Rule } from './edition-schema.ts'
import { editionTexts } from './texts.ts'

type Select = (set: CriterionSet) => readonly Criterion[]

/** Every contradiction inside an edition, by path; empty if it is whole. */
export const checkEdition = (edition: Edition, select: Select): readonly FieldRefusal[] => [
  ...checkNames(edition),
  ...checkTiers(edition),
  ...checkCounts(edition),
  ...edition.awards.flatMap((award, at) => checkRule(edition, select, award.rule, `awards.${at}.rule`)),
]

function checkNames(edition: Edition): FieldRefusal[] {
  const codes: [string, string][] = []
  const categories: [string, string][] = []
  const subcategories: [string, string][] = []
  edition.categories.forEach((category, c) => {
    categories.push([`categories.${c}.code`, category.code])
    category.subcategories.forEach((subcategory, s) => {
      subcategories.push([`categories.${c}.subcategories.${s}.code`, subcategory.code])
      subcategory.criteria.forEach((criterion, k) => {
        codes.push([`categories.${c}.subcategories.${s}.criteria.${k}.code`, criterion.code])
      })
    })
  })
  return [
    ...repeated(codes),
    ...repeated(categories),
    ...repeated(subcategories),
    ...repeated(edition.tiers.map((tier, at) => [`tiers.${at}.key`, tier.key])),
    ...repeated(edition.awards.map((award, at) => [`awards.${at}.key`, award.key])),
    ...repeated(edition.awards.map((award, at) => [`awards.${at}.rank`, String(award.rank)])),
  ]
}

function repeated(names: readonly (readonly [field: string, code: string])[]): FieldRefusal[] {
  const seen = new Set<string>()
  return names.flatMap(([field, code]) => {
    if (seen.has(code)) return [{ field, text: editionTexts.duplicate, values: { code } }]
    seen.add(code)
    return []
  })
}

function checkTiers(edition: Edition): FieldRefusal[] {
  const binding = new Map(edition.tiers.map((tier) => [tier.key, tier.binding]))
  return edition.categories.flatMap((category, c) =>
    category.subcategories.flatMap((subcategory, s) =>
      subcategory.criteria.flatMap((criterion, k): FieldRefusal[] => {
        const field = `categories.${c}.subcategories.${s}.criteria.${k}`
        const expected = binding.get(criterion.tier)
        if (expected === undefined)
          return [{ field: `${field}.tier`, text: editionTexts.unknownTier, values: { tier: criterion.tier } }]
        if (expected === criterion.binding) return []
        return [{ field: `${field}.binding`, text: editionTexts.bindingDiffers, values: { code: criterion.code } }]
      }),
    ),
  )
}

function checkCounts(edition: Edition): FieldRefusal[] {
  const tiers = edition.tiers.map((tier) => tier.key)
  const every = edition.categories.flatMap((category) => category.subcategories.flatMap((sub) => sub.criteria))
  return [
    ...compare('declared', edition.declared, every, tiers),
    ...edition.categories.flatMap((category, c) => [
      ...compare(
        `categories.${c}.declared`,
        category.declared,
        category.subcategories.flatMap((sub) => sub.criteria),
        tiers,
      ),
      ...category.subcategories.flatMap((sub, s) =>
        compare(`categories.${c}.subcategories.${s}.declared`, sub.declared, sub.criteria, []),
      ),
    ]),
  ]
}

interface Declared {
  readonly tiers?: Readonly<Record<string, number>>
  readonly binding: number
  readonly total: number
}

function compare(at: string, stated: Declared, criteria: readonly Criterion[], tiers: readonly string[]) {
  const wrong: FieldRefusal[] = []
  const expect = (field: string, declared: number, actual: number) => {
    if (declared !== actual) wrong.push({ field, text: editionTexts.countDiffers, values: { declared, actual } })
  }
  for (const tier of new Set([...tiers, ...Object.keys(stated.tiers ?? {})])) {
    const actual = criteria.filter((criterion) => criterion.tier === tier).length
    expect(`${at}.tiers.${tier}`, stated.tiers?.[tier] ?? 0, actual)
  }
  expect(`${at}.binding`, stated.binding, criteria.filter((criterion) => criterion.binding).length)
  expect(`${at}.total`, stated.total, criteria.length)
  return wrong
}

function checkRule(edition: Edition, select: Select, rule: Rule, field: string): FieldRefusal[] {
  if ('allOf' in rule) return rule.allOf.flatMap((part, at) => checkRule(edition, select, part, `${field}.allOf.${at}`))
  if ('anyOf' in rule) return rule.anyOf.flatMap((part, at) => checkRule(edition, select, part, `${field}.anyOf.${at}`))
  if ('every' in rule) return checkSet(edition, select, rule.every, `${field}.every`)
  if ('band' in rule) {
    const { of, from, to } = rule.band
    const reversed = { field: `${field}.band`, text: editionTexts.bandReversed, values: { from, to } }
    return [
      ...(from > to ? [reversed] : []),
      ...checkSet(edition, select, of, `${field}.band.of`),
      ...reachable(select, of, to, `${field}.band.to`),
    ]
  }
  const wanted = 'count' in rule.atLeast ? rule.atLeast.count : 0
  return [
    ...checkSet(edition, select, rule.atLeast.of, `${field}.atLeast.of`),
    ...reachable(select, rule.atLeast.of, wanted, `${field}.atLeast.count`),
  ]
}

function reachable(select: Select, set: CriterionSet, wanted: number, field: string): FieldRefusal[] {
  const size = select(set).length
  if (size === 0 || wanted <= size) return []
  return [{ field, text: editionTexts.unreachable, values: { wanted, size } }]
}

function checkSet(edition: Edition, select: Select, set: CriterionSet, field: string): FieldRefusal[] {
  const wrong: FieldRefusal[] = []
  const unknown = (name: string) => wrong.push({ field, text: editionTexts.unknownSetMember, values: { name } })
  if (set.tier !== undefined && !edition.tiers.some((tier) => tier.key === set.tier)) unknown(set.tier)
  if (set.category !== undefined && !edition.categories.some((one) => one.code === set.category)) unknown(set.category)
  const criteria = edition.categories.flatMap((category) => category.subcategories.flatMap((sub) => sub.criteria))
  for (const code of set.codes ?? []) {
    const found = criteria.find((criterion) => criterion.code === code)
    if (!found) unknown(code)
    else if (!found.binding) wrong.push({ field, text: editionTexts.setNonBinding, values: { code } })
  }
  if (wrong.length === 0 && select(set).length === 0) wrong.push({ field, text: editionTexts.setEmpty })
  return wrong
}
