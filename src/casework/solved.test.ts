import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import { newId, type SolvedCaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import { answerCase } from './actions/answer.ts'
import { claimCase } from './actions/assign.ts'
import { classifyCase } from './actions/classify.ts'
import {
  changeSolved,
  countSolvedUse,
  proposeSolved,
  publishSolved,
  readSolved,
  retireSolved,
  searchSolved,
  solvedLike,
  wordingFromCase,
} from './actions/solved.ts'
import { answerWords, classification, makeOffice, type Office, register } from './fixtures/office.ts'
import { mayTeach, removed, reviewDue, withoutPersonalData } from './solved.ts'
import type { SolvedInput } from './solved-input.ts'

describe('cleaning a text of personal data', () => {
  const clean = (text: string, ...names: string[]) => withoutPersonalData(text, names)
  it('takes out numbers, addresses and the name in any spelling', () => {
    assert.equal(clean('اتصلوا بي على ٣٣١٢ ٣٤٥٦ أو +973 17 123 456'), `اتصلوا بي على ${removed} أو ${removed}`)
    assert.equal(clean('رقمي 880412345، بريدي a.b@example.com.'), `رقمي ${removed}، بريدي ${removed}.`)
    assert.equal(clean('أنا احمد يوسف وأطلب', 'أحمد يوسف الذوادي'), `أنا ${removed} وأطلب`)
    assert.equal(clean('الأخ سارة أحمَد المحترمة', 'سارة أحمد'), `الأخ ${removed} المحترمة`)
    assert.equal(clean('كتبت مريم هذا', 'مريم'), `كتبت ${removed} هذا`)
  })
  it('leaves what tells nothing of anybody', () => {
    for (const text of ['الرسوم 20 ديناراً خلال 30 يوماً من 2026', 'شارع الشيخ أحمد في المنامة', '']) {
      assert.equal(clean(text, 'أحمد يوسف الذوادي'), text)
    }
  })
})

describe('rules of the reference', () => {
  it('learns from answered cases that are not restricted', () => {
    assert.ok(mayTeach({ state: 'closed', restricted: false }) && mayTeach({ state: 'answered', restricted: false }))
    assert.ok(
      !mayTeach({ state: 'closed', restricted: true }) && !mayTeach({ state: 'in_progress', restricted: false }),
    )
    assert.ok(!mayTeach({ state: 'withdrawn', restricted: false }))
  })
  it('asks for a review on its day, of what is published alone', () => {
    assert.ok(reviewDue({ state: 'published', reviewOn: '2026-11-22' }, '2026-11-22'))
    assert.ok(!reviewDue({ state: 'published', reviewOn: '2026-11-23' }, '2026-11-22'))
    assert.ok(!reviewDue({ state: 'retired', reviewOn: '2026-01-01' }, '2026-11-22'))
  })
})

describe('the reference of solved cases', () => {
  let fresh: FreshDatabase
  let database: Database
  let office: Office
  before(async () => {
    fresh = await freshDatabase()
    database = fresh.open({ clock: () => new Date('2026-11-22T08:00:00Z') })
    office = await makeOffice(database)
  })
  after(() => fresh.close())

  const input = (given: Partial<SolvedInput> = {}): SolvedInput => ({
    caseId: null,
    kind: 'inquiry',
    serviceId: null,
    headingId: null,
    question: 'ما المستندات المطلوبة لتجديد رخصة البناء؟',
    answer: 'صورة الوثيقة، والرخصة المنتهية، ومخطط الموقع.',
    language: 'ar',
    ...given,
  })
  const as = (actor: Actor, work: (tx: Tx) => Promise<void>) => rolledBack(database, actor, work)
  const commit = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => database.transact(actor, work)
  const refused = (kind: string, field?: string) => (error: unknown) =>
    error instanceof Refusal && error.kind === kind && (!field || error.fields.some((one) => one.field === field))
  const publish = (open: boolean, version = 1) => ({ version, public: open, reviewOn: '2027-11-22' })

  async function published(given: Partial<SolvedInput>, open = false) {
    const { works } = office
    const { id } = await commit(works.people.first, (tx) => proposeSolved(tx, works.id, input(given)))
    return commit(works.people.quality, (tx) => publishSolved(tx, id, publish(open)))
  }

  async function answeredCase(given: Parameters<typeof register>[2] = {}) {
    const { works } = office
    const { agent, first } = works.people
    const opened = await commit(agent, (tx) => register(tx, works, given))
    const routed = await commit(works.people.quality, (tx) =>
      classifyCase(tx, {
        id: opened.case.id,
        version: opened.case.version,
        kind: opened.case.kind,
        departmentId: works.departments.licensing,
        classification: classification(works),
      }),
    )
    if (given.confidential) return routed
    const mine = await commit(first, (tx) => claimCase(tx, { id: routed.id, version: routed.version }))
    const body = 'السيدة سارة أحمد، صدرت الرخصة. للاستفسار 33000000.'
    return commit(first, (tx) => answerCase(tx, { id: mine.id, version: mine.version, ...answerWords, body }))
  }

  it('takes its wording from an answered case, without who it was', async () => {
    const { works } = office
    const one = await answeredCase({ subject: 'تأخر رخصة سارة احمد 880101234' })
    await as(works.people.first, async (tx) => {
      const wording = await wordingFromCase(tx, one.id)
      assert.equal(wording.question, `تأخر رخصة ${removed} ${removed}`)
      assert.equal(wording.answer, `السيدة ${removed}، صدرت الرخصة. للاستفسار ${removed}.`)
      assert.deepEqual([wording.kind, wording.headingId, wording.caseId], ['complaint', works.headingId, one.id])
      const made = await proposeSolved(tx, works.id, input({ caseId: one.id }))
      assert.deepEqual([made.state, made.public, made.caseId], ['draft', false, one.id])
    })
  })

  it('takes nothing from a case that is restricted, unanswered or another’s', async () => {
    const { works, justice } = office
    const confidential = await answeredCase({ confidential: true })
    const unanswered = await commit(works.people.agent, (tx) => register(tx, works))
    const answered = await answeredCase()
    await as(works.people.quality, async (tx) => {
      await assert.rejects(wordingFromCase(tx, confidential.id), refused('conflict'))
      await assert.rejects(proposeSolved(tx, works.id, input({ caseId: unanswered.case.id })), refused('conflict'))
    })
    await as(works.people.first, (tx) => assert.rejects(wordingFromCase(tx, confidential.id), refused('missing')))
    await as(justice.people.quality, async (tx) => {
      await assert.rejects(wordingFromCase(tx, answered.id), refused('missing'))
      await assert.rejects(proposeSolved(tx, justice.id, input({ caseId: answered.id })), refused('missing'))
      await assert.rejects(proposeSolved(tx, works.id, input()), refused('missing'))
    })
  })

  it('is published by the quality team alone, until a day that is still to come', async () => {
    const { works } = office
    const draft = await commit(works.people.first, (tx) => proposeSolved(tx, works.id, input()))
    for (const actor of [works.people.first, works.people.head, works.people.agent]) {
      await as(actor, (tx) => assert.rejects(publishSolved(tx, draft.id, publish(false)), refused('forbidden')))
    }
    await as(works.people.quality, async (tx) => {
      const today = { ...publish(true), reviewOn: '2026-11-22' }
      await assert.rejects(publishSolved(tx, draft.id, today), refused('invalid', 'reviewOn'))
      await assert.rejects(publishSolved(tx, draft.id, publish(true, 2)), refused('conflict'))
      const offered = await publishSolved(tx, draft.id, publish(true))
      assert.deepEqual([offered.state, offered.public, offered.version], ['published', true, 2])
      const gone = await retireSolved(tx, draft.id, 2)
      assert.deepEqual([gone.state, gone.public], ['retired', false])
      assert.deepEqual(await searchSolved(tx, { entityId: works.id }, 'رخصة البناء'), [])
    })
  })

  it('goes back to review when somebody else changes it, and stays offered when the quality team does', async () => {
    const { works } = office
    const one = await published({})
    await as(works.people.first, async (tx) => {
      const changed = await changeSolved(tx, one.id, one.version, input({ answer: 'مستند واحد يكفي.' }))
      assert.equal(changed.state, 'draft')
    })
    await as(works.people.quality, async (tx) => {
      const same = await changeSolved(tx, one.id, one.version, input())
      assert.equal(same.version, one.version)
      const changed = await changeSolved(tx, one.id, one.version, input({ answer: 'مستند واحد يكفي.' }))
      assert.equal(changed.state, 'published')
      assert.equal((await searchSolved(tx, { entityId: works.id }, 'مستند')).length, 1)
    })
    await as(works.people.agent, (tx) =>
      assert.rejects(changeSolved(tx, one.id, one.version, input()), refused('forbidden')),
    )
    await as(works.people.quality, (tx) => retireSolved(tx, one.id, one.version).then(() => {}))
  })

  it('refuses a service or heading of another entity', async () => {
    const { works, justice } = office
    await as(works.people.first, async (tx) => {
      const wrong = input({ serviceId: justice.serviceId, headingId: justice.headingId })
      await assert.rejects(proposeSolved(tx, works.id, wrong), refused('invalid', 'serviceId'))
      await assert.rejects(proposeSolved(tx, works.id, wrong), refused('invalid', 'headingId'))
    })
  })

  it('offers what resembles the matter, the likest first, with the place in the answer', async () => {
    const { works, justice } = office
    const permit = await published({
      question: 'تأخر صدور رخصة البناء عن موعدها',
      answer: 'تصدر الرخصة خلال ٢٠ يوم عمل من اكتمال المستندات.',
      serviceId: works.serviceId,
    })
    const waste = await published({ question: 'تراكم النفايات أمام المنزل', answer: 'تُرفع النفايات يومياً.' }, true)
    const wanted = { entityId: works.id }
    await as(works.people.agent, async (tx) => {
      const told = 'قدّمت على رخصه بناء وتأخر صدورها كثيراً عن الموعد'
      const found = await solvedLike(tx, told, { ...wanted, serviceId: works.serviceId })
      assert.equal(found[0]?.id, permit.id)
      assert.ok(found[0]?.snippet.some(({ hit, text }) => hit && text.includes('الرخصة')))
      assert.equal((await solvedLike(tx, 'النفايات متراكمة أمام المنزل منذ أسبوع', wanted))[0]?.id, waste.id)
      assert.deepEqual(await solvedLike(tx, 'أين أدفع رسوم الكهرباء', wanted), [])
      assert.deepEqual(await solvedLike(tx, '', wanted), [])
    })
    await as(justice.people.agent, async (tx) => {
      assert.deepEqual(await solvedLike(tx, 'تأخر رخصة البناء', wanted), [])
      // What customers may read, another entity's people may too.
      assert.deepEqual(
        (await searchSolved(tx, wanted, '')).map(({ id }) => id),
        [waste.id],
      )
      await assert.rejects(readSolved(tx, permit.id), refused('missing'))
      await assert.rejects(countSolvedUse(tx, permit.id), refused('conflict'))
    })
    await as(publicActor, async (tx) => {
      const found = await solvedLike(tx, 'النفايات متراكمة أمام المنزل', wanted)
      assert.deepEqual(
        found.map(({ id }) => id),
        [waste.id],
      )
      assert.deepEqual(
        (await searchSolved(tx, wanted, '')).map(({ id }) => id),
        [waste.id],
      )
      await assert.rejects(readSolved(tx, permit.id), refused('missing'))
      await assert.rejects(proposeSolved(tx, works.id, input()), refused('unauthenticated'))
    })
  })

  it('counts how often it helped, and lists the most used first', async () => {
    const { works } = office
    const [rare, often] = [await published({ question: 'سؤال نادر' }), await published({ question: 'سؤال شائع' })]
    await as(works.people.agent, async (tx) => {
      await countSolvedUse(tx, often.id)
      await countSolvedUse(tx, often.id)
      await countSolvedUse(tx, rare.id)
      const found = await searchSolved(tx, { entityId: works.id }, 'سؤال')
      assert.deepEqual(
        found.map(({ uses, version }) => [uses, version]),
        [
          [2, 2],
          [1, 2],
        ],
      )
      await assert.rejects(countSolvedUse(tx, newId<SolvedCaseId>()), refused('conflict'))
    })
  })
})
