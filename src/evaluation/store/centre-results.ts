// Published results of centres, for the people who run them.
import { sql } from 'kysely'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { CentreResult } from '../report-view.ts'
import './tables.ts'

/** The latest first. */
export async function publishedResults(tx: Tx, permission: Permission): Promise<CentreResult[]> {
  const result = await sql<CentreResult>`
    select evaluations.id, evaluations.reference, evaluations.centre_id as "centreId",
      evaluations.edition_id as "editionId", evaluations.shield, evaluations.published_at as "publishedAt",
      (select award_name from shields where shields.evaluation_id = evaluations.id) as "shieldName",
      jsonb_build_object('ar', c.name_ar, 'en', c.name_en) as centre,
      jsonb_build_object('ar', r.name_ar, 'en', r.name_en) as round,
      coalesce(reports.satisfied, 0) as satisfied, coalesce(reports.binding, 0) as total
    from evaluations join centres c on c.id = evaluations.centre_id join rounds r on r.id = evaluations.round_id
      join reports on reports.evaluation_id = evaluations.id
    where evaluations.kind = 'official' and evaluations.state = 'published' and ${rows(permission, 'evaluations')}
    order by evaluations.published_at desc, evaluations.id desc limit 200`.execute(tx.db)
  return result.rows
}
