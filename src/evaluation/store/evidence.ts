// Photos and documents beside an answer. Removing keeps the row, so that it can be undone and the trail stays whole.
import { sql } from 'kysely'
import type { EvaluationId, EvidenceId, FileId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Permission } from '#src/platform/access.ts'
import { rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { StoredFile } from '#src/platform/files.ts'
import './tables.ts'

export interface Evidence {
  readonly id: EvidenceId
  readonly visitId: VisitId
  readonly code: string
  readonly caption: string
  readonly addedAt: Date
  readonly removedAt: Date | null
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

const columns =
  sql.raw(`evidence.id, evidence.visit_id as "visitId", evidence.code, evidence.caption, evidence.added_at as "addedAt",
  evidence.removed_at as "removedAt", files.name, files.media_type as "mediaType", files.size, files.sha256`)

/** Whatever id the client chose, if it is taken by something the actor may know of. */
export async function evidenceById(tx: Tx, id: EvidenceId): Promise<Evidence | null> {
  const result = await sql<Evidence>`
    select ${columns} from evidence join files on files.id = evidence.file_id where evidence.id = ${id}`.execute(tx.db)
  return result.rows[0] ?? null
}

/** Evidence of one visit that was not removed, oldest first. */
export async function evidenceOf(tx: Tx, visitId: VisitId): Promise<Evidence[]> {
  const result = await sql<Evidence>`
    select ${columns} from evidence join files on files.id = evidence.file_id
    where evidence.visit_id = ${visitId} and evidence.removed_at is null order by evidence.added_at, evidence.id`.execute(
    tx.db,
  )
  return result.rows
}

export async function countEvidence(tx: Tx, visitId: VisitId, code: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('evidence')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('visit_id', '=', visitId)
    .where('code', '=', code)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Everything a visit ever brought, what was removed included: it is kept, so that it can come back. */
export async function evidenceHeld(tx: Tx, visitId: VisitId): Promise<{ files: number; bytes: number }> {
  const result = await sql<{ files: number; bytes: number }>`
    select count(*) as files, coalesce(sum(files.size), 0)::bigint as bytes
    from evidence join files on files.id = evidence.file_id where evidence.visit_id = ${visitId}`.execute(tx.db)
  return result.rows[0] ?? { files: 0, bytes: 0 }
}

export interface NewEvidence {
  readonly id: EvidenceId
  readonly evaluationId: EvaluationId
  readonly visitId: VisitId
  readonly code: string
  readonly caption: string
  readonly file: StoredFile
}

/** False if the id is taken, by this very upload sent before or by anything else. */
export async function insertEvidence(tx: Tx, one: NewEvidence): Promise<boolean> {
  const fileId = newId<FileId>()
  const { sha256, size, type, name } = one.file
  const result = await sql`
    with taken as (select from evidence where id = ${one.id}),
    file as (
      insert into files (id, sha256, size, media_type, name, created_at)
      select ${fileId}, ${sha256}, ${size}, ${type}, ${name}, ${tx.now} where not exists (select from taken) returning id
    )
    insert into evidence (id, evaluation_id, visit_id, code, file_id, caption, added_at)
    select ${one.id}, ${one.evaluationId}, ${one.visitId}, ${one.code}, file.id, ${one.caption}, ${tx.now} from file
    on conflict (id) do nothing`.execute(tx.db)
  return result.numAffectedRows === 1n
}

export async function setCaption(tx: Tx, id: EvidenceId, caption: string) {
  await tx.db.updateTable('evidence').set({ caption }).where('id', '=', id).execute()
}

export async function setRemoved(tx: Tx, id: EvidenceId, removedAt: Date | null) {
  await tx.db.updateTable('evidence').set({ removed_at: removedAt }).where('id', '=', id).execute()
}

export interface ShownEvidence extends Evidence {
  /** The reader may not know of the visit, a shopper's: neither the name of the file nor what lies in it may tell. */
  readonly hidden: boolean
}

/** A file to show: with the form it belongs to (`byVisit`), or with the report (`byReport`). */
export async function readableEvidence(
  tx: Tx,
  id: EvidenceId,
  permissions: { byVisit: Permission | null; byReport: Permission | null },
): Promise<ShownEvidence | null> {
  const byVisit = permissions.byVisit ? rows(permissions.byVisit, 'visits') : sql`false`
  const byReport = permissions.byReport ? rows(permissions.byReport, 'evaluations') : sql`false`
  const result = await sql<ShownEvidence>`
    select ${columns}, visits.id is null as hidden from evidence
    join files on files.id = evidence.file_id
    join evaluations on evaluations.id = evidence.evaluation_id
    left join visits on visits.id = evidence.visit_id
    where evidence.id = ${id} and (${byVisit} or (evidence.removed_at is null and ${byReport}))`.execute(tx.db)
  const found = result.rows[0]
  return found ? { ...found, name: found.hidden ? plainName(found) : found.name } : null
}

/** What a shopper's file is called for others: its own name may be his. */
export const plainName = ({ code, name }: { readonly code: string; readonly name: string }) =>
  `${code}${/\.[a-z0-9]+$/i.exec(name)?.[0] ?? ''}`
