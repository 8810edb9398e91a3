import type { Selectable } from 'kysely'
import type { EntityId, HeadingId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import { type Heading, scopeOf } from '../heading.ts'
import './tables.ts'

const toHeading = (row: Selectable<Tables['case_headings']>): Heading => ({
  id: row.id,
  entityId: row.entity_id,
  parentId: row.parent_id,
  serviceId: row.service_id,
  name: { ar: row.name_ar, en: row.name_en },
  active: row.active,
  version: row.version,
})

const toRow = (one: Heading) => ({
  parent_id: one.parentId,
  scope: scopeOf(one),
  service_id: one.serviceId,
  name_ar: one.name.ar,
  name_en: one.name.en,
  active: one.active,
  version: one.version,
})

export async function loadHeading(tx: Tx, permission: Permission, id: HeadingId): Promise<Heading | undefined> {
  const row = await tx.db
    .selectFrom('case_headings')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'case_headings'))
    .executeTakeFirst()
  return row && toHeading(row)
}

/** All of one entity, by Arabic name. */
export async function loadHeadings(tx: Tx, permission: Permission, entityId: EntityId): Promise<Heading[]> {
  const found = await tx.db
    .selectFrom('case_headings')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where(rows(permission, 'case_headings'))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return found.map(toHeading)
}

export async function insertHeading(tx: Tx, one: Heading) {
  await tx.db
    .insertInto('case_headings')
    .values({ id: one.id, entity_id: one.entityId, ...toRow(one) })
    .execute()
}

/** False when the row is no longer at the version it was read at. */
export async function updateHeading(tx: Tx, one: Heading, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('case_headings')
    .set(toRow(one))
    .where('id', '=', one.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
