// One line per request: route pattern, status, time and the person's id. No addresses, names or query values.
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../log.ts'
import type { Env } from './env.ts'

export function logRequests(log: Log): MiddlewareHandler<Env> {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const ms = Math.round((performance.now() - started) * 10) / 10
    const entry = {
      requestId: c.var.requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms,
      person: c.var.actor?.personId,
    }
    if (c.res.status >= 500) log.error(entry, 'request')
    else log.info(entry, 'request')
  }
}
