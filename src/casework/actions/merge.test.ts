// Merging, undoing it, splitting and linking, on the real database.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '#src/kernel/actor.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Case } from '../case.ts'
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
import { answerWords, customerOfCase } from '../fixtures/office.ts'
import { loadPauses } from '../store/clocks.ts'
import { joinedCases, linkedCases, loadMessagesTogether, mergePath } from '../store/merged.ts'
import { loadMessages } from '../store/messages.ts'
import { answerCase } from './answer.ts'
import { mergeCase, unmergeCase } from './merge.ts'
import { answerReferral, referToPartner } from './refer.ts'
import { restrictCase } from './restrict.ts'
import { closeCase, rateCase } from './satisfaction.ts'
import { linkCases, splitCase, unlinkCases } from './split.ts'
import { askCustomer, customerSays, replyToCustomer } from './talk.ts'

describe('a merge', () => {
  let desk: Desk
  let quality: Actor
  before(async () => {
    desk = await openDesk()
    quality = desk.works.people.quality
    desk.clock.now = new Date('2026-11-24T05:00:00Z')
  })
  after(() => desk.fresh.close())

  const merge = (one: Case, target: Case, actor: Actor = quality) =>
    as(desk, actor, (tx) =>
      mergeCase(tx, { id: one.id, version: one.version, target: target.reference, reason: 'الموضوع نفسه' }),
    )
  const unmerge = (one: Case) => as(desk, quality, (tx) => unmergeCase(tx, { id: one.id, version: one.version }))

  it('stops the clocks, points to the other case, tells the customer, and leaves every message where it is', async () => {
    const [one, target] = [await inProgress(desk), await inProgress(desk)]
    await as(desk, customerOfCase(desk.works, one.id), (tx) => customerSays(tx, { id: one.id, body: 'من الأولى' }))
    const merged = await merge(await caseNow(desk, one.id), target)
    assert.deepEqual([merged.state, merged.stateBefore, merged.mergedIntoId], ['merged', 'in_progress', target.id])
    assert.ok((await clocksNow(desk, one.id)).every(({ metAt, stoppedAt, nextAt }) => (metAt ?? stoppedAt) && !nextAt))
    const [cycle] = await cyclesNow(desk, one.id)
    assert.deepEqual([cycle?.outcome, cycle?.onTime, cycle?.endedAt !== null], ['merged', null, true])
    assert.ok((await outbox(desk))[0]?.body.includes('ضُمت حالتكم'))
    assert.ok((await eventsOf(desk, target.id)).includes('case.joined'))
    assert.ok((await noticesOf(desk, target.id, desk.works.people.first)).includes('merged'))
    const together = await bySystem(desk, async (tx) => loadMessagesTogether(tx, await joinedCases(tx, target.id)))
    assert.ok(together.some(({ body, caseId }) => body === 'من الأولى' && caseId === one.id))
    assert.deepEqual(await bySystem(desk, (tx) => mergePath(tx, one.id)), [one.id, target.id])
    assert.equal(
      await refusal(as(desk, quality, (tx) => answerCase(tx, { id: one.id, version: merged.version, ...answerWords }))),
      'conflict',
    )
  })

  it('undone, the case is what it was; its clocks go on and the time merged is a pause, neither lost nor rewritten', async () => {
    const [one, target] = [await inProgress(desk), await registered(desk)]
    const of = async () => (await clocksNow(desk, one.id)).find(({ kind }) => kind === 'resolution')
    const clock = await of()
    const merged = await merge(one, target)
    later(desk, 60)
    const back = await unmerge(merged)
    assert.deepEqual(
      [back.state, back.stateBefore, back.mergedIntoId, back.closedAt, back.assigneeId],
      ['in_progress', null, null, null, one.assigneeId],
    )
    const again = await of()
    assert.deepEqual(
      [again?.startedAt, again?.budgetMinutes, again?.stoppedAt, again?.dueAt?.getTime()],
      [clock?.startedAt, clock?.budgetMinutes, null, (clock?.dueAt?.getTime() ?? 0) + 60 * 60_000],
    )
    const [cycle] = await cyclesNow(desk, one.id)
    assert.deepEqual([cycle?.outcome, cycle?.endedAt, cycle?.workedMinutes], [null, null, null])
    later(desk, 30)
    await as(desk, quality, (tx) => answerCase(tx, { id: one.id, version: back.version, ...answerWords }))
    const [done] = await cyclesNow(desk, one.id)
    assert.deepEqual([Math.round(done?.workedMinutes ?? 0), Math.round(done?.pausedMinutes ?? 0)], [30, 60])
    assert.equal(await refusal(unmerge(back)), 'conflict')
  })

  it('of a case that waits for the customer keeps one pause open at most, and waits again when undone', async () => {
    const [one, target] = [await inProgress(desk), await registered(desk)]
    const asked = await as(desk, desk.works.people.first, (tx) =>
      askCustomer(tx, { id: one.id, version: one.version, body: 'أين؟' }),
    )
    const merged = await merge(asked, target)
    later(desk, 10)
    const back = await unmerge(merged)
    assert.equal(back.state, 'waiting_customer')
    const pauses = await bySystem(desk, (tx) => loadPauses(tx, one.id))
    assert.deepEqual(
      pauses.map(({ reason, to }) => [reason, to !== null]),
      [
        ['customer', true],
        ['merged', true],
        ['customer', false],
      ],
    )
  })

  it('of a case before a third party: answered meanwhile, it comes back to work', async () => {
    const [one, target] = [await inProgress(desk), await registered(desk)]
    const { case: waiting, referral } = await as(desk, desk.works.people.first, (tx) =>
      referToPartner(tx, {
        id: one.id,
        version: one.version,
        partnerId: desk.works.partnerId,
        question: 'س؟',
        answerMinutes: null,
      }),
    )
    const merged = await merge(waiting, target)
    await as(desk, desk.works.people.partner, (tx) => answerReferral(tx, { referralId: referral.id, answer: 'نعم' }))
    assert.equal((await caseNow(desk, one.id)).state, 'merged')
    assert.equal((await unmerge({ ...merged, version: merged.version + 1 })).state, 'in_progress')
  })

  it('makes no circle, however long, and goes only into an open case of the same customer and entity', async () => {
    const [a, b, c] = [await registered(desk), await registered(desk), await registered(desk)]
    assert.equal(await refusal(merge(a, a)), 'invalid')
    await merge(a, b)
    assert.equal(await refusal(merge(await caseNow(desk, b.id), await caseNow(desk, a.id))), 'invalid')
    await merge(await caseNow(desk, b.id), c)
    assert.equal(await refusal(merge(c, a)), 'invalid')
    assert.equal(await refusal(merge(c, b)), 'invalid')
    assert.deepEqual(await bySystem(desk, (tx) => mergePath(tx, a.id)), [a.id, b.id, c.id])
    const others = await registered(desk, { customerId: desk.works.customers.elder })
    assert.equal(await refusal(merge(others, c)), 'invalid')
    const closed = await answeredCase(desk)
    const done = await as(desk, customerOfCase(desk.works, closed.id), (tx) =>
      rateCase(tx, { id: closed.id, satisfied: true, score: 5, comment: '' }),
    )
    assert.equal(await refusal(merge(c, done)), 'invalid')
    assert.equal(await refusal(merge(done, c)), 'conflict')
    assert.equal(await refusal(merge(c, a, desk.justice.people.quality)), 'invalid')
  })

  it('of a restricted case goes only into a restricted one', async () => {
    const [one, target] = [await registered(desk), await registered(desk)]
    const restrict = (which: Case) =>
      as(desk, quality, (tx) =>
        restrictCase(tx, {
          id: which.id,
          version: which.version,
          restricted: true,
          readerIds: [],
          aboutPersonIds: [],
        }),
      )
    const hidden = await restrict(one)
    assert.equal(await refusal(merge(hidden, target)), 'invalid')
    assert.equal(await refusal(merge(target, hidden, desk.works.people.agent)), 'invalid', 'unknown to him')
    assert.equal((await merge(hidden, await restrict(target))).state, 'merged')
  })

  it('against a reply, two merges into each other, two closings: one wins, the other is told', async () => {
    const [a, b] = [await inProgress(desk), await inProgress(desk)]
    const both = await Promise.all([refusal(merge(a, b)), refusal(merge(b, a))])
    assert.deepEqual(
      both.filter((one) => one === 'done'),
      ['done'],
    )
    const [c, d] = [await inProgress(desk), await registered(desk)]
    const reply = as(desk, desk.works.people.first, (tx) =>
      replyToCustomer(tx, { id: c.id, version: c.version, body: 'رد' }),
    )
    const raced = await Promise.all([refusal(reply), refusal(merge(c, d))])
    assert.deepEqual([...raced].sort(), ['conflict', 'done'])
    const open = await answeredCase(desk, {})
    const rated = await bySystem(desk, (tx) =>
      tx.db.updateTable('case_cycles').set({ satisfied: true }).where('case_id', '=', open.id).execute(),
    )
    assert.ok(rated)
    const closing = { id: open.id, version: open.version, rootCause: 'س', resolution: 'ح', correctiveAction: '' }
    const closings = [1, 2].map(() => refusal(as(desk, quality, (tx) => closeCase(tx, closing))))
    assert.deepEqual((await Promise.all(closings)).sort(), ['conflict', 'done'])
    assert.equal((await eventsOf(desk, open.id)).filter((kind) => kind === 'case.closed').length, 1)
  })

  it('a second matter is split off with what was said of it, once, and knows where it came from', async () => {
    const one = await inProgress(desk)
    await as(desk, customerOfCase(desk.works, one.id), (tx) =>
      customerSays(tx, { id: one.id, body: 'وهناك أيضاً مشكلة في الإنارة' }),
    )
    const said = await bySystem(desk, (tx) => loadMessages(tx, one.id))
    const messageIds = said.filter(({ kind }) => kind === 'customer').map(({ id }) => id)
    const { version } = await caseNow(desk, one.id)
    const given = {
      id: one.id,
      kind: 'complaint' as const,
      subject: 'الإنارة',
      description: 'مشكلة في الإنارة',
      messageIds,
      submissionKey: newId(),
    }
    const made = await as(desk, quality, (tx) => splitCase(tx, { ...given, version }))
    assert.deepEqual([made.case.parentId, made.case.state, made.again], [one.id, 'registered', false])
    const copied = await bySystem(desk, (tx) => loadMessages(tx, made.case.id))
    assert.ok(copied.some(({ body }) => body === 'وهناك أيضاً مشكلة في الإنارة'))
    assert.equal((await bySystem(desk, (tx) => loadMessages(tx, one.id))).length, said.length)
    const twice = await as(desk, quality, (tx) => splitCase(tx, { ...given, version: version + 1 }))
    assert.deepEqual([twice.case.id, twice.again], [made.case.id, true])
    const other = await registered(desk)
    const foreign = (await bySystem(desk, (tx) => loadMessages(tx, other.id))).map(({ id }) => id)
    const stolen = { ...given, messageIds: foreign, submissionKey: newId(), version: version + 1 }
    assert.equal(await refusal(as(desk, quality, (tx) => splitCase(tx, stolen))), 'missing')
  })

  it('cases are linked both ways once, unlinked, and a link shows nobody what he may not know', async () => {
    const [one, other] = [await registered(desk), await registered(desk)]
    const link = () => as(desk, quality, (tx) => linkCases(tx, { id: other.id, other: one.reference }))
    await link()
    assert.equal(await refusal(link()), 'conflict')
    assert.deepEqual(await as(desk, quality, (tx) => linkedCases(tx, one.id)), [other.id])
    assert.deepEqual(await as(desk, quality, (tx) => linkedCases(tx, other.id)), [one.id])
    const now = await caseNow(desk, other.id)
    const none = { restricted: true, readerIds: [], aboutPersonIds: [] }
    await as(desk, quality, (tx) => restrictCase(tx, { id: other.id, version: now.version, ...none }))
    assert.deepEqual(await as(desk, desk.works.people.agent, (tx) => linkedCases(tx, one.id)), [])
    const unlink = () => as(desk, quality, (tx) => unlinkCases(tx, { id: one.id, otherId: other.id }))
    await unlink()
    assert.equal(await refusal(unlink()), 'conflict')
  })
})
