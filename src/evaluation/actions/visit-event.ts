// Events of visits. Whatever concerns a shopper is for the central team alone.
import type { EvaluationId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import type { Mechanism } from '../store/tables.ts'

export async function recordVisit(
  tx: Tx,
  kind: 'visit.assigned' | 'visit.changed' | 'visit.cancelled',
  evaluationId: EvaluationId,
  mechanism: Mechanism,
  data: Readonly<Record<string, unknown>>,
) {
  await record(tx, {
    kind,
    entityId: null,
    subject: { type: 'evaluation', id: evaluationId },
    data: { mechanism, ...data },
    ...(mechanism === 'mystery_shopping' && { audience: 'central_team' }),
  })
}
