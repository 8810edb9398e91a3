import type { Selectable } from 'kysely'
import { foldForSearch } from '#src/kernel/arabic-text.ts'
import type { EntityId, ServiceId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import { json, type Tables, type Tx } from '#src/platform/database.ts'
import { type Service, type ServiceChannel, serviceChannelKinds } from '../service.ts'
import './tables.ts'

const toService = (row: Selectable<Tables['services']>, channels: readonly ServiceChannel[]): Service => ({
  id: row.id,
  entityId: row.entity_id,
  departmentId: row.department_id,
  name: { ar: row.name_ar, en: row.name_en },
  description: { ar: row.description_ar, en: row.description_en },
  eligibility: { ar: row.eligibility_ar, en: row.eligibility_en },
  documents: row.documents,
  formats: row.formats,
  steps: row.steps,
  feeFils: row.fee_fils,
  channels,
  active: row.active,
  version: row.version,
})

const toRow = (service: Service) => ({
  department_id: service.departmentId,
  name_ar: service.name.ar,
  name_en: service.name.en,
  description_ar: service.description.ar,
  description_en: service.description.en,
  eligibility_ar: service.eligibility.ar,
  eligibility_en: service.eligibility.en,
  documents: json(service.documents),
  formats: json(service.formats),
  steps: json(service.steps),
  fee_fils: service.feeFils,
  active: service.active,
  search: foldForSearch(`${service.name.ar} ${service.name.en}`),
})

/** Channels of services, each service's in the order of the catalogue of channels. */
async function channelsOf(tx: Tx, ids: readonly ServiceId[]): Promise<Map<ServiceId, ServiceChannel[]>> {
  const byService = new Map<ServiceId, ServiceChannel[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return byService
  const found = await tx.db
    .selectFrom('service_channels')
    .selectAll()
    .where('service_id', 'in', [...ids])
    .execute()
  const order = (channel: ServiceChannel['channel']) => serviceChannelKinds.indexOf(channel)
  for (const row of found.sort((a, b) => order(a.channel) - order(b.channel))) {
    byService.get(row.service_id)?.push({
      channel: row.channel,
      completionMinutes: row.completion_minutes,
      outputMinutes: row.output_minutes,
      benefit: { ar: row.benefit_ar, en: row.benefit_en },
    })
  }
  return byService
}

export async function loadService(tx: Tx, permission: Permission, id: ServiceId): Promise<Service | undefined> {
  const row = await tx.db
    .selectFrom('services')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'services'))
    .executeTakeFirst()
  return row && toService(row, (await channelsOf(tx, [row.id])).get(row.id) ?? [])
}

/** Services, in the order of their Arabic names. */
export async function loadServices(
  tx: Tx,
  permission: Permission,
  only: { entityIds?: readonly EntityId[]; ids?: readonly ServiceId[]; active?: boolean },
): Promise<Service[]> {
  if (only.ids?.length === 0 || only.entityIds?.length === 0) return []
  const found = await tx.db
    .selectFrom('services')
    .selectAll()
    .where(rows(permission, 'services'))
    .$if(only.ids !== undefined, (q) => q.where('id', 'in', [...(only.ids ?? [])]))
    .$if(only.entityIds !== undefined, (q) => q.where('entity_id', 'in', [...(only.entityIds ?? [])]))
    .$if(only.active !== undefined, (q) => q.where('active', '=', only.active ?? true))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  const channels = await channelsOf(
    tx,
    found.map((row) => row.id),
  )
  return found.map((row) => toService(row, channels.get(row.id) ?? []))
}

async function saveChannels(tx: Tx, service: Service) {
  await tx.db.deleteFrom('service_channels').where('service_id', '=', service.id).execute()
  if (service.channels.length === 0) return
  await tx.db
    .insertInto('service_channels')
    .values(
      service.channels.map((one) => ({
        entity_id: service.entityId,
        service_id: service.id,
        channel: one.channel,
        completion_minutes: one.completionMinutes,
        output_minutes: one.outputMinutes,
        benefit_ar: one.benefit.ar,
        benefit_en: one.benefit.en,
      })),
    )
    .execute()
}

export async function insertService(tx: Tx, service: Service) {
  await tx.db
    .insertInto('services')
    .values({ id: service.id, entity_id: service.entityId, version: service.version, ...toRow(service) })
    .execute()
  await saveChannels(tx, service)
}

/** False when the row is no longer at the version it was read at. */
export async function updateService(tx: Tx, service: Service, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('services')
    .set({ ...toRow(service), version: service.version })
    .where('id', '=', service.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await saveChannels(tx, service)
  return true
}
