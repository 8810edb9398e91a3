// Registers a case: by staff for a customer, or by the customer himself. One transaction holds the case, its first cycle,
// its clocks, the words it is found by, the acknowledgement on its way, and the event.
import { randomInt } from 'node:crypto'
import { type CaseId, type CustomerId, type EntityId, newId, type PersonId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { centreById, entityById, personById } from '#src/organisation/public.ts'
import { allow } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case, CaseChannel, CaseKind, Contact, MediaSource } from '../case.ts'
import { type Customer, isUrgentCustomer } from '../customer.ts'
import type { Attached } from '../message.ts'
import type { Policy } from '../policy.ts'
import { groupReference, type ReceiptCode, receiptCodeFrom, referenceFrom } from '../reference.ts'
import { receiptHash } from '../secrets.ts'
import { caseOfSubmission, insertCase } from '../store/cases.ts'
import { insertClocks } from '../store/clocks.ts'
import { customerOf } from '../store/customers.ts'
import { insertCycle } from '../store/cycles.ts'
import { attachFiles } from '../store/messages.ts'
import { currentPolicy } from '../store/policies.ts'
import { serviceNames } from '../store/service-names.ts'
import { saveCaseWords } from '../store/words.ts'
import { customerTexts } from '../texts/customer.ts'
import { actionTexts as texts } from '../texts/refusals.ts'
import { earliestDue, promisedBy, startedClocks } from './clocks.ts'
import { tellCustomer } from './tell.ts'

export interface Registration {
  readonly entityId: EntityId
  readonly kind: CaseKind
  readonly channel: CaseChannel
  readonly subject: string
  readonly description: string
  readonly language: Case['language']
  /** Null: anonymous. */
  readonly customerId: CustomerId | null
  readonly contact: Contact
  readonly serviceId: Case['serviceId']
  readonly centreId: Case['centreId']
  readonly confidential: boolean
  /** It names an employee in words: restricted until the quality team has seen of whom it speaks. */
  readonly restricted?: boolean
  readonly aboutPersonIds: readonly PersonId[]
  readonly media: MediaSource | null
  readonly parentId?: CaseId
  readonly files?: readonly Attached[]
  /** Made by the form or program that sends it: sent twice, one case is left. */
  readonly submissionKey: string
}

export interface Registered {
  readonly case: Case
  /** Of a case sent without a name, or sent by the customer himself and restricted, told this once. */
  readonly receiptCode: ReceiptCode | null
  /** The same submission had been registered before. */
  readonly again: boolean
}

/** By staff, at the counter, on the phone, or from what came in by mail. */
export async function registerCase(tx: Tx, given: Registration): Promise<Registered> {
  allow(caseworkPolicy, tx.actor, 'case.register')
  if (tx.actor.reach === 'entity' && given.entityId !== tx.actor.entityId) {
    throw new Refusal('missing', platformTexts.notFound)
  }
  return elevated(tx, (inside) => open(inside, given, tx.actor.personId))
}

/** By the customer himself, who need not be known. */
export const fileCase = (tx: Tx, given: Registration): Promise<Registered> =>
  elevated(tx, (inside) => open(inside, given, null))

const drawsAtMost = 5

async function open(tx: Tx, given: Registration, createdBy: PersonId | null): Promise<Registered> {
  const known = await caseOfSubmission(tx, given.entityId, given.submissionKey)
  if (known) return { case: known, receiptCode: null, again: true }
  const [policy, customer] = await Promise.all([
    currentPolicy(tx, given.entityId),
    given.customerId ? customerOf(tx, given.entityId, given.customerId) : null,
  ])
  await check(tx, given, policy, customer)
  const receiptCode = needsReceipt(given, policy, createdBy) ? receiptCodeFrom(randomInt) : null
  for (let draw = 0; draw < drawsAtMost; draw += 1) {
    const one = opened(tx, given, policy, customer)
    const clocks = await startedClocks(tx, one, ['first_response', 'resolution'], policy)
    const due = { ...one, dueAt: earliestDue(clocks) }
    const promise = clocks.find(({ kind }) => kind === 'resolution')
    const inserted = await insertCase(tx, {
      case: due,
      submissionKey: given.submissionKey,
      receiptHash: receiptCode && receiptHash(one.reference, receiptCode),
      createdBy,
    })
    if (!inserted) {
      const faster = await caseOfSubmission(tx, given.entityId, given.submissionKey)
      if (faster) return { case: faster, receiptCode: null, again: true }
      continue
    }
    await Promise.all([
      insertCycle(tx, due, tx.now, { dueAt: promise?.dueAt ?? null }),
      insertClocks(tx, due, clocks),
      attachFiles(tx, due, given.files ?? [], { kind: 'customer' }),
      saveCaseWords(tx, due.id, due.entityId, {
        reference: due.reference,
        customer: given.confidential ? null : customer && { ...customer, phone: due.contact.phone || customer.phone },
        subject: due.subject,
        description: due.description,
        fileNames: (given.files ?? []).map(({ name }) => name),
      }),
    ])
    await acknowledge(tx, due, promise?.dueAt ?? null)
    await record(tx, {
      kind: 'case.registered',
      entityId: due.entityId,
      subject: { type: 'case', id: due.id },
      data: { kind: due.kind, channel: due.channel, cycle: 1, ...(promise && { promised: promisedBy(promise) }) },
    })
    return { case: due, receiptCode, again: false }
  }
  throw new Error('no free reference was drawn')
}

const isRestricted = (given: Registration, policy: Policy) =>
  given.confidential ||
  given.restricted === true ||
  given.aboutPersonIds.length > 0 ||
  policy.restrictedKinds.includes(given.kind)

// Where no adapter carries messages, the code of a restricted case is read by nobody: its customer has this one.
const needsReceipt = (given: Registration, policy: Policy, createdBy: PersonId | null) =>
  given.customerId === null || (createdBy === null && isRestricted(given, policy))

function opened(tx: Tx, given: Registration, policy: Policy, customer: Customer | null): Case {
  return {
    id: newId<CaseId>(),
    entityId: given.entityId,
    reference: referenceFrom(randomInt),
    kind: given.kind,
    channel: given.channel,
    state: 'registered',
    stateBefore: null,
    customerId: given.customerId,
    confidential: given.confidential,
    restricted: isRestricted(given, policy),
    aboutPersonIds: [...new Set(given.aboutPersonIds)],
    readerIds: [],
    subject: given.subject,
    description: given.description,
    language: given.language,
    serviceId: given.serviceId,
    centreId: given.centreId,
    classification: null,
    departmentId: null,
    assigneeId: null,
    urgent: customer !== null && isUrgentCustomer(customer),
    escalation: 0,
    cycle: 1,
    openedAt: tx.now,
    closedAt: null,
    dueAt: null,
    media: given.media,
    contact: given.contact,
    parentId: given.parentId ?? null,
    mergedIntoId: null,
    version: 1,
  }
}

/** Everything the input points at must be of the entity; an anonymous case of a kind that may be. */
async function check(tx: Tx, given: Registration, policy: Policy, customer: Customer | null) {
  const entity = await entityById(tx, given.entityId)
  const problems: FieldRefusal[] = []
  const wrong = (field: string, text: FieldRefusal['text']) => problems.push({ field, text })
  if (!entity.active) wrong('entityId', platformTexts.wrongValue)
  if (given.customerId && !customer) wrong('customerId', texts.unknownCustomer)
  if (!given.customerId && !policy.anonymousKinds.some((kind) => kind === given.kind)) wrong('kind', texts.notAnonymous)
  if (given.serviceId && !(await serviceNames(tx, given.entityId, [given.serviceId])).has(given.serviceId)) {
    wrong('serviceId', texts.unknownService)
  }
  if (given.centreId) {
    const centre = await centreById(tx, given.centreId).catch(missing)
    if (centre?.entityId !== given.entityId) wrong('centreId', texts.unknownCentre)
  }
  for (const id of given.aboutPersonIds) {
    const person = await personById(tx, id).catch(missing)
    if (person?.entityId !== given.entityId) wrong('aboutPersonIds', texts.unknownPerson)
  }
  if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
}

const missing = (error: unknown): null => {
  if (error instanceof Refusal && error.kind === 'missing') return null
  throw error
}

const acknowledge = (tx: Tx, one: Case, due: Date | null) =>
  tellCustomer(tx, one, {
    text: due ? customerTexts.registered : customerTexts.registeredUndated,
    values: due ? { due, reference: groupReference(one.reference) } : {},
    history: customerTexts.inHistory,
  })
