// What happened to a record of this slice. Row-level security leaves out what is not the reader's.
import type { EventId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'
import '#src/platform/events.ts'
import { type ChangeVerb, changeVerbs } from '../rows.ts'

export interface RecordedChange {
  readonly id: EventId
  readonly at: Date
  readonly verb: ChangeVerb
  readonly actorName: LocalizedText
}

/** The latest first. */
export async function changesOf(tx: Tx, type: 'centre', id: string, limit = 20): Promise<readonly RecordedChange[]> {
  const events = await tx.db
    .selectFrom('events')
    .select(['id', 'at', 'kind', 'actor_name as actorName'])
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return events.flatMap(({ kind, ...event }) => {
    const verb = changeVerbs.find((one) => kind === `${type}.${one}`)
    return verb ? [{ ...event, verb }] : []
  })
}
