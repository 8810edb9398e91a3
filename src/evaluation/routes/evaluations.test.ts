import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { publishReport } from '../actions/report-publish.ts'
import { type AppOfActors, appOfActors } from '../fixtures/form-app.ts'
import { type ReportWorld, reportWorld } from '../fixtures/report-world.ts'
import { evaluationRoutes } from './evaluations.tsx'

let fresh: FreshDatabase
let database: Database
let world: ReportWorld
let served: AppOfActors
/** One published without a shield, one approved and not yet published, one in consolidation. */
let published: EvaluationId
let approved: EvaluationId
let consolidating: EvaluationId
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open({ max: 8 })
  world = await reportWorld(database)
  const { actors, centres } = world.government
  served = appOfActors(
    database,
    [evaluationRoutes()],
    [...Object.values(actors), ...world.committee, world.otherManager, world.remoteManager, publicActor],
  )
  published = await decided({ '1.1.1': 'not_met' })
  await database.transact(actors.central, (tx) =>
    publishReport(tx, { evaluationId: published, publicUrl: 'https://itqan.example' }),
  )
  approved = await decided({})
  consolidating = await world.consolidating({ centre: 'remoteJustice' })
  await asSystem(database, (tx) =>
    sql`update centres set search = 'مركز الاختبار test hall' where id = ${centres.hall}`.execute(tx.db),
  )
})
after(() => fresh.close())

async function decided(except: Record<string, 'not_met'>) {
  const id = await world.consolidating({ visits: [{ except }] })
  await world.present(id)
  await world.vote(id, ['approve', 'approve', 'approve'])
  return id
}
const get = (actor: Actor, path: string) => served.as(actor)(path)
const list = async (actor: Actor, query = '') => {
  const response = await get(actor, `/evaluations${query}`)
  assert.equal(response.status, 200)
  const page = await response.text()
  return [published, approved, consolidating].filter((id) => page.includes(`href="/evaluations/${id}"`))
}
const leadsTo = async (actor: Actor, id: EvaluationId) =>
  (await get(actor, `/evaluations/${id}`)).headers.get('location')
const people = () => world.government.actors

describe('the register of evaluations', () => {
  test('shows the programme all, an entity what is published of its own, strangers nothing', async () => {
    const { central, chair, manager, quality, administrator, executive } = people()
    for (const actor of [central, chair]) assert.deepEqual(await list(actor), [published, approved, consolidating])
    for (const actor of [manager, quality, administrator, executive]) assert.deepEqual(await list(actor), [published])
    assert.deepEqual(await list(world.otherManager), [])
    assert.match((await get(publicActor, '/evaluations')).headers.get('location') ?? '', /^\/sign-in/)
  })

  test('shows those who visit what they were sent to', async () => {
    assert.deepEqual(await list(people().evaluator), [published, approved, consolidating])
    assert.deepEqual(await list(people().second), [])
  })

  test('is narrowed by state, kind of centre, entity, round and result', async () => {
    const { central } = people()
    const { entities } = world.government
    assert.deepEqual(await list(central, '?state=approved'), [approved])
    assert.deepEqual(await list(central, '?kind=remote'), [consolidating])
    assert.deepEqual(await list(central, `?entity=${entities.justice}`), [consolidating])
    assert.deepEqual(await list(central, `?round=${await roundOf(approved)}`), [approved])
    assert.deepEqual(await list(central, '?shield=gold'), [approved])
    assert.deepEqual(await list(central, '?shield=none'), [published])
  })

  test('finds a centre however it is spelt, and a reference', async () => {
    const { central } = people()
    assert.deepEqual(await list(central, `?q=${encodeURIComponent('الإختبار')}`), [published, approved])
    assert.deepEqual(await list(central, '?q=evl-26-0003'), [consolidating])
    assert.deepEqual(await list(central, `?q=${encodeURIComponent('٠٠٠٣')}`), [consolidating])
    assert.deepEqual(await list(central, '?q=nowhere'), [])
  })

  test('tells nobody a result that is not his to know: not shown, not found by it', async () => {
    const { evaluator } = people()
    assert.deepEqual(await list(evaluator, '?shield=gold'), [])
    const csv = await (await get(evaluator, '/evaluations?export=csv&lang=en')).text()
    assert.equal(csv.split('\r\n').filter((line) => line.includes('Not decided yet')).length, 2)
    assert.match(await (await get(people().central, '/evaluations?export=csv&lang=en')).text(), /Gold/)
  })

  test('keeps views and hands out a spreadsheet', async () => {
    const kept = await served.as(people().central)('/evaluations/views', {
      method: 'POST',
      body: new URLSearchParams({ name: 'عن بعد', query: 'kind=remote' }),
    })
    assert.equal(kept.status, 303)
    assert.match(await (await get(people().central, '/evaluations')).text(), /\?kind=remote"><span>عن بعد/)
    const file = await get(people().central, '/evaluations?export=xlsx')
    assert.match(file.headers.get('content-disposition') ?? '', /evaluations-.*\.xlsx/)
  })
})

const roundOf = (id: EvaluationId) =>
  asSystem(database, async (tx) => {
    const query = tx.db.selectFrom('evaluations').select('round_id').where('id', '=', id)
    return (await query.executeTakeFirstOrThrow()).round_id
  })

describe('the address of an evaluation', () => {
  test('leads each reader to his next page', async () => {
    const { central, chair, manager, executive } = people()
    assert.equal(await leadsTo(central, consolidating), `/evaluations/${consolidating}/consolidation`)
    assert.equal(await leadsTo(chair, consolidating), `/evaluations/${consolidating}/team`)
    for (const actor of [central, chair])
      assert.equal(await leadsTo(actor, approved), `/evaluations/${approved}/report`)
    for (const actor of [manager, executive])
      assert.equal(await leadsTo(actor, published), `/evaluations/${published}/report`)
    assert.match((await leadsTo(people().evaluator, approved)) ?? '', /^\/visits\//)
  })

  test('tells an administrator where it stands, without the report', async () => {
    const facts = await get(people().administrator, `/evaluations/${published}?lang=en`)
    assert.equal(facts.status, 200)
    assert.match(await facts.text(), /EVL-26-0001[\s\S]*No shield/)
  })

  test('is nothing to whom the evaluation is not to be known', async () => {
    for (const [actor, id] of [
      [people().manager, approved],
      [world.otherManager, published],
      [people().second, published],
      [people().central, newId<EvaluationId>()],
    ] as const)
      assert.equal((await get(actor, `/evaluations/${id}`)).status, 404)
    assert.equal((await get(people().central, '/evaluations/1')).status, 404)
  })
})
