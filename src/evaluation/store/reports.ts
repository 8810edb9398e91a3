// What a report is written from: the evaluation with its centre and round, findings, evidence, decisions, edited texts,
// and the report as the committee approved it.
import { sql } from 'kysely'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import { json, type Tx } from '#src/platform/database.ts'
import type { Outcome } from '../committee.ts'
import type { Decision, Finding } from '../consolidation.ts'
import type { EditedTexts, EvidenceRef, ReportModel } from '../report-model.ts'
import type { Measured, ReportCase } from '../report-view.ts'
import { plainName } from './evidence.ts'
import type { EvaluationState } from './tables.ts'

/** Under the permission, locked for a change if so asked. Throws the refusal "missing" when there is none. */
export async function loadCase(
  tx: Tx,
  permission: Permission,
  id: EvaluationId,
  hold: 'none' | 'change' = 'none',
): Promise<ReportCase> {
  const result = await sql<ReportCase>`
    select evaluations.id, evaluations.reference, evaluations.kind, evaluations.state, evaluations.shield,
      evaluations.revision, evaluations.version, evaluations.edition_id as "editionId",
      evaluations.entity_id as "entityId", evaluations.centre_id as "centreId",
      evaluations.submitted_at as "presentedAt", evaluations.decided_at as "decidedAt",
      evaluations.published_at as "publishedAt",
      jsonb_build_object('name', jsonb_build_object('ar', c.name_ar, 'en', c.name_en), 'kind', c.kind,
        'entityName', jsonb_build_object('ar', m.name_ar, 'en', m.name_en),
        'responsibleEntityName', jsonb_build_object('ar', n.name_ar, 'en', n.name_en), 'operator', c.operator,
        'address', jsonb_build_object('ar', c.address_ar, 'en', c.address_en), 'phone', c.phone) as centre,
      jsonb_build_object('name', jsonb_build_object('ar', r.name_ar, 'en', r.name_en),
        'startsOn', r.starts_on, 'endsOn', r.ends_on) as round
    from evaluations join centres c on c.id = evaluations.centre_id join entities m on m.id = c.entity_id
      join entities n on n.id = evaluations.entity_id join rounds r on r.id = evaluations.round_id
    where evaluations.id = ${id} and evaluations.kind = 'official' and ${rows(permission, 'evaluations')}
    ${hold === 'change' ? sql`for update of evaluations` : sql``}`.execute(tx.db)
  return found(result.rows[0])
}

/** What the visits found, cancelled ones left out, in a stable order. Nothing tells who visited. */
export async function findingsFor(tx: Tx, id: EvaluationId): Promise<Finding[]> {
  const result = await sql<Finding & { visitId: VisitId }>`
    select f.code, f.visit_id as "visitId", v.mechanism, f.result, f.note, f.reason
    from findings f join itqan_visit_mechanisms(${id}) v on v.visit_id = f.visit_id
    where f.evaluation_id = ${id} and f.result is not null order by v.mechanism, f.visit_id`.execute(tx.db)
  return result.rows
}

/** What each visit that was not cancelled carries out, and when it was submitted. Not by whom. */
export async function measuredBy(tx: Tx, id: EvaluationId): Promise<Measured[]> {
  const result = await sql<Measured>`
    select mechanism, submitted_at as "submittedAt" from itqan_visit_mechanisms(${id})
    order by mechanism, submitted_at, visit_id`.execute(tx.db)
  return result.rows
}

/** Evidence not removed, by criterion and time. */
export async function evidenceFor(tx: Tx, id: EvaluationId): Promise<EvidenceRef[]> {
  const result = await sql<EvidenceRef>`
    select e.id, e.code, e.caption, files.name as "fileName", files.media_type as "mediaType", files.sha256,
      e.added_at as "addedAt", v.mechanism
    from evidence e join files on files.id = e.file_id join itqan_visit_mechanisms(${id}) v on v.visit_id = e.visit_id
    where e.evaluation_id = ${id} and e.removed_at is null order by e.code, e.added_at, e.id`.execute(tx.db)
  return result.rows.map((one) =>
    one.mechanism === 'mystery_shopping'
      ? { ...one, fileName: plainName({ code: one.code, name: one.fileName }) }
      : one,
  )
}

export async function decisionsOf(tx: Tx, id: EvaluationId): Promise<Decision[]> {
  return await tx.db
    .selectFrom('decisions')
    .select(['code', 'result', 'note', 'reason'])
    .where('evaluation_id', '=', id)
    .execute()
}

export async function saveDecision(tx: Tx, id: EvaluationId, decision: Decision) {
  const { personId } = tx.actor
  const { result, note, reason } = decision
  const values = { result, note, reason, decided_by: found(personId), decided_at: tx.now }
  await tx.db
    .insertInto('decisions')
    .values({ evaluation_id: id, code: decision.code, ...values })
    .onConflict((on) => on.columns(['evaluation_id', 'code']).doUpdateSet(values))
    .execute()
}

export async function deleteDecision(tx: Tx, id: EvaluationId, code: string) {
  await tx.db.deleteFrom('decisions').where('evaluation_id', '=', id).where('code', '=', code).execute()
}

export const noTexts: EditedTexts = {
  summary: { ar: '', en: '' },
  strengths: { ar: '', en: '' },
  improvements: { ar: '', en: '' },
}

export async function editedTexts(tx: Tx, id: EvaluationId): Promise<EditedTexts> {
  const row = await tx.db
    .selectFrom('reports')
    .select(['summary_ar', 'summary_en', 'strengths_ar', 'strengths_en', 'improvements_ar', 'improvements_en'])
    .where('evaluation_id', '=', id)
    .executeTakeFirst()
  if (!row) return noTexts
  return {
    summary: { ar: row.summary_ar, en: row.summary_en },
    strengths: { ar: row.strengths_ar, en: row.strengths_en },
    improvements: { ar: row.improvements_ar, en: row.improvements_en },
  }
}

export async function saveTexts(tx: Tx, id: EvaluationId, texts: EditedTexts) {
  const pair = (name: 'summary' | 'strengths' | 'improvements', { ar, en }: LocalizedText) => ({
    [`${name}_ar`]: ar,
    [`${name}_en`]: en,
  })
  const values = {
    ...pair('summary', texts.summary),
    ...pair('strengths', texts.strengths),
    ...pair('improvements', texts.improvements),
    edited_at: tx.now,
  }
  await tx.db
    .insertInto('reports')
    .values({ evaluation_id: id, approved: null, ...values })
    .onConflict((on) => on.column('evaluation_id').doUpdateSet({ ...values, version: sql`reports.version + 1` }))
    .execute()
}

/** The report as approved; what the committee saw is what is published, printed and verified. */
export interface Frozen {
  readonly model: ReportModel
  readonly outcome: Outcome
}

export async function freeze(tx: Tx, id: EvaluationId, frozen: Frozen) {
  const tallies = frozen.model.tiers.filter((tier) => tier.binding).map((tier) => tier.tally)
  const values = {
    approved: json<unknown>(frozen),
    satisfied: tallies.reduce((sum, { met, notApplicable }) => sum + met + notApplicable, 0),
    binding: tallies.reduce((sum, { total }) => sum + total, 0),
  }
  await tx.db
    .insertInto('reports')
    .values({ evaluation_id: id, ...values, edited_at: tx.now })
    .onConflict((on) => on.column('evaluation_id').doUpdateSet(values))
    .execute()
}

/** Null while nothing is approved. */
export async function frozenReport(tx: Tx, id: EvaluationId): Promise<Frozen | null> {
  const result = await sql<{ approved: string }>`
    select approved::text as approved from reports where evaluation_id = ${id} and approved is not null`.execute(tx.db)
  const text = result.rows[0]?.approved
  // Written by `freeze`; moments are the only values that JSON does not keep.
  return text === undefined ? null : (JSON.parse(text, revived) as Frozen)
}

const revived = (key: string, value: unknown) =>
  key === 'addedAt' && typeof value === 'string' ? new Date(value) : value

export interface Moved {
  readonly state?: EvaluationState
  readonly shield?: string | null
  readonly revision?: number
  readonly submitted_at?: Date
  readonly decided_at?: Date | null
  readonly published_at?: Date
}

export async function saveMove(tx: Tx, id: EvaluationId, moved: Moved) {
  await tx.db
    .updateTable('evaluations')
    .set({ ...moved, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Holds the visits until this transaction ends: none is given back while the report goes to the committee. */
export async function holdVisits(tx: Tx, id: EvaluationId) {
  await sql`select id from visits where evaluation_id = ${id} for share`.execute(tx.db)
}
