// Evaluations as planning knows them: where they stand, by which mechanisms, how far their answers are.
import { sql } from 'kysely'
import type { CentreId, EntityId, EvaluationId, PlanId, RoundId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { EvaluationLine } from '../planned.ts'
import { criteriaCounts } from './editions.ts'
import type { EvaluationRow, EvaluationState, Mechanism } from './tables.ts'

export interface NewEvaluation {
  readonly roundId: RoundId
  readonly centreId: CentreId
  readonly entityId: EntityId
  readonly editionId: string
  readonly mechanisms: readonly Mechanism[]
  /** Year of the plan, for the reference. */
  readonly year: number
}

/** Makes the evaluation with its mechanisms; null if the round already has that centre for that entity. */
export async function insertEvaluation(tx: Tx, given: NewEvaluation): Promise<EvaluationId | null> {
  const row = await tx.db
    .insertInto('evaluations')
    .values({
      id: newId<EvaluationId>(),
      reference: sql<string>`'EVL-' || ${String(given.year % 100).padStart(2, '0')} || '-'
        || lpad(nextval('evaluation_numbers')::text, 4, '0')`,
      kind: 'official',
      entity_id: given.entityId,
      centre_id: given.centreId,
      round_id: given.roundId,
      month: null,
      edition_id: given.editionId,
      state: 'planned',
      shield: null,
      cancel_reason: null,
      revision: 1,
      version: 1,
      created_at: tx.now,
      submitted_at: null,
      decided_at: null,
      published_at: null,
    })
    .onConflict((on) =>
      on
        .columns(['round_id', 'centre_id', 'entity_id'])
        .where('kind', '=', 'official')
        .where('state', '<>', 'cancelled')
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  await insertMechanisms(tx, row.id, given.mechanisms)
  return row.id
}

async function insertMechanisms(tx: Tx, evaluationId: EvaluationId, mechanisms: readonly Mechanism[]) {
  const values = mechanisms.map((mechanism) => ({ evaluation_id: evaluationId, mechanism }))
  await tx.db.insertInto('evaluation_mechanisms').values(values).execute()
}

export async function replaceMechanisms(tx: Tx, evaluationId: EvaluationId, mechanisms: readonly Mechanism[]) {
  await tx.db.deleteFrom('evaluation_mechanisms').where('evaluation_id', '=', evaluationId).execute()
  await insertMechanisms(tx, evaluationId, mechanisms)
  await tx.db.updateTable('evaluations').set({ version: sql`version + 1` }).where('id', '=', evaluationId).execute()
}

/** The official evaluation, locked, with its mechanisms. */
export async function lockEvaluation(tx: Tx, permission: Permission, evaluationId: EvaluationId) {
  const row = found(
    await tx.db
      .selectFrom('evaluations')
      .selectAll()
      .where('id', '=', evaluationId)
      .where('kind', '=', 'official')
      .where(rows(permission, 'evaluations'))
      .forUpdate()
      .executeTakeFirst(),
  )
  const mechanisms = await tx.db
    .selectFrom('evaluation_mechanisms')
    .select('mechanism')
    .where('evaluation_id', '=', evaluationId)
    .execute()
  return { ...row, mechanisms: mechanisms.map((one) => one.mechanism) }
}

export async function deleteEvaluation(tx: Tx, evaluationId: EvaluationId) {
  await tx.db.deleteFrom('evaluations').where('id', '=', evaluationId).execute()
}

export async function saveCancelled(tx: Tx, evaluationId: EvaluationId, state: EvaluationRow['state'], reason: string) {
  await tx.db
    .updateTable('evaluations')
    .set({ state, cancel_reason: reason, version: sql`version + 1` })
    .where('id', '=', evaluationId)
    .execute()
}

export interface EvaluationFilter {
  readonly id?: EvaluationId | undefined
  readonly roundId?: RoundId | undefined
  readonly planId?: PlanId | undefined
  readonly state?: EvaluationState | undefined
  readonly entityId?: EntityId | undefined
  readonly centreId?: CentreId | undefined
  readonly kind?: 'official' | 'self' | undefined
  /** Only those older than this one. */
  readonly before?: EvaluationId | undefined
  readonly limit?: number | undefined
}

/** Newest first. */
export async function listEvaluations(
  tx: Tx,
  permission: Permission,
  filter: EvaluationFilter = {},
): Promise<readonly EvaluationLine[]> {
  const wanted = [
    filter.id && sql`evaluations.id = ${filter.id}`,
    filter.roundId && sql`evaluations.round_id = ${filter.roundId}`,
    filter.planId && sql`evaluations.round_id in (select id from rounds where plan_id = ${filter.planId})`,
    filter.state && sql`evaluations.state = ${filter.state}`,
    filter.entityId && sql`evaluations.entity_id = ${filter.entityId}`,
    filter.centreId && sql`evaluations.centre_id = ${filter.centreId}`,
    filter.kind && sql`evaluations.kind = ${filter.kind}`,
    filter.before && sql`evaluations.id < ${filter.before}`,
  ].filter((part) => typeof part === 'object')
  const result = await sql<LineRow>`select evaluations.*, c.name_ar as centre_ar, c.name_en as centre_en,
      c.kind as centre_kind, c.entity_id as managing_entity_id, n.name_ar as entity_ar, n.name_en as entity_en,
      array(select m.mechanism from evaluation_mechanisms m where m.evaluation_id = evaluations.id) as mechanisms,
      (select count(distinct f.code) from findings f where f.evaluation_id = evaluations.id and f.result is not null
        and not exists (select 1 from visits v where v.id = f.visit_id and v.state = 'cancelled')) as answered
    from evaluations join centres c on c.id = centre_id join entities n on n.id = evaluations.entity_id
    where ${sql.join([rows(permission, 'evaluations'), ...wanted], sql` and `)}
    order by evaluations.id desc limit ${filter.limit ?? 1000}`.execute(tx.db)
  const sizes = await criteriaCounts(tx)
  return result.rows.map((row) => lineOf(row, sizes.get(row.edition_id) ?? 0))
}

export async function findEvaluation(tx: Tx, permission: Permission, id: EvaluationId): Promise<EvaluationLine> {
  return found((await listEvaluations(tx, permission, { id }))[0])
}

interface LineRow extends EvaluationRow {
  centre_ar: string
  centre_en: string
  centre_kind: 'onsite' | 'remote'
  managing_entity_id: EntityId
  entity_ar: string
  entity_en: string
  mechanisms: Mechanism[]
  answered: number
}

const lineOf = (row: LineRow, criteria: number): EvaluationLine => ({
  id: row.id,
  reference: row.reference,
  state: row.state,
  kind: row.kind,
  version: row.version,
  editionId: row.edition_id,
  shield: row.shield,
  cancelReason: row.cancel_reason,
  roundId: row.round_id,
  month: row.month,
  centreId: row.centre_id,
  centreName: { ar: row.centre_ar, en: row.centre_en },
  centreKind: row.centre_kind,
  managingEntityId: row.managing_entity_id,
  entityId: row.entity_id,
  entityName: { ar: row.entity_ar, en: row.entity_en },
  mechanisms: row.mechanisms,
  criteria,
  answered: row.answered,
  createdAt: row.created_at,
  publishedAt: row.published_at,
})

/** The round an official evaluation stands in; null if there is no such evaluation for the actor. */
export async function roundOfEvaluation(tx: Tx, evaluationId: EvaluationId): Promise<RoundId | null> {
  const query = tx.db.selectFrom('evaluations').select('round_id').where('id', '=', evaluationId)
  return (await query.executeTakeFirst())?.round_id ?? null
}
