// The versions of an entity's policy, on the real database.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import { type Database, elevated, type Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import { savePolicy } from './actions/policies.ts'
import { budgetOf } from './budget.ts'
import { type TwoEntities, twoEntities } from './fixtures/entity.ts'
import { defaultPolicy, generalKey } from './policy.ts'
import { currentPolicy, policyAt, policyVersions } from './store/policies.ts'

let fresh: FreshDatabase
let database: Database
let both: TwoEntities
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  both = await twoEntities(database)
})
after(() => fresh.close())

const as = (actor: Actor, work: (tx: Tx) => Promise<void>) => rolledBack(database, actor, work)
const eventsOf = (tx: Tx) =>
  tx.db
    .selectFrom('events')
    .select(['kind', 'data', 'entity_id'])
    .where('kind', '=', 'casework.policyChanged')
    .execute()

describe('the policy of an entity', () => {
  it('is the default, as version 0, until one is saved', () =>
    as(both.works.people.agent, async (tx) => {
      assert.equal(await currentPolicy(tx, both.works.id), defaultPolicy)
      assert.equal(await policyAt(tx, both.works.id, 0), defaultPolicy)
      assert.equal(await policyAt(tx, both.works.id, 1), undefined)
    }))

  it('keeps every version saved, and says what changed and who changed it', () =>
    as(both.works.people.quality, async (tx) => {
      const first = await savePolicy(tx, both.works.id, 0, { reopenDays: 60 })
      const second = await savePolicy(tx, both.works.id, 1, { reopenDays: 90, approvalKinds: ['complaint'] })
      assert.deepEqual([first.version, second.version], [1, 2])
      assert.deepEqual(await currentPolicy(tx, both.works.id), second)
      assert.equal((await policyAt(tx, both.works.id, 1))?.reopenDays, 60)
      const versions = await policyVersions(tx, both.works.id, { before: null, most: 10 })
      assert.deepEqual(
        versions.map(({ policy, savedBy }) => [policy.version, savedBy]),
        [
          [2, tx.actor.personId],
          [1, tx.actor.personId],
        ],
      )
      assert.equal((await policyVersions(tx, both.works.id, { before: 2, most: 10 }))[0]?.policy.version, 1)
      assert.deepEqual(
        (await eventsOf(tx)).map(({ data, entity_id }) => [entity_id, data]),
        [
          [both.works.id, { version: 1, changes: { reopenDays: { before: 30, after: 60 } } }],
          [
            both.works.id,
            {
              version: 2,
              changes: { reopenDays: { before: 60, after: 90 }, approvalKinds: { before: [], after: ['complaint'] } },
            },
          ],
        ],
      )
    }))

  it('tells of the rules only those that changed', () =>
    as(both.works.people.administrator, async (tx) => {
      const rules = defaultPolicy.rules.map((rule) =>
        rule.key === generalKey('inquiry') ? { ...rule, minutes: { ...rule.minutes, resolution: 60 } } : rule,
      )
      const saved = await savePolicy(tx, both.works.id, 0, { rules })
      const inquiry = { kind: 'inquiry', headingIds: [], serviceId: null, complexity: null, importance: null } as const
      assert.equal(budgetOf(saved, 'resolution', inquiry).minutes, 60)
      const one = (resolution: number) => ({
        kind: 'inquiry',
        headingId: null,
        serviceId: null,
        complexity: null,
        importance: null,
        minutes: { first_response: 390, next_response: 390, resolution, referral: 1950 },
      })
      const [event] = await eventsOf(tx)
      assert.deepEqual(event?.data.changes, { rules: { before: [one(390)], after: [one(60)] } })
    }))

  it('saves nothing where nothing changed', () =>
    as(both.works.people.supervisor, async (tx) => {
      assert.equal((await savePolicy(tx, both.works.id, 0, { reopenDays: 30 })).version, 0)
      assert.deepEqual(await eventsOf(tx), [])
    }))

  it('is refused to who read an older version', () =>
    as(both.works.people.quality, async (tx) => {
      await savePolicy(tx, both.works.id, 0, { reopenDays: 60 })
      await assert.rejects(savePolicy(tx, both.works.id, 0, { reopenDays: 90 }), { kind: 'conflict' })
    }))

  it('is one of two that save at once', async () => {
    const save = (reopenDays: number) =>
      database.transact(both.trade.people.quality, (tx) => savePolicy(tx, both.trade.id, 0, { reopenDays }))
    const results = await Promise.allSettled([save(60), save(90)])
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const refused = results.find((one) => one.status === 'rejected')
    assert.equal(refused?.reason.kind, 'conflict')
  })

  it('is not for those who handle cases to set, and not another entity’s to know', async () => {
    const { specialist, agent, manager, executive, partner } = both.works.people
    for (const actor of [specialist, agent, manager, executive, partner, both.evaluator])
      await as(actor, async (tx) => {
        await assert.rejects(savePolicy(tx, both.works.id, 0, { reopenDays: 60 }), { kind: 'forbidden' })
      })
    for (const actor of [both.trade.people.quality, both.government])
      await as(actor, async (tx) => {
        await assert.rejects(savePolicy(tx, both.works.id, 0, { reopenDays: 60 }), { kind: 'missing' })
      })
    await as(publicActor, async (tx) => {
      await assert.rejects(savePolicy(tx, both.works.id, 0, { reopenDays: 60 }), { kind: 'unauthenticated' })
    })
    await as(both.works.people.quality, async (tx) => {
      assert.deepEqual(await policyVersions(tx, both.trade.id, { before: null, most: 10 }), [])
    })
  })

  it('holds for a customer who files a case, whom it is read for', async () => {
    const { version } = await database.transact(both.trade.people.quality, async (tx) => {
      const { version: read } = await currentPolicy(tx, both.trade.id)
      return savePolicy(tx, both.trade.id, read, { contactTries: 7 })
    })
    await as(publicActor, async (tx) => {
      const policy = await elevated(tx, (system) => currentPolicy(system, both.trade.id))
      assert.deepEqual([policy.version, policy.contactTries], [version, 7])
    })
  })
})
