// Structured logs, one JSON line each. No personal data: ids only, no names, addresses, texts or query values.
import { type Logger, pino } from 'pino'

export type Log = Logger

export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    redact: {
      paths: ['*.password', '*.token', '*.email', '*.phone', '*.name', '*.cookie', '*.authorization'],
      remove: true,
    },
  })
