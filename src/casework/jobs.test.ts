// What happens to cases by itself, with a clock that is moved: nothing twice, nothing forgotten, nothing half.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { systemActor } from '#src/kernel/actor.ts'
import type { CaseId } from '#src/kernel/ids.ts'
import { changeCalendar } from '#src/organisation/actions/calendars.ts'
import { createLog } from '#src/platform/log.ts'
import { warnOfHolidays } from './actions/follow-calendar.ts'
import { referToPartner } from './actions/refer.ts'
import { referOut } from './actions/refer-out.ts'
import { rateCase } from './actions/satisfaction.ts'
import { followReferral } from './actions/silence.ts'
import { sweepCase } from './actions/sweep.ts'
import { askCustomer } from './actions/talk.ts'
import {
  answeredCase,
  as,
  bySystem,
  caseNow,
  clocksNow,
  cyclesNow,
  type Desk,
  eventsOf,
  inProgress,
  later,
  noticesOf,
  openDesk,
  outbox,
  registered,
} from './fixtures/desk.ts'
import { customerOfCase } from './fixtures/office.ts'
import { followCalendars, type Sweeping, sweepCases } from './jobs.ts'
import { loadPauses } from './store/clocks.ts'
import { referralsOf } from './store/referrals.ts'
import { calendarsInUse } from './store/sweep.ts'

const count = (all: readonly string[], kind: string) => all.filter((one) => one === kind).length

describe('the sweep', () => {
  let desk: Desk
  let sweeping: Sweeping
  before(async () => {
    desk = await openDesk()
    sweeping = { database: desk.database, log: createLog('silent') }
  })
  after(() => desk.fresh.close())

  const sweep = () => sweepCases(sweeping)
  const resolution = async (id: CaseId) => (await clocksNow(desk, id)).find(({ kind }) => kind === 'resolution')
  /** Goes on in steps of half an hour, sweeping at each. */
  const live = async (until: Date) => {
    while (desk.clock.now < until) {
      later(desk, 30)
      await sweep()
    }
  }
  const told = async (body: RegExp, since: number) =>
    (await outbox(desk)).slice(0, -since || undefined).filter((one) => body.test(one.body)).length

  it('warns the handler, tells the customer before he is late, records the breach, and tells level after level: each once', async () => {
    desk.clock.now = new Date('2026-11-22T05:00:00Z')
    const one = await inProgress(desk)
    const sent = (await outbox(desk)).length
    const due = (await resolution(one.id))?.dueAt
    assert.ok(due)
    await live(new Date(due.getTime() - 60 * 60_000))
    const early = await eventsOf(desk, one.id)
    assert.equal(await told(/قد يتأخر الرد/, sent), 1, 'before he is late')
    assert.equal(
      count(await noticesOf(desk, one.id, desk.works.people.first), 'warned'),
      2,
      'first response, resolution',
    )
    assert.ok(early.includes('case.breached'), 'nobody responded in a day')
    assert.equal((await resolution(one.id))?.breachedAt, null)
    await live(new Date(due.getTime() + 9 * 24 * 60 * 60_000))
    const all = await eventsOf(desk, one.id)
    assert.equal(await told(/قد يتأخر الرد|تأخرنا/, sent), 1)
    assert.equal(count(all, 'case.breached'), 2)
    assert.equal(count(all, 'case.escalated'), 3)
    for (const who of ['head', 'quality', 'executive'] as const) {
      assert.equal(count(await noticesOf(desk, one.id, desk.works.people[who]), 'escalated'), 1, who)
    }
    const late = await caseNow(desk, one.id)
    assert.deepEqual([late.escalation, late.version], [3, one.version], 'nobody’s work on it is disturbed')
    const clock = await resolution(one.id)
    assert.deepEqual([clock?.breachedAt, clock?.escalated, clock?.nextAt], [due, 3, null])
    const [cycle] = await cyclesNow(desk, one.id)
    assert.deepEqual([cycle?.onTime, cycle?.escalations], [false, 3])
  })

  it('that was away forgets nothing and does nothing twice, however often and by however many it is run', async () => {
    desk.clock.now = new Date('2026-12-06T05:00:00Z')
    const one = await inProgress(desk)
    const sent = (await outbox(desk)).length
    later(desk, 60 * 24 * 60)
    await Promise.all([sweep(), sweep(), sweep()])
    await sweep()
    assert.equal(await told(/تأخرنا في الرد/, sent), 1)
    const all = await eventsOf(desk, one.id)
    assert.equal(count(all, 'case.delayTold'), 1)
    assert.equal(count(all, 'case.breached'), 2)
    assert.equal(count(all, 'case.escalated'), 3)
    assert.equal((await resolution(one.id))?.breachedAt?.getTime(), (await resolution(one.id))?.dueAt?.getTime())
    const before = all.length
    await sweep()
    assert.equal((await eventsOf(desk, one.id)).length, before)
  })

  it('that breaks off leaves nothing half: neither message nor event nor mark, and the next one does it all', async () => {
    const one = await inProgress(desk)
    later(desk, 60 * 24 * 60)
    const [events, sent] = [await eventsOf(desk, one.id), (await outbox(desk)).length]
    await assert.rejects(
      bySystem(desk, async (tx) => {
        await sweepCase(tx, one.id)
        throw new Error('the power went')
      }),
    )
    assert.deepEqual(await eventsOf(desk, one.id), events)
    assert.equal((await outbox(desk)).length, sent)
    assert.equal((await resolution(one.id))?.breachedAt, null)
    await sweep()
    assert.equal(await told(/تأخرنا في الرد/, sent), 1)
  })

  it('passes over a case somebody has in hand, and one whose calendar never opens, and goes on with the rest', async () => {
    const [held, stuck, free] = [await registered(desk), await registered(desk), await registered(desk)]
    await bySystem(desk, (tx) =>
      sql`insert into calendar_versions (calendar_id, entity_id, version, content, holidays_until, saved_at)
        values (${desk.works.calendar.id}, ${desk.works.id}, 99, ${JSON.stringify({ timeZone: 'Asia/Bahrain', weekly: [[], [], [], [], [], [], []], exceptions: [] })}::jsonb, null, now())`.execute(
        tx.db,
      ),
    )
    await bySystem(desk, (tx) =>
      sql`update case_clocks set calendar_version = 99 where case_id = ${stuck.id}`.execute(tx.db),
    )
    later(desk, 60 * 24 * 60)
    const swept = await desk.database.transact(systemActor, async (tx) => {
      await sql`select 1 from cases where id = ${held.id} for update`.execute(tx.db)
      return sweep()
    })
    assert.deepEqual([swept.busy, swept.failed], [1, 1])
    assert.ok((await eventsOf(desk, free.id)).includes('case.breached'))
    assert.equal((await eventsOf(desk, held.id)).includes('case.breached'), false)
    const again = await sweep()
    assert.deepEqual([again.busy, again.failed], [0, 0])
    assert.ok((await eventsOf(desk, held.id)).includes('case.breached'))
    later(desk, 25 * 60)
    assert.equal((await sweep()).failed, 1, 'looked at again the next day')
    await bySystem(desk, (tx) => sql`update case_clocks set next_at = null where case_id = ${stuck.id}`.execute(tx.db))
  })

  it('ends a wait for the customer at its limit, tells him and the handler, and the clocks run since then', async () => {
    desk.clock.now = new Date('2026-11-22T05:00:00Z')
    const one = await inProgress(desk)
    const asked = await as(desk, desk.works.people.first, (tx) =>
      askCustomer(tx, { id: one.id, version: one.version, body: 'أين؟' }),
    )
    const limit = (await bySystem(desk, (tx) => loadPauses(tx, one.id)))[0]?.limitAt
    assert.ok(limit)
    desk.clock.now = new Date(limit.getTime() - 1)
    await sweep()
    assert.equal((await caseNow(desk, one.id)).state, 'waiting_customer')
    desk.clock.now = new Date(limit.getTime() + 60 * 60_000)
    await Promise.all([sweep(), sweep()])
    const back = await caseNow(desk, one.id)
    assert.deepEqual([back.state, back.version], ['in_progress', asked.version + 1])
    assert.equal((await bySystem(desk, (tx) => loadPauses(tx, one.id)))[0]?.to?.getTime(), limit.getTime())
    assert.ok(back.dueAt)
    assert.equal(count(await noticesOf(desk, one.id, desk.works.people.first), 'pause_over'), 1)
    assert.equal(count(await eventsOf(desk, one.id), 'case.resumed'), 1)
  })

  it('reminds a silent customer once, then asks somebody to reach him, and never closes over his silence', async () => {
    const [one, rated] = [await answeredCase(desk), await answeredCase(desk)]
    await as(desk, customerOfCase(desk.works, rated.id), (tx) =>
      rateCase(tx, { id: rated.id, satisfied: true, score: 5, comment: '' }),
    )
    await live(new Date(desk.clock.now.getTime() + 6 * 24 * 60 * 60_000))
    assert.equal(count(await eventsOf(desk, one.id), 'case.satisfactionReminded'), 1)
    assert.equal(count(await noticesOf(desk, one.id, desk.works.people.first), 'reach_customer'), 0)
    later(desk, 20 * 24 * 60)
    await Promise.all([sweep(), sweep()])
    await sweep()
    const all = await eventsOf(desk, one.id)
    assert.deepEqual([count(all, 'case.satisfactionReminded'), count(all, 'case.customerToReach')], [1, 1])
    assert.equal(count(await noticesOf(desk, one.id, desk.works.people.first), 'reach_customer'), 1)
    assert.equal((await caseNow(desk, one.id)).state, 'answered')
    assert.equal(count(await eventsOf(desk, rated.id), 'case.satisfactionReminded'), 0)
  })

  it('tells the handler and the third party when its answer is late, once', async () => {
    const one = await inProgress(desk)
    const { referral } = await as(desk, desk.works.people.first, (tx) =>
      referToPartner(tx, {
        id: one.id,
        version: one.version,
        partnerId: desk.works.partnerId,
        question: 'س؟',
        answerMinutes: 60,
      }),
    )
    desk.clock.now = new Date(referral.dueAt.getTime() + 60_000)
    await Promise.all([sweep(), sweep()])
    assert.equal(count(await noticesOf(desk, one.id, desk.works.people.first), 'partner_late'), 1)
    const [late] = await bySystem(desk, (tx) => referralsOf(tx, one.id))
    assert.equal(late?.remindedAt.length, 1)
  })

  it('hears that an entity of ours answered what was referred to it, and nothing of the answer', async () => {
    const one = await registered(desk)
    await as(desk, desk.works.people.agent, (tx) =>
      referOut(tx, {
        id: one.id,
        version: one.version,
        toEntityId: desk.justice.id,
        toName: '',
        reason: 'س',
        answerMinutes: null,
      }),
    )
    const [referral] = await bySystem(desk, (tx) => referralsOf(tx, one.id))
    const there = await bySystem(desk, (tx) =>
      tx.db
        .selectFrom('cases')
        .select('id')
        .where('reference', '=', referral?.registeredReference as never)
        .executeTakeFirstOrThrow(),
    )
    for (const _ of [1, 2]) await bySystem(desk, (tx) => followReferral(tx, there.id))
    assert.equal(count(await noticesOf(desk, one.id, desk.works.people.quality), 'entity_answered'), 1)
    assert.ok((await bySystem(desk, (tx) => referralsOf(tx, one.id)))[0]?.answeredAt)
    assert.equal((await caseNow(desk, one.id)).state, 'referred_out', 'until it is confirmed with the customer')
  })
})

describe('a changed calendar', () => {
  let desk: Desk
  let sweeping: Sweeping
  before(async () => {
    desk = await openDesk()
    desk.clock.now = new Date('2026-11-22T05:00:00Z')
    sweeping = { database: desk.database, log: createLog('silent') }
  })
  after(() => desk.fresh.close())
  const dueOf = async (id: CaseId) => (await clocksNow(desk, id)).find(({ kind }) => kind === 'resolution')

  it('moves the deadlines of open cases, says what moved, tells the customer, and leaves what is over as it was', async () => {
    const { calendar } = desk.works
    const [open, over, done] = [await inProgress(desk), await answeredCase(desk), await answeredCase(desk)]
    const { case: asked, referral } = await as(desk, desk.works.people.first, (tx) =>
      referToPartner(tx, {
        id: open.id,
        version: open.version,
        partnerId: desk.works.partnerId,
        question: 'س؟',
        answerMinutes: 780,
      }),
    )
    await as(desk, customerOfCase(desk.works, done.id), (tx) =>
      rateCase(tx, { id: done.id, satisfied: true, score: 5, comment: '' }),
    )
    const [before, answered] = [await dueOf(open.id), await dueOf(over.id)]
    const cycles = await cyclesNow(desk, over.id)
    const holiday = {
      startsOn: '2026-11-24',
      endsOn: '2026-11-24',
      kind: 'holiday' as const,
      name: { ar: 'عطلة', en: 'Holiday' },
      intervals: [],
    }
    await bySystem(desk, (tx) =>
      changeCalendar(tx, calendar.id, calendar.version, { ...calendar, exceptions: [holiday] }),
    )
    const followed = await followCalendars(sweeping, calendar.id)
    assert.deepEqual([followed.done, followed.failed], [1, 0])
    const after = await dueOf(open.id)
    assert.ok(before?.dueAt && after?.dueAt)
    assert.equal(after.dueAt.getTime(), before.dueAt.getTime() + 24 * 60 * 60_000)
    assert.equal(after.calendarVersion, before.calendarVersion + 1)
    assert.deepEqual(await dueOf(over.id), answered)
    assert.deepEqual(await cyclesNow(desk, over.id), cycles)
    assert.equal((await cyclesNow(desk, open.id))[0]?.dueAt?.getTime(), after.dueAt.getTime())
    const [moved] = await bySystem(desk, (tx) => referralsOf(tx, open.id))
    assert.ok(moved && moved.dueAt > referral.dueAt)
    const now = await caseNow(desk, open.id)
    assert.equal(now.version, asked.version, 'nobody’s work on it is disturbed')
    const running = (await clocksNow(desk, open.id)).filter(({ metAt, stoppedAt }) => !metAt && !stoppedAt)
    assert.equal(now.dueAt?.getTime(), Math.min(...running.map(({ dueAt }) => dueAt?.getTime() ?? Infinity)))
    assert.equal(count(await eventsOf(desk, open.id), 'case.deadlineMoved'), 1)
    assert.equal(count(await noticesOf(desk, open.id, desk.works.people.first), 'deadline_moved'), 1)
    assert.match((await outbox(desk))[0]?.body ?? '', /تغيّرت أوقات عملنا/)
    assert.equal((await followCalendars(sweeping, calendar.id)).done, 0, 'once')
    assert.equal(await bySystem(desk, (tx) => runningThoughOver(tx)), 0)
  })

  it('warns the administrators once that deadlines lie beyond the holidays declared', async () => {
    await registered(desk)
    const sent = (await outbox(desk)).length
    const [used] = await bySystem(desk, calendarsInUse)
    assert.ok(used)
    const bare = { ...used, lastDue: new Date('2029-01-01') }
    assert.equal(await bySystem(desk, (tx) => warnOfHolidays(tx, bare)), true)
    assert.equal(await bySystem(desk, (tx) => warnOfHolidays(tx, bare)), false)
    assert.equal((await outbox(desk)).length, sent + 1)
    const reached = { ...used, lastDue: new Date('2026-11-25') }
    later(desk, 40 * 24 * 60)
    assert.equal(await bySystem(desk, (tx) => warnOfHolidays(tx, reached)), false)
  })
})

/** Clocks that run though their case is over: there must be none. */
const runningThoughOver = async (tx: Parameters<typeof referralsOf>[0]) =>
  (
    await sql`select 1 from case_clocks k join cases c on c.id = k.case_id
      where c.state in ('closed', 'withdrawn', 'merged') and k.met_at is null and k.stopped_at is null`.execute(tx.db)
  ).rows.length
