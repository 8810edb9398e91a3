import { type Selectable, sql } from 'kysely'
import type { EntityId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import type { Entity } from '../entity.ts'
import './tables.ts'

const toEntity = (row: Selectable<Tables['entities']>): Entity => ({
  id: row.id,
  name: { ar: row.name_ar, en: row.name_en },
  kind: row.kind,
  sector: row.sector,
  website: row.website,
  defaultLanguage: row.default_language,
  digits: row.digits,
  hijri: row.hijri,
  timeZone: row.time_zone,
  active: row.active,
  version: row.version,
})

const toRow = (entity: Entity) => ({
  name_ar: entity.name.ar,
  name_en: entity.name.en,
  kind: entity.kind,
  sector: entity.sector,
  website: entity.website,
  default_language: entity.defaultLanguage,
  digits: entity.digits,
  hijri: entity.hijri,
  time_zone: entity.timeZone,
  active: entity.active,
})

export async function loadEntity(tx: Tx, permission: Permission, id: EntityId): Promise<Entity | undefined> {
  const row = await tx.db
    .selectFrom('entities')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'entities'))
    .executeTakeFirst()
  return row && toEntity(row)
}

/** In the order of their Arabic names. */
export async function loadEntities(tx: Tx, permission: Permission): Promise<Entity[]> {
  const found = await tx.db
    .selectFrom('entities')
    .selectAll()
    .where(rows(permission, 'entities'))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return found.map(toEntity)
}

/** What a filter offers: ids and names, in the order of their Arabic names, as one value. */
export async function entityChoices(tx: Tx, permission: Permission): Promise<readonly Pick<Entity, 'id' | 'name'>[]> {
  const result = await sql<{ choices: Pick<Entity, 'id' | 'name'>[] }>`${hot}
    select coalesce(json_agg(json_build_object('id', id, 'name', json_build_object('ar', name_ar, 'en', name_en))
      order by name_ar, id), '[]') as choices
    from entities where ${rows(permission, 'entities')}`.execute(tx.db)
  return result.rows[0]?.choices ?? []
}

export async function insertEntity(tx: Tx, entity: Entity) {
  await tx.db
    .insertInto('entities')
    .values({ id: entity.id, version: entity.version, ...toRow(entity) })
    .execute()
}

/** False when the row is no longer at the version it was read at. */
export async function updateEntity(tx: Tx, entity: Entity, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('entities')
    .set({ ...toRow(entity), version: entity.version })
    .where('id', '=', entity.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
