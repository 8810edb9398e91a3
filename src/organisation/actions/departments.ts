import { type DepartmentId, newId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { organisationPolicy } from '../access.ts'
import { type Department, standsBelow } from '../department.ts'
import type { DepartmentInput } from '../input.ts'
import { insertDepartment, loadDepartment, loadDepartments, updateDepartment } from '../store/departments.ts'
import { organisationTexts as texts } from '../texts.ts'
import { furnished, recordChange, refuse, stillThere, unchangedSince } from './change.ts'

const managed = (tx: Tx) => allow(organisationPolicy, tx.actor, 'centre.manage')

/** The parent must be an active department of the same entity, and not stand below the department itself. */
async function checkParent(tx: Tx, department: Department, before?: Department) {
  const { parentId } = department
  if (parentId === null || parentId === before?.parentId) return
  const siblings = await loadDepartments(tx, managed(tx), department.entityId)
  if (!siblings.some((one) => one.id === parentId && one.active)) {
    refuse([{ field: 'parentId', text: texts.unknownDepartment }])
  }
  if (standsBelow(siblings, parentId, department.id)) refuse([{ field: 'parentId', text: texts.departmentCycle }])
}

export async function createDepartment(
  tx: Tx,
  input: DepartmentInput,
  id = newId<DepartmentId>(),
): Promise<Department> {
  await furnished(tx, input.entityId)
  const department: Department = { ...input, id, active: true, version: 1 }
  await checkParent(tx, department)
  await insertDepartment(tx, department)
  await recordChange(tx, 'department', 'created', department.entityId, null, department)
  return department
}

export async function changeDepartment(
  tx: Tx,
  id: DepartmentId,
  version: number,
  input: DepartmentInput,
): Promise<Department> {
  const before = found(await loadDepartment(tx, managed(tx), id))
  unchangedSince(before, version)
  if (input.entityId !== before.entityId) refuse([{ field: 'entityId', text: texts.entityFixed }])
  const after: Department = { ...before, ...input, version: version + 1 }
  await checkParent(tx, after, before)
  stillThere(await updateDepartment(tx, after, version))
  await recordChange(tx, 'department', 'changed', after.entityId, before, after)
  return after
}

export async function setDepartmentActive(
  tx: Tx,
  id: DepartmentId,
  version: number,
  active: boolean,
): Promise<Department> {
  const before = found(await loadDepartment(tx, managed(tx), id))
  unchangedSince(before, version)
  if (before.active === active) return before
  if (active) await furnished(tx, before.entityId)
  const all = await loadDepartments(tx, managed(tx), before.entityId)
  if (!active && all.some((one) => one.parentId === id && one.active)) {
    throw new Refusal('conflict', texts.departmentHasChildren)
  }
  const after: Department = { ...before, active, version: version + 1 }
  stillThere(await updateDepartment(tx, after, version))
  await recordChange(tx, 'department', active ? 'reactivated' : 'deactivated', after.entityId, before, after)
  return after
}
