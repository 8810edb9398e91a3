// Rows of customers, and what they are found by.
import type { Selectable } from 'kysely'
import type { CustomerId, EntityId } from '#src/kernel/ids.ts'
import type { Asking } from '#src/kernel/search-terms.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Customer } from '../customer.ts'
import './tables.ts'
import { meets, relevance, saveCustomerWords } from './words.ts'

const toCustomer = (row: Selectable<Tables['customers']>): Customer => ({
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
})

const changing = (customer: Customer) => ({
  personal_number: customer.personalNumber,
  kind: customer.kind,
  name: customer.name,
  phone: customer.phone,
  email: customer.email,
  language: customer.language,
  preferred_channel: customer.preferredChannel,
  needs: [...customer.needs],
  note: customer.note,
  version: customer.version,
})

/** The customer of an entity, or null. For actions that work on a case's behalf. */
export async function customerOf(tx: Tx, entityId: EntityId, id: CustomerId): Promise<Customer | null> {
  const row = await tx.db
    .selectFrom('customers')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toCustomer(row) : null
}

export async function loadCustomer(tx: Tx, permission: Permission, id: CustomerId): Promise<Customer | undefined> {
  const row = await tx.db
    .selectFrom('customers')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'customers'))
    .executeTakeFirst()
  return row && toCustomer(row)
}

export async function customerByNumber(
  tx: Tx,
  entityId: EntityId,
  personalNumber: string,
): Promise<Customer | undefined> {
  const row = await tx.db
    .selectFrom('customers')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where('personal_number', '=', personalNumber)
    .executeTakeFirst()
  return row && toCustomer(row)
}

/** False when another customer of the entity has the personal number. */
export async function insertCustomer(tx: Tx, customer: Customer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('customers')
    .values({ id: customer.id, entity_id: customer.entityId, created_at: tx.now, ...changing(customer) })
    .onConflict((conflict) => conflict.columns(['entity_id', 'personal_number']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await saveCustomerWords(tx, customer.id, customer)
  return true
}

/** False when the row is no longer at the version it was read at. */
export async function updateCustomer(tx: Tx, customer: Customer, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('customers')
    .set(changing(customer))
    .where('id', '=', customer.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await saveCustomerWords(tx, customer.id, customer)
  return true
}

/** No more are weighed against each other: beyond them the query says too little. */
const mostWeighed = 1000

/**
 * Customers found by personal number, phone (in any of its spellings), name or e-mail, the best first; one more than
 * `limit` where there are more.
 */
export async function searchCustomers(
  tx: Tx,
  permission: Permission,
  query: string,
  { limit = 50, ...asking }: Asking & { limit?: number } = {},
): Promise<Customer[]> {
  const { entityId } = permission.actor
  const weighed = tx.db
    .selectFrom('customer_words')
    .select(['customer_id', relevance('customer_words.words', query, asking).as('relevance')])
    .where(meets('customer_words.words', query, asking))
    .$if(entityId !== null, (q) => q.where('entity_id', '=', entityId))
    .limit(mostWeighed)
    .as('weighed')
  const found = await tx.db
    .selectFrom('customers')
    .innerJoin(weighed, 'weighed.customer_id', 'customers.id')
    .selectAll('customers')
    .where(rows(permission, 'customers'))
    .orderBy('weighed.relevance', 'desc')
    .orderBy('customers.name')
    .orderBy('customers.id')
    .limit(limit + 1)
    .execute()
  return found.map(toCustomer)
}

/** Others of his entity with the same phone: perhaps he, perhaps his family. Never merged by themselves. */
export async function customersSharing(tx: Tx, permission: Permission, one: Customer, limit = 5): Promise<Customer[]> {
  if (one.phone === '') return []
  const found = await tx.db
    .selectFrom('customers')
    .selectAll()
    .where('entity_id', '=', one.entityId)
    .where('phone', '=', one.phone)
    .where('phone', '<>', '')
    .where('id', '<>', one.id)
    .where(rows(permission, 'customers'))
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()
  return found.map(toCustomer)
}
