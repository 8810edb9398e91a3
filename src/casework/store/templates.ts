import type { Selectable } from 'kysely'
import type { EntityId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import { type Template, type TemplateId, templatePurposes } from '../template.ts'
import './tables.ts'

const toTemplate = (row: Selectable<Tables['reply_templates']>): Template => ({
  id: row.id,
  entityId: row.entity_id,
  name: { ar: row.name_ar, en: row.name_en },
  body: { ar: row.body_ar, en: row.body_en },
  purposes: templatePurposes.filter((one) => row.purposes.includes(one)),
  active: row.active,
  version: row.version,
})

const toRow = (one: Template) => ({
  name_ar: one.name.ar,
  name_en: one.name.en,
  body_ar: one.body.ar,
  body_en: one.body.en,
  purposes: [...one.purposes],
  active: one.active,
  version: one.version,
})

export async function loadTemplate(tx: Tx, permission: Permission, id: TemplateId): Promise<Template | undefined> {
  const row = await tx.db
    .selectFrom('reply_templates')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'reply_templates'))
    .executeTakeFirst()
  return row && toTemplate(row)
}

/** All of one entity, by Arabic name. */
export async function loadTemplates(tx: Tx, permission: Permission, entityId: EntityId): Promise<Template[]> {
  const found = await tx.db
    .selectFrom('reply_templates')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where(rows(permission, 'reply_templates'))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return found.map(toTemplate)
}

export async function insertTemplate(tx: Tx, one: Template) {
  await tx.db
    .insertInto('reply_templates')
    .values({ id: one.id, entity_id: one.entityId, ...toRow(one) })
    .execute()
}

/** False when the row is no longer at the version it was read at. */
export async function updateTemplate(tx: Tx, one: Template, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('reply_templates')
    .set(toRow(one))
    .where('id', '=', one.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
