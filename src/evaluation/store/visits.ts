// Visits: one assessor carrying out one mechanism. A shopper's are narrowed away here and by row-level security beneath.
import { sql } from 'kysely'
import type { EntityId, EvaluationId, PersonId, RoundId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { VisitLine } from '../planned.ts'
import type { Mechanism, VisitRow } from './tables.ts'

export async function insertVisit(
  tx: Tx,
  visit: { evaluationId: EvaluationId; mechanism: Mechanism; personId: PersonId; scheduledOn: string | null },
): Promise<VisitId> {
  const id = newId<VisitId>()
  await tx.db
    .insertInto('visits')
    .values({
      id,
      evaluation_id: visit.evaluationId,
      mechanism: visit.mechanism,
      person_id: visit.personId,
      scheduled_on: visit.scheduledOn,
      state: 'assigned',
      started_at: null,
      submitted_at: null,
      version: 1,
    })
    .execute()
  return id
}

export async function evaluationOfVisit(tx: Tx, permission: Permission, visitId: VisitId): Promise<EvaluationId> {
  const query = tx.db.selectFrom('visits').select('evaluation_id').where('id', '=', visitId)
  return found(await query.where(rows(permission, 'visits')).executeTakeFirst()).evaluation_id
}

export async function lockVisit(tx: Tx, permission: Permission, visitId: VisitId): Promise<VisitRow> {
  return found(
    await tx.db
      .selectFrom('visits')
      .selectAll()
      .where('id', '=', visitId)
      .where('mechanism', '<>', 'self_assessment')
      .where(rows(permission, 'visits'))
      .forUpdate()
      .executeTakeFirst(),
  )
}

export async function saveVisit(tx: Tx, visit: Pick<VisitRow, 'id' | 'person_id' | 'scheduled_on' | 'state'>) {
  await tx.db
    .updateTable('visits')
    .set({
      person_id: visit.person_id,
      scheduled_on: visit.scheduled_on,
      state: visit.state,
      version: sql`version + 1`,
    })
    .where('id', '=', visit.id)
    .execute()
}

export interface VisitFilter {
  readonly evaluationIds?: readonly EvaluationId[]
  readonly roundId?: RoundId
  readonly unfinishedOnly?: boolean
}

/** Visits the permission covers that are not cancelled, by mechanism and day. */
export async function listVisits(tx: Tx, permission: Permission, filter: VisitFilter): Promise<readonly VisitLine[]> {
  if (filter.evaluationIds?.length === 0) return []
  const wanted = [
    filter.evaluationIds && sql`visits.evaluation_id = any(${filter.evaluationIds})`,
    filter.roundId && sql`e.round_id = ${filter.roundId}`,
    filter.unfinishedOnly && sql`visits.state in ('assigned', 'started') and e.state not in ('cancelled', 'published')`,
  ].filter((part) => typeof part === 'object')
  const result = await sql<LineRow>`select visits.*, p.name_ar, p.name_en,
      (select count(*) from findings f where f.visit_id = visits.id and f.result is not null) as answered,
      (p.entity_id is not null and p.entity_id in (e.entity_id, c.entity_id)) or exists (select 1 from interests i
        where i.person_id = visits.person_id and i.ended_at is null and i.entity_id in (e.entity_id, c.entity_id)) as conflicted,
      visits.scheduled_on is not null and exists (select 1 from visits o join evaluations oe on oe.id = o.evaluation_id
        where o.person_id = visits.person_id and o.scheduled_on = visits.scheduled_on and oe.centre_id <> e.centre_id
        and o.state in ('assigned', 'started')) as double_booked
    from visits join people p on p.id = visits.person_id join evaluations e on e.id = visits.evaluation_id
      join centres c on c.id = e.centre_id
    where ${sql.join(
      [sql`visits.state <> 'cancelled'`, sql`e.kind = 'official'`, rows(permission, 'visits'), ...wanted],
      sql` and `,
    )}
    order by visits.mechanism, visits.scheduled_on nulls last, visits.id`.execute(tx.db)
  return result.rows.map(lineOf)
}

interface LineRow extends Omit<VisitRow, 'mechanism'> {
  mechanism: Mechanism
  name_ar: string
  name_en: string
  answered: number
  conflicted: boolean
  double_booked: boolean
}

const lineOf = (row: LineRow): VisitLine => ({
  id: row.id,
  evaluationId: row.evaluation_id,
  mechanism: row.mechanism,
  state: row.state,
  scheduledOn: row.scheduled_on,
  version: row.version,
  personId: row.person_id,
  personName: { ar: row.name_ar, en: row.name_en },
  answered: row.answered,
  conflicted: row.conflicted,
  doubleBooked: row.double_booked,
})

/** People with an unfinished visit that day at another centre than this evaluation's. */
export async function busyOn(tx: Tx, day: string, evaluationId: EvaluationId): Promise<ReadonlySet<PersonId>> {
  const result = await sql<{ person_id: PersonId }>`select v.person_id from visits v
    join evaluations e on e.id = v.evaluation_id, evaluations mine
    where mine.id = ${evaluationId} and v.scheduled_on = ${day} and v.state in ('assigned', 'started')
      and e.centre_id <> mine.centre_id`.execute(tx.db)
  return new Set(result.rows.map((row) => row.person_id))
}

/** Unfinished visits of a person to evaluations that concern the entity. */
export async function unfinishedVisits(tx: Tx, personId: PersonId, entityId: EntityId): Promise<number> {
  const result = await sql<{ count: number }>`select count(*) as count from visits v
    join evaluations e on e.id = v.evaluation_id join centres c on c.id = e.centre_id
    where v.person_id = ${personId} and v.state in ('assigned', 'started') and e.state not in ('cancelled', 'published')
      and ${entityId} in (e.entity_id, c.entity_id)`.execute(tx.db)
  return result.rows[0]?.count ?? 0
}
