// The audit trail and the outbox.
import { hasRole } from '#src/kernel/actor.ts'
import { type EventId, parseId } from '#src/kernel/ids.ts'
import { say, sayAny } from '#src/kernel/locale.ts'
import type { AnyText } from '#src/kernel/text.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Config } from '#src/platform/config.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { type NavigationEntry, page } from '#src/platform/http/page.tsx'
import { type ListView, mountList } from '#src/platform/listing/list-page.tsx'
import type { MessageId } from '#src/platform/outbox.ts'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { administrationPolicy as policy } from './access.ts'
import { eventText } from './event-texts.ts'
import { subjectHref } from './lines.ts'
import { EventPage, MessagePage } from './pages/details.tsx'
import { auditList, outboxList } from './pages/lists.tsx'
import { loadEvent, loadEventsOn, readAudit } from './store/events.ts'
import { type NamesOf, namesMentioned } from './store/mentioned.ts'
import { loadMessage, readOutbox } from './store/messages.ts'
import { administrationTexts as texts } from './texts.ts'

export const administrationNavigation: readonly NavigationEntry[] = [
  {
    href: auditList.path,
    text: texts.auditShort,
    icon: 'history',
    end: true,
    shown: (actor) => may(policy, actor, 'audit.read'),
  },
  {
    href: outboxList.path,
    text: texts.outboxShort,
    icon: 'mail',
    end: true,
    shown: (actor) => may(policy, actor, 'outbox.read'),
  },
]

export interface AdministrationServices {
  readonly config: Pick<Config, 'smtpUrl' | 'smsUrl'>
  /** Names of the records of other slices. */
  readonly namesOf: NamesOf
}

export function administrationRoutes({ config, namesOf }: AdministrationServices) {
  const app = router()
  const unsent = !config.smtpUrl && !config.smsUrl
  mountList(app, auditList, {
    read: (tx, query) => readAudit(tx, allow(policy, tx.actor, 'audit.read'), query),
    empty: (c) => ({ title: say(c.var.locale, texts.auditEmpty), text: say(c.var.locale, texts.auditEmptyMore) }),
    draw: (c, view) => listPage(c, texts.audit, view),
  })
  app.get(`${auditList.path}/:id`, async (c) => {
    const id = found(parseId<EventId>(c.req.param('id')))
    const { event, others, names } = await c.var.read(async (tx) => {
      const permission = allow(policy, tx.actor, 'audit.read')
      const event = found(await loadEvent(tx, permission, id))
      const others = await loadEventsOn(tx, permission, { type: event.subjectType, id: event.subjectId })
      return { event, others, names: await namesMentioned(tx, event, namesOf) }
    })
    const href = subjectHref(event.subjectType, event.subjectId, hasRole(c.var.actor, 'central_team'))
    return page(
      c,
      { title: sayAny(c.var.locale, eventText(event.kind)) },
      <EventPage event={event} others={others} subjectHref={href} names={names} />,
    )
  })
  mountList(app, outboxList, {
    read: (tx, query) => readOutbox(tx, allow(policy, tx.actor, 'outbox.read'), query),
    empty: (c) => ({ title: say(c.var.locale, texts.outboxEmpty), text: say(c.var.locale, texts.outboxEmptyMore) }),
    draw: (c, view) => listPage(c, texts.outbox, view, unsent ? say(c.var.locale, texts.noAdapter) : undefined),
  })
  app.get(`${outboxList.path}/:id`, async (c) => {
    const id = found(parseId<MessageId>(c.req.param('id')))
    const message = await c.var.read(async (tx) =>
      found(await loadMessage(tx, allow(policy, tx.actor, 'outbox.read'), id)),
    )
    return page(c, { title: say(c.var.locale, texts.outbox) }, <MessagePage message={message} />)
  })
  return app
}

function listPage<Row>(c: RequestContext, title: AnyText, view: ListView<Row>, note?: string) {
  const words = sayAny(c.var.locale, title)
  return page(
    c,
    { title: words },
    <div class="stack">
      <PageHeader title={words} />
      {note !== undefined && <Notification kind="info">{note}</Notification>}
      {view.content}
    </div>,
  )
}
