// GET /metrics for Prometheus: counts and durations by route pattern, never by address or person.
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Env } from './env.ts'

export interface Metrics {
  readonly measure: MiddlewareHandler<Env>
  readonly expose: MiddlewareHandler<Env>
}

export function createMetrics(): Metrics {
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
    expose: async (c) => c.text(await register.metrics(), 200, { 'content-type': register.contentType }),
  }
}
