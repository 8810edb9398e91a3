import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { type EvaluationId, newId, type PlanId, type RoundId } from '#src/kernel/ids.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { saveCommitteeTerm } from '../actions/committee-save.ts'
import { declareInterest } from '../actions/interest-declare.ts'
import { endInterest } from '../actions/interest-end.ts'
import { planningTasks } from '../actions/planning-tasks.ts'
import { assignVisit } from '../actions/visit-assign.ts'
import { type ActorName, type Government, makeGovernment, shopperWords } from '../fixtures/government.ts'
import { as, openPlan } from '../fixtures/plan.ts'
import { post, siteAs } from '../fixtures/site.ts'
import { planningNavigation } from '../navigation.ts'
import { shippedProgramme } from '../shipped.ts'

const year = 2026
let fresh: FreshDatabase
let database: Database
let government: Government
let planId: PlanId
let roundId: RoundId
let hall: EvaluationId
let remote: EvaluationId
let shoppingVisit: string
let fieldVisit: string

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open({ clock: () => new Date('2026-03-10T09:00:00Z') })
  government = await makeGovernment(database)
  const { centres, entities, actors } = government
  const planned = await openPlan(database, government, year, [
    { centreId: centres.hall, entityId: entities.works },
    { centreId: centres.remote, entityId: entities.works },
  ])
  planId = planned.planId
  roundId = planned.roundId
  hall = planned.evaluationIds[0] ?? newId()
  remote = planned.evaluationIds[1] ?? newId()
  const run = as(database)
  const assign = (mechanism: 'mystery_shopping' | 'field_visit', name: ActorName) =>
    run(actors.central, assignVisit, {
      evaluationId: hall,
      mechanism,
      personId: actors[name].personId ?? newId(),
      scheduledOn: '2026-03-03',
    })
  shoppingVisit = (await assign('mystery_shopping', 'shopper')).visitId
  fieldVisit = (await assign('field_visit', 'evaluator')).visitId
  await run(actors.shopper, declareInterest, { entityId: entities.schools, note: 'سبب لا يعرفه غيره' })
  await run(actors.evaluator, declareInterest, { entityId: entities.schools })
})
after(() => fresh.close())

const site = (name: ActorName) => siteAs(database, government.actors[name])
const get = async (name: ActorName, path: string) => {
  const reply = await site(name).request(path)
  return { status: reply.status, text: await reply.text() }
}

/** Every address of planning that is read, pages and API. */
const addresses = () => ({
  plan: [
    '/plans',
    `/plans/${year}`,
    `/plans/${year}/centres`,
    `/rounds/${roundId}`,
    `/evaluations/${hall}/team`,
    `/evaluations/${remote}/team`,
    '/api/v1/plans',
    `/api/v1/rounds?plan=${planId}`,
  ],
  edit: [
    `/plans/${year}/rounds/new`,
    `/rounds/${roundId}/edit`,
    `/evaluations/${hall}/remove`,
    `/evaluations/${hall}/cancel`,
    `/evaluations/${hall}/visits/${fieldVisit}/edit`,
    `/evaluations/${hall}/visits/${shoppingVisit}/edit`,
  ],
  committee: ['/programme/committee'],
  committeeEdit: ['/programme/committee/new'],
  interests: ['/interests'],
  evaluations: ['/api/v1/evaluations', `/api/v1/evaluations?round=${roundId}`],
})
type Group = keyof ReturnType<typeof addresses>

const readers: Record<Group, readonly ActorName[]> = {
  plan: ['central', 'chair', 'member', 'executive'],
  edit: ['central'],
  committee: ['central', 'chair', 'member'],
  committeeEdit: ['central', 'chair'],
  interests: ['central', 'chair', 'member', 'evaluator', 'second', 'lent', 'former', 'shopper'],
  evaluations: [
    'central',
    'chair',
    'member',
    'evaluator',
    'second',
    'lent',
    'former',
    'shopper',
    'administrator',
    'executive',
    'manager',
    'quality',
  ],
}

test('each role opens its own addresses and is refused the others', async () => {
  for (const [group, paths] of Object.entries(addresses()))
    for (const path of paths)
      for (const [name, actor] of Object.entries(government.actors)) {
        const reply = await siteAs(database, actor).request(path)
        const welcome = Object.entries(readers).some(
          ([key, names]) => key === group && names.some((one) => one === name),
        )
        assert.equal(reply.status, welcome ? 200 : 403, `${name} ${path}`)
        await reply.text()
      }
})

test('the shopper is in no answer to anybody but the central team and himself, in either language', async () => {
  const { shopper, central } = government.actors
  const traces = [...shopperWords, shopper.personId ?? '', shoppingVisit, 'سبب لا يعرفه غيره']
  const paths = [...Object.values(addresses()).flat(), `/api/v1/evaluations/${hall}`]
  let told = 0
  for (const [name, actor] of Object.entries(government.actors))
    for (const language of ['ar', 'en'] as const)
      for (const path of paths) {
        const text = await (await siteAs(database, actor, { ...defaultLocale, language }).request(path)).text()
        // A refusal repeats its own address.
        const found = traces.filter((trace) => text.includes(trace) && !path.includes(trace))
        if (actor === central && !path.startsWith('/api/')) told += found.length
        else if (actor !== shopper) assert.deepEqual(found, [], `${name} ${path}`)
      }
  assert.ok(told > 0, 'the central team sees him')
})

test('others learn from page and API that shopping is planned, not who or when', async () => {
  const team = await get('member', `/evaluations/${hall}/team`)
  assert.ok(team.text.includes('لا يُعلن من ينفّذ التسوق السري ولا موعده'))
  const evaluation = z.object({
    mysteryShopping: z.enum(['planned', 'done']).optional(),
    visits: z.array(z.object({ mechanism: z.string(), assessor: z.object({ id: z.string() }) })).optional(),
    progress: z.object({ answered: z.number(), criteria: z.number() }).optional(),
    state: z.string(),
  })
  const asked = async (name: ActorName) =>
    evaluation.parse(JSON.parse((await get(name, `/api/v1/evaluations/${hall}`)).text))
  for (const name of ['central', 'chair', 'member'] as const) {
    const body = await asked(name)
    assert.equal(body.mysteryShopping, 'planned')
    assert.deepEqual(body.progress, { answered: 0, criteria: 94 })
    assert.deepEqual(
      body.visits?.map((visit) => visit.mechanism),
      ['field_visit'],
    )
  }
  const own = await asked('evaluator')
  assert.deepEqual([own.visits, own.progress, own.mysteryShopping], [undefined, undefined, undefined])
})

test('what somebody declared is for him and the central team: the committee sees the team without it', async () => {
  const run = as(database)
  const { central, evaluator } = government.actors
  const { interestId } = await run(evaluator, declareInterest, { entityId: government.entities.works })
  assert.ok((await get('central', `/rounds/${roundId}`)).text.includes('مصلحة لدى الجهة'))
  for (const path of [`/rounds/${roundId}`, `/evaluations/${hall}/team`])
    assert.ok(!(await get('member', path)).text.includes('مصلحة لدى الجهة'), path)
  await run(central, endInterest, { interestId })
})

test('the API gives each caller the evaluations that are his to know of, page by page', async () => {
  const list = z.object({ evaluations: z.array(z.object({ id: z.string() })), next: z.string().nullable() })
  const ids = async (name: ActorName, query = '') =>
    list.parse(JSON.parse((await get(name, `/api/v1/evaluations${query}`)).text)).evaluations.map((one) => one.id)
  assert.deepEqual(await ids('central'), [remote, hall])
  assert.deepEqual(await ids('member', `?before=${remote}`), [hall])
  assert.deepEqual(await ids('central', '?state=published'), [])
  assert.deepEqual(await ids('evaluator'), [hall])
  assert.deepEqual(await ids('shopper'), [hall])
  for (const name of ['second', 'administrator', 'executive', 'manager', 'quality'] as const)
    assert.deepEqual(await ids(name), [], name)
  assert.equal((await get('manager', `/api/v1/evaluations/${hall}`)).status, 404)
  assert.equal((await get('central', '/api/v1/evaluations/no-id')).status, 404)
  assert.equal((await get('central', '/api/v1/evaluations?state=lost')).status, 422)
})

test('once published, an evaluation is its entity’s too, without its team', async () => {
  await asSystem(database, (tx) =>
    tx.db.updateTable('evaluations').set({ state: 'published', published_at: tx.now }).where('id', '=', hall).execute(),
  )
  for (const name of ['manager', 'quality', 'administrator', 'executive'] as const) {
    const { status, text } = await get(name, `/api/v1/evaluations/${hall}`)
    assert.equal(status, 200, name)
    assert.ok(!text.includes('visits') && !text.includes('assessor'), name)
  }
  await asSystem(database, (tx) =>
    tx.db.updateTable('evaluations').set({ state: 'planned', published_at: null }).where('id', '=', hall).execute(),
  )
})

test('every centre is listed with the guide’s verdict and its reason in the guide’s words', async () => {
  const said = (code: string) => {
    const { included, excluded } = shippedProgramme.eligibility
    return (
      [...included, ...excluded, ...shippedProgramme.responsibility].find((one) => one.code === code)?.text.ar ?? '?'
    )
  }
  const rowOf = (text: string, name: string) => {
    const rows = text.split('<tr').filter((row) => row.includes(name))
    return rows.join('')
  }
  const { text } = await get('member', `/plans/${year}/centres`)
  const expected: [string, string[]][] = [
    ['قاعة الأشغال', ['E1']],
    ['المركز المشترك', ['E1', 'R1']],
    ['خيمة الموسم', ['X1']],
    ['العيادة', ['X2']],
    ['مركز المدارس', ['X4']],
    ['مركز المجمع', ['E1', 'R2']],
    ['الأشغال عن بعد', ['R6']],
  ]
  for (const [name, codes] of expected)
    for (const code of codes) assert.ok(rowOf(text, name).includes(said(code)), `${name} ${code}`)
  // Run privately and serving two entities: two evaluations.
  assert.equal(text.split('<tr').filter((row) => row.includes('مركز المجمع')).length, 2)
})

test('centres are filtered by verdict, entity and kind; only what can be added can be ticked', async () => {
  const names = async (query: string) => {
    const { text } = await get('central', `/plans/${year}/centres${query}`)
    return [...text.matchAll(/<th scope="row">(?:<[^>]*>)?([^<]+)/g)].map((match) => match[1])
  }
  assert.deepEqual((await names('?verdict=planned')).sort(), ['الأشغال عن بعد', 'قاعة الأشغال'])
  assert.deepEqual((await names('?verdict=excluded')).sort(), [
    'العيادة',
    'المركز المغلق',
    'خيمة الموسم',
    'مركز المدارس',
  ])
  assert.deepEqual((await names('?kind=remote')).sort(), ['الأشغال عن بعد', 'العدل عن بعد'])
  assert.deepEqual(await names(`?entity=${government.entities.schools}`), ['مركز المدارس'])
  assert.equal((await names('?verdict=nonsense&after=nowhere')).length, 10)
  const { text } = await get('central', `/plans/${year}/centres`)
  // shared, mall twice, remote of justice: everything else is excluded or planned.
  assert.equal(text.split('name="centres"').length - 1, 4)
  assert.equal((await get('member', `/plans/${year}/centres`)).text.split('name="centres"').length - 1, 0)
})

test('a form that is refused comes back with what was typed and why', async () => {
  const central = site('central')
  const taken = await post(central, '/plans', { year: '٢٠٢٦', note: 'ملاحظة الفريق' })
  const text = await taken.text()
  assert.equal(taken.status, 409)
  assert.ok(text.includes('error-summary') && text.includes('ملاحظة الفريق'))

  const excluded = `${government.centres.clinic}.${government.entities.justice}`
  const refused = await post(central, `/plans/${year}/centres`, { roundId, centres: [excluded] })
  assert.equal(refused.status, 409)
  const [, summary = ''] = (await refused.text()).split('error-summary-list')
  assert.match(summary.split('</ul>')[0] ?? '', /العيادة.*للقطاع الصحي/)

  const round = await post(central, `/plans/${year}/rounds`, {
    nameAr: 'دورة',
    nameEn: '',
    startsOn: '2026-13-01',
    endsOn: '',
  })
  assert.equal(round.status, 422)
  assert.ok((await round.text()).includes('value="دورة"'))

  const nobody = await post(central, `/evaluations/${remote}/team`, {
    mechanism: 'tawasul',
    personId: government.actors.lent.personId ?? '',
    scheduledOn: '',
  })
  assert.equal(nobody.status, 409)
  assert.ok((await nobody.text()).includes('يعمل هذا الشخص لدى الجهة'))

  const early = await post(central, `/rounds/${roundId}/close`)
  assert.equal(early.status, 409)
  assert.ok((await early.text()).includes('لم تكتمل زيارات'))
})

test('a year is planned from first to last by its forms', async () => {
  const central = site('central')
  const where = async (reply: Response | Promise<Response>) => {
    const { status, headers } = await reply
    assert.equal(status, 303)
    return headers.get('location') ?? ''
  }
  assert.equal(await where(post(central, '/plans', { year: '2027', note: '' })), '/plans/2027')
  const dates = { nameAr: 'دورة الخريف', nameEn: 'Autumn', startsOn: '2027-09-01', endsOn: '2027-11-30' }
  const round = await where(post(central, '/plans/2027/rounds', dates))
  const { centres, entities, actors } = government
  const chosen = [`${centres.mall}.${entities.works}`, `${centres.mall}.${entities.justice}`]
  const id = round.split('/').at(-1) ?? ''
  assert.equal(await where(post(central, '/plans/2027/centres', { roundId: id, centres: chosen })), round)
  assert.match(await where(post(site('chair'), '/plans/2027/adopt', { version: '1' })), /^\/plans\/2027$/)
  await where(post(central, `${round}/open`))
  const { text } = await get('central', round)
  const [, team = ''] = /href="(\/evaluations\/[^"]+\/team)"/.exec(text) ?? []
  const personId = actors.second.personId ?? ''
  const assigned = { mechanism: 'field_visit', personId, scheduledOn: '2027-09-05' }
  assert.equal(await where(post(central, team, assigned)), team)
  const page = await (await central.request(team)).text()
  const [, edit = ''] = /href="([^"]+\/edit)"/.exec(page) ?? []
  await where(post(central, edit, { version: '1', personId, scheduledOn: '2027-09-06' }))
  await where(post(central, edit.replace('/edit', '/cancel'), { version: '2', reason: '' }))
  const evaluation = team.replace('/team', '')
  await where(post(central, `${evaluation}/mechanisms`, { version: '1', mechanisms: ['field_visit', 'tawasul'] }))
  assert.equal(await where(post(central, `${evaluation}/remove`)), round)
  assert.equal(await where(post(central, `${round}/edit`, { ...dates, version: '2', nameEn: 'Fall' })), round)
})

test('all eligible centres of a filter are added at once, after a look at how many', async () => {
  const central = site('central')
  await post(central, '/plans', { year: '2028', note: '' })
  const dates = { nameAr: 'دورة', nameEn: 'Round', startsOn: '2028-01-01', endsOn: '2028-06-30' }
  const round = (await post(central, '/plans/2028/rounds', dates)).headers.get('location') ?? ''
  const id = round.split('/').at(-1) ?? ''
  const asked = await get('central', '/plans/2028/centres/all?kind=remote')
  assert.ok(asked.text.includes('إضافة تقييمين إلى دورة؟'))
  assert.equal((await get('member', '/plans/2028/centres/all')).status, 403)
  const count = async () => {
    const body = JSON.parse((await get('central', `/api/v1/evaluations?round=${id}`)).text)
    return z.object({ evaluations: z.array(z.unknown()) }).parse(body).evaluations.length
  }
  assert.equal((await post(central, '/plans/2028/centres/all', { roundId: id, kind: 'remote' })).status, 303)
  assert.equal(await count(), 2)
  assert.equal((await post(central, '/plans/2028/centres/all', { roundId: id, entity: '', kind: '' })).status, 303)
  assert.equal(await count(), 6)
  const again = await post(central, '/plans/2028/centres/all', { roundId: id })
  assert.equal(again.status, 422)
})

test('interests are declared and ended by their form, for others by the central team alone', async () => {
  const own = { entityId: government.entities.justice, note: 'شريك سابق' }
  const declared = await post(site('second'), '/interests', own)
  assert.equal(declared.headers.get('location'), '/interests')
  const mine = await get('second', '/interests')
  assert.ok(mine.text.includes('شريك سابق') && !mine.text.includes('Faisal'))
  const ending = /href="(\/interests\/[^"]+\/end)"/.exec(mine.text)?.[1] ?? ''
  assert.match((await get('second', ending)).text, new RegExp(`<form action="${ending}" method="post">`))
  assert.equal((await get('evaluator', ending)).status, 404)
  assert.equal((await post(site('evaluator'), ending)).status, 404)
  assert.equal((await post(site('second'), ending)).status, 303)
  assert.equal((await get('second', ending)).status, 409)
  const personId = government.actors.evaluator.personId ?? ''
  assert.equal((await post(site('second'), '/interests', { ...own, personId })).status, 403)
  assert.equal((await post(site('central'), '/interests', { ...own, personId })).status, 303)
})

test('a committee term is registered by its form; a refused one keeps its rows', async () => {
  const { chair, member } = government.actors
  const fields = {
    startsOn: '2025-01-01',
    endsOn: '2029-01-02',
    quorum: '٢',
    chair: '0',
    'members.0.personId': chair.personId ?? '',
    'members.0.sector': 'public',
    'members.1.personId': '',
    'members.1.sector': 'public',
    'members.2.personId': member.personId ?? '',
    'members.2.sector': 'civil',
  }
  const central = site('central')
  const tooLong = await post(central, '/programme/committee/new', fields)
  assert.equal(tooLong.status, 422)
  const text = await tooLong.text()
  assert.ok(text.includes('لا تتجاوز مدة عضوية اللجنة'))
  assert.ok(new RegExp(`value="${member.personId}" selected`).test(text))
  const saved = await post(central, '/programme/committee/new', { ...fields, endsOn: '2028-12-31' })
  assert.equal(saved.headers.get('location'), '/programme/committee')
  const page = await get('member', '/programme/committee')
  assert.ok(page.text.includes('Khalid') && page.text.includes('لا تضم اللجنة عضوا من القطاع الخاص'))
})

test('the home page hears what waits: for the chair plans to adopt, for the central team gaps and conflicts', async () => {
  const tasks = (name: ActorName) => database.transact(government.actors[name], (tx) => planningTasks(tx))
  const keys = async (name: ActorName) =>
    (await tasks(name)).map((task) => `${task.text.key.split('.').at(-1)} ${task.count}`)
  assert.deepEqual(await keys('member'), [])
  assert.deepEqual(await keys('manager'), [])
  assert.deepEqual(await keys('chair'), ['adopt 2'])
  assert.deepEqual(await keys('central'), ['noTeam 2'])
  const run = as(database)
  const { entities, actors } = government
  await run(actors.evaluator, declareInterest, { entityId: entities.works })
  assert.ok((await keys('central')).includes('conflicts 1'))
  const late = fresh.open({ clock: () => new Date('2028-11-01T09:00:00Z') })
  const later = await late.transact(actors.central, (tx) => planningTasks(tx))
  assert.deepEqual(
    later.map((task) => task.text.key.split('.').at(-1)),
    ['conflicts', 'noTeam', 'overdue', 'termEnding'],
  )
  await run(actors.central, saveCommitteeTerm, {
    startsOn: '2028-12-31',
    endsOn: '2031-01-01',
    quorum: 1,
    members: [{ personId: actors.chair.personId ?? newId(), sector: 'public', chair: true }],
  })
  const renewed = await late.transact(actors.chair, (tx) => planningTasks(tx))
  assert.ok(!renewed.some((task) => task.text.key.endsWith('termEnding')))
})

test('the rail offers each person what he can open', () => {
  const offered = (name: ActorName) =>
    planningNavigation.filter((entry) => entry.shown(government.actors[name])).map((entry) => entry.href)
  assert.deepEqual(offered('central'), ['/evaluations', '/plans', '/programme/committee', '/interests'])
  assert.deepEqual(offered('executive'), ['/evaluations', '/plans'])
  assert.deepEqual(offered('shopper'), ['/interests'])
  for (const name of ['manager', 'quality', 'administrator'] as const) assert.deepEqual(offered(name), ['/evaluations'])
})

test('a round and the plan’s centres are handed out as files, as filtered and sorted', async () => {
  const all = await get('central', `/rounds/${roundId}?export=csv`)
  assert.equal(all.status, 200)
  const lines = all.text.trim().split('\r\n')
  assert.match(lines[0] ?? '', /المرجع,المركز/)
  assert.ok(lines.length >= 3)
  const remote = (await get('central', `/rounds/${roundId}?export=csv&kind=remote`)).text.trim().split('\r\n')
  assert.ok(remote.length < lines.length && remote.slice(1).every((line) => line.includes('عن بعد')))
  const centres = (await get('central', `/plans/${year}/centres?export=csv&verdict=excluded`)).text
  assert.ok(centres.trim().split('\r\n').length > 1)
  assert.equal((await get('central', `/plans/${year}/centres?export=xlsx`)).status, 200)
  assert.equal((await get('manager', `/rounds/${roundId}?export=csv`)).status, 403)
})

test('a round sent empty says of each field that it is required', async () => {
  const refused = await post(site('central'), `/plans/${year}/rounds`, {
    nameAr: '',
    nameEn: '',
    startsOn: '',
    endsOn: '',
  })
  assert.equal(refused.status, 422)
  const text = await refused.text()
  assert.equal(text.includes('القيمة غير صالحة'), false)
  assert.ok(text.includes('هذا الحقل مطلوب'))
})
