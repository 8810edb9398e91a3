// The register of the reference of solved cases.
import { formatDate, type Locale, pick, say } from '#src/kernel/locale.ts'
import { defineList } from '#src/platform/listing.ts'
import { FoundText } from '#src/ui/found-text/found-text.tsx'
import { NumberText } from '#src/ui/locale-context.tsx'
import { Tag, type TagShape, type TagTone } from '#src/ui/tag/tag.tsx'
import { caseKinds } from '../case.ts'
import { type SolvedListRow, type SolvedState, solvedStates } from '../solved.ts'
import { kindTexts } from '../texts/machine.ts'
import { solvedTexts as texts } from '../texts/solved.ts'

export const solvedPath = '/solved'

const drawn: Readonly<Record<SolvedState, readonly [TagTone, TagShape]>> = {
  draft: ['amber', 'ring'],
  published: ['green', 'check'],
  retired: ['grey', 'dash'],
}

export function SolvedStateTag({ state, locale }: { state: SolvedState; locale: Locale }) {
  const [tone, shape] = drawn[state]
  return (
    <Tag tone={tone} shape={shape}>
      {say(locale, texts[state])}
    </Tag>
  )
}

/** Noon of a calendar day: the same day in every zone of ours. */
export const dayText = (locale: Locale, day: string) => formatDate(locale, new Date(`${day}T09:00:00Z`))

const readerText = (row: Pick<SolvedListRow, 'public'>) => (row.public ? texts.forCustomers : texts.forStaff)

export const solvedList = defineList<SolvedListRow>({
  name: 'solved-cases',
  path: solvedPath,
  title: texts.title,
  id: { ref: 'solved_cases.id', of: (row) => row.id },
  search: { ref: 'solved_cases.words', text: texts.search },
  sort: '-uses',
  columns: [
    {
      key: 'question',
      text: texts.question,
      kind: 'text',
      width: 'wide',
      value: (row) => row.question,
      cell: (row) => (
        <>
          <a href={`${solvedPath}/${row.id}`}>
            <FoundText segments={row.questionFound} />
          </a>
          <br />
          <span class="secondary">
            <FoundText segments={row.answerFound} />
          </span>
        </>
      ),
    },
    {
      key: 'service',
      text: texts.service,
      kind: 'text',
      value: (row, locale) => (row.serviceName ? pick(locale, row.serviceName) : say(locale, texts.anyService)),
    },
    { key: 'kind', text: texts.kind, kind: 'choice', value: (row, locale) => say(locale, kindTexts[row.kind]) },
    {
      key: 'state',
      text: texts.state,
      kind: 'choice',
      value: (row, locale) => say(locale, texts[row.state]),
      cell: (row, locale) => <SolvedStateTag state={row.state} locale={locale} />,
    },
    { key: 'reader', text: texts.reader, kind: 'choice', value: (row, locale) => say(locale, readerText(row)) },
    {
      key: 'reviewOn',
      text: texts.reviewOn,
      kind: 'date',
      value: (row) => row.reviewOn,
      cell: (row, locale) => row.reviewOn && <span class="nowrap">{dayText(locale, row.reviewOn)}</span>,
    },
    {
      key: 'uses',
      text: texts.uses,
      kind: 'number',
      width: 'narrow',
      sort: 'solved_cases.uses',
      value: (row) => row.uses,
      cell: (row) => <NumberText value={row.uses} />,
    },
  ],
  filters: [
    {
      key: 'state',
      text: texts.state,
      kind: 'choice',
      ref: 'solved_cases.state',
      options: solvedStates.map((value) => ({ value, text: texts[value] })),
    },
    {
      key: 'kind',
      text: texts.kind,
      kind: 'choice',
      ref: 'solved_cases.kind',
      options: caseKinds.map((value) => ({ value, text: kindTexts[value] })),
    },
    { key: 'service', text: texts.service, kind: 'reference', ref: 'solved_cases.service_id' },
    { key: 'review', text: texts.review, kind: 'choice', options: [{ value: 'due', text: texts.onlyDue }] },
  ],
})
