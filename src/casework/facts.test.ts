// Random work on cases: what was recorded is what the events say, and what the clocks show is what they would show now.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '#src/kernel/actor.ts'
import { newId, type PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { hoursAt } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { createLog } from '#src/platform/log.ts'
import { answerCase, solveAtFirstContact } from './actions/answer.ts'
import { assignCase, claimCase, releaseCase, rerouteCase } from './actions/assign.ts'
import { classifyCase, reclassifyCase } from './actions/classify.ts'
import { pausesOf } from './actions/clocks.ts'
import { escalateCase } from './actions/escalate.ts'
import { extendCase } from './actions/extend.ts'
import { mergeCase, unmergeCase } from './actions/merge.ts'
import { recordPartnerAnswer, referToPartner } from './actions/refer.ts'
import { confirmReferral, referOut, takeBackCase } from './actions/refer-out.ts'
import { rateCase, reopenCase, withdrawCase } from './actions/satisfaction.ts'
import { askCustomer, customerSays, replyToCustomer, resumeCase } from './actions/talk.ts'
import { type Case, type Cycle, rankOf } from './case.ts'
import { dueAt } from './clock.ts'
import { as, bySystem, caseNow, clocksNow, cyclesNow, type Desk, later, openDesk, registered } from './fixtures/desk.ts'
import { answerWords, classification } from './fixtures/office.ts'
import { sweepCases } from './jobs.ts'
import { type Facts, recount } from './recount.ts'
import { loadPauses } from './store/clocks.ts'
import { referralsOf } from './store/referrals.ts'

const walks = 40

/** The same walk for the same seed. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

type Op = (tx: Tx, one: Case, roll: (sides: number) => number) => Promise<unknown>

describe('the facts', () => {
  let desk: Desk
  let target: Case
  before(async () => {
    desk = await openDesk()
    target = await registered(desk)
  })
  after(() => desk.fresh.close())

  const people = (): readonly Actor[] => {
    const { first, second, head, quality, agent } = desk.works.people
    return [first, second, head, quality, agent]
  }
  const id = (one: Case) => ({ id: one.id, version: one.version })
  const classify = (one: Case, roll: (sides: number) => number) => ({
    ...id(one),
    kind: one.kind,
    classification: classification(desk.works, {
      complexity: (['routine', 'complex', 'critical'] as const)[roll(3)] ?? 'routine',
    }),
  })
  const ops = {
    classify: (tx, one, roll) =>
      classifyCase(tx, { ...classify(one, roll), departmentId: desk.works.departments.licensing }),
    reclassify: (tx, one, roll) => reclassifyCase(tx, { ...classify(one, roll), reason: 'س' }),
    solve: (tx, one) => {
      const { procedure: _, ...axes } = classification(desk.works)
      return solveAtFirstContact(tx, { ...id(one), ...answerWords, classification: axes })
    },
    claim: (tx, one) => claimCase(tx, id(one)),
    release: (tx, one) => releaseCase(tx, id(one)),
    assign: (tx, one, roll) => assignCase(tx, { ...id(one), assigneeId: people()[roll(5)]?.personId as PersonId }),
    reroute: (tx, one) => rerouteCase(tx, { ...id(one), departmentId: desk.works.departments.licensing, reason: 'س' }),
    ask: (tx, one) => askCustomer(tx, { ...id(one), body: 'س؟' }),
    resume: (tx, one) => resumeCase(tx, { ...id(one), reason: 'س' }),
    says: (tx, one) => customerSays(tx, { id: one.id, body: 'كلام' }),
    reply: (tx, one) => replyToCustomer(tx, { ...id(one), body: 'رد' }),
    refer: (tx, one, roll) =>
      referToPartner(tx, {
        ...id(one),
        partnerId: desk.works.partnerId,
        question: 'س؟',
        answerMinutes: roll(2) ? null : 60,
      }),
    partner: async (tx, one) => {
      const open = (await referralsOf(tx, one.id)).find((each) => each.kind === 'third_party' && !each.answeredAt)
      if (open) await recordPartnerAnswer(tx, { referralId: open.id, answer: 'نعم' })
    },
    referOut: (tx, one) =>
      referOut(tx, { ...id(one), toEntityId: null, toName: 'هيئة', reason: 'س', answerMinutes: null }),
    confirm: (tx, one) => confirmReferral(tx, { ...id(one), body: 'حُلّت' }),
    takeBack: (tx, one) => takeBackCase(tx, { ...id(one), reason: 'س' }),
    extend: (tx, one, roll) => extendCase(tx, { ...id(one), minutes: 30 + roll(900), reason: 'س' }),
    escalate: (tx, one, roll) =>
      escalateCase(tx, { ...id(one), level: ([1, 2, 3] as const)[roll(3)] ?? 1, reason: 'س' }),
    answer: (tx, one) => answerCase(tx, { ...id(one), ...answerWords }),
    rate: (tx, one, roll) => rateCase(tx, { id: one.id, satisfied: roll(2) === 0, score: 1 + roll(5), comment: 'س' }),
    reopen: (tx, one) => reopenCase(tx, { ...id(one), reason: 'س' }),
    withdraw: (tx, one, roll) => (roll(6) ? Promise.resolve() : withdrawCase(tx, { ...id(one), reason: '' })),
    merge: (tx, one) => mergeCase(tx, { ...id(one), target: target.reference, reason: 'س' }),
    unmerge: (tx, one) => unmergeCase(tx, id(one)),
  } satisfies Record<string, Op>
  const names = Object.keys(ops) as (keyof typeof ops)[]

  async function act(one: Case, roll: (sides: number) => number): Promise<string | null> {
    // The customer is waited for seldom, and he or the sweep mostly ends it.
    const name = one.state === 'waiting_customer' && roll(3) === 0 ? 'resume' : names[roll(names.length)]
    const actor = people()[roll(5)]
    if (!name || !actor) return null
    try {
      // As the system where the actor's role does not allow it; he is named all the same.
      await as(desk, { ...actor, reach: 'system' }, (tx) => (ops[name] satisfies Op as Op)(tx, one, roll))
      return name
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }

  async function walk(seed: number): Promise<string[]> {
    const roll = dice(seed)
    const { id } = await registered(desk, { submissionKey: newId() })
    const did: string[] = []
    for (let tries = 0; did.length < 15 && tries < 90; tries += 1) {
      const done = await act(await caseNow(desk, id), roll)
      if (!done) continue
      did.push(done)
      later(desk, roll(3) ? roll(200) : roll(3000))
      if (roll(4) === 0) await sweepCases({ database: desk.database, log: createLog('silent') })
    }
    await compare(id, `${seed}: ${did.join(' ')}`)
    return did
  }

  async function compare(id: Case['id'], story: string) {
    const [one, clocks, cycles] = [await caseNow(desk, id), await clocksNow(desk, id), await cyclesNow(desk, id)]
    await bySystem(desk, async (tx) => {
      const pauses = await loadPauses(tx, id)
      assert.ok(pauses.filter(({ to }) => to === null).length <= 1, story)
      const running = clocks.filter(({ metAt, stoppedAt }) => !metAt && !stoppedAt)
      if (['closed', 'withdrawn', 'merged'].includes(one.state)) assert.deepEqual(running, [], story)
      const calendars = new Map<string, Awaited<ReturnType<typeof hoursAt>>>()
      for (const { calendarId, calendarVersion, startedAt, budgetMinutes, kind, dueAt: due } of clocks) {
        const hours = await hoursAt(tx, calendarId, calendarVersion)
        calendars.set(`${calendarId} ${calendarVersion}`, hours)
        const now = running.some((each) => each.startedAt === startedAt && each.kind === kind)
        if (now) assert.deepEqual(due, dueAt(startedAt, budgetMinutes, hours.calendar, pausesOf(kind, pauses)), story)
      }
      const rows = await tx.db
        .selectFrom('cases')
        .select(['rank', 'due_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      assert.equal(rows.rank, rankOf({ urgent: one.urgent, dueAt: rows.due_at }), story)
      const events = await tx.db
        .selectFrom('events')
        .select(['kind', 'at', 'actor_id as actorId', 'data'])
        .where('subject_id', '=', id)
        .where('subject_type', '=', 'case')
        .orderBy('id')
        .execute()
      const told = recount(events, (calendarId, version) => {
        const hours = calendars.get(`${calendarId} ${version}`)
        if (!hours) throw new Error('a calendar no clock ran on')
        return hours.calendar
      })
      assert.deepEqual(cycles.map(factsOf), told, story)
      const earlier = cycles.slice(0, -1).flatMap(({ handlerIds }) => handlerIds)
      if (one.state === 'in_progress') assert.ok(!earlier.some((each) => each === one.assigneeId), story)
    })
  }

  const factsOf = ({ reason, comment, rootCause, resolution, correctiveAction, ...facts }: Cycle): Facts => facts

  it('equal a recount from the events after any moves, and the clocks a fresh computation', async () => {
    const done = new Set<string>()
    for (let seed = 1; seed <= walks; seed += 1) for (const name of await walk(seed)) done.add(name)
    assert.deepEqual(
      names.filter((name) => !done.has(name)),
      [],
      'every move was made',
    )
  })
})
