// What was given on this device and not taken by the server yet: answers in one store, photos in their own.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerModel } from '#src/evaluation/form-model.ts'
import type { Draft } from '#src/evaluation/islands/form/live.ts'

export interface WaitingAnswer {
  /** person, visit and code: one answer waits per criterion. */
  readonly key: string
  readonly owner: string
  readonly visit: string
  readonly code: string
  readonly draft: Draft
  /** The version it was given on. */
  readonly version: number
  /** Changes with each change: tells whether it is still what was sent. */
  readonly stamp: string
  readonly at: string
  readonly rejected: string | null
  readonly conflict: AnswerModel | null
}

export interface WaitingFile {
  readonly key: string
  readonly owner: string
  readonly visit: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly bytes: Blob
  readonly at: string
  readonly rejected: string | null
}

export const databaseName = 'itqan-form'

/** The version the server gave an answer last sent from here: another tab may not have heard of it yet. */
interface KnownVersion {
  readonly key: string
  readonly version: number
}

/** What became of an answer that was sent. */
export type Settled =
  | { readonly kind: 'taken'; readonly version: number }
  | { readonly kind: 'stale'; readonly current: AnswerModel }
  | { readonly kind: 'rejected'; readonly why: string }

interface Schema extends DBSchema {
  versions: { key: string; value: KnownVersion }
  answers: { key: string; value: WaitingAnswer; indexes: { owner: string } }
  files: { key: string; value: WaitingFile; indexes: { owner: string } }
}

export interface DeviceStore {
  /** Whether what is put here outlives the page. */
  readonly lasting: boolean
  answers(owner: string): Promise<WaitingAnswer[]>
  files(owner: string): Promise<WaitingFile[]>
  /** Puts an answer in the place of the one before, on the version known by then: at least `seen`. */
  give(one: Omit<WaitingAnswer, 'version'>, seen: number): Promise<void>
  /** Takes in what became of `sent`, whatever was given since; tells whether something was. */
  settle(sent: WaitingAnswer, how: Settled): Promise<boolean>
  /** Puts an answer as it is: the choice after a conflict, another try. */
  putAnswer(one: WaitingAnswer): Promise<void>
  dropAnswer(key: string): Promise<void>
  putFile(one: WaitingFile): Promise<void>
  dropFile(key: string): Promise<void>
}

const onVersion = (
  one: Omit<WaitingAnswer, 'version'>,
  before: WaitingAnswer | undefined,
  known: KnownVersion | undefined,
  seen: number,
): WaitingAnswer => ({ ...one, version: before?.version ?? Math.max(known?.version ?? 0, seen) })

/** What stays of an answer once `sent` has come through; undefined when nothing does. */
export function afterSending(now: WaitingAnswer, sent: WaitingAnswer, how: Settled): WaitingAnswer | undefined {
  const changed = now.stamp !== sent.stamp
  if (how.kind === 'taken') return changed ? { ...now, version: how.version } : undefined
  if (how.kind === 'stale') return { ...now, conflict: how.current }
  return changed ? now : { ...now, rejected: how.why }
}

export async function openDeviceStore(): Promise<DeviceStore> {
  try {
    const database = await openDB<Schema>(databaseName, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('answers', { keyPath: 'key' }).createIndex('owner', 'owner')
        fresh.createObjectStore('versions', { keyPath: 'key' })
        fresh.createObjectStore('files', { keyPath: 'key' }).createIndex('owner', 'owner')
      },
      // Signing out in another tab deletes the database: let it.
      blocking: () => database.close(),
    })
    return lastingStore(database)
  } catch {
    return passingStore()
  }
}

const lastingStore = (database: IDBPDatabase<Schema>): DeviceStore => ({
  lasting: true,
  answers: (owner) => database.getAllFromIndex('answers', 'owner', owner),
  files: (owner) => database.getAllFromIndex('files', 'owner', owner),
  // Each in one transaction: other tabs read and write the same answers at the same time.
  async give(one, seen) {
    const tx = database.transaction(['answers', 'versions'], 'readwrite')
    const [before, known] = await Promise.all([
      tx.objectStore('answers').get(one.key),
      tx.objectStore('versions').get(one.key),
    ])
    await tx.objectStore('answers').put(onVersion(one, before, known, seen))
    await tx.done
  },
  async settle(sent, how) {
    const tx = database.transaction(['answers', 'versions'], 'readwrite')
    const answers = tx.objectStore('answers')
    const now = await answers.get(sent.key)
    if (how.kind === 'taken') await tx.objectStore('versions').put({ key: sent.key, version: how.version })
    const next = now && afterSending(now, sent, how)
    if (next) await answers.put(next)
    else await answers.delete(sent.key)
    await tx.done
    return now !== undefined && now.stamp !== sent.stamp
  },
  putAnswer: async (one) => void (await database.put('answers', one)),
  dropAnswer: (key) => database.delete('answers', key),
  putFile: async (one) => void (await database.put('files', one)),
  dropFile: (key) => database.delete('files', key),
})

/** For browsers that keep nothing: answers wait in the page alone, and the page says so. */
function passingStore(): DeviceStore {
  const answers = new Map<string, WaitingAnswer>()
  const files = new Map<string, WaitingFile>()
  const versions = new Map<string, KnownVersion>()
  return {
    lasting: false,
    answers: async (owner) => [...answers.values()].filter((one) => one.owner === owner),
    files: async (owner) => [...files.values()].filter((one) => one.owner === owner),
    async give(one, seen) {
      answers.set(one.key, onVersion(one, answers.get(one.key), versions.get(one.key), seen))
    },
    async settle(sent, how) {
      const now = answers.get(sent.key)
      if (how.kind === 'taken') versions.set(sent.key, { key: sent.key, version: how.version })
      const next = now && afterSending(now, sent, how)
      if (next) answers.set(sent.key, next)
      else answers.delete(sent.key)
      return now !== undefined && now.stamp !== sent.stamp
    },
    putAnswer: async (one) => void answers.set(one.key, one),
    dropAnswer: async (key) => void answers.delete(key),
    putFile: async (one) => void files.set(one.key, one),
    dropFile: async (key) => void files.delete(key),
  }
}
