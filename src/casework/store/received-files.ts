// Files that were received already get a row, and with it a meaning: until then the sweep takes them away after a day.
import { sql } from 'kysely'
import { type CaseId, type FileId, type Id, newId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { StoredFile } from '#src/platform/files.ts'
import type { Attached } from '../message.ts'
import './tables.ts'

/** To be attached in the same transaction. */
export async function keepFiles(tx: Tx, files: readonly StoredFile[]): Promise<Attached[]> {
  if (files.length === 0) return []
  const kept = files.map((file) => ({ ...file, fileId: newId<FileId>() }))
  const values = kept.map(
    ({ fileId, sha256, size, type, name }) => sql`(${fileId}, ${sha256}, ${size}, ${type}, ${name}, ${tx.now})`,
  )
  await sql`insert into files (id, sha256, size, media_type, name, created_at) values ${sql.join(values)}`.execute(
    tx.db,
  )
  return kept.map(({ fileId, name }) => ({ fileId, name }))
}

export interface ReadableFile {
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly name: string
}

/** A file of a case the permission covers. */
export async function fileOfCase(
  tx: Tx,
  permission: Permission,
  caseId: CaseId,
  id: Id<'caseFile'>,
): Promise<ReadableFile | undefined> {
  const { rows: found } = await sql<ReadableFile>`
    select f.sha256, f.size, f.media_type as "mediaType", cf.name
    from case_files cf join files f on f.id = cf.file_id join cases on cases.id = cf.case_id
    where cf.case_id = ${caseId} and cf.id = ${id} and ${rows(permission, 'cases')}`.execute(tx.db)
  return found[0]
}

export interface FileFacts {
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

export async function factsOfFiles(tx: Tx, ids: readonly FileId[]): Promise<ReadonlyMap<FileId, FileFacts>> {
  if (ids.length === 0) return new Map()
  const { rows: found } = await sql<FileFacts & { id: FileId }>`
    select id, media_type as "mediaType", size from files where id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return new Map(found.map(({ id, ...facts }) => [id, facts]))
}
