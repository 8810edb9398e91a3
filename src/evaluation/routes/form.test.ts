import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import { openFileStore } from '#src/platform/files.ts'
import type { FreshDatabase } from '#test/database.ts'
import { freshDatabase, temporaryHome } from '#test/database.ts'
import { jpegOf } from '#test/sample-files.ts'
import { answerCriterion } from '../actions/forms.ts'
import { placedCriteria } from '../edition.ts'
import type { AppOfActors } from '../fixtures/form-app.ts'
import { appOfActors } from '../fixtures/form-app.ts'
import type { FormWorld } from '../fixtures/form-world.ts'
import { formWorld } from '../fixtures/form-world.ts'
import { shippedEditions } from '../shipped.ts'
import { formRoutes } from './form.tsx'

let fresh: FreshDatabase
let database: Database
let world: FormWorld
let served: AppOfActors
let evaluation: EvaluationId
let visit: VisitId
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  world = await formWorld(database)
  const files = await openFileStore(await temporaryHome())
  const { evaluator, otherEvaluator, shopper, central, member, manager, otherManager } = world
  served = appOfActors(
    database,
    [formRoutes({ files })],
    [evaluator, otherEvaluator, shopper, central, member, manager, otherManager],
  )
})
after(() => fresh.close())
// In one process a hook outside every suite would run before the tests of all files.
const newVisit = async () => {
  evaluation = await world.evaluation()
  visit = await world.visit(evaluation, world.evaluator)
}

const get = (path: string, actor: Actor = world.evaluator) => served.as(actor)(path)
const post = (path: string, fields: Record<string, string>, actor: Actor = world.evaluator) =>
  served.as(actor)(path, { method: 'POST', body: new URLSearchParams(fields) })
const text = async (response: Response) => (await response.text()).replaceAll(/[\u2068\u2069]/g, '')
const answerAll = async (actor: Actor, id: VisitId, result: 'met' | 'not_met' = 'met') => {
  for (const { criterion } of placedCriteria(shippedEditions[0] ?? assert.fail()))
    await database.transact(actor, (tx) =>
      answerCriterion(tx, id, criterion.code, { result, note: 'ن', reason: '', version: 0 }),
    )
}

describe('my visits', () => {
  beforeEach(newVisit)
  test('lists mine with progress and dates, and nobody else’s', async () => {
    const mine = await text(await get('/visits'))
    assert.match(mine, new RegExp(visit))
    assert.match(mine, /لم تبدأ/)
    assert.doesNotMatch(await text(await get('/visits', world.otherEvaluator)), new RegExp(visit))
  })
  test('says what will stand there when there are none', async () => {
    assert.match(await text(await get('/visits', world.otherEvaluator)), /حين يكلّفك الفريق المركزي/)
  })
  test('is not for those who carry out none', async () => {
    assert.equal((await get('/visits', world.member)).status, 403)
  })
})

describe('the form without a script', () => {
  beforeEach(newVisit)
  test('shows a subcategory with the annex’s wording, and every criterion on demand', async () => {
    const one = await text(await get(`/visits/${visit}?at=1.1`))
    assert.equal(one.match(/<article /g)?.length, 6)
    assert.match(one, /لم تبدأ/)
    assert.equal((await text(await get(`/visits/${visit}?at=all`))).match(/<article /g)?.length, 94)
    assert.equal((await text(await get(`/visits/${visit}?at=1`))).match(/<article /g)?.length, 16)
  })

  test('"not applicable" stands at the conditional criteria alone', async () => {
    const all = await text(await get(`/visits/${visit}?at=all`))
    const shown = [...all.matchAll(/id="f-([^"]+)"[\s\S]*?<\/fieldset>/g)].filter(([form]) =>
      form.includes('not_applicable'),
    )
    const conditional = placedCriteria(shippedEditions[0] ?? assert.fail()).filter(
      ({ criterion }) => criterion.conditional,
    )
    assert.deepEqual(
      shown.map(([, code]) => code),
      conditional.map(({ criterion }) => criterion.code),
    )
  })

  test('filters by tier, unmet, unanswered and accessibility', async () => {
    await database.transact(world.evaluator, (tx) =>
      answerCriterion(tx, visit, '1.1.1', { result: 'not_met', note: 'ن', reason: '', version: 0 }),
    )
    const count = async (show: string) =>
      (await text(await get(`/visits/${visit}?at=all&show=${show}`))).match(/<article /g)?.length ?? 0
    assert.deepEqual([await count('basic'), await count('advanced')], [67, 27])
    assert.deepEqual([await count('unmet'), await count('unanswered')], [1, 93])
    const marked = placedCriteria(shippedEditions[0] ?? assert.fail()).filter(
      ({ criterion }) => criterion.accessibility,
    )
    assert.equal(await count('accessibility'), marked.length)
  })

  test('a press is posted, kept, and comes back to the same place', async () => {
    const response = await post(`/visits/${visit}/findings/1.1.2?at=1.1&show=basic`, {
      result: 'not_met',
      version: '0',
    })
    assert.equal(response.status, 303)
    assert.equal(response.headers.get('location'), `/visits/${visit}?at=1.1&show=basic#1.1.2`)
    const notice = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const page = await text(
      await served.as(world.evaluator)(`/visits/${visit}?at=1.1`, { headers: { cookie: notice } }),
    )
    assert.match(page, /حُفظت إجابة المعيار ١\.١\.٢/)
    assert.match(page, /ملاحظة \(مطلوبة\)/)
    assert.match(page, /type="file"/)
  })

  test('a reason left out draws the form again with the words beside the criterion', async () => {
    const response = await post(`/visits/${visit}/findings/1.1.4?at=1.1`, {
      result: 'not_applicable',
      version: '0',
      note: 'كتبتها',
    })
    assert.equal(response.status, 422)
    const page = await text(response)
    assert.match(page, /<title>خطأ: /)
    assert.match(page, /اذكر سبب عدم انطباق المعيار ١\.١\.٤/)
    assert.match(page, /كتبتها/)
  })

  test('files of one form are each taken or refused by themselves', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(jpegOf(500))], 'ramp.jpg'))
    form.append('file', new File(['<html>'], 'page.jpg'))
    form.append('file', new File([], ''))
    const response = await served.as(world.evaluator)(`/visits/${visit}/evidence/1.1.1?at=1.1`, {
      method: 'POST',
      body: form,
    })
    assert.equal(response.status, 415)
    const page = await text(response)
    assert.match(page, /نوع الملف غير مقبول/)
    assert.equal(page.match(/<img /g)?.length, 1)
  })

  test('a file over the limit among others is refused in words and the others stay', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(21 * 1024 * 1024)], 'huge.jpg'))
    form.append('file', new File([new Uint8Array(jpegOf(500, 3))], 'ramp.jpg'))
    const response = await served.as(world.evaluator)(`/visits/${visit}/evidence/1.1.1?at=1.1`, {
      method: 'POST',
      body: form,
    })
    assert.equal(response.status, 413)
    const page = await text(response)
    assert.match(page, /أكبر من الحد/)
    assert.equal(page.match(/<img /g)?.length, 1)
  })

  test('the same file sent twice for a criterion stands there once, and again after it was removed', async () => {
    const send = () => {
      const form = new FormData()
      form.append('file', new File([new Uint8Array(jpegOf(500, 11))], 'door.jpg'))
      return served.as(world.evaluator)(`/visits/${visit}/evidence/1.1.1?at=1.1`, { method: 'POST', body: form })
    }
    const shown = async () => (await text(await get(`/visits/${visit}?at=1.1`))).match(/<img /g)?.length ?? 0
    await Promise.all([send(), send()])
    assert.equal(await shown(), 1)
    const id = /evidence=([0-9a-f-]{36})/.exec(await text(await get(`/visits/${visit}?at=1.1`)))?.[1] ?? assert.fail()
    await post(`/visits/${visit}/evidence/1.1.1?at=1.1&evidence=${id}`, { do: 'remove' })
    assert.equal(await shown(), 0)
    await send()
    assert.equal(await shown(), 1)
  })

  test('a file is described, removed and put back by plain buttons', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(jpegOf(500, 8))], 'door.jpg'))
    await served.as(world.evaluator)(`/visits/${visit}/evidence/1.1.1?at=1.1`, { method: 'POST', body: form })
    const shown = await text(await get(`/visits/${visit}?at=1.1`))
    const id = /evidence=([0-9a-f-]{36})/.exec(shown)?.[1] ?? assert.fail()
    const act = (fields: Record<string, string>, actor = world.evaluator) =>
      post(`/visits/${visit}/evidence/1.1.1?at=1.1&evidence=${id}`, fields, actor)
    await act({ do: 'caption', caption: 'الباب الأيمن' })
    assert.match(await text(await get(`/visits/${visit}?at=1.1`)), /value="الباب الأيمن"/)
    assert.equal((await act({ do: 'remove' }, world.otherEvaluator)).status, 404)
    const removed = await act({ do: 'remove' })
    const cookie = (removed.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const after = await text(
      await served.as(world.evaluator)(removed.headers.get('location') ?? '', { headers: { cookie } }),
    )
    assert.doesNotMatch(after, /<img /)
    assert.match(after, /value="restore"/)
    await act({ do: 'restore' })
    assert.match(await text(await get(`/visits/${visit}?at=1.1`)), /<img /)
  })

  test('submitting too early shows what is missing, each with its link', async () => {
    const response = await post(`/visits/${visit}/submit`, {})
    assert.equal(response.headers.get('location'), `/visits/${visit}?at=review`)
    const review = await text(await get(`/visits/${visit}?at=review`))
    assert.match(review, /بقي ٩٤ معياراً/)
    assert.match(review, new RegExp(`/visits/${visit}\\?at=3\\.4&amp;show=unanswered`))
    await answerAll(world.evaluator, visit)
    await database.transact(world.evaluator, (tx) =>
      answerCriterion(tx, visit, '3.4.2', { result: 'not_met', note: '', reason: '', version: 1 }),
    )
    const nearly = await text(await get(`/visits/${visit}?at=review`))
    assert.match(nearly, new RegExp(`/visits/${visit}\\?at=3\\.4#3\\.4\\.2`))
    assert.match(nearly, /غير مستوفى بلا ملاحظة/)
  })

  test('once submitted it is for reading only, and the central team’s reason is shown when it comes back', async () => {
    await answerAll(world.evaluator, visit)
    await post(`/visits/${visit}/submit`, {})
    assert.match(await text(await get(`/visits/${visit}?at=1.1`)), /للاطلاع فقط/)
    const answer = await post(`/visits/${visit}/return`, { reason: 'أعد تصوير المدخل' }, world.central)
    assert.equal(answer.headers.get('location')?.split('?')[0], `/evaluations/${evaluation}/team`)
    const again = await text(await get(`/visits/${visit}?at=1.1`))
    assert.match(again, /أعد تصوير المدخل/)
    assert.doesNotMatch(again, /للاطلاع فقط/)
  })

  test('the central team is asked why before a visit goes back', async () => {
    assert.equal((await get(`/visits/${visit}/return`, world.central)).status, 409)
    await answerAll(world.evaluator, visit)
    await post(`/visits/${visit}/submit`, {})
    const asked = await get(`/visits/${visit}/return`, world.central)
    assert.equal(asked.status, 200)
    assert.match(await text(asked), /name="reason"/)
    const empty = await post(`/visits/${visit}/return`, { reason: ' ' }, world.central)
    assert.equal(empty.status, 422)
    assert.match(await text(empty), /اذكر سبب إعادة الزيارة/)
    for (const actor of [world.evaluator, world.member, world.manager])
      assert.equal((await get(`/visits/${visit}/return`, actor)).status, 403)
  })

  test('before its round opens the form says so and takes no answer', async () => {
    const early = await world.visit(await world.evaluation({ round: 'planned' }), world.evaluator)
    assert.match(await text(await get(`/visits/${early}?at=1.1`)), /لم تُفتح دورة هذا التقييم بعد/)
    const refusal = await post(`/visits/${early}/findings/1.1.1`, { result: 'met', version: '0' })
    assert.equal(refusal.status, 409)
    assert.match(await text(refusal), /لم تُفتح دورة هذا التقييم بعد/)
  })

  test('a shopper reads why his visit came back, too', async () => {
    const secret = await world.visit(evaluation, world.shopper, { mechanism: 'mystery_shopping' })
    await answerAll(world.shopper, secret)
    await post(`/visits/${secret}/submit`, {}, world.shopper)
    await post(`/visits/${secret}/return`, { reason: 'الإيصال غير مرفق' }, world.central)
    assert.match(await text(await get(`/visits/${secret}`, world.shopper)), /الإيصال غير مرفق/)
  })

  test('the page is there for its assessor and, to read, for the central team', async () => {
    for (const actor of [world.otherEvaluator, world.shopper, world.manager, world.otherManager])
      assert.equal((await get(`/visits/${visit}`, actor)).status, 404)
    assert.match(await text(await get(`/visits/${visit}`, world.central)), /للاطلاع فقط/)
    assert.equal((await get('/visits/1')).status, 404)
  })

  test('reads in English from left to right', async () => {
    const page = await text(await get(`/visits/${visit}?at=1.1&lang=en`))
    assert.match(page, /<html lang="en" dir="ltr"/)
    assert.match(page, /Access guidance/)
    assert.match(page, /6 of 6 shown/)
  })
})

describe('the self-assessment', () => {
  beforeEach(newVisit)
  const begin = (actor: Actor, centre: string = world.centreId) => post('/self-assessment', { centre }, actor)
  const visitOf = (response: Response) => (response.headers.get('location') ?? '').split('/').at(-1) as VisitId

  test('one a month, by the centre’s own manager, and another entity’s manager has no such centre', async () => {
    assert.equal((await begin(world.otherManager)).status, 404)
    assert.equal((await begin(world.manager, newId())).status, 404)
    const started = await begin(world.manager)
    assert.equal(started.status, 303)
    const again = await begin(world.manager)
    assert.equal(again.status, 409)
    assert.match(await text(again), /سبق بدء التقييم الذاتي/)
    const list = await text(await get('/self-assessment', world.manager))
    assert.match(list, /متابعة تقييم/)
    assert.doesNotMatch(await text(await get('/self-assessment', world.otherManager)), new RegExp(visitOf(started)))
    assert.equal((await get('/self-assessment', world.evaluator)).status, 403)
  })

  test('is filled beside the last official result, and its differences are listed', async () => {
    await answerAll(world.evaluator, visit)
    await database.transact(world.evaluator, (tx) =>
      answerCriterion(tx, visit, '1.1.1', { result: 'not_met', note: 'اللوحة مكسورة', reason: '', version: 1 }),
    )
    await world.publish(evaluation)
    // What was approved stands, whatever becomes of the visits.
    await asSystem(database, (tx) => sql`update visits set state = 'cancelled' where id = ${visit}`.execute(tx.db))
    await asSystem(database, (tx) => sql`update findings set note = 'x' where visit_id = ${visit}`.execute(tx.db))
    await asSystem(database, (tx) =>
      sql`update evaluations set month = '2020-01-01' where kind = 'self'`.execute(tx.db),
    )
    const own = visitOf(await begin(world.manager))
    const form = await text(await get(`/visits/${own}?at=1.1`, world.manager))
    assert.match(form, /النتيجة الرسمية:[\s\S]*?غير مستوفى[\s\S]*?اللوحة مكسورة/)
    await answerAll(world.manager, own)
    const submitted = await post(`/visits/${own}/submit`, {}, world.manager)
    assert.equal(submitted.status, 303)
    const { id } = await asSystem(database, (tx) =>
      tx.db.selectFrom('visits').select('evaluation_id as id').where('id', '=', own).executeTakeFirstOrThrow(),
    )
    const compared = await text(await get(`/self-assessment/${id}`, world.manager))
    assert.match(compared, /معيار واحد[\s\S]*١\.١\.١[\s\S]*اللوحة مكسورة/)
    for (const actor of [world.otherManager, world.evaluator]) {
      const { status } = await get(`/self-assessment/${id}`, actor)
      assert.ok(status === 404 || status === 403)
    }
    assert.equal((await get(`/visits/${own}`, world.central)).status, 404)
    const { rows } = await asSystem(database, (tx) =>
      sql<{ state: string }>`select state from evaluations where id = ${id}`.execute(tx.db),
    )
    assert.equal(rows[0]?.state, 'submitted')
  })
})
