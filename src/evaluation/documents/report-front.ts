// The first pages of the printed report: cover, counts, map of criteria.
import type { Locale } from '#src/kernel/locale.ts'
import { formatDate, formatHijri, localDigits, pick, say } from '#src/kernel/locale.ts'
import { momentOf } from '../day.ts'
import { allLines } from '../report.ts'
import type { CriterionLine, ReportModel, ReportShield } from '../report-model.ts'
import type { CountCell, Fact, PrintedShield, ReportData } from './report-data.ts'
import { bindingTiers, headed, isSatisfied, printCriterion } from './report-form.ts'
import type { ReportPrint } from './report-print.ts'
import { reportTexts as texts } from './texts.ts'

const printedShields: readonly PrintedShield[] = ['gold', 'silver', 'remote']

/** Editions to come may name other shields: the highest is drawn gold, the others silver. */
export function printedShield(shield: ReportShield | null, model: ReportModel): PrintedShield {
  if (!shield) return 'none'
  return printedShields.find((one) => one === shield.key) ?? (shield.key === model.shields[0]?.key ? 'gold' : 'silver')
}

export const dated = (label: string, at: Date, locale: Locale): Fact => ({
  label,
  value: formatDate(locale, at),
  ...(locale.hijri ? { detail: formatHijri(locale, at) } : {}),
})

export const yearOf = (model: ReportModel, print: ReportPrint) =>
  model.round?.endsOn.slice(0, 4) ?? String(print.preparedAt.getUTCFullYear())

function roundFacts({ round }: ReportModel, locale: Locale): Fact[] {
  if (!round) return []
  const [from, to] = [round.startsOn, round.endsOn].map((day) => formatDate(locale, momentOf(day)))
  const detail = say(locale, texts.period, { from: from ?? '', to: to ?? '' })
  return [{ label: say(locale, texts.round), value: pick(locale, round.name), detail }]
}

function resultOf(model: ReportModel, print: ReportPrint, locale: Locale): ReportData['cover']['result'] {
  const { shield } = model
  const year = localDigits(locale, yearOf(model, print))
  const nearest = model.shields.at(-1)
  const heading = say(locale, print.decision?.outcome === 'approved' ? texts.result : texts.proposedResult)
  if (!shield) {
    const wanted = { count: nearest?.missing.length ?? 0, shield: nearest ? pick(locale, nearest.name) : '' }
    return {
      heading,
      shield: 'none',
      name: say(locale, texts.noShield),
      sentence: say(locale, texts.noShieldSentence, wanted),
      year: '',
      alt: say(locale, texts.noEmblemAlt),
    }
  }
  const name = pick(locale, shield.name)
  return {
    heading,
    shield: printedShield(shield, model),
    name,
    sentence: say(locale, shield.grantedTo === 'entity' ? texts.earnedByEntity : texts.earnedByCentre, {
      shield: name,
    }),
    year,
    alt: say(locale, texts.emblemAlt, { shield: name, year }),
  }
}

export function cover(model: ReportModel, print: ReportPrint, locale: Locale): ReportData['cover'] {
  const { edition, centre } = model
  const approved = print.decision?.outcome === 'approved' ? print.decision : null
  const draft = model.round ? texts.draft : texts.selfNotice
  const responsible = pick(locale, centre.responsibleEntityName)
  const owner = pick(locale, centre.entityName)
  return {
    heading: say(locale, model.round ? texts.heading : texts.headingSelf),
    subheading: pick(locale, edition.name),
    centre: pick(locale, centre.name),
    entity: owner,
    facts: [
      {
        label: say(locale, texts.edition),
        value: pick(locale, edition.source),
        detail: say(locale, texts.editionOf, { version: localDigits(locale, edition.version) }),
      },
      ...roundFacts(model, locale),
      ...(responsible === owner ? [] : [{ label: say(locale, texts.responsible), value: responsible }]),
      ...(print.visitedOn ? [dated(say(locale, texts.visited), print.visitedOn, locale)] : []),
      approved
        ? dated(say(locale, texts.approved), approved.decidedOn, locale)
        : dated(say(locale, texts.prepared), print.preparedAt, locale),
      { label: say(locale, texts.reference), value: model.reference, code: true },
    ],
    mechanisms: {
      heading: say(locale, texts.mechanisms),
      names: model.mechanisms.map(({ name }) => pick(locale, name)),
    },
    result: resultOf(model, print, locale),
    draft: approved ? null : say(locale, draft),
  }
}

/** Satisfied among those given; null where there are none of that kind. */
const countCell = (lines: readonly CriterionLine[]): CountCell | null =>
  lines.length === 0 ? null : { met: lines.filter(isSatisfied).length, of: lines.length }

export function summary(model: ReportModel, locale: Locale): ReportData['summary'] {
  const { counts } = model
  const columns = [
    ...model.tiers.map((tier) => ({
      title: pick(locale, tier.name),
      keep: (line: CriterionLine) => line.tier === tier.key,
    })),
    ...(bindingTiers(model).length > 1 ? [{ title: say(locale, texts.total), keep: () => true }] : []),
  ]
  const cells = (lines: readonly CriterionLine[]) => columns.map(({ keep }) => countCell(lines.filter(keep)))
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
      rows: model.categories.map((category) => ({
        title: headed(category, locale),
        cells: cells(category.subcategories.flatMap((sub) => sub.criteria)),
      })),
      total: { title: say(locale, texts.total), cells: cells(allLines(model)) },
    },
    sentences: [
      ...pick(locale, model.summary)
        .split('\n')
        .filter((line) => line.trim() !== ''),
      say(locale, texts.countsNote),
      say(locale, texts.restingOnNotApplicable, { count: counts.restingOnNotApplicable }),
    ],
  }
}

export function map(model: ReportModel, locale: Locale): ReportData['map'] {
  const [first, ...above] = bindingTiers(model)
  const split = above.length > 0
  const inFirst = (line: CriterionLine) => line.tier === first?.key
  const groups = split ? [inFirst, (line: CriterionLine) => !inFirst(line)] : [() => true]
  const firstName = first ? pick(locale, first.name) : ''
  const aboveName = above.map((tier) => pick(locale, tier.name)).join(' / ')
  return {
    heading: say(locale, texts.map),
    explanation: say(locale, texts.mapExplanation),
    columns: [say(locale, texts.category), ...(split ? [firstName, aboveName] : [say(locale, texts.allCriteria)])],
    rows: model.categories.map((category) => {
      const lines = category.subcategories.flatMap((sub) => sub.criteria)
      const cell = (line: CriterionLine) => {
        const { code, result, advanced } = printCriterion(model, line, locale)
        return { code, result, advanced }
      }
      return { title: headed(category, locale), groups: groups.map((keep) => lines.filter(keep).map(cell)) }
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
