import assert from 'node:assert/strict'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import type { FileStore } from '#src/platform/files.ts'
import { megabyte, openFileStore } from '#src/platform/files.ts'
import { contentDisposition } from '#src/platform/http/download.ts'
import { listen } from '#src/platform/http/server.ts'
import type { FreshDatabase } from '#test/database.ts'
import { freshDatabase, temporaryHome } from '#test/database.ts'
import { jpegOf, sampleFiles } from '#test/sample-files.ts'
import type { AppOfActors } from '../fixtures/form-app.ts'
import { appOfActors } from '../fixtures/form-app.ts'
import type { FormWorld } from '../fixtures/form-world.ts'
import { formWorld } from '../fixtures/form-world.ts'
import { evidenceFileRoutes } from './evidence-files.ts'
import { formApiRoutes } from './form-api.ts'

let fresh: FreshDatabase
let database: Database
let world: FormWorld
let served: AppOfActors
let files: FileStore
let home: string
let evaluation: EvaluationId
let visit: VisitId
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  world = await formWorld(database)
  home = await temporaryHome()
  files = await openFileStore(home)
  const { evaluator, otherEvaluator, shopper, central, member, manager, otherManager } = world
  const actors = [evaluator, otherEvaluator, shopper, central, member, manager, otherManager]
  served = appOfActors(database, [formApiRoutes({ files }), evidenceFileRoutes({ files })], actors)
})
after(async () => {
  await fresh.close()
  await rm(home, { recursive: true, force: true })
})
// In one process a hook outside every suite would run before the tests of all files.
const newVisit = async () => {
  evaluation = await world.evaluation()
  visit = await world.visit(evaluation, world.evaluator)
}

const put = (body: unknown): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const answerTo = (code: string, body: unknown, actor = world.evaluator) =>
  served.as(actor)(`/api/v1/visits/${visit}/findings/${code}`, put(body))
const upload = (
  bytes: Uint8Array<ArrayBuffer> | ReadableStream,
  name = 'photo.jpg',
  id: string = newId(),
  actor = world.evaluator,
  code = '1.1.1',
) =>
  served.as(actor)(`/api/v1/visits/${visit}/evidence/${id}?code=${code}&name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    body: bytes,
    ...(bytes instanceof ReadableStream && { duplex: 'half' }),
  })
const photo = (seed = 0) => new Uint8Array(jpegOf(2000, seed))
const stored = async () =>
  (await readdir(join(home, 'files'), { recursive: true })).filter((name) => /[0-9a-f]{64}/.test(name)).length

describe('PUT a finding', () => {
  beforeEach(newVisit)
  test('answers with what stands, version and time', async () => {
    const response = await answerTo('1.1.1', { result: 'met', version: 0 })
    assert.equal(response.status, 200)
    const body = await response.json()
    assert.deepEqual([body.code, body.result, body.version], ['1.1.1', 'met', 1])
    assert.ok(Date.parse(body.answeredAt) > 0)
  })

  test('an older version is 409 with what stands now, in the reader’s words', async () => {
    await answerTo('1.1.1', { result: 'met', version: 0 })
    const response = await answerTo('1.1.1', { result: 'not_met', note: 'غير ذلك', version: 0 })
    assert.equal(response.status, 409)
    assert.match(response.headers.get('content-type') ?? '', /problem\+json/)
    const body = await response.json()
    assert.deepEqual([body.current.result, body.current.version], ['met', 1])
    assert.match(body.title, /اختر الإجابة/)
  })

  for (const [what, body, status] of [
    ['a word for a result', { result: 'excellent', version: 0 }, 422],
    ['no version', { result: 'met' }, 422],
    ['a field that is not known', { result: 'met', version: 0, shield: 'gold' }, 422],
    ['not applicable without a reason', { result: 'not_applicable', version: 0 }, 422],
    ['a note of a book’s length', { result: 'met', note: 'ن'.repeat(4001), version: 0 }, 422],
  ] as const) {
    test(`${what} is refused and nothing is kept`, async () => {
      assert.equal((await answerTo('1.1.4', body)).status, status)
      const form = await (await served.as(world.evaluator)(`/api/v1/visits/${visit}`)).json()
      assert.deepEqual(form.findings, [])
    })
  }

  test('an unknown criterion and a forged visit are 404, each in words', async () => {
    const unknown = await answerTo('7.7.7', { result: 'met', version: 0 })
    assert.equal(unknown.status, 404)
    assert.match((await unknown.json()).title, /٧\.٧\.٧/)
    for (const id of [newId(), 'visit-1', "1' or '1'='1"]) {
      const path = `/api/v1/visits/${encodeURIComponent(id)}/findings/1.1.1`
      assert.equal((await served.as(world.evaluator)(path, put({ result: 'met', version: 0 }))).status, 404)
    }
  })
})

describe('reading a form', () => {
  beforeEach(newVisit)
  test('is for its assessor and the central team; for anyone else there is none', async () => {
    await answerTo('1.1.1', { result: 'met', version: 0 })
    const status = async (actor: typeof world.evaluator) => (await served.as(actor)(`/api/v1/visits/${visit}`)).status
    assert.equal(await status(world.evaluator), 200)
    assert.equal(await status(world.central), 200)
    for (const actor of [world.otherEvaluator, world.shopper, world.manager, world.otherManager])
      assert.equal(await status(actor), 404)
    assert.equal(await status(world.member), 403)
  })
})

describe('evidence', () => {
  beforeEach(newVisit)
  test('is kept byte by byte and given back under a name that cannot lie', async () => {
    const response = await upload(photo(), 'photo\u202Egpj.exe')
    assert.equal(response.status, 200)
    const { href, name } = await response.json()
    assert.equal(name, 'photogpj.exe.jpg')
    const file = await served.as(world.evaluator)(href)
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), photo())
    assert.equal(file.headers.get('content-type'), 'image/jpeg')
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
    assert.match(file.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/)
    assert.match(file.headers.get('content-disposition') ?? '', /^inline; filename="photogpj\.exe\.jpg"/)
  })

  test('sent twice under one id it is one piece; the id of another is refused', async () => {
    const id = newId()
    const first = await (await upload(photo(1), 'a.jpg', id)).json()
    const again = await (await upload(photo(1), 'a.jpg', id)).json()
    assert.deepEqual(again, first)
    assert.equal((await upload(photo(2), 'b.jpg', id, world.evaluator, '1.1.2')).status, 409)
    const form = await (await served.as(world.evaluator)(`/api/v1/visits/${visit}`)).json()
    assert.equal(form.evidence.length, 1)
    assert.equal(form.state, 'started')
  })

  test('what is not of an accepted type is 415, whatever its name says', async () => {
    const response = await upload(new TextEncoder().encode('<script>alert(1)</script>'), 'photo.jpg')
    assert.equal(response.status, 415)
    assert.match((await response.json()).title, /JPEG/)
  })

  test('an empty file and a broken code are refused', async () => {
    assert.equal((await upload(new Uint8Array())).status, 422)
    assert.equal((await upload(photo(), 'a.jpg', newId(), world.evaluator, '0.0.0')).status, 404)
    assert.equal((await upload(photo(), 'a.jpg', 'not-an-id')).status, 404)
  })

  test('a stream past the limit is cut off with 413 and leaves nothing on the disk', async () => {
    const held = await stored()
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent > 64) controller.close()
        else controller.enqueue(new Uint8Array(jpegOf(megabyte)))
      },
    })
    const response = await upload(endless)
    assert.equal(response.status, 413)
    assert.match((await response.json()).title, /٢٠/)
    assert.equal(await stored(), held)
    assert.deepEqual(await readdir(join(home, 'files', 'incoming')), [])
  })

  test('strangers are refused before a byte is kept', async () => {
    const held = await stored()
    for (const actor of [world.otherEvaluator, world.manager, world.otherManager])
      assert.equal((await upload(photo(77), 'x.jpg', newId(), actor)).status, 404)
    assert.equal((await upload(photo(77), 'x.jpg', newId(), world.central)).status, 403)
    assert.equal(await stored(), held)
  })

  test('an eleventh file to one criterion is refused, a removed one makes room', async () => {
    const ids: string[] = Array.from({ length: 10 }, () => newId())
    for (const [n, id] of ids.entries()) assert.equal((await upload(photo(n), `${n}.jpg`, id)).status, 200)
    assert.equal((await upload(photo(11), '11.jpg')).status, 409)
    const one = `/api/v1/visits/${visit}/evidence/${ids[0]}`
    assert.equal((await (await served.as(world.evaluator)(one, { method: 'DELETE' })).json()).removed, true)
    assert.equal((await upload(photo(11), '11.jpg')).status, 200)
    assert.equal((await served.as(world.evaluator)(`${one}/restore`, { method: 'POST' })).status, 409)
  })

  test('a caption is kept, removal is undone, both with their events', async () => {
    const { id } = await (await upload(photo())).json()
    const path = `/api/v1/visits/${visit}/evidence/${id}`
    const ask = served.as(world.evaluator)
    const caption = {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ caption: 'المقبض الأيمن' }),
    }
    assert.equal((await (await ask(path, caption)).json()).caption, 'المقبض الأيمن')
    await ask(path, { method: 'DELETE' })
    await ask(path, { method: 'DELETE' })
    assert.equal((await (await ask(`${path}/restore`, { method: 'POST' })).json()).removed, false)
    for (const method of ['DELETE', 'PATCH'])
      assert.equal((await served.as(world.otherEvaluator)(path, { ...caption, method })).status, 404)
    const kinds = await asSystem(database, (tx) =>
      tx.db.selectFrom('events').select('kind').where('subject_id', '=', evaluation).orderBy('id').execute(),
    )
    assert.deepEqual(
      kinds.map(({ kind }) => kind).filter((kind) => kind.startsWith('evidence')),
      ['evidence.added', 'evidence.captioned', 'evidence.removed', 'evidence.restored'],
    )
  })

  test('is seen with the form, then with the report, and never before', async () => {
    const { href } = await (await upload(photo())).json()
    const status = async (actor: typeof world.evaluator) => (await served.as(actor)(href)).status
    const become = (state: 'with_committee' | 'published') =>
      asSystem(database, (tx) => tx.db.updateTable('evaluations').set({ state }).where('id', '=', evaluation).execute())
    const seen = async () => ({
      central: await status(world.central),
      stranger: await status(world.otherEvaluator),
      member: await status(world.member),
      manager: await status(world.manager),
      elsewhere: await status(world.otherManager),
    })
    const nobody = { central: 200, stranger: 404, member: 404, manager: 404, elsewhere: 404 }
    assert.deepEqual(await seen(), nobody)
    await become('with_committee')
    assert.deepEqual(await seen(), { ...nobody, member: 200 })
    await become('published')
    assert.deepEqual(await seen(), { ...nobody, member: 200, manager: 200 })
  })

  test('is read in parts, and not again when unchanged', async () => {
    const { href } = await (await upload(photo())).json()
    const ask = served.as(world.evaluator)
    const part = await ask(href, { headers: { range: 'bytes=0-9' } })
    assert.deepEqual([part.status, part.headers.get('content-range')], [206, 'bytes 0-9/2000'])
    const etag = (await ask(href)).headers.get('etag') ?? ''
    assert.equal((await ask(href, { headers: { 'if-none-match': etag } })).status, 304)
  })

  test('a document is downloaded, never opened in place', async () => {
    const { href } = await (await upload(new Uint8Array(sampleFiles.pdf), 'سجل الصيانة.pdf')).json()
    const disposition = (await served.as(world.evaluator)(href)).headers.get('content-disposition') ?? ''
    assert.match(disposition, /^attachment; /)
    assert.match(disposition, /filename\*=UTF-8''%D8%B3/)
  })

  test('over the wire, 200 MB are answered with 413 and neither memory nor disk holds them', async () => {
    const held = await stored()
    const server = await listen(served.app, { port: 0, host: '127.0.0.1' })
    const before = process.memoryUsage().rss
    let most = 0
    const chunk = new Uint8Array(jpegOf(megabyte))
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        most = Math.max(most, process.memoryUsage().rss - before)
        sent += 1
        if (sent > 200) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const path = `http://127.0.0.1:${server.port}/api/v1/visits/${visit}/evidence/${newId()}?code=1.1.1`
    const response = await fetch(
      path,
      Object.assign(
        {
          method: 'PUT',
          headers: { 'x-test-actor': '0' },
          body,
        },
        { duplex: 'half' },
      ),
    )
    assert.equal(response.status, 413)
    assert.ok(most < 120 * megabyte, `${most / megabyte} MB more`)
    assert.equal(await stored(), held)
    await server.close()
  })
})

test('a name in a header cannot end it or hide', () => {
  const header = contentDisposition('ت"ق\r\nSet-Cookie: a.pdf', true)
  assert.doesNotMatch(header, /[\r\n]/)
  assert.equal(header.split('"').length, 3)
})
