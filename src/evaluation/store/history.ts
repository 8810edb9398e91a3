// What happened to an evaluation, as its page tells it. Row-level security leaves out what is not the reader's.
import type { EvaluationId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import '#src/platform/events.ts'
import { type Happening, toldKinds } from '../report-view.ts'

/** The latest first. */
export async function historyOf(tx: Tx, id: EvaluationId, limit = 200): Promise<readonly Happening[]> {
  const events = await tx.db
    .selectFrom('events')
    .select(['id', 'at', 'kind', 'actor_name as actorName', 'data'])
    .where('subject_type', '=', 'evaluation')
    .where('subject_id', '=', id)
    .where('kind', 'in', [...toldKinds])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return events.flatMap((event) => {
    const kind = toldKinds.find((one) => one === event.kind)
    return kind ? [{ ...event, kind }] : []
  })
}
