// The centres as the guide judges them, as a list: columns, filters, order.
import { pick, say } from '#src/kernel/locale.ts'
import { defineList, type ListDefinition } from '#src/platform/listing.ts'
import type { JudgedLine } from './centres-page.tsx'
import { verdicts, verdictTexts } from './centres-page.tsx'
import type { SortValue } from './judged-list.ts'
import { pageTexts as texts } from './texts.ts'
import { kindText } from './words.tsx'

export const centresList = (year: number): ListDefinition<JudgedLine> =>
  defineList<JudgedLine>({
    name: `plan-${year}-centres`,
    path: `/plans/${year}/centres`,
    title: texts.centres,
    id: { ref: 'key', of: (line) => line.key, type: 'text' },
    columns: [
      {
        key: 'centre',
        text: texts.centre,
        kind: 'text',
        sort: 'centre',
        width: 'wide',
        value: (line, locale) => pick(locale, line.centre.name),
      },
      {
        key: 'kind',
        text: texts.kind,
        kind: 'choice',
        value: (line, locale) => say(locale, kindText(line.centre.kind)),
      },
      {
        key: 'responsible',
        text: texts.responsible,
        kind: 'text',
        sort: 'responsible',
        value: (line, locale) => pick(locale, line.responsible),
      },
      {
        key: 'verdict',
        text: texts.verdict,
        kind: 'choice',
        sort: 'verdict',
        value: (line, locale) => say(locale, line.judgement.eligible ? texts.verdictEligible : texts.verdictExcluded),
      },
      {
        key: 'rounds',
        text: texts.rounds,
        kind: 'text',
        value: (line, locale) => line.rounds.map((round) => pick(locale, round.name)).join('، '),
      },
      {
        key: 'reason',
        text: texts.reason,
        kind: 'text',
        width: 'wide',
        value: (line, locale) =>
          line.judgement.reasons.map((reason) => `${reason.code} ${pick(locale, reason.text)}`).join('\n'),
      },
    ],
    filters: [
      {
        key: 'verdict',
        text: texts.verdict,
        kind: 'choice',
        options: verdicts.map((value) => ({ value, text: verdictTexts[value] })),
      },
      { key: 'entity', text: texts.entity, kind: 'reference' },
      {
        key: 'kind',
        text: texts.kind,
        kind: 'choice',
        options: (['onsite', 'remote'] as const).map((value) => ({ value, text: kindText(value) })),
      },
    ],
    sort: 'responsible',
    size: 100,
  })

/** Within an entity its centres by name. */
export const centresSort: SortValue<JudgedLine> = (line, key, locale) => {
  const names = [pick(locale, line.responsible), pick(locale, line.centre.name)]
  if (key === 'centre') return names.reverse().join('\t')
  if (key === 'verdict') return [line.judgement.eligible ? '0' : '1', ...names].join('\t')
  return names.join('\t')
}
