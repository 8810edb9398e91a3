// The cookies of this slice. Secure where the public address is https.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Language } from '#src/kernel/text.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { sessionLongestMs } from '../session.ts'
import type { IdentityServices } from './services.ts'

const session = 'itqan_session'
const language = 'itqan_language'
const singleSignOn = 'itqan_sso'

const options = (services: IdentityServices): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure: services.config.publicUrl.startsWith('https:'),
})

export const sessionToken = (c: RequestContext): string | undefined => getCookie(c, session) || undefined

// The database says when a session ends; the cookie only outlives the longest.
export const keepSession = (c: RequestContext, services: IdentityServices, token: string) =>
  setCookie(c, session, token, { ...options(services), maxAge: sessionLongestMs / 1000 })

export const dropSession = (c: RequestContext, services: IdentityServices) =>
  deleteCookie(c, session, options(services))

export const chosenLanguage = (c: RequestContext): string | undefined => getCookie(c, language)

/** The language of this browser until it is chosen anew. */
export const keepLanguage = (c: RequestContext, services: IdentityServices, chosen: Language) =>
  setCookie(c, language, chosen, { ...options(services), maxAge: 365 * 24 * 3600 })

export const dropLanguage = (c: RequestContext, services: IdentityServices) =>
  deleteCookie(c, language, options(services))

export const singleSignOnToken = (c: RequestContext): string | undefined => getCookie(c, singleSignOn) || undefined

export const keepSingleSignOn = (c: RequestContext, services: IdentityServices, token: string) =>
  setCookie(c, singleSignOn, token, { ...options(services), path: '/sign-in', maxAge: 600 })

export const dropSingleSignOn = (c: RequestContext, services: IdentityServices) =>
  deleteCookie(c, singleSignOn, { ...options(services), path: '/sign-in' })
