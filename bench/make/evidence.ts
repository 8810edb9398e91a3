// Evidence in quantity: rows of files and what they show. The bytes are not there; no page or report reads them.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'

/** Adds photos to a visit, spread evenly over the criteria of `codes`. */
export async function addEvidence(
  tx: Tx,
  visit: { readonly id: VisitId; readonly evaluationId: EvaluationId },
  codes: readonly string[],
  count: number,
): Promise<void> {
  const items = Array.from({ length: count }, (_, index) => {
    const code = codes[index % codes.length] ?? ''
    return {
      id: newId(),
      file: newId(),
      code,
      sha256: createHash('sha256').update(`${visit.id}/${index}`).digest('hex'),
      name: `IMG_20261122_${code}_${index + 1}.jpg`,
      caption: index % 3 === 0 ? 'لوحة الإرشاد عند المدخل الشرقي' : '',
    }
  })
  const given = sql`jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
    as given (id uuid, file uuid, code text, sha256 text, name text, caption text)`
  await sql`insert into files (id, sha256, size, media_type, name, created_at)
    select file, sha256, 180000, 'image/jpeg', name, ${tx.now} from ${given}`.execute(tx.db)
  await sql`insert into evidence (id, evaluation_id, visit_id, code, file_id, caption, added_at)
    select id, ${visit.evaluationId}, ${visit.id}, code, file, caption, ${tx.now} from ${given}`.execute(tx.db)
}
