// Half-filled forms, each known by the digest of the token its browser keeps. Inside `elevated`: they are the system's alone.
import { sql } from 'kysely'
import { json, type Tx } from '#src/platform/database.ts'
import type { Draft, DraftFile } from '../draft.ts'
import './tables.ts'

export interface KeptDraft {
  readonly draft: Draft
  readonly files: readonly DraftFile[]
  readonly expiresAt: Date
}

export async function insertDraft(tx: Tx, tokenHash: string, draft: Draft, expiresAt: Date): Promise<void> {
  await tx.db
    .insertInto('intake_drafts')
    .values({ token_hash: tokenHash, content: json(draft), files: json<DraftFile[]>([]), expires_at: expiresAt })
    .execute()
}

/** The draft, held until the transaction ends where it will be changed; also an expired one. */
export async function loadDraft(tx: Tx, tokenHash: string, hold: boolean): Promise<KeptDraft | null> {
  const query = tx.db.selectFrom('intake_drafts').selectAll().where('token_hash', '=', tokenHash)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? { draft: row.content, files: row.files, expiresAt: row.expires_at } : null
}

export async function saveDraft(tx: Tx, tokenHash: string, kept: KeptDraft): Promise<void> {
  await tx.db
    .updateTable('intake_drafts')
    .set({
      content: json(kept.draft),
      files: json(kept.files),
      case_id: kept.draft.sent?.caseId ?? null,
      expires_at: kept.expiresAt,
    })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Lets go of a draft and of the files nobody else mentions: with no row, the store's sweep takes them from the disk. */
export async function dropDraft(tx: Tx, tokenHash: string, files: readonly DraftFile[]): Promise<void> {
  await tx.db.deleteFrom('intake_drafts').where('token_hash', '=', tokenHash).execute()
  await dropFiles(tx, files)
}

export async function dropFiles(tx: Tx, files: readonly DraftFile[]): Promise<void> {
  if (files.length === 0) return
  const ids = files.map(({ fileId }) => fileId)
  await sql`delete from files f where f.id = any(${ids}::uuid[])
    and not exists (select 1 from case_files c where c.file_id = f.id)`.execute(tx.db)
}

/** Expired drafts, at most this many at a time. */
export async function expiredDrafts(
  tx: Tx,
  most: number,
): Promise<{ readonly tokenHash: string; readonly files: readonly DraftFile[] }[]> {
  const rows = await tx.db
    .selectFrom('intake_drafts')
    .select(['token_hash', 'files'])
    .where('expires_at', '<', tx.now)
    .limit(most)
    .execute()
  return rows.map((row) => ({ tokenHash: row.token_hash, files: row.files }))
}
