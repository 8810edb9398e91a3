import { sql } from 'kysely'
import type { EntityId, PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import type { Reference } from '../reference.ts'
import { toCase } from './cases.ts'
import './tables.ts'

/** A case that this person registered himself, also when it has gone out of his sight since. Inside `elevated`. */
export async function registeredBy(tx: Tx, reference: Reference, who: PersonId): Promise<Case | undefined> {
  const row = await tx.db
    .selectFrom('cases')
    .selectAll()
    .where('reference', '=', reference)
    .where('created_by', '=', who)
    .executeTakeFirst()
  return row && toCase(row)
}

/** Of two submissions with the same key the second waits for the first, and then finds its case. */
export const holdSubmission = async (tx: Tx, entityId: EntityId, key: string) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${entityId} ${key}`}, 0))`.execute(tx.db)
}
