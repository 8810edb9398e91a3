// The inbox as a list: columns, filters, order. What is urgent comes first, then what is due soonest (`cases.rank`).
import { pick, say } from '#src/kernel/locale.ts'
import { defineList, type ListColumn } from '#src/platform/listing.ts'
import { DateText, LocalText } from '#src/ui/locale-context.tsx'
import { type CaseLine, type InboxRow, inboxViews } from '../../inbox.ts'
import { groupReference } from '../../reference.ts'
import { inboxTexts as texts, viewTexts } from '../../texts/inbox.ts'
import { axisTexts, channelTexts, kindTexts, stateTexts } from '../../texts/machine.ts'
import {
  CaseMarks,
  CaseReference,
  CaseStateTag,
  Customer,
  caseHref,
  choiceOf,
  customerText,
  Due,
  NoValue,
  PresentHeads,
} from './parts.tsx'

const only = <K extends string, T>(all: Readonly<Record<K, T>>, ...keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, all[key]]))

const views = only(viewTexts, ...inboxViews)
const openStates = only(
  stateTexts,
  'registered',
  'routed',
  'in_progress',
  'waiting_customer',
  'waiting_third_party',
  'waiting_approval',
  'referred_out',
  'answered',
)

const department: ListColumn<CaseLine> = {
  key: 'department',
  text: texts.department,
  kind: 'text',
  value: (row, locale) => row.department && pick(locale, row.department),
  cell: (row, locale) =>
    row.department ? <LocalText text={row.department} /> : <NoValue text={say(locale, texts.noDepartment)} />,
}

const assignee: ListColumn<CaseLine> = {
  key: 'assignee',
  text: texts.assignee,
  kind: 'text',
  value: (row, locale) => row.assignee && pick(locale, row.assignee),
  cell: (row, locale) =>
    row.assignee ? <LocalText text={row.assignee} /> : <NoValue text={say(locale, texts.unassigned)} />,
}

const exported: readonly ListColumn<CaseLine>[] = [
  {
    key: 'reference',
    text: texts.reference,
    kind: 'text',
    exportOnly: true,
    value: (row) => groupReference(row.reference),
  },
  { key: 'kind', text: texts.kind, kind: 'choice', exportOnly: true, value: (row, l) => say(l, kindTexts[row.kind]) },
  {
    key: 'importance',
    text: texts.importance,
    kind: 'choice',
    exportOnly: true,
    value: (row, locale) => row.importance && say(locale, axisTexts[row.importance]),
  },
  {
    key: 'urgent',
    text: texts.urgent,
    kind: 'choice',
    exportOnly: true,
    value: (row, locale) => say(locale, row.urgent ? texts.urgentYes : texts.urgentNo),
  },
]

export const inboxList = defineList<InboxRow>({
  name: 'inbox',
  path: '/inbox',
  title: texts.title,
  id: { ref: 'cases.id', of: (row) => row.id },
  columns: [
    {
      key: 'subject',
      text: texts.case,
      kind: 'text',
      value: (row) => row.subject,
      cell: (row, locale) => (
        <div class="case-line">
          <p class="case-line-subject">
            <a href={caseHref(row)} dir="auto" data-row-link>
              {row.subject}
            </a>
            <PresentHeads present={row.present} locale={locale} />
          </p>
          <p class="case-line-meta">
            <CaseReference row={row} />
            <span>{say(locale, kindTexts[row.kind])}</span>
            <CaseMarks row={row} locale={locale} />
          </p>
        </div>
      ),
    },
    ...exported,
    {
      key: 'customer',
      text: texts.customer,
      kind: 'text',
      value: customerText,
      cell: (row, locale) => <Customer row={row} locale={locale} />,
    },
    {
      key: 'state',
      text: texts.state,
      kind: 'choice',
      value: (row, locale) => say(locale, stateTexts[row.state]),
      cell: (row, locale) => <CaseStateTag state={row.state} locale={locale} />,
    },
    department,
    assignee,
    {
      key: 'due',
      text: texts.due,
      kind: 'date',
      sort: 'cases.rank',
      sortKind: 'bigint',
      value: (row) => row.dueAt,
      cell: (row, locale) => <Due row={row} locale={locale} />,
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
          <DateText at={row.openedAt} relative />
        </span>
      ),
    },
  ],
  filters: [
    choiceOf('view', texts.view, undefined, views, 'hidden'),
    choiceOf('kind', texts.kind, 'cases.kind', kindTexts),
    choiceOf('state', texts.state, 'cases.state', openStates),
    { key: 'department', text: texts.department, kind: 'reference', ref: 'cases.department_id' },
    { key: 'assignee', text: texts.assignee, kind: 'reference', ref: 'cases.assignee_id' },
    { key: 'service', text: texts.service, kind: 'reference', ref: 'cases.service_id', drawn: 'more' },
    { key: 'heading', text: texts.heading, kind: 'reference', ref: 'cases.heading_id', drawn: 'more' },
    choiceOf('channel', texts.channel, 'cases.channel', channelTexts, 'more'),
    choiceOf('importance', texts.importance, 'cases.importance', only(axisTexts, 'high', 'medium', 'low'), 'more'),
    choiceOf(
      'complexity',
      texts.complexity,
      'cases.complexity',
      only(axisTexts, 'routine', 'complex', 'critical'),
      'more',
    ),
    choiceOf('urgent', texts.urgent, undefined, { yes: texts.urgentYes, no: texts.urgentNo }, 'more'),
    { key: 'dueOn', text: texts.due, kind: 'period', ref: 'cases.due_at', drawn: 'more' },
    { key: 'openedOn', text: texts.opened, kind: 'period', ref: 'cases.opened_at', drawn: 'more' },
  ],
  sort: 'due',
})
