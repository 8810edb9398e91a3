// The form of Annexes 5 and 6 with its answers: parts by tier, categories, sub-categories, final results.
import type { Locale } from '#src/kernel/locale.ts'
import { localDigits, pick, say } from '#src/kernel/locale.ts'
import type { Award, Criterion, Edition } from '../edition.ts'
import { formWording } from '../edition.ts'
import type { FormCategory, FormPart, PrintedCriterion, PrintedResult } from './report-data.ts'
import { reportTexts as texts } from './texts.ts'

/** What was found for one criterion. */
export interface PrintedFinding {
  readonly result: PrintedResult
  readonly note: string
}

/** The guide's sentences in the reader's digits: in Arabic ١٠٠٪, which keeps its order at the end of a line. */
export function inDigits(locale: Locale, sentence: string): string {
  const local = localDigits(locale, sentence)
  return locale.digits === 'arab' ? local.replaceAll('%', '٪') : local
}

export type FindingOf = (code: string) => PrintedFinding

export const bindingTiers = (edition: Edition) => edition.tiers.filter((tier) => tier.binding)

/** The first binding tier is drawn square, those above it round. */
const isAdvanced = (edition: Edition, criterion: Criterion) =>
  bindingTiers(edition).findIndex((tier) => tier.key === criterion.tier) > 0

export function tierName(edition: Edition, criterion: Criterion, locale: Locale): string {
  const tier = edition.tiers.find((one) => one.key === criterion.tier)
  return tier ? pick(locale, tier.name) : criterion.tier
}

export const printedCode = (criterion: Criterion, locale: Locale) =>
  `${localDigits(locale, criterion.code)}${criterion.binding ? '' : '*'}`

export function printCriterion(edition: Edition, criterion: Criterion, finding: PrintedFinding, locale: Locale) {
  const printed: PrintedCriterion = {
    code: printedCode(criterion, locale),
    text: pick(locale, formWording(criterion)),
    tier: tierName(edition, criterion, locale),
    advanced: isAdvanced(edition, criterion),
    binding: criterion.binding,
    result: finding.result,
    answer: say(locale, texts[finding.result]),
    note: finding.note,
  }
  return printed
}

/** «1.1: إرشادات الوصول» */
export const headed = (numbered: { code: string; name: { ar: string; en: string } }, locale: Locale) =>
  `${localDigits(locale, numbered.code)}: ${pick(locale, numbered.name)}`

function categoriesWith(
  edition: Edition,
  keep: (criterion: Criterion) => boolean,
  findingOf: FindingOf,
  locale: Locale,
) {
  return edition.categories.flatMap((category): FormCategory[] => {
    const subcategories = category.subcategories.flatMap((sub) => {
      const criteria = sub.criteria.filter(keep)
      if (criteria.length === 0) return []
      const print = (criterion: Criterion) => printCriterion(edition, criterion, findingOf(criterion.code), locale)
      return [{ title: headed(sub, locale), criteria: criteria.map(print) }]
    })
    return subcategories.length === 0 ? [] : [{ code: category.code, title: headed(category, locale), subcategories }]
  })
}

const partTitles: Readonly<Record<string, typeof texts.tierCriteriaBasic>> = {
  basic: texts.tierCriteriaBasic,
  advanced: texts.tierCriteriaAdvanced,
}

/**
 * The parts of the form: one per binding tier where there are several (Annex 5), else one list in which criteria that
 * do not bind stand in their place with an asterisk (Annex 6). Each part ends with the award it completes.
 */
export function formParts(edition: Edition, earned: (award: Award) => boolean, findingOf: FindingOf, locale: Locale) {
  const tiers = bindingTiers(edition)
  const frame = say(locale, edition.kind === 'onsite' ? texts.firstFrame : texts.secondFrame)
  const lowestFirst = [...edition.awards].sort((a, b) => b.rank - a.rank)
  const satisfied = (criterion: Criterion) => ['met', 'not_applicable'].includes(findingOf(criterion.code).result)
  const all = edition.categories.flatMap((category) => category.subcategories.flatMap((sub) => sub.criteria))

  function final(award: Award | undefined, criteria: readonly Criterion[]): FormPart['final'] {
    if (!award) return null
    const binding = criteria.filter((criterion) => criterion.binding)
    return {
      count: { met: binding.filter(satisfied).length, of: binding.length },
      sentence: inDigits(locale, pick(locale, award.formText ?? award.text)),
      outcome: say(locale, earned(award) ? texts.outcomeEarned : texts.outcomeMissed, {
        shield: pick(locale, award.name),
      }),
    }
  }

  if (tiers.length < 2) {
    const categories = categoriesWith(edition, () => true, findingOf, locale)
    return [{ title: say(locale, texts.allCriteria), frame, categories, final: final(lowestFirst.at(-1), all) }]
  }
  return tiers.map((tier, place): FormPart => {
    const own = partTitles[tier.key]
    const last = place === tiers.length - 1
    const upTo = tiers.slice(0, place + 1).map((one) => one.key)
    return {
      title: own ? say(locale, own) : say(locale, texts.tierCriteria, { tier: pick(locale, tier.name) }),
      frame,
      categories: categoriesWith(edition, (criterion) => criterion.tier === tier.key, findingOf, locale),
      final: final(
        last ? lowestFirst.at(-1) : lowestFirst[place],
        all.filter((criterion) => upTo.includes(criterion.tier)),
      ),
    }
  })
}
