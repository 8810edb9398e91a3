// What can be done to a case now, by this reader: legal by the machine, his by the access table, and possible as the case
// stands. What is legal but not possible is offered greyed, with the reason.
import type { AnyText } from '#src/kernel/text.ts'
import type { CaseworkAction } from './access.ts'
import { type CaseState, isOpen } from './case.ts'
import type { Doing } from './input.ts'
import { isLegal, type MoveName, moveOf, moves } from './machine.ts'
import { offerTexts as texts } from './texts/offers.ts'
import { actionTexts } from './texts/refusals.ts'

export interface Offer {
  readonly doing: Doing
  /** Why not now; null: it can be done. */
  readonly reason: AnyText | null
}

export interface Standing {
  readonly state: CaseState
  /** Actions the reader may do on this very case. */
  readonly allowed: ReadonlySet<CaseworkAction>
  /** Answers to this kind wait for a second pair of eyes. */
  readonly needsApproval: boolean
  /** The reader handled an earlier cycle. */
  readonly handledEarlier: boolean
  /** The reader wrote the answer that waits. */
  readonly wroteDraft: boolean
  readonly satisfied: boolean | null
  /** The customer was tried as often as the policy wants. */
  readonly triedEnough: boolean
  readonly escalation: number
  /** A third party has answered, and nobody has said how useful it was. */
  readonly toJudge: boolean
}

/** States whose resolution clock runs (actions/extend.ts). */
const extensible: readonly CaseState[] = [
  'registered',
  'routed',
  'in_progress',
  'waiting_third_party',
  'waiting_approval',
]

/** Doings beside the moves of the machine: who may, and in which states. */
const talk: Readonly<Record<string, { readonly by: CaseworkAction; readonly when: (state: CaseState) => boolean }>> = {
  reply: { by: 'case.reply', when: isOpen },
  note: { by: 'case.note', when: () => true },
  customerSays: { by: 'case.rate', when: isOpen },
  askDepartment: { by: 'case.handle', when: isOpen },
  rate: { by: 'case.rate', when: (state) => state === 'answered' || state === 'closed' },
  partnerAnswered: { by: 'case.handle', when: (state) => state === 'waiting_third_party' },
  remindPartner: { by: 'case.handle', when: (state) => state === 'waiting_third_party' },
  cancelReferral: { by: 'case.handle', when: (state) => state === 'waiting_third_party' },
  judgeReferral: { by: 'case.handle', when: () => true },
  extend: { by: 'case.handle', when: (state) => extensible.includes(state) },
  escalate: { by: 'case.escalate', when: isOpen },
  contactTried: { by: 'case.reply', when: isOpen },
  reportAbuse: { by: 'case.note', when: () => true },
  restrict: { by: 'case.restrict', when: () => true },
  split: { by: 'case.merge', when: (state) => state !== 'merged' },
  link: { by: 'case.note', when: () => true },
}

const isMove = (doing: Doing): doing is Doing & MoveName => Object.hasOwn(moves, doing)
const byOf = (doing: Doing): CaseworkAction | undefined => (isMove(doing) ? moveOf(doing).by : talk[doing]?.by)
const fits = (doing: Doing, state: CaseState) =>
  isMove(doing) ? isLegal(doing, state) : (talk[doing]?.when(state) ?? false)

/** In the order in which they are shown. */
const shown: readonly Doing[] = [
  'classify',
  'solveAtFirstContact',
  'claim',
  'reply',
  'note',
  'askCustomer',
  'customerSays',
  'askDepartment',
  'resume',
  'answer',
  'submitForApproval',
  'approve',
  'returnForWork',
  'partnerAnswered',
  'remindPartner',
  'cancelReferral',
  'judgeReferral',
  'confirmReferral',
  'takeBack',
  'rate',
  'close',
  'reopen',
  'assign',
  'release',
  'reroute',
  'reclassify',
  'referToThirdParty',
  'referOut',
  'extend',
  'escalate',
  'contactTried',
  'merge',
  'unmerge',
  'split',
  'link',
  'reportAbuse',
  'restrict',
  'withdraw',
]

export const offersOf = (one: Standing): readonly Offer[] =>
  shown
    .filter((doing) => fits(doing, one.state) && concerns(doing, one))
    .map((doing) => ({ doing, reason: reasonOf(doing, one) }))

/** Whether it has anything to do with this case at all. */
function concerns(doing: Doing, one: Standing): boolean {
  if (doing === 'judgeReferral') return one.toJudge
  if (doing === 'escalate') return one.escalation < 3
  // Nobody else needs to know that it could be.
  if (doing === 'restrict') return one.allowed.has('case.restrict')
  if (doing === 'rate') return one.satisfied === null || one.state === 'closed'
  return true
}

function reasonOf(doing: Doing, one: Standing): AnyText | null {
  const by = byOf(doing)
  if (!by || !one.allowed.has(by)) return texts.notYours
  if (doing === 'claim' && one.handledEarlier) return actionTexts.needsNewHandler
  if (doing === 'answer' && one.needsApproval) return actionTexts.approvalNeeded
  if (doing === 'approve' && one.wroteDraft) return actionTexts.ownAnswer
  if (doing === 'close' && one.satisfied === false) return actionTexts.notSatisfied
  if (doing === 'close' && one.satisfied === null && !one.triedEnough) return actionTexts.satisfactionFirst
  return null
}

const firstBy: Readonly<Record<CaseState, readonly Doing[]>> = {
  registered: ['classify', 'note'],
  routed: ['claim', 'assign', 'note'],
  in_progress: ['reply', 'note'],
  waiting_customer: ['customerSays', 'reply', 'note'],
  waiting_third_party: ['partnerAnswered', 'note'],
  waiting_approval: ['approve', 'note'],
  referred_out: ['confirmReferral', 'note'],
  answered: ['rate', 'note'],
  closed: ['note'],
  withdrawn: ['note'],
  merged: ['note'],
}

/** What opens by itself: the next step, or a note. Null for those who only read. */
export function firstOffer(state: CaseState, offers: readonly Offer[]): Doing | null {
  const can = new Set(offers.filter(({ reason }) => reason === null).map(({ doing }) => doing))
  return firstBy[state].find((doing) => can.has(doing)) ?? null
}
