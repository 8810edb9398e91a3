// Search over the real database: found by everything a case is known by, and never by what a reader may not know.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { appOfActors } from '#src/evaluation/fixtures/form-app.ts'
import type { Actor } from '#src/kernel/actor.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { parseList } from '#src/platform/listing.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { caseworkPolicy } from './access.ts'
import { withdrawCase } from './actions/satisfaction.ts'
import { addNote } from './actions/talk.ts'
import type { Case } from './case.ts'
import { type Ministry, makeOffice, register } from './fixtures/office.ts'
import { searchList } from './pages/search/list.tsx'
import { groupReference, isMisread, parseReference, referenceFrom } from './reference.ts'
import { searchRoutes } from './routes/search.tsx'
import { searchCases } from './store/search.ts'

describe('search over cases', () => {
  let fresh: FreshDatabase
  let database: Database
  let works: Ministry
  let justice: Ministry
  const made = new Map<string, Case>()

  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => database.transact(actor, work)
  const results = (actor: Actor, q: string, more = '') =>
    as(actor, (tx) =>
      searchCases(
        tx,
        {
          cases: allow(caseworkPolicy, actor, 'case.read'),
          customers: may(caseworkPolicy, actor, 'customer.read') ? allow(caseworkPolicy, actor, 'customer.read') : null,
        },
        parseList(searchList, new URLSearchParams(`q=${encodeURIComponent(q)}${more}`), defaultLocale),
      ),
    )
  const found = async (actor: Actor, q: string, more = '') => {
    const names = new Map([...made].map(([name, { id }]) => [id, name]))
    return (await results(actor, q, more)).rows.map(({ id }) => names.get(id))
  }
  async function add(name: string, given: Parameters<typeof register>[2], ministry = works) {
    const { case: one } = await as(ministry.people.agent, (tx) => register(tx, ministry, given))
    made.set(name, one)
    return one
  }

  before(async () => {
    fresh = await freshDatabase()
    database = fresh.open()
    ;({ works, justice } = await makeOffice(database))
    await add('permit', { subject: 'تأخر رخصة البناء', description: 'قدمت الطلب إلى البلدية قبل شهر.' })
    await add('water', { subject: 'انقطاع المياه', customerId: works.customers.elder })
    await add('noted', { subject: 'مقترح حديقة', kind: 'suggestion' })
    const noted = made.get('noted')
    if (noted) {
      await as(works.people.agent, (tx) =>
        addNote(tx, { id: noted.id, version: null, body: 'راجعنا المهندس الزراعي بشأن الموقع' }),
      )
    }
    await add('secret', { subject: 'شكوى سرية عن الزراعي', confidential: true })
    await add('about', {
      subject: 'سلوك الموظف الزراعي',
      aboutPersonIds: [works.people.quality.personId as never],
    })
    await add('foreign', { subject: 'الزراعي في العدل' }, justice)
    const gone = await add('withdrawn', { subject: 'رخصة محل' })
    await as(works.people.quality, (tx) => withdrawCase(tx, { id: gone.id, version: null, reason: 'بطلبه' }))
  })
  after(() => fresh.close())

  it('finds by subject, text, note, name, personal number, phone and reference, the latest first', async () => {
    const { agent } = works.people
    assert.deepEqual(await found(agent, 'رخصة'), ['withdrawn', 'permit'])
    assert.deepEqual(await found(agent, 'المهندس'), ['noted'])
    assert.deepEqual(await found(agent, 'إبراهيم'), ['water'])
    assert.deepEqual(await found(agent, '400101234'), ['water'])
    assert.deepEqual(await found(agent, '٤٠٠١٠١٢٣٤'), ['water'])
    assert.equal((await found(agent, '33000000')).length, 4)
    const permit = made.get('permit')
    assert.ok(permit)
    assert.deepEqual(await found(agent, groupReference(permit.reference)), ['permit'])
    assert.deepEqual(await found(agent, '؟!'), [])
  })

  it('finds another spelling, with and without the article', async () => {
    const { agent } = works.people
    assert.deepEqual(await found(agent, 'بلدية'), ['permit'])
    assert.deepEqual(await found(agent, 'البلديه'), ['permit'])
    assert.deepEqual(await found(agent, 'ابراهيم'), ['water'])
    assert.deepEqual(await found(agent, 'رُخصــة بناء'), ['permit'])
  })

  it('marks what was met, where it stands', async () => {
    const marked = async (q: string) => {
      const [row] = (await results(works.people.agent, q)).rows
      const hits = (segments: readonly { text: string; hit: boolean }[] = []) =>
        segments.filter(({ hit }) => hit).map(({ text }) => text)
      const { met } = row ?? {}
      return [hits(met?.subject), hits(met?.customer ?? []), met?.snippet?.from, hits(met?.snippet?.segments)]
    }
    assert.deepEqual(await marked('مياه'), [['المياه'], [], undefined, []])
    assert.deepEqual(await marked('بلدية'), [[], [], 'description', ['البلدية']])
    assert.deepEqual(await marked('زراعي'), [[], [], 'message', ['الزراعي']])
    assert.deepEqual(await marked('ابراهيم'), [[], ['إبراهيم'], undefined, []])
  })

  it('narrows to open or closed, and to a kind', async () => {
    const { agent } = works.people
    assert.deepEqual(await found(agent, 'رخصة', '&status=open'), ['permit'])
    assert.deepEqual(await found(agent, 'رخصة', '&status=closed'), ['withdrawn'])
    assert.deepEqual(await found(agent, 'حديقة', '&kind=complaint'), [])
  })

  it('keeps what a reader may not know out of results and their number', async () => {
    const { agent, quality, first, executive } = works.people
    assert.deepEqual(await found(agent, 'زراعي'), ['noted'])
    assert.equal((await results(agent, 'زراعي')).count, 1)
    assert.deepEqual(await found(quality, 'زراعي'), ['secret', 'noted'], 'not what complains about him')
    assert.deepEqual(await found(executive, 'زراعي'), ['noted'])
    assert.deepEqual(await found(first, 'زراعي'), [], 'of another department')
    assert.deepEqual(await found(justice.people.agent, 'زراعي'), ['foreign'])
    assert.deepEqual(await found(justice.people.quality, 'رخصة'), [])
    // A name given in confidence leads to nothing.
    assert.ok(!(await found(quality, 'سارة')).includes('secret'))
  })

  const visit = (actor: Actor) => appOfActors(database, [searchRoutes()], [actor]).as(actor)
  const q = (text: string) => `/cases/search?lang=en&q=${encodeURIComponent(text)}`

  it('leads from a whole reference to its case, and nowhere from one that is not the reader’s', async () => {
    const permit = made.get('permit')
    const secret = made.get('secret')
    assert.ok(permit && secret)
    const spoken = groupReference(permit.reference).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)))
    const led = await visit(works.people.agent)(q(spoken))
    assert.deepEqual([led.status, led.headers.get('location')], [303, `/cases/${permit.reference}`])
    const hidden = await visit(works.people.agent)(q(secret.reference))
    assert.equal(hidden.status, 200)
    const unknown = await visit(works.people.agent)(q(String(referenceFrom((least) => least + 7))))
    const words = async (response: Response) =>
      (await response.text()).replace(/^.*<main/s, '').replace(/\d{3,}( \d+)*/g, '#')
    assert.equal(await words(hidden), await words(unknown), 'as one that does not exist')
  })

  it('says when the check digit of a reference is wrong', async () => {
    const permit = made.get('permit')
    assert.ok(permit)
    const last = Number(permit.reference.at(-1))
    const wrong = `${permit.reference.slice(0, -1)}${(last + 1) % 10}`
    assert.ok(isMisread(wrong) && parseReference(wrong) === null)
    assert.match(await (await visit(works.people.agent)(q(wrong))).text(), /not a valid reference/)
    for (const other of ['400101234', '+97333000000', 'رخصة', permit.reference]) assert.ok(!isMisread(other), other)
  })

  it('draws a script in a search as words, and is refused to who has no inbox', async () => {
    const html = await (await visit(works.people.agent)(q('<script>alert(1)</script>'))).text()
    assert.doesNotMatch(html, /<script>alert/)
    assert.equal((await visit(works.people.partner)(q('رخصة'))).status, 403)
  })
})
