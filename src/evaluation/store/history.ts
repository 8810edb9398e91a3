// What happened to an evaluation, as its page tells it. Row-level security leaves out what is not the reader's.
import type { EvaluationId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'
import '#src/platform/events.ts'

/** Steps worth telling; single answers and pieces of evidence are in the audit trail. */
export const toldKinds = [
  'evaluation.started',
  'visit.submitted',
  'visit.returned',
  'evaluation.consolidating',
  'decision.saved',
  'decision.removed',
  'report.presented',
  'report.edited',
  'approvals.voided',
  'vote.cast',
  'evaluation.approved',
  'evaluation.returned',
  'evaluation.published',
  'evaluation.cancelled',
  'shield.granted',
  'shield.superseded',
  'shield.withdrawn',
] as const
export type ToldKind = (typeof toldKinds)[number]

export interface Happening {
  readonly id: string
  readonly at: Date
  readonly kind: ToldKind
  readonly actorName: LocalizedText
  readonly data: Readonly<Record<string, unknown>>
}

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
