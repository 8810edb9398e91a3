import { type Selectable, sql } from 'kysely'
import type { EntityId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { RoutingRule, RoutingRuleId } from '../routing.ts'
import './tables.ts'

const toRoutingRule = (row: Selectable<Tables['routing_rules']>): RoutingRule => ({
  id: row.id,
  entityId: row.entity_id,
  position: row.position,
  kind: row.kind,
  serviceId: row.service_id,
  headingId: row.heading_id,
  centreId: row.centre_id,
  departmentId: row.department_id,
  version: row.version,
})

const toRow = (one: RoutingRule) => ({
  position: one.position,
  kind: one.kind,
  service_id: one.serviceId,
  heading_id: one.headingId,
  centre_id: one.centreId,
  department_id: one.departmentId,
  version: one.version,
})

export async function loadRoutingRule(
  tx: Tx,
  permission: Permission,
  id: RoutingRuleId,
): Promise<RoutingRule | undefined> {
  const row = await tx.db
    .selectFrom('routing_rules')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'routing_rules'))
    .executeTakeFirst()
  return row && toRoutingRule(row)
}

/** All of one entity, in their order. */
export async function loadRoutingRules(tx: Tx, permission: Permission, entityId: EntityId): Promise<RoutingRule[]> {
  const found = await tx.db
    .selectFrom('routing_rules')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where(rows(permission, 'routing_rules'))
    .orderBy('position')
    .orderBy('id')
    .execute()
  return found.map(toRoutingRule)
}

export async function insertRoutingRule(tx: Tx, one: RoutingRule) {
  await tx.db
    .insertInto('routing_rules')
    .values({ id: one.id, entity_id: one.entityId, ...toRow(one) })
    .execute()
}

/** False when the row is no longer at the version it was read at. */
export async function updateRoutingRule(tx: Tx, one: RoutingRule, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('routing_rules')
    .set(toRow(one))
    .where('id', '=', one.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteRoutingRule(tx: Tx, one: RoutingRule): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('routing_rules')
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Until this transaction ends nobody else changes the order of the entity's rules. */
export const holdOrder = async (tx: Tx, entityId: EntityId) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`routing ${entityId}`}, 0))`.execute(tx.db)
}

/** Puts a rule elsewhere in the order; what it says stays as it was. */
export async function placeRoutingRule(tx: Tx, id: RoutingRuleId, position: number) {
  await tx.db.updateTable('routing_rules').set({ position }).where('id', '=', id).execute()
}
