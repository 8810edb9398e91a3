// One-time codes and the sessions of customers. Inside `elevated` or as the system: nobody else reads these rows.
import type { Selectable } from 'kysely'
import type { CaseId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import type { Reference } from '../reference.ts'
import { toCase } from './cases.ts'
import type { TrackingCodeRow } from './tables.ts'
import './tables.ts'

export interface Tracked {
  readonly case: Case
  readonly receiptHash: string | null
}

export async function trackedByReference(tx: Tx, reference: Reference): Promise<Tracked | null> {
  const row = await tx.db.selectFrom('cases').selectAll().where('reference', '=', reference).executeTakeFirst()
  return row ? { case: toCase(row), receiptHash: row.receipt_hash } : null
}

export async function trackedById(tx: Tx, id: CaseId): Promise<Tracked | null> {
  const row = await tx.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { case: toCase(row), receiptHash: row.receipt_hash } : null
}

/** Held until the transaction ends: two requests at once send one code. */
export const lastCode = (tx: Tx, caseId: CaseId): Promise<Selectable<TrackingCodeRow> | undefined> =>
  tx.db.selectFrom('tracking_codes').selectAll().where('case_id', '=', caseId).forUpdate().executeTakeFirst()

/** False where another request was faster with the first code of the case. */
export async function keepCode(tx: Tx, code: Omit<TrackingCodeRow, 'attempts'>, first: boolean): Promise<boolean> {
  const fresh = { ...code, attempts: 0 }
  if (first) {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('tracking_codes')
      .values(fresh)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  await tx.db.updateTable('tracking_codes').set(fresh).where('case_id', '=', code.case_id).execute()
  return true
}

/** Counts a try and gives the code as it stands after it. A case without a code costs the same question. */
export const countTry = (tx: Tx, caseId: CaseId) =>
  tx.db
    .updateTable('tracking_codes')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('case_id', '=', caseId)
    .returning(['code_hash', 'attempts', 'expires_at'])
    .executeTakeFirst()

/** A code is used once; how many were sent is remembered. */
export const spendCode = (tx: Tx, caseId: CaseId) =>
  tx.db.updateTable('tracking_codes').set({ expires_at: tx.now }).where('case_id', '=', caseId).execute()

export async function insertSession(tx: Tx, tokenHash: string, caseId: CaseId, expiresAt: Date): Promise<void> {
  await tx.db
    .insertInto('customer_sessions')
    .values({ token_hash: tokenHash, case_id: caseId, expires_at: expiresAt, started_at: tx.now })
    .execute()
}

export const sessionBy = (tx: Tx, tokenHash: string) =>
  tx.db.selectFrom('customer_sessions').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()

export const prolongSession = (tx: Tx, tokenHash: string, expiresAt: Date) =>
  tx.db.updateTable('customer_sessions').set({ expires_at: expiresAt }).where('token_hash', '=', tokenHash).execute()

export const deleteSession = (tx: Tx, tokenHash: string) =>
  tx.db.deleteFrom('customer_sessions').where('token_hash', '=', tokenHash).execute()

/** What nobody can use any more: sessions, and codes whose counting is over. */
export async function dropExpired(tx: Tx, codesSentBefore: Date): Promise<void> {
  await tx.db.deleteFrom('customer_sessions').where('expires_at', '<', tx.now).execute()
  await tx.db
    .deleteFrom('tracking_codes')
    .where('window_at', '<', codesSentBefore)
    .where('expires_at', '<', tx.now)
    .execute()
}
