import { type Selectable, sql } from 'kysely'
import type { Role } from '#src/kernel/actor.ts'
import { foldForSearch } from '#src/kernel/arabic-text.ts'
import type { CentreId, DepartmentId, EntityId, PersonId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { HeldRole, Person } from '../person.ts'
import { violates } from './violates.ts'
import './tables.ts'

const rolesOfPerson = sql<HeldRole[] | null>`(select json_agg(json_build_object('role', role, 'centreId', centre_id)
  order by role, centre_id) from person_roles where person_id = people.id)`

const departmentsOfPerson = sql<DepartmentId[] | null>`(select json_agg(department_id order by department_id)
  from person_departments where person_id = people.id)`

type PersonWithParts = Selectable<Tables['people']> & {
  roles: HeldRole[] | null
  departments: DepartmentId[] | null
}

const toPerson = (row: PersonWithParts): Person => ({
  id: row.id,
  entityId: row.entity_id,
  name: { ar: row.name_ar, en: row.name_en },
  email: row.email,
  phone: row.phone,
  jobTitle: { ar: row.job_title_ar, en: row.job_title_en },
  language: row.language,
  digits: row.digits,
  roles: row.roles ?? [],
  departmentIds: row.departments ?? [],
  active: row.active,
  secret: row.secret,
  version: row.version,
})

const toRow = (person: Person) => ({
  name_ar: person.name.ar,
  name_en: person.name.en,
  email: person.email,
  phone: person.phone,
  job_title_ar: person.jobTitle.ar,
  job_title_en: person.jobTitle.en,
  language: person.language,
  digits: person.digits,
  active: person.active,
  secret: person.secret,
  search: foldForSearch(`${person.name.ar} ${person.name.en} ${person.email}`),
})

const selectPeople = (tx: Tx) =>
  tx.db
    .selectFrom('people')
    .selectAll('people')
    .select([rolesOfPerson.as('roles'), departmentsOfPerson.as('departments')])

export async function loadPerson(tx: Tx, permission: Permission, id: PersonId): Promise<Person | undefined> {
  const row = await selectPeople(tx).where('id', '=', id).where(rows(permission, 'people')).executeTakeFirst()
  return row && toPerson(row)
}

/** Whether somebody the actor may see has the address. */
export async function knowsPersonByEmail(tx: Tx, permission: Permission, email: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('people')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where(rows(permission, 'people'))
    .executeTakeFirst()
  return row !== undefined
}

export interface PeopleWanted {
  readonly roles: readonly Role[]
  /** Null: of the programme only. Left out: of anywhere the transaction may see. */
  readonly entityId?: EntityId | null
  /** Only those who hold the role at this centre. */
  readonly centreId?: CentreId
  /** Only those who work in this department itself. */
  readonly departmentId?: DepartmentId
}

/** Active people who hold one of the roles, as far as row-level security shows them, by Arabic name. */
export async function loadPeopleWithRole(tx: Tx, wanted: PeopleWanted): Promise<Person[]> {
  if (wanted.roles.length === 0) return []
  const { entityId, centreId, departmentId } = wanted
  const found = await selectPeople(tx)
    .where('active', '=', true)
    .where((q) =>
      q.exists(
        q
          .selectFrom('person_roles')
          .select('person_roles.role')
          .whereRef('person_roles.person_id', '=', 'people.id')
          .where('person_roles.role', 'in', [...wanted.roles])
          .$if(centreId !== undefined, (held) => held.where('person_roles.centre_id', '=', centreId ?? null)),
      ),
    )
    .$if(departmentId !== undefined, (q) =>
      q.where((of) =>
        of.exists(
          of
            .selectFrom('person_departments')
            .select('person_departments.department_id')
            .whereRef('person_departments.person_id', '=', 'people.id')
            .where('person_departments.department_id', '=', departmentId as DepartmentId),
        ),
      ),
    )
    .$if(entityId === null, (q) => q.where('people.entity_id', 'is', null))
    .$if(entityId !== undefined && entityId !== null, (q) => q.where('people.entity_id', '=', entityId ?? null))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return found.map(toPerson)
}

async function saveParts(tx: Tx, person: Person) {
  await tx.db.deleteFrom('person_roles').where('person_id', '=', person.id).execute()
  await tx.db.deleteFrom('person_departments').where('person_id', '=', person.id).execute()
  if (person.roles.length > 0) {
    await tx.db
      .insertInto('person_roles')
      .values(person.roles.map((one) => ({ person_id: person.id, role: one.role, centre_id: one.centreId })))
      .execute()
  }
  if (person.departmentIds.length > 0) {
    await tx.db
      .insertInto('person_departments')
      .values(person.departmentIds.map((department) => ({ person_id: person.id, department_id: department })))
      .execute()
  }
}

/** False when another person has the address; the answer does not say who. */
export async function insertPerson(tx: Tx, person: Person): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('people')
    .values({
      id: person.id,
      entity_id: person.entityId,
      version: person.version,
      created_at: tx.now,
      ...toRow(person),
    })
    .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await saveParts(tx, person)
  return true
}

/** `gone` when the row is no longer at the version it was read at. */
export async function updatePerson(tx: Tx, person: Person, version: number): Promise<'saved' | 'gone' | 'emailTaken'> {
  await sql`savepoint address`.execute(tx.db)
  try {
    const { numUpdatedRows } = await tx.db
      .updateTable('people')
      .set({ ...toRow(person), version: person.version })
      .where('id', '=', person.id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return 'gone'
  } catch (error) {
    if (!violates(error, 'people_email')) throw error
    await sql`rollback to savepoint address`.execute(tx.db)
    return 'emailTaken'
  }
  await saveParts(tx, person)
  return 'saved'
}
