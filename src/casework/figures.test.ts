// The indicators on the real database: what a figure says, its list shows, case by case.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '#src/kernel/actor.ts'
import type { CaseId } from '#src/kernel/ids.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import { allow } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { parseList } from '#src/platform/listing.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { caseworkPolicy } from './access.ts'
import { answerCase, solveAtFirstContact } from './actions/answer.ts'
import { assignCase, claimCase, rerouteCase } from './actions/assign.ts'
import { classifyCase } from './actions/classify.ts'
import { rateCase } from './actions/satisfaction.ts'
import { counts, type FigureKey, figureKeys, type Part, parts, percentOf, type Share, shares } from './figures.ts'
import { answerWords, classification, customerOfCase, type Ministry, makeOffice, register } from './fixtures/office.ts'
import { countedList } from './pages/counted-list.tsx'
import { type Figures, listCounted, openByAge, readFigures } from './store/figures.ts'

describe('the indicators', () => {
  let fresh: FreshDatabase
  let database: Database
  let works: Ministry
  let justice: Ministry
  let now = new Date('2026-11-02T06:00:00Z')
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => database.transact(actor, work)

  before(async () => {
    fresh = await freshDatabase()
    database = fresh.open({ clock: () => now })
    const office = await makeOffice(database)
    works = office.works
    justice = office.justice
    await happen()
  })
  after(() => fresh.close())

  async function routed(given: Parameters<typeof register>[2] = {}) {
    const { case: one } = await as(works.people.agent, (tx) => register(tx, works, given))
    return as(works.people.quality, (tx) =>
      classifyCase(tx, {
        id: one.id,
        version: one.version,
        kind: one.kind,
        classification: classification(works),
        departmentId: works.departments.licensing,
      }),
    )
  }
  const answer = (actor: Actor, id: CaseId, version: number) =>
    as(actor, (tx) => answerCase(tx, { id, version, ...answerWords }))
  const says = (id: CaseId, satisfied: boolean) =>
    as(customerOfCase(works, id), (tx) => rateCase(tx, { id, satisfied, score: satisfied ? 5 : 1, comment: 'س' }))

  /**
   * Six cases: solved right away and satisfied; late; moved twice; unsatisfied then satisfied; an inquiry answered at first
   * contact; one nobody has touched.
   */
  async function happen() {
    const { first, second, head, agent } = works.people
    const good = await as(first, async (tx) => claimCase(tx, { id: (await routedIn()).id, version: null }))
    await answer(first, good.id, good.version)
    await says(good.id, true)

    const slow = await as(first, async (tx) => claimCase(tx, { id: (await routedIn()).id, version: null }))
    now = new Date('2026-11-23T06:00:00Z')
    await answer(first, slow.id, slow.version)

    const moved = await routed()
    const again = await as(head, (tx) =>
      rerouteCase(tx, { id: moved.id, version: null, departmentId: works.departments.cleaning, reason: 'س' }),
    )
    await as(works.people.quality, (tx) =>
      assignCase(tx, { id: again.id, version: null, assigneeId: works.people.cleaner.personId as never }),
    )

    const back = await as(first, async (tx) => claimCase(tx, { id: (await routedIn()).id, version: null }))
    await answer(first, back.id, back.version)
    await says(back.id, false)
    const next = await as(second, (tx) => claimCase(tx, { id: back.id, version: null }))
    await answer(second, next.id, next.version)
    await says(next.id, true)

    const { case: asked } = await as(agent, (tx) => register(tx, works, { kind: 'inquiry' }))
    const { procedure: _, ...axes } = classification(works)
    await as(agent, (tx) => solveAtFirstContact(tx, { id: asked.id, version: 1, classification: axes, ...answerWords }))
    await as(agent, (tx) => register(tx, works))
  }
  const routedIn = () => routed()

  const scope = (ministry: Ministry) => ({
    entityId: ministry.id,
    from: '2026-11-01',
    to: '2026-11-30',
    timeZone: 'Asia/Bahrain',
    departmentId: null,
  })
  const figuresOf = (actor: Actor, ministry = works) =>
    as(actor, (tx) => readFigures(tx, allow(caseworkPolicy, actor, 'case.read'), scope(ministry)))
  const listed = async (actor: Actor, key: FigureKey, part: Part) => {
    const params = new URLSearchParams({ figure: key, part, 'opened.from': '2026-11-01', 'opened.to': '2026-11-30' })
    const query = parseList(countedList, params, defaultLocale, { strict: true })
    const permission = allow(caseworkPolicy, actor, 'case.read')
    return (await as(actor, (tx) => listCounted(tx, permission, query, works.id))).count
  }
  const expected = (figures: Figures, key: FigureKey, part: Part) => {
    const share = figures.shares[key as Share]
    if (!share) return figures.counts[key as (typeof counts)[number]]
    return { of: share.of, met: share.met, missed: share.of - share.met }[part]
  }

  it('count what happened', async () => {
    const { shares: found, counts: counted } = await figuresOf(works.people.quality)
    assert.deepEqual(found, {
      first_contact: { met: 0, of: 4 },
      accepted: { met: 5, of: 5 },
      on_time: { met: 3, of: 4 },
      right_first: { met: 2, of: 3 },
      satisfied: { met: 2, of: 3 },
      inquiry_at_once: { met: 1, of: 1 },
      inquiry_on_time: { met: 1, of: 1 },
      inquiry_accurate: { met: 1, of: 1 },
      inquiry_satisfied: { met: 0, of: 0 },
    })
    assert.deepEqual(counted, { opened: 7, reopened: 1, reassigned: 1, escalated: 0, referred: 0, paused: 0 })
  })

  it('each open into exactly the cycles they count, for every reader', async () => {
    const { quality, executive, head, manager } = works.people
    for (const reader of [quality, executive, head, manager]) {
      const figures = await figuresOf(reader)
      for (const key of figureKeys) {
        for (const part of parts) {
          assert.equal(
            await listed(reader, key, part),
            expected(figures, key, part),
            `${reader.name.ar} ${key} ${part}`,
          )
        }
      }
    }
  })

  it('show a head of department his own, a centre manager without cases none, and another ministry nothing', async () => {
    assert.equal((await figuresOf(works.people.head)).counts.opened, 4)
    assert.equal((await figuresOf(works.people.manager)).counts.opened, 0)
    assert.equal((await figuresOf(justice.people.quality)).counts.opened, 0)
    assert.equal((await figuresOf(justice.people.quality, justice)).counts.opened, 0)
  })

  it('tell the age of what is open', async () => {
    const { quality } = works.people
    const ages = await as(quality, (tx) =>
      openByAge(tx, allow(caseworkPolicy, quality, 'case.read'), { entityId: works.id, departmentId: null }),
    )
    // The late one is answered but not closed: still open, three weeks old.
    assert.deepEqual(ages, [3, 0, 0, 0, 1, 0])
  })

  it('never round up to all nor down to none', () => {
    assert.deepEqual(
      [
        [0, 0],
        [0, 5],
        [5, 5],
        [1999, 2000],
        [1, 2000],
        [1, 3],
      ].map(([met = 0, of = 0]) => percentOf(met, of)),
      [0, 0, 100, 99, 1, 33],
    )
    assert.equal(shares.length + counts.length, figureKeys.length)
  })
})
