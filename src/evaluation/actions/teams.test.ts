import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import { type EvaluationId, newId, type PersonId, type VisitId } from '#src/kernel/ids.ts'
import { allow, may } from '#src/platform/access.ts'
import { asSystem, type Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { evaluationPolicy } from '../access.ts'
import { type ActorName, type Government, makeGovernment, shopperWords } from '../fixtures/government.ts'
import { as, draftPlan, openPlan, refusal } from '../fixtures/plan.ts'
import { programmePeople } from '../store/directory.ts'
import { findEvaluation, listEvaluations } from '../store/evaluations.ts'
import { listInterests } from '../store/interests.ts'
import { listVisits } from '../store/visits.ts'
import { cancelEvaluation } from './evaluation-cancel.ts'
import { removeEvaluation } from './evaluation-remove.ts'
import { declareInterest, programmeRoles } from './interest-declare.ts'
import { endInterest } from './interest-end.ts'
import { assignVisit } from './visit-assign.ts'
import { cancelVisit } from './visit-cancel.ts'
import { changeVisit } from './visit-change.ts'

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

const idOf = (actor: Actor): PersonId => actor.personId ?? newId()
const who = (name: ActorName) => idOf(government.actors[name])
const centreOf = (name: 'hall' | 'shared' | 'mall', entity: 'works' | 'justice' = 'works') => ({
  centreId: government.centres[name],
  entityId: government.entities[entity],
})

/** A planned evaluation in a plan of its own; its round runs from February to April of the year. */
async function planned(where: ReturnType<typeof centreOf> = centreOf('hall')) {
  const year = nextYear++
  const { evaluationIds, roundId } = await draftPlan(database, government, year, [where])
  return { year, roundId, evaluationId: evaluationIds[0] ?? newId<EvaluationId>() }
}

const setVisit = (id: VisitId, state: 'started' | 'submitted') =>
  asSystem(database, (tx) => tx.db.updateTable('visits').set({ state }).where('id', '=', id).execute())
const visitsSeenBy = (actor: Actor, evaluationId: EvaluationId, action: 'visit.assign' | 'team.read' | 'visit.read') =>
  database.transact(actor, (tx) =>
    listVisits(tx, allow(evaluationPolicy, tx.actor, action), { evaluationIds: [evaluationId] }),
  )
const eventsOf = (subject: string) =>
  asSystem(database, (tx) =>
    tx.db.selectFrom('events').selectAll().where('subject_id', '=', subject).orderBy('id').execute(),
  )

test('an evaluator is given any mechanism but shopping; a shopper that one alone', async () => {
  const { central } = government.actors
  const { evaluationId } = await planned()
  for (const mechanism of ['field_visit', 'records_review', 'opinion_poll', 'tawasul', 'unified_guide'] as const) {
    await run(central, assignVisit, { evaluationId, mechanism, personId: who('evaluator') })
    await assert.rejects(
      run(central, assignVisit, { evaluationId, mechanism, personId: who('shopper') }),
      refusal('conflict', 'assessorRole'),
    )
  }
  const mechanism = 'mystery_shopping'
  await run(central, assignVisit, { evaluationId, mechanism, personId: who('shopper') })
  for (const name of ['evaluator', 'central', 'chair', 'administrator', 'manager'] as const)
    await assert.rejects(
      run(central, assignVisit, { evaluationId, mechanism, personId: who(name) }),
      refusal('conflict', 'assessorRole'),
      name,
    )
  assert.equal((await visitsSeenBy(central, evaluationId, 'visit.assign')).length, 6)
})

test('nobody but the central team assigns, moves or cancels visits', async () => {
  const { evaluationId } = await planned()
  const { central } = government.actors
  const input = { evaluationId, mechanism: 'field_visit', personId: who('evaluator') } as const
  const { visitId } = await run(central, assignVisit, input)
  for (const [name, actor] of Object.entries(government.actors)) {
    if (actor === central) continue
    const refused = refusal('forbidden', 'platform.notYours')
    await assert.rejects(run(actor, assignVisit, { ...input, personId: who('second') }), refused, name)
    await assert.rejects(run(actor, changeVisit, { visitId, scheduledOn: null }), refused, name)
    await assert.rejects(run(actor, cancelVisit, { visitId }), refused, name)
  }
})

test('who is inactive, unknown, assigned already or lent by the entity is refused', async () => {
  const { central } = government.actors
  const { evaluationId } = await planned()
  const assign = (personId: PersonId, mechanism: 'field_visit' | 'tawasul' = 'field_visit') =>
    run(central, assignVisit, { evaluationId, mechanism, personId })
  await assert.rejects(assign(who('former')), refusal('conflict', 'assessorInactive'))
  await assert.rejects(assign(newId()), refusal('missing', 'platform.notFound'))
  await assert.rejects(assign(who('lent')), refusal('conflict', 'assessorEmployer'))
  await assign(who('evaluator'))
  await assert.rejects(assign(who('evaluator')), refusal('conflict', 'assignedAlready'))
  await assign(who('evaluator'), 'tawasul')
  // The entity that manages the premises concerns him as well as the one evaluated there.
  const mall = await planned(centreOf('mall', 'works'))
  await assert.rejects(
    run(central, assignVisit, { ...mall, mechanism: 'field_visit', personId: who('lent') }),
    refusal('conflict', 'assessorEmployer'),
  )
})

test('a declared interest in the responsible or the managing entity keeps him out until it ends', async () => {
  const { central, second } = government.actors
  const { interestId } = await run(second, declareInterest, {
    entityId: government.entities.justice,
    note: 'قرابة مع مدير المركز',
  })
  const elsewhere = await planned(centreOf('hall'))
  await run(central, assignVisit, { ...elsewhere, mechanism: 'field_visit', personId: who('second') })
  for (const entity of ['justice', 'works'] as const) {
    const { evaluationId } = await planned(centreOf('mall', entity))
    await assert.rejects(
      run(central, assignVisit, { evaluationId, mechanism: 'field_visit', personId: who('second') }),
      refusal('conflict', 'assessorInterest'),
      entity,
    )
    const { visitId } = await run(central, assignVisit, {
      evaluationId,
      mechanism: 'field_visit',
      personId: who('evaluator'),
    })
    await assert.rejects(
      run(central, changeVisit, { visitId, personId: who('second'), scheduledOn: null }),
      refusal('conflict', 'assessorInterest'),
    )
  }
  await run(second, endInterest, { interestId })
  await assert.rejects(run(second, endInterest, { interestId }), refusal('conflict', 'interestEnded'))
  const { evaluationId } = await planned(centreOf('mall', 'justice'))
  await run(central, assignVisit, { evaluationId, mechanism: 'field_visit', personId: who('second') })
})

test('an interest declared after the assignment asks the central team to reassign', async () => {
  const { central, evaluator } = government.actors
  const { evaluationId } = await planned(centreOf('hall'))
  await run(central, assignVisit, { evaluationId, mechanism: 'field_visit', personId: who('evaluator') })
  const before = await visitsSeenBy(central, evaluationId, 'visit.assign')
  assert.equal(before[0]?.conflicted, false)
  const { interestId, unfinished } = await run(evaluator, declareInterest, { entityId: government.entities.works })
  assert.ok(unfinished > 0)
  const after = await visitsSeenBy(central, evaluationId, 'visit.assign')
  assert.equal(after[0]?.conflicted, true)
  const line = await database.transact(central, async (tx) => {
    const all = await listInterests(tx, allow(evaluationPolicy, tx.actor, 'interest.read'))
    return all.find((one) => one.id === interestId)
  })
  assert.equal(line?.unfinished, unfinished)
  await run(central, endInterest, { interestId })
})

test('everybody of the programme declares his own, the central team anybody’s, and nobody else any', async () => {
  const { central, manager, evaluator } = government.actors
  const { schools } = government.entities
  for (const [name, actor] of Object.entries(government.actors)) {
    const own = { entityId: schools }
    if (!actor.roles.some((role) => programmeRoles.includes(role))) {
      await assert.rejects(run(actor, declareInterest, own), refusal('forbidden', 'platform.notYours'), name)
      continue
    }
    if (name === 'former') continue
    const { interestId } = await run(actor, declareInterest, own)
    await assert.rejects(run(actor, declareInterest, own), refusal('conflict', 'interestExists'), name)
    if (actor !== central) {
      const other = { personId: who('former'), entityId: schools }
      await assert.rejects(run(actor, declareInterest, other), refusal('forbidden', 'platform.notYours'), name)
    }
    const ofOthers = actor === evaluator ? government.actors.second : evaluator
    if (ofOthers !== central) {
      await assert.rejects(run(ofOthers, endInterest, { interestId }), refusal('missing', 'platform.notFound'), name)
    }
    await run(actor, endInterest, { interestId })
  }
  await run(central, declareInterest, { personId: who('former'), entityId: schools })
  await assert.rejects(
    run(central, declareInterest, { personId: idOf(manager), entityId: schools }),
    refusal('conflict', 'notProgramme'),
  )
})

test('a day outside the round is refused; a second visit the same day elsewhere is only a warning', async () => {
  const { central } = government.actors
  const year = nextYear++
  const { evaluationIds } = await draftPlan(database, government, year, [centreOf('hall'), centreOf('shared')])
  const [first = newId<EvaluationId>(), other = newId<EvaluationId>()] = evaluationIds
  const base = { mechanism: 'field_visit', personId: who('evaluator') } as const
  for (const day of [`${year}-01-31`, `${year}-05-01`])
    await assert.rejects(
      run(central, assignVisit, { ...base, evaluationId: first, scheduledOn: day }),
      refusal('invalid', 'dayOutsideRound'),
    )
  const scheduledOn = `${year}-02-01`
  const alone = await run(central, assignVisit, { ...base, evaluationId: first, scheduledOn })
  assert.deepEqual(alone.warnings, [])
  const sameCentre = { ...base, evaluationId: first, mechanism: 'records_review', scheduledOn } as const
  assert.deepEqual((await run(central, assignVisit, sameCentre)).warnings, [])
  const twice = await run(central, assignVisit, { ...base, evaluationId: other, scheduledOn })
  assert.deepEqual(twice.warnings, ['doubleBooked'])
  assert.equal((await visitsSeenBy(central, other, 'visit.assign'))[0]?.doubleBooked, true)
  const moved = await run(central, changeVisit, { visitId: twice.visitId, scheduledOn: `${year}-02-02` })
  assert.deepEqual(moved.warnings, [])
  assert.equal((await visitsSeenBy(central, other, 'visit.assign'))[0]?.doubleBooked, false)
})

test('a visit changes hands before it starts, moves until it is submitted, and is cancelled with a reason once started', async () => {
  const { central } = government.actors
  const { evaluationId, year } = await planned()
  const base = { evaluationId, mechanism: 'field_visit' } as const
  const { visitId } = await run(central, assignVisit, { ...base, personId: who('evaluator') })
  await run(central, changeVisit, { visitId, version: 1, personId: who('second'), scheduledOn: null })
  await assert.rejects(
    run(central, changeVisit, { visitId, version: 1, scheduledOn: null }),
    refusal('conflict', 'changedMeanwhile'),
  )
  await setVisit(visitId, 'started')
  await assert.rejects(
    run(central, changeVisit, { visitId, personId: who('evaluator'), scheduledOn: null }),
    refusal('conflict', 'visitStarted'),
  )
  await run(central, changeVisit, { visitId, scheduledOn: `${year}-03-01` })
  await assert.rejects(run(central, cancelVisit, { visitId }), refusal('invalid', 'reasonForStarted'))
  await run(central, cancelVisit, { visitId, reason: 'مرض المقيّم' })
  await assert.rejects(run(central, cancelVisit, { visitId, reason: 'x' }), refusal('conflict', 'visitOver'))
  assert.deepEqual(await visitsSeenBy(central, evaluationId, 'visit.assign'), [])
  const again = await run(central, assignVisit, { ...base, personId: who('second') })
  await setVisit(again.visitId, 'submitted')
  await assert.rejects(
    run(central, changeVisit, { visitId: again.visitId, scheduledOn: null }),
    refusal('conflict', 'visitOver'),
  )
  const kinds = (await eventsOf(evaluationId)).map((event) => event.kind)
  assert.deepEqual(
    kinds.slice(1),
    ['assigned', 'changed', 'changed', 'cancelled', 'assigned'].map((one) => `visit.${one}`),
  )
})

test('a mechanism that is not planned and an evaluation that is over take no visits', async () => {
  const { central } = government.actors
  const remote = { centreId: government.centres.remote, entityId: government.entities.works }
  const { evaluationIds } = await draftPlan(database, government, nextYear++, [remote])
  const [evaluationId = newId<EvaluationId>()] = evaluationIds
  const personId = who('second')
  await assert.rejects(
    run(central, assignVisit, { evaluationId, mechanism: 'field_visit', personId }),
    refusal('conflict', 'mechanismNotPlanned'),
  )
  await run(central, cancelEvaluation, { evaluationId, reason: 'x' })
  await assert.rejects(
    run(central, assignVisit, { evaluationId, mechanism: 'tawasul', personId }),
    refusal('conflict', 'notPossible'),
  )
})

test('the shopper is known to the central team and himself: no other actor finds him by any store or event', async () => {
  const { central, shopper } = government.actors
  const year = nextYear++
  const { evaluationIds, roundId } = await openPlan(database, government, year, [centreOf('hall'), centreOf('shared')])
  const [evaluationId = newId<EvaluationId>(), second = newId<EvaluationId>()] = evaluationIds
  const mechanism = 'mystery_shopping'
  const scheduledOn = `${year}-03-03`
  const input = { evaluationId, mechanism, personId: idOf(shopper), scheduledOn } as const
  const { visitId } = await run(central, assignVisit, input)
  await run(central, changeVisit, { visitId, scheduledOn: `${year}-03-04` })
  await run(central, assignVisit, { ...input, evaluationId: second })
  await run(central, removeEvaluation, { evaluationId: second })
  await run(central, assignVisit, { evaluationId, mechanism: 'field_visit', personId: who('evaluator') })
  const { interestId } = await run(shopper, declareInterest, { entityId: government.entities.schools, note: 'سر' })
  await run(central, endInterest, { interestId })

  const traces = [...shopperWords, idOf(shopper)]
  const tell = (found: unknown) => traces.filter((trace) => JSON.stringify(found).includes(trace))
  for (const [name, actor] of Object.entries(government.actors)) {
    const gathered = await database.transact(actor, async (tx) => {
      const all = { actor, rule: 'all' } as const
      const asked = []
      for (const action of ['plan.read', 'evaluation.read', 'report.read'] as const)
        if (may(evaluationPolicy, actor, action))
          asked.push(await listEvaluations(tx, allow(evaluationPolicy, actor, action), { roundId }))
      for (const action of ['team.read', 'visit.read'] as const)
        if (may(evaluationPolicy, actor, action))
          asked.push(await listVisits(tx, allow(evaluationPolicy, actor, action), { roundId }))
      if (may(evaluationPolicy, actor, 'interest.read'))
        asked.push(await listInterests(tx, allow(evaluationPolicy, actor, 'interest.read')))
      // And beneath the policy: what row-level security lets a careless query see.
      asked.push(await listVisits(tx, all, { roundId }), await listInterests(tx, all))
      asked.push(await programmePeople(tx, ['mystery_shopper', 'evaluator']))
      for (const table of ['visits', 'interests', 'people', 'person_roles', 'events', 'findings'] as const)
        asked.push((await sql`select * from ${sql.table(table)}`.execute(tx.db)).rows)
      return asked
    })
    if (actor === central || actor === shopper) assert.ok(tell(gathered).length > 0, name)
    else assert.deepEqual(tell(gathered), [], name)
  }
  const committee = await visitsSeenBy(government.actors.member, evaluationId, 'team.read')
  assert.deepEqual(
    committee.map((visit) => visit.mechanism),
    ['field_visit'],
  )
  const assigned = (await eventsOf(evaluationId)).filter((event) => event.kind.startsWith('visit.'))
  assert.deepEqual(
    assigned.map((event) => event.audience),
    ['central_team', 'central_team', null],
  )
})

test('an evaluator sees the evaluations he takes part in, and of their visits his own alone', async () => {
  const { central, evaluator, second } = government.actors
  const remoteJustice = { centreId: government.centres.remoteJustice, entityId: government.entities.justice }
  const { evaluationId } = await planned(remoteJustice)
  await run(central, assignVisit, { evaluationId, mechanism: 'records_review', personId: who('evaluator') })
  await run(central, assignVisit, { evaluationId, mechanism: 'tawasul', personId: who('lent') })
  await run(central, assignVisit, { evaluationId, mechanism: 'mystery_shopping', personId: who('shopper') })
  const own = await visitsSeenBy(evaluator, evaluationId, 'visit.read')
  assert.deepEqual(
    own.map((visit) => visit.personId),
    [who('evaluator')],
  )
  const ask = (actor: Actor) =>
    database.transact(actor, (tx) =>
      findEvaluation(tx, allow(evaluationPolicy, tx.actor, 'evaluation.read'), evaluationId),
    )
  assert.equal((await ask(evaluator)).id, evaluationId)
  await assert.rejects(ask(second), refusal('missing', 'platform.notFound'))
})
