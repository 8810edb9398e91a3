// Role × page × API: each sees exactly his own, over every route the app knows. A route that is in no table fails here.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type App, type Client, sampleApp } from '#test/app.ts'
import { changing } from '#test/matrix/changing.ts'
import { fill, findPlaces, type Places } from '#test/matrix/places.ts'
import { type Expected, reading } from '#test/matrix/reading.ts'
import { patternOf, type RoutePattern, routePatterns } from '#test/matrix/routes.ts'
import { type Secret, shopperWords } from '#test/matrix/secrets.ts'
import { allVisitors, isVisitor, rolesAbsent, type Visitor, visitors } from '#test/matrix/visitors.ts'
import { plainText } from '#test/plain-text.ts'

const isApi = (address: string) => address.startsWith('/api/')
const forged = '01900000-0000-7000-8000-000000000000'
const mayKnowShoppers: readonly Visitor[] = ['central']

function expectedOf(address: string, expected: Expected, visitor: Visitor): number {
  for (const status of [200, 303, 404, 409] as const) {
    if (expected[status]?.split(' ').includes(visitor)) return status
  }
  if (expected.rest) return expected.rest
  if (visitor === 'public') return isApi(address) ? 401 : 303
  return 403
}

describe('who may do what', () => {
  let app: App
  let of: Places
  let clients: ReadonlyMap<Visitor, Client>
  let routes: readonly RoutePattern[]

  before(async () => {
    app = await sampleApp()
    clients = await allVisitors(app)
    of = await findPlaces(app)
    routes = routePatterns(app.routes)
  })

  const filled = (text: string) => fill(of, text)
  const named = (names: string) => {
    const all = names.split(' ').filter(Boolean)
    assert.deepEqual(
      all.filter((one) => !isVisitor(one)),
      [],
      'nobody of this name visits',
    )
    return all
  }
  const asAll = async (work: (visitor: Visitor, client: Client) => Promise<void>) => {
    await Promise.all([...clients].map(([visitor, client]) => work(visitor, client)))
  }

  test('every role there is visits', () => {
    assert.deepEqual(rolesAbsent, [])
    assert.equal(clients.size, visitors.length)
    for (const expected of Object.values(reading))
      for (const names of Object.values(expected)) {
        if (typeof names === 'string') named(names)
      }
    for (const { may } of Object.values(changing)) named(may)
  })

  test('every route is in a table', () => {
    const covered = new Set<string>()
    for (const address of Object.keys(reading)) covered.add(patternOf(routes, 'GET', filled(address)))
    for (const key of Object.keys(changing)) {
      const [method = '', address = ''] = key.split(' ')
      covered.add(patternOf(routes, method, filled(address)))
    }
    const missing = routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !covered.has(route))
    assert.deepEqual(missing, [], 'add these to test/matrix/reading.ts or changing.ts')
    assert.deepEqual(
      [...covered].filter((route) => route.startsWith('none')),
      [],
      'no route answers these',
    )
  })

  test('each reads exactly his own, and nobody but the central team meets a shopper', async () => {
    const wrong: string[] = []
    const secrets = await shopperWords(app)
    for (const [address, expected] of Object.entries(reading)) {
      const path = filled(address)
      await asAll(async (visitor, client) => {
        const response = await client.fetch(path)
        const body = await plainText(response)
        const wanted = expectedOf(address, expected, visitor)
        if (response.status !== wanted) wrong.push(`${visitor} gets ${response.status} from ${address}, not ${wanted}`)
        if (mayKnowShoppers.includes(visitor)) return
        // A shopper knows himself, and a refused page still links to the address it was asked for.
        const mine = (one: Secret) => (visitor === 'shopper' && one.own) || path.includes(one.word)
        const met = secrets.filter((one) => !mine(one) && body.includes(one.word))
        for (const { word } of met) wrong.push(`${visitor} reads ${word} at ${address}`)
      })
    }
    assert.deepEqual(wrong, [])
  })

  test('an id that is forged or none at all opens nothing, and says no more than that', async () => {
    const wrong: string[] = []
    // Typed from paper: a code of the wrong form is told apart from one that is not in the register.
    const open = new Set(['/verify/:code'])
    for (const { method, path } of routes) {
      if (method !== 'GET' || !path.includes(':') || open.has(path)) continue
      for (const id of [forged, 'none', '%00']) {
        const address = path.replace(/:\w+/g, id)
        await asAll(async (visitor, client) => {
          if (id !== forged && !['public', 'central', 'admin', 'manager', 'chair'].includes(visitor)) return
          const response = await client.fetch(address)
          await response.arrayBuffer()
          const toSignIn = visitor === 'public' && [303, 401].includes(response.status)
          if (![403, 404].includes(response.status) && !toSignIn) {
            wrong.push(`${visitor} gets ${response.status} from ${address}`)
          }
        })
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('who may not change a thing is refused, and nothing has changed', async () => {
    const wrong: string[] = []
    const before = await everyRow(app)
    for (const [key, { may, send = {} }] of Object.entries(changing)) {
      const [method = '', address = ''] = key.split(' ')
      const path = filled(address)
      const allowed = named(may)
      const fields = JSON.parse(filled(JSON.stringify(send)))
      await asAll(async (visitor, client) => {
        if (allowed.includes(visitor)) return
        const response = await client.fetch(path, requestOf(app, method, path, fields))
        await response.arrayBuffer()
        if (![401, 403, 404].includes(response.status)) wrong.push(`${visitor} gets ${response.status} from ${key}`)
      })
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await everyRow(app), before)
  })

  test('a form of another site is refused, whoever is signed in', async () => {
    const before = await everyRow(app)
    const wrong: string[] = []
    for (const visitor of ['central', 'admin', 'evaluator', 'chair', 'manager'] as const) {
      const client = clients.get(visitor)
      for (const [key, { send = {} }] of Object.entries(changing)) {
        const [method = '', address = ''] = key.split(' ')
        const path = filled(address)
        const request = requestOf(app, method, path, JSON.parse(filled(JSON.stringify(send))))
        for (const foreign of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
          const response = await client?.fetch(path, { ...request, headers: { ...request.headers, ...foreign } })
          await response?.arrayBuffer()
          if (response?.status !== 403) wrong.push(`${visitor} gets ${response?.status} from ${key}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await everyRow(app), before)
  })
})

function requestOf(app: App, method: string, path: string, fields: Readonly<Record<string, string>>) {
  const bytes = /\/evidence\/[^/]+$/.test(path.split('?')[0] ?? '') && method === 'PUT'
  const type = bytes ? 'image/jpeg' : isApi(path) ? 'application/json' : 'application/x-www-form-urlencoded'
  const body = isApi(path) ? JSON.stringify(fields) : new URLSearchParams(fields).toString()
  const headers: Record<string, string> = { origin: app.address, 'content-type': type }
  return { method, headers, ...(method !== 'DELETE' && { body }) }
}

// What jobs and sessions write by themselves.
const restless = ['sessions', 'outbox_messages', 'sign_in_attempts']

/** A fingerprint of every row of every table. */
async function everyRow(app: App): Promise<Record<string, string>> {
  const tables = await app.rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' order by 1`,
  )
  const marks: Record<string, string> = {}
  for (const { name } of tables) {
    if (restless.includes(name)) continue
    const [row] = await app.rows<{ mark: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as mark from "${name}" t`,
    )
    marks[name] = row?.mark ?? ''
  }
  return marks
}
