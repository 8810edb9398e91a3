// Structured logs, one JSON line each. No personal data: ids only, no names, addresses, texts or query values.
import { type Logger, pino } from 'pino'

export type Log = Logger

export const createLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: ['*.password', '*.token', '*.email', '*.phone', '*.name', '*.cookie', '*.authorization'],
        remove: true,
      },
    },
    output(),
  )

let shared: ReturnType<typeof pino.destination> | undefined

/** Standard output, written a few times a second: one write per request is a fair part of what a small request costs. */
function output() {
  if (shared) return shared
  const stream = pino.destination({ dest: 1, minLength: 4096, sync: true })
  setInterval(() => stream.flushSync(), 200).unref()
  process.once('exit', () => stream.flushSync())
  shared = stream
  return stream
}
