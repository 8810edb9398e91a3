// Tries to reach a customer.
import { type Id, newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import type { AttemptRow } from './tables.ts'

export interface Attempt {
  readonly cycle: number
  readonly at: Date
  readonly byPersonId: AttemptRow['by_person_id']
  readonly channel: AttemptRow['channel']
  readonly reached: boolean
  readonly note: string
}

export async function attemptsOf(tx: Tx, caseId: Case['id']): Promise<Attempt[]> {
  const rows = await tx.db
    .selectFrom('contact_attempts')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    cycle: row.cycle,
    at: row.at,
    byPersonId: row.by_person_id,
    channel: row.channel,
    reached: row.reached,
    note: row.note,
  }))
}

export async function insertAttempt(tx: Tx, one: Case, attempt: Omit<Attempt, 'cycle' | 'at'>): Promise<void> {
  await tx.db
    .insertInto('contact_attempts')
    .values({
      id: newId<Id<'contactAttempt'>>(),
      case_id: one.id,
      entity_id: one.entityId,
      cycle: one.cycle,
      at: tx.now,
      by_person_id: attempt.byPersonId,
      channel: attempt.channel,
      reached: attempt.reached,
      note: attempt.note,
    })
    .execute()
}
