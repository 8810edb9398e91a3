// GET /metrics for Prometheus: counts and durations by route pattern, never by address or person. Read with METRICS_TOKEN,
// or without one from this machine alone.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Refusal } from '#src/kernel/refusal.ts'
import { platformTexts } from '../texts.ts'
import type { Env, RequestContext } from './env.ts'

export interface Metrics {
  readonly measure: MiddlewareHandler<Env>
  readonly expose: MiddlewareHandler<Env>
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Asked on this machine itself: a request that a proxy passed on comes from elsewhere. */
function isLocal(c: RequestContext): boolean {
  const address = c.env?.incoming?.socket?.remoteAddress ?? ''
  const passedOn = c.req.header('x-forwarded-for') ?? c.req.header('forwarded') ?? c.req.header('via')
  return passedOn === undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)
}

function mayRead(c: RequestContext, token: string | undefined): boolean {
  if (token === undefined) return isLocal(c)
  const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(token))
}

export function createMetrics(token: string | undefined): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const durations = new Histogram({
    name: 'itqan_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [register],
  })
  return {
    measure: async (c, next) => {
      const started = performance.now()
      await next()
      durations.observe(
        { method: c.req.method, route: routePath(c, -1), status: c.res.status },
        (performance.now() - started) / 1000,
      )
    },
    expose: async (c) => {
      if (!mayRead(c, token)) throw new Refusal('missing', platformTexts.notFound)
      return c.text(await register.metrics(), 200, { 'content-type': register.contentType })
    },
  }
}
