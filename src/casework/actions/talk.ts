// What is said while a case is worked on: notes, replies, questions to the customer, and his own words.
import type { CaseId, CaseMessageId, DepartmentId, PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { hoursInForce } from '#src/organisation/public.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import { type Case, isOpen } from '../case.ts'
import { pauseLimitAt } from '../clock.ts'
import { stateAfter } from '../machine.ts'
import type { Attached } from '../message.ts'
import { lockCase } from '../store/cases.ts'
import { endPause, startPause } from '../store/clocks.ts'
import { attachFiles, insertMessage, type NewMessage } from '../store/messages.ts'
import { currentPolicy } from '../store/policies.ts'
import { addCaseWords } from '../store/words.ts'
import { machineTexts } from '../texts/machine.ts'
import type { ClockChange } from './clocks.ts'
import { begin, finish, held } from './moving.ts'
import { notify } from './notify.ts'
import { deliver } from './tell.ts'

export interface Saying {
  readonly id: CaseId
  /** The version that was read; null where what is said stands whatever happened meanwhile. */
  readonly version: number | null
  readonly body: string
  readonly files?: readonly Attached[]
}

/** Writes the message with its files, and finds the case by its words from now on. */
export async function say(
  tx: Tx,
  one: Case,
  message: NewMessage,
  files: readonly Attached[] = [],
): Promise<CaseMessageId> {
  const id = await insertMessage(tx, one, message)
  await Promise.all([
    attachFiles(tx, one, files, { messageId: id, kind: message.kind }),
    addCaseWords(tx, one.id, { messages: [message.body], fileNames: files.map(({ name }) => name) }),
  ])
  return id
}

/** Our word to the customer satisfies the clocks of response. */
export const answered: ClockChange = { meet: ['first_response', 'next_response'] }

const open = (one: Case) => {
  if (!isOpen(one.state)) throw new Refusal('conflict', machineTexts.illegal[one.state])
}

/** Among staff; no clock hears it. Those mentioned are told, if they may know of the case. */
export async function addNote(tx: Tx, given: Saying & { readonly mentionIds?: readonly PersonId[] }): Promise<Case> {
  const before = await held(tx, given.id, 'case.note', given.version)
  const mentionIds = given.mentionIds ?? []
  await elevated(tx, async (inside) => {
    await say(inside, before, { kind: 'note', body: given.body, language: before.language, mentionIds }, given.files)
    await notify(inside, before, mentionIds, 'mentioned')
  })
  return finish(tx, before, { event: 'case.noted', data: { mentionIds } })
}

/** A word to the customer that does not end anything. */
export async function replyToCustomer(tx: Tx, given: Saying): Promise<Case> {
  const before = await held(tx, given.id, 'case.reply', given.version)
  open(before)
  await elevated(tx, async (inside) => {
    await say(inside, before, { kind: 'reply', body: given.body, language: before.language }, given.files)
    await deliver(inside, before, given.body)
  })
  return finish(tx, before, { clocks: answered, cycle: await responded(tx, before), event: 'case.replied' })
}

/** The first word of the cycle is a fact; later ones are not. */
export async function responded(tx: Tx, one: Case) {
  const first = await tx.db
    .selectFrom('case_cycles')
    .select('first_response_at')
    .where('case_id', '=', one.id)
    .where('number', '=', one.cycle)
    .executeTakeFirst()
  return first?.first_response_at ? {} : { set: { first_response_at: tx.now } }
}

/** Until when a wait for the customer that begins now may hold the clocks. */
export async function waitEndsAt(tx: Tx, one: Case): Promise<Date> {
  const { pauseLimitMinutes, calendarId } = await currentPolicy(tx, one.entityId)
  const { calendar } = await hoursInForce(tx, { entityId: one.entityId, centreId: one.centreId, calendarId })
  const limitAt = pauseLimitAt([{ from: tx.now, to: null }], pauseLimitMinutes, calendar)
  if (!limitAt) throw new Error('a wait that has begun has a limit')
  return limitAt
}

/** A question the work cannot go on without: the clocks stand until he answers, at most as long as the policy says. */
export async function askCustomer(tx: Tx, given: Saying): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'askCustomer', given.version)
  const limitAt = await waitEndsAt(tx, before)
  await elevated(tx, async (inside) => {
    await say(inside, before, { kind: 'question', body: given.body, language: before.language }, given.files)
    await startPause(inside, before, limitAt)
    await deliver(inside, before, given.body)
  })
  const facts = await responded(tx, before)
  return finish(tx, before, {
    change: { state },
    clocks: answered,
    cycle: { ...facts, count: ['questions'] },
    event: 'case.customerAsked',
    data: { limitAt: limitAt.toISOString() },
  })
}

/** Work goes on: the customer's time ran out, or the question is taken back. */
export async function resumeCase(
  tx: Tx,
  given: { readonly id: CaseId; readonly version: number | null; readonly reason: string },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'resume', given.version)
  await elevated(tx, (inside) => endPause(inside, before.id))
  return finish(tx, before, { change: { state }, clocks: {}, event: 'case.resumed', data: { reason: given.reason } })
}

/**
 * The customer's own words: on his page, or as staff took them down. If he was asked, the clocks run again; if we owe him
 * nothing yet, the clock of the next response starts.
 */
export async function customerSays(tx: Tx, given: Omit<Saying, 'version'>): Promise<Case> {
  const permission = allow(caseworkPolicy, tx.actor, 'case.rate')
  const before = found(await lockCase(tx, permission, given.id))
  open(before)
  const asked = before.state === 'waiting_customer'
  await elevated(tx, async (inside) => {
    await say(inside, before, { kind: 'customer', body: given.body, language: before.language }, given.files)
    if (asked) await endPause(inside, before.id)
    if (before.assigneeId) await notify(inside, before, [before.assigneeId], 'customer_replied')
  })
  return finish(tx, before, {
    ...(asked && { change: { state: stateAfter(before, 'resume') } }),
    clocks: { start: ['next_response'] },
    event: 'case.customerReplied',
  })
}

/** Another department is asked, or answers: among staff, and the case stays where it is. */
export async function askDepartment(
  tx: Tx,
  given: Saying & { readonly departmentId: DepartmentId; readonly people: readonly PersonId[] },
): Promise<Case> {
  const before = await held(tx, given.id, 'case.handle', given.version)
  open(before)
  if (given.people.length === 0) throw new Refusal('invalid', platformTexts.invalid)
  await elevated(tx, async (inside) => {
    const message = { kind: 'department_question' as const, body: given.body, language: before.language }
    await say(inside, before, { ...message, departmentId: given.departmentId, mentionIds: given.people }, given.files)
    await notify(inside, before, given.people, 'department_asked')
  })
  return finish(tx, before, {
    // Whoever is asked may read the case, also another department's.
    change: { readerIds: [...new Set([...before.readerIds, ...given.people])] },
    event: 'case.departmentAsked',
    data: { departmentId: given.departmentId },
  })
}
