import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type Door, entity, kinds, openDoor, password, sha256, someone, trail } from './fixtures/door.ts'
import { freshPassword, setPassword } from './public.ts'

let door: Door
before(async () => {
  door = await openDoor()
})
after(() => door.close())

const hour = 3_600_000

test('the right password opens a session and goes to the start page', async () => {
  const person = await someone(door)
  const browser = door.browser()
  const answer = await browser.signIn(person)
  assert.equal(answer.status, 303)
  assert.equal(answer.location, '/home')
  const cookie = answer.setCookies.find((line) => line.startsWith('itqan_session=')) ?? ''
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Lax/)
  assert.doesNotMatch(cookie, /Secure/)
  assert.equal((await browser.actor()).personId, person.id)
  assert.deepEqual(await kinds(door, person.id), ['password.changed', 'signIn.succeeded'])
  const [, entered] = await trail(door, person.id)
  assert.equal(entered?.actor, person.id)
})

test('only the digest of a session token is kept', async () => {
  const browser = door.browser()
  const person = await someone(door)
  await browser.signIn(person)
  const token = browser.cookies.get('itqan_session') ?? ''
  assert.ok(Buffer.from(token, 'base64url').length >= 32)
  const { rows } = await door.asSystem((tx) =>
    sql<{ token_hash: string }>`select token_hash from sessions where person_id = ${person.id}`.execute(tx.db),
  )
  assert.deepEqual(rows, [{ token_hash: sha256(token) }])
})

test('the password is kept as Argon2id with 19 MiB, two passes and one lane', async () => {
  const person = await someone(door)
  const { rows } = await door.asSystem((tx) =>
    sql<{ password_hash: string }>`select password_hash from accounts where person_id = ${person.id}`.execute(tx.db),
  )
  assert.match(rows[0]?.password_hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('the e-mail address may be typed in capitals and with spaces around it', async () => {
  const person = await someone(door)
  const answer = await door.browser().signIn({ email: `  ${person.email.toUpperCase()} ` })
  assert.equal(answer.status, 303)
})

test('a wrong password, an unknown address, a person without a password and one out of service get the same answer', async () => {
  const person = await someone(door)
  const without = await someone(door, { password: null })
  const left = await someone(door)
  await door.asSystem((tx) => sql`update people set active = false where id = ${left.id}`.execute(tx.db))
  const answers = await Promise.all([
    door.browser().signIn(person, { password: 'not the password' }),
    door.browser().signIn({ email: 'nobody@works.gov.bh' }),
    door.browser().signIn(without),
    door.browser().signIn(left),
  ])
  const emails = [person.email, 'nobody@works.gov.bh', without.email, left.email]
  const pages = answers.map((answer, index) => answer.text.replaceAll(emails[index] ?? '', 'EMAIL'))
  assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([422]))
  assert.equal(new Set(pages).size, 1)
  assert.match(pages[0] ?? '', /البريد الإلكتروني أو كلمة المرور غير صحيحة/)
  assert.match(pages[0] ?? '', /<title>خطأ:/)
})

test('a wrong try is on the trail of the person; of an unknown address only a digest is', async () => {
  const entityId = await entity(door)
  const person = await someone(door, { entityId, roles: ['agent'] })
  await door.browser().signIn(person, { password: 'not the password' })
  const failed = (await trail(door, person.id)).at(-1)
  assert.equal(failed?.kind, 'signIn.failed')
  assert.equal(failed?.entity, entityId)
  assert.equal(failed?.actor, null)
  await door.browser().signIn({ email: 'Ghost@works.gov.bh' })
  assert.deepEqual(await kinds(door, sha256('ghost@works.gov.bh').slice(0, 16)), ['signIn.failed'])
  assert.doesNotMatch(JSON.stringify(await trail(door, person.id)), /not the password/)
})

test('empty fields are named one by one and what was typed is kept, the password aside', async () => {
  const answer = await door.browser().post('/sign-in', { email: 'mariam', password: '' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /href="#email"/)
  assert.match(answer.text, /href="#password"/)
  assert.match(answer.text, /value="mariam"/)
  const other = await door.browser().post('/sign-in', { email: 'mariam', password: 'typed by mistake' })
  assert.doesNotMatch(other.text, /typed by mistake/)
})

test('after signing in one lands where one wanted to go, on this site only', async () => {
  const person = await someone(door)
  assert.equal((await door.browser().signIn(person, { next: '/plan?round=2' })).location, '/plan?round=2')
  assert.equal((await door.browser().signIn(person, { next: 'https://elsewhere.example/' })).location, '/home')
  const answer = await door.browser().post('/sign-in?next=%2Fevaluations', { email: person.email, password })
  assert.equal(answer.location, '/evaluations')
})

test('the fifth wrong try locks for a minute, the next for two, and the right password waits too', async () => {
  const person = await someone(door)
  const wrong = () => door.browser().signIn(person, { password: 'not the password' })
  for (let tries = 1; tries <= 4; tries++) assert.equal((await wrong()).status, 422)
  const fifth = await wrong()
  assert.equal(fifth.status, 429)
  assert.match(fifth.text, /أعد المحاولة بعد دقيقة واحدة/)
  assert.equal((await door.browser().signIn(person)).status, 429)
  door.clock.advance(61_000)
  const sixth = await wrong()
  assert.match(sixth.text, /أعد المحاولة بعد دقيقتين/)
  door.clock.advance(121_000)
  assert.equal((await door.browser().signIn(person)).status, 303)
  assert.equal((await wrong()).status, 422)
  const seen = await kinds(door, person.id)
  assert.equal(seen.filter((kind) => kind === 'signIn.locked').length, 2)
  assert.equal(seen.filter((kind) => kind === 'signIn.failed').length, 7)
})

test('an unknown address locks like a known one', async () => {
  const wrong = () => door.browser().signIn({ email: 'nobody.at.all@works.gov.bh' })
  for (let tries = 1; tries <= 4; tries++) assert.equal((await wrong()).status, 422)
  assert.equal((await wrong()).status, 429)
})

test('a burst of guesses at once is no way around the lock', async () => {
  const person = await someone(door)
  const guesses = Array.from({ length: 12 }, (_, index) =>
    door.browser().signIn(person, { password: `not the password ${index}` }),
  )
  const answers = await Promise.all(guesses)
  assert.equal((await kinds(door, person.id)).filter((kind) => kind === 'signIn.failed').length, 5)
  assert.equal(answers.filter((answer) => answer.status === 429).length, 8)
})

test('one network address that guesses at many people is locked, and others are not', async () => {
  const browser = door.browser()
  const person = await someone(door)
  for (let tries = 1; tries <= 40; tries++) await browser.signIn({ email: `guess${tries}@works.gov.bh` })
  assert.equal((await browser.signIn(person)).status, 429)
  assert.equal((await door.browser().signIn(person)).status, 303)
})

test('a session lasts twelve hours without use, longer with use, and never more than seven days', async () => {
  const browser = door.browser()
  const person = await someone(door)
  const began = door.clock.now
  await browser.signIn(person)
  door.clock.advance(12 * hour - 1000)
  assert.equal((await browser.actor()).personId, person.id)
  door.clock.advance(12 * hour - 1000)
  assert.equal((await browser.actor()).personId, person.id)
  while (door.clock.now.getTime() - began.getTime() < 7 * 24 * hour - 7 * hour) {
    door.clock.advance(6 * hour)
    assert.equal((await browser.actor()).personId, person.id)
  }
  door.clock.advance(7 * hour)
  assert.equal((await browser.actor()).personId, null)
  await browser.signIn(person)
  door.clock.advance(12 * hour + 1000)
  assert.equal((await browser.actor()).personId, null)
})

test('the use of a session is written at most once a minute', async () => {
  const browser = door.browser()
  const person = await someone(door)
  await browser.signIn(person)
  const seen = async () => {
    const { rows } = await door.asSystem((tx) =>
      sql<{ last_seen_at: Date }>`select last_seen_at from sessions where person_id = ${person.id}`.execute(tx.db),
    )
    return rows[0]?.last_seen_at.getTime()
  }
  const opened = await seen()
  door.clock.advance(59_000)
  await browser.actor()
  assert.equal(await seen(), opened)
  door.clock.advance(1000)
  await browser.actor()
  assert.equal(await seen(), door.clock.now.getTime())
})

test('signing out ends the session in the database, not only in the browser', async () => {
  const browser = door.browser()
  const person = await someone(door)
  await browser.signIn(person)
  const token = browser.cookies.get('itqan_session') ?? ''
  const answer = await browser.post('/sign-out')
  assert.equal(answer.location, '/sign-in')
  assert.equal(browser.cookies.has('itqan_session'), false)
  browser.cookies.set('itqan_session', token)
  assert.equal((await browser.actor()).personId, null)
  assert.deepEqual((await kinds(door, person.id)).at(-1), 'signIn.ended')
})

test('signing in again replaces the session this browser had', async () => {
  const browser = door.browser()
  const person = await someone(door)
  await browser.signIn(person)
  const first = browser.cookies.get('itqan_session')
  await browser.signIn(person)
  assert.notEqual(browser.cookies.get('itqan_session'), first)
  const { rows } = await door.asSystem((tx) =>
    sql`select 1 from sessions where person_id = ${person.id}`.execute(tx.db),
  )
  assert.equal(rows.length, 1)
})

test('a form of another site cannot sign anyone in or out', async () => {
  const browser = door.browser()
  const person = await someone(door)
  await browser.signIn(person)
  const answer = await browser.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.status, 403)
  assert.equal((await browser.actor()).personId, person.id)
})

test('a person put out of service is out at once', async () => {
  const browser = door.browser()
  const person = await someone(door)
  await browser.signIn(person)
  await door.asSystem((tx) => sql`update people set active = false where id = ${person.id}`.execute(tx.db))
  assert.equal((await browser.actor()).personId, null)
})

test('someone signed in who opens the sign-in page goes on', async () => {
  const browser = door.browser()
  await browser.signIn(await someone(door))
  assert.equal((await browser.get('/sign-in?next=/plan')).location, '/plan')
})

test('over https the cookie is for https alone', async () => {
  const secure = await openDoor({ publicUrl: 'https://itqan.gov.bh' })
  const answer = await secure.browser().signIn(await someone(secure))
  assert.match(answer.setCookies.find((line) => line.startsWith('itqan_session=')) ?? '', /; Secure/)
  await secure.close()
})

test('a password set from the command line ends sessions and opens a locked account', async () => {
  const person = await someone(door)
  const browser = door.browser()
  await browser.signIn(person)
  for (let tries = 1; tries <= 5; tries++) await door.browser().signIn(person, { password: 'not the password' })
  const made = freshPassword()
  await door.asSystem((tx) => setPassword(tx, person.id, made))
  assert.equal((await browser.actor()).personId, null)
  assert.equal((await door.browser().signIn(person, { password: made })).status, 303)
})
