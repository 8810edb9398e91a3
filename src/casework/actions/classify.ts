// Classification on the four axes (guide 5.1.9), and the department the case goes to.
import type { CaseId, DepartmentId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { Case, CaseKind, Classification } from '../case.ts'
import { departmentBelongs, headingBelongs } from '../store/belongs.ts'
import { serviceNames } from '../store/service-names.ts'
import { actionTexts as texts } from '../texts/refusals.ts'
import { begin, finish } from './moving.ts'

export interface Classifying {
  readonly id: CaseId
  readonly version: number
  /** The kind may turn out to be another: an inquiry that is a complaint. */
  readonly kind: CaseKind
  readonly classification: Classification
}

const refuse = (problems: readonly FieldRefusal[]) => {
  if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
}

async function problemsOf(tx: Tx, one: Case, { headingId, serviceId }: Classification): Promise<FieldRefusal[]> {
  const [heading, services] = await Promise.all([
    headingBelongs(tx, one.entityId, headingId),
    serviceId ? serviceNames(tx, one.entityId, [serviceId]) : null,
  ])
  const problems: FieldRefusal[] = []
  if (!heading) problems.push({ field: 'headingId', text: texts.unknownHeading })
  if (serviceId && !services?.has(serviceId)) problems.push({ field: 'serviceId', text: texts.unknownService })
  return problems
}

const classified = (given: Classifying): Partial<Case> => ({
  kind: given.kind,
  classification: given.classification,
  serviceId: given.classification.serviceId,
})

/** What the cycle counts the case under. */
export const cycleAxes = (one: Pick<Case, 'kind' | 'serviceId' | 'classification' | 'departmentId'>) => ({
  kind: one.kind,
  service_id: one.serviceId,
  heading_id: one.classification?.headingId ?? null,
  department_id: one.departmentId,
})

/** Classifies a registered case and routes it. From here on it is accepted. */
export async function classifyCase(
  tx: Tx,
  given: Classifying & { readonly departmentId: DepartmentId },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'classify', given.version)
  const problems = await problemsOf(tx, before, given.classification)
  if (!(await departmentBelongs(tx, before.entityId, given.departmentId))) {
    problems.push({ field: 'departmentId', text: texts.unknownDepartment })
  }
  refuse(problems)
  const change = { ...classified(given), state, departmentId: given.departmentId }
  return finish(tx, before, {
    change,
    cycle: { set: { ...cycleAxes({ ...before, ...change }), accepted: true } },
    clocks: { rebudget: true },
    event: 'case.classified',
    data: { classification: given.classification, departmentId: given.departmentId },
  })
}

/** Classifies anew while it is worked on; budgets follow, deadlines move, and the reason stays in the trail. */
export async function reclassifyCase(tx: Tx, given: Classifying & { readonly reason: string }): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'reclassify', given.version)
  refuse(await problemsOf(tx, before, given.classification))
  const change = { ...classified(given), state }
  return finish(tx, before, {
    change,
    cycle: { set: cycleAxes({ ...before, ...change }) },
    clocks: { rebudget: true },
    event: 'case.reclassified',
    data: { before: before.classification, classification: given.classification, reason: given.reason },
  })
}
