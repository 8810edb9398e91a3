// A mystery shopper's name is the central team's alone: signing in must not be what gives it away.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Refusal } from '#src/kernel/refusal.ts'
import { sendLinkTo } from './actions/links.ts'
import { type Door, linkFor, openDoor, type Person, publicUrl, someone } from './fixtures/door.ts'

let door: Door
let shopper: Person
before(async () => {
  door = await openDoor()
  shopper = await someone(door, { roles: ['mystery_shopper'], secret: true })
})
after(() => door.close())

test('only the central team reads that a shopper signed in, failed to, or was sent a link', async () => {
  await door.browser().signIn(shopper, { password: 'not the password' })
  const browser = door.browser()
  await browser.signIn(shopper)
  await browser.post('/settings/tokens', { name: 'برنامج', days: '30' })
  await door.browser().post('/sign-in/forgotten', { email: shopper.email })
  const seenBy = async (role: 'administrator' | 'central_team' | 'committee_chair') => {
    const reader = door.browser()
    await reader.signIn(await someone(door, { roles: [role] }))
    const { rows } = await door.database.transact(await reader.actor(), (tx) =>
      sql<{
        kind: string
      }>`select kind from events where subject_id = ${shopper.id} or actor_id = ${shopper.id}`.execute(tx.db),
    )
    return rows.map((row) => row.kind).sort()
  }
  assert.deepEqual(await seenBy('administrator'), [])
  assert.deepEqual(await seenBy('committee_chair'), [])
  assert.deepEqual(await seenBy('central_team'), [
    'apiToken.created',
    'password.changed',
    'password.linkSent',
    'signIn.failed',
    'signIn.succeeded',
  ])
})

test('messages to a shopper are not in the administrator’s outbox, other people’s are', async () => {
  const other = await someone(door)
  await door.browser().post('/sign-in/forgotten', { email: other.email })
  const reader = door.browser()
  await reader.signIn(await someone(door, { roles: ['administrator'] }))
  const { rows } = await door.database.transact(await reader.actor(), (tx) =>
    sql<{ recipient: string }>`select recipient from outbox_messages`.execute(tx.db),
  )
  assert.deepEqual(rows, [{ recipient: other.email }])
})

test('the central team sends a shopper his link; for an administrator there is no such person', async () => {
  const send = async (role: 'administrator' | 'central_team') => {
    const desk = door.browser()
    await desk.signIn(await someone(door, { roles: [role] }))
    return sendLinkTo(door.database, await desk.actor(), shopper.id, publicUrl).then(
      () => 'sent',
      (refusal: Refusal) => refusal.kind,
    )
  }
  assert.equal(await send('administrator'), 'missing')
  assert.equal(await send('central_team'), 'sent')
  assert.match(await linkFor(door, shopper.email), /^\/sign-in\/link\//)
})
