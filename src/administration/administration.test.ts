import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { type Actor, publicActor, type Role, systemActor } from '#src/kernel/actor.ts'
import { type EntityId, newId, type PersonId } from '#src/kernel/ids.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Database } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { parseList } from '#src/platform/listing.ts'
import { enqueueMessage } from '#src/platform/outbox.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { siteOf } from '#test/site.ts'
import { administrationPolicy } from './access.ts'
import { eventKinds } from './event-texts.ts'
import { changesOf } from './lines.ts'
import { auditList, outboxList } from './pages/lists.tsx'
import { administrationRoutes } from './routes.tsx'
import { readAudit } from './store/events.ts'
import { loadMessage, readOutbox } from './store/messages.ts'

let fresh: FreshDatabase
let database: Database
const mine = newId<EntityId>()
const other = newId<EntityId>()

const person = (role: Role, entityId: EntityId | null): Actor => ({
  ...publicActor,
  personId: newId<PersonId>(),
  entityId,
  roles: [role],
  reach: entityId ? 'entity' : 'government',
})

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  await database.transact(systemActor, async (tx) => {
    const subject = (type: string) => ({ type, id: newId() })
    await record(tx, { kind: 'centre.changed', entityId: mine, subject: subject('centre') })
    await record(tx, { kind: 'centre.changed', entityId: other, subject: subject('centre') })
    await record(tx, {
      kind: 'visit.assigned',
      entityId: null,
      subject: subject('visit'),
      audience: 'central_team',
      data: { name: 'أمل' },
    })
    await record(tx, { kind: 'plan.created', entityId: null, subject: subject('plan') })
    await enqueueMessage(tx, {
      channel: 'email',
      recipient: 'a@example.test',
      entityId: mine,
      body: 'سرّ',
      secret: true,
      language: 'ar',
    })
    await enqueueMessage(tx, { channel: 'sms', recipient: '+973', entityId: other, body: 'نص', language: 'ar' })
  })
})
after(() => fresh.close())

const trailOf = (actor: Actor, address = '') =>
  database.transact(actor, async (tx) => {
    const query = parseList(auditList, new URLSearchParams(address), defaultLocale)
    return (await readAudit(tx, allow(administrationPolicy, actor, 'audit.read'), query)).rows.map((row) => row.kind)
  })

describe('the audit trail', () => {
  it("shows an entity's administrator his entity's events and nobody else's", async () => {
    assert.deepEqual(await trailOf(person('administrator', mine), 'what=all'), ['message.queued', 'centre.changed'])
  })

  it('shows a government administrator everything but what is meant for the central team', async () => {
    const kinds = await trailOf(person('administrator', null))
    assert.equal(kinds.includes('visit.assigned'), false)
    assert.equal(kinds.filter((kind) => kind === 'centre.changed').length, 2)
  })

  it('shows the central team the programme, shoppers included, and no entity’s own affairs', async () => {
    const kinds = await trailOf(person('central_team', null))
    assert.deepEqual(kinds.sort(), ['plan.created', 'visit.assigned'])
  })

  it('is refused to everyone else', () => {
    for (const role of ['committee_chair', 'evaluator', 'centre_manager', 'agent', 'executive'] as const) {
      assert.throws(() => allow(administrationPolicy, person(role, mine), 'audit.read'), Refusal)
    }
    assert.throws(() => allow(administrationPolicy, publicActor, 'audit.read'), { kind: 'unauthenticated' })
  })

  it('puts every kind of event that the code records into words', () => {
    const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.|texts|fixtures/.test(file))
    const recorded = sources.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return [...text.matchAll(/(?:kind|event): '([a-z][a-zA-Z]*\.[a-z][a-zA-Z]*)'/g)].map((match) => match[1] ?? '')
    })
    assert.ok(recorded.length > 10)
    assert.deepEqual(
      [...new Set(recorded)].filter((kind) => !eventKinds.includes(kind)),
      [],
    )
  })

  it('tells what changed field by field', () => {
    assert.deepEqual(changesOf({ before: { name: 'أ', n: 1 }, after: { name: 'ب', n: 1 }, reason: 'خطأ' }), [
      { field: 'name', before: 'أ', after: 'ب' },
      { field: 'n', before: 1, after: 1 },
      { field: 'reason', before: undefined, after: 'خطأ' },
    ])
    const name = { ar: 'مركز', en: 'Centre' }
    assert.deepEqual(changesOf({ name, changes: { active: { before: true, after: false } } }), [
      { field: 'active', before: true, after: false },
      { field: 'name', before: undefined, after: name },
    ])
    assert.deepEqual(
      changesOf({ name, changes: { name: { before: null, after: name } } }),
      [{ field: 'name', before: null, after: name }],
      'told once',
    )
    assert.deepEqual(changesOf({ before: 'planned', reference: 'EVL-1' }), [
      { field: 'value', before: 'planned', after: undefined },
      { field: 'reference', before: undefined, after: 'EVL-1' },
    ])
    assert.deepEqual(changesOf({ state: { before: 'planned', after: 'in_progress' } }), [
      { field: 'state', before: 'planned', after: 'in_progress' },
    ])
  })

  it('writes simple values in the words of the reader, and leads to what the event is about', async () => {
    const administrator = person('administrator', mine)
    const centre = newId()
    const id = await database.transact(administrator, async (tx) => {
      const changes = {
        active: { before: true, after: false },
        name: { before: { ar: 'مركز قديم', en: 'Old centre' }, after: { ar: 'مركز جديد', en: 'New centre' } },
        opened: { before: null, after: '2026-03-01' },
      }
      const subject = { type: 'centre', id: centre }
      return (await record(tx, { kind: 'centre.reactivated', entityId: mine, subject, data: { changes } })).id
    })
    const site = siteOf(
      database,
      administrationRoutes({ config: { smtpUrl: undefined, smsUrl: undefined }, namesOf: async () => new Map() }),
      () => ({
        actor: administrator,
        locale: defaultLocale,
      }),
    )
    const seen = await (await site.request(`/administration/audit/${id}`)).text()
    assert.match(seen, /أُعيد تفعيل مركز/)
    assert.match(seen, new RegExp(`<a href="/organisation/centres/${centre}">`))
    for (const words of ['نعم', 'لا', 'مركز قديم', 'مركز جديد', '١ مارس ٢٠٢٦']) assert.ok(seen.includes(words), words)
  })

  it('puts what each kind of record may go through into words', () => {
    for (const type of ['entity', 'centre', 'department', 'service', 'person', 'heading', 'partner', 'replyTemplate'])
      for (const verb of ['created', 'changed', 'deactivated', 'reactivated'])
        assert.ok(eventKinds.includes(`${type}.${verb}`), `${type}.${verb}`)
  })
})

describe('the outbox', () => {
  const outboxOf = (actor: Actor) =>
    database.transact(actor, async (tx) => {
      const permission = allow(administrationPolicy, actor, 'outbox.read')
      const page = await readOutbox(tx, permission, parseList(outboxList, new URLSearchParams(), defaultLocale))
      return Promise.all(page.rows.map((row) => loadMessage(tx, permission, row.id)))
    })

  it("shows an entity's administrator his entity's messages, without the text of secret ones", async () => {
    const messages = await outboxOf(person('administrator', mine))
    assert.deepEqual(
      messages.map((one) => [one?.recipient, one?.body]),
      [['a@example.test', '']],
    )
  })

  it('shows a government administrator all of them', async () => {
    assert.equal((await outboxOf(person('administrator', null))).length, 2)
  })
})
