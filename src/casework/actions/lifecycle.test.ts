// A case's whole life through the actions, on the real database.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Actor, systemActor } from '#src/kernel/actor.ts'
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal, type RefusalKind } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { caseworkPolicy } from '../access.ts'
import {
  answerWords,
  classification,
  customerOfCase,
  file,
  type Ministry,
  makeOffice,
  register,
  registration,
} from '../fixtures/office.ts'
import { loadCase } from '../store/cases.ts'
import { loadClocks } from '../store/clocks.ts'
import { loadCycles } from '../store/cycles.ts'
import { loadMessages } from '../store/messages.ts'
import { answerCase, approveAnswer, solveAtFirstContact, submitForApproval } from './answer.ts'
import { assignCase, claimCase, releaseCase, rerouteCase } from './assign.ts'
import { classifyCase } from './classify.ts'
import { fileCase } from './register.ts'
import { closeCase, rateCase, withdrawCase } from './satisfaction.ts'
import { addNote, askCustomer, customerSays, replyToCustomer } from './talk.ts'

describe('a case', () => {
  let fresh: FreshDatabase
  let database: Database
  let works: Ministry
  let justice: Ministry
  /** The present of every transaction; a Monday at ten in Bahrain. */
  let now = new Date('2026-11-23T07:00:00Z')
  before(async () => {
    fresh = await freshDatabase()
    database = fresh.open({ clock: () => now })
    const office = await makeOffice(database)
    works = office.works
    justice = office.justice
  })
  after(() => fresh.close())

  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => database.transact(actor, work)
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  const refused = async (work: Promise<unknown>): Promise<RefusalKind | 'done'> => {
    try {
      await work
      return 'done'
    } catch (error) {
      if (error instanceof Refusal) return error.kind
      throw error
    }
  }
  const seen = (actor: Actor, id: CaseId) =>
    as(actor, async (tx) => {
      try {
        return (await loadCase(tx, allow(caseworkPolicy, actor, 'case.read'), id)) !== undefined
      } catch (error) {
        if (error instanceof Refusal) return false
        throw error
      }
    })
  const cyclesOf = (id: CaseId) => as(systemActor, (tx) => loadCycles(tx, id))
  const outbox = () =>
    as(systemActor, (tx) =>
      tx.db.selectFrom('outbox_messages').select(['recipient', 'body', 'secret']).orderBy('id').execute(),
    )

  /** Registered by the agent, classified, claimed by the first specialist. */
  async function inProgress(given: Parameters<typeof register>[2] = {}) {
    const { agent, first } = works.people
    const { case: one } = await as(agent, (tx) => register(tx, works, given))
    const routed = await as(works.people.quality, (tx) =>
      classifyCase(tx, {
        id: one.id,
        version: 1,
        kind: one.kind,
        classification: classification(works),
        departmentId: works.departments.licensing,
      }),
    )
    return as(first, (tx) => claimCase(tx, { id: one.id, version: routed.version }))
  }

  it('goes from registration to a satisfied close, and its facts say how', async () => {
    const sentBefore = (await outbox()).length
    const one = await inProgress()
    assert.match(one.reference, /^\d{10}$/)
    later(30)
    await as(works.people.first, (tx) => replyToCustomer(tx, { id: one.id, version: null, body: 'وصلنا طلبكم.' }))
    later(60)
    const current = await as(works.people.first, (tx) =>
      loadCase(tx, allow(caseworkPolicy, tx.actor, 'case.read'), one.id),
    )
    const sent = await as(works.people.first, (tx) =>
      answerCase(tx, { id: one.id, version: current?.version ?? 0, ...answerWords }),
    )
    assert.equal(sent.state, 'answered')
    later(60)
    const closed = await as(customerOfCase(works, one.id), (tx) =>
      rateCase(tx, { id: one.id, satisfied: true, score: 5, comment: 'شكراً' }),
    )
    assert.equal(closed.state, 'closed')
    assert.equal(closed.dueAt, null)
    const [cycle] = await cyclesOf(one.id)
    assert.equal(cycle?.onTime, true)
    assert.equal(cycle?.accepted, true)
    assert.equal(cycle?.satisfied, true)
    assert.equal(cycle?.score, 5)
    assert.equal(cycle?.assignments, 1)
    assert.deepEqual(cycle?.handlerIds, [works.people.first.personId])
    assert.equal(Math.round(cycle?.workedMinutes ?? 0), 90)
    assert.equal(cycle?.firstResponseAt?.getTime(), now.getTime() - 120 * 60_000)
    // Acknowledged, replied, answered, asked, closed: each once, to the number given with the case.
    const sentNow = (await outbox()).slice(sentBefore)
    assert.equal(sentNow.length, 5)
    assert.ok(sentNow.every(({ recipient }) => recipient === '+97333000000'))
    const clocks = await as(systemActor, (tx) => loadClocks(tx, one.id))
    assert.deepEqual(clocks.map(({ kind, metAt, nextAt }) => [kind, metAt !== null, nextAt]).sort(), [
      ['first_response', true, null],
      ['resolution', true, null],
    ])
  })

  it('stands while the customer has the next word, and runs again with it', async () => {
    now = new Date('2026-11-24T05:00:00Z') // 08:00, so that the wait lies within one working day
    const one = await inProgress()
    const [, resolution] = await as(systemActor, (tx) => loadClocks(tx, one.id))
    const asked = await as(works.people.first, (tx) =>
      askCustomer(tx, { id: one.id, version: one.version, body: 'أين الوثيقة؟' }),
    )
    assert.equal(asked.state, 'waiting_customer')
    assert.equal(asked.dueAt, null)
    later(120)
    const back = await as(customerOfCase(works, one.id), (tx) => customerSays(tx, { id: one.id, body: 'أرفقتها.' }))
    assert.equal(back.state, 'in_progress')
    const after = (await as(systemActor, (tx) => loadClocks(tx, one.id))).find(({ kind }) => kind === 'resolution')
    assert.equal(after?.dueAt?.getTime(), (resolution?.dueAt?.getTime() ?? 0) + 120 * 60_000)
    const kinds = (await as(systemActor, (tx) => loadClocks(tx, one.id))).map(({ kind }) => kind)
    assert.ok(kinds.includes('next_response'), 'his word is to be answered in time')
  })

  it('begins a new cycle with somebody new when the customer is not satisfied, as often as it takes, level by level', async () => {
    const one = await inProgress()
    const { first, second, head, quality, executive } = works.people
    const handlers = [first.personId]
    let version = one.version
    for (const wanted of [second, head, quality, executive]) {
      const sent = await as(systemActor, (tx) => answerCase(tx, { id: one.id, version, ...answerWords }))
      const again = await as(customerOfCase(works, sent.id), (tx) =>
        rateCase(tx, { id: one.id, satisfied: false, score: 1, comment: 'لم يُحل' }),
      )
      assert.equal(again.state, 'routed')
      assert.equal(again.assigneeId, wanted.personId)
      handlers.push(again.assigneeId)
      assert.equal(new Set(handlers).size, handlers.length, 'nobody twice')
      // Who handled it before is refused it.
      assert.equal(
        await refused(
          as(systemActor, (tx) =>
            assignCase(tx, { id: one.id, version: again.version, assigneeId: handlers[0] as never }),
          ),
        ),
        'conflict',
      )
      const claimed = await as(systemActor, (tx) =>
        assignCase(tx, { id: one.id, version: again.version, assigneeId: wanted.personId as never }),
      ).catch(() => again)
      version = claimed.version
      if (claimed.state !== 'in_progress') break
    }
    const cycles = await cyclesOf(one.id)
    assert.ok(cycles.length >= 4)
    const [earlier] = cycles
    assert.equal(earlier?.satisfied, false)
    assert.equal(earlier?.outcome, 'solved')
    assert.deepEqual(earlier?.handlerIds, [first.personId])
  })

  it('keeps the facts of the first cycle as they were, whatever happens in the second', async () => {
    const one = await inProgress()
    await as(works.people.first, (tx) => answerCase(tx, { id: one.id, version: one.version, ...answerWords }))
    const customer = customerOfCase(works, one.id)
    await as(customer, (tx) => rateCase(tx, { id: one.id, satisfied: false, score: 2, comment: 'لا' }))
    const [first] = await cyclesOf(one.id)
    later(500)
    await as(works.people.second, (tx) => claimCase(tx, { id: one.id, version: null }))
    await as(works.people.second, (tx) => replyToCustomer(tx, { id: one.id, version: null, body: 'نعمل عليها.' }))
    assert.deepEqual((await cyclesOf(one.id))[0], first)
  })

  it('is answered at first contact, classified and asked for satisfaction in one go', async () => {
    const { agent } = works.people
    const { case: one } = await as(agent, (tx) => register(tx, works, { kind: 'inquiry' }))
    const { procedure: _, ...axes } = classification(works)
    const sent = await as(agent, (tx) =>
      solveAtFirstContact(tx, { id: one.id, version: 1, classification: axes, ...answerWords }),
    )
    assert.equal(sent.state, 'answered')
    const [cycle] = await cyclesOf(one.id)
    assert.equal(cycle?.firstContact, true)
    assert.equal(cycle?.onTime, true)
    assert.ok(cycle?.satisfactionAskedAt)
  })

  it('does not close before the customer’s word, nor when he is not satisfied, and closes after the tries to reach him', async () => {
    const one = await inProgress()
    const sent = await as(works.people.first, (tx) =>
      answerCase(tx, { id: one.id, version: one.version, ...answerWords, rootCause: '', resolution: '' }),
    )
    const closing = { id: one.id, version: sent.version, rootCause: 'س', resolution: 'ح', correctiveAction: '' }
    assert.equal(await refused(as(works.people.first, (tx) => closeCase(tx, closing))), 'conflict')
    const rated = await as(customerOfCase(works, one.id), (tx) =>
      rateCase(tx, { id: one.id, satisfied: true, score: 4, comment: '' }),
    )
    assert.equal(rated.state, 'answered', 'cause and resolution are not known yet')
    const closed = await as(works.people.first, (tx) => closeCase(tx, { ...closing, version: rated.version }))
    assert.equal(closed.state, 'closed')
  })

  it('waits for approval where somebody else has to approve, and nobody approves his own answer', async () => {
    const one = await inProgress()
    const { first, head } = works.people
    const waiting = await as(first, (tx) => submitForApproval(tx, { id: one.id, version: one.version, ...answerWords }))
    assert.equal(waiting.state, 'waiting_approval')
    assert.equal(
      await refused(as(first, (tx) => approveAnswer(tx, { id: one.id, version: waiting.version }))),
      'forbidden',
    )
    const sent = await as(head, (tx) =>
      approveAnswer(tx, { id: one.id, version: waiting.version, body: 'عدّله الرئيس.' }),
    )
    assert.equal(sent.state, 'answered')
    const said = await as(systemActor, (tx) => loadMessages(tx, one.id))
    assert.ok(said.some(({ kind, body }) => kind === 'answer' && body === 'عدّله الرئيس.'))
    const own = await inProgress()
    const mine = await as(head, (tx) => submitForApproval(tx, { id: own.id, version: own.version, ...answerWords }))
    assert.equal(await refused(as(head, (tx) => approveAnswer(tx, { id: own.id, version: mine.version }))), 'conflict')
  })

  it('sent twice is registered once, and two at once leave one', async () => {
    const given = registration(works, { channel: 'website' })
    const filed = await Promise.all([1, 2, 3].map(() => as(systemActor, (tx) => fileCase(tx, given))))
    assert.equal(new Set(filed.map((one) => one.case.id)).size, 1)
    assert.equal(filed.filter((one) => !one.again).length, 1)
  })

  it('is claimed by one of two who try at once; the other is told by whom', async () => {
    const { agent, quality, first, second } = works.people
    const { case: one } = await as(agent, (tx) => register(tx, works))
    const routed = await as(quality, (tx) =>
      classifyCase(tx, {
        id: one.id,
        version: 1,
        kind: 'complaint',
        classification: classification(works),
        departmentId: works.departments.licensing,
      }),
    )
    const both = await Promise.all(
      [first, second].map((who) => refused(as(who, (tx) => claimCase(tx, { id: one.id, version: routed.version })))),
    )
    assert.deepEqual([...both].sort(), ['conflict', 'done'])
  })

  it('is unknown to other ministries, other departments, partners and administrators', async () => {
    const one = await inProgress()
    const { agent, first, second, cleaner, head, quality, executive, manager, administrator, partner } = works.people
    for (const who of [agent, first, second, head, quality, executive])
      assert.equal(await seen(who, one.id), true, who.name.ar)
    for (const who of [cleaner, manager, administrator, partner, ...Object.values(justice.people)]) {
      assert.equal(await seen(who, one.id), false, who.name.ar)
    }
    assert.equal(await seen(customerOfCase(works, one.id), one.id), true)
    const other = await as(agent, (tx) => register(tx, works))
    assert.equal(await seen(customerOfCase(works, one.id), other.case.id), false)
  })

  it('that complains about somebody is never seen by him, and by few others', async () => {
    const { first, second, head, quality, agent } = works.people
    const about = first.personId ? [first.personId] : []
    const { case: one } = await as(systemActor, (tx) => file(tx, works, { aboutPersonIds: about, confidential: true }))
    assert.equal(one.restricted, true)
    for (const who of [agent, first, second, head]) assert.equal(await seen(who, one.id), false, who.name.ar)
    assert.equal(await seen(quality, one.id), true)
    // Even as the quality team.
    assert.equal(await seen({ ...first, roles: ['quality_team'] }, one.id), false)
    const routed = await as(quality, (tx) =>
      classifyCase(tx, {
        id: one.id,
        version: 1,
        kind: 'complaint',
        classification: classification(works),
        departmentId: works.departments.licensing,
      }),
    )
    assert.equal(
      await refused(
        as(quality, (tx) => assignCase(tx, { id: one.id, version: routed.version, assigneeId: about[0] as never })),
      ),
      'conflict',
    )
    const given = await as(quality, (tx) =>
      assignCase(tx, { id: one.id, version: routed.version, assigneeId: second.personId as never }),
    )
    assert.equal(await seen(second, given.id), true)
    const events = await as(head, (tx) =>
      tx.db.selectFrom('events').select('id').where('subject_id', '=', one.id).execute(),
    )
    assert.deepEqual(events, [], 'nor does the trail tell of it')
    const sent = (await outbox()).at(-1)
    assert.equal(sent?.secret, true)
    // He gives it back, and it is out of his sight.
    await as(second, (tx) => releaseCase(tx, { id: one.id, version: given.version }))
    assert.equal(await seen(second, one.id), false)
  })

  it('is not anonymous unless its kind may be; then a receipt code stands for the customer', async () => {
    const unnamed = { customerId: null, contact: { phone: '', email: '', channel: 'sms' as const } }
    assert.equal(await refused(as(systemActor, (tx) => file(tx, works, { ...unnamed, kind: 'complaint' }))), 'invalid')
    const { case: one, receiptCode } = await as(systemActor, (tx) => file(tx, works, { ...unnamed, kind: 'report' }))
    assert.match(receiptCode ?? '', /^\d{16}$/)
    assert.equal(one.customerId, null)
  })

  it('of an elderly customer comes first', async () => {
    const { case: one } = await as(works.people.agent, (tx) =>
      register(tx, works, { customerId: works.customers.elder }),
    )
    assert.equal(one.urgent, true)
  })

  it('moved to another department counts against the first assignment', async () => {
    const one = await inProgress()
    const moved = await as(works.people.head, (tx) =>
      rerouteCase(tx, {
        id: one.id,
        version: one.version,
        departmentId: works.departments.cleaning,
        reason: 'ليست لنا',
      }),
    )
    assert.equal(moved.assigneeId, null)
    const [cycle] = await cyclesOf(one.id)
    assert.equal(cycle?.reroutes, 1)
  })

  it('keeps notes from the customer, and tells whom they mention', async () => {
    const one = await inProgress()
    const { first, second, cleaner } = works.people
    const ids = [second.personId, cleaner.personId].flatMap((id) => id ?? [])
    await as(first, (tx) => addNote(tx, { id: one.id, version: null, body: 'راجع الملف', mentionIds: ids }))
    const said = await as(customerOfCase(works, one.id), (tx) => loadMessages(tx, one.id))
    assert.ok(said.length > 0)
    assert.ok(said.every(({ kind }) => kind !== 'note'))
    const notices = await as(second, (tx) =>
      tx.db.selectFrom('case_notices').selectAll().where('case_id', '=', one.id).execute(),
    )
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['mentioned'],
    )
  })

  it('is withdrawn by the customer while it is open, and then nothing more happens to it', async () => {
    const one = await inProgress()
    const customer = customerOfCase(works, one.id)
    const gone = await as(customer, (tx) => withdrawCase(tx, { id: one.id, version: null, reason: '' }))
    assert.equal(gone.state, 'withdrawn')
    assert.equal(
      await refused(
        as(works.people.first, (tx) => answerCase(tx, { id: one.id, version: gone.version, ...answerWords })),
      ),
      'conflict',
    )
    assert.equal(await refused(as(customer, (tx) => customerSays(tx, { id: one.id, body: 'عدت' }))), 'conflict')
  })

  it('refuses a version that is not the last, and changes nothing', async () => {
    const one = await inProgress()
    const stale = as(works.people.first, (tx) =>
      answerCase(tx, { id: one.id, version: one.version - 1, ...answerWords }),
    )
    assert.equal(await refused(stale), 'conflict')
    const [cycle] = await cyclesOf(one.id)
    assert.equal(cycle?.answeredAt, null)
  })

  it('of another ministry is missing for every move', async () => {
    const one = await inProgress()
    const { first, quality, agent } = justice.people
    const outcomes = await Promise.all([
      refused(as(first, (tx) => claimCase(tx, { id: one.id, version: null }))),
      refused(as(quality, (tx) => addNote(tx, { id: one.id, version: null, body: 'س' }))),
      refused(as(agent, (tx) => replyToCustomer(tx, { id: one.id, version: null, body: 'س' }))),
      refused(as(agent, (tx) => register(tx, works))),
    ])
    assert.deepEqual(outcomes, ['missing', 'missing', 'missing', 'missing'])
  })
})
