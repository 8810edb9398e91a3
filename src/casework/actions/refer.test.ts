// Third parties and competent entities, on the real database.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type CaseId, newId, type PartnerId } from '#src/kernel/ids.ts'
import type { Case } from '../case.ts'
import {
  as,
  bySystem,
  caseNow,
  clocksNow,
  cyclesNow,
  type Desk,
  inProgress,
  later,
  noticesOf,
  openDesk,
  outbox,
  refusal,
  registered,
} from '../fixtures/desk.ts'
import { customerOfCase } from '../fixtures/office.ts'
import { loadPauses } from '../store/clocks.ts'
import { loadMessages } from '../store/messages.ts'
import { referralsOf } from '../store/referrals.ts'
import {
  answerReferral,
  cancelReferral,
  judgeReferral,
  recordPartnerAnswer,
  referToPartner,
  remindPartner,
} from './refer.ts'
import { confirmReferral, referOut, takeBackCase } from './refer-out.ts'
import { rateCase, withdrawCase } from './satisfaction.ts'

describe('a referral to a third party', () => {
  let desk: Desk
  let water: PartnerId
  before(async () => {
    desk = await openDesk()
    water = newId<PartnerId>()
    await bySystem(desk, (tx) =>
      sql`insert into partners (id, entity_id, name_ar, name_en, email, answer_minutes)
        values (${water}, ${desk.works.id}, 'شركة المياه', 'Water company', 'cases@water.example', 390)`.execute(tx.db),
    )
  })
  after(() => desk.fresh.close())

  const refer = (one: Case, partnerId: PartnerId = desk.works.partnerId, answerMinutes: number | null = null) =>
    as(desk, desk.works.people.first, (tx) =>
      referToPartner(tx, { id: one.id, version: one.version, partnerId, question: 'متى نُظّف الشارع؟', answerMinutes }),
    )
  const referrals = (id: CaseId) => bySystem(desk, (tx) => referralsOf(tx, id))

  it('has its own clock and deadline, tells the third party that there is something, and its people only that', async () => {
    const one = await inProgress(desk)
    const { case: waiting, referral } = await refer(one)
    assert.equal(waiting.state, 'waiting_third_party')
    const clock = (await clocksNow(desk, one.id)).find(({ kind }) => kind === 'referral')
    assert.deepEqual([clock?.referralId, clock?.budgetMinutes, clock?.rule], [referral.id, 780, 'partner'])
    assert.equal(referral.dueAt.getTime(), clock?.dueAt?.getTime())
    const [told] = await outbox(desk)
    assert.match(told?.recipient ?? '', /@ministry\.example$/)
    assert.match(told?.body ?? '', new RegExp(`/referrals/${referral.id}`))
    assert.doesNotMatch(told?.body ?? '', /نُظّف|رخصة/)
    const said = await as(desk, customerOfCase(desk.works, one.id), (tx) => loadMessages(tx, one.id))
    assert.match(said.at(-1)?.body ?? '', /شركة النظافة/)
    assert.equal((await cyclesNow(desk, one.id))[0]?.referrals, 1)
  })

  it('is answered by the third party, which judges nothing and sees no case; the handler is told and judges the answer', async () => {
    const { first, partner, cleaner } = desk.works.people
    const one = await inProgress(desk)
    const { referral } = await refer(one)
    const given = { referralId: referral.id, answer: 'نُظّف أمس.' }
    for (const who of [desk.justice.people.partner, { ...partner, personId: cleaner.personId }]) {
      assert.equal(await refusal(as(desk, who, (tx) => answerReferral(tx, given))), 'missing')
    }
    assert.equal(await refusal(as(desk, first, (tx) => answerReferral(tx, given))), 'forbidden')
    assert.equal(
      await refusal(as(desk, first, (tx) => judgeReferral(tx, { referralId: referral.id, quality: 5 }))),
      'conflict',
    )
    assert.equal(await refusal(as(desk, partner, (tx) => recordPartnerAnswer(tx, given))), 'forbidden')
    later(desk, 30)
    const done = await as(desk, partner, (tx) => answerReferral(tx, given))
    assert.equal(done.answeredBy, partner.personId)
    assert.equal((await caseNow(desk, one.id)).state, 'in_progress')
    assert.ok((await clocksNow(desk, one.id)).find(({ kind }) => kind === 'referral')?.metAt)
    assert.deepEqual(await noticesOf(desk, one.id, first), ['partner_answered'])
    assert.equal(await refusal(as(desk, partner, (tx) => answerReferral(tx, given))), 'conflict')
    const judged = await as(desk, first, (tx) => judgeReferral(tx, { referralId: referral.id, quality: 4 }))
    assert.equal(judged.quality, 4)
    const none = await as(desk, partner, (tx) => tx.db.selectFrom('cases').select('id').execute())
    assert.deepEqual(none, [])
  })

  it('goes to several at once; the case comes back with the last answer or the last cancelled', async () => {
    const { first, partner } = desk.works.people
    const one = await inProgress(desk)
    const { case: waiting, referral: cleaning } = await refer(one)
    assert.equal(await refusal(refer(waiting)), 'invalid', 'one question at a time to each')
    const { referral: pipes } = await refer(waiting, water, 100)
    assert.equal((await outbox(desk))[0]?.recipient, 'cases@water.example')
    assert.equal((await clocksNow(desk, one.id)).filter(({ kind }) => kind === 'referral').length, 2)
    await as(desk, partner, (tx) => answerReferral(tx, { referralId: cleaning.id, answer: 'نعم' }))
    assert.equal((await caseNow(desk, one.id)).state, 'waiting_third_party')
    await as(desk, first, (tx) => cancelReferral(tx, { referralId: pipes.id }))
    assert.match((await outbox(desk))[0]?.body ?? '', /لم تعد/)
    assert.equal((await caseNow(desk, one.id)).state, 'in_progress')
    assert.equal((await cyclesNow(desk, one.id))[0]?.referrals, 2)
    assert.equal(
      await refusal(as(desk, first, (tx) => recordPartnerAnswer(tx, { referralId: pipes.id, answer: 'متأخر' }))),
      'conflict',
    )
  })

  it('is answered twice at once by two people of the third party: one wins, the other is told', async () => {
    const one = await inProgress(desk)
    const { referral } = await refer(one)
    const answers = ['أ', 'ب'].map((answer) =>
      refusal(as(desk, desk.works.people.partner, (tx) => answerReferral(tx, { referralId: referral.id, answer }))),
    )
    assert.deepEqual((await Promise.all(answers)).sort(), ['conflict', 'done'])
  })

  it('is reminded at most once an hour, and cancelled with the case', async () => {
    const { first } = desk.works.people
    const one = await inProgress(desk)
    const { referral } = await refer(one)
    const remind = () => as(desk, first, (tx) => remindPartner(tx, { referralId: referral.id }))
    assert.equal((await remind()).remindedAt.length, 1)
    assert.match((await outbox(desk))[0]?.body ?? '', /تذكّركم/)
    assert.equal(await refusal(remind()), 'conflict')
    later(desk, 61)
    assert.equal((await remind()).remindedAt.length, 2)
    await as(desk, customerOfCase(desk.works, one.id), (tx) =>
      withdrawCase(tx, { id: one.id, version: null, reason: '' }),
    )
    assert.ok((await referrals(one.id))[0]?.cancelledAt)
  })
})

describe('a case out of competence', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.fresh.close())

  const out = (one: Case, given: { toEntityId?: Case['entityId'] | null; toName?: string; reason?: string } = {}) =>
    as(desk, desk.works.people.agent, (tx) =>
      referOut(tx, {
        id: one.id,
        version: one.version,
        toEntityId: null,
        toName: 'هيئة الكهرباء',
        reason: 'ليست من اختصاصنا',
        answerMinutes: null,
        ...given,
      }),
    )

  it('is referred, followed, confirmed, and the customer asked about the referral', async () => {
    const one = await registered(desk)
    assert.equal(await refusal(out(one, { toName: ' ' })), 'invalid')
    assert.equal(await refusal(out(one, { reason: ' ' })), 'invalid')
    assert.equal(await refusal(out(one, { toEntityId: desk.works.id })), 'invalid')
    const gone = await out(one)
    assert.equal(gone.state, 'referred_out')
    assert.match((await outbox(desk))[0]?.body ?? '', /هيئة الكهرباء/)
    const clocks = await clocksNow(desk, one.id)
    assert.ok(clocks.find(({ kind }) => kind === 'resolution')?.stoppedAt)
    assert.equal(gone.dueAt?.getTime(), clocks.find(({ kind }) => kind === 'referral')?.dueAt?.getTime())
    later(desk, 600)
    const sent = await as(desk, desk.works.people.quality, (tx) =>
      confirmReferral(tx, { id: one.id, version: gone.version, body: 'أكدت الهيئة إعادة التيار.' }),
    )
    assert.equal(sent.state, 'answered')
    const [cycle] = await cyclesNow(desk, one.id)
    assert.deepEqual([cycle?.outcome, cycle?.accepted, cycle?.onTime], ['referred', false, null])
    assert.match((await outbox(desk))[0]?.body ?? '', /راضون عن التواصل معها/)
    assert.ok((await clocksNow(desk, one.id)).find(({ kind }) => kind === 'referral')?.metAt)
    const rated = await as(desk, customerOfCase(desk.works, one.id), (tx) =>
      rateCase(tx, { id: one.id, satisfied: true, score: 4, comment: '' }),
    )
    assert.equal((await caseNow(desk, one.id)).version, rated.version)
  })

  it('taken back goes on where its clock stopped: the time away is a pause, neither lost nor counted', async () => {
    desk.clock.now = new Date('2026-11-24T05:00:00Z')
    const one = await registered(desk)
    const [due] = (await clocksNow(desk, one.id)).filter(({ kind }) => kind === 'resolution').map(({ dueAt }) => dueAt)
    const gone = await out(one)
    later(desk, 120)
    const back = await as(desk, desk.works.people.agent, (tx) =>
      takeBackCase(tx, { id: one.id, version: gone.version, reason: 'رفضتها الهيئة' }),
    )
    assert.equal(back.state, 'registered')
    const clock = (await clocksNow(desk, one.id)).find(({ kind }) => kind === 'resolution')
    assert.equal(clock?.stoppedAt, null)
    assert.equal(clock?.dueAt?.getTime(), (due?.getTime() ?? 0) + 120 * 60_000)
    const pauses = await bySystem(desk, (tx) => loadPauses(tx, one.id))
    assert.deepEqual(
      pauses.map(({ reason, from, to }) => [reason, (to?.getTime() ?? 0) - from.getTime()]),
      [['referred_out', 120 * 60_000]],
    )
    const [cycle] = await cyclesNow(desk, one.id)
    assert.equal(cycle?.workedMinutes, null)
    assert.equal(cycle?.dueAt?.getTime(), clock?.dueAt?.getTime())
  })

  it('to an entity of ours is registered there: known by number, with what the customer wrote and nothing of ours', async () => {
    const { quality } = desk.justice.people
    const one = await registered(desk)
    await out(one, { toEntityId: desk.justice.id, reason: 'كلام داخلي' })
    const [referral] = await bySystem(desk, (tx) => referralsOf(tx, one.id))
    const reference = referral?.registeredReference
    assert.match(reference ?? '', /^\d{10}$/)
    const made = await as(desk, quality, (tx) =>
      tx.db
        .selectFrom('cases')
        .selectAll()
        .where('reference', '=', reference as never)
        .executeTakeFirst(),
    )
    assert.deepEqual([made?.description, made?.state, made?.about_person_ids], [one.description, 'registered', []])
    const said = await as(desk, quality, (tx) => loadMessages(tx, made?.id as CaseId))
    assert.ok(said.some(({ kind, body }) => kind === 'note' && body.includes('وزارة الأشغال')))
    assert.ok(said.every(({ body }) => !body.includes('كلام داخلي')))
    const customers = await as(desk, quality, (tx) =>
      tx.db.selectFrom('customers').select('name').where('personal_number', '=', '880101234').execute(),
    )
    assert.equal(customers.length, 1, 'the same person, by his number')
    // Neither side sees the other's case.
    for (const [who, id] of [
      [desk.works.people.quality, made?.id],
      [quality, one.id],
    ] as const) {
      const seen = await as(desk, who, (tx) =>
        tx.db
          .selectFrom('cases')
          .select('id')
          .where('id', '=', id as CaseId)
          .execute(),
      )
      assert.deepEqual(seen, [])
    }
    const named = await as(desk, quality, (tx) =>
      tx.db
        .selectFrom('events')
        .select('actor_id')
        .where('subject_id', '=', made?.id as string)
        .execute(),
    )
    assert.ok(named.length > 0 && named.every(({ actor_id }) => actor_id === null))
  })
})
