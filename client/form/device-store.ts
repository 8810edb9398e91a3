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

interface Schema extends DBSchema {
  answers: { key: string; value: WaitingAnswer; indexes: { owner: string } }
  files: { key: string; value: WaitingFile; indexes: { owner: string } }
}

export interface DeviceStore {
  /** Whether what is put here outlives the page. */
  readonly lasting: boolean
  answers(owner: string): Promise<WaitingAnswer[]>
  files(owner: string): Promise<WaitingFile[]>
  answer(key: string): Promise<WaitingAnswer | undefined>
  putAnswer(one: WaitingAnswer): Promise<void>
  dropAnswer(key: string): Promise<void>
  putFile(one: WaitingFile): Promise<void>
  dropFile(key: string): Promise<void>
}

export async function openDeviceStore(): Promise<DeviceStore> {
  try {
    const database = await openDB<Schema>(databaseName, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('answers', { keyPath: 'key' }).createIndex('owner', 'owner')
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
  answer: (key) => database.get('answers', key),
  putAnswer: async (one) => void (await database.put('answers', one)),
  dropAnswer: (key) => database.delete('answers', key),
  putFile: async (one) => void (await database.put('files', one)),
  dropFile: (key) => database.delete('files', key),
})

/** For browsers that keep nothing: answers wait in the page alone, and the page says so. */
function passingStore(): DeviceStore {
  const answers = new Map<string, WaitingAnswer>()
  const files = new Map<string, WaitingFile>()
  return {
    lasting: false,
    answers: async (owner) => [...answers.values()].filter((one) => one.owner === owner),
    files: async (owner) => [...files.values()].filter((one) => one.owner === owner),
    answer: async (key) => answers.get(key),
    putAnswer: async (one) => void answers.set(one.key, one),
    dropAnswer: async (key) => void answers.delete(key),
    putFile: async (one) => void files.set(one.key, one),
    dropFile: async (key) => void files.delete(key),
  }
}
