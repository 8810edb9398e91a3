// What happened to an evaluation, as its page tells it. Row-level security leaves out what is not the reader's.
import { sql } from 'kysely'
import type { EvaluationId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import { type Happening, toldKinds } from '../report-view.ts'

/** The latest first. */
export async function historyOf(tx: Tx, id: EvaluationId, limit = 200): Promise<readonly Happening[]> {
  const events = await sql<Happening>`${hot}
    select id, at, kind, actor_name as "actorName", data from events
    where subject_type = 'evaluation' and subject_id = ${id} and kind = any(${toldKinds}::text[])
    order by id desc limit ${limit}`.execute(tx.db)
  return events.rows
}
