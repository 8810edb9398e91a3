import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import { publicActor } from '#src/kernel/actor.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { readConfig } from '#src/platform/config.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import { createDocuments } from '#src/platform/documents/documents.ts'
import { openFileStore } from '#src/platform/files.ts'
import { createLog } from '#src/platform/log.ts'
import { projectRoot } from '#src/platform/paths.ts'
import { type FreshDatabase, freshDatabase, temporaryHome } from '#test/database.ts'
import { publishReport } from '../actions/report-publish.ts'
import { type AppOfActors, appOfActors } from '../fixtures/form-app.ts'
import { shopperWords } from '../fixtures/government.ts'
import { type ReportWorld, reportWorld } from '../fixtures/report-world.ts'
import { listShields, registerChoices, shieldByNumber } from '../store/shields.ts'
import { groupedCode } from '../verification.ts'
import { reportRoutes } from './report.tsx'
import { shieldRoutes } from './shields.tsx'

let fresh: FreshDatabase
let database: Database
let world: ReportWorld
let served: AppOfActors
const documents = createDocuments({ root: projectRoot(), log: createLog('silent') })
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open({ max: 8 })
  world = await reportWorld(database)
  const config = readConfig({ PUBLIC_URL: 'https://itqan.example' })
  const services = { config, documents, files: await openFileStore(await temporaryHome()) }
  const actors = [...Object.values(world.government.actors), ...world.committee, world.otherManager, publicActor]
  served = appOfActors(database, [reportRoutes(services), shieldRoutes(services)], actors)
})
after(async () => {
  await documents.close()
  await fresh.close()
})

const get = (actor: Actor, path: string) => served.as(actor)(path)
const post = (actor: Actor, path: string, fields: Record<string, string> = {}) =>
  served.as(actor)(path, { method: 'POST', body: new URLSearchParams(fields) })
const actors = () => world.government.actors

async function published(except: Record<string, 'not_met'> = {}) {
  const id = await world.consolidating({ visits: [{ except }] })
  await world.present(id)
  await world.vote(id, ['approve', 'approve', 'approve'])
  const { number } = await database.transact(actors().central, (tx) =>
    publishReport(tx, { evaluationId: id, publicUrl: 'https://itqan.example' }),
  )
  const shield = await database.transact(publicActor, (tx) => shieldByNumber(tx, number ?? ''))
  return { id, number: number ?? '', code: shield ? groupedCode(shield.code) : '' }
}
const addresses = (id: EvaluationId) => [
  `/evaluations/${id}/report`,
  `/evaluations/${id}/report.xlsx`,
  `/evaluations/${id}/criteria/1.1.1`,
  `/api/v1/evaluations/${id}/report`,
]

describe('the pages of a report', () => {
  test('central team, committee and the entity read it once published; others are told there is none', async () => {
    const { id } = await published({ '1.1.1': 'not_met' })
    const { central, chair, member, manager, quality, executive, evaluator, administrator } = actors()
    for (const path of addresses(id)) {
      for (const actor of [central, chair, member, manager, quality, executive])
        assert.equal((await get(actor, path)).status, 200, `${actor.name.en} ${path}`)
      assert.equal((await get(world.otherManager, path)).status, 404, path)
      for (const actor of [evaluator, administrator]) assert.equal((await get(actor, path)).status, 403, path)
    }
    for (const path of addresses(newId<EvaluationId>())) assert.equal((await get(central, path)).status, 404, path)
    assert.equal((await get(central, '/evaluations/not-an-id/report')).status, 404)
    assert.equal((await get(central, `/evaluations/${id}/criteria/9.9.9`)).status, 404)
  })

  test('before publication the entity and before presentation the committee are told there is none', async () => {
    const id = await world.consolidating()
    for (const path of addresses(id)) {
      for (const actor of [actors().manager, actors().executive, actors().chair, world.otherManager])
        assert.equal((await get(actor, path)).status, 404, `${actor.name.en} ${path}`)
      assert.equal((await get(actors().central, path)).status, 200, path)
    }
    assert.equal((await get(actors().chair, `/evaluations/${id}/consolidation`)).status, 403)
  })

  test('a page says in both languages what the model says', async () => {
    const { id } = await published({ '1.1.1': 'not_met' })
    const arabic = await (await get(actors().chair, `/evaluations/${id}/report`)).text()
    assert.match(arabic, /النتيجة المعتمدة: .?دون درع/)
    assert.match(arabic, /معيار واحد يفصل المركز عن/)
    const english = await (await get(actors().chair, `/evaluations/${id}/report?lang=en`)).text()
    assert.match(english, /Approved result: .?No shield/)
    assert.match(english, /Seen at the counter/)
  })

  test('the whole way by forms: decide, edit, present, vote, publish', async () => {
    const { central } = actors()
    const id = await world.consolidating({
      visits: [{ except: { '1.1.1': 'not_met' } }, { mechanism: 'mystery_shopping', by: actors().shopper }],
    })
    const refused = await post(central, `/evaluations/${id}/present`)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /consolidation\?show=undecided/)
    const empty = await post(central, `/evaluations/${id}/criteria/1.1.1`, { revision: '1', result: 'met', reason: '' })
    assert.equal(empty.status, 422)
    const decision = { revision: '1', result: 'met', reason: 'Seen twice' }
    assert.equal((await post(central, `/evaluations/${id}/criteria/1.1.1`, decision)).status, 303)
    const words = { revision: '1', summary_ar: 'ملخص', summary_en: '<script>alert(1)</script>' }
    assert.equal((await post(central, `/evaluations/${id}/report/edit`, words)).status, 303)
    assert.equal((await post(central, `/evaluations/${id}/present`)).status, 303)
    assert.match(await (await get(actors().member, '/committee')).text(), new RegExp(id))
    const noReason = await post(actors().chair, `/evaluations/${id}/vote`, { revision: '1', vote: 'return' })
    assert.equal(noReason.status, 422)
    for (const one of world.committee.slice(0, 3))
      assert.equal((await post(one, `/evaluations/${id}/vote`, { revision: '1', vote: 'approve' })).status, 303)
    assert.equal((await post(actors().member, `/evaluations/${id}/publish`)).status, 403)
    assert.equal((await post(actors().chair, `/evaluations/${id}/publish`)).status, 303)
    const page = await (await get(actors().manager, `/evaluations/${id}/report?lang=en`)).text()
    assert.ok(page.includes('&lt;script') && !page.includes('<script>alert'))
    for (const actor of [actors().chair, actors().manager])
      for (const path of addresses(id)) {
        const seen = await (await get(actor, path)).text()
        for (const word of [...shopperWords, actors().shopper.personId ?? '']) assert.ok(!seen.includes(word), path)
      }
    assert.match(await (await get(actors().manager, '/my-centre')).text(), /الدرع الذهبي/)
  })

  test('who may not vote, or has voted, is told so on the page of the vote and offered none', async () => {
    const id = await world.consolidating()
    await world.present(id)
    const [chair, member] = world.committee
    assert.ok(chair && member)
    const page = async (actor: Actor) => (await get(actor, `/evaluations/${id}/vote?vote=approve`)).text()
    const form = `action="/evaluations/${id}/vote"`
    assert.ok((await page(chair)).includes(form))
    await post(chair, `/evaluations/${id}/vote`, { revision: '1', vote: 'approve' })
    assert.match(await page(chair), /سُجّل صوتك على هذه النسخة/)
    const interest = newId()
    await asSystem(database, (tx) =>
      sql`insert into interests (id, person_id, entity_id, note, declared_at)
        select ${interest}, ${member.personId}, entity_id, '', now() from evaluations where id = ${id}`.execute(tx.db),
    )
    assert.match(await page(member), /لا يجوز لك التصويت على هذا التقرير/)
    for (const one of [chair, member]) assert.ok(!(await page(one)).includes(form))
    await asSystem(database, (tx) => sql`delete from interests where id = ${interest}`.execute(tx.db))
  })

  test('the PDF is made for the committee with its votes and for the entity without', async () => {
    const { id } = await published()
    for (const actor of [actors().chair, actors().manager]) {
      const response = await get(actor, `/evaluations/${id}/report.pdf?lang=en`)
      assert.equal(response.headers.get('content-type'), 'application/pdf')
      assert.equal(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
        '%PDF-',
      )
    }
  })
})

describe('anyone', () => {
  test('verifies a certificate however its code is typed, and sees a withdrawal', async () => {
    const { code, number } = await published()
    const page = await get(publicActor, `/verify/${code}`)
    assert.equal(page.status, 200)
    assert.match(await page.text(), /هذه الشهادة صحيحة وسارية/)
    const typed = await get(
      publicActor,
      `/verify?code=${encodeURIComponent(` ${code.toLowerCase().replaceAll('-', ' ')} `)}`,
    )
    assert.equal(typed.headers.get('location'), `/verify/${code}`)
    const api = await (await get(publicActor, `/api/v1/verify/${code}`)).json()
    assert.deepEqual([api.shield.number, api.shield.standing], [number, 'valid'])
    assert.ok(
      !JSON.stringify(await (await get(publicActor, '/api/v1/shields')).json()).includes(code.replaceAll('-', '')),
    )
    const withdrawn = await post(actors().chair, `/shields/${number}/withdraw`, { reason: 'False records' })
    assert.equal(withdrawn.status, 303)
    assert.match(await (await get(publicActor, `/shields/${number}`)).text(), /سُحب هذا الدرع/)
    assert.match(await (await get(publicActor, `/verify/${code}?lang=en`)).text(), /False records/)
    const pdf = await get(publicActor, `/shields/${number}/certificate.pdf`)
    assert.equal(pdf.status, 200)
  })

  test('is told plainly of a code that is none or not ours, and cannot go on guessing', async () => {
    assert.equal((await get(publicActor, '/verify')).status, 200)
    assert.equal((await get(publicActor, '/verify/hello')).status, 422)
    const statuses = new Set<number>()
    for (let turn = 0; turn < 32; turn += 1)
      statuses.add((await get(publicActor, `/verify/${groupedCode(`${turn}`.padStart(16, '0'))}`)).status)
    assert.deepEqual([...statuses], [404, 429])
  })

  test('reads the register, its file and its API', async () => {
    const { number } = await published()
    assert.match(await (await get(publicActor, '/shields')).text(), new RegExp(number))
    assert.equal((await get(publicActor, '/shields?q=%D9%84%D8%A7%D8%B4%D9%8A%D8%A1')).status, 200)
    const file = Buffer.from(await (await get(publicActor, '/shields?export=csv')).arrayBuffer()).toString()
    assert.ok(file.startsWith('\uFEFF') && file.includes(number))
    assert.equal((await get(publicActor, `/api/v1/shields/${number}`)).status, 200)
    assert.equal((await get(publicActor, '/api/v1/shields/ITQ-SH-1999-0001')).status, 404)
    assert.equal((await get(publicActor, '/shields/ITQ-SH-1999-0001')).status, 404)
    assert.equal((await post(actors().central, `/shields/${number}/withdraw`, { reason: 'x' })).status, 403)
  })

  test('takes the whole register as a file, and its filters name all that occurs in it', async () => {
    const { number } = await published()
    const copies = 2300
    await asSystem(database, async (tx) => {
      await sql`create temporary table copies on commit drop as select gen_random_uuid() as id, n from generate_series(1, ${copies}) n`.execute(
        tx.db,
      )
      await sql`insert into evaluations select (jsonb_populate_record(t, jsonb_build_object('id', c.id,
        'reference', 'COPY-' || n, 'state', 'cancelled', 'revision', 1))).* from copies c, evaluations t
        join shields s on s.evaluation_id = t.id where s.number = ${number}`.execute(tx.db)
      await sql`insert into shields select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
        'number', 'COPY-' || n, 'verification_code', 'COPY-' || n, 'evaluation_id', c.id,
        'award', case when n % 3 = 0 then 'silver' else t.award end,
        'granted_on', date '2020-01-01' + n, 'superseded_on', date '2027-01-01'))).*
        from copies c, shields t where t.number = ${number}`.execute(tx.db)
    })
    const lines = (await (await get(publicActor, '/shields?export=csv')).text()).trim().split('\r\n')
    const numbers = new Set(lines.slice(1).map((line) => line.split(',')[0]))
    assert.equal(numbers.size, lines.length - 1)
    for (let n = 1; n <= copies; n += 1) assert.ok(numbers.has(`COPY-${n}`), `COPY-${n}`)
    assert.ok(numbers.has(number))
    const silver = (await (await get(publicActor, '/shields?export=csv&award=silver')).text()).trim().split('\r\n')
    assert.ok(silver.length > 700 && silver.length < copies)
    await database.transact(publicActor, async (tx) => {
      const choices = await registerChoices(tx)
      const all = await listShields(tx, { limit: 10_000 })
      const years = new Set(all.map((one) => Number(one.grantedOn.slice(0, 4))))
      assert.deepEqual(
        choices.years,
        [...years].sort((a, b) => b - a),
      )
      assert.deepEqual(
        choices.awards.map(({ key }) => key),
        [...new Set(all.map((one) => one.award))].sort(),
      )
      assert.deepEqual(
        choices.entities.map(({ id }) => id),
        [...new Set(all.map((one) => one.entityId))].sort(),
      )
      assert.equal(
        choices.entities.every(({ name }) => name.ar !== ''),
        true,
      )
    })
  })

  test('reads the criteria and calculates a shield without a script', async () => {
    assert.equal((await get(publicActor, '/frameworks')).status, 200)
    const page = await (await get(publicActor, '/frameworks/remote-2023?start=met')).text()
    const codes = [...page.matchAll(/<select[^>]* name="([\d.]+)"/g)].map((match) => match[1] ?? '')
    const all = Object.fromEntries(codes.map((code) => [code, 'met']))
    assert.match(await (await post(publicActor, '/frameworks/remote-2023', all)).text(), /الدرع المستحق/)
    const [first = ''] = codes
    const less = await post(publicActor, '/frameworks/remote-2023', { ...all, [first]: 'not_met' })
    assert.match(await less.text(), /ينقص معيار واحد/)
    assert.equal((await get(publicActor, '/frameworks/none')).status, 404)
  })
})
