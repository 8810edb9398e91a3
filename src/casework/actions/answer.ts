// The answer: sent at once, or after approval; solved at first contact. Whoever is answered is asked whether it satisfies him.
import type { CaseId, ReferralId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { addWorkingMinutes } from '#src/kernel/working-time.ts'
import { hoursInForce } from '#src/organisation/public.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { AnswerContent } from '../answer.ts'
import { checkHandler } from '../assignment.ts'
import type { Case, Classification, Outcome } from '../case.ts'
import { headingBelongs } from '../store/belongs.ts'
import { type CycleChange, loadCycles } from '../store/cycles.ts'
import { draftAnswer, dropDraft, keepDraft } from '../store/drafts.ts'
import { currentPolicy } from '../store/policies.ts'
import { peopleOfLevel } from '../store/readers.ts'
import { customerTexts } from '../texts/customer.ts'
import { actionTexts as texts } from '../texts/refusals.ts'
import { person } from './assign.ts'
import { cycleAxes } from './classify.ts'
import { begin, finish } from './moving.ts'
import { notify } from './notify.ts'
import { responded, say } from './talk.ts'
import { deliver, type Telling, tellCustomer } from './tell.ts'

export interface Answer extends AnswerContent {
  readonly id: CaseId
  readonly version: number
}

/** What is sent, and how it ends the case; the question of satisfaction that goes with it. */
export interface Sent extends Omit<AnswerContent, 'outcome'> {
  readonly outcome: Outcome
  readonly asking?: Telling
  /** Of a referral whose solution is confirmed with it. */
  readonly referralId?: ReferralId
  readonly data?: Readonly<Record<string, unknown>>
}

const usualAsking = { text: customerTexts.askSatisfaction, history: customerTexts.askedInHistory }

/** Sends the answer and asks for satisfaction: both leave with the commit, or neither. */
export async function send(tx: Tx, before: Case, change: Partial<Case>, given: Sent, facts: CycleChange['set'] = {}) {
  await elevated(tx, async (inside) => {
    await say(inside, before, { kind: 'answer', body: given.body, language: before.language }, given.files)
    await deliver(inside, before, given.body)
    await tellCustomer(inside, before, given.asking ?? usualAsking)
  })
  const first = await responded(tx, before)
  const confirmed = given.referralId ? { meet: given.referralId } : {}
  return finish(tx, before, {
    change,
    clocks: { meet: ['first_response', 'next_response', 'resolution'], stop: ['referral'], referrals: confirmed },
    cycle: {
      ...(tx.actor.personId && { handler: tx.actor.personId }),
      set: {
        ...first.set,
        answered_at: tx.now,
        satisfaction_asked_at: tx.now,
        satisfaction_next_at: await silentUntil(tx, before),
        satisfaction_reminded_at: null,
        outcome: given.outcome,
        accepted: given.outcome !== 'rejected' && given.outcome !== 'referred',
        root_cause: given.rootCause,
        resolution: given.resolution,
        corrective_action: given.correctiveAction,
        ...facts,
      },
    },
    event: 'case.answered',
    data: { outcome: given.outcome, ...given.data },
  })
}

/** How long a customer may leave the question of satisfaction open before he is reminded. */
export async function silentUntil(tx: Tx, one: Case): Promise<Date> {
  const { satisfactionMinutes, calendarId } = await currentPolicy(tx, one.entityId)
  const { calendar } = await hoursInForce(tx, { entityId: one.entityId, centreId: one.centreId, calendarId })
  return addWorkingMinutes(calendar, tx.now, satisfactionMinutes)
}

export async function answerCase(tx: Tx, given: Answer): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'answer', given.version)
  const { approvalKinds } = await currentPolicy(tx, before.entityId)
  if (approvalKinds.includes(before.kind)) throw new Refusal('conflict', texts.approvalNeeded)
  return send(tx, before, { state }, given)
}

/** The answer waits for the head of department; the clock runs on. */
export async function submitForApproval(tx: Tx, given: Answer): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'submitForApproval', given.version)
  await elevated(tx, async (inside) => {
    await keepDraft(inside, before, given, person(tx))
    await notify(inside, before, await peopleOfLevel(inside, before, 1), 'approval_wanted')
  })
  return finish(tx, before, { change: { state }, event: 'case.approvalAsked', data: { outcome: given.outcome } })
}

/** Approves the answer as it is, or as the approver put it, and sends it. Never one's own. */
export async function approveAnswer(
  tx: Tx,
  given: { readonly id: CaseId; readonly version: number; readonly body?: string },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'approve', given.version)
  const draft = await draftAnswer(tx, before.id)
  if (!draft) throw new Refusal('conflict', texts.noDraft)
  if (draft.authorId === tx.actor.personId) throw new Refusal('conflict', texts.ownAnswer)
  const sent = { ...draft, body: given.body ?? draft.body }
  await elevated(tx, (inside) => dropDraft(inside, before.id))
  return send(tx, before, { state }, sent)
}

export async function returnAnswer(
  tx: Tx,
  given: { readonly id: CaseId; readonly version: number; readonly reason: string },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'returnForWork', given.version)
  await elevated(tx, async (inside) => {
    await say(inside, before, { kind: 'note', body: given.reason, language: before.language })
    if (before.assigneeId) await notify(inside, before, [before.assigneeId], 'answer_returned')
  })
  return finish(tx, before, { change: { state }, event: 'case.answerReturned' })
}

/** Registered, solved and answered while the customer waits: the guide's shortest way (5.1.9, procedure axis). */
export async function solveAtFirstContact(
  tx: Tx,
  given: Answer & { readonly classification: Omit<Classification, 'procedure'> },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'solveAtFirstContact', given.version)
  const problems: FieldRefusal[] = []
  if (!(await headingBelongs(tx, before.entityId, given.classification.headingId))) {
    problems.push({ field: 'headingId', text: texts.unknownHeading })
  }
  if (problems.length > 0) throw new Refusal('invalid', platformTexts.invalid, { fields: problems })
  const me = person(tx)
  checkHandler(before, await loadCycles(tx, before.id), me)
  const change: Partial<Case> = {
    state,
    assigneeId: me,
    classification: { ...given.classification, procedure: 'first_contact' },
    serviceId: given.classification.serviceId,
  }
  return send(tx, before, change, given, {
    ...cycleAxes({ ...before, ...change }),
    first_contact: true,
    assignments: 1,
  })
}
