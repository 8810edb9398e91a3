// Which shield a set of results earns. The rule is the edition's; this only reads it. Integers only, no rounding.
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Award, CriterionSet, Edition, Rule } from './edition.ts'
import { findCriterion, placedCriteria, select } from './edition.ts'
import { awardTexts } from './texts.ts'

export const results = ['met', 'not_met', 'not_applicable'] as const
export type Result = (typeof results)[number]
/** Results by criterion code; a criterion left out is not assessed, and not assessed is not met. */
export type Results = Readonly<Record<string, Result>>

export interface Tally {
  readonly total: number
  readonly met: number
  readonly notMet: number
  readonly notApplicable: number
  readonly notAssessed: number
}
export type TierTallies = Readonly<Record<string, Tally>>
export interface Counts extends Tally {
  readonly byTier: TierTallies
  readonly byCategory: Readonly<Record<string, Tally & { readonly byTier: TierTallies }>>
  /** Binding criteria counted as satisfied because their condition does not hold. */
  readonly restingOnNotApplicable: number
}

/** One unfulfilled part of a rule: at least `needed` of these codes must still be satisfied. */
export interface Shortfall {
  readonly codes: readonly string[]
  readonly needed: number
}
/** What stands between the results and one award that they do not earn. */
export interface Missing {
  readonly shield: string
  /** Criteria unmet or not assessed, each once, in the order of the guide. */
  readonly codes: readonly string[]
  readonly parts: readonly Shortfall[]
}
export interface Judgement {
  /** Key of the highest award earned. */
  readonly shield: string | null
  readonly counts: Counts
  readonly missing: readonly Missing[]
}

/** Applies the edition's award rule. Refuses unknown codes, malformed values and "not applicable" where no condition is stated. */
export function judge(edition: Edition, given: Readonly<Record<string, unknown>>): Judgement {
  const byCode = checkResults(edition, given)
  const satisfied = (code: string) => {
    const result = byCode.get(code)
    return result === 'met' || result === 'not_applicable'
  }
  const ranked = [...edition.awards].sort((a, b) => a.rank - b.rank)
  const earned = ranked.filter((award) => holds(edition, award.rule, satisfied))
  return {
    shield: earned[0]?.key ?? null,
    counts: countResults(edition, byCode),
    missing: ranked
      .filter((award) => !earned.includes(award))
      .map((award) => missingFor(edition, award, satisfied))
      .filter((missing) => missing.codes.length > 0),
  }
}

/** The results by code, or a refusal that lists every wrong one. */
export function checkResults(edition: Edition, given: Readonly<Record<string, unknown>>): ReadonlyMap<string, Result> {
  const wrong: FieldRefusal[] = []
  const right = new Map<string, Result>()
  for (const [code, value] of Object.entries(given)) {
    const field = `results.${code}`
    const found = findCriterion(edition, code)
    const result = results.find((one) => one === value)
    if (!found) wrong.push({ field, text: awardTexts.unknownCode, values: { code } })
    else if (!result) wrong.push({ field, text: awardTexts.malformedResult, values: { code } })
    else if (result === 'not_applicable' && !found.criterion.conditional)
      wrong.push({ field, text: awardTexts.notConditional, values: { code } })
    else right.set(code, result)
  }
  if (wrong.length > 0) throw new Refusal('invalid', awardTexts.invalidResults, { fields: wrong })
  return right
}

type Satisfied = (code: string) => boolean

function holds(edition: Edition, rule: Rule, satisfied: Satisfied): boolean {
  if ('allOf' in rule) return rule.allOf.every((part) => holds(edition, part, satisfied))
  if ('anyOf' in rule) return rule.anyOf.some((part) => holds(edition, part, satisfied))
  if ('band' in rule) {
    const have = measure(edition, rule.band.of, satisfied).have
    return rule.band.from <= have && have <= rule.band.to
  }
  return shortfalls(edition, rule, satisfied).length === 0
}

function measure(edition: Edition, set: CriterionSet, satisfied: Satisfied) {
  const codes = select(edition, set).map((criterion) => criterion.code)
  const open = codes.filter((code) => !satisfied(code))
  return { size: codes.length, have: codes.length - open.length, open }
}

/** The unfulfilled parts of a rule; of alternatives the one that needs the fewest criteria. */
function shortfalls(edition: Edition, rule: Rule, satisfied: Satisfied): readonly Shortfall[] {
  if ('allOf' in rule) return rule.allOf.flatMap((part) => shortfalls(edition, part, satisfied))
  if ('anyOf' in rule) {
    const ways = rule.anyOf.map((part) => shortfalls(edition, part, satisfied))
    return ways.reduce((best, way) => (totalNeeded(way) < totalNeeded(best) ? way : best))
  }
  if ('every' in rule) {
    const { open } = measure(edition, rule.every, satisfied)
    return open.length === 0 ? [] : [{ codes: open, needed: open.length }]
  }
  const { size, have, open } = measure(edition, 'band' in rule ? rule.band.of : rule.atLeast.of, satisfied)
  const needed = ('band' in rule ? rule.band.from : leastCount(rule.atLeast, size)) - have
  return needed <= 0 ? [] : [{ codes: open, needed }]
}

const totalNeeded = (way: readonly Shortfall[]) => way.reduce((sum, part) => sum + part.needed, 0)

/** The smallest count that reaches the minimum: for a share, the least n with n × denominator ≥ numerator × size. */
function leastCount(minimum: Extract<Rule, { atLeast: unknown }>['atLeast'], size: number): number {
  if ('count' in minimum) return minimum.count
  const { numerator, denominator } = minimum.share
  let least = 0
  while (least * denominator < numerator * size) least += 1
  return least
}

function missingFor(edition: Edition, award: Award, satisfied: Satisfied): Missing {
  const parts = shortfalls(edition, award.rule, satisfied)
  const open = new Set(parts.flatMap((part) => part.codes))
  const codes = placedCriteria(edition)
    .map((place) => place.criterion.code)
    .filter((code) => open.has(code))
  return { shield: award.key, codes, parts }
}

function countResults(edition: Edition, byCode: ReadonlyMap<string, Result>): Counts {
  const placed = placedCriteria(edition)
  const tally = (keep: (place: (typeof placed)[number]) => boolean): Tally => {
    const kept = placed.filter(keep)
    const count = (result: Result | undefined) => kept.filter((one) => byCode.get(one.criterion.code) === result).length
    return {
      total: kept.length,
      met: count('met'),
      notMet: count('not_met'),
      notApplicable: count('not_applicable'),
      notAssessed: count(undefined),
    }
  }
  const byTier = (keep: (place: (typeof placed)[number]) => boolean): TierTallies =>
    Object.fromEntries(
      edition.tiers.map((tier) => [tier.key, tally((one) => one.criterion.tier === tier.key && keep(one))]),
    )
  return {
    ...tally(() => true),
    byTier: byTier(() => true),
    byCategory: Object.fromEntries(
      edition.categories.map((category) => {
        const here = (one: (typeof placed)[number]) => one.category.code === category.code
        return [category.code, { ...tally(here), byTier: byTier(here) }]
      }),
    ),
    restingOnNotApplicable: tally((one) => one.criterion.binding).notApplicable,
  }
}
