// What a report is written from: the evaluation with its centre and round, findings, evidence, decisions, edited texts,
// and the report as the committee approved it.
import { sql } from 'kysely'
import type { EvaluationId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import { json, type Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
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
  const result = await sql<ReportCase>`${hot}
    select evaluations.id, evaluations.reference, evaluations.kind, evaluations.state, evaluations.shield,
      evaluations.revision, evaluations.version, evaluations.edition_id as "editionId",
      evaluations.entity_id as "entityId", evaluations.centre_id as "centreId", c.entity_id as "managingEntityId",
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

const visits = (id: EvaluationId) => sql`with visit as (
  select visit_id, mechanism, submitted_at from itqan_visit_mechanisms(${id}))`

// In a stable order, cancelled visits left out. Nothing tells who visited.
const findings = (id: EvaluationId) => sql`(select coalesce(json_agg(json_build_object('code', f.code,
    'visitId', f.visit_id, 'mechanism', v.mechanism, 'result', f.result, 'note', f.note, 'reason', f.reason)
    order by v.mechanism, f.visit_id), '[]')
  from findings f join visit v on v.visit_id = f.visit_id where f.evaluation_id = ${id} and f.result is not null)`

const decisions = (id: EvaluationId) => sql`(select coalesce(json_agg(json_build_object('code', code,
    'result', result, 'note', note, 'reason', reason)), '[]') from decisions where evaluation_id = ${id})`

const measured = sql`(select coalesce(json_agg(json_build_object('mechanism', mechanism, 'submittedAt', submitted_at)
    order by mechanism, submitted_at, visit_id), '[]') from visit)`

const edited = (id: EvaluationId) => sql`(select json_build_object(
    'summary', json_build_object('ar', summary_ar, 'en', summary_en),
    'strengths', json_build_object('ar', strengths_ar, 'en', strengths_en),
    'improvements', json_build_object('ar', improvements_ar, 'en', improvements_en))
  from reports where evaluation_id = ${id})`

// Not removed, by criterion and time.
const evidence = (id: EvaluationId) => sql`(select coalesce(json_agg(json_build_object('id', e.id, 'code', e.code,
    'caption', e.caption, 'fileName', files.name, 'mediaType', files.media_type, 'sha256', files.sha256,
    'addedAt', e.added_at, 'mechanism', v.mechanism) order by e.code, e.added_at, e.id), '[]')
  from evidence e join files on files.id = e.file_id join visit v on v.visit_id = e.visit_id
  where e.evaluation_id = ${id} and e.removed_at is null)`

export interface Material {
  readonly findings: readonly Finding[]
  readonly decisions: readonly Decision[]
  readonly measured: readonly Measured[]
  readonly edited: EditedTexts
  readonly evidence: readonly EvidenceRef[]
}

type Moments<T, Key extends keyof T> = Omit<T, Key> & { readonly [K in Key]: string }
const moment = (text: string | null) => (text === null ? null : new Date(text))

/** All a report is written from, of what the actor may see: one row of values, which costs a tenth of its hundreds of rows. */
export async function materialOf(tx: Tx, id: EvaluationId): Promise<Material> {
  const result = await sql<
    Pick<Material, 'findings' | 'decisions'> & {
      measured: Moments<Measured, 'submittedAt'>[]
      edited: EditedTexts | null
      evidence: Moments<EvidenceRef, 'addedAt'>[]
    }
  >`${hot}${visits(id)} select ${findings(id)} as findings, ${decisions(id)} as decisions, ${measured} as measured,
      ${edited(id)} as edited, ${evidence(id)} as evidence`.execute(tx.db)
  const row = found(result.rows[0])
  return {
    findings: row.findings,
    decisions: row.decisions,
    measured: row.measured.map((one) => ({ ...one, submittedAt: moment(one.submittedAt) })),
    edited: row.edited ?? noTexts,
    evidence: row.evidence.map((one) => ({
      ...one,
      fileName: one.mechanism === 'mystery_shopping' ? plainName({ code: one.code, name: one.fileName }) : one.fileName,
      addedAt: new Date(one.addedAt),
    })),
  }
}

/** What the visits found and what was decided on it. */
export async function findingsFor(tx: Tx, id: EvaluationId): Promise<Pick<Material, 'findings' | 'decisions'>> {
  const result = await sql<Pick<Material, 'findings' | 'decisions'>>`
    ${visits(id)} select ${findings(id)} as findings, ${decisions(id)} as decisions`.execute(tx.db)
  return found(result.rows[0])
}

/** What each visit that was not cancelled carries out, and when it was submitted. Not by whom. */
export async function measuredBy(tx: Tx, id: EvaluationId): Promise<Measured[]> {
  const result = await sql<Measured>`
    select mechanism, submitted_at as "submittedAt" from itqan_visit_mechanisms(${id})
    order by mechanism, submitted_at, visit_id`.execute(tx.db)
  return result.rows
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
  const result = await sql<{ edited: EditedTexts | null }>`select ${edited(id)} as edited`.execute(tx.db)
  return result.rows[0]?.edited ?? noTexts
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
