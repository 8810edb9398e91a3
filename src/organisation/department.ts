// A department (قسم) of an entity; departments form a tree.
import type { DepartmentId, EntityId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'

export interface DepartmentDraft {
  readonly entityId: EntityId
  readonly parentId: DepartmentId | null
  readonly name: LocalizedText
}

export interface Department extends DepartmentDraft {
  readonly id: DepartmentId
  readonly active: boolean
  readonly version: number
}

export interface Branch<D extends Pick<Department, 'id' | 'parentId'> = Department> {
  readonly department: D
  readonly depth: number
}

/** The tree in reading order, each department under its parent. One whose parent is not in the list stands at the top. */
export function inTreeOrder<D extends Pick<Department, 'id' | 'parentId'>>(departments: readonly D[]): Branch<D>[] {
  const ids = new Set(departments.map((one) => one.id))
  const children = Map.groupBy(departments, (one) => (one.parentId && ids.has(one.parentId) ? one.parentId : null))
  const walk = (parent: DepartmentId | null, depth: number): Branch<D>[] =>
    (children.get(parent) ?? []).flatMap((department) => [{ department, depth }, ...walk(department.id, depth + 1)])
  return walk(null, 0)
}

/** Whether `parent` is the department itself or stands below it: it cannot then stand above it. */
export function standsBelow(
  departments: readonly Pick<Department, 'id' | 'parentId'>[],
  parent: DepartmentId,
  department: DepartmentId,
): boolean {
  const parents = new Map(departments.map((one) => [one.id, one.parentId]))
  const seen = new Set<DepartmentId>()
  for (let at: DepartmentId | null | undefined = parent; at && !seen.has(at); at = parents.get(at)) {
    if (at === department) return true
    seen.add(at)
  }
  return false
}
