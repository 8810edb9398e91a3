// What people are told inside the product. Nobody is told of a case he may not know of.
import { type Id, newId, type PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import type { NoticeKind } from '../notice.ts'
import { readersAmong } from '../store/readers.ts'
import '../store/tables.ts'

/** Inside `elevated`, or as the system. The actor himself is not told of what he did. */
export async function notify(tx: Tx, one: Case, people: readonly PersonId[], kind: NoticeKind): Promise<void> {
  const others = [...new Set(people)].filter((id) => id !== tx.actor.personId && !one.aboutPersonIds.includes(id))
  const told = await readersAmong(tx, one, others)
  if (told.length === 0) return
  await tx.db
    .insertInto('case_notices')
    .values(
      told.map((id) => ({
        id: newId<Id<'caseNotice'>>(),
        entity_id: one.entityId,
        person_id: id,
        case_id: one.id,
        kind,
        at: tx.now,
      })),
    )
    .execute()
}
