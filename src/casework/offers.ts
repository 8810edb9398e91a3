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
  readonly anonymous: boolean
}

/** Doings beside the moves of the machine: who may, and in which states. */
const talk: Readonly<Record<string, { readonly by: CaseworkAction; readonly when: (state: CaseState) => boolean }>> = {
  reply: { by: 'case.reply', when: isOpen },
  note: { by: 'case.note', when: () => true },
  customerSays: { by: 'case.rate', when: isOpen },
  askDepartment: { by: 'case.handle', when: isOpen },
  rate: { by: 'case.rate', when: (state) => state === 'answered' || state === 'closed' },
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
  'rate',
  'close',
  'reopen',
  'assign',
  'release',
  'reroute',
  'reclassify',
  'withdraw',
]

export const offersOf = (one: Standing): readonly Offer[] =>
  shown
    .filter((doing) => fits(doing, one.state) && concerns(doing, one))
    .map((doing) => ({ doing, reason: reasonOf(doing, one) }))

/** Of the two ways to answer only the one that leads there is shown first-hand. */
function concerns(doing: Doing, one: Standing): boolean {
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
  waiting_third_party: ['note'],
  waiting_approval: ['approve', 'note'],
  referred_out: ['note'],
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
