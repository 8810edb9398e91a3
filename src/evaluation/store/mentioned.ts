// What evaluations, visits, rounds, plans and editions are called, for a trail that holds their ids.
import { sql } from 'kysely'
import type { LocalizedText } from '#src/kernel/text.ts'
import { allow, may, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import { shippedProgramme } from '../shipped.ts'
import { listPublished } from './editions.ts'

interface Named {
  id: string
  ar: string
  en: string
}

/** By id; what the actor may not know of is absent. */
export async function namesInEvaluation(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LocalizedText>> {
  const names = new Map<string, LocalizedText>()
  if (ids.length === 0) return names
  const among = sql.join(ids.map((id) => sql.val(id)))
  const { actor } = tx
  if (may(evaluationPolicy, actor, 'evaluation.read')) {
    const permission = allow(evaluationPolicy, actor, 'evaluation.read')
    const found = await sql<Named>`select evaluations.id, c.name_ar || ' (' || reference || ')' as ar,
        c.name_en || ' (' || reference || ')' as en
      from evaluations join centres c on c.id = evaluations.centre_id
      where evaluations.id::text in (${among}) and ${rows(permission, 'evaluations')}`.execute(tx.db)
    for (const { id, ar, en } of found.rows) names.set(id, { ar, en })
  }
  if (may(evaluationPolicy, actor, 'visit.read')) {
    const permission = allow(evaluationPolicy, actor, 'visit.read')
    const found = await sql<
      Named & { mechanism: string }
    >`select visits.id, visits.mechanism, c.name_ar as ar, c.name_en as en
      from visits join evaluations e on e.id = visits.evaluation_id join centres c on c.id = e.centre_id
      where visits.id::text in (${among}) and ${rows(permission, 'visits')}`.execute(tx.db)
    for (const { id, mechanism, ar, en } of found.rows) {
      const how = shippedProgramme.mechanisms.find((one) => one.key === mechanism)?.name
      names.set(id, how ? { ar: `${how.ar}، ${ar}`, en: `${how.en}, ${en}` } : { ar, en })
    }
  }
  if (may(evaluationPolicy, actor, 'plan.read')) {
    const permission = allow(evaluationPolicy, actor, 'plan.read')
    const found = await sql<Named>`select id, name_ar as ar, name_en as en from rounds
        where id::text in (${among}) and ${rows(permission, 'rounds')}
      union all select id, year::text, year::text from plans
        where id::text in (${among}) and ${rows(permission, 'plans')}`.execute(tx.db)
    for (const { id, ar, en } of found.rows) names.set(id, { ar, en })
  }
  for (const { edition } of await listPublished(tx)) if (ids.includes(edition.id)) names.set(edition.id, edition.name)
  return names
}
