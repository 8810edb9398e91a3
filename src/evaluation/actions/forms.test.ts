import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import { publicActor } from '#src/kernel/actor.ts'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { RefusalKind } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Database } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import type { FreshDatabase } from '#test/database.ts'
import { freshDatabase } from '#test/database.ts'
import { placedCriteria } from '../edition.ts'
import type { Answer } from '../finding.ts'
import { StaleAnswer } from '../finding.ts'
import type { FormWorld } from '../fixtures/form-world.ts'
import { formWorld } from '../fixtures/form-world.ts'
import { shippedEditions } from '../shipped.ts'
import { answerCriterion, giveAnswer, returnVisit, submitVisit } from './forms.ts'

let fresh: FreshDatabase
let database: Database
let world: FormWorld
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open({ max: 8 })
  world = await formWorld(database)
})
after(() => fresh.close())

const met: Answer = { result: 'met', note: '', reason: '' }
const unmet = (note: string): Answer => ({ result: 'not_met', note, reason: '' })

const answer = (actor: Actor, visit: VisitId, code: string, given: Answer, version = 0) =>
  giveAnswer((work, options) => database.transact(actor, work, options), visit, code, { ...given, version })
const submit = (actor: Actor, visit: VisitId) => database.transact(actor, (tx) => submitVisit(tx, visit))

async function refused(kind: RefusalKind, work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => assert.fail(`expected a refusal: ${kind}`),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.kind, kind, error.message)
  return error
}

const states = (evaluation: EvaluationId) =>
  asSystem(database, async (tx) => {
    const { rows } = await sql<{ evaluation: string; visits: string[] }>`
      select state as evaluation, (select array_agg(state order by id) from visits v where v.evaluation_id = e.id) as visits
      from evaluations e where id = ${evaluation}`.execute(tx.db)
    return rows[0]
  })
const eventsAbout = (evaluation: EvaluationId, actor?: Actor) => {
  const query = async (tx: Parameters<Parameters<Database['transact']>[1]>[0]) => {
    const { rows } = await sql<{
      kind: string
      audience: string | null
      actor_name: { en: string }
      entity_id: string
      data: Record<string, unknown>
    }>`
      select kind, audience, actor_name, entity_id, data from events where subject_id = ${evaluation} order by id`.execute(
      tx.db,
    )
    return rows
  }
  return actor ? database.transact(actor, query) : asSystem(database, query)
}

async function newForm(person = world.evaluator, options: Parameters<FormWorld['visit']>[2] = {}) {
  const evaluation = await world.evaluation()
  return { evaluation, visit: await world.visit(evaluation, person, options) }
}

/** Answers everything but the codes given. */
async function fill(actor: Actor, visit: VisitId, except: readonly string[] = []) {
  for (const { criterion } of placedCriteria(shippedEditions[0] ?? assert.fail())) {
    if (!except.includes(criterion.code)) await answer(actor, visit, criterion.code, met)
  }
}

describe('answering a criterion', () => {
  test('the first answer starts the visit and the evaluation, once, each with its event', async () => {
    const { evaluation, visit } = await newForm()
    const saved = await answer(world.evaluator, visit, '1.1.1', met)
    assert.equal(saved.version, 1)
    await answer(world.evaluator, visit, '1.1.2', unmet('اللوحة غير مضاءة'))
    assert.deepEqual(await states(evaluation), { evaluation: 'in_progress', visits: ['started'] })
    const events = await eventsAbout(evaluation)
    assert.deepEqual(
      events.map((event) => event.kind),
      ['visit.started', 'evaluation.started', 'finding.saved', 'finding.saved'],
    )
  })

  test('the event tells the visit, the criterion and both sides of the change', async () => {
    const { evaluation, visit } = await newForm()
    await answer(world.evaluator, visit, '1.1.1', met)
    await answer(world.evaluator, visit, '1.1.1', unmet('بلا لوحة'), 1)
    const last = (await eventsAbout(evaluation)).at(-1)
    assert.deepEqual(last?.data, { visit, code: '1.1.1', before: met, after: unmet('بلا لوحة') })
  })

  test('a job that waits for saved answers is queued in the transaction of the answer', async () => {
    const { evaluation, visit } = await newForm()
    await answer(world.evaluator, visit, '1.1.1', met)
    const told: string[] = []
    const fails = { now: false }
    database.subscribers.set('finding.saved', [
      async (tx, event) => {
        await sql`select 1`.execute(tx.db)
        if (fails.now) throw new Error('the queue is full')
        told.push(event.subject.id)
      },
    ])
    try {
      await answer(world.evaluator, visit, '1.1.2', met)
      fails.now = true
      await assert.rejects(answer(world.evaluator, visit, '1.1.3', met), /queue is full/)
    } finally {
      database.subscribers.delete('finding.saved')
    }
    assert.deepEqual(told, [evaluation])
    const saved = (await eventsAbout(evaluation)).filter(({ kind }) => kind === 'finding.saved')
    assert.equal(saved.length, 2, 'the answer whose job could not be queued is not saved')
  })

  test('an answer can be cleared again and counts as not given', async () => {
    const { visit } = await newForm()
    await answer(world.evaluator, visit, '1.1.1', met)
    const cleared = await answer(world.evaluator, visit, '1.1.1', { result: null, note: '', reason: '' }, 1)
    assert.deepEqual([cleared.result, cleared.version], [null, 2])
    const refusal = await refused('conflict', submit(world.evaluator, visit))
    assert.ok(refusal.fields.some(({ field }) => field === '1.1.1'))
  })

  test('the same answer sent again changes nothing and records nothing', async () => {
    const { evaluation, visit } = await newForm()
    const first = await answer(world.evaluator, visit, '1.1.1', unmet('ملاحظة'))
    const again = await answer(world.evaluator, visit, '1.1.1', unmet('ملاحظة'))
    assert.deepEqual(again, first)
    assert.equal((await eventsAbout(evaluation)).filter(({ kind }) => kind === 'finding.saved').length, 1)
  })

  test('an answer given on an older version is refused and shown what stands', async () => {
    const { visit } = await newForm()
    await answer(world.evaluator, visit, '1.1.1', met)
    await answer(world.evaluator, visit, '1.1.1', unmet('رأيت غير ذلك'), 1)
    const refusal = await refused('conflict', answer(world.evaluator, visit, '1.1.1', unmet('من الجهاز الآخر'), 1))
    assert.ok(refusal instanceof StaleAnswer)
    assert.deepEqual([refusal.current.version, refusal.current.note], [2, 'رأيت غير ذلك'])
  })

  test('an answer on a version that never was is refused', async () => {
    const { visit } = await newForm()
    await answer(world.evaluator, visit, '1.1.2', met)
    await refused('conflict', answer(world.evaluator, visit, '1.1.1', met, 3))
  })

  test('of sixteen saves at once on one version exactly one wins', async () => {
    const { evaluation, visit } = await newForm()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 16 }, (_, n) => answer(world.evaluator, visit, '1.1.1', unmet(`رقم ${n}`))),
    )
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    assert.equal(won.length, 1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') assert.ok(outcome.reason instanceof StaleAnswer, String(outcome.reason))
    assert.equal((await eventsAbout(evaluation)).filter(({ kind }) => kind === 'finding.saved').length, 1)
  })

  test('an unknown criterion is refused in words, also one of the other framework', async () => {
    const { visit } = await newForm()
    for (const code of ['9.9.9', "1.1.1'; drop table findings", '']) {
      const refusal = await refused('missing', answer(world.evaluator, visit, code, met))
      assert.equal(refusal.text.key, 'evaluation.finding.unknownCode')
    }
  })

  test('not applicable: over all criteria of both editions, only the conditional ones, and only with a reason', async () => {
    let asked = 0
    for (const edition of shippedEditions) {
      const evaluation = await world.evaluation({ editionId: edition.id })
      const visit = await world.visit(evaluation, world.evaluator)
      for (const { criterion } of placedCriteria(edition)) {
        const given: Answer = { result: 'not_applicable', note: '', reason: 'المركز من طابق واحد' }
        asked += 1
        if (criterion.conditional) {
          const bare = await refused(
            'invalid',
            answer(world.evaluator, visit, criterion.code, { ...given, reason: '  ' }),
          )
          assert.equal(bare.fields[0]?.field, 'reason')
          const saved = await answer(world.evaluator, visit, criterion.code, given)
          assert.equal(saved.reason, given.reason)
        } else {
          const refusal = await refused('invalid', answer(world.evaluator, visit, criterion.code, given))
          assert.equal(refusal.fields[0]?.field, 'result')
        }
      }
    }
    assert.equal(asked, 142)
  })

  test('a reason stays with "not applicable" alone', async () => {
    const { visit } = await newForm()
    const saved = await answer(world.evaluator, visit, '1.1.4', { result: 'met', note: '', reason: 'سبب سابق' })
    assert.equal(saved.reason, '')
  })
})

describe('who may answer', () => {
  test('only the one it is assigned to: for anyone else there is no such visit', async () => {
    const { visit } = await newForm()
    await answer(world.evaluator, visit, '1.1.1', met)
    for (const actor of [world.otherEvaluator, world.shopper, world.manager, world.otherManager]) {
      await refused('missing', answer(actor, visit, '1.1.2', met))
      await refused('missing', answer(actor, visit, '1.1.1', met))
      await refused('missing', submit(actor, visit))
    }
    for (const actor of [world.central, world.member]) await refused('forbidden', answer(actor, visit, '1.1.2', met))
    await refused('unauthenticated', answer(publicActor, visit, '1.1.2', met))
    await refused('missing', answer(world.evaluator, newId<VisitId>(), '1.1.2', met))
  })

  test('of a shopper nothing leaves his trail but to the central team', async () => {
    const { evaluation, visit } = await newForm(world.shopper, { mechanism: 'mystery_shopping' })
    await fill(world.shopper, visit)
    await submit(world.shopper, visit)
    assert.equal((await states(evaluation))?.evaluation, 'consolidating')
    for (const actor of [world.member, world.evaluator, world.manager]) {
      const seen = JSON.stringify(await eventsAbout(evaluation, actor))
      assert.doesNotMatch(seen, /Salman|سلمان|finding\.saved|visit\./)
      assert.ok(!seen.includes(world.shopper.personId ?? ''))
    }
    assert.match(JSON.stringify(await eventsAbout(evaluation, world.central)), /Salman/)
  })

  test('the entity hears nothing of an official evaluation under way', async () => {
    const { evaluation, visit } = await newForm()
    await answer(world.evaluator, visit, '1.1.1', unmet('سر حتى النشر'))
    assert.deepEqual(await eventsAbout(evaluation, world.manager), [])
  })
})

describe('submitting a visit', () => {
  test('is refused with every criterion that lacks an answer or a note', async () => {
    const { visit } = await newForm()
    await fill(world.evaluator, visit, ['3.4.2', '1.1.3'])
    await answer(world.evaluator, visit, '1.1.3', unmet(''))
    const refusal = await refused('conflict', submit(world.evaluator, visit))
    assert.deepEqual(
      refusal.fields.map(({ field, text }) => [field, text.key.split('.').at(-1)]),
      [
        ['3.4.2', 'unassessed'],
        ['1.1.3', 'withoutNote'],
      ],
    )
  })

  test('locks it, and twice is once', async () => {
    const { evaluation, visit } = await newForm()
    await fill(world.evaluator, visit)
    await submit(world.evaluator, visit)
    await submit(world.evaluator, visit)
    const refusal = await refused('conflict', answer(world.evaluator, visit, '1.1.1', unmet('متأخر'), 1))
    assert.equal(refusal.text.key, 'evaluation.finding.locked')
    assert.equal((await eventsAbout(evaluation)).filter(({ kind }) => kind === 'visit.submitted').length, 1)
  })

  test('the evaluation waits for every visit, the shopper’s too, which the evaluator may not know of', async () => {
    const { evaluation, visit } = await newForm()
    const secret = await world.visit(evaluation, world.shopper, { mechanism: 'mystery_shopping' })
    await fill(world.evaluator, visit)
    await submit(world.evaluator, visit)
    assert.equal((await states(evaluation))?.evaluation, 'in_progress')
    await fill(world.shopper, secret)
    await submit(world.shopper, secret)
    assert.equal((await states(evaluation))?.evaluation, 'consolidating')
  })

  test('two last visits submitted at once move it once', async () => {
    const { evaluation, visit } = await newForm()
    const second = await world.visit(evaluation, world.otherEvaluator)
    await fill(world.evaluator, visit)
    await fill(world.otherEvaluator, second)
    await Promise.all([submit(world.evaluator, visit), submit(world.otherEvaluator, second)])
    assert.equal((await states(evaluation))?.evaluation, 'consolidating')
    assert.equal((await eventsAbout(evaluation)).filter(({ kind }) => kind === 'evaluation.consolidating').length, 1)
  })

  test('no answer slips in behind a submission: it waits for those under way and sees them', async () => {
    const { visit } = await newForm()
    await fill(world.evaluator, visit)
    const gate = Promise.withResolvers<void>()
    const cleared = Promise.withResolvers<void>()
    const clearing = database.transact(world.evaluator, async (tx) => {
      await answerCriterion(tx, visit, '1.1.1', { result: null, note: '', reason: '', version: 1 })
      cleared.resolve()
      await gate.promise
    })
    await cleared.promise
    const submitting = refused('conflict', submit(world.evaluator, visit))
    await setTimeout(150)
    gate.resolve()
    await clearing
    assert.deepEqual(
      (await submitting).fields.map(({ field }) => field),
      ['1.1.1'],
    )
  })

  test('the central team gives it back with a reason, and the assessor goes on where he was', async () => {
    const { evaluation, visit } = await newForm()
    await fill(world.evaluator, visit)
    const giveBack = (actor: Actor, reason: string) => database.transact(actor, (tx) => returnVisit(tx, visit, reason))
    await refused('conflict', giveBack(world.central, 'مبكر'))
    await submit(world.evaluator, visit)
    await refused('invalid', giveBack(world.central, '  '))
    await refused('forbidden', giveBack(world.evaluator, 'أريدها'))
    await giveBack(world.central, 'صورة المنحدر غير واضحة')
    assert.deepEqual(await states(evaluation), { evaluation: 'consolidating', visits: ['started'] })
    const saved = await answer(world.evaluator, visit, '1.1.1', unmet('المنحدر بلا مقبض'), 1)
    assert.equal(saved.version, 2)
    await submit(world.evaluator, visit)
    assert.deepEqual(await states(evaluation), { evaluation: 'consolidating', visits: ['submitted'] })
  })

  test('once the committee has it nothing is returned or answered', async () => {
    const evaluation = await world.evaluation({ state: 'with_committee' })
    const open = await world.visit(evaluation, world.evaluator, { state: 'started' })
    const done = await world.visit(evaluation, world.evaluator, { state: 'submitted' })
    assert.equal(
      (await refused('conflict', answer(world.evaluator, open, '1.1.1', met))).text.key,
      'evaluation.finding.closed',
    )
    await refused(
      'conflict',
      database.transact(world.central, (tx) => returnVisit(tx, done, 'سبب')),
    )
  })

  test('a visit begins only while its round is open; one given back after that may be corrected', async () => {
    for (const [round, key] of [
      ['planned', 'roundNotOpen'],
      ['closed', 'roundClosed'],
    ] as const) {
      const evaluation = await world.evaluation({ round })
      const visit = await world.visit(evaluation, world.evaluator)
      const refusal = await refused('conflict', answer(world.evaluator, visit, '1.1.1', met))
      assert.equal(refusal.text.key, `evaluation.finding.${key}`)
      assert.deepEqual(await states(evaluation), { evaluation: 'planned', visits: ['assigned'] })
    }
    const late = await world.evaluation({ round: 'closed', state: 'consolidating' })
    const given = await world.visit(late, world.evaluator, { state: 'started' })
    assert.equal((await answer(world.evaluator, given, '1.1.1', met)).version, 1)
  })

  test('a cancelled visit says so', async () => {
    const { visit } = await newForm(world.evaluator, { state: 'cancelled' })
    const refusal = await refused('conflict', answer(world.evaluator, visit, '1.1.1', met))
    assert.equal(refusal.text.key, 'evaluation.finding.cancelled')
  })
})
