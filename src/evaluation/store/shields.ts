// The register of shields: certificates as granted, and what became of them since.
import { type SqlBool, sql } from 'kysely'
import { foldForSearch, searchWords } from '#src/kernel/arabic-text.ts'
import type { CentreId, EntityId, EvaluationId, ShieldId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { found } from '#src/platform/access.ts'
import { json, type Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import type { Day } from '../committee.ts'
import type { ShieldRecord } from '../shield.ts'

const columns = sql.raw(`id, number, verification_code as code, evaluation_id as "evaluationId",
  edition_id as "editionId", award, award_name as "awardName", entity_id as "entityId", centre_id as "centreId",
  entity_name as "entityName", centre_name as "centreName", centre_kind as "centreKind",
  criteria_met as "criteriaMet", criteria_total as "criteriaTotal",
  resting_on_not_applicable as "restingOnNotApplicable", round_name as "roundName", granted_on as "grantedOn",
  fingerprint, superseded_on as "supersededOn", withdrawn_on as "withdrawnOn", withdrawn_reason as "withdrawnReason"`)

const one = async (tx: Tx, where: ReturnType<typeof sql<SqlBool>>): Promise<ShieldRecord | null> => {
  const result = await sql<ShieldRecord>`${hot}select ${columns} from shields where ${where}`.execute(tx.db)
  return result.rows[0] ?? null
}

/** By the code on the certificate, in the form `normalCode` gives. The hottest question of the public. */
export async function shieldByCode(tx: Tx, code: string): Promise<ShieldRecord | null> {
  const result =
    await sql<ShieldRecord>`${hot}select ${columns} from shields where verification_code = ${code}`.execute(tx.db)
  return result.rows[0] ?? null
}

export const shieldByNumber = (tx: Tx, number: string) => one(tx, sql<SqlBool>`number = ${number}`)
export const shieldOf = (tx: Tx, id: EvaluationId) => one(tx, sql<SqlBool>`evaluation_id = ${id}`)

export async function lockShield(tx: Tx, number: string): Promise<ShieldRecord> {
  const result = await sql<ShieldRecord>`
    select ${columns} from shields where number = ${number} for update`.execute(tx.db)
  return found(result.rows[0])
}

/** Certificates of a centre still in force that a later result takes the place of; gives their numbers. */
export async function supersede(
  tx: Tx,
  place: { centreId: CentreId; entityId: EntityId; by: EvaluationId },
  on: Day,
): Promise<readonly string[]> {
  const changed = await tx.db
    .updateTable('shields')
    .set({ superseded_on: on })
    .where('centre_id', '=', place.centreId)
    .where('entity_id', '=', place.entityId)
    .where('evaluation_id', '<>', place.by)
    .where('superseded_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .returning('number')
    .execute()
  return changed.map((row) => row.number)
}

/** `ITQ-SH-2026-0118`; the counter runs on over the years. */
export async function nextNumber(tx: Tx, on: Day): Promise<string> {
  const result = await sql<{ n: number }>`select nextval('shield_numbers') as n`.execute(tx.db)
  return `ITQ-SH-${on.slice(0, 4)}-${String(result.rows[0]?.n ?? 0).padStart(4, '0')}`
}

export type NewShield = Omit<ShieldRecord, 'id' | 'supersededOn' | 'withdrawnOn' | 'withdrawnReason'>

export async function insertShield(tx: Tx, given: NewShield): Promise<ShieldId> {
  const id = newId<ShieldId>()
  const words = [given.number, given.awardName, given.entityName, given.centreName]
  const spoken = words.flatMap((word) => (typeof word === 'string' ? [word] : [word.ar, word.en]))
  await tx.db
    .insertInto('shields')
    .values({
      id,
      number: given.number,
      verification_code: given.code,
      evaluation_id: given.evaluationId,
      edition_id: given.editionId,
      award: given.award,
      award_name: json(given.awardName),
      entity_id: given.entityId,
      centre_id: given.centreId,
      entity_name: json(given.entityName),
      centre_name: json(given.centreName),
      centre_kind: given.centreKind,
      criteria_met: given.criteriaMet,
      criteria_total: given.criteriaTotal,
      resting_on_not_applicable: given.restingOnNotApplicable,
      round_name: json(given.roundName),
      granted_on: given.grantedOn,
      fingerprint: given.fingerprint,
      superseded_on: null,
      withdrawn_on: null,
      withdrawn_reason: null,
      search: foldForSearch(spoken.join(' ')),
      created_at: tx.now,
    })
    .execute()
  return id
}

export async function saveWithdrawn(tx: Tx, id: ShieldId, on: Day, reason: string) {
  await tx.db.updateTable('shields').set({ withdrawn_on: on, withdrawn_reason: reason }).where('id', '=', id).execute()
}

export interface RegisterFilter {
  readonly search?: string | undefined
  readonly award?: string | undefined
  readonly kind?: 'onsite' | 'remote' | undefined
  readonly entityId?: EntityId | undefined
  readonly year?: number | undefined
  readonly state?: 'valid' | 'superseded' | 'withdrawn' | undefined
  /** Only those after this one in the order of the register. */
  readonly after?: { readonly grantedOn: Day; readonly id: ShieldId } | undefined
  readonly limit: number
}

const states = {
  valid: sql<SqlBool>`withdrawn_on is null and superseded_on is null`,
  superseded: sql<SqlBool>`withdrawn_on is null and superseded_on is not null`,
  withdrawn: sql<SqlBool>`withdrawn_on is not null`,
}

/** The newest first. */
export async function listShields(tx: Tx, filter: RegisterFilter): Promise<readonly ShieldRecord[]> {
  const { award, kind, entityId, year, state, after } = filter
  const wanted = [
    sql<SqlBool>`true`,
    ...searchWords(filter.search ?? '').map((word) => sql<SqlBool>`search like ${`%${word}%`}`),
    ...(award ? [sql<SqlBool>`award = ${award}`] : []),
    ...(kind ? [sql<SqlBool>`centre_kind = ${kind}`] : []),
    ...(entityId ? [sql<SqlBool>`entity_id = ${entityId}`] : []),
    ...(year ? [sql<SqlBool>`granted_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`] : []),
    ...(state ? [states[state]] : []),
    ...(after ? [sql<SqlBool>`(granted_on, id) < (${after.grantedOn}::date, ${after.id}::uuid)`] : []),
  ]
  const result = await sql<ShieldRecord>`
    select ${columns} from shields where ${sql.join(wanted, sql` and `)}
    order by granted_on desc, id desc limit ${filter.limit}`.execute(tx.db)
  return result.rows
}

/**
 * What the register can be filtered by: awards and entities that occur in it, under their latest names, and its years.
 * Each list steps along an index from one value to the next, so it costs as much as it has entries.
 */
export async function registerChoices(tx: Tx) {
  const result = await sql<{
    awards: { key: string; name: LocalizedText }[]
    entities: { id: EntityId; name: LocalizedText }[]
    years: number[]
  }>`with recursive
    a as ((select award as key, award_name as name from shields order by award, granted_on desc limit 1)
      union all select n.* from a, lateral (select award, award_name from shields where award > a.key
        order by award, granted_on desc limit 1) n),
    e as ((select entity_id as id, entity_name as name from shields order by entity_id, granted_on desc limit 1)
      union all select n.* from e, lateral (select entity_id, entity_name from shields where entity_id > e.id
        order by entity_id, granted_on desc limit 1) n),
    y as ((select extract(year from granted_on)::int as year from shields order by granted_on desc limit 1)
      union all select n.* from y, lateral (select extract(year from granted_on)::int from shields
        where granted_on < make_date(y.year, 1, 1) order by granted_on desc limit 1) n)
    select coalesce((select jsonb_agg(to_jsonb(a) order by key) from a), '[]') as awards,
      coalesce((select jsonb_agg(to_jsonb(e) order by id) from e), '[]') as entities,
      coalesce((select jsonb_agg(year order by year desc) from y), '[]') as years`.execute(tx.db)
  return found(result.rows[0])
}
