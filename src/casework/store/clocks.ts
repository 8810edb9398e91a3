// Rows of clocks and pauses.
import type { Selectable } from 'kysely'
import { type CaseId, type Id, newId, type ReferralId } from '#src/kernel/ids.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import type { ClockKind } from '../clock.ts'
import type { RunningClock, Timing } from '../timing.ts'
import './tables.ts'

type ClockRow = Selectable<Tables['case_clocks']>

export interface CaseClock extends RunningClock {
  readonly id: ClockRow['id']
  readonly caseId: CaseId
  readonly cycle: number
  readonly referralId: ReferralId | null
  readonly policyVersion: number
  readonly rule: string
  readonly calendarId: ClockRow['calendar_id']
  readonly calendarVersion: number
  readonly dueAt: Date | null
  readonly nextAt: Date | null
}

export const toClock = (row: ClockRow): CaseClock => ({
  id: row.id,
  caseId: row.case_id,
  cycle: row.cycle,
  kind: row.kind,
  referralId: row.referral_id,
  startedAt: row.started_at,
  budgetMinutes: row.budget_minutes,
  policyVersion: row.policy_version,
  rule: row.rule,
  calendarId: row.calendar_id,
  calendarVersion: row.calendar_version,
  dueAt: row.due_at,
  metAt: row.met_at,
  stoppedAt: row.stopped_at,
  warnedAt: row.warned_at,
  noticedAt: row.noticed_at,
  breachedAt: row.breached_at,
  escalated: row.escalated,
  nextAt: row.next_at,
})

const changing = (clock: CaseClock) => ({
  budget_minutes: clock.budgetMinutes,
  policy_version: clock.policyVersion,
  rule: clock.rule,
  calendar_id: clock.calendarId,
  calendar_version: clock.calendarVersion,
  due_at: clock.dueAt,
  met_at: clock.metAt,
  stopped_at: clock.stoppedAt,
  warned_at: clock.warnedAt,
  noticed_at: clock.noticedAt,
  breached_at: clock.breachedAt,
  escalated: clock.escalated,
  next_at: clock.nextAt,
})

/** Clocks of a case, all cycles, in the order in which they were started. */
export async function loadClocks(tx: Tx, caseId: CaseId): Promise<CaseClock[]> {
  const found = await tx.db.selectFrom('case_clocks').selectAll().where('case_id', '=', caseId).orderBy('id').execute()
  return found.map(toClock)
}

export type NewClock = Pick<
  CaseClock,
  'kind' | 'startedAt' | 'budgetMinutes' | 'policyVersion' | 'rule' | 'calendarId' | 'calendarVersion'
> &
  Timing & { readonly referralId?: ReferralId }

export async function insertClocks(tx: Tx, one: Pick<Case, 'id' | 'entityId' | 'cycle'>, clocks: readonly NewClock[]) {
  if (clocks.length === 0) return
  await tx.db
    .insertInto('case_clocks')
    .values(
      clocks.map((clock) => ({
        id: newId<Id<'caseClock'>>(),
        case_id: one.id,
        entity_id: one.entityId,
        cycle: one.cycle,
        kind: clock.kind,
        referral_id: clock.referralId ?? null,
        started_at: clock.startedAt,
        budget_minutes: clock.budgetMinutes,
        policy_version: clock.policyVersion,
        rule: clock.rule,
        calendar_id: clock.calendarId,
        calendar_version: clock.calendarVersion,
        due_at: clock.dueAt,
        next_at: clock.nextAt,
      })),
    )
    .execute()
}

export async function saveClock(tx: Tx, clock: CaseClock): Promise<void> {
  await tx.db.updateTable('case_clocks').set(changing(clock)).where('id', '=', clock.id).execute()
}

export type PauseReason = Selectable<Tables['case_pauses']>['reason']

export interface CasePause {
  readonly id: Id<'casePause'>
  readonly cycle: number
  readonly reason: PauseReason
  readonly from: Date
  readonly to: Date | null
  readonly limitAt: Date
}

/** Pauses of a case, all cycles, in order. */
export async function loadPauses(tx: Tx, caseId: CaseId): Promise<CasePause[]> {
  const found = await tx.db
    .selectFrom('case_pauses')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('starts_at')
    .execute()
  return found.map((row) => ({
    id: row.id,
    cycle: row.cycle,
    reason: row.reason,
    from: row.starts_at,
    to: row.ends_at,
    limitAt: row.limit_at,
  }))
}

export async function startPause(tx: Tx, one: Pick<Case, 'id' | 'entityId' | 'cycle'>, limitAt: Date): Promise<void> {
  await tx.db
    .insertInto('case_pauses')
    .values({
      id: newId<Id<'casePause'>>(),
      case_id: one.id,
      entity_id: one.entityId,
      cycle: one.cycle,
      reason: 'customer',
      starts_at: tx.now,
      limit_at: limitAt,
    })
    .execute()
}

/** Time in which stopped clocks did not count, written when they go on. */
export async function insertPastPause(
  tx: Tx,
  one: Pick<Case, 'id' | 'entityId' | 'cycle'>,
  reason: Exclude<PauseReason, 'customer'>,
  from: Date,
): Promise<void> {
  await tx.db
    .insertInto('case_pauses')
    .values({
      id: newId<Id<'casePause'>>(),
      case_id: one.id,
      entity_id: one.entityId,
      cycle: one.cycle,
      reason,
      starts_at: from,
      ends_at: tx.now,
      limit_at: tx.now,
    })
    .execute()
}

/** Ends the pause that is open, if one is. */
export async function endPause(tx: Tx, caseId: CaseId, at = tx.now): Promise<void> {
  await tx.db
    .updateTable('case_pauses')
    .set({ ends_at: at })
    .where('case_id', '=', caseId)
    .where('ends_at', 'is', null)
    .execute()
}

export type { ClockKind }
