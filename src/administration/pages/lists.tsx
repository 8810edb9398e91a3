// The two lists: the audit trail and the outbox.
import type { EventId } from '#src/kernel/ids.ts'
import { pick, sayAny } from '#src/kernel/locale.ts'
import { defineList } from '#src/platform/listing.ts'
import { DateText, Name, Reference } from '#src/ui/locale-context.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { eventKinds, eventText } from '../event-texts.ts'
import type { AuditLine, MessageLine } from '../lines.ts'
import { administrationTexts as texts } from '../texts.ts'

export const auditList = defineList<AuditLine>({
  name: 'audit',
  path: '/administration/audit',
  title: texts.audit,
  id: { ref: 'events.id', of: (row) => row.id },
  columns: [
    {
      key: 'at',
      text: texts.at,
      kind: 'date',
      sort: 'events.at',
      value: (row) => row.at,
      cell: (row) => <DateText at={row.at} style="dateTime" />,
      width: 'narrow',
    },
    {
      key: 'what',
      text: texts.what,
      kind: 'text',
      value: (row, locale) => sayAny(locale, eventText(row.kind)),
      cell: (row, locale) => <a href={eventHref(row.id)}>{sayAny(locale, eventText(row.kind))}</a>,
    },
    {
      key: 'who',
      text: texts.who,
      kind: 'text',
      value: (row, locale) => pick(locale, row.actorName),
      cell: (row, locale) => <Name>{pick(locale, row.actorName)}</Name>,
    },
    {
      key: 'subject',
      text: texts.subjectId,
      kind: 'text',
      value: (row) => `${row.subjectType} ${row.subjectId}`,
      exportOnly: true,
    },
    { key: 'code', text: texts.code, kind: 'text', value: (row) => row.kind, exportOnly: true },
    { key: 'data', text: texts.details, kind: 'text', value: (row) => JSON.stringify(row.data), exportOnly: true },
  ],
  filters: [
    {
      key: 'what',
      text: texts.what,
      kind: 'choice',
      ref: 'events.kind',
      options: eventKinds.map((kind) => ({ value: kind, text: eventText(kind) })),
    },
    { key: 'at', text: texts.period, kind: 'period', ref: 'events.at' },
  ],
  sort: '-at',
})

export const eventHref = (id: EventId) => `/administration/audit/${id}`

export const stateTexts = { queued: texts.queued, sent: texts.sent, kept: texts.kept, failed: texts.failed }
const tones = { queued: 'blue', sent: 'green', kept: 'grey', failed: 'danger' } as const

export const outboxList = defineList<MessageLine>({
  name: 'outbox',
  path: '/administration/outbox',
  title: texts.outbox,
  id: { ref: 'outbox_messages.id', of: (row) => row.id },
  columns: [
    {
      key: 'at',
      text: texts.at,
      kind: 'date',
      sort: 'outbox_messages.created_at',
      value: (row) => row.createdAt,
      cell: (row) => <DateText at={row.createdAt} style="dateTime" />,
      width: 'narrow',
    },
    {
      key: 'channel',
      text: texts.channel,
      kind: 'text',
      value: (row, locale) => sayAny(locale, texts[row.channel]),
      width: 'narrow',
    },
    {
      key: 'recipient',
      text: texts.recipient,
      kind: 'text',
      value: (row) => row.recipient,
      cell: (row) => <Reference value={row.recipient} />,
    },
    {
      key: 'subject',
      text: texts.messageSubject,
      kind: 'text',
      value: (row) => row.subject || row.body.slice(0, 60),
      cell: (row, locale) => (
        <a href={`/administration/outbox/${row.id}`}>
          <Name>{row.subject || sayAny(locale, texts[row.channel])}</Name>
        </a>
      ),
    },
    {
      key: 'state',
      text: texts.state,
      kind: 'choice',
      value: (row, locale) => sayAny(locale, stateTexts[row.state]),
      cell: (row, locale) => <StateTag message={row} text={sayAny(locale, stateTexts[row.state])} />,
    },
  ],
  filters: [
    {
      key: 'state',
      text: texts.state,
      kind: 'choice',
      ref: 'outbox_messages.state',
      options: Object.entries(stateTexts).map(([value, text]) => ({ value, text })),
    },
    {
      key: 'channel',
      text: texts.channel,
      kind: 'choice',
      ref: 'outbox_messages.channel',
      options: [
        { value: 'email', text: texts.email },
        { value: 'sms', text: texts.sms },
      ],
    },
    { key: 'at', text: texts.period, kind: 'period', ref: 'outbox_messages.created_at' },
  ],
  sort: '-at',
})

function StateTag({ message, text }: { message: MessageLine; text: string }) {
  return <Tag tone={tones[message.state]}>{text}</Tag>
}
