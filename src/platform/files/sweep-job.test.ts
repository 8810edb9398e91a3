import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { systemActor } from '#src/kernel/actor.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { freshDatabase } from '#test/database.ts'
import { jpegOf } from '#test/sample-files.ts'
import { openFileStore } from '../files.ts'
import { fileSweep } from './sweep-job.ts'

async function* once(bytes: Uint8Array) {
  yield bytes
}

test('a night later a file without a row is gone and one with a row is there; on the same day both are', async () => {
  const home = await mkdtemp(join(tmpdir(), 'itqan-sweep-'))
  const fresh = await freshDatabase()
  const store = await openFileStore(home)
  const kept = await store.receive(once(jpegOf(2000, 1)), { name: 'kept.jpg' })
  const forgotten = await store.receive(once(jpegOf(2000, 2)), { name: 'forgotten.jpg' })
  const today = fresh.open()
  await today.transact(systemActor, (tx) =>
    sql`insert into files (id, sha256, size, media_type, name, created_at)
      values (gen_random_uuid(), ${kept.sha256}, ${kept.size}, ${kept.type}, ${kept.name}, ${tx.now})`.execute(tx.db),
  )

  await fileSweep(today, store).run({}, 'job')
  await (await store.read(forgotten.sha256)).stream.cancel()

  const tomorrow = fresh.open({ clock: () => new Date(Date.now() + 25 * 60 * 60 * 1000) })
  await fileSweep(tomorrow, store).run({}, 'job')
  await (await store.read(kept.sha256)).stream.cancel()
  await assert.rejects(store.read(forgotten.sha256), (error) => error instanceof Refusal && error.kind === 'missing')
  await fresh.close()
  await rm(home, { recursive: true })
})
