import type { CustomerId, EntityId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Customer } from '../customer.ts'
import './tables.ts'

/** The customer of an entity; undefined where there is none. For actions that work on a case's behalf. */
export async function customerOf(tx: Tx, entityId: EntityId, id: CustomerId): Promise<Customer | null> {
  const row = await tx.db
    .selectFrom('customers')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    entityId: row.entity_id,
    personalNumber: row.personal_number,
    kind: row.kind,
    name: row.name,
    phone: row.phone,
    email: row.email,
    language: row.language,
    preferredChannel: row.preferred_channel,
    needs: row.needs,
    note: row.note,
    version: row.version,
  }
}
