// The one place where refusals and bugs become answers: a page for people, problem+json (RFC 9457) for programs.
import { HTTPException } from 'hono/http-exception'
import { publicActor } from '#src/kernel/actor.ts'
import { defaultLocale, say, sayAny } from '#src/kernel/locale.ts'
import { Refusal, type RefusalKind } from '#src/kernel/refusal.ts'
import { Notification } from '#src/ui/notification/notification.tsx'
import type { Log } from '../log.ts'
import { platformTexts } from '../texts.ts'
import type { RequestContext } from './env.ts'
import { page } from './page.tsx'

export const statusOf: Record<RefusalKind, 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  tooLarge: 413,
  unsupported: 415,
  tooMany: 429,
}

export const wantsJson = (c: RequestContext) =>
  c.req.path.startsWith('/api/') || (c.req.header('accept') ?? '').split(',')[0]?.includes('json') === true

/** The refusal as a problem document in the reader's language. */
export function problem(c: RequestContext, refusal: Refusal): Response {
  const { locale } = c.var
  const status = statusOf[refusal.kind]
  const body = {
    type: `urn:itqan:problem:${refusal.text.key}`,
    title: sayAny(locale, refusal.text, refusal.values),
    status,
    instance: c.req.path,
    ...(refusal.fields.length > 0 && {
      errors: refusal.fields.map((one) => ({
        field: one.field,
        code: one.text.key,
        detail: sayAny(locale, one.text, one.values),
      })),
    }),
  }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' })
}

export function refusalPage(c: RequestContext, refusal: Refusal): Response {
  const { locale, actor } = c.var
  // A page asked for without a session: sign in, then come back here.
  if (refusal.kind === 'unauthenticated' && c.req.method === 'GET') {
    return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path + new URL(c.req.url).search)}`, 303)
  }
  const details = refusal.fields.map((one) => sayAny(locale, one.text, one.values))
  return page(
    c,
    { title: sayAny(locale, titles[refusal.kind]), status: statusOf[refusal.kind] },
    <Apology
      title={sayAny(locale, titles[refusal.kind])}
      text={[sayAny(locale, refusal.text, refusal.values), ...details].join(' ')}
      href={actor.personId ? '/home' : '/'}
      link={say(locale, platformTexts.backHome)}
    />,
  )
}

function Apology(props: { title: string; text: string; href: string; link: string }) {
  return (
    <div class="measure stack">
      <h1>{props.title}</h1>
      <Notification kind="warning">
        <p>{props.text}</p>
      </Notification>
      <p>
        <a href={props.href}>{props.link}</a>
      </p>
    </div>
  )
}

const titles = {
  invalid: platformTexts.titleInvalid,
  unauthenticated: platformTexts.titleSignIn,
  forbidden: platformTexts.titleForbidden,
  missing: platformTexts.titleMissing,
  conflict: platformTexts.titleConflict,
  tooLarge: platformTexts.titleInvalid,
  unsupported: platformTexts.titleInvalid,
  tooMany: platformTexts.titleTooMany,
}

/** A body that cannot be read is refused by the router before our schemas see it. */
function unreadable(thrown: HTTPException): Error {
  if (thrown.status === 400) return new Refusal('invalid', platformTexts.unreadable)
  return thrown.status === 415 ? new Refusal('unsupported', platformTexts.unreadable) : thrown
}

/** Hono's error handler. A bug is logged with the request's id, which the reader is given to quote. */
export function answerError(log: Log) {
  return (thrown: Error, c: RequestContext): Response => {
    const error = thrown instanceof HTTPException ? unreadable(thrown) : thrown
    // Errors before the first middleware ran have no reader yet.
    if (!c.var.locale) c.set('locale', defaultLocale)
    if (!c.var.actor) c.set('actor', publicActor)
    if (error instanceof Refusal) return wantsJson(c) ? problem(c, error) : refusalPage(c, error)
    const reference = c.var.requestId ?? '-'
    log.error(
      {
        requestId: reference,
        method: c.req.method,
        route: c.req.routePath,
        err: { message: error.message, stack: error.stack },
      },
      'bug',
    )
    const text = say(c.var.locale, platformTexts.failed, { reference })
    if (wantsJson(c)) {
      const body = { type: 'urn:itqan:problem:platform.failed', title: text, status: 500, instance: c.req.path }
      return c.body(JSON.stringify(body), 500, { 'content-type': 'application/problem+json; charset=utf-8' })
    }
    return page(
      c,
      { title: say(c.var.locale, platformTexts.titleFailed), status: 500 },
      <Apology
        title={say(c.var.locale, platformTexts.titleFailed)}
        text={text}
        href="/"
        link={say(c.var.locale, platformTexts.backHome)}
      />,
    )
  }
}
