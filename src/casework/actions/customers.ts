// Customers: added, changed and found by staff; found or added by their number when a case comes in.
import { changedFields } from '#src/kernel/changes.ts'
import { type CustomerId, newId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Asking } from '#src/kernel/search-terms.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import type { Customer, CustomerDraft } from '../customer.ts'
import { customerByNumber, insertCustomer, loadCustomer, searchCustomers, updateCustomer } from '../store/customers.ts'
import { customersTexts as texts } from '../texts/customers.ts'

const numberTaken = () =>
  new Refusal('invalid', platformTexts.invalid, { fields: [{ field: 'personalNumber', text: texts.numberTaken }] })

// The trail says which fields changed, not what is in them: it has readers who may not read customers.
const recordCustomer = (tx: Tx, kind: 'created' | 'changed', { entityId, id }: Customer, fields: readonly string[]) =>
  record(tx, { kind: `customer.${kind}`, entityId, subject: { type: 'customer', id }, data: { fields } })

const filled = (draft: CustomerDraft): readonly string[] =>
  Object.keys(changedFields({ personalNumber: null, phone: '', email: '', needs: [], note: '' }, draft)).filter(
    (field) => field !== 'entityId',
  )

/** By staff. A number that is known is refused: his record is there already. */
export async function createCustomer(tx: Tx, draft: CustomerDraft, id = newId<CustomerId>()): Promise<Customer> {
  const { actor } = allow(caseworkPolicy, tx.actor, 'customer.edit')
  if (actor.reach === 'entity' && actor.entityId !== draft.entityId) {
    throw new Refusal('missing', platformTexts.notFound)
  }
  const customer: Customer = { ...draft, id, version: 1 }
  if (!(await insertCustomer(tx, customer))) throw numberTaken()
  await recordCustomer(tx, 'created', customer, filled(draft))
  return customer
}

export async function changeCustomer(
  tx: Tx,
  id: CustomerId,
  version: number,
  draft: Omit<CustomerDraft, 'entityId'>,
): Promise<Customer> {
  const before = found(await loadCustomer(tx, allow(caseworkPolicy, tx.actor, 'customer.edit'), id))
  if (before.version !== version) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  const fields = Object.keys(changedFields(before, draft))
  if (fields.length === 0) return before
  const after: Customer = { ...before, ...draft, version: version + 1 }
  if (after.personalNumber !== null && after.personalNumber !== before.personalNumber) {
    if (await customerByNumber(tx, before.entityId, after.personalNumber)) throw numberTaken()
  }
  if (!(await updateCustomer(tx, after, version))) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  await recordCustomer(tx, 'changed', after, fields)
  return after
}

export const readCustomer = async (tx: Tx, id: CustomerId): Promise<Customer> =>
  found(await loadCustomer(tx, allow(caseworkPolicy, tx.actor, 'customer.read'), id))

/** By personal number, phone, name or e-mail, the best first; one more than `limit` where there are more. */
export const findCustomers = async (
  tx: Tx,
  query: string,
  options?: Asking & { limit?: number },
): Promise<Customer[]> => searchCustomers(tx, allow(caseworkPolicy, tx.actor, 'customer.read'), query, options)

export interface Identified {
  readonly customer: Customer
  readonly created: boolean
  /** What was given now and is otherwise on his record: kept with the case, for staff to compare. */
  readonly differs: readonly ('name' | 'phone' | 'email')[]
}

/**
 * Whose case it is. The personal number is the key: a known one is his record, which nothing said here changes (whoever
 * knows a number must not redirect its owner's messages). Without a number, or with a new one, a customer is added; two
 * are never one because of a name or phone. Gives back what the public must not be shown.
 */
export async function findOrCreateCustomer(tx: Tx, draft: CustomerDraft): Promise<Identified> {
  if (tx.actor.reach === 'entity' && tx.actor.entityId !== draft.entityId) {
    throw new Refusal('missing', platformTexts.notFound)
  }
  return elevated(tx, async (inside) => {
    const customer: Customer = { ...draft, id: newId<CustomerId>(), version: 1 }
    if (await insertCustomer(inside, customer)) {
      await recordCustomer(inside, 'created', customer, filled(draft))
      return { customer, created: true, differs: [] }
    }
    const known = await customerByNumber(inside, draft.entityId, draft.personalNumber ?? '')
    if (!known) throw new Error('a personal number is taken by nobody')
    const differs = (['name', 'phone', 'email'] as const).filter(
      (field) => draft[field] !== '' && draft[field] !== known[field],
    )
    return { customer: known, created: false, differs }
  })
}
