// What is said in a case, and the files that came with it.
import { type CaseMessageId, type FileId, type Id, newId, type PersonId, type ReferralId } from '#src/kernel/ids.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'
import { json, type Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import { type Attached, forCustomer, type MessageKind } from '../message.ts'
import './tables.ts'

export interface CaseMessage {
  readonly id: CaseMessageId
  readonly cycle: number
  readonly kind: MessageKind
  readonly body: string
  readonly language: Language
  readonly authorId: PersonId | null
  readonly authorName: LocalizedText
  readonly mentionIds: readonly PersonId[]
  readonly at: Date
}

export interface NewMessage {
  readonly kind: MessageKind
  readonly body: string
  readonly language: Language
  readonly mentionIds?: readonly PersonId[]
  readonly departmentId?: Case['departmentId']
}

type InCase = Pick<Case, 'id' | 'entityId' | 'cycle'>

export async function insertMessage(tx: Tx, one: InCase, message: NewMessage): Promise<CaseMessageId> {
  const id = newId<CaseMessageId>()
  await tx.db
    .insertInto('case_messages')
    .values({
      id,
      case_id: one.id,
      entity_id: one.entityId,
      cycle: one.cycle,
      kind: message.kind,
      body: message.body,
      language: message.language,
      author_id: tx.actor.personId,
      author_name: json(tx.actor.name),
      department_id: message.departmentId ?? null,
      mention_ids: [...(message.mentionIds ?? [])],
      at: tx.now,
    })
    .execute()
  return id
}

/** Everything said in a case that the transaction may see, the first first. */
export async function loadMessages(tx: Tx, caseId: Case['id']): Promise<CaseMessage[]> {
  const found = await tx.db
    .selectFrom('case_messages')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return found.map((row) => ({
    id: row.id,
    cycle: row.cycle,
    kind: row.kind,
    body: row.body,
    language: row.language,
    authorId: row.author_id,
    authorName: row.author_name,
    mentionIds: row.mention_ids,
    at: row.at,
  }))
}

export interface CaseFile {
  readonly id: Id<'caseFile'>
  readonly fileId: FileId
  readonly messageId: CaseMessageId | null
  readonly referralId: ReferralId | null
  readonly name: string
  readonly forCustomer: boolean
  readonly at: Date
}

export async function attachFiles(
  tx: Tx,
  one: InCase,
  files: readonly Attached[],
  to: { messageId?: CaseMessageId; kind?: MessageKind; referralId?: ReferralId },
): Promise<void> {
  if (files.length === 0) return
  await tx.db
    .insertInto('case_files')
    .values(
      files.map((file) => ({
        id: newId<Id<'caseFile'>>(),
        case_id: one.id,
        entity_id: one.entityId,
        message_id: to.messageId ?? null,
        referral_id: to.referralId ?? null,
        file_id: file.fileId,
        name: file.name,
        for_customer: to.kind !== undefined && forCustomer.includes(to.kind),
        at: tx.now,
      })),
    )
    .execute()
}

export async function loadFiles(tx: Tx, caseId: Case['id']): Promise<CaseFile[]> {
  const found = await tx.db.selectFrom('case_files').selectAll().where('case_id', '=', caseId).orderBy('id').execute()
  return found.map((row) => ({
    id: row.id,
    fileId: row.file_id,
    messageId: row.message_id,
    referralId: row.referral_id,
    name: row.name,
    forCustomer: row.for_customer,
    at: row.at,
  }))
}
