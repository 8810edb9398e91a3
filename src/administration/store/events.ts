// Questions asked of the audit trail.
import type { EventId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { AuditLine } from '../lines.ts'

const select = (tx: Tx, permission: Permission) =>
  tx.db
    .selectFrom('events')
    .select(['events.id', 'events.at', 'events.kind', 'events.data'])
    .select(['actor_name as actorName', 'subject_type as subjectType', 'subject_id as subjectId'])
    .where(rows(permission, 'events'))

/** One page of the trail, as far as the reader may see it. */
export const readAudit = (tx: Tx, permission: Permission, query: ListQuery<AuditLine>): Promise<Page<AuditLine>> =>
  readPage(query, select(tx, permission))

export const loadEvent = (tx: Tx, permission: Permission, id: EventId): Promise<AuditLine | undefined> =>
  select(tx, permission).where('events.id', '=', id).executeTakeFirst()

/** What else happened to the same thing, newest first. */
export const loadEventsOn = (
  tx: Tx,
  permission: Permission,
  subject: { type: string; id: string },
  most = 50,
): Promise<AuditLine[]> =>
  select(tx, permission)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('events.id', 'desc')
    .limit(most)
    .execute()
