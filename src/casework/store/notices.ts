// Notices people have of a case.
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import './tables.ts'

/** Of somebody who may no longer know of the case: it is not counted among his unread ones any more. */
export async function forgetNotices(tx: Tx, caseId: CaseId, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  await tx.db
    .updateTable('case_notices')
    .set({ read_at: tx.now })
    .where('case_id', '=', caseId)
    .where('person_id', 'in', [...people])
    .where('read_at', 'is', null)
    .execute()
}
