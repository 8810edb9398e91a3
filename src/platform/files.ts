// The file store: <home>/files, each file under the SHA-256 of its bytes, exactly as it came. A file is on disk, whole
// and synced, before `receive` answers; the row that gives it a meaning is written by the caller's transaction after.
import { createHash, randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { Refusal } from '#src/kernel/refusal.ts'
import { displayName } from './files/name.ts'
import { ignoreMissing, placeOf } from './files/place.ts'
import type { Range } from './files/range.ts'
import type { Known } from './files/sweep.ts'
import { sweepFiles } from './files/sweep.ts'
import { texts } from './files/texts.ts'
import type { FileType } from './files/types.ts'
import { isAccepted } from './files/types.ts'

export const megabyte = 1024 * 1024
export const defaultLimit = 20 * megabyte

export interface StoredFile {
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly type: FileType
  /** Safe to show and to download under. */
  readonly name: string
}

export interface OpenFile {
  /** Bytes of the whole file, whatever the range. */
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

export interface FileStore {
  /**
   * Keeps a file. Refuses what is larger than `limit` bytes as soon as it is ('tooLarge'), what is not of an accepted
   * type ('unsupported'), what is empty or breaks off ('invalid'); nothing is left of it then.
   */
  receive(bytes: AsyncIterable<Uint8Array>, options: { name: string; limit?: number }): Promise<StoredFile>
  /** Opens a file for reading. Refuses as 'missing' if it is not there. */
  read(sha256: string, range?: Range | null): Promise<OpenFile>
  /**
   * Removes files received before `before` that no row mentions, and what broken uploads left; returns how many files.
   * `before` must leave every transaction its time: a day ago is right.
   */
  sweep(known: Known, before: Date): Promise<number>
}

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function makeFolder(folder: string) {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made) await syncFolder(dirname(folder))
}

// Writes, counts and hashes in one pass; the bytes are on the disk when it returns.
async function write(file: FileHandle, bytes: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > limit) {
      throw new Refusal('tooLarge', texts.tooLarge, { values: { limit: Math.floor(limit / megabyte) } })
    }
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  await file.sync()
  return { sha256: hash.digest('hex'), size }
}

const brokeOff = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'AbortError' ||
    ('code' in error && ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(`${error.code}`)))

/** Opens (and makes, if need be) the store of a home. */
export async function openFileStore(home: string): Promise<FileStore> {
  const root = join(home, 'files')
  const incoming = join(root, 'incoming')
  for (const folder of [root, incoming, join(root, 'leaving')]) await makeFolder(folder)

  async function receiveInto(path: string, bytes: AsyncIterable<Uint8Array>, name: string, limit: number) {
    const file = await open(path, 'wx', 0o600)
    let written: { sha256: string; size: number }
    try {
      written = await write(file, bytes, limit)
    } catch (error) {
      throw brokeOff(error) ? new Refusal('invalid', texts.interrupted) : error
    } finally {
      await file.close()
    }
    if (written.size === 0) throw new Refusal('invalid', texts.empty)
    const type = (await fileTypeFromFile(path))?.mime
    if (!isAccepted(type)) throw new Refusal('unsupported', texts.unsupported)
    const kept = placeOf(root, written.sha256)
    await makeFolder(dirname(kept))
    await rename(path, kept) // over the same bytes, if they were here: their age begins again, which sweep looks at
    await syncFolder(dirname(kept))
    return { ...written, type, name: displayName(name, type) }
  }

  return {
    async receive(bytes, { name, limit = defaultLimit }) {
      const path = join(incoming, randomUUID())
      try {
        return await receiveInto(path, bytes, name, limit)
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
    },

    async read(sha256, range) {
      const file = isHash(sha256) ? await open(placeOf(root, sha256), 'r').catch(ignoreMissing) : undefined
      if (!file) throw new Refusal('missing', texts.missing)
      const { size } = await file.stat()
      return { size, stream: Readable.toWeb(file.createReadStream(range ?? {})) }
    },

    sweep: (known, before) => sweepFiles(root, known, before),
  }
}
