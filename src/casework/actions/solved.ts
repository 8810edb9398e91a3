// The reference of solved cases: proposed, reviewed, offered.
import { changedFields } from '#src/kernel/changes.ts'
import { highlighter, type Segment } from '#src/kernel/highlight.ts'
import { type CaseId, type CustomerId, newId, type SolvedCaseId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { localDate } from '#src/kernel/working-time.ts'
import { entityById } from '#src/organisation/public.ts'
import { allow, found, may } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case } from '../case.ts'
import { pickProbeTerms, similarSolved, termsToCount } from '../similar.ts'
import { mayTeach, type Solved, type SolvedDraft, withoutPersonalData } from '../solved.ts'
import type { PublishInput, SolvedInput } from '../solved-input.ts'
import { headingBelongs } from '../store/belongs.ts'
import { loadCase } from '../store/cases.ts'
import { customerOf } from '../store/customers.ts'
import { loadCycles } from '../store/cycles.ts'
import { loadMessages } from '../store/messages.ts'
import { serviceNames } from '../store/service-names.ts'
import {
  countUse,
  insertSolved,
  loadSolved,
  publishedSolved,
  type SolvedWanted,
  solvedWithAny,
  termFrequencies,
  updateSolved,
} from '../store/solved.ts'
import { solvedTexts as texts } from '../texts/solved.ts'

const recordSolved = (tx: Tx, verb: string, { entityId, id, question }: Solved, more: object = {}) =>
  record(tx, {
    kind: `solvedCase.${verb}`,
    entityId,
    subject: { type: 'solvedCase', id },
    data: { question, ...more },
  })

async function taught(tx: Tx, caseId: CaseId): Promise<Case> {
  const one = found(await loadCase(tx, allow(caseworkPolicy, tx.actor, 'case.read'), caseId))
  if (!mayTeach(one)) throw new Refusal('conflict', texts.caseNotSolved)
  return one
}

/** A first wording from a case: its question and our last answer, without what tells whose it was. */
export async function wordingFromCase(tx: Tx, caseId: CaseId): Promise<SolvedDraft> {
  allow(caseworkPolicy, tx.actor, 'solved.edit')
  const one = await taught(tx, caseId)
  const [messages, cycles, names] = await Promise.all([
    loadMessages(tx, caseId),
    loadCycles(tx, caseId),
    customerNames(tx, one),
  ])
  const answer = messages.findLast(({ kind }) => kind === 'answer')?.body ?? cycles.at(-1)?.resolution ?? ''
  const clean = (text: string) => withoutPersonalData(text, names)
  return {
    entityId: one.entityId,
    caseId,
    kind: one.kind,
    serviceId: one.serviceId,
    headingId: one.classification?.headingId ?? null,
    question: clean(one.subject),
    answer: clean(answer),
    language: one.language,
  }
}

// His name is looked up to be taken out of the text, and goes no further.
const customerNames = (
  tx: Tx,
  { entityId, customerId }: { entityId: Case['entityId']; customerId: CustomerId | null },
) =>
  elevated(tx, async (inside) => {
    const customer = customerId && (await customerOf(inside, entityId, customerId))
    return customer ? [customer.name] : []
  })

async function check(tx: Tx, entityId: Solved['entityId'], input: SolvedInput) {
  const problems: FieldRefusal[] = []
  const { serviceId, headingId } = input
  if (serviceId && !(await serviceNames(tx, entityId, [serviceId])).has(serviceId)) {
    problems.push({ field: 'serviceId', text: texts.unknownService })
  }
  if (headingId && !(await headingBelongs(tx, entityId, headingId))) {
    problems.push({ field: 'headingId', text: texts.unknownHeading })
  }
  if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
}

/** A draft of the entity, from a case or written anew; the quality team decides whether it is offered. */
export async function proposeSolved(
  tx: Tx,
  entityId: Solved['entityId'],
  input: SolvedInput,
  id = newId<SolvedCaseId>(),
): Promise<Solved> {
  const { actor } = allow(caseworkPolicy, tx.actor, 'solved.edit')
  if (actor.reach === 'entity' && actor.entityId !== entityId) throw new Refusal('missing', platformTexts.notFound)
  if (input.caseId) found((await taught(tx, input.caseId)).entityId === entityId || null)
  await check(tx, entityId, input)
  const one: Solved = {
    ...input,
    id,
    entityId,
    state: 'draft',
    public: false,
    reviewOn: null,
    uses: 0,
    version: 1,
    createdAt: tx.now,
    createdBy: actor.personId,
  }
  await insertSolved(tx, one)
  await recordSolved(tx, 'proposed', one)
  return one
}

const changeable = async (tx: Tx, action: 'solved.edit' | 'solved.publish', id: SolvedCaseId, version: number) => {
  const before = found(await loadSolved(tx, allow(caseworkPolicy, tx.actor, action), id))
  if (before.version !== version) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  return before
}

async function save(tx: Tx, before: Solved, change: Partial<Solved>): Promise<Solved> {
  const after: Solved = { ...before, ...change, version: before.version + 1 }
  if (!(await updateSolved(tx, after, before.version))) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  return after
}

/** What somebody other than the quality team changes is reviewed again before it is offered. */
export async function changeSolved(tx: Tx, id: SolvedCaseId, version: number, input: SolvedInput): Promise<Solved> {
  const before = await changeable(tx, 'solved.edit', id, version)
  const { caseId: _caseId, ...words } = input
  const changes = changedFields(before, words)
  if (Object.keys(changes).length === 0) return before
  await check(tx, before.entityId, input)
  const reviewed = may(caseworkPolicy, tx.actor, 'solved.publish')
  const after = await save(tx, before, { ...words, ...(!reviewed && { state: 'draft' }) })
  await recordSolved(tx, 'changed', after, { changes })
  return after
}

/** Offered from now on, to staff or to customers too, until it is to be reviewed again. */
export async function publishSolved(tx: Tx, id: SolvedCaseId, input: PublishInput): Promise<Solved> {
  const before = await changeable(tx, 'solved.publish', id, input.version)
  const { timeZone } = await entityById(tx, before.entityId)
  if (input.reviewOn <= localDate(timeZone, tx.now)) {
    const fields = [{ field: 'reviewOn', text: texts.reviewInPast }]
    throw new Refusal('invalid', platformTexts.invalid, { fields })
  }
  const change = { state: 'published', public: input.public, reviewOn: input.reviewOn } as const
  const after = await save(tx, before, change)
  await recordSolved(tx, 'published', after, { public: after.public, reviewOn: after.reviewOn })
  return after
}

export async function retireSolved(tx: Tx, id: SolvedCaseId, version: number): Promise<Solved> {
  const before = await changeable(tx, 'solved.publish', id, version)
  if (before.state === 'retired') return before
  const after = await save(tx, before, { state: 'retired', public: false })
  await recordSolved(tx, 'retired', after)
  return after
}

/** The customer before us was answered with it. */
export async function countSolvedUse(tx: Tx, id: SolvedCaseId): Promise<void> {
  if (!(await countUse(tx, allow(caseworkPolicy, tx.actor, 'solved.read'), id))) {
    throw new Refusal('conflict', texts.retiredAlready)
  }
}

export const readSolved = async (tx: Tx, id: SolvedCaseId): Promise<Solved> =>
  found(await loadSolved(tx, allow(caseworkPolicy, tx.actor, 'solved.read'), id))

/** Published entries a query meets, the best first; the most used ones without a query. */
export const searchSolved = async (tx: Tx, wanted: SolvedWanted, query: string, limit = 50): Promise<Solved[]> =>
  publishedSolved(tx, allow(caseworkPolicy, tx.actor, 'solved.read'), wanted, query.trim(), limit)

export interface SolvedMatch {
  readonly id: SolvedCaseId
  readonly question: string
  /** Of the answer, where it speaks of the matter. */
  readonly snippet: readonly Segment[]
  /** 0 to 1. */
  readonly similarity: number
}

const mostTerms = 60
const mostCompared = 30

/**
 * Published entries that may answer what somebody is telling, the likest first; of what the actor may read: for the public
 * the public ones. Offered to read, never sent by itself.
 */
export async function solvedLike(tx: Tx, text: string, wanted: SolvedWanted, most = 5): Promise<SolvedMatch[]> {
  const permission = allow(caseworkPolicy, tx.actor, 'solved.read')
  const frequencies = await termFrequencies(tx, permission, wanted, termsToCount(text).slice(0, mostTerms))
  const probes = pickProbeTerms(text, frequencies, 8)
  const entries = await solvedWithAny(tx, permission, wanted, probes, mostCompared)
  const service = wanted.serviceId ?? null
  const typed = { text, customer: null, phone: null, service, heading: service, at: tx.now }
  const candidates = entries.map((one) => ({
    id: one.id,
    solved: true,
    text: one.question,
    customer: null,
    phone: null,
    service: one.serviceId,
    heading: one.serviceId,
    at: one.createdAt,
  }))
  const marks = highlighter(probes.join(' '))
  const byId = new Map<string, Solved>(entries.map((one) => [one.id, one]))
  return similarSolved(typed, candidates, frequencies, most).flatMap(({ id, similarity }) => {
    const one = byId.get(id)
    if (!one) return []
    return { id: one.id, question: one.question, snippet: marks.snippet(one.answer), similarity }
  })
}
