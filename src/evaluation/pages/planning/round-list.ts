// The evaluations of one round as a list: columns, filters, order.
import { pick, say, sayAny } from '#src/kernel/locale.ts'
import { defineList, type ListDefinition } from '#src/platform/listing.ts'
import type { EvaluationLine, VisitLine } from '../../planned.ts'
import { stateTexts } from '../../texts/register.ts'
import type { SortValue } from './judged-list.ts'
import { pageTexts as texts } from './texts.ts'
import { kindText } from './words.tsx'

export interface RoundRow extends EvaluationLine {
  /** Visits the reader may know of. */
  readonly visits: readonly VisitLine[]
}

const states = Object.keys(stateTexts)

export const roundList = (roundId: string): ListDefinition<RoundRow> =>
  defineList<RoundRow>({
    name: 'round',
    path: `/rounds/${roundId}`,
    title: texts.evaluations,
    id: { ref: 'id', of: (row) => row.id },
    columns: [
      { key: 'reference', text: texts.reference, kind: 'text', exportOnly: true, value: (row) => row.reference },
      {
        key: 'centre',
        text: texts.centre,
        kind: 'text',
        sort: 'centre',
        width: 'wide',
        value: (row, locale) => pick(locale, row.centreName),
      },
      { key: 'kind', text: texts.kind, kind: 'choice', value: (row, locale) => say(locale, kindText(row.centreKind)) },
      {
        key: 'entity',
        text: texts.responsible,
        kind: 'text',
        sort: 'entity',
        value: (row, locale) => pick(locale, row.entityName),
      },
      {
        key: 'state',
        text: texts.state,
        kind: 'choice',
        sort: 'state',
        value: (row, locale) => sayAny(locale, stateTexts[row.state]),
      },
      { key: 'progress', text: texts.criteriaAnswered, kind: 'number', sort: 'progress', value: (row) => row.answered },
      { key: 'criteria', text: texts.criteriaInAll, kind: 'number', exportOnly: true, value: (row) => row.criteria },
      {
        key: 'team',
        text: texts.team,
        kind: 'text',
        width: 'wide',
        value: (row, locale) => [...new Set(row.visits.map((visit) => pick(locale, visit.personName)))].join('، '),
      },
    ],
    filters: [
      {
        key: 'state',
        text: texts.state,
        kind: 'choice',
        options: Object.entries(stateTexts).map(([value, text]) => ({ value, text })),
      },
      { key: 'entity', text: texts.entity, kind: 'reference' },
      {
        key: 'kind',
        text: texts.kind,
        kind: 'choice',
        options: (['onsite', 'remote'] as const).map((value) => ({ value, text: kindText(value) })),
      },
    ],
    sort: 'centre',
  })

/** States in the order an evaluation passes through them; progress as a share, in ten-thousandths. */
export const roundSort: SortValue<RoundRow> = (row, key, locale) => {
  if (key === 'state') return String(states.indexOf(row.state)).padStart(2, '0')
  if (key === 'progress') return row.criteria === 0 ? 0 : Math.round((row.answered * 10_000) / row.criteria)
  return pick(locale, key === 'entity' ? row.entityName : row.centreName)
}

export const fitsRound = (row: RoundRow, filters: Readonly<Record<string, string>>) =>
  (filters.state === undefined || row.state === filters.state) &&
  (filters.entity === undefined || row.entityId === filters.entity) &&
  (filters.kind === undefined || row.centreKind === filters.kind)
