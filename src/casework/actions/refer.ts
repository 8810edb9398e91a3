// A third party is asked: a referral of its own deadline, reminders, answer and quality. Several may be asked at once; with
// the last answer the work goes on (guide 5.1.9, procedure axis).
import { type CaseId, newId, type PartnerId, type ReferralId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case } from '../case.ts'
import { stateAfter } from '../machine.ts'
import type { Attached } from '../message.ts'
import { lockCase } from '../store/cases.ts'
import { loadClocks } from '../store/clocks.ts'
import { attachFiles } from '../store/messages.ts'
import { peopleOfLevel } from '../store/readers.ts'
import {
  insertReferral,
  isOpenReferral,
  loadOwnReferral,
  loadReferral,
  partnerToAsk,
  type Referral,
  referralsOf,
  saveReferral,
} from '../store/referrals.ts'
import { addCaseWords } from '../store/words.ts'
import { customerTexts } from '../texts/customer.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { person } from './assign.ts'
import { needed } from './extend.ts'
import { begin, finish, held } from './moving.ts'
import { notify } from './notify.ts'
import { tellPartner } from './partner-mail.ts'
import { tellInHistory } from './tell.ts'

export interface Asking {
  readonly id: CaseId
  readonly version: number
  readonly partnerId: PartnerId
  readonly question: string
  /** Working minutes; null: as long as the partner always has. */
  readonly answerMinutes: number | null
  /** Files the partner may read. */
  readonly files?: readonly Attached[]
}

export interface Asked {
  readonly case: Case
  readonly referral: Referral
}

export async function referToPartner(tx: Tx, given: Asking): Promise<Asked> {
  const { before, state } = await begin(tx, given.id, 'referToThirdParty', given.version)
  const question = needed(given.question, 'question', texts.questionNeeded)
  const partner = await partnerToAsk(tx, before.entityId, given.partnerId)
  const wrong = (text: typeof texts.unknownPartner) =>
    new Refusal('invalid', platformTexts.invalid, { fields: [{ field: 'partnerId', text }] })
  if (!partner?.active) throw wrong(texts.unknownPartner)
  const earlier = await referralsOf(tx, before.id)
  if (earlier.some((one) => isOpenReferral(one) && one.partnerId === partner.id)) throw wrong(texts.partnerAskedAlready)
  const referralId = newId<ReferralId>()
  const minutes = given.answerMinutes ?? partner.answerMinutes
  const after = await finish(tx, before, {
    change: { state },
    clocks: { referrals: { start: [{ referralId, minutes, rule: given.answerMinutes ? 'given' : 'partner' }] } },
    cycle: { count: ['referrals'] },
    event: 'case.referredToPartner',
    data: { referralId, partnerId: partner.id },
  })
  const referral = await elevated(tx, async (inside) => {
    const fresh = { ...unanswered, id: referralId, question, kind: 'third_party' as const, partnerId: partner.id }
    const one = await placed(inside, after, fresh)
    await attachFiles(inside, after, given.files ?? [], { referralId })
    await addCaseWords(inside, after.id, {
      messages: [question],
      fileNames: (given.files ?? []).map(({ name }) => name),
    })
    await tellPartner(inside, one, 'asked')
    const values = { partner: partner.name[after.language] }
    await tellInHistory(inside, after, customerTexts.withPartner, values)
    return one
  })
  return { case: after, referral }
}

export const unanswered = {
  toEntityId: null,
  toName: '',
  remindedAt: [],
  answeredAt: null,
  answer: '',
  answeredBy: null,
  quality: null,
  confirmedAt: null,
  cancelledAt: null,
  registeredReference: null,
  version: 1,
} satisfies Partial<Referral>

type NewReferral = Omit<Referral, 'caseId' | 'entityId' | 'cycle' | 'caseReference' | 'sentAt' | 'dueAt'>

/** Writes the referral; due when its clock, which runs already, is. */
export async function placed(tx: Tx, one: Case, given: NewReferral): Promise<Referral> {
  const clock = (await loadClocks(tx, one.id)).find(({ referralId }) => referralId === given.id)
  if (!clock?.dueAt) throw new Error(`referral ${given.id} has no deadline`)
  const { id: caseId, entityId, cycle, reference: caseReference } = one
  const referral: Referral = { ...given, caseId, entityId, cycle, caseReference, sentAt: tx.now, dueAt: clock.dueAt }
  await insertReferral(tx, referral)
  return referral
}

/** The referral with its case, held: the case first, as every move does. For staff who handle the case. */
export async function heldReferral(
  tx: Tx,
  id: ReferralId,
  action: 'case.handle' | 'case.classify' = 'case.handle',
): Promise<{ before: Case; referral: Referral }> {
  const { caseId } = found(await loadReferral(tx, id))
  const before = await held(tx, caseId, action, null)
  return { before, referral: found(await loadReferral(tx, id)) }
}

const stillOpen = (one: Referral) => {
  if (!isOpenReferral(one)) throw new Refusal('conflict', texts.referralDone)
}

const betweenRemindersMs = 3_600_000

/** Reminds a third party of its deadline, at most once an hour. */
export async function remindPartner(tx: Tx, given: { readonly referralId: ReferralId }): Promise<Referral> {
  const { before, referral } = await heldReferral(tx, given.referralId)
  stillOpen(referral)
  const last = referral.remindedAt.at(-1)?.getTime() ?? 0
  if (tx.now.getTime() - last < betweenRemindersMs) throw new Refusal('conflict', texts.remindedToday)
  const after = await elevated(tx, async (inside) => {
    await tellPartner(inside, referral, 'reminded')
    return saveReferral(inside, referral, { remindedAt: [...referral.remindedAt, tx.now] })
  })
  await finish(tx, before, { event: 'case.partnerReminded', data: { referralId: referral.id } })
  return after
}

export interface PartnerAnswer {
  readonly referralId: ReferralId
  readonly answer: string
  readonly files?: readonly Attached[]
}

/** By staff, who have it from the third party by letter, mail or telephone. */
export async function recordPartnerAnswer(tx: Tx, given: PartnerAnswer): Promise<Referral> {
  const { before, referral } = await heldReferral(tx, given.referralId)
  return takeAnswer(tx, before, referral, given)
}

/** By the third party itself. It learns nothing of the case. */
export async function answerReferral(tx: Tx, given: PartnerAnswer): Promise<Referral> {
  const permission = allow(caseworkPolicy, tx.actor, 'referral.answer')
  const own = found(await loadOwnReferral(tx, permission, given.referralId))
  const { before, referral } = await elevated(tx, async (inside) => {
    const everything = allow(caseworkPolicy, inside.actor, 'case.handle')
    const one = found(await lockCase(inside, everything, own.caseId))
    return { before: one, referral: found(await loadReferral(inside, own.id)) }
  })
  return takeAnswer(tx, before, referral, given)
}

async function takeAnswer(tx: Tx, before: Case, referral: Referral, given: PartnerAnswer): Promise<Referral> {
  stillOpen(referral)
  if (referral.kind !== 'third_party') throw new Refusal('conflict', texts.referralDone)
  const answer = needed(given.answer, 'answer', texts.answerNeeded)
  const files = given.files ?? []
  const after = await elevated(tx, async (inside) => {
    await attachFiles(inside, before, files, { referralId: referral.id })
    await addCaseWords(inside, before.id, { messages: [answer], fileNames: files.map(({ name }) => name) })
    const told = before.assigneeId ? [before.assigneeId] : await peopleOfLevel(inside, before, 1)
    await notify(inside, before, told, 'partner_answered')
    return saveReferral(inside, referral, { answer, answeredAt: tx.now, answeredBy: person(tx) })
  })
  await goOn(tx, before, after, 'meet', 'case.partnerAnswered')
  return after
}

/** How useful the answer was, 1 to 5; it may be judged anew. */
export async function judgeReferral(
  tx: Tx,
  given: { readonly referralId: ReferralId; readonly quality: number },
): Promise<Referral> {
  const { before, referral } = await heldReferral(tx, given.referralId)
  if (referral.answeredAt === null) throw new Refusal('conflict', texts.notAnsweredYet)
  const after = await elevated(tx, (inside) => saveReferral(inside, referral, { quality: given.quality }))
  await finish(tx, before, {
    event: 'case.referralJudged',
    data: { referralId: referral.id, quality: given.quality },
  })
  return after
}

/** The answer is not needed any more; the third party is told. */
export async function cancelReferral(tx: Tx, given: { readonly referralId: ReferralId }): Promise<Referral> {
  const { before, referral } = await heldReferral(tx, given.referralId)
  stillOpen(referral)
  if (referral.kind !== 'third_party') throw new Refusal('conflict', texts.referralDone)
  const after = await elevated(tx, async (inside) => {
    await tellPartner(inside, referral, 'cancelled')
    return saveReferral(inside, referral, { cancelledAt: tx.now })
  })
  await goOn(tx, before, after, 'stop', 'case.referralCancelled')
  return after
}

/** Ends the referral's clock; with the last that was open the case comes back to its handler. */
async function goOn(tx: Tx, before: Case, { id }: Referral, clock: 'meet' | 'stop', event: string): Promise<Case> {
  const all = await elevated(tx, (inside) => referralsOf(inside, before.id))
  const waits = all.some((one) => one.kind === 'third_party' && isOpenReferral(one))
  const back = !waits && before.state === 'waiting_third_party'
  return finish(tx, before, {
    ...(back && { change: { state: stateAfter(before, 'thirdPartyDone') } }),
    clocks: { referrals: { [clock]: id } },
    event,
    data: { referralId: id },
  })
}
