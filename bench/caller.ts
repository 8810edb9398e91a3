// Our end of bench/load.ts.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Load, LoadReply } from './load.ts'

export interface Caller {
  /** Requests per second over all callers; throws unless every answer has this status. */
  rate(load: Load, status: number): Promise<number>
  /** Milliseconds within which 95 of 100 answers came. */
  p95(load: Load, status: number): Promise<number>
  close(): void
}

export function startCaller(): Caller {
  const child = fork(fileURLToPath(new URL('./load.ts', import.meta.url)), { execArgv: [] })
  const carryOut = async (load: Load, status: number): Promise<LoadReply & { count: number }> => {
    child.send(load)
    const [reply]: [LoadReply] = (await once(child, 'message')) as [LoadReply]
    const count = load.callers.flat().length
    if (reply.statuses[status] !== count) throw new Error(`Answers: ${JSON.stringify(reply.statuses)}`)
    return { ...reply, count }
  }
  return {
    async rate(load, status) {
      const { count, seconds } = await carryOut(load, status)
      return count / seconds
    },
    async p95(load, status) {
      const { latencies, count } = await carryOut(load, status)
      return latencies[Math.ceil(count * 0.95) - 1] ?? Number.NaN
    },
    close: () => child.disconnect(),
  }
}

interface Ask {
  readonly method: 'GET' | 'PUT'
  readonly path: string
  readonly cookie?: string
  readonly json?: unknown
}

/** The whole message as it goes over the wire. */
export function httpRequest({ method, path, cookie, json }: Ask): string {
  const body = json === undefined ? '' : JSON.stringify(json)
  const heads = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    'accept-language: ar',
    ...(cookie ? [`cookie: ${cookie}`, 'sec-fetch-site: same-origin'] : []),
    ...(body ? ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`] : []),
  ]
  return `${heads.join('\r\n')}\r\n\r\n${body}`
}
