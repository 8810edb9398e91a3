// Whether what an input points at is the entity's and still in use.

import { sql } from 'kysely'
import type { Role } from '#src/kernel/actor.ts'
import type { DepartmentId, EntityId, HeadingId, PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'

const isThere = async (query: { execute(db: Tx['db']): Promise<{ rows: unknown[] }> }, tx: Tx) =>
  (await query.execute(tx.db)).rows.length > 0

export const headingBelongs = (tx: Tx, entityId: EntityId, id: HeadingId) =>
  isThere(sql`select 1 from case_headings where entity_id = ${entityId} and id = ${id} and active`, tx)

export const departmentBelongs = (tx: Tx, entityId: EntityId, id: DepartmentId) =>
  isThere(sql`select 1 from departments where entity_id = ${entityId} and id = ${id} and active`, tx)

/** Roles that work on cases themselves. */
export const handlingRoles: readonly Role[] = ['agent', 'specialist', 'supervisor', 'quality_team']

/** Whether the person is active, of the entity, and of a role that works on cases. */
export const handles = (tx: Tx, entityId: EntityId, id: PersonId) =>
  isThere(
    sql`select 1 from people p join person_roles r on r.person_id = p.id
      where p.id = ${id} and p.entity_id = ${entityId} and p.active and r.role = any(${[...handlingRoles]}::text[])`,
    tx,
  )

/** Those of the people who are active and of the entity. */
export async function activeAmong(tx: Tx, entityId: EntityId, ids: readonly PersonId[]): Promise<Set<PersonId>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: PersonId }>`select id from people
    where id = any(${[...ids]}::uuid[]) and entity_id = ${entityId} and active`.execute(tx.db)
  return new Set(rows.map(({ id }) => id))
}
