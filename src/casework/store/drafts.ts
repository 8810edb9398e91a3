// Answers that wait for approval.
import type { PersonId } from '#src/kernel/ids.ts'
import { json, type Tx } from '#src/platform/database.ts'
import type { AnswerContent } from '../answer.ts'
import type { Case } from '../case.ts'
import './tables.ts'

export async function keepDraft(tx: Tx, one: Case, answer: AnswerContent, authorId: PersonId): Promise<void> {
  const { body, outcome, rootCause, resolution, correctiveAction, files = [] } = answer
  const content = json<AnswerContent>({ body, outcome, rootCause, resolution, correctiveAction, files })
  await tx.db
    .insertInto('answer_drafts')
    .values({ case_id: one.id, entity_id: one.entityId, author_id: authorId, content, at: tx.now })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ author_id: authorId, content, at: tx.now }))
    .execute()
}

export async function draftAnswer(
  tx: Tx,
  caseId: Case['id'],
): Promise<(AnswerContent & { readonly authorId: PersonId; readonly at: Date }) | null> {
  const row = await tx.db.selectFrom('answer_drafts').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row ? { ...row.content, authorId: row.author_id, at: row.at } : null
}

export const dropDraft = (tx: Tx, caseId: Case['id']) =>
  tx.db.deleteFrom('answer_drafts').where('case_id', '=', caseId).execute()
