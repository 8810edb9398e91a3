// The listening server: ends by letting open requests finish.
import type { ServerResponse } from 'node:http'
import { type ServerType, serve } from '@hono/node-server'
import type { Router } from './env.ts'

export interface Listening {
  readonly port: number
  /** Takes no new requests, lets open ones finish for ten seconds, then ends them. */
  close(): Promise<void>
}

export function listen(app: Router, options: { port: number; host: string }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, port: options.port, hostname: options.host }, (info) =>
      resolve({ port: info.port, close: () => close(server) }),
    )
    server.on('error', reject)
  })
}

function close(server: ServerType): Promise<void> {
  // A busy client on a kept-alive connection would otherwise go on sending.
  server.prependListener('request', (_request: unknown, response: ServerResponse) => {
    response.setHeader('connection', 'close')
  })
  return new Promise((resolve) => {
    const connections = 'closeAllConnections' in server ? server : null
    const timer = setTimeout(() => connections?.closeAllConnections(), 10_000)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    connections?.closeIdleConnections()
  })
}
