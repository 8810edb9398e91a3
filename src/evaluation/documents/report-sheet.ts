// The evaluation report as a workbook: the printed report's own words, one row per criterion or piece of evidence.
import type { Locale } from '#src/kernel/locale.ts'
import { say } from '#src/kernel/locale.ts'
import type { Sheet } from '#src/platform/documents/spreadsheet.ts'
import type { PrintedCriterion, ReportData } from './report-data.ts'
import { reportTexts as texts } from './texts.ts'

const text = (header: string, width = 18) => ({ header, kind: 'text' as const, width })
const integer = (header: string) => ({ header, kind: 'integer' as const, width: 12 })

/** Sheets: summary, all criteria, the unmet with notes and evidence, accessibility, register of evidence. */
export function reportSheets(data: ReportData, locale: Locale): readonly Sheet[] {
  const [code = '#', criterion = '', met = '', notes = ''] = data.form.columns
  const everyCriterion = data.form.parts.flatMap((part) =>
    part.categories.flatMap((category) =>
      category.subcategories.flatMap((sub) => sub.criteria.map((one) => ({ category, sub, one }))),
    ),
  )
  const judged = (one: PrintedCriterion) => [one.code, one.text, one.tier, one.answer, one.note]
  const judgedColumns = [text(code, 10), text(criterion, 70), text(say(locale, texts.tier)), text(met), text(notes, 50)]
  return [
    {
      name: say(locale, texts.sheetSummary),
      columns: [
        text(say(locale, texts.item), 44),
        text(say(locale, texts.value), 50),
        integer(data.summary.figures[0]?.label ?? ''),
        integer(say(locale, texts.of)),
      ],
      rows: [
        [data.cover.centre, data.cover.entity, null, null],
        [data.cover.result.heading, `${data.cover.result.name}: ${data.cover.result.sentence}`, null, null],
        ...data.cover.facts.map((fact) => [
          fact.label,
          [fact.value, fact.detail].filter(Boolean).join(' · '),
          null,
          null,
        ]),
        ...data.summary.figures.map((figure) => [figure.label, null, figure.value, figure.of]),
        ...[...data.summary.table.rows, data.summary.table.total].flatMap((row) =>
          row.cells.flatMap((cell, place) =>
            cell ? [[row.title, data.summary.table.columns[place] ?? '', cell.met, cell.of]] : [],
          ),
        ),
        ...data.summary.sentences.map((sentence) => [sentence, null, null, null]),
      ],
    },
    {
      name: say(locale, texts.sheetCriteria),
      columns: [text(say(locale, texts.category), 26), text(say(locale, texts.subcategory), 26), ...judgedColumns],
      rows: everyCriterion.map(({ category, sub, one }) => [category.title, sub.title, ...judged(one)]),
    },
    {
      name: say(locale, texts.sheetUnmet),
      columns: [...judgedColumns, text(data.unmet.evidenceLabel, 60)],
      rows: data.unmet.items.map((one) => [
        ...judged(one),
        one.evidence.map((item) => `${item.name} (${item.kind}, ${item.takenAt}, ${item.hash})`).join('\n'),
      ]),
    },
    {
      name: say(locale, texts.sheetAccessibility),
      columns: [text(say(locale, texts.subcategory), 26), ...judgedColumns],
      rows: data.accessibility.groups.flatMap((group) => group.criteria.map((one) => [group.title, ...judged(one)])),
    },
    {
      name: say(locale, texts.sheetEvidence),
      columns: data.evidence.columns.map((header, place) => text(header, place === 1 ? 44 : 22)),
      rows: data.evidence.items.map((item) => [item.criterion, item.name, item.kind, item.takenAt, item.hash]),
    },
  ]
}
