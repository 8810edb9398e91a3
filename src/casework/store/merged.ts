// Cases that belong together: merged into one another, linked, split from one another.
import { sql } from 'kysely'
import { type CaseId, type CaseMessageId, type Id, newId } from '#src/kernel/ids.ts'
import { json, type Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import type { CaseMessage } from './messages.ts'
import './tables.ts'

/** Pointers are followed this far at most; a merge into a merged case is refused, so chains stay short. */
const farthest = 50

/** Where the case's pointers lead, itself first and the case that stands for all of them last. As row-level security shows. */
export async function mergePath(tx: Tx, id: CaseId): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    with recursive path as (
      select c.id, c.merged_into_id, 0 as step from cases c where c.id = ${id}
      union all
      select c.id, c.merged_into_id, p.step + 1 from cases c join path p on c.id = p.merged_into_id
        where p.step < ${farthest})
    select id from path order by step`.execute(tx.db)
  return rows.map((row) => row.id)
}

/** The case and those merged into it, directly or through others. */
export async function joinedCases(tx: Tx, id: CaseId): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    with recursive joined as (
      select c.id, 0 as step from cases c where c.id = ${id}
      union all
      select c.id, j.step + 1 from cases c join joined j on c.merged_into_id = j.id where j.step < ${farthest})
    select id from joined order by step, id`.execute(tx.db)
  return rows.map((row) => row.id)
}

export interface JoinedMessage extends CaseMessage {
  readonly caseId: CaseId
}

/** What was said in these cases, the first first. */
export async function loadMessagesTogether(tx: Tx, ids: readonly CaseId[]): Promise<JoinedMessage[]> {
  if (ids.length === 0) return []
  const found = await tx.db
    .selectFrom('case_messages')
    .selectAll()
    .where('case_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return found.map((row) => ({
    id: row.id,
    caseId: row.case_id,
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

/** Copies messages with their files into another case: who said them and when stays. Returns their texts. */
export async function copyMessages(
  tx: Tx,
  from: CaseId,
  ids: readonly CaseMessageId[],
  to: Pick<Case, 'id' | 'entityId' | 'cycle'>,
): Promise<string[]> {
  const found = await tx.db
    .selectFrom('case_messages')
    .selectAll()
    .where('case_id', '=', from)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const { id: case_id, entityId: entity_id, cycle } = to
  for (const { for_customer: _, ...message } of found) {
    const id = newId<CaseMessageId>()
    await tx.db
      .insertInto('case_messages')
      .values({ ...message, id, case_id, entity_id, cycle, author_name: json(message.author_name) })
      .execute()
    const files = await tx.db.selectFrom('case_files').selectAll().where('message_id', '=', message.id).execute()
    for (const file of files) {
      const copy = { ...file, id: newId<Id<'caseFile'>>(), message_id: id, case_id, entity_id, referral_id: null }
      await tx.db.insertInto('case_files').values(copy).execute()
    }
  }
  return found.map(({ body }) => body)
}

const pair = (one: CaseId, other: CaseId) =>
  one < other ? { case_id: one, other_id: other } : { case_id: other, other_id: one }

/** False when they were linked before. */
export async function insertLink(tx: Tx, one: Case, other: CaseId, by: Case['assigneeId'] & string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('case_links')
    .values({ ...pair(one.id, other), entity_id: one.entityId, at: tx.now, by_person_id: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False when they were not linked. */
export async function deleteLink(tx: Tx, one: CaseId, other: CaseId): Promise<boolean> {
  const { case_id, other_id } = pair(one, other)
  const { numDeletedRows } = await tx.db
    .deleteFrom('case_links')
    .where('case_id', '=', case_id)
    .where('other_id', '=', other_id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Cases linked with this one that the transaction may see. */
export async function linkedCases(tx: Tx, id: CaseId): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select c.id from case_links l join cases c on c.id = case when l.case_id = ${id} then l.other_id else l.case_id end
    where l.case_id = ${id} or l.other_id = ${id} order by c.id`.execute(tx.db)
  return rows.map((row) => row.id)
}
