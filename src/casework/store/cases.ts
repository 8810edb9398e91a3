// Rows of cases. Every question is narrowed by a permission; row-level security holds the same beneath.
import type { Insertable, Selectable } from 'kysely'
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import { json, type Tables, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { type Case, type Classification, rankOf } from '../case.ts'
import type { Reference } from '../reference.ts'
import './tables.ts'

type Row = Selectable<Tables['cases']>

function classificationOf(row: Row): Classification | null {
  const { heading_id, complexity, importance, procedure, service_id } = row
  if (heading_id === null || complexity === null || importance === null || procedure === null) return null
  return { headingId: heading_id, serviceId: service_id, complexity, importance, procedure }
}

export const toCase = (row: Row): Case => ({
  id: row.id,
  entityId: row.entity_id,
  reference: row.reference,
  kind: row.kind,
  channel: row.channel,
  state: row.state,
  stateBefore: row.state_before,
  customerId: row.customer_id,
  confidential: row.confidential,
  restricted: row.restricted,
  aboutPersonIds: row.about_person_ids,
  readerIds: row.reader_ids,
  subject: row.subject,
  description: row.description,
  language: row.language,
  serviceId: row.service_id,
  centreId: row.centre_id,
  classification: classificationOf(row),
  departmentId: row.department_id,
  assigneeId: row.assignee_id,
  urgent: row.urgent,
  escalation: row.escalation,
  cycle: row.cycle,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  dueAt: row.due_at,
  media: row.media,
  contact: { phone: row.contact_phone, email: row.contact_email, channel: row.contact_channel },
  parentId: row.parent_id,
  mergedIntoId: row.merged_into_id,
  version: row.version,
})

/** Columns that change while a case lives. */
const changing = (one: Case) => ({
  state: one.state,
  state_before: one.stateBefore,
  kind: one.kind,
  confidential: one.confidential,
  restricted: one.restricted,
  about_person_ids: [...one.aboutPersonIds],
  reader_ids: [...one.readerIds],
  service_id: one.serviceId,
  centre_id: one.centreId,
  heading_id: one.classification?.headingId ?? null,
  complexity: one.classification?.complexity ?? null,
  importance: one.classification?.importance ?? null,
  procedure: one.classification?.procedure ?? null,
  department_id: one.departmentId,
  assignee_id: one.assigneeId,
  urgent: one.urgent,
  escalation: one.escalation,
  cycle: one.cycle,
  closed_at: one.closedAt,
  due_at: one.dueAt,
  contact_phone: one.contact.phone,
  contact_email: one.contact.email,
  contact_channel: one.contact.channel,
  rank: rankOf(one),
  merged_into_id: one.mergedIntoId,
  version: one.version,
})

export interface NewCaseRow {
  readonly case: Case
  readonly submissionKey: string
  /** Of an anonymous case. */
  readonly receiptHash: string | null
  readonly createdBy: PersonId | null
}

/** False when the reference is taken (draw another) or the submission is known already (`caseOfSubmission` tells). */
export async function insertCase(tx: Tx, { case: one, ...more }: NewCaseRow): Promise<boolean> {
  const row: Insertable<Tables['cases']> = {
    id: one.id,
    entity_id: one.entityId,
    reference: one.reference,
    channel: one.channel,
    customer_id: one.customerId,
    anonymous: one.customerId === null,
    subject: one.subject,
    description: one.description,
    language: one.language,
    opened_at: one.openedAt,
    media: one.media && json(one.media),
    parent_id: one.parentId,
    receipt_hash: more.receiptHash,
    submission_key: more.submissionKey,
    created_by: more.createdBy,
    ...changing(one),
  }
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('cases')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The case a form or call left when it was sent before. */
export async function caseOfSubmission(tx: Tx, entityId: Case['entityId'], key: string): Promise<Case | undefined> {
  const row = await tx.db
    .selectFrom('cases')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where('submission_key', '=', key)
    .executeTakeFirst()
  return row && toCase(row)
}

export async function loadCase(tx: Tx, permission: Permission, id: CaseId): Promise<Case | undefined> {
  const row = await tx.db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'cases'))
    .executeTakeFirst()
  return row && toCase(row)
}

export async function loadCaseByReference(
  tx: Tx,
  permission: Permission,
  reference: Reference,
): Promise<Case | undefined> {
  const row = await tx.db
    .selectFrom('cases')
    .selectAll()
    .where('reference', '=', reference)
    .where(rows(permission, 'cases'))
    .executeTakeFirst()
  return row && toCase(row)
}

/** The case, held until the transaction ends: of two moves at once the second sees what the first did. */
export async function lockCase(tx: Tx, permission: Permission, id: CaseId): Promise<Case | undefined> {
  const row = await tx.db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'cases'))
    .forUpdate()
    .executeTakeFirst()
  return row && toCase(row)
}

/** Saves what changed since it was read. Throws the refusal "conflict" when somebody was faster. */
export async function saveCase(tx: Tx, before: Case, after: Case): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('cases')
    .set(changing(after))
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('conflict', platformTexts.changedMeanwhile)
}
