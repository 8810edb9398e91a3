import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hasRole } from '#src/kernel/actor.ts'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { allow } from '#src/platform/access.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { evaluationPolicy } from '../access.ts'
import { type ActorName, centre, type Government, makeGovernment } from '../fixtures/government.ts'
import { as, draftPlan, openPlan, refusal, roundDates } from '../fixtures/plan.ts'
import { findEvaluation, listEvaluations } from '../store/evaluations.ts'
import { findRound, listRounds, planOfYear } from '../store/plans.ts'
import { cancelEvaluation } from './evaluation-cancel.ts'
import { setMechanisms } from './evaluation-mechanisms.ts'
import { removeEvaluation } from './evaluation-remove.ts'
import { addEvaluations } from './evaluations-add.ts'
import { adoptPlan } from './plan-adopt.ts'
import { createPlan } from './plan-create.ts'
import { notePlan } from './plan-note.ts'
import { closeRound } from './round-close.ts'
import { createRound } from './round-create.ts'
import { editRound } from './round-edit.ts'
import { openRound } from './round-open.ts'
import { assignVisit } from './visit-assign.ts'

let fresh: FreshDatabase
let database: Database
let government: Government
let run: ReturnType<typeof as>
let nextYear = 2030

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  government = await makeGovernment(database)
  run = as(database)
})
after(() => fresh.close())

const hall = () => ({ centreId: government.centres.hall, entityId: government.entities.works })
const shared = () => ({ centreId: government.centres.shared, entityId: government.entities.works })
const draft = (...centres: ReturnType<typeof hall>[]) => draftPlan(database, government, nextYear++, centres)
const open = (...centres: ReturnType<typeof hall>[]) => openPlan(database, government, nextYear++, centres)
const plan = (year: number) =>
  database.transact(government.actors.central, (tx) =>
    planOfYear(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), year),
  )
const evaluation = (id: EvaluationId) =>
  database.transact(government.actors.central, (tx) =>
    findEvaluation(tx, allow(evaluationPolicy, tx.actor, 'evaluation.read'), id),
  )
const kinds = (subject: string) =>
  asSystem(database, async (tx) => {
    const query = tx.db.selectFrom('events').select(['kind']).where('subject_id', '=', subject).orderBy('id')
    return (await query.execute()).map((row) => row.kind)
  })
/** As somebody's visit brings it there. */
const setState = (id: EvaluationId, state: 'in_progress' | 'consolidating') =>
  asSystem(database, (tx) => tx.db.updateTable('evaluations').set({ state }).where('id', '=', id).execute())

test('the central team plans, the chair adopts, and nobody else does either', async () => {
  const { planId, roundId, evaluationIds } = await draft(hall())
  const [evaluationId = newId<EvaluationId>()] = evaluationIds
  const { central, chair } = government.actors
  for (const [name, actor] of Object.entries(government.actors)) {
    const refused = refusal('forbidden', 'platform.notYours')
    if (!hasRole(actor, 'committee_chair')) await assert.rejects(run(actor, adoptPlan, { planId }), refused, name)
    if (actor === central) continue
    await assert.rejects(run(actor, createPlan, { year: 2099 }), refused, name)
    await assert.rejects(run(actor, notePlan, { planId, note: 'x' }), refused, name)
    await assert.rejects(run(actor, createRound, { planId, ...roundDates(2031) }), refused, name)
    await assert.rejects(run(actor, editRound, { roundId, ...roundDates(2031) }), refused, name)
    await assert.rejects(run(actor, openRound, { roundId }), refused, name)
    await assert.rejects(run(actor, closeRound, { roundId }), refused, name)
    await assert.rejects(run(actor, addEvaluations, { roundId, centres: [shared()] }), refused, name)
    await assert.rejects(run(actor, removeEvaluation, { evaluationId }), refused, name)
    await assert.rejects(run(actor, cancelEvaluation, { evaluationId, reason: 'x' }), refused, name)
    await assert.rejects(run(actor, setMechanisms, { evaluationId, mechanisms: ['tawasul'] }), refused, name)
  }
  await run(chair, adoptPlan, { planId })
  assert.deepEqual(await kinds(planId), ['plan.created', 'plan.adopted'])
})

test('a year has one plan', async () => {
  const { central } = government.actors
  const year = nextYear++
  await run(central, createPlan, { year, note: 'ملاحظة' })
  await assert.rejects(run(central, createPlan, { year }), refusal('conflict', 'planExists'))
  assert.equal((await plan(year)).note, 'ملاحظة')
})

test('a plan is adopted with what it held when the chair looked, and not without centres', async () => {
  const { central, chair } = government.actors
  const year = nextYear++
  const { planId } = await run(central, createPlan, { year })
  await assert.rejects(run(chair, adoptPlan, { planId }), refusal('conflict', 'planEmpty'))
  const { roundId } = await run(central, createRound, { planId, ...roundDates(year) })
  await run(central, addEvaluations, { roundId, centres: [hall()] })
  const seen = (await plan(year)).version
  await run(central, notePlan, { planId, version: seen, note: 'الأولوية للمراكز الجديدة' })
  await assert.rejects(run(chair, adoptPlan, { planId, version: seen }), refusal('conflict', 'changedMeanwhile'))
  await run(chair, adoptPlan, { planId, version: seen + 1 })
  await assert.rejects(run(chair, adoptPlan, { planId }), refusal('conflict', 'planAdopted'))
  assert.deepEqual((await plan(year)).state, 'adopted')
})

test('a form for a round that is sent twice makes one; the names of a plan’s rounds differ in both languages', async () => {
  const { central } = government.actors
  const year = nextYear++
  const { planId } = await run(central, createPlan, { year })
  const sent = { planId, ...roundDates(year) }
  const answers = await Promise.allSettled([1, 2, 3].map(() => run(central, createRound, sent)))
  assert.deepEqual(answers.map((one) => one.status).sort(), ['fulfilled', 'rejected', 'rejected'])
  for (const one of answers) if (one.status === 'rejected') refusal('invalid', 'invalidRound')(one.reason)
  const name = { ar: 'دورة أخرى', en: sent.name.en }
  await assert.rejects(run(central, createRound, { ...sent, name }), refusal('invalid', 'invalidRound'))
  const { roundId } = await run(central, createRound, { ...sent, name: { ar: 'دورة أخرى', en: 'Other' } })
  await run(central, editRound, { roundId, ...sent, name: { ar: 'دورة أخرى', en: 'Another' } })
  await assert.rejects(run(central, editRound, { roundId, ...sent, name }), refusal('invalid', 'invalidRound'))
})

test('a round opens only in an adopted plan, with centres in it', async () => {
  const { central, chair } = government.actors
  const { planId, roundId } = await draft(hall())
  await assert.rejects(run(central, openRound, { roundId }), refusal('conflict', 'roundNotAdopted'))
  const year = nextYear - 1
  const second = { planId, ...roundDates(year), name: { ar: 'دورة ثانية', en: 'Second round' } }
  const empty = await run(central, createRound, second)
  await run(chair, adoptPlan, { planId })
  await assert.rejects(run(central, openRound, { roundId: empty.roundId }), refusal('conflict', 'roundEmpty'))
  await run(central, openRound, { roundId })
  await assert.rejects(run(central, openRound, { roundId }), refusal('conflict', 'roundState'))
  assert.deepEqual(await kinds(roundId), ['round.created', 'round.opened'])
})

test('what changes an adopted plan sends it back to the chair; words and teams do not', async () => {
  const { central, chair } = government.actors
  const { planId, roundId, evaluationIds } = await open(hall())
  const [evaluationId = newId<EvaluationId>()] = evaluationIds
  const year = nextYear - 1
  const state = async () => (await plan(year)).state
  await run(central, notePlan, { planId, note: 'كلمة' })
  await run(central, editRound, { roundId, ...roundDates(year), name: { ar: 'دورة الربيع', en: 'Spring' } })
  await run(central, setMechanisms, { evaluationId, mechanisms: ['field_visit', 'tawasul'] })
  assert.equal(await state(), 'adopted')

  const changes = [
    () => run(central, addEvaluations, { roundId, centres: [shared()] }),
    () => run(central, editRound, { roundId, ...roundDates(year), endsOn: `${year}-05-31` }),
    () => run(central, createRound, { planId, ...roundDates(year), name: { ar: 'دورة ثانية', en: 'Second round' } }),
    () => run(central, removeEvaluation, { evaluationId }),
  ]
  for (const change of changes) {
    await change()
    assert.equal(await state(), 'draft')
    assert.equal((await kinds(planId)).at(-1), 'plan.amended')
    await run(chair, adoptPlan, { planId })
  }
})

test('a round closes when its visits are done or cancelled, and can be opened again', async () => {
  const { central } = government.actors
  const { roundId, evaluationIds } = await open(hall(), shared())
  const [first = newId<EvaluationId>(), second = newId<EvaluationId>()] = evaluationIds
  await assert.rejects(run(central, closeRound, { roundId }), refusal('conflict', 'roundUnfinished'))
  await setState(first, 'consolidating')
  await run(central, cancelEvaluation, { evaluationId: second, reason: 'انتقل المركز' })
  await run(central, closeRound, { roundId })
  await assert.rejects(
    run(central, addEvaluations, { roundId, centres: [shared()] }),
    refusal('conflict', 'roundClosed'),
  )
  await assert.rejects(
    run(central, editRound, { roundId, ...roundDates(nextYear - 1) }),
    refusal('conflict', 'roundClosed'),
  )
  await run(central, openRound, { roundId })
  assert.deepEqual((await kinds(roundId)).slice(-2), ['round.closed', 'round.reopened'])
})

test('a round moves only where its scheduled visits still lie within it', async () => {
  const { central, evaluator } = government.actors
  const { roundId, evaluationIds } = await draft(hall())
  const year = nextYear - 1
  const [evaluationId = newId<EvaluationId>()] = evaluationIds
  if (!evaluator.personId) throw new Error('somebody')
  const scheduledOn = `${year}-02-10`
  await run(central, assignVisit, { evaluationId, mechanism: 'field_visit', personId: evaluator.personId, scheduledOn })
  const later = { ...roundDates(year), startsOn: `${year}-02-11` }
  await assert.rejects(run(central, editRound, { roundId, ...later }), refusal('conflict', 'visitsOutside'))
  const seen = await database.transact(central, (tx) =>
    findRound(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), roundId),
  )
  await assert.rejects(
    run(central, editRound, { roundId, version: seen.version - 1, ...roundDates(year) }),
    refusal('conflict', 'changedMeanwhile'),
  )
  await run(central, editRound, { roundId, version: seen.version, ...roundDates(year), endsOn: `${year}-03-01` })
})

test('only centres the guide has evaluated are added, each for an entity that answers for it', async () => {
  const { central } = government.actors
  const { works, justice, schools } = government.entities
  const { roundId } = await draft(hall())
  const { centres } = government
  const refused = [
    [{ centreId: centres.tent, entityId: works }, 'evaluation.rule.X1'],
    [{ centreId: centres.clinic, entityId: justice }, 'evaluation.rule.X2'],
    [{ centreId: centres.school, entityId: schools }, 'evaluation.rule.X4'],
    [{ centreId: centres.shut, entityId: justice }, 'evaluation.rule.inactive'],
    // The entity that manages a shared site answers for it, not its guest.
    [{ centreId: centres.shared, entityId: justice }, 'notResponsible'],
    [{ centreId: centres.hall, entityId: schools }, 'notResponsible'],
    [hall(), 'inRoundAlready'],
  ] as const
  for (const [choice, key] of refused)
    await assert.rejects(
      run(central, addEvaluations, { roundId, centres: [shared(), choice] }),
      refusal('conflict', key),
    )
  await assert.rejects(run(central, addEvaluations, { roundId, centres: [] }), refusal('invalid', 'chooseCentres'))
  const unknown = { centreId: newId<typeof centres.hall>(), entityId: works }
  await assert.rejects(
    run(central, addEvaluations, { roundId, centres: [unknown] }),
    refusal('missing', 'platform.notFound'),
  )
  const { evaluations } = await database.transact(central, (tx) =>
    findRound(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), roundId),
  )
  assert.equal(evaluations, 1, 'all or none')
})

test('premises run by others are evaluated once for each entity served there', async () => {
  const { central } = government.actors
  const { works, justice } = government.entities
  const { mall } = government.centres
  const { evaluationIds } = await draft({ centreId: mall, entityId: works }, { centreId: mall, entityId: justice })
  const lines = await Promise.all(evaluationIds.map(evaluation))
  assert.deepEqual(
    lines.map((line) => [line.centreId, line.entityId, line.managingEntityId]),
    [
      [mall, works, justice],
      [mall, justice, justice],
    ],
  )
  const again = await run(central, addEvaluations, {
    roundId: (await newRound()).roundId,
    centres: [{ centreId: mall, entityId: works }],
  })
  assert.equal(again.evaluationIds.length, 1, 'another round may hold it too')
})

async function newRound() {
  const { central } = government.actors
  const year = nextYear++
  const { planId } = await run(central, createPlan, { year })
  return run(central, createRound, { planId, ...roundDates(year) })
}

test('an entity has one remote centre: the active one is evaluated, a former one refused', async () => {
  const { central } = government.actors
  const { justice } = government.entities
  const { roundId } = await newRound()
  const second = await asSystem(database, (tx) =>
    centre(tx, justice, 'ثانٍ', 'Second', { kind: 'remote', active: false }),
  )
  const remote = { centreId: government.centres.remoteJustice, entityId: justice }
  await assert.rejects(
    run(central, addEvaluations, { roundId, centres: [{ centreId: second, entityId: justice }] }),
    refusal('conflict', 'evaluation.rule.inactive'),
  )
  await run(central, addEvaluations, { roundId, centres: [remote] })
})

test('an evaluation starts planned, with a reference, its kind’s mechanisms and the newest edition', async () => {
  const { works } = government.entities
  const remote = { centreId: government.centres.remote, entityId: works }
  const { evaluationIds } = await draft(hall(), remote)
  const [onsite, far] = await Promise.all(evaluationIds.map(evaluation))
  assert.match(onsite?.reference ?? '', /^EVL-\d{2}-\d{4,}$/)
  assert.deepEqual(
    [onsite, far].map((line) => [
      line?.state,
      line?.editionId,
      line?.criteria,
      line?.answered,
      line?.mechanisms.length,
    ]),
    [
      ['planned', 'onsite-2023', 94, 0, 6],
      ['planned', 'remote-2023', 48, 0, 5],
    ],
  )
})

test('an edition must be published and of the kind of centre', async () => {
  const { central } = government.actors
  const { roundId } = await newRound()
  for (const editionId of ['remote-2023', 'onsite-1999'])
    await assert.rejects(
      run(central, addEvaluations, { roundId, centres: [hall()], editionId }),
      refusal('invalid', 'wrongEdition'),
    )
  const given = await run(central, addEvaluations, {
    roundId,
    centres: [hall()],
    editionId: 'onsite-2023',
    mechanisms: ['field_visit', 'field_visit'],
  })
  const line = await evaluation(given.evaluationIds[0] ?? newId())
  assert.deepEqual(line.mechanisms, ['field_visit'])
})

test('a planned evaluation is removed without a trace but its events; a started one only cancelled, with a reason', async () => {
  const { central } = government.actors
  const { roundId, evaluationIds } = await open(hall(), shared())
  const [first = newId<EvaluationId>(), second = newId<EvaluationId>()] = evaluationIds
  await run(central, removeEvaluation, { evaluationId: first })
  await assert.rejects(evaluation(first), refusal('missing', 'platform.notFound'))
  assert.deepEqual(await kinds(first), ['evaluation.planned', 'evaluation.removed'])

  await setState(second, 'in_progress')
  await assert.rejects(run(central, removeEvaluation, { evaluationId: second }), refusal('conflict', 'started'))
  await assert.rejects(
    run(central, cancelEvaluation, { evaluationId: second, reason: '  ' }),
    refusal('invalid', 'reasonRequired'),
  )
  await run(central, cancelEvaluation, { evaluationId: second, reason: 'أُغلق المركز للترميم' })
  assert.equal((await evaluation(second)).cancelReason, 'أُغلق المركز للترميم')
  await assert.rejects(
    run(central, cancelEvaluation, { evaluationId: second, reason: 'مرة أخرى' }),
    refusal('conflict', 'notPossible'),
  )
  // A cancelled evaluation leaves its place to another of the same centre.
  await run(central, addEvaluations, { roundId, centres: [shared()] })
})

test('row-level security lets nobody but the central team delete, and nothing but what is planned', async () => {
  const { evaluationIds } = await draft(hall())
  const [evaluationId = newId<EvaluationId>()] = evaluationIds
  const remove = (name: ActorName) =>
    database.transact(government.actors[name], async (tx) => {
      const done = await tx.db.deleteFrom('evaluations').where('id', '=', evaluationId).executeTakeFirst()
      return Number(done.numDeletedRows)
    })
  for (const name of ['chair', 'member', 'evaluator', 'administrator', 'manager', 'quality'] as const)
    assert.equal(await remove(name), 0, name)
  await setState(evaluationId, 'in_progress')
  assert.equal(await remove('central'), 0)
})

test('plans, rounds and evaluations under way are unknown to the entities', async () => {
  const { planId, evaluationIds } = await open(hall())
  const year = nextYear - 1
  for (const name of ['manager', 'quality'] as const) {
    const actor = government.actors[name]
    assert.throws(() => allow(evaluationPolicy, actor, 'plan.read'), refusal('forbidden', 'platform.notYours'))
    // Even a query that forgot to ask the policy sees nothing.
    await database.transact(actor, async (tx) => {
      const all = { actor, rule: 'all' } as const
      await assert.rejects(planOfYear(tx, all, year), refusal('missing', 'platform.notFound'))
      assert.deepEqual(await listRounds(tx, all, planId), [])
      assert.deepEqual(await listEvaluations(tx, all, { id: evaluationIds[0] }), [])
    })
  }
})

test('mechanisms are chosen anew until the visits are over; one somebody carries out stays', async () => {
  const { central, evaluator } = government.actors
  const { evaluationIds } = await draft(hall())
  const [evaluationId = newId<EvaluationId>()] = evaluationIds
  if (!evaluator.personId) throw new Error('somebody')
  await run(central, assignVisit, { evaluationId, mechanism: 'field_visit', personId: evaluator.personId })
  await assert.rejects(
    run(central, setMechanisms, { evaluationId, mechanisms: ['tawasul'] }),
    refusal('invalid', 'mechanismInUse'),
  )
  await assert.rejects(
    run(central, setMechanisms, { evaluationId, mechanisms: [] }),
    refusal('invalid', 'mechanismRequired'),
  )
  const { version } = await evaluation(evaluationId)
  await run(central, setMechanisms, { evaluationId, version, mechanisms: ['field_visit', 'tawasul', 'tawasul'] })
  assert.deepEqual(new Set((await evaluation(evaluationId)).mechanisms), new Set(['field_visit', 'tawasul']))
  await assert.rejects(
    run(central, setMechanisms, { evaluationId, version, mechanisms: ['field_visit'] }),
    refusal('conflict', 'changedMeanwhile'),
  )
})
