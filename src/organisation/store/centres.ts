import { type Selectable, sql } from 'kysely'
import { foldForSearch } from '#src/kernel/arabic-text.ts'
import type { CalendarId, CentreId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Centre } from '../centre.ts'
import './tables.ts'

const toCentre = (
  row: Selectable<Tables['centres']> & { hosted: EntityId[] | null; services: ServiceId[] | null },
): Centre => ({
  id: row.id,
  entityId: row.entity_id,
  kind: row.kind,
  name: { ar: row.name_ar, en: row.name_en },
  operator: row.operator,
  operatorName: { ar: row.operator_name_ar, en: row.operator_name_en },
  permanence: row.permanence,
  sector: row.sector,
  hosting: row.hosting,
  address: { ar: row.address_ar, en: row.address_en },
  phone: row.phone,
  calendarId: row.calendar_id,
  hostedEntityIds: row.hosted ?? [],
  serviceIds: row.services ?? [],
  active: row.active,
  version: row.version,
})

const toRow = (centre: Centre) => ({
  kind: centre.kind,
  name_ar: centre.name.ar,
  name_en: centre.name.en,
  operator: centre.operator,
  operator_name_ar: centre.operatorName.ar,
  operator_name_en: centre.operatorName.en,
  permanence: centre.permanence,
  sector: centre.sector,
  hosting: centre.hosting,
  address_ar: centre.address.ar,
  address_en: centre.address.en,
  phone: centre.phone,
  calendar_id: centre.calendarId,
  active: centre.active,
  search: foldForSearch(`${centre.name.ar} ${centre.name.en}`),
})

const selectCentres = (tx: Tx, permission: Permission) =>
  tx.db
    .selectFrom('centres')
    .selectAll('centres')
    .select([
      sql<EntityId[] | null>`(select array_agg(entity_id order by entity_id) from centre_entities
        where centre_id = centres.id)`.as('hosted'),
      sql<ServiceId[] | null>`(select array_agg(service_id order by service_id) from centre_services
        where centre_id = centres.id)`.as('services'),
    ])
    .where(rows(permission, 'centres'))

export async function loadCentre(tx: Tx, permission: Permission, id: CentreId): Promise<Centre | undefined> {
  const row = await selectCentres(tx, permission).where('id', '=', id).executeTakeFirst()
  return row && toCentre(row)
}

export async function loadCentres(
  tx: Tx,
  permission: Permission,
  only: { ids?: readonly CentreId[]; entityId?: EntityId; active?: boolean } = {},
): Promise<Centre[]> {
  if (only.ids?.length === 0) return []
  const found = await selectCentres(tx, permission)
    .$if(only.ids !== undefined, (q) => q.where('id', 'in', [...(only.ids ?? [])]))
    .$if(only.entityId !== undefined, (q) => q.where('entity_id', '=', only.entityId ?? null))
    .$if(only.active !== undefined, (q) => q.where('active', '=', only.active ?? true))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return found.map(toCentre)
}

async function saveParts(tx: Tx, centre: Centre) {
  const { id, entityId } = centre
  await tx.db.deleteFrom('centre_entities').where('centre_id', '=', id).execute()
  await tx.db.deleteFrom('centre_services').where('centre_id', '=', id).execute()
  if (centre.hostedEntityIds.length > 0) {
    await tx.db
      .insertInto('centre_entities')
      .values(centre.hostedEntityIds.map((hosted) => ({ centre_id: id, entity_id: hosted })))
      .execute()
  }
  if (centre.serviceIds.length > 0) {
    await tx.db
      .insertInto('centre_services')
      .values(centre.serviceIds.map((service) => ({ entity_id: entityId, centre_id: id, service_id: service })))
      .execute()
  }
}

export async function insertCentre(tx: Tx, centre: Centre) {
  await tx.db
    .insertInto('centres')
    .values({
      id: centre.id,
      entity_id: centre.entityId,
      version: centre.version,
      created_at: tx.now,
      ...toRow(centre),
    })
    .execute()
  await saveParts(tx, centre)
}

/** False when the row is no longer at the version it was read at. */
export async function updateCentre(tx: Tx, centre: Centre, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('centres')
    .set({ ...toRow(centre), version: centre.version })
    .where('id', '=', centre.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await saveParts(tx, centre)
  return true
}

/** Whether the entity has an active remote centre other than this one. */
export async function hasOtherRemote(tx: Tx, entityId: EntityId, than: CentreId): Promise<boolean> {
  const other = await tx.db
    .selectFrom('centres')
    .select('id')
    .where('entity_id', '=', entityId)
    .where('kind', '=', 'remote')
    .where('active', '=', true)
    .where('id', '<>', than)
    .executeTakeFirst()
  return other !== undefined
}

/** Which of these ids are active centres (services, calendars …) of those entities: foreign keys of a payload. */
export async function knownCentres(tx: Tx, entityId: EntityId, ids: readonly CentreId[]): Promise<Set<CentreId>> {
  if (ids.length === 0) return new Set()
  const found = await tx.db
    .selectFrom('centres')
    .select('id')
    .where('entity_id', '=', entityId)
    .where('active', '=', true)
    .where('id', 'in', [...ids])
    .execute()
  return new Set(found.map((row) => row.id))
}

export async function calendarBelongs(tx: Tx, entityId: EntityId, id: CalendarId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('calendars')
    .select('id')
    .where('entity_id', '=', entityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export async function knownServices(
  tx: Tx,
  entityIds: readonly EntityId[],
  ids: readonly ServiceId[],
): Promise<Set<ServiceId>> {
  if (ids.length === 0) return new Set()
  const found = await tx.db
    .selectFrom('services')
    .select('id')
    .where('entity_id', 'in', [...entityIds])
    .where('active', '=', true)
    .where('id', 'in', [...ids])
    .execute()
  return new Set(found.map((row) => row.id))
}

export async function knownEntities(tx: Tx, ids: readonly EntityId[]): Promise<Set<EntityId>> {
  if (ids.length === 0) return new Set()
  const found = await tx.db
    .selectFrom('entities')
    .select('id')
    .where('active', '=', true)
    .where('id', 'in', [...ids])
    .execute()
  return new Set(found.map((row) => row.id))
}
