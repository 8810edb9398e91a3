import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Locale } from '#src/kernel/locale.ts'
import { type Browser, type Door, entity, kinds, linkFor, openDoor, password, someone, trail } from './fixtures/door.ts'

let door: Door
before(async () => {
  door = await openDoor()
})
after(() => door.close())

const fresh = 'قهوة باردة تحت المطر'

async function signedIn(more: Parameters<typeof someone>[1] = {}) {
  const person = await someone(door, more)
  const browser = door.browser()
  await browser.signIn(person)
  return { person, browser }
}

const locale = async (browser: Browser): Promise<Locale> => JSON.parse((await browser.get('/home')).text).locale

test('the settings page is for people signed in; others are sent to sign in and back', async () => {
  assert.equal((await door.browser().get('/settings')).location, '/sign-in?next=%2Fsettings')
})

test('language and digits are the person’s own, in this browser and the next', async () => {
  const { person, browser } = await signedIn({ entityId: await entity(door), roles: ['agent'] })
  assert.deepEqual(await locale(browser), { language: 'ar', digits: 'arab', timeZone: 'Asia/Riyadh', hijri: true })
  const saved = await browser.post('/settings/reading', { language: 'en', digits: 'latn' })
  assert.equal(saved.location, '/settings')
  assert.match((await browser.get('/settings')).text, /Your settings are saved\./)
  assert.equal((await locale(browser)).language, 'en')
  const other = door.browser()
  await other.signIn(person)
  assert.equal((await locale(other)).language, 'en')
  await other.post('/settings/reading', { language: 'ar', digits: 'latn' })
  assert.equal((await locale(other)).digits, 'latn')
  assert.equal((await browser.post('/settings/reading', { language: 'fr', digits: 'latn' })).status, 422)
})

test('changing the password needs the current one, keeps this session renewed and ends the others', async () => {
  const { person, browser } = await signedIn()
  const other = door.browser()
  await other.signIn(person)
  const refused = await browser.post('/settings/password', { current: 'wrong', password: fresh, repeat: fresh })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#current"/)
  assert.doesNotMatch(refused.text, new RegExp(fresh))
  const before = browser.cookies.get('itqan_session') ?? ''
  const changed = await browser.post('/settings/password', { current: password, password: fresh, repeat: fresh })
  assert.equal(changed.location, '/settings')
  assert.notEqual(browser.cookies.get('itqan_session'), before)
  assert.equal((await browser.actor()).personId, person.id)
  assert.equal((await other.actor()).personId, null)
  assert.equal((await door.browser().signIn(person, { password: fresh })).status, 303)
  assert.equal((await trail(door, person.id)).filter((one) => one.kind === 'password.changed').at(-1)?.data.by, 'self')
})

test('a new password is held against the rules, and the current one is not guessed at will', async () => {
  const { browser } = await signedIn()
  const change = (current: string, next: string) =>
    browser.post('/settings/password', { current, password: next, repeat: next })
  assert.match((await change(password, 'Mariam.Aldosari1')).text, /لا تستخدم اسمك/)
  for (let tries = 1; tries <= 5; tries++) assert.equal((await change('not the password', fresh)).status, 422)
  assert.equal((await change(password, fresh)).status, 429)
})

test('someone without a password gets a link to choose one; someone with one does not', async () => {
  const { person, browser } = await signedIn()
  assert.equal((await browser.post('/settings/password/link')).status, 409)
  await door.asSystem((tx) =>
    sql`update accounts set password_hash = null where person_id = ${person.id}`.execute(tx.db),
  )
  assert.match((await browser.get('/settings')).text, /ليس لحسابك كلمة مرور/)
  assert.equal((await browser.post('/settings/second-step')).status, 409)
  assert.equal((await browser.post('/settings/password/link')).location, '/settings')
  assert.match(await linkFor(door, person.email), /^\/sign-in\/link\//)
})

test('open sessions are listed with their devices, and each can be ended by its owner alone', async () => {
  const { person, browser } = await signedIn()
  const phone = door.browser()
  phone.headers['user-agent'] =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'
  await phone.signIn(person)
  const page = (await browser.get('/settings')).text
  assert.match(page, /Safari[\s\S]*iPhone/)
  assert.match(page, /Chrome[\s\S]*Windows[\s\S]*هذه الجلسة/)
  const path = /action="(\/settings\/sessions\/[0-9a-f]{16}\/end)"/.exec(page)?.[1] ?? ''
  const { browser: stranger } = await signedIn()
  assert.equal((await stranger.post(path)).status, 404)
  assert.equal((await phone.actor()).personId, person.id)
  assert.equal((await browser.post(path)).location, '/settings')
  assert.equal((await phone.actor()).personId, null)
  assert.equal((await kinds(door, person.id)).at(-1), 'session.ended')
})

test('signing out everywhere else leaves this session alone', async () => {
  const { person, browser } = await signedIn()
  const others = [door.browser(), door.browser()]
  for (const other of others) await other.signIn(person)
  await browser.post('/settings/sessions/end-others')
  for (const other of others) assert.equal((await other.actor()).personId, null)
  assert.equal((await browser.actor()).personId, person.id)
  assert.match((await browser.get('/settings')).text, /أُنهيت جلستان/)
})

test('a form sent after the session ended is answered by the sign-in page, which leads back', async () => {
  const { browser } = await signedIn()
  door.clock.advance(13 * 3_600_000)
  const answer = await browser.post(
    '/settings/reading',
    { language: 'en', digits: 'latn' },
    { referer: 'http://localhost/settings?tab=1' },
  )
  assert.equal(answer.status, 401)
  assert.match(answer.text, /انتهت جلستك/)
  assert.match(answer.text, /name="next" value="\/settings\?tab=1"/)
  const foreign = await browser.post('/settings/reading', {}, { referer: 'https://elsewhere.example/trap' })
  assert.match(foreign.text, /name="next" value="\/home"/)
})

// Access tokens

const tokenIn = (html: string) => /itq_[\w-]{43}/.exec(html)?.[0] ?? ''
const asProgram = (token: string, path = '/api/v1/me', init: RequestInit = {}) =>
  door.app.request(`http://localhost${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  })

test('an access token is shown once, acts as its owner, and its use is noted', async () => {
  const { person, browser } = await signedIn({ roles: ['central_team'] })
  const made = await browser.post('/settings/tokens', { name: 'لوحة المؤشرات', days: '30' })
  const token = tokenIn(made.text)
  const page = (await browser.get('/settings')).text
  assert.match(page, /لوحة المؤشرات/)
  assert.match(page, /لم يُستخدم/)
  assert.equal(page.includes(token), false)
  const { actor } = (await (await asProgram(token)).json()) as { actor: { personId: string; roles: string[] } }
  assert.equal(actor.personId, person.id)
  assert.deepEqual(actor.roles, ['central_team'])
  assert.doesNotMatch((await browser.get('/settings')).text, /لم يُستخدم/)
  const [created] = (await trail(door, person.id)).filter((one) => one.kind === 'apiToken.created')
  assert.equal(JSON.stringify(created).includes(token), false)
})

test('a token ends when it expires, when it is revoked and when its owner leaves', async () => {
  const { person, browser } = await signedIn()
  const make = async (days: string) => tokenIn((await browser.post('/settings/tokens', { name: 'برنامج', days })).text)
  const [short, long, longest] = [await make('30'), await make('90'), await make('365')]
  const page = (await browser.get('/settings')).text
  const second = [...page.matchAll(/action="(\/settings\/tokens\/[0-9a-f-]{36}\/revoke)"/g)][1]?.[1] ?? ''
  const { browser: stranger } = await signedIn()
  assert.equal((await stranger.post(second)).status, 404)
  assert.equal((await asProgram(long)).status, 200)
  assert.equal((await browser.post(second)).location, '/settings')
  assert.equal((await asProgram(long)).status, 401)
  door.clock.advance(30 * 24 * 3_600_000 + 1000)
  const expired = await asProgram(short)
  assert.equal(expired.status, 401)
  assert.equal(expired.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  assert.equal((await asProgram(longest)).status, 200)
  await door.asSystem((tx) => sql`update people set active = false where id = ${person.id}`.execute(tx.db))
  assert.equal((await asProgram(longest)).status, 401)
})

test('a bad token is refused even beside a good session, on any path', async () => {
  const { browser } = await signedIn()
  const cookie = `itqan_session=${browser.cookies.get('itqan_session')}`
  for (const authorization of ['Bearer itq_nonsense', 'Basic bWFyaWFtOnB3', 'Bearer']) {
    const answer = await door.app.request('http://localhost/api/v1/me', { headers: { cookie, authorization } })
    assert.equal(answer.status, 401)
  }
})

test('a token changes nothing about how its owner signs in', async () => {
  const { browser } = await signedIn()
  const token = tokenIn((await browser.post('/settings/tokens', { name: 'برنامج', days: '30' })).text)
  for (const path of [
    '/settings/tokens',
    '/settings/second-step',
    '/settings/sessions/end-others',
    '/settings/reading',
  ]) {
    assert.equal((await asProgram(token, path, { method: 'POST', headers: { accept: 'text/html' } })).status, 403)
  }
  assert.equal((await asProgram(token, '/settings')).status, 403)
})

test('a token without a name is refused where the form was, and nobody has more than fifty', async () => {
  const { person, browser } = await signedIn()
  const refused = await browser.post('/settings/tokens', { name: ' ', days: '30' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#name"/)
  await door.asSystem((tx) =>
    sql`insert into api_tokens (id, person_id, name, token_hash, created_at)
      select gen_random_uuid(), ${person.id}, 'n', 'hash' || n, now() from generate_series(1, 50) n`.execute(tx.db),
  )
  assert.equal((await browser.post('/settings/tokens', { name: 'one more', days: '30' })).status, 409)
})
