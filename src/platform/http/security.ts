// What guards every answer: headers, the origin of posts, the size of bodies.
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#src/kernel/refusal.ts'
import { platformTexts } from '../texts.ts'
import type { Env } from './env.ts'

const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Headers of every answer; private pages are never kept by caches between us and the reader. */
export function securityHeaders(secure: boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurity)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'same-origin')
    headers.set('x-frame-options', 'DENY')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=(), interest-cohort=()')
    if (secure) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses posts that another site's page sent with our reader's cookies. Browsers say where a post comes from in
 * Sec-Fetch-Site or Origin; requests that carry a token instead of a cookie cannot be forged this way.
 */
export function sameOriginOnly(publicUrl: string): MiddlewareHandler<Env> {
  const ours = new URL(publicUrl).host
  return async (c, next) => {
    if (!safe.has(c.req.method) && c.req.header('cookie') && !c.req.header('authorization')) {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      const host = origin && URL.canParse(origin) ? new URL(origin).host : undefined
      const foreign = site
        ? site !== 'same-origin' && site !== 'none'
        : host !== undefined && host !== ours && host !== c.req.header('host')
      if (foreign) throw new Refusal('forbidden', platformTexts.foreignForm)
    }
    await next()
  }
}

/** Refuses bodies over the limit before reading them; uploads have routes and a limit of their own. */
export function bodyLimit(maxBytes: number, exempt: (path: string) => boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    const length = Number(c.req.header('content-length') ?? 0)
    if (length > maxBytes && !exempt(c.req.path)) {
      const limit = `${Math.round(maxBytes / 1024)} KB`
      throw new Refusal('tooLarge', platformTexts.tooLarge, { values: { limit } })
    }
    await next()
  }
}

/** No address of ours holds a NUL, and the database takes none: such an address leads nowhere. */
export const plainAddress: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.url.includes('%00')) throw new Refusal('missing', platformTexts.notFound)
  await next()
}
