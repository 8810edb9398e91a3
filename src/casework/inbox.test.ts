// The inbox over the real database: who finds what in it, in which order, and what acts on many cases leave.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { appOfActors } from '#src/evaluation/fixtures/form-app.ts'
import type { Actor } from '#src/kernel/actor.ts'
import type { CaseId } from '#src/kernel/ids.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import { allow, may } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { parseList } from '#src/platform/listing.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { caseworkPolicy } from './access.ts'
import { answerCase, submitForApproval } from './actions/answer.ts'
import { assignCase, claimCase } from './actions/assign.ts'
import { caseTasks } from './actions/case-tasks.ts'
import { classifyCase } from './actions/classify.ts'
import { rateCase } from './actions/satisfaction.ts'
import { askCustomer } from './actions/talk.ts'
import { answerWords, classification, customerOfCase, type Ministry, makeOffice, register } from './fixtures/office.ts'
import { dueMark, inboxViews, viewsOf } from './inbox.ts'
import { inboxList } from './pages/inbox/list.tsx'
import { inboxRoutes } from './routes/inbox.tsx'
import { countInbox, readInbox } from './store/inbox.ts'
import { endPresence, presentIn, touchPresence } from './store/presence.ts'
import { latestNotices, readNotices, unreadNotices } from './store/read-notices.ts'

describe('the inbox', () => {
  let fresh: FreshDatabase
  let database: Database
  let works: Ministry
  let justice: Ministry
  let now = new Date('2026-11-23T07:00:00Z')
  const made: Record<string, CaseId> = {}

  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => database.transact(actor, work)
  const reader = ({ actor }: Tx) => ({
    cases: allow(caseworkPolicy, actor, 'case.read'),
    customers: may(caseworkPolicy, actor, 'customer.read') ? allow(caseworkPolicy, actor, 'customer.read') : null,
  })
  const query = (address: string) => parseList(inboxList, new URLSearchParams(address), defaultLocale)
  const page = (actor: Actor, address = '') => as(actor, (tx) => readInbox(tx, reader(tx), query(address)))
  /** Names of the cases found, in their order. */
  const found = async (actor: Actor, address = '') => {
    const names = new Map(Object.entries(made).map(([name, id]) => [id, name]))
    return (await page(actor, address)).rows.map(({ id }) => names.get(id) ?? id)
  }
  const count = (actor: Actor, ...addresses: string[]) =>
    as(actor, async (tx) => (await countInbox(tx, reader(tx), addresses.map(query))).map((one) => one.count))

  async function add(name: string, given: Parameters<typeof register>[2] = {}, ministry = works) {
    const { case: one } = await as(ministry.people.agent, (tx) => register(tx, ministry, { subject: name, ...given }))
    made[name] = one.id
    return one
  }
  const route = (name: string, departmentId = works.departments.licensing) =>
    as(works.people.quality, (tx) =>
      classifyCase(tx, {
        id: made[name] as CaseId,
        version: 1,
        kind: 'complaint',
        classification: classification(works),
        departmentId,
      }),
    )
  const claim = (name: string, actor = works.people.first) =>
    as(actor, (tx) => claimCase(tx, { id: made[name] as CaseId, version: null }))

  before(async () => {
    fresh = await freshDatabase()
    database = fresh.open({ clock: () => now })
    ;({ works, justice } = await makeOffice(database))
    await add('late')
    await route('late')
    await claim('late')
    now = new Date('2026-12-21T07:00:00Z')
    await add('new')
    await add('elder', { customerId: works.customers.elder })
    await add('routed')
    await route('routed')
    await add('cleaning')
    await route('cleaning', works.departments.cleaning)
    await add('asked')
    await route('asked')
    const asked = await claim('asked')
    await as(works.people.first, (tx) =>
      askCustomer(tx, { id: asked.id, version: asked.version, body: 'أين الوثيقة؟' }),
    )
    await add('answered')
    await route('answered')
    const worked = await claim('answered')
    await as(works.people.first, (tx) => answerCase(tx, { id: worked.id, version: worked.version, ...answerWords }))
    await add('closed')
    await route('closed')
    const closing = await claim('closed')
    await as(works.people.first, (tx) => answerCase(tx, { id: closing.id, version: closing.version, ...answerWords }))
    await as(customerOfCase(works, closing.id), (tx) =>
      rateCase(tx, { id: closing.id, satisfied: true, score: 5, comment: '' }),
    )
    await add('secret', { confidential: true })
    await route('secret')
    await add('about', { aboutPersonIds: [works.people.first.personId as never, works.people.head.personId as never] })
    await route('about')
    await add('foreign', {}, justice)
  })
  after(() => fresh.close())

  it('puts priority customers first, then what is due soonest, and leaves out what is closed', async () => {
    const order = await found(works.people.quality)
    assert.equal(order[0], 'elder')
    assert.equal(order[1], 'late')
    assert.ok(!order.includes('closed'))
    assert.deepEqual(order.slice(-2).sort(), ['answered', 'asked'], 'whose clock stands comes last')
  })

  it('shows each what his role covers, in the list, its counts and its export alike', async () => {
    const { agent, first, cleaner, head, quality, executive, manager } = works.people
    const sorted = async (actor: Actor) => (await found(actor)).sort()
    const open = ['answered', 'asked', 'cleaning', 'elder', 'late', 'new', 'routed']
    assert.deepEqual(await sorted(quality), [...open, 'about', 'secret'].sort())
    assert.deepEqual(await sorted(agent), open)
    assert.deepEqual(await sorted(executive), open)
    assert.deepEqual(await sorted(first), ['answered', 'asked', 'late', 'routed'])
    assert.deepEqual(await sorted(head), ['answered', 'asked', 'late', 'routed'])
    assert.deepEqual(await sorted(cleaner), ['cleaning'])
    assert.deepEqual(await sorted(manager), [])
    assert.deepEqual(await sorted(justice.people.quality), ['foreign'])
    for (const actor of [agent, first, head, quality, executive, cleaner, manager]) {
      const [all] = await count(actor, '')
      assert.equal(all, (await found(actor)).length)
    }
  })

  it('counts each view as the list it opens', async () => {
    for (const actor of Object.values(works.people)) {
      const views = viewsOf(actor).map((view) => `view=${view}`)
      if (views.length === 0) continue
      const counted = await count(actor, ...views)
      const listed = await Promise.all(views.map(async (view) => (await page(actor, view)).rows.length))
      assert.deepEqual(counted, listed)
    }
    const { quality, first, head } = works.people
    assert.deepEqual(await found(quality, 'view=to_classify'), ['elder', 'new'])
    assert.deepEqual(await found(first, 'view=mine'), ['late', 'asked'])
    assert.deepEqual(await found(first, 'view=unclaimed'), ['routed'])
    assert.deepEqual(await found(head, 'view=waiting_customer'), ['asked'])
    assert.deepEqual(await found(first, 'view=answered'), ['answered'])
    assert.deepEqual(await found(quality, 'view=late'), ['late'])
    assert.deepEqual(await found(quality, 'view=urgent'), ['elder'])
    assert.deepEqual((await found(quality, 'view=restricted')).sort(), ['about', 'secret'])
    assert.deepEqual(await found(works.people.agent, 'view=restricted'), [], 'a forged view opens nothing')
  })

  it('has a condition for every view, and pages by key through all of it both ways', async () => {
    for (const view of inboxViews) await page(works.people.quality, `view=${view}`)
    const walk = async (sort: string) => {
      const seen: string[] = []
      let next = { ...query(`sort=${sort}`), size: 2 }
      for (;;) {
        const { rows, next: cursor } = await as(works.people.quality, (tx) => readInbox(tx, reader(tx), next))
        seen.push(...rows.map(({ id }) => id))
        if (!cursor) return seen
        next = { ...next, cursor }
      }
    }
    const forward = await walk('due')
    assert.equal(new Set(forward).size, 9)
    assert.deepEqual((await walk('-due')).reverse(), forward)
    assert.equal(new Set(await walk('-opened')).size, 9)
  })

  it('keeps a name that was given in confidence from all but the quality team and the handler', async () => {
    const name = async (actor: Actor) =>
      (await page(actor)).rows.find(({ id }) => id === made.secret)?.customerName ?? null
    assert.equal(await name(works.people.quality), 'سارة أحمد')
    await as(works.people.quality, (tx) =>
      assignCase(tx, { id: made.secret as CaseId, version: null, assigneeId: works.people.second.personId as never }),
    )
    assert.equal(await name(works.people.second), 'سارة أحمد')
    const executive = (await page(works.people.executive)).rows
    assert.ok(
      executive.every(({ customerName }) => customerName === null),
      'customers are not the executive’s',
    )
  })

  it('tells who else has a case open, to those who may know of the case', async () => {
    const { first, second, head, cleaner } = works.people
    const id = made.routed as CaseId
    const touch = (actor: Actor, replying: boolean) =>
      as(actor, (tx) => touchPresence(tx, allow(caseworkPolicy, actor, 'case.read'), id, { replying }))
    await touch(first, false)
    await touch(second, true)
    const there = async (actor: Actor) =>
      (await as(actor, (tx) => presentIn(tx, [id]))).get(id)?.map((one) => [one.name.ar, one.replying]) ?? []
    assert.deepEqual(await there(head), [
      ['ثان', true],
      ['أول', false],
    ])
    assert.deepEqual(await there(first), [['ثان', true]], 'oneself is no news')
    assert.deepEqual(await there(justice.people.quality), [])
    await assert.rejects(touch(cleaner, false), { kind: 'missing' })
    const row = (await page(head)).rows.find((one) => one.id === id)
    assert.equal(row?.present.length, 2)
    await as(second, (tx) => endPresence(tx, id))
    assert.deepEqual(await there(head), [['أول', false]])
    now = new Date(now.getTime() + 120_000)
    assert.deepEqual(await there(head), [], 'who says nothing any more is gone')
  })

  const visit = (actor: Actor) => appOfActors(database, [inboxRoutes()], [actor]).as(actor)
  const send = (actor: Actor, fields: readonly (readonly [string, string])[]) =>
    visit(actor)('/inbox/actions?lang=en', {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    })

  it('draws the page, in Arabic, with its views, and the export of the same rows', async () => {
    const html = await (await visit(works.people.first)('/inbox')).text()
    assert.match(html, /صندوق الحالات/)
    assert.match(html, /view=unclaimed/)
    assert.doesNotMatch(html, />secret<|>about<|>cleaning<|>foreign</)
    const csv = await (await visit(works.people.head)('/inbox?export=csv&lang=en')).text()
    assert.match(csv, /routed/)
    assert.doesNotMatch(csv, /secret|about|cleaning|foreign/)
    assert.equal((await visit(works.people.partner)('/inbox')).status, 403)
    assert.equal((await visit(works.people.administrator)('/inbox')).status, 403)
  })

  it('claims each ticked case in a transaction of its own, says why one was refused, and takes a claim back', async () => {
    const ids = ['routed', 'late', 'cleaning', 'about'].map((name) => ['case', made[name] ?? ''] as const)
    const response = await send(works.people.second, [['deed', 'claim'], ['back', '/inbox?view=unclaimed'], ...ids])
    assert.equal(response.status, 200)
    const html = (await response.text()).replaceAll(/[\u2068\u2069]/g, '')
    assert.match(html, /Done for one case/)
    assert.match(html, /3 cases were refused|2 cases were refused/)
    assert.match(html, /claimed this case before you/)
    assert.doesNotMatch(html, />cleaning</, 'what is not his to know is not named')
    assert.match(html, /href="\/inbox\?view=unclaimed"/)
    assert.deepEqual(await found(works.people.second, 'view=mine'), ['routed'].concat(made.secret ? ['secret'] : []))
    const undone = await send(works.people.second, [
      ['deed', 'release'],
      ['case', made.routed ?? ''],
    ])
    assert.match(await undone.text(), /Done for one case/)
    assert.ok((await found(works.people.second, 'view=unclaimed')).includes('routed'))
  })

  it('assigns, moves and closes only what allows it; a back address leads nowhere else', async () => {
    const { head, quality } = works.people
    const one = await send(head, [
      ['deed', 'assign'],
      ['assigneeId', works.people.second.personId ?? ''],
      ['case', made.routed ?? ''],
      ['back', 'https://elsewhere.example/'],
    ])
    const html = await one.text()
    assert.match(html, /Done for one case/)
    assert.doesNotMatch(html, /elsewhere/)
    assert.equal(
      (
        await send(head, [
          ['deed', 'assign'],
          ['case', made.routed ?? ''],
        ])
      ).status,
      422,
    )
    assert.equal((await send(head, [['deed', 'claim']])).status, 422, 'nothing ticked')
    assert.equal(
      (
        await send(works.people.first, [
          ['deed', 'assign'],
          ['case', made.routed ?? ''],
        ])
      ).status,
      403,
    )
    const moved = await send(head, [
      ['deed', 'reroute'],
      ['departmentId', works.departments.cleaning],
      ['reason', 'من شأن النظافة'],
      ['case', made.routed ?? ''],
    ])
    assert.match(await moved.text(), /A case that is not open to you/, 'it left his department')
    assert.ok((await found(works.people.cleaner)).includes('routed'))
    // The customer has not said whether he is satisfied.
    const closing = await send(quality, [
      ['deed', 'close'],
      ['case', made.answered ?? ''],
      ['case', made.late ?? ''],
    ])
    assert.match(await closing.text(), /Nothing was done/)
    await as(customerOfCase(works, made.answered as CaseId), (tx) =>
      rateCase(tx, { id: made.answered as CaseId, satisfied: true, score: 4, comment: '' }),
    )
    assert.ok(!(await found(quality)).includes('answered'))
  })

  it('tells each on his start page what waits for him, as many as the list behind it holds', async () => {
    for (const actor of Object.values(works.people)) {
      for (const { href, count: told } of await as(actor, caseTasks)) {
        if (href !== '/notices') {
          assert.equal(told, (await page(actor, href.split('?')[1])).rows.length, href)
          continue
        }
        const notices = await as(actor, (tx) => latestNotices(tx, 100))
        assert.equal(told, notices.filter(({ readAt }) => readAt === null).length)
      }
    }
    const tasks = await as(works.people.first, caseTasks)
    assert.deepEqual(
      tasks.filter(({ urgent }) => urgent).map((one) => one.count),
      [1],
    )
    assert.deepEqual(await as(works.people.partner, caseTasks), [])
    assert.deepEqual(await as(works.people.administrator, caseTasks), [])
  })

  it('counts a notice no more once it was read, and leaves what came after it new', async () => {
    const everyone = Object.values(works.people)
    const told = await Promise.all(everyone.map((actor) => as(actor, (tx) => latestNotices(tx, 100))))
    const reader = everyone.find((_, at) => (told[at]?.length ?? 0) > 0)
    const other = everyone.find((one) => one !== reader)
    if (!reader || !other) throw new Error('nobody was told anything')
    const unread = () => as(reader, (tx) => unreadNotices(tx, 100))
    const [latest] = await as(reader, (tx) => latestNotices(tx, 100))
    const before = await unread()
    assert.ok(before > 0 && latest)
    await as(other, (tx) => readNotices(tx, latest.id))
    assert.equal(await unread(), before, 'another’s reading changes nothing of mine')
    await as(reader, (tx) => readNotices(tx, '01900000-0000-7000-8000-000000000000'))
    assert.equal(await unread(), before, 'what came after stays new')
    await as(reader, (tx) => readNotices(tx, latest.id))
    assert.equal(await unread(), 0)
  })

  it('an answer that waits for approval is the supervisor’s to find', async () => {
    const one = await as(works.people.quality, (tx) =>
      assignCase(tx, {
        id: made.cleaning as CaseId,
        version: null,
        assigneeId: works.people.cleaner.personId as never,
      }),
    )
    await as(works.people.cleaner, (tx) => submitForApproval(tx, { id: one.id, version: one.version, ...answerWords }))
    assert.deepEqual(await found(works.people.quality, 'view=to_approve'), ['cleaning'])
  })
})

describe('the mark of a deadline', () => {
  const now = new Date('2026-11-23T07:00:00Z')
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  it('is late, near, running, standing or none', () => {
    const mark = (hours: number | null, state: Parameters<typeof dueMark>[0]['state'] = 'in_progress') =>
      dueMark({ state, dueAt: hours === null ? null : at(hours) }, now)
    assert.equal(mark(-1), 'late')
    assert.equal(mark(1), 'soon')
    assert.equal(mark(48), 'running')
    assert.equal(mark(null), 'none')
    assert.equal(mark(1, 'waiting_customer'), 'paused')
  })
})
