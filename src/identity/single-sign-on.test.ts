import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type Browser, type Door, entity, kinds, openDoor, publicUrl, someone, trail } from './fixtures/door.ts'
import { type Provider, startProvider, walkThrough } from './fixtures/provider.ts'

let provider: Provider
let door: Door
const oidc = (issuer: string) => ({
  issuer,
  clientId: 'itqan',
  clientSecret: 'a secret between the two',
  name: { ar: 'مفتاحي', en: 'My Key' },
})

before(async () => {
  provider = await startProvider(`${publicUrl}/sign-in/single/callback`, {
    noor: { email: 'Noor@works.gov.bh', email_verified: true },
    'other-noor': { email: 'noor@works.gov.bh', email_verified: true },
    stranger: { email: 'stranger@elsewhere.example', email_verified: true },
    unverified: { email: 'salman@works.gov.bh', email_verified: false },
    nameless: {},
  })
  door = await openDoor({ oidc: oidc(provider.issuer) })
})
after(async () => {
  await door.close()
  await provider.stop()
})

/** Leaves for the provider, signs in there, and answers the address the browser is sent back to. */
async function away(browser: Browser, login: string, next = ''): Promise<string> {
  const begun = await browser.get(`/sign-in/single?next=${encodeURIComponent(next)}`)
  assert.equal(begun.status, 303)
  const back = await walkThrough(begun.location ?? '', login, publicUrl)
  return back.slice(publicUrl.length)
}

test('the sign-in page offers it by its name, and only where it is set up', async () => {
  assert.match(
    (await door.browser().get('/sign-in?next=/plan')).text,
    /href="\/sign-in\/single\?next=%2Fplan"[\s\S]*مفتاحي/,
  )
  const plain = await openDoor()
  assert.doesNotMatch((await plain.browser().get('/sign-in')).text, /sign-in\/single/)
  assert.equal((await plain.browser().get('/sign-in/single')).status, 404)
  await plain.close()
})

test('the request carries a state, a nonce and a PKCE challenge, and the cookie none of them', async () => {
  const browser = door.browser()
  const begun = await browser.get('/sign-in/single')
  const query = new URL(begun.location ?? '').searchParams
  assert.equal(query.get('response_type'), 'code')
  assert.equal(query.get('code_challenge_method'), 'S256')
  assert.match(query.get('code_challenge') ?? '', /^[\w-]{43}$/)
  for (const name of ['state', 'nonce']) assert.ok((query.get(name) ?? '').length >= 43)
  const cookie = begun.setCookies.find((line) => line.startsWith('itqan_sso=')) ?? ''
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Lax/)
  assert.equal(cookie.includes(query.get('state') ?? 'none'), false)
})

test('a verified address that is known enters, the identity is tied, and the next time the address no longer matters', async () => {
  const entityId = await entity(door)
  const noor = await someone(door, { email: 'noor@works.gov.bh', entityId, roles: ['agent'], password: null })
  const browser = door.browser()
  const entered = await browser.get(await away(browser, 'noor', '/plan?round=2'))
  assert.equal(entered.status, 303)
  assert.equal(entered.location, '/plan?round=2')
  assert.equal((await browser.actor()).personId, noor.id)
  assert.equal(browser.cookies.has('itqan_sso'), false)
  assert.deepEqual(await kinds(door, noor.id), ['singleSignOn.tied', 'signIn.succeeded'])
  await door.asSystem((tx) =>
    sql`update people set email = 'noor.renamed@works.gov.bh' where id = ${noor.id}`.execute(tx.db),
  )
  const again = door.browser()
  await again.get(await away(again, 'noor'))
  assert.equal((await again.actor()).personId, noor.id)
  assert.deepEqual((await trail(door, noor.id)).at(-1)?.data.means, 'singleSignOn')

  await door.asSystem((tx) => sql`update people set email = 'noor@works.gov.bh' where id = ${noor.id}`.execute(tx.db))
  const other = door.browser()
  const refused = await other.get(await away(other, 'other-noor'))
  assert.equal(refused.status, 403)
  assert.match(refused.text, /مرتبط بهوية أخرى/)

  await door.asSystem((tx) => sql`update people set active = false where id = ${noor.id}`.execute(tx.db))
  const gone = door.browser()
  assert.equal((await gone.get(await away(gone, 'noor'))).status, 403)
  assert.equal((await gone.actor()).personId, null)
})

test('people without an account here, or without a verified address, get a page that says what to do', async () => {
  await someone(door, { email: 'salman@works.gov.bh' })
  const expected = [
    ['stranger', /لا يوجد لك حساب في إتقان/],
    ['unverified', /لم تؤكد خدمة الدخول الموحد بريدك/],
    ['nameless', /لم تؤكد خدمة الدخول الموحد بريدك/],
  ] as const
  for (const [login, words] of expected) {
    const browser = door.browser()
    const answer = await browser.get(await away(browser, login))
    assert.equal(answer.status, 403)
    assert.match(answer.text, words)
    assert.equal(browser.cookies.has('itqan_session'), false)
  }
})

test('the way back works once, in the browser that left, within ten minutes, with the state it left with', async () => {
  await someone(door, { email: 'stranger@elsewhere.example' })
  const refused = async (browser: Browser, path: string) => {
    const answer = await browser.get(path)
    assert.equal(answer.status, 400)
    assert.match(answer.text, /ابدأ من جديد/)
    assert.equal(browser.cookies.has('itqan_session'), false)
  }
  const mine = door.browser()
  const back = await away(mine, 'stranger')
  await refused(door.browser(), back)
  const token = mine.cookies.get('itqan_sso') ?? ''
  assert.equal((await mine.get(back)).status, 303)
  const replay = door.browser()
  replay.cookies.set('itqan_sso', token)
  await refused(replay, back)

  const forged = door.browser()
  await refused(forged, (await away(forged, 'stranger')).replace(/state=[^&]+/, 'state=forged'))

  const slow = door.browser()
  const late = await away(slow, 'stranger')
  door.clock.advance(10 * 60_000 + 1000)
  await refused(slow, late)

  const cancelled = door.browser()
  const { location } = await cancelled.get('/sign-in/single')
  const state = new URL(location ?? '').searchParams.get('state') ?? ''
  await refused(cancelled, `/sign-in/single/callback?error=access_denied&state=${state}`)
})

test('when the provider cannot be reached the sign-in page says so, and the next try asks it again', async () => {
  const brief = await startProvider(`${publicUrl}/sign-in/single/callback`, {})
  await brief.stop()
  const lonely = await openDoor({ oidc: oidc(brief.issuer) })
  for (let tries = 0; tries < 2; tries++) {
    const answer = await lonely.browser().get('/sign-in/single')
    assert.equal(answer.status, 503)
    assert.match(answer.text, /تعذّر الاتصال بخدمة الدخول الموحد/)
    assert.match(answer.text, /name="password"/)
  }
  await lonely.close()
})
