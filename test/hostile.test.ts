// What a hostile or broken client sends, to the whole app: a clear answer, nothing lost, nothing shown, nothing eaten.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type App, type Client, sampleApp } from '#test/app.ts'

let app: App
let central: Client

before(async () => {
  app = await sampleApp()
  central = await app.signIn('central')
})

/** A body of unknown length, as long as it is read. */
function endless(megabytes: number) {
  let sent = 0
  const chunk = new Uint8Array(1024 * 1024).fill(97)
  const stream = new ReadableStream({
    pull(controller) {
      if (sent >= megabytes) return controller.close()
      sent += 1
      controller.enqueue(chunk)
    },
  })
  return { stream, sent: () => sent }
}

const post = (client: Client, path: string, init: RequestInit) => client.fetch(path, { method: 'POST', ...init })

describe('bodies', () => {
  test('one of unknown length is refused once it is too large, and not read further', async () => {
    const places: readonly (readonly [string, string, string])[] = [
      ['POST', '/sign-in', 'application/x-www-form-urlencoded'],
      ['POST', '/api/v1/frameworks/onsite-2023/award', 'application/json'],
      // Beside uploads, but no upload: its JSON is limited as any other.
      ['PATCH', '/api/v1/visits/x/evidence/y', 'application/json'],
    ]
    for (const [method, path, type] of places) {
      const { stream, sent } = endless(64)
      const init = { method, body: stream, duplex: 'half', headers: { 'content-type': type, origin: app.address } }
      const status = await app.anyone.fetch(path, init).then(
        (response) => response.status,
        () => 413, // the connection was closed while we were sending
      )
      assert.equal(status, 413, path)
      assert.ok(sent() < 40, `${path} read ${sent()} MB`)
    }
  })

  test('one that is not what its header says is refused, never a bug of ours', async () => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x']) {
      const response = await post(app.anyone, '/sign-in', {
        body: 'x',
        headers: { 'content-type': type, origin: app.address },
      })
      assert.equal(response.status, 422, type)
    }
    const bytes = Uint8Array.from([0x65, 0x3d, 0xff, 0xfe, 0x25, 0x7a, 0x26, 0x00])
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: app.address }
    assert.equal((await post(app.anyone, '/sign-in', { body: bytes, headers })).status, 422)
    const json = { 'content-type': 'application/json' }
    for (const body of ['{"results":', 'null', '[]', '{"results":[1]}', '{"results":{"constructor":"met"}}']) {
      const response = await post(app.anyone, '/api/v1/frameworks/onsite-2023/award', { body, headers: json })
      assert.equal(response.status, 422, body)
      assert.match(response.headers.get('content-type') ?? '', /problem\+json/)
    }
  })
})

describe('another site', () => {
  const foreign = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'file://' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]

  test('posts nothing in the name of whoever is signed in', async () => {
    for (const headers of foreign) {
      assert.equal((await post(central, '/sign-out', { headers })).status, 403, JSON.stringify(headers))
    }
    assert.equal((await central.fetch('/home')).status, 200)
  })

  test('signs nobody in', async () => {
    const { email, password } = app.passwordOf('central')
    for (const headers of foreign) {
      const body = new URLSearchParams({ email, password })
      const response = await post(app.anyone, '/sign-in', { body, headers })
      assert.equal(response.status, 403, JSON.stringify(headers))
      assert.deepEqual(response.headers.getSetCookie(), [])
    }
  })
})

describe('addresses', () => {
  test('leave the folder of built files by no spelling, and show none of the build itself', async () => {
    const spellings = ['../../package.json', '%2e%2e/%2e%2e/package.json', '..%2f..%2fpackage.json', '%252e%252e/x']
    const notes = ['manifest.json', '.assets.json', '', '%00', '%zz']
    for (const path of [...spellings, ...notes]) {
      assert.equal((await app.anyone.fetch(`/assets/${path}`)).status, 404, path)
    }
  })

  test('that are forged lead nowhere, in pages and in the API', async () => {
    const ids = ['1', "' or 1=1--", '../x', '%00', '00000000-0000-0000-0000-000000000000', 'é'.repeat(200)]
    const places = ['/visits', '/evaluations', '/evidence', '/api/v1/visits', '/organisation/centres']
    for (const place of places) {
      for (const id of ids) {
        const path = `${place}/${id === '%00' ? id : encodeURIComponent(id)}`
        assert.equal((await central.fetch(path)).status, 404, path)
      }
    }
  })

  test('never lead from signing in to another site', async () => {
    for (const next of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/x\r\nset-cookie: a=b',
    ]) {
      const response = await central.fetch(`/sign-in?next=${encodeURIComponent(next)}`)
      assert.equal(response.headers.get('location'), '/home')
      assert.equal(response.headers.get('set-cookie'), null)
    }
  })

  test('with nonsense in their query are answered all the same', async () => {
    const junk = [
      'lang=%3Cscript%3E',
      'lang=en&lang=ar',
      `x=${'a'.repeat(7000)}`,
      'after=%00',
      'after=e30',
      'q=%25%27--',
    ]
    for (const query of junk) {
      const response = await central.fetch(`/organisation/centres?${query}`)
      assert.ok(response.status < 500, `${query}: ${response.status}`)
      assert.doesNotMatch(await response.text(), /<script>/)
    }
  })
})

test('a session token chosen by somebody else is never taken up', async () => {
  const { email, password } = app.passwordOf('central-2')
  const response = await post(app.anyone, '/sign-in', {
    body: new URLSearchParams({ email, password }),
    headers: { origin: app.address, cookie: 'itqan_session=chosen-by-another' },
  })
  assert.equal(response.status, 303)
  const [cookie = ''] = response.headers.getSetCookie().filter((one) => one.startsWith('itqan_session='))
  assert.match(cookie, /^itqan_session=[\w-]{43};.*HttpOnly.*SameSite=Lax/)
  assert.doesNotMatch(cookie, /chosen-by-another/)
})
