// The first pages of the printed report: cover, counts, map of criteria.
import type { Locale } from '#src/kernel/locale.ts'
import { formatDate, formatHijri, localDigits, pick, say } from '#src/kernel/locale.ts'
import type { Award, Criterion, Edition } from '../edition.ts'
import { placedCriteria } from '../edition.ts'
import type { CountCell, Fact, PrintedShield, ReportData } from './report-data.ts'
import { bindingTiers, type FindingOf, headed, inDigits, printCriterion } from './report-form.ts'
import type { ReportSource } from './report-source.ts'
import { reportTexts as texts } from './texts.ts'

const printedShields: readonly PrintedShield[] = ['gold', 'silver', 'remote']

/** Editions to come may name other awards: the highest is drawn gold, the others silver. */
export function printedShield(award: Award | null): PrintedShield {
  if (!award) return 'none'
  return printedShields.find((shield) => shield === award.key) ?? (award.rank === 1 ? 'gold' : 'silver')
}

export const dated = (label: string, at: Date, locale: Locale): Fact => ({
  label,
  value: formatDate(locale, at),
  ...(locale.hijri ? { detail: formatHijri(locale, at) } : {}),
})

export function cover(source: ReportSource, award: Award | null, locale: Locale): ReportData['cover'] {
  const { edition, decision } = source
  const shield = award ? pick(locale, award.name) : say(locale, texts.noShield)
  const year = localDigits(locale, String(source.year))
  const next = source.judgement.missing.at(-1)
  const missed = edition.awards.find((one) => one.key === next?.shield)
  const approved = decision?.outcome === 'approved'
  return {
    heading: say(locale, texts.heading),
    subheading: pick(locale, edition.name),
    centre: pick(locale, source.centre),
    entity: pick(locale, source.entity),
    facts: [
      {
        label: say(locale, texts.edition),
        value: pick(locale, edition.source.title),
        detail: localDigits(locale, edition.version),
      },
      { label: say(locale, texts.round), value: pick(locale, source.round) },
      ...(source.visitedOn ? [dated(say(locale, texts.visited), source.visitedOn, locale)] : []),
      approved
        ? dated(say(locale, texts.approved), decision.decidedOn, locale)
        : dated(say(locale, texts.prepared), source.preparedAt, locale),
      { label: say(locale, texts.reference), value: source.reference, code: true },
    ],
    mechanisms: { heading: say(locale, texts.mechanisms), names: source.mechanisms.map((name) => pick(locale, name)) },
    result: {
      heading: say(locale, approved ? texts.result : texts.proposedResult),
      shield: printedShield(award),
      name: shield,
      sentence: award
        ? inDigits(locale, pick(locale, award.text))
        : say(locale, texts.noShieldSentence, {
            count: next?.codes.length ?? 0,
            shield: missed ? pick(locale, missed.name) : '',
          }),
      year: award ? year : '',
      alt: award ? say(locale, texts.emblemAlt, { shield, year }) : say(locale, texts.noEmblemAlt),
    },
    draft: approved ? null : say(locale, texts.draft),
  }
}

/** Counts of satisfied criteria among those kept; null where there are none of that kind. */
function countCell(source: ReportSource, keep: (criterion: Criterion, category: string) => boolean): CountCell | null {
  const kept = placedCriteria(source.edition).filter(({ criterion, category }) => keep(criterion, category.code))
  if (kept.length === 0) return null
  const satisfied = kept.filter(({ criterion }) => {
    const result = source.findings.get(criterion.code)?.result
    return result === 'met' || result === 'not_applicable'
  })
  return { met: satisfied.length, of: kept.length }
}

export function summary(source: ReportSource, locale: Locale): ReportData['summary'] {
  const { edition, judgement } = source
  const { counts } = judgement
  const several = edition.tiers.length > 1
  const columns: { title: string; keep: (criterion: Criterion) => boolean }[] = [
    ...edition.tiers.map((tier) => ({
      title: pick(locale, tier.name),
      keep: (criterion: Criterion) => criterion.tier === tier.key,
    })),
    ...(several && bindingTiers(edition).length > 1 ? [{ title: say(locale, texts.total), keep: () => true }] : []),
  ]
  const figure = (value: number, label: typeof texts.figureMet, of: number | null = null) => ({
    value,
    of,
    label: say(locale, label),
  })
  return {
    heading: say(locale, texts.summary),
    figures: [
      figure(counts.met, texts.figureMet, counts.total),
      figure(counts.notMet, texts.figureNotMet),
      figure(counts.notApplicable, texts.figureNotApplicable),
      figure(counts.notAssessed, texts.figureNotAssessed),
    ],
    ofWord: say(locale, texts.of),
    zeroWord: say(locale, texts.none),
    table: {
      caption: say(locale, texts.countsCaption),
      categoryColumn: say(locale, texts.category),
      columns: columns.map((column) => column.title),
      rows: edition.categories.map((category) => ({
        title: headed(category, locale),
        cells: columns.map(({ keep }) => countCell(source, (one, code) => code === category.code && keep(one))),
      })),
      total: { title: say(locale, texts.total), cells: columns.map(({ keep }) => countCell(source, keep)) },
    },
    sentences: [
      say(locale, texts.countsNote),
      say(locale, texts.restingOnNotApplicable, { count: counts.restingOnNotApplicable }),
    ],
  }
}

export function map(edition: Edition, findingOf: FindingOf, locale: Locale): ReportData['map'] {
  const [first, ...above] = bindingTiers(edition)
  const split = above.length > 0
  const inFirst = (criterion: Criterion) => criterion.tier === first?.key
  const groups = split ? [inFirst, (criterion: Criterion) => !inFirst(criterion)] : [() => true]
  const firstName = first ? pick(locale, first.name) : ''
  const aboveName = above.map((tier) => pick(locale, tier.name)).join(' / ')
  return {
    heading: say(locale, texts.map),
    explanation: say(locale, texts.mapExplanation),
    columns: [say(locale, texts.category), ...(split ? [firstName, aboveName] : [say(locale, texts.allCriteria)])],
    rows: edition.categories.map((category) => {
      const criteria = category.subcategories.flatMap((sub) => sub.criteria)
      return {
        title: headed(category, locale),
        groups: groups.map((keep) =>
          criteria.filter(keep).map((criterion) => {
            const { code, result, advanced } = printCriterion(edition, criterion, findingOf(criterion.code), locale)
            return { code, result, advanced }
          }),
        ),
      }
    }),
    legend: {
      met: say(locale, texts.met),
      not_met: say(locale, texts.not_met),
      not_applicable: say(locale, texts.not_applicable),
      not_assessed: say(locale, texts.not_assessed),
      square: say(locale, texts.square, { tier: firstName }),
      circle: say(locale, texts.circle, { tier: aboveName }),
    },
  }
}
