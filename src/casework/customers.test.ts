import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { fieldsOf } from '#src/platform/input.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import {
  changeCustomer,
  createCustomer,
  findCustomers,
  findOrCreateCustomer,
  readCustomer,
} from './actions/customers.ts'
import type { CustomerDraft } from './customer.ts'
import { customerInput, personalNumberOf, phoneOf } from './customer-input.ts'
import { type TwoEntities, twoEntities } from './fixtures/entity.ts'

let fresh: FreshDatabase
let database: Database
let two: TwoEntities
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  two = await twoEntities(database)
})
after(() => fresh.close())

const draft = (given: Partial<CustomerDraft> = {}): CustomerDraft => ({
  entityId: two.works.id,
  personalNumber: '880412345',
  kind: 'citizen',
  name: 'أحمد بن يوسف الذوادي',
  phone: '+97336601234',
  email: 'ahmed@example.com',
  language: 'ar',
  preferredChannel: 'sms',
  needs: [],
  note: '',
  ...given,
})
const as = (actor: Actor, work: (tx: Tx) => Promise<void>) => rolledBack(database, actor, work)
const asAgent = (work: (tx: Tx) => Promise<void>) => as(two.works.people.agent, work)
const refused = (kind: string, field?: string) => (error: unknown) =>
  error instanceof Refusal && error.kind === kind && (!field || error.fields.some((one) => one.field === field))
const eventsOf = async (tx: Tx, id: string) =>
  (
    await sql<{
      kind: string
      data: unknown
    }>`select kind, data from events where subject_type = 'customer' and subject_id = ${id}::text order by id`.execute(
      tx.db,
    )
  ).rows

describe('what is typed of a customer', () => {
  it('is one phone however it is written', () => {
    for (const typed of [
      '36601234',
      '٣٦٦٠ ١٢٣٤',
      '+973 3660-1234',
      '00973 36601234',
      '973 36601234',
      '(+973) 3660 1234',
    ]) {
      const parsed = customerInput.parse({ kind: 'citizen', name: 'سالم', phone: typed.replace(/[()]/g, '') })
      assert.equal(parsed.phone, '+97336601234', typed)
    }
    for (const typed of ['0501234567', '501234567', '+966 50 123 4567', '00966501234567']) {
      assert.equal(phoneOf(typed), '+966501234567', typed)
    }
    assert.equal(phoneOf('+44 20 7946 0958'), '+442079460958')
    assert.equal(phoneOf(''), '')
  })

  it('is one personal number however it is written', () => {
    assert.equal(personalNumberOf('٨٨٠٤ ١٢٣٤٥'), '880412345')
    assert.equal(personalNumberOf('8804-12345'), '880412345')
    assert.equal(personalNumberOf('a 1234567'), 'A1234567')
  })

  it('is refused by the field it is wrong in', () => {
    const wrong = (given: object) => {
      const parsed = customerInput.safeParse({ kind: 'citizen', name: 'سالم', ...given })
      return parsed.success ? [] : fieldsOf(parsed.error).map(({ field }) => field)
    }
    assert.deepEqual(wrong({ personalNumber: '880412345' }), [])
    assert.deepEqual(wrong({ personalNumber: '1088041234' }), [])
    assert.deepEqual(wrong({ personalNumber: '88041234' }), ['personalNumber'])
    assert.deepEqual(wrong({ personalNumber: 'A1234567' }), ['personalNumber'])
    assert.deepEqual(wrong({ personalNumber: 'A1234567', kind: 'visitor' }), [])
    assert.deepEqual(wrong({ personalNumber: '١٢٣٤٥-١', kind: 'business' }), [])
    assert.deepEqual(wrong({ personalNumber: '12', kind: 'business' }), ['personalNumber'])
    assert.deepEqual(wrong({ name: ' ' }), ['name'])
    assert.deepEqual(wrong({ phone: '12' }), ['phone'])
    assert.deepEqual(wrong({ email: 'nobody', preferredChannel: 'email' }), ['email'])
    assert.deepEqual(wrong({ preferredChannel: 'email', phone: '36601234' }), ['email'])
    assert.deepEqual(wrong({ preferredChannel: 'sms', email: 'a@example.com' }), ['phone'])
    assert.deepEqual(wrong({ needs: ['elderly', 'tall'] }), ['needs.1'])
  })
})

describe('finding a customer', () => {
  const ways = [
    '880412345',
    '٨٨٠٤١٢٣٤٥',
    '8804 12345',
    '36601234',
    '+973 3660 1234',
    '0097336601234',
    'أحمد الذوادي',
    'احمد الذوادى',
    'AHMED@example.com',
  ]
  for (const query of ways) {
    it(`works by ${query}`, () =>
      asAgent(async (tx) => {
        const { id } = await createCustomer(tx, draft())
        await createCustomer(
          tx,
          draft({ personalNumber: '900112345', name: 'سلمان خليفة', phone: '+97339999999', email: '' }),
        )
        assert.deepEqual(
          (await findCustomers(tx, query)).map((one) => one.id),
          [id],
        )
      }))
  }

  it('finds all 750 whose name is written in two ways, by either', () =>
    asAgent(async (tx) => {
      for (let at = 0; at < 750; at += 1) {
        const name = at < 500 ? `أحمد سالم ${at}` : `احمد سالم ${at}`
        await createCustomer(tx, draft({ personalNumber: String(100_000_000 + at), name, phone: '', email: '' }))
      }
      for (const query of ['أحمد', 'احمد', 'أحمَد', 'احـمد']) {
        assert.equal((await findCustomers(tx, query, { limit: 1000 })).length, 750, query)
        assert.equal((await findCustomers(tx, query)).length, 51, 'a page, and one more')
      }
    }))

  it('puts the number before a name that looks like it, and finds an unfinished word while it is typed', () =>
    asAgent(async (tx) => {
      const byNumber = await createCustomer(tx, draft({ name: 'سالم' }))
      const byName = await createCustomer(
        tx,
        draft({ personalNumber: null, name: 'شركة 880412345', phone: '', email: '' }),
      )
      const found = await findCustomers(tx, '880412345')
      assert.deepEqual(
        found.map(({ id }) => id),
        [byNumber.id, byName.id],
      )
      assert.equal((await findCustomers(tx, 'سال')).length, 0)
      assert.equal((await findCustomers(tx, 'سال', { unfinished: true })).length, 1)
    }))

  it('finds nothing by signs alone, and the new name alone after a change', () =>
    asAgent(async (tx) => {
      const { entityId: _entityId, ...fields } = draft()
      const { id } = await createCustomer(tx, draft())
      assert.deepEqual(await findCustomers(tx, ' .. '), [])
      await changeCustomer(tx, id, 1, { ...fields, name: 'خليفة الذوادي', phone: '+97335550000' })
      assert.equal((await findCustomers(tx, 'خليفه')).length, 1)
      assert.equal((await findCustomers(tx, 'أحمد يوسف')).length, 0)
      assert.equal((await findCustomers(tx, '36601234')).length, 0)
    }))

  it('leaves another entity in the dark, and roles that have no business with customers', async () => {
    const { customer } = await database.transact(two.works.people.agent, (tx) =>
      findOrCreateCustomer(tx, draft({ personalNumber: '770112345' })),
    )
    for (const actor of [two.trade.people.agent, two.trade.people.quality]) {
      await as(actor, async (tx) => {
        assert.deepEqual(await findCustomers(tx, '770112345'), [])
        await assert.rejects(readCustomer(tx, customer.id), refused('missing'))
        await assert.rejects(changeCustomer(tx, customer.id, 1, draft()), refused('missing'))
        await assert.rejects(createCustomer(tx, draft({ personalNumber: '1' })), refused('missing'))
      })
    }
    const { administrator, executive, partner, specialist } = two.works.people
    for (const actor of [administrator, executive, partner, two.evaluator, two.government]) {
      await as(actor, (tx) => assert.rejects(findCustomers(tx, 'أحمد'), refused('forbidden')))
    }
    await as(publicActor, (tx) => assert.rejects(findCustomers(tx, 'أحمد'), refused('unauthenticated')))
    await as(specialist, async (tx) => {
      assert.equal((await findCustomers(tx, '770112345')).length, 1)
      await assert.rejects(changeCustomer(tx, customer.id, 1, draft()), refused('forbidden'))
    })
  })
})

describe('a customer’s record', () => {
  it('is one for each personal number of an entity, and says so in the field', () =>
    asAgent(async (tx) => {
      await createCustomer(tx, draft())
      await assert.rejects(createCustomer(tx, draft({ name: 'غيره' })), refused('invalid', 'personalNumber'))
      const other = await createCustomer(tx, draft({ personalNumber: '900112345' }))
      await assert.rejects(changeCustomer(tx, other.id, 1, draft()), refused('invalid', 'personalNumber'))
    }))

  it('is not overwritten by who read an older version, and records which fields changed without their values', () =>
    asAgent(async (tx) => {
      const { entityId: _entityId, ...fields } = draft()
      const { id } = await createCustomer(tx, draft({ needs: ['mobility'] }))
      const next = await changeCustomer(tx, id, 1, { ...fields, needs: ['mobility'], phone: '+97335550000' })
      assert.equal(next.version, 2)
      await assert.rejects(changeCustomer(tx, id, 1, { ...fields, name: 'غيره' }), refused('conflict'))
      const same = await changeCustomer(tx, id, 2, { ...fields, needs: ['mobility'], phone: '+97335550000' })
      assert.equal(same.version, 2, 'nothing changed')
      const events = await eventsOf(tx, id)
      assert.deepEqual(
        events.map(({ kind }) => kind),
        ['customer.created', 'customer.changed'],
      )
      assert.deepEqual(events[1]?.data, { fields: ['phone'] })
      assert.ok(!JSON.stringify(events).includes('35550000') && !JSON.stringify(events).includes('الذوادي'))
    }))
})

describe('whose case it is', () => {
  it('is told by the personal number, and nothing said from outside changes his record', async () => {
    const known = await database.transact(two.works.people.agent, (tx) =>
      createCustomer(tx, draft({ personalNumber: '660112345' })),
    )
    await as(publicActor, async (tx) => {
      const given = draft({
        personalNumber: '660112345',
        phone: '+97331111111',
        name: 'منتحل',
        email: 'ahmed@example.com',
      })
      const { customer, created, differs } = await findOrCreateCustomer(tx, given)
      assert.deepEqual([customer, created, differs], [known, false, ['name', 'phone']])
    })
    await as(two.works.people.agent, async (tx) => assert.deepEqual(await readCustomer(tx, known.id), known))
  })

  it('is a new customer without a number, whatever the name and the phone', () =>
    as(publicActor, async (tx) => {
      const first = await findOrCreateCustomer(tx, draft({ personalNumber: null }))
      const second = await findOrCreateCustomer(tx, draft({ personalNumber: null }))
      assert.ok(first.created && second.created)
      assert.notEqual(first.customer.id, second.customer.id)
    }))

  it('is the same record for two who send the same new number at once', async () => {
    const send = () =>
      database.transact(publicActor, (tx) => findOrCreateCustomer(tx, draft({ personalNumber: '550112345' })))
    const [one, other] = await Promise.all([send(), send()])
    assert.equal(one.customer.id, other.customer.id)
    assert.deepEqual([one.created, other.created].sort(), [false, true])
  })

  it('is another record at another entity', async () => {
    await as(publicActor, async (tx) => {
      const here = await findOrCreateCustomer(tx, draft())
      const there = await findOrCreateCustomer(tx, draft({ entityId: two.trade.id }))
      assert.notEqual(here.customer.id, there.customer.id)
    })
    await as(two.trade.people.agent, (tx) => assert.rejects(findOrCreateCustomer(tx, draft()), refused('missing')))
  })
})
