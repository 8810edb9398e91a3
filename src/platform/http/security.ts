// What guards every answer: headers, the origin of posts, the size of bodies.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import { Refusal } from '#src/kernel/refusal.ts'
import { megabyte } from '../files.ts'
import { platformTexts } from '../texts.ts'
import type { Env, RequestContext } from './env.ts'

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
 * Refuses posts that another site's page sent in our reader's name. Browsers say where a post comes from in
 * Sec-Fetch-Site or Origin; a page of unknown origin says `null`. Requests that carry a token cannot be forged this way.
 * Forms are guarded even without a cookie: a stranger must not sign our reader in as somebody else.
 */
export function sameOriginOnly(publicUrl: string): MiddlewareHandler<Env> {
  const ours = new URL(publicUrl).host
  const foreignOrigin = (origin: string, host: string | undefined) =>
    !URL.canParse(origin) || ![ours, host].includes(new URL(origin).host)
  return async (c, next) => {
    const open = safe.has(c.req.method) || c.req.header('authorization') !== undefined
    if (!open && (c.req.header('cookie') || !c.req.path.startsWith('/api/'))) {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      const foreign = site
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && foreignOrigin(origin, c.req.header('host'))
      if (foreign) throw new Refusal('forbidden', platformTexts.foreignForm)
    }
    await next()
  }
}

/** Refuses bodies over the limit, said or not, before more is read; uploads have routes and a limit of their own. */
export function bodyLimit(maxBytes: number, exempt: (c: RequestContext) => boolean): MiddlewareHandler<Env> {
  const tooLarge = () => new Refusal('tooLarge', platformTexts.tooLarge, { values: { megabytes: maxBytes / megabyte } })
  const limited = limitBody({
    maxSize: maxBytes,
    onError: () => {
      throw tooLarge()
    },
  })
  return async (c, next) => {
    // Asking for a page brings no body; looking for one would build the whole request a second time.
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || exempt(c)) return next()
    if (Number(c.req.header('content-length') ?? 0) > maxBytes) throw tooLarge()
    // Only a body of unsaid size must be counted as it comes: the server reads no more than what was said.
    return c.req.header('transfer-encoding') === undefined ? next() : limited(c, next)
  }
}

/** No address of ours holds a NUL, and the database takes none: such an address leads nowhere. */
export const plainAddress: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.url.includes('%00')) throw new Refusal('missing', platformTexts.notFound)
  await next()
}
