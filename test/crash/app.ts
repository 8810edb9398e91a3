// A small app for the crash tests: writes as fast as it can through the real database and file store, and says each
// row and file on its output once it has been told that they are safe. Usage: app.ts HOME
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { systemActor } from '#src/kernel/actor.ts'
import type { FileId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { readConfig } from '#src/platform/config.ts'
import { record } from '#src/platform/events.ts'
import { createLog } from '#src/platform/log.ts'
import { startServices } from '#src/platform/services.ts'
import { jpegOf } from '#test/sample-files.ts'

const writers = 6
const [, , home = ''] = process.argv

const running = await startServices(readConfig({ ITQAN_HOME: home }), createLog('silent')).catch((error: Error) => {
  console.log(`refused ${error.message}`)
  process.exit(1)
})
const { database, files, jobs } = running.services
const look = { name: 'look-at-file', input: z.string(), run: async () => undefined }
jobs.on(['file.received'], look, (event) => event.subject.id)
await jobs.start({ work: true })
console.log(`ready ${database.pool.options.connectionString}`)
process.once('SIGTERM', () => running.stop().then(() => process.exit(0)))

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function save() {
  const bytes = jpegOf(8_000, Math.floor(Math.random() * 2 ** 32))
  const file = await files.receive(once(bytes), { name: 'صورة.jpg' })
  const id = newId<FileId>()
  await database.transact(systemActor, async (tx) => {
    await sql`insert into files (id, sha256, size, media_type, name, created_at)
      values (${id}, ${file.sha256}, ${file.size}, ${file.type}, ${file.name}, ${tx.now})`.execute(tx.db)
    await record(tx, { kind: 'file.received', entityId: null, subject: { type: 'file', id } })
  })
  console.log(`saved ${id} ${file.sha256}`)
}

async function write(): Promise<never> {
  for (;;) {
    try {
      await save()
    } catch (error) {
      console.error(`not saved: ${error instanceof Error ? error.message : error}`)
      await sleep(20) // the database is away: it was not acknowledged, so it may be lost
    }
  }
}

await Promise.all(Array.from({ length: writers }, write))
