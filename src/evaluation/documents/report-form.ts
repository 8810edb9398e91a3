// The form of Annexes 5 and 6 with its answers: parts by tier, categories, sub-categories, final results.
import type { Locale } from '#src/kernel/locale.ts'
import { localDigits, pick, say } from '#src/kernel/locale.ts'
import { allLines } from '../report.ts'
import type { CriterionLine, Named, ReportModel, ReportShield } from '../report-model.ts'
import type { FormCategory, FormPart, PrintedCriterion } from './report-data.ts'
import { reportTexts as texts } from './texts.ts'

/** The guide's sentences in the reader's digits: in Arabic ١٠٠٪, which keeps its order at the end of a line. */
export function inDigits(locale: Locale, sentence: string): string {
  const local = localDigits(locale, sentence)
  return locale.digits === 'arab' ? local.replaceAll('%', '٪') : local
}

export const bindingTiers = (model: ReportModel) => model.tiers.filter((tier) => tier.binding)

export const isSatisfied = (line: CriterionLine) => line.state === 'met' || line.state === 'not_applicable'

/** With an asterisk if it does not bind, as the guide prints it. */
export const printedCode = (line: Pick<CriterionLine, 'code' | 'binding'>, locale: Locale) =>
  `${localDigits(locale, line.code)}${line.binding ? '' : '*'}`

/** «1.1: إرشادات الوصول» */
export const headed = (named: Named, locale: Locale) =>
  `${localDigits(locale, named.code)}: ${pick(locale, named.name)}`

export function printCriterion(model: ReportModel, line: CriterionLine, locale: Locale): PrintedCriterion {
  const tier = model.tiers.find((one) => one.key === line.tier)
  return {
    code: printedCode(line, locale),
    text: pick(locale, line.text),
    tier: tier ? pick(locale, tier.name) : line.tier,
    // The first binding tier is drawn square, those above it round.
    advanced: bindingTiers(model).findIndex((one) => one.key === line.tier) > 0,
    binding: line.binding,
    result: line.state,
    answer: say(locale, texts[line.state]),
    note: [line.note, line.reason].filter((words) => words !== '').join('\n'),
  }
}

function categoriesWith(model: ReportModel, keep: (line: CriterionLine) => boolean, locale: Locale): FormCategory[] {
  return model.categories.flatMap((category) => {
    const subcategories = category.subcategories.flatMap((sub) => {
      const criteria = sub.criteria.filter(keep).map((line) => printCriterion(model, line, locale))
      return criteria.length === 0 ? [] : [{ title: headed(sub, locale), criteria }]
    })
    return subcategories.length === 0 ? [] : [{ code: category.code, title: headed(category, locale), subcategories }]
  })
}

/** Earned, or outdone by the one granted and nothing of it missing. */
export const isEarned = (shield: ReportShield, model: ReportModel) =>
  shield.granted || (model.shield !== null && shield.missing.length === 0)

function finalRow(
  model: ReportModel,
  shield: ReportShield | undefined,
  lines: readonly CriterionLine[],
  locale: Locale,
) {
  if (!shield) return null
  const binding = lines.filter((line) => line.binding)
  const outcome = isEarned(shield, model) ? texts.outcomeEarned : texts.outcomeMissed
  return {
    count: { met: binding.filter(isSatisfied).length, of: binding.length },
    sentence: inDigits(locale, pick(locale, shield.requirement)),
    outcome: say(locale, outcome, { shield: pick(locale, shield.name) }),
  }
}

const partTitles: Readonly<Record<string, typeof texts.tierCriteriaBasic>> = {
  basic: texts.tierCriteriaBasic,
  advanced: texts.tierCriteriaAdvanced,
}

/**
 * The parts of the form: one per binding tier where there are several (Annex 5), else one list in which criteria that
 * do not bind stand in their place with an asterisk (Annex 6). Each part ends with the shield it completes.
 */
export function formParts(model: ReportModel, locale: Locale): FormPart[] {
  const tiers = bindingTiers(model)
  const lines = allLines(model)
  const frame = say(locale, model.edition.kind === 'onsite' ? texts.firstFrame : texts.secondFrame)
  const [highest] = model.shields
  if (tiers.length < 2) {
    const categories = categoriesWith(model, () => true, locale)
    return [
      { title: say(locale, texts.allCriteria), frame, categories, final: finalRow(model, highest, lines, locale) },
    ]
  }
  return tiers.map((tier, place) => {
    const own = partTitles[tier.key]
    const upTo = tiers.slice(0, place + 1).map((one) => one.key)
    const shield = place === tiers.length - 1 ? highest : model.shields.at(-1 - place)
    const last = place === tiers.length - 1
    return {
      title: own ? say(locale, own) : say(locale, texts.tierCriteria, { tier: pick(locale, tier.name) }),
      frame,
      categories: categoriesWith(model, (line) => line.tier === tier.key || (last && !line.binding), locale),
      final: finalRow(
        model,
        shield,
        lines.filter((line) => upTo.includes(line.tier)),
        locale,
      ),
    }
  })
}
