import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#src/kernel/actor.ts'
import { type EntityId, newId, type PersonId } from '#src/kernel/ids.ts'
import { refusal } from './fixtures/plan.ts'
import {
  type Assessor,
  checkRound,
  checkVisitDay,
  defaultMechanisms,
  obstacle,
  roleFor,
  shoppingStage,
} from './planning.ts'
import { planningTexts } from './planning-texts.ts'
import { mechanismKeys } from './programme-schema.ts'
import { withNames } from './said.ts'
import { stateNames } from './texts/evaluation.ts'

const [mine, managing, other] = [newId<EntityId>(), newId<EntityId>(), newId<EntityId>()] as const
const personId = newId<PersonId>()
const concerned = [mine, managing]
const nobody = new Set<PersonId>()

function* assessors(): Generator<Assessor> {
  for (const role of roles)
    for (const active of [true, false])
      for (const secret of [true, false])
        for (const entityId of [null, mine, managing, other])
          yield { personId, roles: [role], active, secret, entityId }
}

test('over every role, mechanism, employer and interest: only the fitting, the free and the active are assigned', () => {
  let fit = 0
  for (const assessor of assessors())
    for (const mechanism of mechanismKeys)
      for (const interested of [nobody, new Set([personId])]) {
        const shopping = mechanism === 'mystery_shopping'
        const expected =
          assessor.active &&
          assessor.roles[0] === (shopping ? 'mystery_shopper' : 'evaluator') &&
          (shopping || !assessor.secret) &&
          assessor.entityId !== mine &&
          assessor.entityId !== managing &&
          interested.size === 0
        assert.equal(obstacle(assessor, { mechanism, concerned, interested }) === null, expected)
        if (expected) fit += 1
      }
  // shopping: 2 secrecies × 2 employers; five others: not secret × 2 employers
  assert.equal(fit, 4 + 5 * 2)
})

test('somebody of both roles who is secret does nothing but shopping', () => {
  const both: Assessor = {
    personId,
    roles: ['evaluator', 'mystery_shopper'],
    active: true,
    secret: true,
    entityId: null,
  }
  const fit = mechanismKeys.filter((mechanism) => obstacle(both, { mechanism, concerned, interested: nobody }) === null)
  assert.deepEqual(fit, ['mystery_shopping'])
})

test('each kind of centre is measured by mechanisms of the programme unless others are chosen', () => {
  for (const mechanisms of Object.values(defaultMechanisms)) {
    assert.equal(new Set(mechanisms).size, mechanisms.length)
    for (const mechanism of mechanisms) assert.ok(mechanismKeys.includes(mechanism))
  }
  assert.deepEqual(new Set(defaultMechanisms.onsite), new Set(mechanismKeys))
  assert.ok(!defaultMechanisms.remote.includes('field_visit'))
  assert.equal(roleFor('mystery_shopping'), 'mystery_shopper')
})

test('a round lies in the year of its plan and does not end before it starts', () => {
  checkRound(2026, { startsOn: '2026-01-01', endsOn: '2026-12-31' })
  checkRound(2026, { startsOn: '2026-05-05', endsOn: '2026-05-05' })
  assert.throws(
    () => checkRound(2026, { startsOn: '2025-12-31', endsOn: '2026-02-01' }),
    refusal('invalid', 'outsideYear'),
  )
  assert.throws(
    () => checkRound(2026, { startsOn: '2026-12-01', endsOn: '2027-01-01' }),
    refusal('invalid', 'outsideYear'),
  )
  assert.throws(
    () => checkRound(2026, { startsOn: '2026-03-02', endsOn: '2026-03-01' }),
    refusal('invalid', 'endsBeforeStart'),
  )
})

test('a visit lies within its round, its first and last day included', () => {
  const round = { startsOn: '2026-02-01', endsOn: '2026-02-28' }
  for (const day of [null, '2026-02-01', '2026-02-14', '2026-02-28']) checkVisitDay(round, day)
  for (const day of ['2026-01-31', '2026-03-01'])
    assert.throws(() => checkVisitDay(round, day), refusal('invalid', 'dayOutsideRound'))
})

test('others learn of shopping only that it is planned, until no visit is open any more', () => {
  const done = Object.keys(stateNames).filter((state) => shoppingStage(state) === 'done')
  assert.deepEqual(done.sort(), ['approved', 'consolidating', 'published', 'submitted', 'with_committee'])
})

test('a name is put into each side of a sentence in its own language, isolated; other values are left to the reader', () => {
  const text = withNames(planningTexts.notEligible, { centre: { ar: 'المركز', en: 'The centre' } })
  assert.equal(text.key, planningTexts.notEligible.key)
  assert.ok(String(text.ar).includes('\u2068المركز\u2069'))
  assert.ok(String(text.en).includes('\u2068The centre\u2069'))
  assert.deepEqual(withNames(planningTexts.visitsOutside, {}).en, planningTexts.visitsOutside.en)
  assert.deepEqual(withNames(planningTexts.planExists, {}).ar, planningTexts.planExists.ar)
})
