// How often one caller may ask: per token or person, else per address. Counted in each process.
import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#src/kernel/refusal.ts'
import { platformTexts } from '../texts.ts'
import type { Env, RequestContext } from './env.ts'

/** Address of the caller, as far as the proxies in front are trusted. */
export function callerAddress(c: RequestContext, trustedProxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  const trusted = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
  return trusted || c.env?.incoming?.socket?.remoteAddress || 'unknown'
}

/** At most `points` requests in `seconds`; the refusal says when to come back. */
export function rateLimit(points: number, seconds: number, trustedProxies: number): MiddlewareHandler<Env> {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (c, next) => {
    const key = c.var.actor?.personId ?? callerAddress(c, trustedProxies)
    try {
      const state = await limiter.consume(key)
      c.header('ratelimit-remaining', String(state.remainingPoints))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      c.header('retry-after', String(Math.ceil(error.msBeforeNext / 1000)))
      throw new Refusal('tooMany', platformTexts.tooMany)
    }
    await next()
  }
}
