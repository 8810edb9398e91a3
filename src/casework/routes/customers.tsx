// Customers: search, the page of one, adding and editing.
import { type CustomerId, parseId } from '#src/kernel/ids.ts'
import { say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { line } from '#src/platform/input.ts'
import { mountRecord } from '#src/platform/records/records.tsx'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import { changeCustomer, createCustomer, findCustomers, readCustomer } from '../actions/customers.ts'
import type { Customer } from '../customer.ts'
import { customerInput, personalNumberOf } from '../customer-input.ts'
import { CustomerPage, CustomerPanel } from '../pages/customer.tsx'
import { CustomerForm, customerValues } from '../pages/customer-form.tsx'
import { customerTexts as texts } from '../pages/customer-texts.ts'
import { CustomersPage } from '../pages/customers.tsx'
import { caseCounts, customerAttempts, customerCases, customerNotes } from '../store/customer-story.ts'
import { customerByNumber, customersSharing } from '../store/customers.ts'

const path = '/customers'
const shownAtMost = 50

/** Customers are an entity's: the government has none. */
function entityOf({ actor }: Tx) {
  if (!actor.entityId) throw new Refusal('forbidden', platformTexts.notYours)
  return actor.entityId
}

async function search(tx: Tx, query: string) {
  allow(caseworkPolicy, tx.actor, 'customer.read')
  const all = query === '' ? [] : await findCustomers(tx, query, { limit: shownAtMost })
  const shown = all.slice(0, shownAtMost)
  const seen = allow(caseworkPolicy, tx.actor, 'case.read')
  const counts = await caseCounts(
    tx,
    seen,
    entityOf(tx),
    shown.map(({ id }) => id),
  )
  return { query, found: shown, more: all.length > shown.length, counts }
}

async function story(tx: Tx, id: CustomerId) {
  const customer = await readCustomer(tx, id)
  const seen = allow(caseworkPolicy, tx.actor, 'case.read')
  const [counts, cases, attempts, notes, sharing] = await Promise.all([
    caseCounts(tx, seen, customer.entityId, [id]),
    customerCases(tx, seen, customer),
    customerAttempts(tx, seen, customer),
    customerNotes(tx, seen, customer),
    customersSharing(tx, allow(caseworkPolicy, tx.actor, 'customer.read'), customer),
  ])
  return { customer, counts: counts.get(id) ?? { open: 0, all: 0 }, cases, attempts, notes, sharing }
}

/** A customer as the frame of records knows things: his name is the same in both languages. */
const asRecord = (customer: Customer) => ({
  id: customer.id,
  version: customer.version,
  name: { ar: customer.name, en: customer.name },
  customer,
})

export function customerRoutes() {
  const app = router()
  app.get(path, async (c) => {
    const query = line(200).safeParse(c.req.query('q') ?? '').data ?? ''
    const read = await c.var.read((tx) => search(tx, query))
    const mayAdd = may(caseworkPolicy, c.var.actor, 'customer.edit')
    return page(c, { title: say(c.var.locale, texts.customers) }, <CustomersPage {...read} mayAdd={mayAdd} />)
  })
  mountRecord(app, {
    path,
    addTitle: texts.add,
    schema: customerInput,
    load: async (tx, id: CustomerId) => {
      allow(caseworkPolicy, tx.actor, 'customer.edit')
      return asRecord(await readCustomer(tx, id))
    },
    create: async (tx, input, id) => asRecord(await createCustomer(tx, { ...input, entityId: entityOf(tx) }, id)),
    change: async (tx, id, version, input) => asRecord(await changeCustomer(tx, id, version, input)),
    prepare: async (tx, _c, _thing, { personalNumber }) => {
      allow(caseworkPolicy, tx.actor, 'customer.edit')
      const typed = typeof personalNumber === 'string' ? personalNumberOf(personalNumber) : ''
      return { existing: (typed && (await customerByNumber(tx, entityOf(tx), typed))) || null }
    },
    values: ({ customer }) => customerValues(customer),
    fresh: () => ({ preferredChannel: 'sms', language: 'ar' }),
    form: (view, { existing }) => <CustomerForm view={view} existing={existing} />,
    href: ({ id }) => `${path}/${id}`,
    crumbs: (c) => [{ href: path, text: say(c.var.locale, texts.customers) }],
  })
  app.get(`${path}/:id`, async (c) => {
    const id = found(parseId<CustomerId>(c.req.param('id')))
    const read = await c.var.read((tx) => story(tx, id))
    const mayEdit = may(caseworkPolicy, c.var.actor, 'customer.edit')
    return page(
      c,
      { title: read.customer.name, panel: <CustomerPanel {...read} /> },
      <CustomerPage {...read} mayEdit={mayEdit} />,
    )
  })
  return app
}
