import { sql } from 'kysely'
import type { PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'

/** Those of the people who are active, of the entity, and may know of the case: the same limits as itqan_sees_case. */
export async function readersAmong(tx: Tx, one: Case, people: readonly PersonId[]): Promise<PersonId[]> {
  if (people.length === 0) return []
  const named = [one.assigneeId, ...one.readerIds].filter((id) => id !== null)
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from people p
    where p.id = any(${[...people]}::uuid[]) and p.entity_id = ${one.entityId} and p.active
      and not p.id = any(${[...one.aboutPersonIds]}::uuid[])
      and (not ${one.restricted}::boolean or p.id = any(${named}::uuid[])
        or exists (select 1 from person_roles r where r.person_id = p.id and r.role = 'quality_team'))`.execute(tx.db)
  return rows.map(({ id }) => id)
}

/** Heads of the case's department, the quality team or the executives: whom an escalation of that level tells. */
export async function peopleOfLevel(tx: Tx, one: Case, level: number): Promise<PersonId[]> {
  const role = level === 1 ? 'supervisor' : level === 2 ? 'quality_team' : 'executive'
  const { rows } = await sql<{ id: PersonId }>`
    select distinct p.id from people p join person_roles r on r.person_id = p.id and r.role = ${role}
    where p.entity_id = ${one.entityId} and p.active
      and (${level}::int > 1 or exists (select 1 from person_departments d
        where d.person_id = p.id and d.department_id = ${one.departmentId}::uuid))`.execute(tx.db)
  return rows.map(({ id }) => id)
}
