// Uploads, streamed into the file store: a body that is one file, or a form with files among its fields.
import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { Refusal } from '#src/kernel/refusal.ts'
import { defaultLimit, type FileStore, megabyte, type StoredFile } from '../files.ts'
import { platformTexts } from '../texts.ts'
import type { RequestContext } from './env.ts'
import type { FormValues } from './form.ts'

// A browser that is still sending cannot read an answer: so much of a refused body is read away and kept nowhere.
const drainAtMost = 256 * megabyte

const tooLarge = (limit: number) =>
  new Refusal('tooLarge', platformTexts.tooLarge, { values: { megabytes: limit / megabyte } })

/** Receives a body that is one file. Refuses a declared size over the limit before reading anything. */
export async function receiveBody(
  c: RequestContext,
  files: FileStore,
  name: string,
  limit = defaultLimit,
): Promise<StoredFile> {
  const body: ReadableStream<Uint8Array> = c.req.raw.body ?? new Blob().stream()
  const bytes = body.values({ preventCancel: true })
  try {
    if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
    return await files.receive(bytes, { name, limit })
  } catch (error) {
    await drain(body)
    throw error
  }
}

async function drain(body: ReadableStream<Uint8Array>) {
  if (body.locked) return
  let read = 0
  try {
    for await (const chunk of body.values({ preventCancel: true })) {
      read += chunk.byteLength
      if (read > drainAtMost) break
    }
  } catch {
    // The sender has gone: nobody waits for the answer.
  }
}

export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>
  /** The same; names that repeat are lists. */
  readonly values: FormValues
  readonly files: readonly StoredFile[]
  /** Files that were not taken, with the name they were sent under. */
  readonly refused: readonly { readonly name: string; readonly refusal: Refusal }[]
}

export interface UploadLimits {
  /** Bytes of one file. */
  readonly bytes?: number
  readonly files: number
}

/** Receives a multipart form; each file is judged by itself. A form without script sends its empty file input too: ignored. */
export async function receiveForm(c: RequestContext, store: FileStore, limits: UploadLimits): Promise<UploadForm> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) throw new Refusal('unsupported', platformTexts.wrongValue)
  const limit = limits.bytes ?? defaultLimit
  const fields: Record<string, string> = {}
  const values: Record<string, string | string[]> = {}
  const taken: Promise<StoredFile | null>[] = []
  const refused: { name: string; refusal: Refusal }[] = []
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fields: 50, fieldSize: 64 * 1024, files: limits.files, parts: limits.files + 50 },
  })
  parser.on('field', (name, value) => {
    const before = values[name]
    fields[name] = value
    values[name] = before === undefined ? value : [before, value].flat()
  })
  parser.on('file', (_field, stream, name) => {
    if (!name) {
      stream.resume()
      return
    }
    taken.push(
      store.receive(stream.iterator({ destroyOnReturn: false }), { name, limit }).catch((error: unknown) => {
        stream.resume()
        if (!(error instanceof Refusal)) throw error
        refused.push({ name, refusal: error })
        return null
      }),
    )
  })
  const parsed = new Promise<void>((resolve, reject) => {
    parser.on('finish', resolve)
    parser.on('error', () => reject(new Refusal('invalid', platformTexts.invalid)))
  })
  const source = Readable.from(c.req.raw.body ?? [])
  source.on('error', () => parser.destroy(new Error('interrupted')))
  source.pipe(parser)
  await parsed
  const files = (await Promise.all(taken)).filter((file) => file !== null)
  return { fields, values, files, refused }
}
