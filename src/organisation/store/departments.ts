import type { Selectable } from 'kysely'
import type { DepartmentId, EntityId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Department } from '../department.ts'
import './tables.ts'

const toDepartment = (row: Selectable<Tables['departments']>): Department => ({
  id: row.id,
  entityId: row.entity_id,
  parentId: row.parent_id,
  name: { ar: row.name_ar, en: row.name_en },
  active: row.active,
  version: row.version,
})

const toRow = (department: Department) => ({
  parent_id: department.parentId,
  name_ar: department.name.ar,
  name_en: department.name.en,
  active: department.active,
})

export async function loadDepartment(
  tx: Tx,
  permission: Permission,
  id: DepartmentId,
): Promise<Department | undefined> {
  const row = await tx.db
    .selectFrom('departments')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'departments'))
    .executeTakeFirst()
  return row && toDepartment(row)
}

/** Departments of one entity, in the order of their Arabic names. */
export async function loadDepartments(tx: Tx, permission: Permission, entityId: EntityId): Promise<Department[]> {
  const found = await tx.db
    .selectFrom('departments')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where(rows(permission, 'departments'))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return found.map(toDepartment)
}

export async function insertDepartment(tx: Tx, department: Department) {
  await tx.db
    .insertInto('departments')
    .values({ id: department.id, entity_id: department.entityId, version: department.version, ...toRow(department) })
    .execute()
}

/** False when the row is no longer at the version it was read at. */
export async function updateDepartment(tx: Tx, department: Department, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('departments')
    .set({ ...toRow(department), version: department.version })
    .where('id', '=', department.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
