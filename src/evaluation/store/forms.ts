// The form of one visit: whose it is, where it stands, what stands around it.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { CentreId, EntityId, EvaluationId, PersonId, VisitId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Permission } from '#src/platform/access.ts'
import { rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import type { Finding } from '../finding.ts'
import { criteriaCounts } from './editions.ts'
import type { Evidence } from './evidence.ts'
import type { EvaluationState, Mechanism, VisitState } from './tables.ts'

export interface FormVisit {
  readonly id: VisitId
  readonly state: VisitState
  readonly mechanism: Mechanism | 'self_assessment'
  readonly personId: PersonId
  readonly scheduledOn: string | null
  readonly submittedAt: Date | null
  readonly evaluationId: EvaluationId
  readonly evaluationState: EvaluationState
  readonly kind: 'official' | 'self'
  /** Null for a self-assessment. */
  readonly roundState: 'planned' | 'open' | 'closed' | null
  readonly month: string | null
  readonly reference: string
  readonly editionId: string
  readonly entityId: EntityId
  readonly centreId: CentreId
}

const visitColumns = sql.raw(`visits.id, visits.state, visits.mechanism, visits.person_id as "personId",
  visits.scheduled_on as "scheduledOn", visits.submitted_at as "submittedAt", visits.evaluation_id as "evaluationId",
  evaluations.state as "evaluationState", evaluations.kind, rounds.state as "roundState", evaluations.month, evaluations.reference,
  evaluations.edition_id as "editionId", evaluations.entity_id as "entityId", evaluations.centre_id as "centreId"`)

/** `writing` lets others save answers beside it; `closing` waits for those under way and holds off the next ones. */
export type Hold = 'none' | 'writing' | 'closing'
const holds: Record<Hold, RawBuilder<unknown>> = {
  none: sql``,
  writing: sql`for no key update`,
  closing: sql`for update`,
}

/** The visit, or null where there is none that this permission covers. */
export async function visitOf(
  tx: Tx,
  permission: Permission,
  id: VisitId,
  hold: Hold = 'none',
): Promise<FormVisit | null> {
  const mine = sql`visits.id = ${id} and ${rows(permission, 'visits')}`
  // Held first and read after: a statement that had to wait would read the evaluation as it was before.
  if (hold !== 'none') await sql`select from visits where ${mine} ${holds[hold]}`.execute(tx.db)
  const result = await sql<FormVisit>`${hot}
    select ${visitColumns} from visits join evaluations on evaluations.id = visits.evaluation_id
    left join rounds on rounds.id = evaluations.round_id where ${mine}`.execute(tx.db)
  return result.rows[0] ?? null
}

/** The edition a form is of, for `loadEdition`. */
export const editionOf = (id: VisitId) => sql<string>`(select evaluations.edition_id from visits
  join evaluations on evaluations.id = visits.evaluation_id where visits.id = ${id})`

export interface Surroundings {
  readonly centre: LocalizedText
  readonly entity: LocalizedText
  readonly person: LocalizedText | null
  readonly round: LocalizedText | null
  readonly roundEndsOn: string | null
}

/** Names for the head of the form; null where there is no such visit that this actor may know of. */
export async function surroundingsOf(tx: Tx, id: VisitId): Promise<Surroundings | null> {
  const result = await sql<Surroundings>`${hot}
    select jsonb_build_object('ar', centres.name_ar, 'en', centres.name_en) as centre,
      jsonb_build_object('ar', entities.name_ar, 'en', entities.name_en) as entity,
      case when people.id is not null then jsonb_build_object('ar', people.name_ar, 'en', people.name_en) end as person,
      case when rounds.id is not null then jsonb_build_object('ar', rounds.name_ar, 'en', rounds.name_en) end as round,
      rounds.ends_on as "roundEndsOn"
    from visits
    join evaluations on evaluations.id = visits.evaluation_id
    join centres on centres.id = evaluations.centre_id
    join entities on entities.id = evaluations.entity_id
    left join rounds on rounds.id = evaluations.round_id
    left join people on people.id = visits.person_id
    where visits.id = ${id}`.execute(tx.db)
  return result.rows[0] ?? null
}

export interface FormContent {
  readonly findings: readonly Omit<Finding, 'answeredAt'>[]
  /** What was not removed, oldest first. */
  readonly evidence: readonly Pick<Evidence, 'id' | 'code' | 'name' | 'caption' | 'mediaType'>[]
}

/** What a form holds so far, of what the actor may see: one value, which costs a tenth of its hundreds of rows. */
export async function contentOf(tx: Tx, id: VisitId): Promise<FormContent> {
  const result = await sql<FormContent>`${hot}
    select
      (select coalesce(json_agg(json_build_object('code', code, 'result', result, 'note', note, 'reason', reason,
        'version', version)), '[]') from findings where visit_id = ${id}) as findings,
      (select coalesce(json_agg(json_build_object('id', evidence.id, 'code', evidence.code, 'name', files.name,
        'caption', evidence.caption, 'mediaType', files.media_type) order by evidence.added_at, evidence.id), '[]')
        from evidence join files on files.id = evidence.file_id
        where evidence.visit_id = ${id} and evidence.removed_at is null) as evidence`.execute(tx.db)
  return result.rows[0] ?? { findings: [], evidence: [] }
}

export interface VisitLine {
  readonly id: VisitId
  readonly state: VisitState
  readonly mechanism: Mechanism | 'self_assessment'
  readonly reference: string
  readonly centre: LocalizedText
  readonly entity: LocalizedText
  readonly round: LocalizedText | null
  readonly scheduledOn: string | null
  readonly dueOn: string | null
  readonly submittedAt: Date | null
  readonly answered: number
  readonly total: number
}

/** Visits of the programme that are this person's, the ones still open first, then by the day they are due. */
export async function visitLines(tx: Tx, permission: Permission, personId: PersonId): Promise<VisitLine[]> {
  const result = await sql<Omit<VisitLine, 'total'> & { editionId: string }>`
    select visits.id, visits.state, visits.mechanism, evaluations.reference,
      jsonb_build_object('ar', centres.name_ar, 'en', centres.name_en) as centre,
      jsonb_build_object('ar', entities.name_ar, 'en', entities.name_en) as entity,
      case when rounds.id is not null then jsonb_build_object('ar', rounds.name_ar, 'en', rounds.name_en) end as round,
      visits.scheduled_on as "scheduledOn", rounds.ends_on as "dueOn", visits.submitted_at as "submittedAt",
      (select count(*) from findings where findings.visit_id = visits.id and findings.result is not null) as answered,
      evaluations.edition_id as "editionId"
    from visits
    join evaluations on evaluations.id = visits.evaluation_id
    join centres on centres.id = evaluations.centre_id
    join entities on entities.id = evaluations.entity_id
    left join rounds on rounds.id = evaluations.round_id
    where visits.person_id = ${personId} and evaluations.kind = 'official' and visits.state <> 'cancelled'
      and evaluations.state <> 'cancelled' and ${rows(permission, 'visits')}
    order by visits.state = 'submitted', coalesce(visits.scheduled_on, rounds.ends_on), visits.submitted_at desc, visits.id
    limit 200`.execute(tx.db)
  const sizes = await criteriaCounts(tx)
  return result.rows.map(({ editionId, ...line }) => ({ ...line, total: sizes.get(editionId) ?? 0 }))
}

export async function markStarted(tx: Tx, visit: FormVisit): Promise<{ evaluationStarted: boolean }> {
  await tx.db
    .updateTable('visits')
    .set(({ eb }) => ({ state: 'started', started_at: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', visit.id)
    .execute()
  const result = await tx.db
    .updateTable('evaluations')
    .set(({ eb }) => ({ state: 'in_progress', version: eb('version', '+', 1) }))
    .where('id', '=', visit.evaluationId)
    .where('kind', '=', 'official')
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return { evaluationStarted: result.numUpdatedRows > 0n }
}

export async function markSubmitted(tx: Tx, visit: FormVisit) {
  await tx.db
    .updateTable('visits')
    .set(({ eb }) => ({ state: 'submitted', submitted_at: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', visit.id)
    .execute()
}

export async function markReturned(tx: Tx, visit: FormVisit) {
  await tx.db
    .updateTable('visits')
    .set(({ eb }) => ({ state: 'started', submitted_at: null, version: eb('version', '+', 1) }))
    .where('id', '=', visit.id)
    .execute()
}

/** The state of the evaluation, held until this transaction ends: of two last visits only one moves it. */
export async function holdEvaluation(tx: Tx, id: EvaluationId): Promise<EvaluationState> {
  const row = await tx.db
    .selectFrom('evaluations')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.state
}

/** Visits not submitted, those that this actor may not know of included. */
export async function countOpenVisits(tx: Tx, id: EvaluationId): Promise<{ visits: number; open: number }> {
  const result = await sql<{ visits: number; open: number }>`select visits, open from itqan_visits_open(${id})`.execute(
    tx.db,
  )
  return result.rows[0] ?? { visits: 0, open: 0 }
}

export async function setEvaluationState(tx: Tx, id: EvaluationId, state: EvaluationState) {
  await tx.db
    .updateTable('evaluations')
    .set(({ eb }) => ({
      state,
      version: eb('version', '+', 1),
      ...(state === 'submitted' ? { submitted_at: tx.now } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** Why the central team returned this visit last, as its assessor may read it. */
export async function returnReason(tx: Tx, id: VisitId): Promise<string | null> {
  const result = await sql<{ reason: string | null }>`${hot}
    select itqan_return_reason(id, evaluation_id) as reason from visits where id = ${id}`.execute(tx.db)
  return result.rows[0]?.reason ?? null
}
