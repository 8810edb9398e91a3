// The facts of cycles: written as things happen, counted by KPIs, never changed once the cycle has ended.
import { type Selectable, sql, type Updateable } from 'kysely'
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Case, Cycle } from '../case.ts'
import './tables.ts'

const toCycle = (row: Selectable<Tables['case_cycles']>): Cycle => ({
  number: row.number,
  openedAt: row.opened_at,
  reason: row.reason,
  accepted: row.accepted,
  outcome: row.outcome,
  firstContact: row.first_contact,
  firstResponseAt: row.first_response_at,
  answeredAt: row.answered_at,
  endedAt: row.ended_at,
  dueAt: row.due_at,
  onTime: row.on_time,
  satisfactionAskedAt: row.satisfaction_asked_at,
  satisfied: row.satisfied,
  score: row.score,
  comment: row.comment,
  assignments: row.assignments,
  reroutes: row.reroutes,
  escalations: row.escalations,
  referrals: row.referrals,
  questions: row.questions,
  extensions: row.extensions,
  pausedMinutes: row.paused_minutes,
  workedMinutes: row.worked_minutes,
  handlerIds: row.handler_ids,
  rootCause: row.root_cause,
  resolution: row.resolution,
  correctiveAction: row.corrective_action,
})

/** Cycles of a case, the first first. */
export async function loadCycles(tx: Tx, caseId: CaseId): Promise<Cycle[]> {
  const found = await tx.db
    .selectFrom('case_cycles')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()
  return found.map(toCycle)
}

export async function insertCycle(
  tx: Tx,
  one: Case,
  openedAt: Date,
  { reason = '', dueAt = null }: { reason?: string; dueAt?: Date | null } = {},
): Promise<void> {
  await tx.db
    .insertInto('case_cycles')
    .values({
      case_id: one.id,
      number: one.cycle,
      entity_id: one.entityId,
      kind: one.kind,
      department_id: one.departmentId,
      service_id: one.serviceId,
      heading_id: one.classification?.headingId ?? null,
      centre_id: one.centreId,
      channel: one.channel,
      opened_at: openedAt,
      due_at: dueAt,
      reason,
    })
    .execute()
}

export type Counted = 'assignments' | 'reroutes' | 'escalations' | 'referrals' | 'questions' | 'extensions'

export interface CycleChange {
  readonly set?: Updateable<Tables['case_cycles']>
  /** Counts that go up by one. */
  readonly count?: readonly Counted[]
  /** Somebody who handled the cycle, kept once. */
  readonly handler?: PersonId
}

/** Changes the facts of the case's running cycle. */
export async function changeCycle(tx: Tx, one: Pick<Case, 'id' | 'cycle'>, change: CycleChange): Promise<void> {
  const { set = {}, count = [], handler } = change
  if (Object.keys(set).length === 0 && count.length === 0 && !handler) return
  const counted = Object.fromEntries(count.map((name) => [name, sql<number>`${sql.ref(name)} + 1`]))
  const handlers = handler && {
    handler_ids: sql<
      PersonId[]
    >`case when ${handler} = any(handler_ids) then handler_ids else handler_ids || ${handler}::uuid end`,
  }
  await tx.db
    .updateTable('case_cycles')
    .set({ ...set, ...counted, ...handlers })
    .where('case_id', '=', one.id)
    .where('number', '=', one.cycle)
    .execute()
}
