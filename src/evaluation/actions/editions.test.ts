import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { publicActor, systemActor } from '#src/kernel/actor.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import { synthetic } from '../fixtures/editions.ts'
import { fingerprint, readFrameworkFile, writeFrameworkFile } from '../framework-file.ts'
import { shippedEditions } from '../shipped.ts'
import { findEdition, listPublished, loadEdition } from '../store/editions.ts'
import { ensureShippedEditions, exportFramework, importFramework, publishFramework } from './editions.ts'

let fresh: FreshDatabase
let database: Database
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
})
after(() => fresh.close())

const asSystem = (work: (tx: Tx) => Promise<void>) => rolledBack(database, systemActor, work)
const next = synthetic({ pearl: { every: { tier: 'core' } } })
const file = writeFrameworkFile(next)
const revised = writeFrameworkFile({ ...next, version: '2030 (second reading)' })
const refusedAs = (kind: string) => (thrown: unknown) => thrown instanceof Refusal && thrown.kind === kind
const events = async (tx: Tx) => {
  const { rows } = await sql<{ kind: string; subject_id: string }>`
    select kind, subject_id from events where subject_type = 'edition' order by id`.execute(tx.db)
  return rows.map((row) => `${row.kind} ${row.subject_id}`)
}

test('the shipped editions are there and published after a start, and a second start changes nothing', () =>
  asSystem(async (tx) => {
    await ensureShippedEditions(tx)
    await ensureShippedEditions(tx)
    const listed = await listPublished(tx)
    assert.deepEqual(
      listed.map((one) => one.edition),
      shippedEditions,
    )
    assert.deepEqual(
      listed.map((one) => one.sha256),
      shippedEditions.map(fingerprint),
    )
    assert.deepEqual(await events(tx), [
      'edition.imported onsite-2023',
      'edition.published onsite-2023',
      'edition.imported remote-2023',
      'edition.published remote-2023',
    ])
  }))

describe('an imported edition', () => {
  test('is a draft that the public does not see, until it is published', () =>
    asSystem(async (tx) => {
      assert.deepEqual(await importFramework(tx, file), { id: next.id, outcome: 'add', state: 'draft' })
      assert.deepEqual(await listPublished(tx), [])
      await publishFramework(tx, next.id)
      assert.deepEqual(
        (await listPublished(tx)).map((one) => one.edition.id),
        [next.id],
      )
      assert.deepEqual((await loadEdition(tx, next.id)).publishedAt, tx.now)
    }))

  test('is replaced while it is a draft, and the same content changes nothing', () =>
    asSystem(async (tx) => {
      await importFramework(tx, file)
      assert.equal((await importFramework(tx, file)).outcome, 'same')
      assert.equal((await importFramework(tx, revised)).outcome, 'replace')
      assert.equal((await findEdition(tx, next.id))?.edition.version, '2030 (second reading)')
      assert.deepEqual(await events(tx), [`edition.imported ${next.id}`, `edition.imported ${next.id}`])
    }))

  test('never changes once published; the database has the last word', () =>
    asSystem(async (tx) => {
      await importFramework(tx, file)
      await publishFramework(tx, next.id)
      await publishFramework(tx, next.id)
      assert.equal((await importFramework(tx, file)).outcome, 'same')
      await assert.rejects(importFramework(tx, revised), refusedAs('conflict'))
      assert.deepEqual((await loadEdition(tx, next.id)).edition, next)
      assert.equal((await events(tx)).length, 2)
      await assert.rejects(
        sql`update framework_editions set version = 'other' where id = ${next.id}`.execute(tx.db),
        /never changes/,
      )
    }))

  test('is exported as a file that is the same edition', () =>
    asSystem(async (tx) => {
      await importFramework(tx, file)
      await ensureShippedEditions(tx)
      for (const edition of [next, ...shippedEditions]) {
        const again = readFrameworkFile(await exportFramework(tx, edition.id))
        assert.deepEqual(again, edition)
        assert.equal(fingerprint(again), fingerprint(edition))
      }
    }))

  test('that is wrong is refused and leaves nothing behind', () =>
    asSystem(async (tx) => {
      await assert.rejects(importFramework(tx, '{'), refusedAs('invalid'))
      await assert.rejects(importFramework(tx, file.replace('"total": 12', '"total": 11')), refusedAs('invalid'))
      assert.equal(await findEdition(tx, next.id), null)
      assert.deepEqual(await events(tx), [])
    }))
})

test('an unknown edition is missing, whatever is asked of it', () =>
  asSystem(async (tx) => {
    for (const work of [publishFramework, exportFramework, loadEdition])
      await assert.rejects(work(tx, 'onsite-1999'), refusedAs('missing'))
  }))

test('the public reads published editions and writes none', async () => {
  await database.transact(systemActor, async (tx) => {
    await ensureShippedEditions(tx)
    await importFramework(tx, file)
  })
  await rolledBack(database, publicActor, async (tx) => {
    assert.equal((await listPublished(tx)).length, 2)
    assert.equal(await findEdition(tx, next.id), null)
    const { numAffectedRows } = await sql`delete from framework_editions`.execute(tx.db)
    assert.equal(numAffectedRows, 0n)
    await assert.rejects(importFramework(tx, file), /row-level security/)
  })
})
