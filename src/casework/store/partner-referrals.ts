// Referrals as the third party sees them: the question, never the case.
import { sql } from 'kysely'
import type { Id, ReferralId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { Reference } from '../reference.ts'
import type { ReadableFile } from './received-files.ts'
import './tables.ts'

export interface ReferredRow {
  readonly id: ReferralId
  readonly reference: Reference
  readonly question: string
  readonly sentAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly cancelledAt: Date | null
}

export function listReferred(
  tx: Tx,
  permission: Permission,
  query: ListQuery<ReferredRow>,
): Promise<Page<ReferredRow>> {
  const base = tx.db
    .selectFrom('referrals')
    .select([
      'referrals.id',
      'referrals.case_reference as reference',
      'referrals.question',
      'referrals.sent_at as sentAt',
      'referrals.due_at as dueAt',
      'referrals.answered_at as answeredAt',
      'referrals.cancelled_at as cancelledAt',
    ])
    .where(rows(permission, 'referrals'))
  return readPage(query, base.$castTo<ReferredRow>())
}

export interface ReferredFile extends ReadableFile {
  readonly id: Id<'caseFile'>
}

/** Files that went with a referral the permission covers. */
export async function filesOfReferral(tx: Tx, permission: Permission, id: ReferralId): Promise<ReferredFile[]> {
  const { rows: found } = await sql<ReferredFile>`
    select case_files.id, f.sha256, f.size, f.media_type as "mediaType", case_files.name
    from case_files join files f on f.id = case_files.file_id join referrals on referrals.id = case_files.referral_id
    where referrals.id = ${id} and ${rows(permission, 'referrals')} order by case_files.id`.execute(tx.db)
  return found
}
