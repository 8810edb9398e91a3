// The screens, asked for over HTTP by each role: what they show, refuse, keep and undo.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import { type CentreId, newId } from '#src/kernel/ids.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import type { Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { type Government, government } from './fixtures/government.ts'
import { type Site, site } from './fixtures/site.ts'

let fresh: FreshDatabase
let database: Database
let gov: Government
let web: Site

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open({ clock: () => new Date('2026-12-01T08:00:00Z') })
  gov = await government(database)
  web = site(database)
})
after(() => fresh.close())

const english = { ...defaultLocale, language: 'en' as const, digits: 'latn' as const }

const pagesOf = () => ({
  overview: '/organisation',
  entity: `/organisation/entities/${gov.health.id}`,
  editEntity: `/organisation/entities/${gov.health.id}/edit`,
  newEntity: '/organisation/entities/new',
  centres: '/organisation/centres',
  export: '/organisation/centres?export=csv',
  centre: `/organisation/centres/${gov.centre.id}`,
  editCentre: `/organisation/centres/${gov.centre.id}/edit`,
  newCentre: `/organisation/centres/new?entity=${gov.health.id}`,
  closeCentre: `/organisation/centres/${gov.centre.id}/deactivate`,
  department: `/organisation/departments/${gov.department.id}`,
  editDepartment: `/organisation/departments/${gov.department.id}/edit`,
  services: '/organisation/services',
  service: `/organisation/services/${gov.service.id}`,
  editService: `/organisation/services/${gov.service.id}/edit`,
  calendar: `/organisation/calendars/${gov.calendar.id}`,
  editCalendar: `/organisation/calendars/${gov.calendar.id}/edit`,
  people: '/organisation/people',
  manager: `/organisation/people/${gov.people.manager.personId}`,
  newPerson: `/organisation/people/new?entity=${gov.health.id}`,
  visitors: '/programme/people',
  shopper: `/programme/people/${gov.people.shopper.personId}`,
  newVisitor: '/programme/people/new',
})
type PageName = keyof ReturnType<typeof pagesOf>

async function statuses(actor: Actor): Promise<Record<string, number>> {
  web.as(actor)
  const found: Record<string, number> = {}
  for (const [name, path] of Object.entries(pagesOf())) found[name] = (await web.get(path)).status
  return found
}

const open: PageName[] = [
  'overview',
  'entity',
  'centres',
  'export',
  'centre',
  'department',
  'services',
  'service',
  'calendar',
]
const programme: PageName[] = ['visitors', 'shopper', 'newVisitor']
const names = () => Object.keys(pagesOf()) as PageName[]
const map = (ok: readonly PageName[], otherwise: number) =>
  Object.fromEntries(names().map((name) => [name, ok.includes(name) ? 200 : otherwise]))

test('each role opens exactly its own pages', async () => {
  const { people } = gov
  const managed = names().filter((name) => !programme.includes(name))
  assert.deepEqual(await statuses(people.administrator), map(managed, 403))
  assert.deepEqual(
    await statuses(people.healthAdministrator),
    map(
      managed.filter((name) => name !== 'newEntity'),
      403,
    ),
  )
  assert.deepEqual(await statuses(people.centralTeam), map([...open, ...programme], 403))
  for (const who of ['chair', 'evaluator', 'manager', 'agent'] as const) {
    assert.deepEqual(await statuses(people[who]), map(open, 403), who)
  }
  for (const who of ['shopper', 'partner'] as const) assert.deepEqual(await statuses(people[who]), map([], 403), who)
})

test('another entity’s administrator does not find what is not his', async () => {
  const own: PageName[] = ['overview', 'centres', 'export', 'services', 'people']
  const found = await statuses(gov.people.housingAdministrator)
  for (const name of names()) {
    const wanted = own.includes(name) ? 200 : name === 'newEntity' || programme.includes(name) ? 403 : 404
    // What he adds goes to his own entity, whatever the address says.
    if (name === 'newCentre' || name === 'newPerson') assert.equal(found[name], 200)
    else assert.equal(found[name], wanted, name)
  }
  web.as(gov.people.housingAdministrator)
  const html = await (await web.get('/organisation/centres?active=all')).text()
  assert.match(html, /مركز الرفاع/)
  assert.doesNotMatch(html, /مركز المحرّق/)
  const csv = await (await web.get('/organisation/centres?export=csv')).text()
  assert.doesNotMatch(csv, /المحرّق/)
})

test('a shopper’s name is on no page but the central team’s', async () => {
  const secret = /mystery_shopper@|mystery_shopper\.|سالم mystery_shopper/
  for (const [name, actor] of Object.entries(gov.people)) {
    if (name === 'shopper') continue
    web.as(actor)
    const pages = [
      ...Object.values(pagesOf()),
      '/organisation/people?active=all&q=سالم',
      '/organisation/people?export=csv',
    ]
    const seen = await Promise.all(pages.map(async (path) => (await web.get(path)).text()))
    assert.equal(
      seen.some((html) => secret.test(html)),
      name === 'centralTeam',
      name,
    )
  }
})

const centreFields = (given: Record<string, string | string[]> = {}) => ({
  entityId: gov.health.id,
  kind: 'onsite',
  'name.ar': 'مركز سترة',
  'name.en': 'Sitra centre',
  operator: 'government',
  permanence: 'permanent',
  sector: 'general',
  hosting: 'own',
  ...given,
})

test('a form sent twice makes one centre', async () => {
  web.as(gov.people.healthAdministrator)
  const id = newId<CentreId>()
  const sent = await Promise.all([1, 2, 3].map(() => web.post('/organisation/centres', { ...centreFields(), id })))
  assert.deepEqual(
    sent.map((answer) => [answer.status, answer.headers.get('location')]),
    sent.map(() => [303, `/organisation/centres/${id}`]),
  )
  const csv = await (await web.get('/organisation/centres?q=ستره&export=csv')).text()
  assert.equal(csv.includes('سترة'), false, 'ه is not ة')
  assert.match(await (await web.get('/organisation/centres?q=مركز سترة')).text(), /نتيجة واحدة/)
})

test('of two remote centres made at once one is kept and the other told why', async () => {
  web.as(gov.people.administrator)
  const fields = (id: string) => ({ ...centreFields(), id, kind: 'remote', entityId: gov.housing.id })
  const sent = await Promise.all([newId(), newId()].map((id) => web.post('/organisation/centres', fields(id))))
  assert.deepEqual(sent.map((answer) => answer.status).sort(), [303, 409])
})

test('an id that belongs to a thing of others makes nothing and tells nothing', async () => {
  web.as(gov.people.healthAdministrator)
  const answer = await web.post('/organisation/centres', { ...centreFields(), id: gov.other.id })
  assert.equal(answer.status, 404)
})

test('what is refused comes back with what was typed and why, beside the field and on top', async () => {
  web.as(gov.people.healthAdministrator, english)
  const typed = centreFields({
    'name.ar': '',
    'name.en': '<b>Sitra</b>',
    operator: 'private',
    phone: '١٧٠٠',
    hostedEntityIds: [gov.housing.id],
    kind: 'moon',
  })
  const answer = await web.post('/organisation/centres', typed)
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /<title>Error:/)
  assert.match(html, /href="#name\.ar"/)
  assert.match(html, /&lt;b>Sitra|&lt;b&gt;Sitra/)
  assert.match(html, new RegExp(`value="${gov.housing.id}" checked`))
  const second = await web.post('/organisation/centres', { ...typed, 'name.ar': 'سترة', kind: 'remote' })
  const problems = await second.text()
  for (const said of ['name of the operator', 'hosts no other entities']) assert.match(problems, new RegExp(said))
})

test('an entity has one remote centre', async () => {
  web.as(gov.people.healthAdministrator, english)
  const answer = await web.post('/organisation/centres', centreFields({ kind: 'remote' }))
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /already has an active remote centre/)
})

test('ids of another entity in a payload are refused', async () => {
  web.as(gov.people.housingAdministrator)
  const foreign = centreFields({ entityId: gov.housing.id, calendarId: gov.calendar.id, serviceIds: [gov.service.id] })
  const answer = await web.post('/organisation/centres', foreign)
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /اختر تقويماً من تقاويم الجهة نفسها/)
  assert.match(html, /اختر خدمات عاملة/)
  assert.equal((await web.post('/organisation/centres', centreFields())).status, 404)
})

test('a second tab does not overwrite: it is told, keeps its words, and may then decide', async () => {
  web.as(gov.people.healthAdministrator)
  const path = `/organisation/centres/${gov.centre.id}`
  assert.equal((await web.post(path, { ...centreFields(), version: '1' })).status, 303)
  const late = { ...centreFields({ 'name.en': 'Typed in the other tab' }), version: '1' }
  const answer = await web.post(path, late)
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.match(html, /Typed in the other tab/)
  assert.match(html, /name="version" value="2"/)
  assert.match(html, new RegExp(`href="${path}"`))
  assert.equal((await web.post(path, { ...late, version: '2' })).status, 303)
})

test('a change leaves an event with the fields that differ, before and after', async () => {
  const events = await database.transact(gov.people.administrator, async ({ db }) => {
    const { rows } = await sql<{ kind: string; data: { changes: Record<string, unknown> }; entity_id: string }>`
      select kind, data, entity_id from events where subject_id = ${gov.centre.id} order by id`.execute(db)
    return rows
  })
  assert.deepEqual(
    events.map((event) => event.kind),
    ['centre.created', 'centre.changed', 'centre.changed'],
  )
  assert.ok(events.every((event) => event.entity_id === gov.health.id))
  assert.deepEqual(Object.keys(events[2]?.data.changes ?? {}), ['name'])
  assert.deepEqual(events[2]?.data.changes.name, {
    before: { ar: 'مركز سترة', en: 'Sitra centre' },
    after: { ar: 'مركز سترة', en: 'Typed in the other tab' },
  })
})

test('a centre is deactivated after a question that names it, and reactivated at once', async () => {
  web.as(gov.people.healthAdministrator)
  const path = `/organisation/centres/${gov.centre.id}`
  const question = await (await web.get(`${path}/deactivate`)).text()
  assert.match(question, /هل توقف «.?مركز سترة.?»؟/)
  const version = /name="version" value="(\d+)"/.exec(question)?.[1] ?? ''
  assert.equal((await web.post(`${path}/active`, { version, active: '' })).status, 303)
  assert.match(await (await web.get(path)).text(), /إعادة التفعيل/)
  assert.equal((await web.post(`${path}/active`, { version, active: 'yes' })).status, 409)
  assert.equal((await web.post(`${path}/active`, { version: String(Number(version) + 1), active: 'yes' })).status, 303)
})

test('a view is kept under a name, listed, and deleted after a question', async () => {
  web.as(gov.people.healthAdministrator)
  const kept = await web.post('/organisation/centres/views', { name: 'عن بُعد', query: 'kind=remote&junk=1&sort=-name' })
  assert.equal(kept.status, 303)
  const html = await (await web.get('/organisation/centres')).text()
  assert.match(html, /href="\/organisation\/centres\?kind=remote&amp;sort=-name"/)
  const href = /\/organisation\/centres\/views\/[0-9a-f-]+\/delete/.exec(html)?.[0] ?? ''
  web.as(gov.people.administrator)
  assert.equal((await web.get(href)).status, 404, 'another’s view')
  web.as(gov.people.healthAdministrator)
  assert.match(await (await web.get(href)).text(), /هل تحذف القائمة المحفوظة/)
  assert.equal((await web.post(href, {})).status, 303)
  assert.doesNotMatch(await (await web.get('/organisation/centres')).text(), /views\/[0-9a-f-]+\/delete/)
})

test('a link with values unknown to the list opens it and says what was left out', async () => {
  web.as(gov.people.administrator, english)
  const answer = await web.get('/organisation/centres?kind=floating&after=xyz')
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /left out because the list does not know it/)
})

test('a person is added with roles at centres, and sent a link', async () => {
  web.as(gov.people.healthAdministrator)
  const person = {
    entityId: gov.health.id,
    'name.ar': 'منى',
    'name.en': 'Mona',
    email: 'Mona@Example.gov.bh',
    roles: ['agent', 'quality_team'],
  }
  const without = await web.post('/organisation/people', person)
  assert.equal(without.status, 422)
  assert.match(await without.text(), /اختر المركز الذي يُمارس فيه هذا الدور/)
  const foreign = await web.post('/organisation/people', { ...person, 'centres.agent': [gov.other.id] })
  assert.match(await foreign.text(), /اختر مركزاً عاملاً من مراكز الجهة نفسها/)
  const made = await web.post('/organisation/people', { ...person, 'centres.agent': [gov.centre.id, gov.remote.id] })
  assert.equal(made.status, 303)
  const path = made.headers.get('location') ?? ''
  assert.match(await (await web.get(path)).text(), /موظف خدمة العملاء.? في .?مركز الاتصال/)
  const again = await web.post('/organisation/people', {
    ...person,
    email: 'mona@example.GOV.bh',
    roles: ['specialist'],
  })
  assert.equal(again.status, 422)
  assert.equal((await web.post(`${path}/invitation`, {})).status, 303)
  assert.deepEqual(web.invited, [path.split('/').at(-1)])
  web.as(gov.people.housingAdministrator)
  assert.equal((await web.post(`${path}/invitation`, {})).status, 404)
  assert.equal(web.invited.length, 1)
})

test('nobody locks himself out', async () => {
  const { administrator } = gov.people
  web.as(administrator, english)
  const path = `/organisation/people/${administrator.personId}`
  const self = await web.post(`${path}/active`, { version: '1', active: '' })
  assert.equal(self.status, 409)
  const fields = { entityId: '', 'name.ar': 'أ', 'name.en': 'A', email: 'a@example.gov.bh', version: '1' }
  assert.equal((await web.post(path, { ...fields, roles: ['executive'] })).status, 409)
})

test('a service keeps its promises per channel, typed in days, hours or minutes and in any digits', async () => {
  web.as(gov.people.healthAdministrator)
  const fields = {
    entityId: gov.health.id,
    'name.ar': 'شهادة',
    'name.en': 'Certificate',
    feeFils: '٢٫٥',
    'steps.0.ar': 'الأولى',
    'steps.3.en': 'Second',
    'documents.1.ar': 'بطاقة الهوية',
    'channels.website.offered': 'on',
    'channels.website.completionMinutes': '٣',
    'channels.website.completionUnit': 'days',
    'channels.website.outputMinutes': '2',
    'channels.website.outputUnit': 'hours',
    'channels.phone.completionMinutes': '5',
  }
  const none = await web.post('/organisation/services', { ...fields, 'channels.website.offered': [] })
  assert.match(await none.text(), /اختر قناة واحدة على الأقل/)
  const made = await web.post('/organisation/services', fields)
  assert.equal(made.status, 303)
  const html = await (await web.get(made.headers.get('location') ?? '')).text()
  for (const said of ['٣ أيام عمل', 'ساعتا عمل', '٢٫٥', 'بطاقة الهوية']) assert.ok(html.includes(said), said)
  assert.doesNotMatch(html, /channels\.phone|٥ دقائق/)
  const edit = await (await web.get(`${made.headers.get('location')}/edit`)).text()
  assert.match(
    edit,
    /name="channels\.website\.completionMinutes"[^>]*value="3"|value="3"[^>]*name="channels\.website\.completionMinutes"/,
  )
})

test('a calendar’s exceptions replace its hours in the month’s preview', async () => {
  web.as(gov.people.healthAdministrator)
  const html = await (await web.get(`/organisation/calendars/${gov.calendar.id}`)).text()
  assert.match(html, /العيد الوطني/)
  // December 2026: 23 working days of Sunday to Thursday, less two of the holiday, 390 minutes each.
  assert.match(html, /١٣٦ ساعة و٣٠ دقيقة/)
  const edit = await (await web.get(`/organisation/calendars/${gov.calendar.id}/edit`)).text()
  assert.match(edit, /exceptions\.0\.startsOn/)
  const overlap = {
    entityId: gov.health.id,
    'name.ar': 'أ',
    'name.en': 'A',
    timeZone: 'Asia/Bahrain',
    'week.0.0.opens': '٠٧:٣٠',
    'week.0.0.closes': '14:00',
    'week.0.1.opens': '13:00',
    'week.0.1.closes': '25:00',
  }
  const wrong = await (await web.post('/organisation/calendars', overlap)).text()
  assert.match(wrong, /اكتب الوقت بالساعات والدقائق/)
  const overlapping = await web.post('/organisation/calendars', { ...overlap, 'week.0.1.closes': '18:00' })
  assert.match(await overlapping.text(), /فترتان من فترات العمل متداخلتان/)
  const good = await web.post('/organisation/calendars', {
    ...overlap,
    'week.0.1.opens': '16:00',
    'week.0.1.closes': '02:00',
  })
  assert.equal(good.status, 303)
})

test('a department does not come to stand below itself', async () => {
  web.as(gov.people.healthAdministrator, english)
  const child = await web.post('/organisation/departments', {
    entityId: gov.health.id,
    parentId: gov.department.id,
    'name.ar': 'شعبة',
    'name.en': 'Unit',
  })
  const id = child.headers.get('location')?.split('/').at(-1) ?? ''
  const turned = await web.post(`/organisation/departments/${gov.department.id}`, {
    entityId: gov.health.id,
    parentId: id,
    'name.ar': 'قسم',
    'name.en': 'Department',
    version: '1',
  })
  assert.match(await turned.text(), /cannot belong to itself/)
  const closed = await web.post(`/organisation/departments/${gov.department.id}/active`, { version: '1', active: '' })
  assert.equal(closed.status, 409)
})

test('forged ids are not found', async () => {
  web.as(gov.people.administrator)
  for (const id of ['1', 'x', newId(), `${gov.centre.id}'`, '..%2f..']) {
    for (const thing of ['entities', 'centres', 'departments', 'services', 'calendars', 'people']) {
      for (const rest of ['', '/edit']) {
        assert.equal((await web.get(`/organisation/${thing}/${id}${rest}`)).status, 404, `${thing}/${id}${rest}`)
      }
    }
  }
})

test('a centre tells its administrators what happened to it, others not; all find its shields', async () => {
  const path = `/organisation/centres/${gov.centre.id}`
  web.as(gov.people.healthAdministrator, english)
  const version = /name="version" value="(\d+)"/.exec(await (await web.get(`${path}/deactivate`)).text())?.[1] ?? ''
  assert.equal((await web.post(`${path}/active`, { version, active: '' })).status, 303)
  assert.equal((await web.post(`${path}/active`, { version: String(Number(version) + 1), active: 'yes' })).status, 303)
  const seen = await (await web.get(path)).text()
  assert.ok(seen.indexOf('Centre reactivated') < seen.indexOf('Centre deactivated'), 'the latest first')
  assert.match(seen, /<a href="\/administration\/audit\/[^"]+">Centre deactivated/)
  web.as(gov.people.manager, english)
  const theirs = await (await web.get(path)).text()
  assert.doesNotMatch(theirs, /Centre deactivated|\/administration\/audit/)
  assert.match(theirs, /href="\/shields\?q=/)
})
