import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#src/kernel/actor.ts'
import { createVault } from '#src/platform/vault.ts'
import { sealSecrets } from './actions/seal-secrets.ts'
import { type Door, entity, kinds, openDoor, password, someone, turnOnSecondStep } from './fixtures/door.ts'
import { codeAt } from './totp.ts'

let door: Door
before(async () => {
  door = await openDoor()
})
after(() => door.close())

const nextCode = () => door.clock.advance(30_000)

async function secured(roles: readonly Role[] = ['central_team']) {
  const person = await someone(door, { roles })
  const browser = door.browser()
  await browser.signIn(person)
  const { secret, codes } = await turnOnSecondStep(door, browser)
  nextCode()
  return { person, browser, secret, codes }
}

/** A browser that has given the password and owes the code. */
async function atSecondStep(person: { email: string }, next = '') {
  const browser = door.browser()
  const answer = await browser.signIn(person, { next })
  assert.equal(answer.location, `/sign-in/second-step?next=${encodeURIComponent(next || '/home')}`)
  return browser
}

test('setting up shows a QR code and the key, and the first right code turns it on with ten recovery codes', async () => {
  const person = await someone(door)
  const browser = door.browser()
  await browser.signIn(person)
  const { secret, codes, page, answer } = await turnOnSecondStep(door, browser)
  assert.equal(secret.length, 32)
  assert.match(page.text, /<svg class="qr-code"/)
  assert.equal(answer.status, 200)
  assert.equal(new Set(codes).size, 10)
  assert.equal((await kinds(door, person.id)).at(-1), 'secondFactor.enabled')
  const { rows } = await door.asSystem((tx) =>
    sql<{ recovery_codes: string[] }>`select recovery_codes from accounts where person_id = ${person.id}`.execute(
      tx.db,
    ),
  )
  assert.ok(rows[0]?.recovery_codes.every((kept) => /^[0-9a-f]{64}$/.test(kept)))
})

test('a wrong first code turns nothing on and shows the same key again', async () => {
  const person = await someone(door)
  const browser = door.browser()
  await browser.signIn(person)
  await browser.post('/settings/second-step')
  const before = await browser.get('/settings/second-step')
  const answer = await browser.post('/settings/second-step/confirm', { code: 'abcdef' })
  assert.equal(answer.status, 422)
  const key = /[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/
  assert.equal(key.exec(answer.text)?.[0], key.exec(before.text)?.[0])
  assert.equal((await door.browser().signIn(person)).location, '/home')
})

test('turning it on renews this session and ends the others', async () => {
  const person = await someone(door)
  const [here, there] = [door.browser(), door.browser()]
  await here.signIn(person)
  await there.signIn(person)
  const old = here.cookies.get('itqan_session') ?? ''
  await turnOnSecondStep(door, here)
  assert.notEqual(here.cookies.get('itqan_session'), old)
  assert.equal((await here.actor()).personId, person.id)
  assert.equal((await there.actor()).personId, null)
  here.cookies.set('itqan_session', old)
  assert.equal((await here.actor()).personId, null)
})

test('after the password the code is asked for, and nothing is open before it', async () => {
  const { person, secret } = await secured()
  const browser = await atSecondStep(person, '/plan')
  assert.equal((await browser.actor()).personId, null)
  assert.match((await browser.get('/sign-in/second-step?next=/plan')).text, /autocomplete="one-time-code"/)
  const awaiting = browser.cookies.get('itqan_session')
  const answer = await browser.post('/sign-in/second-step', { code: codeAt(secret, door.clock.now), next: '/plan' })
  assert.equal(answer.location, '/plan')
  assert.notEqual(browser.cookies.get('itqan_session'), awaiting)
  assert.equal((await browser.actor()).personId, person.id)
})

test('a code in Arabic-Indic digits with a space is a code', async () => {
  const { person, secret } = await secured()
  const browser = await atSecondStep(person)
  const code = codeAt(secret, door.clock.now).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
  const answer = await browser.post('/sign-in/second-step', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  assert.equal(answer.status, 303)
})

test('a code works once, even given twice at the same moment', async () => {
  const { person, secret } = await secured()
  const browsers = [await atSecondStep(person), await atSecondStep(person)]
  const code = codeAt(secret, door.clock.now)
  const answers = await Promise.all(browsers.map((browser) => browser.post('/sign-in/second-step', { code })))
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 422])
  assert.equal((await (await atSecondStep(person)).post('/sign-in/second-step', { code })).status, 422)
})

test('a code older than the last one used is refused', async () => {
  const { person, secret } = await secured()
  const earlier = codeAt(secret, door.clock.now)
  nextCode()
  await (await atSecondStep(person)).post('/sign-in/second-step', { code: codeAt(secret, door.clock.now) })
  const answer = await (await atSecondStep(person)).post('/sign-in/second-step', { code: earlier })
  assert.equal(answer.status, 422)
})

test('a recovery code works once, typed with or without its dashes', async () => {
  const { person, codes } = await secured()
  const code = codes[0] ?? ''
  const typed = code.replaceAll('-', ' ').toUpperCase()
  const browsers = [await atSecondStep(person), await atSecondStep(person)]
  const answers = await Promise.all(browsers.map((browser) => browser.post('/sign-in/second-step', { code: typed })))
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 422])
})

test('wrong codes lock the second step, for every browser', async () => {
  const { person, secret } = await secured()
  const browser = await atSecondStep(person)
  for (let tries = 1; tries <= 4; tries++) {
    assert.equal((await browser.post('/sign-in/second-step', { code: '000000' })).status, 422)
  }
  assert.equal((await browser.post('/sign-in/second-step', { code: '000000' })).status, 429)
  const other = await atSecondStep(person)
  const code = () => codeAt(secret, door.clock.now)
  assert.equal((await other.post('/sign-in/second-step', { code: code() })).status, 429)
  door.clock.advance(61_000)
  assert.equal((await other.post('/sign-in/second-step', { code: code() })).status, 303)
})

test('ten minutes after the password the start is made again, and said so', async () => {
  const { person, secret } = await secured()
  const browser = await atSecondStep(person)
  door.clock.advance(10 * 60_000 + 1000)
  const answer = await browser.post('/sign-in/second-step', { code: codeAt(secret, door.clock.now) })
  assert.equal(answer.status, 401)
  assert.match(answer.text, /انقضت مهلة الخطوة الثانية/)
  assert.equal((await browser.get('/sign-in/second-step')).location, '/sign-in?next=%2Fhome')
})

test('turning it off and making new recovery codes need the password', async () => {
  const { person, browser, codes } = await secured()
  const refused = await browser.post('/settings/second-step/off', { current: 'not the password' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#current-turnOff"/)
  const made = await browser.post('/settings/second-step/codes', { current: password })
  assert.equal(made.text.match(/[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/g)?.length, 10)
  const old = await (await atSecondStep(person)).post('/sign-in/second-step', { code: codes[0] ?? '' })
  assert.equal(old.status, 422)
  assert.equal((await browser.post('/settings/second-step/off', { current: password })).location, '/settings')
  assert.equal((await door.browser().signIn(person)).location, '/home')
  assert.deepEqual(
    (await kinds(door, person.id)).filter((kind) => /secondFactor|recovery/.test(kind)),
    ['secondFactor.enabled', 'recoveryCodes.made', 'secondFactor.removed'],
  )
})

test('an administrator removes it for a person of his entity, and for nobody else', async () => {
  const { person, browser } = await secured(['agent'])
  const [ours, theirs] = [await entity(door), await entity(door)]
  await door.asSystem((tx) => sql`update people set entity_id = ${ours} where id = ${person.id}`.execute(tx.db))
  const remove = async (who: { email: string }) => {
    const desk = door.browser()
    await desk.signIn(who)
    return desk.post(`/people/${person.id}/second-step/remove`)
  }
  assert.equal((await remove(await someone(door, { entityId: theirs, roles: ['administrator'] }))).status, 404)
  assert.equal((await remove(await someone(door, { entityId: ours, roles: ['centre_manager'] }))).status, 403)
  assert.equal((await browser.actor()).personId, person.id)
  const done = await remove(await someone(door, { entityId: ours, roles: ['administrator'] }))
  assert.equal(done.status, 303)
  assert.equal((await browser.actor()).personId, null)
  assert.equal((await door.browser().signIn(person)).location, '/home')
})

const columnOf = (personId: string) =>
  door.asSystem(async (tx) => {
    const { rows } = await sql<{ whole: string; secret: string }>`select accounts::text as whole, totp_secret as secret
      from accounts where person_id = ${personId}`.execute(tx.db)
    assert.ok(rows[0])
    return rows[0]
  })

test('the key of the app never lies in the database in the clear, waiting or confirmed', async () => {
  const person = await someone(door)
  const browser = door.browser()
  await browser.signIn(person)
  await browser.post('/settings/second-step')
  const page = await browser.get('/settings/second-step')
  const shown = /[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/.exec(page.text)?.[0].replaceAll(' ', '') ?? ''
  assert.equal(shown.length, 32)
  assert.equal((await columnOf(person.id)).whole.includes(shown), false)
  const { person: other, secret } = await secured()
  const column = await columnOf(other.id)
  assert.equal(column.whole.includes(secret), false)
  assert.equal(door.vault.open(column.secret, other.id), secret)
})

test('a sealed key that is moved to another person opens nothing', async () => {
  const [mine, theirs] = [await secured(), await secured()]
  const { secret } = await columnOf(mine.person.id)
  await door.asSystem((tx) =>
    sql`update accounts set totp_secret = ${secret} where person_id = ${theirs.person.id}`.execute(tx.db),
  )
  const browser = await atSecondStep(theirs.person)
  const answer = await browser.post('/sign-in/second-step', { code: codeAt(mine.secret, door.clock.now) })
  assert.equal(answer.status, 500)
})

test('a start seals the keys an earlier version left in the clear, and they go on working', async () => {
  const { person, secret } = await secured()
  const unsealed = () => door.asSystem((tx) => sealSecrets(tx, door.vault))
  await door.asSystem((tx) =>
    sql`update accounts set totp_secret = ${secret} where person_id = ${person.id}`.execute(tx.db),
  )
  assert.equal(await unsealed(), 1)
  assert.equal(await unsealed(), 0)
  const column = await columnOf(person.id)
  assert.equal(column.whole.includes(secret), false)
  const browser = await atSecondStep(person)
  const answer = await browser.post('/sign-in/second-step', { code: codeAt(secret, door.clock.now) })
  assert.equal(answer.status, 303)
})

test('a start under another key is refused before anybody is locked out', async () => {
  await secured()
  await assert.rejects(
    door.asSystem((tx) => sealSecrets(tx, createVault(randomBytes(32)))),
    /vault\.otherKey/,
  )
})
