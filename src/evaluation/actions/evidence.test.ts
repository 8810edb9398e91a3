import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type EvidenceId, newId, type VisitId } from '#src/kernel/ids.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import type { StoredFile } from '#src/platform/files.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { type FormWorld, formWorld } from '../fixtures/form-world.ts'
import { refusal } from '../fixtures/plan.ts'
import { addEvidence, guardEvidence, keepEvidence, mostOfVisit } from './evidence.ts'

let fresh: FreshDatabase
let database: Database
let world: FormWorld
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  world = await formWorld(database)
})
after(() => fresh.close())

const gigabyte = 2 ** 30
const photo = (size: number): StoredFile => ({ sha256: 'a'.repeat(64), size, type: 'image/jpeg', name: 'door.jpg' })
const newVisit = async () => await world.visit(await world.evaluation(), world.evaluator)
const add = (visit: VisitId, size: number, id = newId<EvidenceId>(), code = '1.1.1') =>
  database.transact(world.evaluator, (tx) => addEvidence(tx, visit, { id, code, caption: '', file: photo(size) }))
const guard = (visit: VisitId, id = newId<EvidenceId>()) =>
  database.transact(world.evaluator, (tx) => guardEvidence(tx, visit, '1.1.2', id))
/** Files brought earlier, all removed since. */
const bring = (visit: VisitId, files: number, size: number) =>
  asSystem(database, (tx) =>
    sql`with made as (insert into files (id, sha256, size, media_type, name, created_at)
        select gen_random_uuid(), ${'b'.repeat(64)}, ${size}::bigint, 'image/jpeg', 'old.jpg', now()
        from generate_series(1, ${files}::int) returning id)
      insert into evidence (id, evaluation_id, visit_id, code, file_id, caption, added_at, removed_at)
      select gen_random_uuid(), v.evaluation_id, v.id, '2.1.1', made.id, '', now(), now() from made, visits v
      where v.id = ${visit}`.execute(tx.db),
  )
const full = refusal('tooLarge', 'evaluation.evidence.visitFull')

test('a visit takes files up to its number, removed ones counted; the next is refused before it is received', async () => {
  const visit = await newVisit()
  await bring(visit, mostOfVisit.files - 1, 1)
  const last = newId<EvidenceId>()
  await guard(visit, last)
  await add(visit, 1, last)
  await assert.rejects(guard(visit), full)
  await assert.rejects(add(visit, 1), full)
  assert.equal((await add(visit, 1, last)).id, last, 'what was sent before is not refused')
})

test('a visit takes bytes up to its limit, to the last one', async () => {
  const visit = await newVisit()
  await bring(visit, 1, gigabyte)
  await bring(visit, 1, gigabyte - 10)
  await assert.rejects(add(visit, 11), full)
  const { id } = await add(visit, 10)
  await assert.rejects(add(visit, 1), full)
  await database.transact(world.evaluator, (tx) => keepEvidence(tx, visit, id, false))
  await assert.rejects(add(visit, 1), full)
  await database.transact(world.evaluator, (tx) => keepEvidence(tx, visit, id, true))
})

test('another visit is not held back by a full one', async () => {
  await bring(await newVisit(), mostOfVisit.files, 1)
  await add(await newVisit(), 1)
})
