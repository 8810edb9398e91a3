// One event with what it changed, and one message.
import { pick, sayAny } from '#src/kernel/locale.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { DateText, Name, Reference, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Timeline } from '#src/ui/timeline/timeline.tsx'
import { eventText } from '../event-texts.ts'
import { subjectText } from '../field-texts.ts'
import { type AuditLine, type Change, changesOf, type MessageLine } from '../lines.ts'
import { administrationTexts as texts } from '../texts.ts'
import { auditList, eventHref, outboxList, stateTexts } from './lists.tsx'
import { FieldName, type Names, nameIn, Value } from './value.tsx'

export interface EventPageProps {
  readonly event: AuditLine
  readonly others: readonly AuditLine[]
  /** The page of what it is about. */
  readonly subjectHref: string | null
  readonly names: Names
}

/** What an event is about: its name where it is known, else its id. */
function Subject({ event, names }: { event: AuditLine; names: Names }) {
  const locale = useLocale()
  const kind = subjectText(event.subjectType)
  const name = names.get(event.subjectId)
  return (
    <>
      {kind ? sayAny(locale, kind) : <Reference value={event.subjectType} />}
      {': '}
      {name ? <Name>{nameIn(locale, name)}</Name> : <Reference value={event.subjectId} />}
    </>
  )
}

export function EventPage({ event, others, subjectHref, names }: EventPageProps) {
  const t = useText()
  const locale = useLocale()
  const changes = changesOf(event.data)
  // Of a thing that is new there is nothing from before.
  const changed = changes.some((one) => one.before !== undefined && one.before !== null && one.before !== '')
  return (
    <div class="stack-loose">
      <PageHeader
        above={<Breadcrumbs items={[{ href: auditList.path, text: t(texts.audit) }]} />}
        title={sayAny(locale, eventText(event.kind))}
        meta={<DateText at={event.at} style="dateTime" hijri />}
      />
      <SummaryList
        rows={[
          { term: t(texts.who), value: <Name>{pick(locale, event.actorName)}</Name> },
          { term: t(texts.code), value: <Reference value={event.kind} /> },
          {
            term: t(texts.subject),
            value: subjectHref ? (
              <a href={subjectHref}>
                <Subject event={event} names={names} />
              </a>
            ) : (
              <Subject event={event} names={names} />
            ),
          },
        ]}
      />
      <Table
        caption={t(texts.details)}
        columns={[
          {
            key: 'field',
            header: t(texts.field),
            cell: (one) => <FieldName field={one.field} subjectType={event.subjectType} />,
          },
          ...(changed
            ? [
                {
                  key: 'before',
                  header: t(texts.before),
                  cell: (one: Change) => <Value field={one.field} value={one.before} names={names} />,
                },
              ]
            : []),
          {
            key: 'after',
            header: t(changed ? texts.after : texts.value),
            cell: (one) => <Value field={one.field} value={one.after} names={names} />,
          },
        ]}
        rows={changes}
        rowKey={(one) => one.field}
        empty={t(texts.noDetails)}
      />
      {others.length > 1 && (
        <section class="stack">
          <h2>{t(texts.sameSubject)}</h2>
          <Timeline
            label={t(texts.sameSubject)}
            events={others.map((one) => ({
              key: one.id,
              title:
                one.id === event.id ? (
                  sayAny(locale, eventText(one.kind))
                ) : (
                  <a href={eventHref(one.id)}>{sayAny(locale, eventText(one.kind))}</a>
                ),
              meta: (
                <>
                  <DateText at={one.at} style="dateTime" /> · <Name>{pick(locale, one.actorName)}</Name>
                </>
              ),
              state: one.id === event.id ? 'current' : 'done',
            }))}
          />
        </section>
      )}
    </div>
  )
}

export function MessagePage({ message }: { message: MessageLine }) {
  const t = useText()
  return (
    <div class="stack-loose measure">
      <PageHeader
        above={<Breadcrumbs items={[{ href: outboxList.path, text: t(texts.outbox) }]} />}
        title={<Name>{message.subject || t(texts[message.channel])}</Name>}
        meta={<DateText at={message.createdAt} style="dateTime" hijri />}
      />
      <SummaryList
        rows={[
          { term: t(texts.channel), value: t(texts[message.channel]) },
          { term: t(texts.recipient), value: <Reference value={message.recipient} /> },
          { term: t(texts.state), value: t(stateTexts[message.state]) },
          ...(message.error ? [{ term: t(texts.error), value: <bdi dir="auto">{message.error}</bdi> }] : []),
        ]}
      />
      {message.secret ? (
        <Notification kind="info">{t(texts.secret)}</Notification>
      ) : (
        <div class="message-body" lang={message.language} dir="auto">
          {message.body.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </div>
      )}
    </div>
  )
}
