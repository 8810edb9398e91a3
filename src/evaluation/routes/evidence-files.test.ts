// What a mystery shopper sends is seen by the committee and the centre; who sent it is not.
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import type { VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import type { Database } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import { openFileStore } from '#src/platform/files.ts'
import type { FreshDatabase } from '#test/database.ts'
import { freshDatabase, temporaryHome } from '#test/database.ts'
import { jpegOf, sampleFiles } from '#test/sample-files.ts'
import { evaluationPolicy } from '../access.ts'
import { typesAccepted } from '../actions/evidence.ts'
import type { AppOfActors } from '../fixtures/form-app.ts'
import { appOfActors } from '../fixtures/form-app.ts'
import type { FormWorld } from '../fixtures/form-world.ts'
import { formWorld } from '../fixtures/form-world.ts'
import { loadCase, materialOf } from '../store/reports.ts'
import { evidenceFileRoutes } from './evidence-files.ts'
import { formApiRoutes } from './form-api.ts'

const trace = 'Salman Hidden'
const bytesOf = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])))
/** A photo whose camera wrote its owner into it, before and behind the picture. */
const signed = bytesOf(
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF\0', 1, 1, 0, 0, 1, 0, 1, 0, 0],
  ...[0xff, 0xfe, 0, 2 + trace.length, trace],
  ...[0xff, 0xda, 0, 4, 1, 2, 'pixels', 0xff, 0xd9, trace],
)

let fresh: FreshDatabase
let database: Database
let world: FormWorld
let served: AppOfActors
let home: string
let visit: VisitId
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  world = await formWorld(database)
  home = await temporaryHome()
  const files = await openFileStore(home)
  const { evaluator, shopper, central, member, manager } = world
  const actors = [evaluator, shopper, central, member, manager]
  served = appOfActors(database, [formApiRoutes({ files }), evidenceFileRoutes({ files })], actors)
})
after(async () => {
  await fresh.close()
  await rm(home, { recursive: true, force: true })
})

const upload = (body: Uint8Array<ArrayBuffer>, name: string) =>
  served.as(world.shopper)(`/api/v1/visits/${visit}/evidence/${newId()}?code=1.1.1&name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    body,
  })
const evaluationOf = () =>
  asSystem(database, (tx) =>
    tx.db.selectFrom('visits').select('evaluation_id').where('id', '=', visit).executeTakeFirstOrThrow(),
  )
const publish = async () => {
  const { evaluation_id } = await evaluationOf()
  await asSystem(database, (tx) =>
    tx.db.updateTable('evaluations').set({ state: 'published' }).where('id', '=', evaluation_id).execute(),
  )
}
const seenBy = async (actor: Actor, href: string) => {
  const response = await served.as(actor)(href)
  const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1')
  return { status: response.status, whole: bytes + JSON.stringify([...response.headers]), bytes }
}

describe("evidence of a shopper's visit", () => {
  beforeEach(async () => {
    visit = await world.visit(await world.evaluation(), world.shopper, { mechanism: 'mystery_shopping' })
  })
  test('is pictures alone, because a document may name its author', async () => {
    for (const kind of ['pdf', 'docx', 'xlsx'] as const) {
      const refused = await upload(new Uint8Array(sampleFiles[kind]), `visit.${kind}`)
      assert.equal(refused.status, 415, kind)
      assert.match((await refused.json()).title, /المتسوق السري|mystery shopper/)
    }
    assert.deepEqual(typesAccepted({ mechanism: 'mystery_shopping' }), ['image/jpeg', 'image/png', 'image/webp'])
    assert.ok(typesAccepted({ mechanism: 'field_visit' }).includes('application/pdf'))
  })

  test('is shown to committee and centre without the name of the file and what the camera wrote', async () => {
    const { href } = await (await upload(signed, `${trace}.jpg`)).json()
    await publish()
    assert.ok((await seenBy(world.shopper, href)).bytes.includes(trace), 'his own is whole')
    assert.ok((await seenBy(world.central, href)).bytes.includes(trace), 'the original is kept')
    for (const actor of [world.member, world.manager]) {
      const seen = await seenBy(actor, href)
      assert.equal(seen.status, 200)
      assert.ok(seen.bytes.includes('pixels'))
      assert.ok(!seen.whole.includes('Salman'), actor.name.en)
    }
    const { evaluation_id } = await evaluationOf()
    for (const actor of [world.member, world.manager]) {
      const told = await database.transact(actor, async (tx) => {
        const one = await loadCase(tx, allow(evaluationPolicy, tx.actor, 'report.read'), evaluation_id)
        return (await materialOf(tx, one.id)).evidence
      })
      assert.deepEqual(
        told.map((one) => one.fileName),
        ['1.1.1.jpg'],
      )
    }
  })

  test('that cannot be cleaned is kept back from them, with the way to it', async () => {
    const { id, href } = await (await upload(new Uint8Array(jpegOf(900, 7)), 'x.jpg')).json()
    await publish()
    await asSystem(database, (tx) =>
      sql`update files set media_type = 'application/pdf' where id = (select file_id from evidence where id = ${id})`.execute(
        tx.db,
      ),
    )
    assert.equal((await seenBy(world.central, href)).status, 200)
    for (const actor of [world.member, world.manager]) assert.equal((await seenBy(actor, href)).status, 403)
  })
})
