// Who works on a case: claimed, released, assigned, or moved to another department.
import type { CaseId, DepartmentId, PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { namesOf } from '#src/organisation/public.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { checkHandler } from '../assignment.ts'
import type { Case } from '../case.ts'
import { departmentBelongs, handles } from '../store/belongs.ts'
import { loadCycles } from '../store/cycles.ts'
import { actionTexts as texts } from '../texts/refusals.ts'
import { begin, finish, held } from './moving.ts'
import { notify } from './notify.ts'

export interface Asked {
  readonly id: CaseId
  /** Null takes the case as it is: bulk actions, where each case is told by itself. */
  readonly version: number | null
}

/** The actor takes a case of his department. Of two who claim at once the second is told who was first. */
export async function claimCase(tx: Tx, { id, version }: Asked): Promise<Case> {
  const one = await held(tx, id, 'case.handle', null)
  const me = person(tx)
  if (one.state === 'in_progress' && one.assigneeId === me) return one
  if (one.state === 'in_progress' && one.assigneeId) {
    const names = await namesOf(tx, 'people', [one.assigneeId])
    const name = names.get(one.assigneeId)
    if (name) throw new Refusal('conflict', texts.takenAlready, { values: { name: name.ar } })
  }
  const { before, state } = await begin(tx, id, 'claim', version)
  checkHandler(before, await loadCycles(tx, id), me)
  return finish(tx, before, {
    change: { state, assigneeId: me },
    cycle: { handler: me, count: given(before, me) },
    event: 'case.claimed',
    data: { assigneeId: me },
  })
}

export async function releaseCase(tx: Tx, { id, version }: Asked): Promise<Case> {
  const { before, state } = await begin(tx, id, 'release', version)
  return finish(tx, before, { change: { state, assigneeId: null }, event: 'case.released' })
}

/** Counted once a person: taking what one was given already is no new assignment. */
const given = (before: Case, to: PersonId) => (before.assigneeId === to ? [] : (['assignments'] as const))

export async function assignCase(tx: Tx, asked: Asked & { readonly assigneeId: PersonId }): Promise<Case> {
  const { before, state } = await begin(tx, asked.id, 'assign', asked.version)
  if (!(await handles(tx, before.entityId, asked.assigneeId))) {
    throw new Refusal('invalid', platformTexts.invalid, {
      fields: [{ field: 'assigneeId', text: texts.unknownPerson }],
    })
  }
  checkHandler(before, await loadCycles(tx, asked.id), asked.assigneeId)
  if (before.assigneeId === asked.assigneeId && before.state === state) return before
  const after = await finish(tx, before, {
    change: { state, assigneeId: asked.assigneeId },
    cycle: { handler: asked.assigneeId, count: given(before, asked.assigneeId) },
    event: 'case.assigned',
    data: { before: before.assigneeId, assigneeId: asked.assigneeId },
  })
  await elevated(tx, (inside) => notify(inside, after, [asked.assigneeId], 'assigned'))
  return after
}

/** To another department's queue: it was not routed right the first time, which the KPI of accuracy counts. */
export async function rerouteCase(
  tx: Tx,
  given: Asked & { readonly departmentId: DepartmentId; readonly reason: string },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'reroute', given.version)
  if (!(await departmentBelongs(tx, before.entityId, given.departmentId))) {
    throw new Refusal('invalid', platformTexts.invalid, {
      fields: [{ field: 'departmentId', text: texts.unknownDepartment }],
    })
  }
  return finish(tx, before, {
    change: { state, departmentId: given.departmentId, assigneeId: null },
    cycle: { set: { department_id: given.departmentId }, count: ['reroutes'] },
    event: 'case.rerouted',
    data: { before: before.departmentId, departmentId: given.departmentId, reason: given.reason },
  })
}

export function person(tx: Tx): PersonId {
  if (tx.actor.personId === null) throw new Refusal('forbidden', platformTexts.notYours)
  return tx.actor.personId
}
