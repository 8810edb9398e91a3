// Rows of referrals: cases before third parties, or before the entity whose competence they are.
import { type Selectable, sql } from 'kysely'
import type { CaseId, EntityId, PartnerId, PersonId, ReferralId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { Reference } from '../reference.ts'
import './tables.ts'

type Row = Selectable<Tables['referrals']>

export interface Referral {
  readonly id: ReferralId
  readonly caseId: CaseId
  readonly entityId: EntityId
  readonly cycle: number
  readonly kind: Row['kind']
  readonly partnerId: PartnerId | null
  readonly toEntityId: EntityId | null
  readonly toName: string
  readonly caseReference: Reference
  readonly question: string
  readonly sentAt: Date
  readonly dueAt: Date
  readonly remindedAt: readonly Date[]
  readonly answeredAt: Date | null
  readonly answer: string
  readonly answeredBy: PersonId | null
  /** 1 to 5, as who asked judges the answer. */
  readonly quality: number | null
  readonly confirmedAt: Date | null
  readonly cancelledAt: Date | null
  /** Of the case it became at an entity of ours. */
  readonly registeredReference: Reference | null
  readonly version: number
}

export const toReferral = (row: Row): Referral => ({
  id: row.id,
  caseId: row.case_id,
  entityId: row.entity_id,
  cycle: row.cycle,
  kind: row.kind,
  partnerId: row.partner_id,
  toEntityId: row.to_entity_id,
  toName: row.to_name,
  caseReference: row.case_reference,
  question: row.question,
  sentAt: row.sent_at,
  dueAt: row.due_at,
  remindedAt: row.reminded_at,
  answeredAt: row.answered_at,
  answer: row.answer,
  answeredBy: row.answered_by,
  quality: row.quality,
  confirmedAt: row.confirmed_at,
  cancelledAt: row.cancelled_at,
  registeredReference: row.registered_reference,
  version: row.version,
})

export const isOpenReferral = (one: Pick<Referral, 'answeredAt' | 'cancelledAt' | 'confirmedAt'>) =>
  one.answeredAt === null && one.cancelledAt === null && one.confirmedAt === null

const changing = (one: Referral) => ({
  due_at: one.dueAt,
  reminded_at: [...one.remindedAt],
  answered_at: one.answeredAt,
  answer: one.answer,
  answered_by: one.answeredBy,
  quality: one.quality,
  confirmed_at: one.confirmedAt,
  cancelled_at: one.cancelledAt,
  registered_reference: one.registeredReference,
  version: one.version,
})

export async function insertReferral(tx: Tx, one: Referral): Promise<void> {
  await tx.db
    .insertInto('referrals')
    .values({
      id: one.id,
      case_id: one.caseId,
      entity_id: one.entityId,
      cycle: one.cycle,
      kind: one.kind,
      partner_id: one.partnerId,
      to_entity_id: one.toEntityId,
      to_name: one.toName,
      case_reference: one.caseReference,
      question: one.question,
      sent_at: one.sentAt,
      ...changing(one),
    })
    .execute()
}

/** Saves what changed since it was read. Throws the refusal "conflict" when somebody was faster. */
export async function saveReferral(tx: Tx, before: Referral, change: Partial<Referral>): Promise<Referral> {
  const after: Referral = { ...before, ...change, version: before.version + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('referrals')
    .set(changing(after))
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  return after
}

/** As far as row-level security shows it. */
export async function loadReferral(tx: Tx, id: ReferralId): Promise<Referral | undefined> {
  const row = await tx.db.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toReferral(row)
}

/** A referral the permission covers: of a partner's person, those to his own organisation. */
export async function loadOwnReferral(tx: Tx, permission: Permission, id: ReferralId): Promise<Referral | undefined> {
  const row = await tx.db
    .selectFrom('referrals')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'referrals'))
    .executeTakeFirst()
  return row && toReferral(row)
}

/** The referral a case was registered from, if it was. */
export async function referralRegisteredAs(tx: Tx, caseId: CaseId): Promise<Referral | undefined> {
  const row = await tx.db
    .selectFrom('referrals')
    .innerJoin('cases', 'cases.reference', 'referrals.registered_reference')
    .selectAll('referrals')
    .where('cases.id', '=', caseId)
    .executeTakeFirst()
  return row && toReferral(row)
}

/** Referrals of a case, all cycles, the first first. */
export async function referralsOf(tx: Tx, caseId: CaseId): Promise<Referral[]> {
  const found = await tx.db.selectFrom('referrals').selectAll().where('case_id', '=', caseId).orderBy('id').execute()
  return found.map(toReferral)
}

/** Of a case that is withdrawn: nobody need answer any more. */
export async function cancelOpenReferrals(tx: Tx, caseId: CaseId): Promise<void> {
  await tx.db
    .updateTable('referrals')
    .set({ cancelled_at: tx.now })
    .where('case_id', '=', caseId)
    .where('answered_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
}

export interface PartnerToAsk {
  readonly id: PartnerId
  readonly name: LocalizedText
  /** Working minutes it has to answer. */
  readonly answerMinutes: number
  readonly active: boolean
}

export async function partnerToAsk(tx: Tx, entityId: EntityId, id: PartnerId): Promise<PartnerToAsk | undefined> {
  const row = await tx.db
    .selectFrom('partners')
    .select(['id', 'name_ar', 'name_en', 'answer_minutes', 'active'])
    .where('entity_id', '=', entityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      name: { ar: row.name_ar, en: row.name_en },
      answerMinutes: row.answer_minutes,
      active: row.active,
    }
  )
}

export interface PartnerAddress {
  readonly email: string
  /** Null: the organisation's own address, or a person who follows the entity. */
  readonly language: Language | null
  readonly personId: PersonId | null
}

/** The partner's own address, and those of its active people. */
export async function partnerAddresses(tx: Tx, id: PartnerId): Promise<PartnerAddress[]> {
  const { rows: found } = await sql<PartnerAddress>`
    select email, null as language, null as "personId" from partners where id = ${id} and email <> ''
    union all
    select p.email, p.language, p.id from people p join partner_people pp on pp.person_id = p.id
      where pp.partner_id = ${id} and p.active and p.email <> ''`.execute(tx.db)
  return found
}
