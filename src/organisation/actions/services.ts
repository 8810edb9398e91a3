import { newId, type ServiceId } from '#src/kernel/ids.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { organisationPolicy } from '../access.ts'
import { type ServiceInput, serviceDraft } from '../input.ts'
import type { Service } from '../service.ts'
import { loadDepartment } from '../store/departments.ts'
import { insertService, loadService, updateService } from '../store/services.ts'
import { organisationTexts as texts } from '../texts.ts'
import { furnished, recordChange, refuse, stillThere, unchangedSince } from './change.ts'

const managed = (tx: Tx) => allow(organisationPolicy, tx.actor, 'centre.manage')

async function checkDepartment(tx: Tx, service: Service, before?: Service) {
  if (service.departmentId === null || service.departmentId === before?.departmentId) return
  const department = await loadDepartment(tx, managed(tx), service.departmentId)
  if (!department?.active || department.entityId !== service.entityId) {
    refuse([{ field: 'departmentId', text: texts.unknownDepartment }])
  }
}

export async function createService(tx: Tx, input: ServiceInput, id = newId<ServiceId>()): Promise<Service> {
  await furnished(tx, input.entityId)
  const service: Service = { ...serviceDraft(input), id, active: true, version: 1 }
  await checkDepartment(tx, service)
  await insertService(tx, service)
  await recordChange(tx, 'service', 'created', service.entityId, null, service)
  return service
}

export async function changeService(tx: Tx, id: ServiceId, version: number, input: ServiceInput): Promise<Service> {
  const before = found(await loadService(tx, managed(tx), id))
  unchangedSince(before, version)
  if (input.entityId !== before.entityId) refuse([{ field: 'entityId', text: texts.entityFixed }])
  const after: Service = { ...before, ...serviceDraft(input), version: version + 1 }
  await checkDepartment(tx, after, before)
  stillThere(await updateService(tx, after, version))
  await recordChange(tx, 'service', 'changed', after.entityId, before, after)
  return after
}

export async function setServiceActive(tx: Tx, id: ServiceId, version: number, active: boolean): Promise<Service> {
  const before = found(await loadService(tx, managed(tx), id))
  unchangedSince(before, version)
  if (before.active === active) return before
  if (active) await furnished(tx, before.entityId)
  const after: Service = { ...before, active, version: version + 1 }
  stillThere(await updateService(tx, after, version))
  await recordChange(tx, 'service', active ? 'reactivated' : 'deactivated', after.entityId, before, after)
  return after
}
