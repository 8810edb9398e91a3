// The cycles behind an indicator, as a list.
import { formatDate, say } from '#src/kernel/locale.ts'
import { defineList } from '#src/platform/listing.ts'
import { Reference } from '#src/ui/locale-context.tsx'
import { caseKinds } from '../case.ts'
import { figureKeys, parts } from '../figures.ts'
import { groupReference } from '../reference.ts'
import type { CountedCycle } from '../store/figures.ts'
import { indicatorTexts, figureTexts as texts } from '../texts/figures.ts'
import { kindTexts, outcomeTexts } from '../texts/machine.ts'
import { countedPath } from './figures.tsx'

const partTexts = { of: texts.all, met: texts.met, missed: texts.missed }

export const countedList = defineList<CountedCycle>({
  name: 'case-cycles',
  path: countedPath,
  title: texts.casesTitle,
  id: { ref: 'case_cycles.case_id', of: (row) => row.caseId },
  sort: '-opened',
  columns: [
    {
      key: 'reference',
      text: texts.reference,
      kind: 'text',
      value: (row) => row.reference,
      cell: (row) => (
        <a href={`/cases/${row.reference}`}>
          <Reference value={groupReference(row.reference)} />
        </a>
      ),
    },
    { key: 'kind', text: texts.kind, kind: 'choice', value: (row, locale) => say(locale, kindTexts[row.kind]) },
    {
      key: 'subject',
      text: texts.subject,
      kind: 'text',
      width: 'wide',
      value: (row) => row.subject,
      cell: (row) => <bdi>{row.subject}</bdi>,
    },
    { key: 'cycle', text: texts.cycle, kind: 'number', value: (row) => row.number },
    {
      key: 'opened',
      text: texts.openedOn,
      kind: 'date',
      sort: 'case_cycles.opened_at',
      value: (row) => row.openedAt,
      cell: (row, locale) => formatDate(locale, row.openedAt),
    },
    {
      key: 'answered',
      text: texts.answeredOn,
      kind: 'date',
      value: (row) => row.answeredAt,
      cell: (row, locale) => (row.answeredAt ? formatDate(locale, row.answeredAt) : '–'),
    },
    {
      key: 'outcome',
      text: texts.outcome,
      kind: 'choice',
      value: (row, locale) => (row.outcome ? say(locale, outcomeTexts[row.outcome]) : ''),
    },
  ],
  filters: [
    {
      key: 'figure',
      text: texts.figure,
      kind: 'choice',
      options: figureKeys.map((value) => ({ value, text: indicatorTexts[value] })),
    },
    {
      key: 'part',
      text: texts.part,
      kind: 'choice',
      options: parts.map((value) => ({ value, text: partTexts[value] })),
    },
    { key: 'opened', text: texts.openedOn, kind: 'period', ref: 'case_cycles.opened_at' },
    {
      key: 'kind',
      text: texts.kind,
      kind: 'choice',
      ref: 'case_cycles.kind',
      options: caseKinds.map((value) => ({ value, text: kindTexts[value] })),
    },
    { key: 'department', text: texts.department, kind: 'reference', ref: 'case_cycles.department_id' },
  ],
})
