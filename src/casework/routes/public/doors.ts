// What the customer's routes share: the public as actor, their cookies, and how often one address may ask.
import { randomUUID } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { publicActor } from '#src/kernel/actor.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { callerAddress } from '#src/platform/http/rate.ts'
import type { Services } from '#src/platform/services.ts'
import { draftDays } from '../../draft.ts'
import { trackTexts } from '../../texts/track.ts'

export type PublicServices = Pick<Services, 'config' | 'database' | 'files' | 'vault' | 'log'>

/** As the public: whoever is signed in beside it is another person here. */
export const asPublic = <T>({ database }: PublicServices, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.transact(publicActor, work)

/** Throws the refusal "tooMany"; an address is counted in each process. */
export type Limit = (c: RequestContext) => Promise<void>

export function limit({ config }: PublicServices, points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds, keyPrefix: randomUUID() })
  return async (c) => {
    try {
      await limiter.consume(callerAddress(c, config.trustedProxies))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      c.header('retry-after', String(Math.ceil(error.msBeforeNext / 1000)))
      throw new Refusal('tooMany', trackTexts.tooMany)
    }
  }
}

const options = ({ config }: PublicServices, path: string): CookieOptions => ({
  path,
  httpOnly: true,
  sameSite: 'Lax',
  secure: config.publicUrl.startsWith('https:'),
})

/** A cookie that holds a random token; the database knows its digest and how long it is good. */
const tokenCookie = (name: string, path: string, maxAge?: number) => ({
  read: (c: RequestContext): string | undefined => getCookie(c, name) || undefined,
  keep(c: RequestContext, services: PublicServices, token: string) {
    setCookie(c, name, token, { ...options(services, path), ...(maxAge !== undefined && { maxAge }) })
  },
  drop(c: RequestContext, services: PublicServices) {
    deleteCookie(c, name, options(services, path))
  },
})

/** Survives a closed browser: so does the form. */
export const draftCookie = tokenCookie('itqan_draft', '/contact', draftDays * 24 * 3600)
/** Ends with the browser. */
export const caseCookie = tokenCookie('itqan_case', '/track')
