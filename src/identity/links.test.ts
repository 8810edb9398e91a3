import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Refusal } from '#src/kernel/refusal.ts'
import { setPassword } from './actions/accounts.ts'
import { sendLinkTo } from './actions/links.ts'
import {
  type Door,
  entity,
  kinds,
  linkFor,
  mailbox,
  openDoor,
  publicUrl,
  someone,
  turnOnSecondStep,
} from './fixtures/door.ts'
import { codeAt } from './totp.ts'

let door: Door
before(async () => {
  door = await openDoor()
})
after(() => door.close())

const hour = 3_600_000
const fresh = 'قهوة باردة تحت المطر'
const chosen = { password: fresh, repeat: fresh }

async function actorOfPerson(person: { email: string }) {
  const browser = door.browser()
  await browser.signIn(person)
  return browser.actor()
}

async function asked(person: { email: string }): Promise<string> {
  await door.browser().post('/sign-in/forgotten', { email: person.email })
  return linkFor(door, person.email)
}

test('whoever asks for a link gets the same answer, and only a person known here gets a message', async () => {
  const person = await someone(door)
  const known = await door.browser().post('/sign-in/forgotten', { email: person.email })
  const unknown = await door.browser().post('/sign-in/forgotten', { email: 'nobody@works.gov.bh' })
  assert.equal(known.status, 200)
  assert.equal(known.text.replaceAll(person.email, 'E'), unknown.text.replaceAll('nobody@works.gov.bh', 'E'))
  assert.deepEqual(await mailbox(door, 'nobody@works.gov.bh'), [])
  assert.equal((await mailbox(door, person.email)).length, 1)
})

test('the message is in the language of the person, hidden from the outbox page, in his entity’s outbox', async () => {
  const entityId = await entity(door)
  const person = await someone(door, { entityId, language: 'en' })
  await asked(person)
  const [message] = await mailbox(door, person.email)
  assert.equal(message?.language, 'en')
  assert.equal(message?.secret, true)
  assert.equal(message?.entity_id, entityId)
  assert.match(message?.body ?? '', /Dear Mariam Aldosari,/)
  assert.doesNotMatch(message?.body ?? '', /[\u2066-\u2069]/)
})

test('opening a link changes nothing; sending the form sets the password and signs in', async () => {
  const person = await someone(door)
  const link = await asked(person)
  for (let opened = 1; opened <= 3; opened++) assert.equal((await door.browser().get(link)).status, 200)
  const browser = door.browser()
  const answer = await browser.post(link, chosen)
  assert.equal(answer.location, '/home')
  assert.equal((await browser.actor()).personId, person.id)
  assert.equal((await door.browser().signIn(person)).status, 422)
  assert.equal((await door.browser().signIn(person, { password: fresh })).status, 303)
})

test('a link works once: of two forms at the same moment one is refused', async () => {
  const person = await someone(door)
  const link = await asked(person)
  const answers = await Promise.all([1, 2, 3].map(() => door.browser().post(link, chosen)))
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 404, 404])
  assert.equal((await door.browser().get(link)).status, 404)
})

test('a link to reset lasts one hour', async () => {
  const person = await someone(door)
  const link = await asked(person)
  door.clock.advance(hour - 1000)
  assert.equal((await door.browser().get(link)).status, 200)
  door.clock.advance(1000)
  assert.equal((await door.browser().get(link)).status, 404)
  const answer = await door.browser().post(link, chosen)
  assert.equal(answer.status, 404)
  assert.match(answer.text, /طلب رابط جديد/)
})

test('an invitation lasts 72 hours and goes to a person who has no password yet', async () => {
  const entityId = await entity(door)
  const administrator = await someone(door, { entityId, roles: ['administrator'] })
  const person = await someone(door, { entityId, roles: ['agent'], password: null })
  await sendLinkTo(door.database, await actorOfPerson(administrator), person.id, publicUrl)
  assert.match((await mailbox(door, person.email))[0]?.body ?? '', /صالح ٧٢ ساعة/)
  const link = await linkFor(door, person.email)
  door.clock.advance(72 * hour - 1000)
  assert.equal((await door.browser().post(link, chosen)).location, '/home')
  assert.deepEqual(await kinds(door, person.id), ['password.linkSent', 'password.changed', 'signIn.succeeded'])
})

test('only an administrator sends links, and only to people he may know of', async () => {
  const [ours, theirs] = [await entity(door), await entity(door)]
  const person = await someone(door, { entityId: ours, roles: ['agent'] })
  const send = async (who: { email: string }) =>
    sendLinkTo(door.database, await actorOfPerson(who), person.id, publicUrl).then(
      () => 'sent',
      (refusal: Refusal) => refusal.kind,
    )
  assert.equal(await send(await someone(door, { entityId: ours, roles: ['supervisor'] })), 'forbidden')
  assert.equal(await send(await someone(door, { entityId: theirs, roles: ['administrator'] })), 'missing')
  assert.equal(await send(await someone(door, { roles: ['administrator'] })), 'sent')
  assert.equal((await mailbox(door, person.email)).length, 1)
})

test('choosing a password ends all sessions and all other links of the person', async () => {
  const person = await someone(door)
  const elsewhere = door.browser()
  await elsewhere.signIn(person)
  const [first, second] = [await asked(person), await asked(person)]
  assert.notEqual(first, second)
  await door.browser().post(second, chosen)
  assert.equal((await elsewhere.actor()).personId, null)
  assert.equal((await door.browser().get(first)).status, 404)
})

test('a refused password keeps the link good, and says why beside the field', async () => {
  const person = await someone(door)
  const link = await asked(person)
  const short = await door.browser().post(link, { password: 'short', repeat: 'short' })
  assert.equal(short.status, 422)
  assert.match(short.text, /href="#password"/)
  const differ = await door.browser().post(link, { password: fresh, repeat: `${fresh}!` })
  assert.match(differ.text, /href="#repeat"/)
  assert.equal((await door.browser().post(link, chosen)).status, 303)
})

test('a link is no way around the second step', async () => {
  const person = await someone(door)
  const phone = door.browser()
  await phone.signIn(person)
  const { secret } = await turnOnSecondStep(door, phone)
  door.clock.advance(30_000)
  const browser = door.browser()
  const answer = await browser.post(await asked(person), chosen)
  assert.equal(answer.location, '/sign-in/second-step?next=%2Fhome')
  assert.equal((await browser.actor()).personId, null)
  await browser.post('/sign-in/second-step', { code: codeAt(secret, door.clock.now) })
  assert.equal((await browser.actor()).personId, person.id)
})

test('a fourth link within the hour is refused, whether the address is known or not', async () => {
  const person = await someone(door)
  for (const email of [person.email, 'nobody.asks@works.gov.bh']) {
    const ask = () => door.browser().post('/sign-in/forgotten', { email })
    for (let times = 1; times <= 3; times++) assert.equal((await ask()).status, 200)
    assert.equal((await ask()).status, 429)
  }
  assert.equal((await mailbox(door, person.email)).length, 3)
})

test('a person put out of service gets no link, and one sent before no longer works', async () => {
  const person = await someone(door)
  const link = await asked(person)
  await door.asSystem((tx) => sql`update people set active = false where id = ${person.id}`.execute(tx.db))
  assert.equal((await door.browser().get(link)).status, 404)
  assert.equal((await door.browser().post(link, chosen)).status, 404)
  await asked(person)
  assert.equal((await mailbox(door, person.email)).length, 1)
})

test('choosing a password opens an account that wrong tries had locked', async () => {
  const person = await someone(door)
  for (let tries = 1; tries <= 5; tries++) await door.browser().signIn(person, { password: 'not the password' })
  assert.equal((await door.browser().signIn(person)).status, 429)
  await door.browser().post(await asked(person), chosen)
  assert.equal((await door.browser().signIn(person, { password: fresh })).status, 303)
})

test('a temporary password lets its owner choose another, and nothing else', async () => {
  const person = await someone(door)
  await door.asSystem((tx) => setPassword(tx, person.id, 'given-by-the-admin', { mustChange: true }))
  const browser = door.browser()
  const answer = await browser.signIn(person, { password: 'given-by-the-admin', next: '/plan' })
  assert.match(answer.location ?? '', /^\/sign-in\/link\/[\w-]{43}\?next=%2Fplan$/)
  assert.equal((await browser.actor()).personId, null)
  const page = await browser.get(answer.location ?? '')
  assert.match(page.text, /كلمة مرورك مؤقتة/)
  await browser.post(answer.location ?? '', chosen)
  assert.equal((await browser.actor()).personId, person.id)
})
