// What saving a person tells of the addresses of others (docs/decisions/0007-addresses-of-others.md).
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Actor, systemActor } from '#src/kernel/actor.ts'
import { newId, type PersonId } from '#src/kernel/ids.ts'
import { defaultLocale, type Locale } from '#src/kernel/locale.ts'
import type { Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { mostUnknown } from './actions/email-taken.ts'
import { type Government, government } from './fixtures/government.ts'
import { type Site, site } from './fixtures/site.ts'

let fresh: FreshDatabase
let database: Database
let gov: Government
let web: Site
let emails: Map<string | null, string>

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open({ clock: () => new Date('2026-12-01T08:00:00Z') })
  gov = await government(database)
  web = site(database)
  const { rows } = await database.transact(systemActor, (tx) =>
    sql<{ id: string; email: string }>`select id, email from people`.execute(tx.db),
  )
  emails = new Map(rows.map((row) => [row.id, row.email]))
})
after(() => fresh.close())

const english: Locale = { ...defaultLocale, language: 'en', digits: 'latn' }
const emailOf = (actor: Actor) => emails.get(actor.personId) ?? ''
/** The same administrator with a fresh count of tries. */
const another = (): Actor => ({ ...gov.people.healthAdministrator, personId: newId<PersonId>() })

const add = async (actor: Actor, email: string) => {
  web.as(actor, english)
  const answer = await web.post('/organisation/people', {
    entityId: gov.health.id,
    'name.ar': 'منى',
    'name.en': 'Mona',
    email,
    roles: ['specialist'],
  })
  return { status: answer.status, text: await answer.text() }
}

/** The page without what was typed and the form's own number. */
const bare = (text: string, email: string) =>
  text.replaceAll(email, '').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')

describe('an address that is taken', () => {
  it('is answered the same for everybody the administrator may not see, whoever and wherever it is', async () => {
    const { people } = gov
    await database.transact(systemActor, (tx) =>
      sql`update people set active = false where id = ${people.partner.personId}`.execute(tx.db),
    )
    const strangers = [people.housingAdministrator, people.partner, people.shopper, people.evaluator, people.chair]
    const answers = new Set<string>()
    const actor = another()
    for (const stranger of strangers) {
      const { status, text } = await add(actor, emailOf(stranger))
      assert.equal(status, 422)
      assert.match(text, /This e-mail address cannot be used\. Give another\./)
      answers.add(bare(text, emailOf(stranger)))
    }
    assert.equal(answers.size, 1)
  })

  it('is said to be in the register where its holder is', async () => {
    const { status, text } = await add(another(), emailOf(gov.people.agent).toUpperCase())
    assert.equal(status, 422)
    assert.match(text, /Somebody in your register has this e-mail address/)
  })

  it('is answered the same when a person is changed', async () => {
    web.as(gov.people.healthAdministrator, english)
    const path = `/organisation/people/${gov.people.agent.personId}`
    const change = async (email: string) => {
      const fields = { entityId: gov.health.id, 'name.ar': 'أ', 'name.en': 'A', email, version: '1' }
      const answer = await web.post(path, { ...fields, roles: ['agent'], 'centres.agent': [gov.centre.id] })
      return { status: answer.status, text: await answer.text() }
    }
    const other = await change(emailOf(gov.people.shopper))
    assert.equal(other.status, 422)
    assert.match(other.text, /This e-mail address cannot be used/)
    assert.match((await change(emailOf(gov.people.manager))).text, /Somebody in your register has this e-mail/)
  })

  it('cannot be looked for: after some of strangers no address is tried for an hour, taken or free', async () => {
    const actor = another()
    for (let n = 0; n < mostUnknown; n += 1) {
      assert.equal((await add(actor, emailOf(gov.people.chair))).status, 422)
    }
    assert.equal((await add(actor, emailOf(gov.people.chair))).status, 429)
    assert.equal((await add(actor, 'free.address@example.gov.bh')).status, 429)
    assert.equal((await add(another(), 'free.address@example.gov.bh')).status, 303, 'others go on')
  })
})
