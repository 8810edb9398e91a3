// What the machine or the database server refuses, as a refusal in words; null for a bug.
import { Refusal } from '#src/kernel/refusal.ts'
import { commandTexts as texts } from './texts.ts'

const paths: Readonly<Record<string, (typeof texts)['noSuchFile']>> = {
  ENOENT: texts.noSuchFile,
  ENOTDIR: texts.noSuchFile,
  EACCES: texts.pathClosed,
  EPERM: texts.pathClosed,
  EROFS: texts.pathClosed,
  EISDIR: texts.notAFile,
}
const unreached = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'])
// SQLSTATE: a wrong password, a login that is not admitted, a database that is not there.
const login = new Set(['28P01', '28000', '3D000'])

const read = (error: Error, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name)
  return value === undefined ? undefined : String(value)
}

function listening(error: Error, code: string): Refusal {
  const values = { port: read(error, 'port') ?? '', address: read(error, 'address') ?? '', code }
  return new Refusal('conflict', code === 'EADDRINUSE' ? texts.portTaken : texts.cannotListen, { values })
}

export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error)) return null
  const code = read(error, 'code') ?? ''
  if (read(error, 'syscall') === 'listen') return listening(error, code)
  if (unreached.has(code)) return new Refusal('conflict', texts.databaseUnreached, { values: { code } })
  if (login.has(code)) return new Refusal('conflict', texts.databaseLogin, { values: { reason: error.message } })
  if (code === '42501') return new Refusal('conflict', texts.databaseRights, { values: { reason: error.message } })
  if (code === 'ENOSPC') return new Refusal('conflict', texts.diskFull)
  const text = paths[code]
  const path = read(error, 'path') ?? (code === 'EISDIR' ? read(error, 'syscall') : undefined)
  if (text && path) return new Refusal('conflict', text, { values: { path } })
  return error.cause === undefined ? null : refusalOf(error.cause)
}
