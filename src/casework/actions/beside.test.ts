// More time, the next level, tries to reach him, abuse, restriction: what happens beside a case's way to its answer.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allow } from '#src/platform/access.ts'
import { caseworkPolicy } from '../access.ts'
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
  refusal,
  registered,
} from '../fixtures/desk.ts'
import { answerWords } from '../fixtures/office.ts'
import { listAbuse } from '../store/abuse.ts'
import { attemptsOf } from '../store/attempts.ts'
import { loadCase } from '../store/cases.ts'
import { handleAbuse, reportAbuse } from './abuse.ts'
import { answerCase } from './answer.ts'
import { recordAttempt } from './attempts.ts'
import { escalateCase } from './escalate.ts'
import { extendCase } from './extend.ts'
import { restrictCase } from './restrict.ts'
import { closeCase } from './satisfaction.ts'
import { askCustomer } from './talk.ts'

describe('beside the answer', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.fresh.close())
  const dueOf = async (id: Parameters<typeof clocksNow>[1]) =>
    (await clocksNow(desk, id)).find(({ kind }) => kind === 'resolution')?.dueAt

  it('a case is given more time with its reason; the customer is told it and the new date, and the cycle counts it', async () => {
    const one = await inProgress(desk)
    const due = await dueOf(one.id)
    const longer = await as(desk, desk.works.people.first, (tx) =>
      extendCase(tx, { id: one.id, version: one.version, minutes: 390, reason: ' ننتظر تقرير المهندس ' }),
    )
    const again = await dueOf(one.id)
    assert.ok(due && again && again > due)
    assert.equal(longer.version, one.version + 1)
    const [told] = await outbox(desk)
    assert.match(told?.body ?? '', /السبب: ننتظر تقرير المهندس\./)
    const [cycle] = await cyclesNow(desk, one.id)
    assert.equal(cycle?.extensions, 1)
    assert.equal(cycle?.dueAt?.getTime(), again.getTime())
    assert.equal((await eventsOf(desk, one.id)).at(-1), 'case.extended')
  })

  it('is not extended without a reason, while the clock stands, or once it is answered', async () => {
    const { first } = desk.works.people
    const one = await inProgress(desk)
    const longer = (version: number, reason = 'سبب') =>
      refusal(as(desk, first, (tx) => extendCase(tx, { id: one.id, version, minutes: 60, reason })))
    assert.equal(await longer(one.version, '  '), 'invalid')
    const asked = await as(desk, first, (tx) => askCustomer(tx, { id: one.id, version: one.version, body: 'أين؟' }))
    assert.equal(await longer(asked.version), 'conflict')
    const sent = await answeredCase(desk)
    assert.equal(
      await refusal(
        as(desk, first, (tx) => extendCase(tx, { id: sent.id, version: sent.version, minutes: 60, reason: 'س' })),
      ),
      'conflict',
    )
  })

  it('that is late stays late in the facts, though it was given more time', async () => {
    const one = await inProgress(desk)
    const due = await dueOf(one.id)
    later(desk, 30 * 24 * 60)
    const longer = await as(desk, desk.works.people.first, (tx) =>
      extendCase(tx, { id: one.id, version: one.version, minutes: 39_000, reason: 'سبب' }),
    )
    assert.ok(((await dueOf(one.id)) ?? 0) > desk.clock.now)
    const resolution = (await clocksNow(desk, one.id)).find(({ kind }) => kind === 'resolution')
    assert.equal(resolution?.breachedAt?.getTime(), due?.getTime())
    assert.ok((await eventsOf(desk, one.id)).includes('case.breached'))
    await as(desk, desk.works.people.first, (tx) =>
      answerCase(tx, { id: one.id, version: longer.version, ...answerWords }),
    )
    assert.equal((await cyclesNow(desk, one.id))[0]?.onTime, false)
  })

  it('is escalated level by level, never to the same twice, and tells whom it reaches', async () => {
    const { first, head, quality } = desk.works.people
    const one = await inProgress(desk)
    const up = (level: 1 | 2 | 3, version: number) =>
      as(desk, first, (tx) => escalateCase(tx, { id: one.id, version, level, reason: 'تأخر الرد' }))
    const once = await up(1, one.version)
    assert.equal(once.escalation, 1)
    assert.deepEqual(await noticesOf(desk, one.id, head), ['escalated'])
    assert.equal(await refusal(up(1, once.version)), 'conflict')
    await up(2, once.version)
    assert.deepEqual(await noticesOf(desk, one.id, quality), ['escalated'])
    assert.equal((await cyclesNow(desk, one.id))[0]?.escalations, 2)
  })

  it('that is restricted is escalated past those who may not know of it', async () => {
    const { head, quality } = desk.works.people
    const one = await registered(desk)
    const closed = await as(desk, quality, (tx) =>
      restrictCase(tx, { id: one.id, version: 1, restricted: true, readerIds: [], aboutPersonIds: [] }),
    )
    const up = await bySystem(desk, (tx) =>
      escalateCase(tx, { id: one.id, version: closed.version, level: 1, reason: 'س' }),
    )
    assert.equal(up.escalation, 2)
    assert.deepEqual(await noticesOf(desk, one.id, head), [])
    assert.deepEqual(await noticesOf(desk, one.id, quality), ['escalated'])
  })

  it('closes without his word after as many tries to reach him as the policy wants, all recorded', async () => {
    const { first, agent } = desk.works.people
    const one = await answeredCase(desk)
    const closing = { id: one.id, rootCause: 'س', resolution: 'ح', correctiveAction: '' }
    for (const _ of [1, 2, 3]) {
      const { version } = await caseNow(desk, one.id)
      assert.equal(await refusal(as(desk, first, (tx) => closeCase(tx, { ...closing, version }))), 'conflict')
      await as(desk, agent, (tx) => recordAttempt(tx, { id: one.id, channel: 'phone', reached: false, note: 'لا يرد' }))
    }
    const { version } = await caseNow(desk, one.id)
    const closed = await as(desk, first, (tx) => closeCase(tx, { ...closing, version }))
    assert.equal(closed.state, 'closed')
    const tries = await bySystem(desk, (tx) => attemptsOf(tx, one.id))
    assert.deepEqual(
      tries.map(({ byPersonId, reached }) => [byPersonId, reached]),
      Array.from({ length: 3 }, () => [agent.personId, false]),
    )
  })

  it('abuse is reported to the direct supervisor with the words, who decides on it once', async () => {
    const { first, head, cleaner, quality, agent } = desk.works.people
    const one = await inProgress(desk)
    const given = { id: one.id, excerpt: 'كلام مسيء', note: '' }
    assert.equal(await refusal(as(desk, first, (tx) => reportAbuse(tx, { ...given, excerpt: ' ' }))), 'invalid')
    const id = await as(desk, first, (tx) => reportAbuse(tx, given))
    assert.deepEqual(await noticesOf(desk, one.id, head), ['abuse_reported'])
    assert.deepEqual(await noticesOf(desk, one.id, quality), [])
    const listed = (who: typeof head) =>
      as(desk, who, (tx) =>
        listAbuse(tx, allow(caseworkPolicy, who, 'abuse.read'), { open: true, before: null, most: 10 }),
      )
    assert.deepEqual(
      (await listed(head)).map((report) => [report.excerpt, report.reference]),
      [['كلام مسيء', one.reference]],
    )
    const elsewhere = { ...head, departmentIds: [desk.works.departments.cleaning] }
    assert.deepEqual(await listed(elsewhere), [])
    assert.deepEqual(await listed(desk.justice.people.quality), [])
    for (const who of [first, cleaner, agent]) {
      assert.equal(await refusal(as(desk, who, (tx) => handleAbuse(tx, { id, decision: 'تنبيه' }))), 'forbidden')
    }
    assert.equal(
      await refusal(as(desk, desk.justice.people.quality, (tx) => handleAbuse(tx, { id, decision: 'تنبيه' }))),
      'missing',
    )
    const done = await as(desk, head, (tx) => handleAbuse(tx, { id, decision: 'خطاب إلى العميل' }))
    assert.equal(done.handledBy, head.personId)
    assert.equal(await refusal(as(desk, quality, (tx) => handleAbuse(tx, { id, decision: 'س' }))), 'conflict')
    assert.deepEqual(await listed(head), [])
  })

  it('named in a case, a person loses it and its notices, and never finds it again', async () => {
    const { first, head, quality } = desk.works.people
    const one = await inProgress(desk)
    const me = first.personId ? [first.personId] : []
    const restriction = { id: one.id, version: one.version, readerIds: [], aboutPersonIds: me }
    const restrict = (restricted: boolean, readerIds = restriction.readerIds) =>
      as(desk, quality, (tx) => restrictCase(tx, { ...restriction, restricted, readerIds }))
    assert.equal(await refusal(restrict(false)), 'conflict', 'a case about somebody is restricted')
    assert.equal(await refusal(restrict(true, me as never)), 'invalid')
    assert.equal(
      await refusal(as(desk, head, (tx) => restrictCase(tx, { ...restriction, restricted: true }))),
      'forbidden',
    )
    const closed = await restrict(true)
    assert.deepEqual([closed.state, closed.assigneeId, closed.restricted], ['routed', null, true])
    const seenBy = (who: typeof first) =>
      as(desk, who, (tx) => loadCase(tx, allow(caseworkPolicy, who, 'case.read'), one.id))
    assert.equal(await seenBy(first), undefined)
    assert.equal(await seenBy(head), undefined)
    const reader = await as(desk, quality, (tx) =>
      restrictCase(tx, {
        ...restriction,
        version: closed.version,
        restricted: true,
        readerIds: head.personId ? [head.personId] : [],
      }),
    )
    assert.equal((await seenBy(head))?.id, reader.id)
  })
})
