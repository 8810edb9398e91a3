// People in departments, and the versions of a calendar, on the real database.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { systemActor } from '#src/kernel/actor.ts'
import { type DepartmentId, newId } from '#src/kernel/ids.ts'
import { addWorkingMinutes } from '#src/kernel/working-time.ts'
import type { Database } from '#src/platform/database.ts'
import { type FreshDatabase, freshDatabase } from '#test/database.ts'
import { changeCalendar } from './actions/calendars.ts'
import { createDepartment, setDepartmentActive } from './actions/departments.ts'
import { changePerson, createPerson } from './actions/people.ts'
import { workingCalendar } from './calendar.ts'
import { type Government, government, personGiven } from './fixtures/government.ts'
import { departmentInput } from './input.ts'
import { actorOf, peopleWithRole } from './public.ts'

let fresh: FreshDatabase
let database: Database
let gov: Government
before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  gov = await government(database)
})
after(() => fresh.close())

const asSystem = <T>(work: Parameters<typeof database.transact<T>>[1]) => database.transact(systemActor, work)
const specialist = (departmentIds: DepartmentId[]) => personGiven(gov.health.id, 'specialist', null, { departmentIds })

describe('a person of a department', () => {
  it('is found with it, and acts for it and for what stands below it', async () => {
    const below = await asSystem((tx) =>
      createDepartment(
        tx,
        departmentInput.parse({
          entityId: gov.health.id,
          parentId: gov.department.id,
          name: { ar: 'شعبة التجديد', en: 'Renewals' },
        }),
      ),
    )
    const person = await asSystem((tx) => createPerson(tx, specialist([gov.department.id, gov.department.id])))
    assert.deepEqual(person.departmentIds, [gov.department.id])
    const known = await asSystem((tx) => actorOf(tx, person.id))
    assert.deepEqual([...(known?.actor.departmentIds ?? [])].sort(), [gov.department.id, below.id].sort())
    const there = await asSystem((tx) => peopleWithRole(tx, { roles: ['specialist'], departmentId: gov.department.id }))
    assert.deepEqual(
      there.map(({ id }) => id),
      [person.id],
    )
    assert.deepEqual(await asSystem((tx) => peopleWithRole(tx, { roles: ['specialist'], departmentId: below.id })), [])
  })

  it('is refused a department of another entity, one that is closed and one that does not exist', async () => {
    const refused = {
      kind: 'invalid',
      fields: [{ field: 'departmentIds', text: { ar: /./, en: /./ } }],
    }
    const elsewhere = await asSystem((tx) =>
      createDepartment(tx, departmentInput.parse({ entityId: gov.housing.id, name: { ar: 'قسم', en: 'Section' } })),
    )
    const closed = await asSystem(async (tx) => {
      const made = await createDepartment(
        tx,
        departmentInput.parse({ entityId: gov.health.id, name: { ar: 'قسم مغلق', en: 'Closed' } }),
      )
      return setDepartmentActive(tx, made.id, 1, false)
    })
    for (const id of [elsewhere.id, closed.id, newId<DepartmentId>()]) {
      await assert.rejects(
        asSystem((tx) => createPerson(tx, specialist([id]))),
        (error: { kind: string; fields: { field: string }[] }) =>
          error.kind === refused.kind && error.fields[0]?.field === 'departmentIds',
      )
    }
  })

  it('stays in a department that was closed since, and leaves it when he is taken out', async () => {
    const made = await asSystem((tx) =>
      createDepartment(tx, departmentInput.parse({ entityId: gov.health.id, name: { ar: 'أرشيف', en: 'Archive' } })),
    )
    const input = specialist([made.id])
    const person = await asSystem((tx) => createPerson(tx, input))
    await asSystem((tx) => setDepartmentActive(tx, made.id, 1, false))
    const kept = await asSystem((tx) => changePerson(tx, person.id, 1, { ...input, phone: '+97317000000' }))
    assert.deepEqual(kept.departmentIds, [made.id])
    await asSystem((tx) => changePerson(tx, person.id, 2, { ...input, departmentIds: [] }))
    assert.deepEqual((await asSystem((tx) => actorOf(tx, person.id)))?.actor.departmentIds, [])
  })
})

describe('a calendar', () => {
  it('keeps every version as it was', async () => {
    const draft = { ...gov.calendar, exceptions: [] }
    const changed = await asSystem((tx) => changeCalendar(tx, gov.calendar.id, gov.calendar.version, draft))
    const versions = await asSystem((tx) =>
      tx.db
        .selectFrom('calendar_versions')
        .selectAll()
        .where('calendar_id', '=', changed.id)
        .orderBy('version')
        .execute(),
    )
    assert.deepEqual(
      versions.map((one) => [one.version, one.holidays_until]),
      [
        [1, '2026-12-17'],
        [2, null],
      ],
    )
    // The same arithmetic on the kept version as on the calendar itself.
    const start = new Date('2026-12-15T10:00:00Z')
    for (const [row, calendar] of [
      [versions[0], gov.calendar],
      [versions[1], changed],
    ] as const) {
      assert.ok(row)
      assert.deepEqual(
        addWorkingMinutes(row.content, start, 900),
        addWorkingMinutes(workingCalendar(calendar), start, 900),
      )
    }
  })
})
