// Role × action on the real database: what each may do to rows of his own entity and of another's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import { Refusal, type RefusalKind } from '#src/kernel/refusal.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import { changeCalendar } from './actions/calendars.ts'
import { changeCentre, createCentre, setCentreActive } from './actions/centres.ts'
import { createDepartment, setDepartmentActive } from './actions/departments.ts'
import { changeEntity, createEntity, setEntityActive } from './actions/entities.ts'
import { changePerson, createPerson, invitable, setPersonActive } from './actions/people.ts'
import { changeService, createService } from './actions/services.ts'
import {
  centreGiven,
  entityGiven,
  type Government,
  government,
  personGiven,
  serviceGiven,
} from './fixtures/government.ts'
import { departmentInput } from './input.ts'
import { namesOf, peopleWithRole } from './public.ts'

let fresh: FreshDatabase
let database: Database
let gov: Government

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  gov = await government(database)
})
after(() => fresh.close())

/** What happens when that actor tries: done, or how he is refused. Nothing stays. */
async function tried(actor: Actor, work: (tx: Tx) => Promise<unknown>): Promise<'done' | RefusalKind> {
  let outcome: 'done' | RefusalKind = 'done'
  await rolledBack(database, actor, async (tx) => {
    try {
      await work(tx)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcome = error.kind
    }
  })
  return outcome
}

type PersonName = keyof Government['people']

/** The deeds on the ministry of health. */
const deeds: Record<string, (tx: Tx) => Promise<unknown>> = {
  createEntity: (tx) => createEntity(tx, entityGiven()),
  changeEntity: (tx) => changeEntity(tx, gov.health.id, 1, entityGiven({ sector: 'health' })),
  closeEntity: (tx) => setEntityActive(tx, gov.health.id, 1, false),
  createCentre: (tx) => createCentre(tx, centreGiven(gov.health.id)),
  changeCentre: (tx) => changeCentre(tx, gov.centre.id, 1, centreGiven(gov.health.id)),
  closeCentre: (tx) => setCentreActive(tx, gov.centre.id, 1, false),
  createDepartment: (tx) =>
    createDepartment(tx, departmentInput.parse({ entityId: gov.health.id, name: { ar: 'قسم', en: 'Unit' } })),
  closeDepartment: (tx) => setDepartmentActive(tx, gov.department.id, 1, false),
  createService: (tx) => createService(tx, serviceGiven(gov.health.id)),
  changeService: (tx) => changeService(tx, gov.service.id, 1, serviceGiven(gov.health.id)),
  changeCalendar: (tx) => changeCalendar(tx, gov.calendar.id, 1, gov.calendar),
  createPerson: (tx) => createPerson(tx, personGiven(gov.health.id, 'specialist')),
  closePerson: (tx) => setPersonActive(tx, gov.people.agent.personId ?? fail(), 1, false),
  invite: (tx) => invitable(tx, gov.people.agent.personId ?? fail()),
}
const fail = (): never => assert.fail('no such person')

const all = (outcome: 'done' | RefusalKind) => Object.fromEntries(Object.keys(deeds).map((name) => [name, outcome]))
const nothing = all('forbidden')

const expected: Record<PersonName, Record<string, 'done' | RefusalKind>> = {
  administrator: all('done'),
  healthAdministrator: { ...all('done'), createEntity: 'forbidden', closeEntity: 'forbidden' },
  housingAdministrator: { ...all('missing'), createEntity: 'forbidden', closeEntity: 'forbidden' },
  // May create and change people, but only evaluators and shoppers of the programme.
  centralTeam: { ...nothing, createPerson: 'forbidden', closePerson: 'missing', invite: 'missing' },
  chair: nothing,
  evaluator: nothing,
  shopper: nothing,
  manager: nothing,
  agent: nothing,
  partner: nothing,
}

for (const [name, outcomes] of Object.entries(expected)) {
  test(`${name} does exactly what the table of roles allows`, async () => {
    const actor = gov.people[name as PersonName]
    for (const [deed, work] of Object.entries(deeds)) {
      assert.equal(await tried(actor, work), outcomes[deed], `${name}: ${deed}`)
    }
  })
}

test('the public is asked to sign in', async () => {
  for (const [deed, work] of Object.entries(deeds))
    assert.equal(await tried(publicActor, work), 'unauthenticated', deed)
})

test('row-level security refuses what a wrong query would do to another entity', async () => {
  await rolledBack(database, gov.people.housingAdministrator, async ({ db }) => {
    const touched = async (table: string) => {
      const { numAffectedRows } = await sql`update ${sql.table(table)} set version = version + 1`.execute(db)
      const { rows } = await sql`select id from ${sql.table(table)}
        where ${sql.ref(table === 'entities' ? 'id' : 'entity_id')} = ${gov.housing.id}`.execute(db)
      assert.equal(Number(numAffectedRows), rows.length, table)
    }
    for (const table of ['entities', 'centres', 'departments', 'services', 'calendars', 'people']) await touched(table)
    const removed = await sql`delete from service_channels`.execute(db)
    assert.equal(Number(removed.numAffectedRows), 0)
    const unhosted = await sql`delete from centre_entities`.execute(db)
    assert.equal(Number(unhosted.numAffectedRows), 0)
    const { rows: seen } = await sql<{ entity_id: string }>`select distinct entity_id from people`.execute(db)
    assert.deepEqual(seen, [{ entity_id: gov.housing.id }])
  })
  await rolledBack(database, gov.people.housingAdministrator, async ({ db }) => {
    await assert.rejects(
      sql`insert into departments (id, entity_id, name_ar, name_en)
        values (gen_random_uuid(), ${gov.health.id}, 'x', 'x')`.execute(db),
      /row-level security/,
    )
  })
})

test('a shopper is known to the central team and himself alone, by whatever query', async () => {
  const id = gov.people.shopper.personId ?? fail()
  for (const [name, actor] of Object.entries(gov.people)) {
    await rolledBack(database, actor, async (tx) => {
      const { rows } = await sql`select id from people where secret`.execute(tx.db)
      const roles = await sql`select role from person_roles where role = 'mystery_shopper'`.execute(tx.db)
      const knows = name === 'centralTeam' || name === 'shopper'
      assert.equal(rows.length, knows ? 1 : 0, name)
      assert.equal(roles.rows.length, knows ? 1 : 0, name)
      assert.equal((await namesOf(tx, 'people', [id])).size, knows ? 1 : 0, name)
      assert.equal((await peopleWithRole(tx, { roles: ['mystery_shopper'] })).length, knows ? 1 : 0, name)
    })
  }
})

test('what happens to a shopper is in the central team’s trail alone', async () => {
  const count = (actor: Actor) =>
    database.transact(actor, async ({ db }) => {
      const { rows } = await sql`select id from events
        where subject_id = ${gov.people.shopper.personId} and data::text like '%mystery_shopper%'`.execute(db)
      return rows.length
    })
  assert.equal(await count(gov.people.centralTeam), 1)
  for (const who of ['administrator', 'chair', 'evaluator', 'manager', 'healthAdministrator'] as const) {
    assert.equal(await count(gov.people[who]), 0, who)
  }
})

test('the central team makes and changes evaluators and shoppers, and nobody else', async () => {
  const { centralTeam, evaluator, shopper, chair, administrator } = gov.people
  assert.equal(await tried(centralTeam, (tx) => createPerson(tx, personGiven(null, 'evaluator'))), 'done')
  assert.equal(await tried(centralTeam, (tx) => createPerson(tx, personGiven(null, 'mystery_shopper'))), 'done')
  assert.equal(await tried(centralTeam, (tx) => createPerson(tx, personGiven(null, 'central_team'))), 'invalid')
  assert.equal(await tried(administrator, (tx) => createPerson(tx, personGiven(null, 'mystery_shopper'))), 'invalid')
  assert.equal(await tried(centralTeam, (tx) => setPersonActive(tx, shopper.personId ?? fail(), 1, false)), 'done')
  assert.equal(await tried(administrator, (tx) => setPersonActive(tx, shopper.personId ?? fail(), 1, false)), 'missing')
  assert.equal(await tried(centralTeam, (tx) => setPersonActive(tx, chair.personId ?? fail(), 1, false)), 'missing')
  // An evaluator who is also an administrator cannot be turned into someone else's account by the central team.
  assert.equal(
    await tried(administrator, async (tx) => {
      const both = personGiven(null, 'evaluator', null, {
        roles: [
          { role: 'evaluator', centreId: null },
          { role: 'administrator', centreId: null },
        ],
      })
      await changePerson(tx, evaluator.personId ?? fail(), 1, both)
      await sql`select set_config('itqan.roles', 'central_team', true)`.execute(tx.db)
      await invitable({ ...tx, actor: centralTeam }, evaluator.personId ?? fail())
    }),
    'forbidden',
  )
})
