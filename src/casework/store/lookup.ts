// Things by what people call them: for whoever enters many at once.
import type { EntityId, HeadingId, PartnerId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Customer } from '../customer.ts'
import { customerByNumber } from './customers.ts'
import './tables.ts'

/** The heading of that Arabic name. Throws where there is none. */
export async function headingNamed(tx: Tx, entityId: EntityId, name: string): Promise<HeadingId> {
  const row = await tx.db
    .selectFrom('case_headings')
    .select('id')
    .where('entity_id', '=', entityId)
    .where('name_ar', '=', name)
    .executeTakeFirst()
  if (!row) throw new Error(`there is no heading ${name}`)
  return row.id
}

/** The customer of that personal number. Throws where there is none. */
export async function customerNumbered(tx: Tx, entityId: EntityId, personalNumber: string): Promise<Customer> {
  const found = await customerByNumber(tx, entityId, personalNumber)
  if (!found) throw new Error(`there is no customer ${personalNumber}`)
  return found
}

/** The partner of that Arabic name. Throws where there is none. */
export async function partnerNamed(tx: Tx, entityId: EntityId, name: string): Promise<PartnerId> {
  const row = await tx.db
    .selectFrom('partners')
    .select('id')
    .where('entity_id', '=', entityId)
    .where('name_ar', '=', name)
    .executeTakeFirst()
  if (!row) throw new Error(`there is no partner ${name}`)
  return row.id
}
