import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { centreSchema, departmentSchema, entitySchema, serviceSchema } from '../api-schemas.ts'
import { type Government, government } from '../fixtures/government.ts'
import { type Site, site } from '../fixtures/site.ts'

let fresh: FreshDatabase
let database: Database
let gov: Government
let web: Site

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  gov = await government(database)
  web = site(database)
})
after(() => fresh.close())

const problem = z.object({
  title: z.string().min(1),
  status: z.number(),
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
})

async function send(method: string, path: string, body?: unknown) {
  const answer = await web.app.request(`/api/v1/${path}`, {
    method,
    ...(body !== undefined && {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })
  const read: unknown = await answer.json()
  if (answer.status >= 400) {
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    assert.equal(problem.parse(read).status, answer.status)
  }
  return { status: answer.status, body: read, location: answer.headers.get('location') }
}

const fieldsOf = (body: unknown) => (problem.parse(body).errors ?? []).map((one) => one.field)
const items = (body: unknown) =>
  z.object({ items: z.array(z.looseObject({ id: z.string() })), next: z.string().nullish() }).parse(body)

test('things answer as their description says', async () => {
  web.as(gov.people.administrator)
  const strict = [
    [`entities/${gov.health.id}`, entitySchema.strict()],
    [`centres/${gov.centre.id}`, centreSchema.strict()],
    [`departments/${gov.department.id}`, departmentSchema.strict()],
    [`services/${gov.service.id}`, serviceSchema.strict()],
  ] as const
  for (const [path, schema] of strict) {
    const { status, body } = await send('GET', path)
    assert.equal(status, 200)
    schema.parse(body)
  }
})

test('each sees exactly his own', async () => {
  const seen = async (path: string) => items((await send('GET', path)).body).items.map((one) => one.id)
  web.as(gov.people.housingAdministrator)
  assert.deepEqual(await seen('entities'), [gov.housing.id])
  assert.deepEqual(await seen('centres'), [gov.other.id])
  assert.deepEqual(await seen('services'), [])
  for (const path of [
    `entities/${gov.health.id}`,
    `centres/${gov.centre.id}`,
    `departments/${gov.department.id}`,
    `services/${gov.service.id}`,
    `departments?entity=${gov.health.id}`,
    `centres/${newId()}`,
    'centres/1',
  ]) {
    assert.equal((await send('GET', path)).status, 404, path)
  }
  web.as(gov.people.manager)
  assert.equal((await seen('centres')).length, 2)
  assert.equal((await send('POST', 'departments', { entityId: gov.health.id, name: { ar: 'ا', en: 'a' } })).status, 403)
  web.as(gov.people.partner)
  assert.equal((await send('GET', 'centres')).status, 403)
})

test('a centre is added, replaced at its version, and switched off and on', async () => {
  web.as(gov.people.healthAdministrator)
  const given = {
    entityId: gov.health.id,
    kind: 'onsite',
    name: { ar: 'مركز', en: 'Centre' },
    operator: 'government',
    permanence: 'permanent',
    sector: 'general',
  }
  const made = await send('POST', 'centres', given)
  assert.equal(made.status, 201)
  const { id, version } = centreSchema.parse(made.body)
  assert.equal(made.location, `/api/v1/centres/${id}`)
  const path = `centres/${id}`
  const changed = await send('PUT', path, { ...given, sector: 'health', version })
  assert.equal(centreSchema.parse(changed.body).sector, 'health')
  assert.equal((await send('PUT', path, { ...given, version })).status, 409)
  assert.equal((await send('PUT', path, given)).status, 422)
  const off = await send('PATCH', path, { version: 2, active: false })
  assert.equal(centreSchema.parse(off.body).active, false)
  assert.equal(centreSchema.parse((await send('PATCH', path, { version: 3, active: true })).body).version, 4)
})

test('what is wrong is named by its path', async () => {
  web.as(gov.people.healthAdministrator)
  const wrong = {
    entityId: gov.health.id,
    name: { ar: '', en: 'x' },
    channels: { fax: {} },
    steps: Array(6).fill({ ar: 'ا' }),
  }
  const { status, body } = await send('POST', 'services', wrong)
  assert.equal(status, 422)
  assert.deepEqual(fieldsOf(body).sort(), ['channels', 'name.ar', 'steps'])
  assert.equal((await send('POST', 'services', '{"name":')).status, 415)
  assert.equal((await send('POST', 'services', '[]')).status, 422)
  const foreign = { entityId: gov.health.id, parentId: newId(), name: { ar: 'ا', en: 'a' } }
  assert.deepEqual(fieldsOf((await send('POST', 'departments', foreign)).body), ['parentId'])
})

test('a register pages by key and refuses what it does not know', async () => {
  web.as(gov.people.administrator)
  assert.deepEqual(fieldsOf((await send('GET', 'centres?kind=floating&sort=colour')).body), ['kind', 'sort'])
  const { body } = await send('GET', `centres?entity=${gov.health.id}&sort=-name`)
  assert.ok(items(body).items.length >= 2)
  assert.ok(items(body).items.every((one) => !('list_key' in one)))
})

test('the description is OpenAPI 3.1 and names every route', () => {
  const described = web.app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Itqan', version: '1' } })
  const paths = described.paths ?? {}
  for (const name of ['entities', 'centres', 'departments', 'services']) {
    assert.deepEqual(Object.keys(paths[`/api/v1/${name}`] ?? {}).sort(), ['get', 'post'])
    assert.deepEqual(Object.keys(paths[`/api/v1/${name}/{id}`] ?? {}).sort(), ['get', 'patch', 'put'])
  }
  assert.ok(described.components?.schemas?.Centre)
})
