// Declared interests: that person takes no part in evaluating that entity.
import { sql } from 'kysely'
import type { EntityId, PersonId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import type { InterestLine } from '../planned.ts'
import type { InterestRow } from './tables.ts'

/** Null if that interest is already declared. */
export async function insertInterest(
  tx: Tx,
  interest: { personId: PersonId; entityId: EntityId; note: string },
): Promise<string | null> {
  const row = await tx.db
    .insertInto('interests')
    .values({
      id: newId(),
      person_id: interest.personId,
      entity_id: interest.entityId,
      note: interest.note,
      declared_at: tx.now,
      ended_at: null,
    })
    .onConflict((on) => on.columns(['person_id', 'entity_id']).where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function lockInterest(tx: Tx, permission: Permission, id: string): Promise<InterestRow> {
  const query = tx.db.selectFrom('interests').selectAll().where('id', '=', id).where(rows(permission, 'interests'))
  return found(await query.forUpdate().executeTakeFirst())
}

export async function saveEnded(tx: Tx, id: string) {
  await tx.db.updateTable('interests').set({ ended_at: tx.now }).where('id', '=', id).execute()
}

/** Open ones first, then the newest; or that one alone. */
export async function listInterests(tx: Tx, permission: Permission, id?: string): Promise<readonly InterestLine[]> {
  const result = await sql<
    InterestRow & { p_ar: string; p_en: string; e_ar: string; e_en: string; unfinished: number }
  >`
    select interests.*, p.name_ar as p_ar, p.name_en as p_en, n.name_ar as e_ar, n.name_en as e_en,
      case when interests.ended_at is null then (select count(*) from visits v join evaluations e on e.id = v.evaluation_id
        join centres c on c.id = e.centre_id where v.person_id = interests.person_id and v.state in ('assigned', 'started')
        and e.state not in ('cancelled', 'published') and interests.entity_id in (e.entity_id, c.entity_id)) else 0 end as unfinished
    from interests join people p on p.id = interests.person_id join entities n on n.id = interests.entity_id
    where ${rows(permission, 'interests')} and ${id === undefined ? sql`true` : sql`interests.id = ${id}`}
    order by interests.ended_at is not null, interests.declared_at desc, interests.id desc limit 500`.execute(tx.db)
  return result.rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: { ar: row.p_ar, en: row.p_en },
    entityId: row.entity_id,
    entityName: { ar: row.e_ar, en: row.e_en },
    note: row.note,
    declaredAt: row.declared_at,
    endedAt: row.ended_at,
    unfinished: row.unfinished,
  }))
}

/** Who, as far as the actor may know, has an open interest in one of the entities. */
export async function interestedIn(tx: Tx, entityIds: readonly EntityId[]): Promise<ReadonlySet<PersonId>> {
  const open = await sql<{ person: PersonId }>`${hot}
    select person_id as person from interests
    where ended_at is null and entity_id = any(${entityIds}::uuid[])`.execute(tx.db)
  return new Set(open.rows.map((row) => row.person))
}
