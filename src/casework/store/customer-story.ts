// What is known of a customer in one place: his cases, the tries to reach him, the notes. Only of cases the reader may see.
import { sql } from 'kysely'
import type { CustomerId, EntityId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { CaseCounts, CustomerAttempt, CustomerCase, CustomerNote } from '../customer-story.ts'
import './tables.ts'

interface Whose {
  readonly entityId: EntityId
  readonly id: CustomerId
}

const casesOf = (tx: Tx, permission: Permission, { entityId, id }: Whose) =>
  tx.db
    .selectFrom('cases')
    .where('cases.entity_id', '=', entityId)
    .where('cases.customer_id', '=', id)
    .where(rows(permission, 'cases'))

/** Of several customers of one entity. */
export async function caseCounts(
  tx: Tx,
  permission: Permission,
  entityId: EntityId,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, CaseCounts>> {
  if (ids.length === 0) return new Map()
  const found = await tx.db
    .selectFrom('cases')
    .select(['customer_id', sql<number>`count(*) filter (where open)`.as('open'), sql<number>`count(*)`.as('all')])
    .where('entity_id', '=', entityId)
    .where('customer_id', 'in', [...ids])
    .where(rows(permission, 'cases'))
    .groupBy('customer_id')
    .execute()
  return new Map(found.flatMap(({ customer_id, open, all }) => (customer_id ? [[customer_id, { open, all }]] : [])))
}

/** Open ones first, each the newest first. */
export const customerCases = (tx: Tx, permission: Permission, whose: Whose, limit = 50): Promise<CustomerCase[]> =>
  casesOf(tx, permission, whose)
    .leftJoin('services', 'services.id', 'cases.service_id')
    .leftJoin('case_cycles', (join) =>
      join.onRef('case_cycles.case_id', '=', 'cases.id').onRef('case_cycles.number', '=', 'cases.cycle'),
    )
    .select(['cases.id', 'cases.reference', 'cases.kind', 'cases.state', 'cases.subject', 'cases.cycle'])
    .select(['cases.opened_at as openedAt', 'cases.due_at as dueAt', 'case_cycles.satisfied'])
    .select(
      sql<LocalizedText | null>`case when services.id is not null
        then json_build_object('ar', services.name_ar, 'en', services.name_en) end`.as('serviceName'),
    )
    .orderBy('cases.open', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(limit)
    .execute()

export const customerAttempts = (
  tx: Tx,
  permission: Permission,
  whose: Whose,
  limit = 10,
): Promise<CustomerAttempt[]> =>
  casesOf(tx, permission, whose)
    .innerJoin('contact_attempts', 'contact_attempts.case_id', 'cases.id')
    .select(['contact_attempts.id', 'contact_attempts.at', 'contact_attempts.channel', 'contact_attempts.reached'])
    .select(['contact_attempts.note', 'cases.id as caseId', 'cases.reference'])
    .orderBy('contact_attempts.at', 'desc')
    .orderBy('contact_attempts.id', 'desc')
    .limit(limit)
    .execute()

/** What staff noted in his cases, the newest first. */
export const customerNotes = (tx: Tx, permission: Permission, whose: Whose, limit = 10): Promise<CustomerNote[]> =>
  casesOf(tx, permission, whose)
    .innerJoin('case_messages', 'case_messages.case_id', 'cases.id')
    .where('case_messages.kind', '=', 'note')
    .select(['case_messages.id', 'case_messages.at', 'case_messages.body', 'case_messages.author_name as authorName'])
    .select(['cases.id as caseId', 'cases.reference'])
    .orderBy('case_messages.id', 'desc')
    .limit(limit)
    .execute()
