// A new case taken down by staff: whose it is, what it is, and its solution where it is solved at once. One transaction.
import type { EntityId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found, may } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import type { StoredFile } from '#src/platform/files.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case, Contact } from '../case.ts'
import type { CaseLink, FormChoices } from '../case-view.ts'
import type { Customer } from '../customer.ts'
import type { Intake } from '../intake-input.ts'
import type { Reference } from '../reference.ts'
import { possibleDuplicates } from '../similar.ts'
import { possibleTwins } from '../store/case-page.ts'
import { caseOfSubmission } from '../store/cases.ts'
import { loadCustomer } from '../store/customers.ts'
import { keepFiles } from '../store/received-files.ts'
import { holdSubmission, registeredBy } from '../store/registered.ts'
import { newCaseTexts as texts } from '../texts/new-case.ts'
import { actionTexts } from '../texts/refusals.ts'
import { solveAtFirstContact } from './answer.ts'
import { findCustomers, findOrCreateCustomer } from './customers.ts'
import { headingChoices, suggestions } from './form-choices.ts'
import { type Registered, registerCase } from './register.ts'
import { type SolvedMatch, solvedLike } from './solved.ts'

/** Cases are an entity's: who has none registers none. */
export function registrar(tx: Tx): EntityId {
  const { actor } = allow(caseworkPolicy, tx.actor, 'case.register')
  if (!actor.entityId) throw new Refusal('forbidden', platformTexts.notYours)
  return actor.entityId
}

export async function takeCase(tx: Tx, given: Intake, files: readonly StoredFile[] = []): Promise<Registered> {
  const entityId = registrar(tx)
  await holdSubmission(tx, entityId, given.submissionKey)
  const known = await elevated(tx, (inside) => caseOfSubmission(inside, entityId, given.submissionKey))
  if (known) return { case: known, receiptCode: null, again: true }
  const customer = await whoseCase(tx, entityId, given)
  const registered = await registerCase(tx, {
    entityId,
    kind: given.kind,
    channel: given.channel,
    subject: given.subject,
    description: given.description,
    language: given.language,
    customerId: customer?.id ?? null,
    contact: contactOf(given, customer),
    serviceId: given.serviceId,
    centreId: given.centreId,
    confidential: given.confidential,
    aboutPersonIds: given.aboutPersonIds,
    media: given.media,
    files: await keepFiles(tx, files),
    submissionKey: given.submissionKey,
  })
  if (!given.solution || registered.again) return registered
  const { restricted, id, version } = registered.case
  if (restricted && !tx.actor.roles.includes('quality_team')) throw new Refusal('conflict', texts.restrictedNotSolved)
  const { headingId, complexity, importance, ...answer } = given.solution
  const solved = await solveAtFirstContact(tx, {
    ...answer,
    id,
    version,
    classification: { headingId, serviceId: given.serviceId, complexity, importance },
  })
  return { ...registered, case: solved }
}

async function whoseCase(tx: Tx, entityId: EntityId, given: Intake): Promise<Customer | null> {
  if (given.whose === 'none') return null
  if (given.whose === 'new') {
    if (!given.customer) throw new Error('a new customer comes with his fields')
    return (await findOrCreateCustomer(tx, { ...given.customer, entityId })).customer
  }
  const permission = allow(caseworkPolicy, tx.actor, 'customer.read')
  const customer = await loadCustomer(tx, permission, given.whose)
  if (!customer) {
    throw new Refusal('invalid', platformTexts.invalid, {
      fields: [{ field: 'customerId', text: actionTexts.unknownCustomer }],
    })
  }
  return customer
}

function contactOf(given: Intake, customer: Customer | null): Contact {
  const phone = given.contactPhone || customer?.phone || ''
  const email = given.contactEmail || customer?.email || ''
  const wanted = given.contactChannel ?? customer?.preferredChannel ?? 'sms'
  return { phone, email, channel: phone === '' && email !== '' ? 'email' : wanted }
}

/** The case as its registrar is told of it, once and right after: also one he may not open. */
export async function justRegistered(tx: Tx, reference: Reference): Promise<{ case: Case; readable: boolean }> {
  registrar(tx)
  const { personId } = tx.actor
  const one = personId && (await elevated(tx, (inside) => registeredBy(inside, reference, personId)))
  const seen = found(one || null)
  const hidden = seen.restricted && !tx.actor.roles.includes('quality_team')
  return { case: seen, readable: !hidden }
}

export interface Asked {
  readonly query: string
  readonly text: string
  readonly customerId: Customer['id'] | null
  readonly phone: string
  readonly serviceId: Case['serviceId']
}

export interface Beside {
  /** Null: nothing was looked for. */
  readonly customers: readonly Customer[] | null
  readonly more: boolean
  readonly chosen: Customer | null
  readonly solved: readonly SolvedMatch[]
  readonly duplicates: readonly CaseLink[]
  readonly suggestions: FormChoices['suggestions']
}

const mostCustomers = 8
const leastText = 8
const duplicateMs = 30 * 86_400_000

/** Who it may be, what may answer it, and whether it was told before; all as far as the registrar may know. */
export async function besideNewCase(tx: Tx, asked: Asked): Promise<Beside> {
  const entityId = registrar(tx)
  const enough = asked.text.trim().length >= leastText
  const canRead = may(caseworkPolicy, tx.actor, 'customer.read')
  const [foundCustomers, chosen, solved, headings] = await Promise.all([
    canRead && asked.query !== '' ? findCustomers(tx, asked.query, { limit: mostCustomers }) : null,
    canRead && asked.customerId
      ? loadCustomer(tx, allow(caseworkPolicy, tx.actor, 'customer.read'), asked.customerId)
      : null,
    enough ? solvedLike(tx, asked.text, { entityId, serviceId: asked.serviceId ?? undefined }) : [],
    enough ? headingChoices(tx, { entityId }) : [],
  ])
  return {
    customers: foundCustomers?.slice(0, mostCustomers) ?? null,
    more: (foundCustomers?.length ?? 0) > mostCustomers,
    chosen: chosen ?? null,
    solved,
    duplicates: enough ? await toldBefore(tx, entityId, asked) : [],
    suggestions: enough ? await suggestions(tx, entityId, asked.text, headings) : [],
  }
}

async function toldBefore(tx: Tx, entityId: EntityId, asked: Asked): Promise<CaseLink[]> {
  const permission = allow(caseworkPolicy, tx.actor, 'case.read')
  const since = new Date(tx.now.getTime() - duplicateMs)
  const twins = await possibleTwins(tx, permission, {
    entityId,
    customerId: asked.customerId,
    phone: asked.phone,
    since,
  })
  const typed = {
    text: asked.text,
    customer: asked.customerId,
    phone: asked.phone || null,
    service: asked.serviceId,
    heading: null,
    at: tx.now,
  }
  const candidates = twins.map((one) => ({
    id: one.id,
    solved: false,
    text: `${one.subject} ${one.description}`,
    customer: asked.customerId,
    phone: one.phone || null,
    service: one.serviceId,
    heading: null,
    at: one.openedAt,
  }))
  const byId = new Map<string, CaseLink>(twins.map((one) => [one.id, one]))
  const like = possibleDuplicates(typed, candidates, { records: 1000, of: new Map() })
  return like.flatMap(({ id }) => byId.get(id) ?? []).slice(0, 5)
}
