// What closed cases teach of headings, per entity. Worked out from the latest ones and kept for a while in this process:
// a suggestion may be a few minutes old, a case page may not wait.
import { sql } from 'kysely'
import type { EntityId, HeadingId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { emptyModel, learn, type Model } from '../suggest.ts'
import './tables.ts'

const mostCases = 3000
const keptMs = 10 * 60_000
const kept = new Map<EntityId, { readonly model: Model; readonly at: number }>()

/** Learnt from closed, classified cases that are nobody's secret. */
export async function headingModel(tx: Tx, entityId: EntityId): Promise<Model> {
  const known = kept.get(entityId)
  if (known && tx.now.getTime() - known.at < keptMs && tx.now.getTime() >= known.at) return known.model
  const { rows } = await sql<{ headingId: HeadingId; text: string }>`
    select c.heading_id as "headingId", c.subject || ' ' || c.description as text from cases c
      join case_headings h on h.id = c.heading_id and h.active
    where c.entity_id = ${entityId} and c.state = 'closed' and not c.restricted
    order by c.id desc limit ${mostCases}`.execute(tx.db)
  const model = emptyModel()
  for (const { headingId, text } of rows) learn(model, text, headingId)
  kept.set(entityId, { model, at: tx.now.getTime() })
  return model
}
