// Monthly self-assessments: an evaluation of kind `self` with one visit, the manager's.
import { sql } from 'kysely'
import type { CentreId, EntityId, EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Permission } from '#src/platform/access.ts'
import { rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { criteriaCounts } from './editions.ts'
import type { EvaluationState } from './tables.ts'

export interface SelfCentre {
  readonly id: CentreId
  readonly entityId: EntityId
  readonly name: LocalizedText
  readonly timeZone: string
  /** The latest published edition for such a centre. */
  readonly editionId: string | null
}

/** Centres that this permission covers. */
export async function selfCentres(tx: Tx, permission: Permission): Promise<SelfCentre[]> {
  const result = await sql<SelfCentre>`
    select centres.id, centres.entity_id as "entityId", entities.time_zone as "timeZone",
      jsonb_build_object('ar', centres.name_ar, 'en', centres.name_en) as name,
      (select id from framework_editions where kind = centres.kind and state = 'published'
        order by published_at desc, id desc limit 1) as "editionId"
    from centres join entities on entities.id = centres.entity_id
    where centres.active and ${rows(permission, 'centres')} order by centres.name_ar limit 100`.execute(tx.db)
  return result.rows
}

export interface SelfMonth {
  readonly id: EvaluationId
  readonly visitId: VisitId
  readonly centreId: CentreId
  readonly centre: LocalizedText
  readonly month: string
  readonly state: EvaluationState
  readonly editionId: string
  readonly met: number
  readonly notMet: number
  readonly answered: number
  readonly total: number
}

type CountedMonth = Omit<SelfMonth, 'total'>

const months = sql`
  select evaluations.id, visits.id as "visitId", evaluations.centre_id as "centreId", evaluations.month, evaluations.state,
    evaluations.edition_id as "editionId", jsonb_build_object('ar', centres.name_ar, 'en', centres.name_en) as centre,
    counts.met, counts.not_met as "notMet", counts.answered
  from evaluations
  join visits on visits.evaluation_id = evaluations.id
  join centres on centres.id = evaluations.centre_id
  cross join lateral (
    select count(*) filter (where result in ('met', 'not_applicable')) as met, count(*) filter (where result = 'not_met') as not_met,
      count(result) as answered from findings where findings.visit_id = visits.id
  ) counts
  where evaluations.kind = 'self'`

/** Newest first. */
export async function selfMonths(tx: Tx, permission: Permission): Promise<SelfMonth[]> {
  const result = await sql<CountedMonth>`${months} and ${rows(permission, 'centres')}
    order by evaluations.month desc, evaluations.id limit 200`.execute(tx.db)
  return withTotals(tx, result.rows)
}

export async function selfMonth(tx: Tx, permission: Permission, id: EvaluationId): Promise<SelfMonth | null> {
  const mine = sql`evaluations.id = ${id} and ${rows(permission, 'centres')}`
  const result = await sql<CountedMonth>`${months} and ${mine}`.execute(tx.db)
  return (await withTotals(tx, result.rows))[0] ?? null
}

async function withTotals(tx: Tx, counted: readonly CountedMonth[]): Promise<SelfMonth[]> {
  const sizes = await criteriaCounts(tx)
  return counted.map((month) => ({ ...month, total: sizes.get(month.editionId) ?? 0 }))
}

/** Null if this month's was begun already. */
export async function insertSelf(
  tx: Tx,
  centre: SelfCentre,
  editionId: string,
  month: string,
): Promise<{ id: EvaluationId; visitId: VisitId; reference: string } | null> {
  const id = newId<EvaluationId>()
  const visitId = newId<VisitId>()
  const year = month.slice(2, 4)
  const { rows: made } = await sql<{ reference: string }>`
    insert into evaluations (id, reference, kind, entity_id, centre_id, month, edition_id, state, created_at)
    values (${id}, ${`SELF-${year}-`} || lpad(nextval('evaluation_numbers')::text, 4, '0'), 'self', ${centre.entityId},
      ${centre.id}, ${month}, ${editionId}, 'in_progress', ${tx.now})
    on conflict (centre_id, month) where kind = 'self' do nothing returning reference`.execute(tx.db)
  const reference = made[0]?.reference
  if (!reference) return null
  await sql`insert into visits (id, evaluation_id, mechanism, person_id, state)
    values (${visitId}, ${id}, 'self_assessment', ${tx.actor.personId}, 'assigned')`.execute(tx.db)
  return { id, visitId, reference }
}
