// Who asks, and in which language he is answered: set before any route runs.
import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import { defaultLocale, type Locale } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { type Language, languages } from '#src/kernel/text.ts'
import { asActor, type KnownActor, readingDigits } from '#src/organisation/public.ts'
import type { Env, RequestContext } from '#src/platform/http/env.ts'
import { wantsJson } from '#src/platform/http/errors.tsx'
import { useSession } from '../actions/sessions.ts'
import { useToken } from '../actions/tokens.ts'
import { signInTexts as texts } from '../texts.ts'
import { chosenLanguage, keepLanguage, sessionToken } from './cookies.ts'
import type { IdentityServices } from './services.ts'
import { signInPage } from './sign-in.tsx'

const asLanguage = (text: string | undefined): Language | undefined => languages.find((one) => one === text)

/** The first of our languages that the browser asks for; Arabic is the original. */
export function preferredLanguage(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';')
    const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { language: asLanguage(tag.toLowerCase().split('-')[0]), quality: Number(quality ?? 1) }
  })
  const ours = asked.filter((one) => one.language !== undefined && one.quality > 0)
  ours.sort((a, b) => b.quality - a.quality)
  return ours[0]?.language ?? defaultLocale.language
}

function localeFor(c: RequestContext, known: KnownActor | null, asked: Language | undefined): Locale {
  const chosen = asked ?? asLanguage(chosenLanguage(c))
  if (!known) {
    const language = chosen ?? preferredLanguage(c.req.header('accept-language'))
    return { ...defaultLocale, language, digits: readingDigits(language, defaultLocale.digits) }
  }
  if (!chosen || chosen === known.locale.language) return known.locale
  return { ...known.locale, language: chosen, digits: readingDigits(chosen, known.digits) }
}

/** A token is taken alone: a request that carries one is never answered by the cookie beside it. */
async function whoAsks(c: RequestContext, services: IdentityServices): Promise<KnownActor | null> {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1]
    const record = token === undefined ? null : await useToken(services.database, token)
    return record && asActor(record)
  }
  const token = sessionToken(c)
  const record = token === undefined ? null : await useSession(services.database, token)
  return record && asActor(record)
}

function remember(c: RequestContext, services: IdentityServices, actor: Actor) {
  c.set('actor', actor)
  c.set('transact', (work, options) => services.database.transact(actor, work, options))
  c.set('read', (work, options) => services.database.transact(actor, work, { ...options, readOnly: true }))
}

/** For every route. Refuses only a token that is no good; the public goes on as the public. */
export function identify(services: IdentityServices): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!c.var.requestId) c.set('requestId', randomUUID())
    c.set('now', services.database.clock())
    const asked = asLanguage(c.req.query('lang'))
    c.set('locale', localeFor(c, null, asked))
    c.set('workplace', null)
    remember(c, services, publicActor)
    const known = await whoAsks(c, services)
    c.set('locale', localeFor(c, known, asked))
    if (known) {
      c.set('workplace', known.workplace)
      remember(c, services, known.actor)
    } else if (c.req.header('authorization') !== undefined) {
      throw new Refusal('unauthenticated', texts.tokenRefused)
    }
    if (asked) keepLanguage(c, services, asked)
    await next()
    const refused = c.error instanceof Refusal && c.error.kind === 'unauthenticated'
    if (refused && c.req.method === 'POST' && !wantsJson(c)) c.res = signInPage(c, services, { ended: true })
  }
}
