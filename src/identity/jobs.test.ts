import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { record } from '#src/platform/events.ts'
import { createJobs } from '#src/platform/jobs.ts'
import { createLog } from '#src/platform/log.ts'
import { clearExpired } from './actions/clear.ts'
import { type Door, mailbox, openDoor, type Person, publicUrl, someone } from './fixtures/door.ts'
import { registerIdentityJobs } from './jobs.ts'

let door: Door
before(async () => {
  door = await openDoor()
})
after(() => door.close())

test('a person added to the system is invited, one who already has a password is not', async () => {
  const jobs = createJobs(door.database, door.fresh.url, createLog('silent'))
  registerIdentityJobs({
    jobs,
    database: door.database,
    config: { publicUrl, trustedProxies: 0, oidc: undefined },
  })
  await jobs.start({ work: true })
  const added = async (person: Person) => {
    const subject = { type: 'person', id: person.id }
    await door.asSystem((tx) => record(tx, { kind: 'person.created', entityId: null, subject }))
  }
  const [fresh, settled] = [await someone(door, { password: null }), await someone(door)]
  await added(fresh)
  await added(settled)
  await jobs.settled()
  assert.match((await mailbox(door, fresh.email))[0]?.subject ?? '', /حسابك في إتقان/)
  assert.deepEqual(await mailbox(door, settled.email), [])
  await jobs.stop()
})

test('clearing takes what has expired and leaves what still works', async () => {
  const person = await someone(door)
  const browser = door.browser()
  await browser.signIn(person)
  await door.browser().post('/sign-in/forgotten', { email: person.email })
  await door.browser().signIn(person, { password: 'not the password' })
  const kept = () =>
    door.asSystem(async (tx) => {
      const { rows } = await sql<{ n: number }>`select (select count(*) from sessions) + (select count(*) from
        sign_in_links) + (select count(*) from sign_in_attempts) as n`.execute(tx.db)
      return rows[0]?.n
    })
  const before = await kept()
  await door.asSystem(clearExpired)
  assert.equal(await kept(), before)
  assert.equal((await browser.actor()).personId, person.id)
  door.clock.advance(8 * 24 * 3_600_000)
  await door.asSystem(clearExpired)
  assert.equal(await kept(), 0)
})
