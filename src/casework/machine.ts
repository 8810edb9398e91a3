// The one state machine of a case: which move is legal from which state, where it leads, and what it needs. The same table
// guards actions and API, greys out buttons and draws the diagram of docs/case-states.md.
import { Refusal } from '#src/kernel/refusal.ts'
import type { CaseState } from './case.ts'
import { machineTexts as texts } from './texts/machine.ts'

/** What a move cannot do without; the action that makes the move checks each. */
export type Need =
  | 'classification'
  | 'department'
  | 'assignee'
  | 'answer'
  | 'outcome'
  | 'question'
  | 'partner'
  | 'deadline'
  | 'entity'
  | 'reason'
  | 'satisfaction' // asked, and answered or the tries to reach the customer recorded
  | 'closing' // root cause, resolution and corrective action
  | 'target'
  | 'newHandler' // one who handled no earlier cycle and is not complained about

/** The stages the guide names (5.1.8); a move never skips one. */
export const stages = ['receive', 'register', 'classify', 'treat', 'close'] as const
export type Stage = (typeof stages)[number]

interface Move {
  readonly from: readonly CaseState[]
  /** 'same' stays; 'before' returns to where a merge took it from. */
  readonly to: CaseState | 'same' | 'before'
  readonly by: CaseAction
  readonly needs: readonly Need[]
}

/** Actions of access.ts that moves ask for. */
export type CaseAction =
  | 'case.register'
  | 'case.classify'
  | 'case.assign'
  | 'case.handle'
  | 'case.approve'
  | 'case.close'
  | 'case.rate'
  | 'case.withdraw'
  | 'case.merge'

const handled: readonly CaseState[] = ['in_progress', 'waiting_customer', 'waiting_third_party', 'waiting_approval']
const beforeAnswer: readonly CaseState[] = ['registered', 'routed', ...handled, 'referred_out']

export const moves = {
  /** Solved at first contact: register → solve → close (guide, procedure axis). */
  solveAtFirstContact: {
    from: ['registered'],
    to: 'answered',
    by: 'case.register',
    needs: ['classification', 'answer'],
  },
  classify: { from: ['registered'], to: 'routed', by: 'case.classify', needs: ['classification', 'department'] },
  reclassify: {
    from: ['routed', ...handled],
    to: 'same',
    by: 'case.classify',
    needs: ['classification', 'reason'],
  },
  claim: { from: ['routed'], to: 'in_progress', by: 'case.handle', needs: ['newHandler'] },
  release: { from: ['in_progress'], to: 'routed', by: 'case.handle', needs: [] },
  assign: {
    from: ['routed', 'in_progress'],
    to: 'in_progress',
    by: 'case.assign',
    needs: ['assignee', 'newHandler'],
  },
  reroute: { from: ['routed', 'in_progress'], to: 'routed', by: 'case.assign', needs: ['department', 'reason'] },
  askCustomer: { from: ['in_progress'], to: 'waiting_customer', by: 'case.handle', needs: ['question'] },
  /** The customer replied, his time ran out, or the question is taken back. */
  resume: { from: ['waiting_customer'], to: 'in_progress', by: 'case.handle', needs: [] },
  /** Several may be asked at once. */
  referToThirdParty: {
    from: ['in_progress', 'waiting_third_party'],
    to: 'waiting_third_party',
    by: 'case.handle',
    needs: ['partner', 'question', 'deadline'],
  },
  /** The last third party asked has answered, or was no longer needed. */
  thirdPartyDone: { from: ['waiting_third_party'], to: 'in_progress', by: 'case.handle', needs: [] },
  referOut: {
    from: ['registered', 'routed', 'in_progress'],
    to: 'referred_out',
    by: 'case.classify',
    needs: ['entity', 'reason'],
  },
  /** Followed until the competent entity's solution is confirmed; the customer is asked about the referral (guide FO3–FO4). */
  confirmReferral: { from: ['referred_out'], to: 'answered', by: 'case.classify', needs: ['answer'] },
  /** The other entity refused it: it is ours after all. */
  takeBack: { from: ['referred_out'], to: 'registered', by: 'case.classify', needs: ['reason'] },
  submitForApproval: { from: ['in_progress'], to: 'waiting_approval', by: 'case.handle', needs: ['answer', 'outcome'] },
  approve: { from: ['waiting_approval'], to: 'answered', by: 'case.approve', needs: ['answer'] },
  returnForWork: { from: ['waiting_approval'], to: 'in_progress', by: 'case.approve', needs: ['reason'] },
  answer: { from: ['in_progress'], to: 'answered', by: 'case.handle', needs: ['answer', 'outcome'] },
  close: { from: ['answered'], to: 'closed', by: 'case.close', needs: ['satisfaction', 'closing'] },
  /** Not satisfied: a new cycle, looked at by somebody new (guide CL3). */
  reopen: { from: ['answered', 'closed'], to: 'routed', by: 'case.rate', needs: ['reason', 'newHandler'] },
  withdraw: { from: beforeAnswer, to: 'withdrawn', by: 'case.withdraw', needs: [] },
  merge: { from: beforeAnswer, to: 'merged', by: 'case.merge', needs: ['target', 'reason'] },
  unmerge: { from: ['merged'], to: 'before', by: 'case.merge', needs: [] },
} as const satisfies Readonly<Record<string, Move>>

export type MoveName = keyof typeof moves
export const moveNames = Object.keys(moves) as readonly MoveName[]

/** The table's entry, without the narrowness of its literals. */
export const moveOf = (name: MoveName): Move => moves[name]

/** Whether the move may be made from that state at all. */
export const isLegal = (name: MoveName, state: CaseState): boolean => moveOf(name).from.includes(state)

/** The moves a state allows, in the order of the table. */
export const legalMoves = (state: CaseState): readonly MoveName[] => moveNames.filter((name) => isLegal(name, state))

interface Moving {
  readonly state: CaseState
  readonly stateBefore: CaseState | null
}

/** The state after the move. Throws the refusal "conflict" where the table does not allow it, naming what is. */
export function stateAfter(one: Moving, name: MoveName): CaseState {
  const { from, to } = moveOf(name)
  if (!from.includes(one.state)) throw new Refusal('conflict', texts.illegal[one.state])
  if (to === 'same') return one.state
  if (to !== 'before') return to
  if (one.stateBefore === null) throw new Error('a merged case has lost the state it had')
  return one.stateBefore
}

/** In which of the guide's stages (5.1.8) a case of that state is. Received and registered are one moment here. */
export const stageOf: Readonly<Record<CaseState, Stage>> = {
  registered: 'register',
  routed: 'classify',
  in_progress: 'treat',
  waiting_customer: 'treat',
  waiting_third_party: 'treat',
  waiting_approval: 'treat',
  referred_out: 'treat',
  answered: 'close',
  closed: 'close',
  withdrawn: 'close',
  merged: 'close',
}
