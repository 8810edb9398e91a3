// Results of a search over cases as a list: what was met is marked where it stands.
import type { Segment } from '#src/kernel/highlight.ts'
import { type Locale, pick, say } from '#src/kernel/locale.ts'
import { defineList } from '#src/platform/listing.ts'
import { DateText, LocalText } from '#src/ui/locale-context.tsx'
import { groupReference } from '../../reference.ts'
import type { Met, SearchRow } from '../../search.ts'
import { inboxTexts } from '../../texts/inbox.ts'
import { kindTexts, stateTexts } from '../../texts/machine.ts'
import { searchTexts as texts } from '../../texts/search.ts'
import {
  CaseMarks,
  CaseReference,
  CaseStateTag,
  Customer,
  caseHref,
  choiceOf,
  customerText,
  NoValue,
} from '../inbox/parts.tsx'

function Marked({ segments }: { segments: readonly Segment[] }) {
  let at = 0
  return (
    <>
      {segments.map(({ text, hit }) => {
        const key = at
        at += text.length
        return hit ? <mark key={key}>{text}</mark> : text
      })}
    </>
  )
}

function Snippet({ snippet, locale }: { snippet: Met['snippet']; locale: Locale }) {
  if (!snippet) return null
  const from = { description: null, message: texts.inMessage, file: texts.inFile }[snippet.from]
  return (
    <p class="case-snippet">
      {from && <span>{say(locale, from)} </span>}
      <bdi>
        <Marked segments={snippet.segments} />
      </bdi>
    </p>
  )
}

export const searchList = defineList<SearchRow>({
  name: 'case-search',
  path: '/cases/search',
  title: texts.title,
  id: { ref: 'cases.id', of: (row) => row.id },
  search: { text: texts.box },
  size: 20,
  columns: [
    {
      key: 'subject',
      text: inboxTexts.case,
      kind: 'text',
      value: (row) => row.subject,
      cell: (row, locale) => (
        <div class="case-line">
          <p class="case-line-subject">
            <a href={caseHref(row)} dir="auto" data-row-link>
              {row.met ? <Marked segments={row.met.subject} /> : row.subject}
            </a>
          </p>
          <p class="case-line-meta">
            <CaseReference row={row} />
            <span>{say(locale, kindTexts[row.kind])}</span>
            <CaseMarks row={row} locale={locale} />
          </p>
          <Snippet snippet={row.met?.snippet ?? null} locale={locale} />
        </div>
      ),
    },
    {
      key: 'reference',
      text: inboxTexts.reference,
      kind: 'text',
      exportOnly: true,
      value: (row) => groupReference(row.reference),
    },
    {
      key: 'kind',
      text: inboxTexts.kind,
      kind: 'choice',
      exportOnly: true,
      value: (row, locale) => say(locale, kindTexts[row.kind]),
    },
    {
      key: 'customer',
      text: inboxTexts.customer,
      kind: 'text',
      value: customerText,
      cell: (row, locale) =>
        row.met?.customer ? (
          <bdi>
            <Marked segments={row.met.customer} />
          </bdi>
        ) : (
          <Customer row={row} locale={locale} />
        ),
    },
    {
      key: 'state',
      text: inboxTexts.state,
      kind: 'choice',
      value: (row, locale) => say(locale, stateTexts[row.state]),
      cell: (row, locale) => <CaseStateTag state={row.state} locale={locale} />,
    },
    {
      key: 'department',
      text: inboxTexts.department,
      kind: 'text',
      value: (row, locale) => row.department && pick(locale, row.department),
      cell: (row, locale) =>
        row.department ? <LocalText text={row.department} /> : <NoValue text={say(locale, inboxTexts.noDepartment)} />,
    },
    {
      key: 'opened',
      text: texts.opened,
      kind: 'date',
      // Ids are made in the order of time, and an index has them.
      sort: 'cases.id',
      sortKind: 'uuid',
      value: (row) => row.openedAt,
      cell: (row) => (
        <span class="nowrap">
          <DateText at={row.openedAt} />
        </span>
      ),
    },
  ],
  filters: [
    choiceOf('status', texts.status, undefined, { open: texts.open, closed: texts.closed }),
    choiceOf('kind', inboxTexts.kind, 'cases.kind', kindTexts),
    { key: 'openedOn', text: texts.opened, kind: 'period', ref: 'cases.opened_at', drawn: 'more' },
  ],
  sort: '-opened',
})
