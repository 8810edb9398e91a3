import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#src/kernel/actor.ts'
import type { Locale } from '#src/kernel/locale.ts'
import { createAdministrator } from './actions/accounts.ts'
import { type Browser, type Door, entity, openDoor, someone } from './fixtures/door.ts'
import { preferredLanguage } from './routes/identify.tsx'

let door: Door
before(async () => {
  door = await openDoor()
})
after(() => door.close())

const locale = async (browser: Browser, path = '/home'): Promise<Locale> =>
  JSON.parse((await browser.get(path)).text).locale

test('the public reads Arabic unless the browser prefers English', () => {
  const expected = [
    [undefined, 'ar'],
    ['', 'ar'],
    ['en-GB,en;q=0.9,ar;q=0.8', 'en'],
    ['ar-BH,ar;q=0.9,en;q=0.8', 'ar'],
    ['fr,en;q=0.3', 'en'],
    ['fr-FR', 'ar'],
    ['en;q=0,fr', 'ar'],
    ['en;q=0.2, AR;q=0.7', 'ar'],
    ['*', 'ar'],
  ] as const
  for (const [header, language] of expected) assert.equal(preferredLanguage(header), language, header)
})

test('?lang= chooses for this browser until it is chosen anew; nonsense chooses nothing', async () => {
  const browser = door.browser()
  assert.equal((await locale(browser)).language, 'ar')
  assert.equal((await locale(browser, '/home?lang=en')).language, 'en')
  assert.deepEqual(await locale(browser), { language: 'en', digits: 'latn', timeZone: 'Asia/Bahrain', hijri: true })
  assert.equal((await locale(browser, '/home?lang=xx')).language, 'en')
  assert.equal((await locale(browser, '/home?lang=ar')).language, 'ar')
})

test('a person reads as he chose, else as his entity does; ?lang= goes before both', async () => {
  const entityId = await entity(door, { language: 'en', digits: 'latn' })
  const browser = door.browser()
  await browser.signIn(await someone(door, { entityId, roles: ['agent'] }))
  assert.deepEqual(await locale(browser), { language: 'en', digits: 'latn', timeZone: 'Asia/Riyadh', hijri: true })
  assert.equal((await locale(browser, '/home?lang=ar')).language, 'ar')
  assert.equal((await locale(browser)).digits, 'latn')
  const own = door.browser()
  await own.signIn(await someone(door, { entityId, roles: ['agent'], language: 'ar', digits: 'arab' }))
  assert.deepEqual([(await locale(own)).language, (await locale(own)).digits], ['ar', 'arab'])
})

test('the choice of language ends with the session, for the next person at the same machine', async () => {
  const browser = door.browser()
  await browser.signIn(await someone(door))
  await browser.get('/home?lang=en')
  await browser.post('/sign-out')
  assert.equal((await locale(browser)).language, 'ar')
})

test('a person without an entity works across all only by a role of the programme', async () => {
  const reach = async (roles: readonly Role[], entityId: Awaited<ReturnType<typeof entity>> | null = null) => {
    const browser = door.browser()
    await browser.signIn(await someone(door, { roles, entityId }))
    const actor = await browser.actor()
    return [actor.reach, actor.entityId]
  }
  assert.deepEqual(await reach(['committee_member']), ['government', null])
  assert.deepEqual(await reach(['partner']), ['entity', null])
  assert.deepEqual(await reach([]), ['entity', null])
  const entityId = await entity(door)
  assert.deepEqual(await reach(['administrator'], entityId), ['entity', entityId])
})

test('what the lookup may see ends with it: the connection it used is as blind as before', async () => {
  const browser = door.browser()
  const person = await someone(door)
  await browser.signIn(person)
  const client = await door.database.pool.connect()
  try {
    await client.query('begin')
    await client.query("set local itqan.reach = 'public'")
    const { rows } = await client.query('select itqan_session($1, $2) as who', ['0'.repeat(64), door.clock.now])
    assert.deepEqual(rows, [{ who: null }])
    assert.deepEqual((await client.query('select * from sessions')).rows, [])
    assert.deepEqual((await client.query('select itqan_reach() as reach')).rows, [{ reach: 'public' }])
    await client.query('rollback')
  } finally {
    client.release()
  }
})

test('secrets are rows no actor but the system can read', async () => {
  const person = await someone(door, { roles: ['administrator'] })
  const browser = door.browser()
  await browser.signIn(person)
  const administrator = await browser.actor()
  for (const table of ['accounts', 'sessions', 'sign_in_links', 'sign_in_attempts', 'single_sign_ons']) {
    const seen = await door.database.transact(administrator, (tx) =>
      sql`select 1 from ${sql.table(table)}`.execute(tx.db),
    )
    assert.deepEqual(seen.rows, [], table)
  }
})

test('the command line makes an administrator once, however often it is asked', async () => {
  const asked = { email: ' Admin@itqan.gov.bh', nameAr: 'مدير النظام', nameEn: 'Administrator' }
  const first = await door.asSystem((tx) => createAdministrator(tx, asked))
  assert.equal(await door.asSystem((tx) => createAdministrator(tx, { ...asked, email: 'admin@ITQAN.gov.bh' })), first)
  const { rows } = await door.asSystem((tx) =>
    sql<{ role: string; entity_id: null }>`select role, entity_id from people join person_roles on person_id = id
      where id = ${first}`.execute(tx.db),
  )
  assert.deepEqual(rows, [{ role: 'administrator', entity_id: null }])
})

test("the command line takes over nobody else's account", async () => {
  const agent = await someone(door, { roles: ['agent'] })
  const asked = { email: agent.email, nameAr: 'مدير النظام', nameEn: 'Administrator' }
  await assert.rejects(
    door.asSystem((tx) => createAdministrator(tx, asked)),
    { name: 'Refusal', kind: 'conflict' },
  )
})
