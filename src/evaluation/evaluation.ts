// The life of an evaluation, as one table: who moves it from which state to which, and what that needs.
// The table guards the actions and draws the diagram in README.md.
import type { Actor, Role } from '#src/kernel/actor.ts'
import { hasRole } from '#src/kernel/actor.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { AnyText } from '#src/kernel/text.ts'
import type { Day, Outcome } from './committee.ts'
import type { Gaps } from './consolidation.ts'
import { evaluationTexts, type stateNames } from './texts/evaluation.ts'

export type State = keyof typeof stateNames
/** `self` is the centre's own monthly assessment on the same form. */
export type Kind = 'official' | 'self'
export interface Standing {
  readonly kind: Kind
  readonly state: State
}

/** What a move looks at; an action gives those its move needs. */
export interface MoveFacts {
  readonly reason: string
  readonly visits: number
  readonly openVisits: number
  readonly gaps: Gaps
  readonly outcome: Outcome['state']
}

const list = (field: string, text: AnyText, codes: readonly string[]): FieldRefusal[] =>
  codes.length === 0 ? [] : [{ field, text, values: { count: codes.length, codes: codes.join(' · ') } }]
const unless = (holds: boolean, field: string, text: AnyText): FieldRefusal[] => (holds ? [] : [{ field, text }])

/** Each need, with what is missing of it. */
const needs = {
  reason: (facts) => unless(given(facts.reason).trim() !== '', 'reason', evaluationTexts.reasonRequired),
  visit: (facts) => unless(given(facts.visits) > 0, 'visits', evaluationTexts.noVisit),
  visitsSubmitted: (facts) => {
    const count = given(facts.openVisits)
    return count === 0 ? [] : [{ field: 'visits', text: evaluationTexts.openVisits, values: { count } }]
  },
  assessed: (facts) => list('unassessed', evaluationTexts.unassessed, given(facts.gaps).unassessed),
  decided: (facts) => list('undecided', evaluationTexts.undecided, given(facts.gaps).undecided),
  noted: (facts) => list('notes', evaluationTexts.unmetWithoutNote, given(facts.gaps).unmetWithoutNote),
  excused: (facts) => list('reasons', evaluationTexts.excusedWithoutReason, given(facts.gaps).excusedWithoutReason),
  approvedByVote: (facts) => unless(given(facts.outcome) === 'approved', 'votes', evaluationTexts.notApproved),
  returnedByVote: (facts) => unless(given(facts.outcome) === 'returned', 'votes', evaluationTexts.notReturned),
} satisfies Record<string, (facts: Partial<MoveFacts>) => FieldRefusal[]>
export type Need = keyof typeof needs

function given<T>(fact: T | undefined): T {
  if (fact === undefined) throw new Error('A move was asked for without a fact that it needs')
  return fact
}

export interface Move {
  readonly kind: Kind
  readonly from: readonly State[]
  readonly to: State
  readonly roles: readonly Role[]
  readonly needs: readonly Need[]
}

export const moves = {
  start: {
    kind: 'official',
    from: ['planned'],
    to: 'in_progress',
    roles: ['central_team', 'evaluator', 'mystery_shopper'],
    needs: ['visit'],
  },
  consolidate: {
    kind: 'official',
    from: ['in_progress'],
    to: 'consolidating',
    roles: ['central_team'],
    needs: ['visit', 'visitsSubmitted'],
  },
  present: {
    kind: 'official',
    from: ['consolidating'],
    to: 'with_committee',
    roles: ['central_team'],
    needs: ['visitsSubmitted', 'assessed', 'decided', 'noted', 'excused'],
  },
  approve: {
    kind: 'official',
    from: ['with_committee'],
    to: 'approved',
    roles: ['committee_chair', 'committee_member'],
    needs: ['approvedByVote'],
  },
  return: {
    kind: 'official',
    from: ['with_committee'],
    to: 'consolidating',
    roles: ['committee_chair', 'committee_member'],
    needs: ['returnedByVote'],
  },
  publish: {
    kind: 'official',
    from: ['approved'],
    to: 'published',
    roles: ['central_team', 'committee_chair'],
    needs: [],
  },
  cancel: {
    kind: 'official',
    from: ['planned', 'in_progress'],
    to: 'cancelled',
    roles: ['central_team'],
    needs: ['reason'],
  },
  submit: {
    kind: 'self',
    from: ['in_progress'],
    to: 'submitted',
    roles: ['centre_manager'],
    needs: ['assessed', 'excused'],
  },
} as const satisfies Record<string, Move>
export type MoveName = keyof typeof moves

/** What may be done to the content in which state; it leaves the state as it is. */
const acts = {
  assignVisit: ['planned', 'in_progress', 'consolidating'],
  assess: ['in_progress', 'consolidating'],
  /** While the committee has it, a decision or an edit raises the revision and so voids the votes cast. */
  decide: ['consolidating', 'with_committee'],
  editReport: ['consolidating', 'with_committee'],
  vote: ['with_committee'],
} as const satisfies Record<string, readonly State[]>
export type Act = keyof typeof acts

export const initialState: Readonly<Record<Kind, State>> = { official: 'planned', self: 'in_progress' }

const moveNamed = (name: MoveName): Move => moves[name]

/** Whether the table knows this move from here; what it needs is not asked. */
export const isPossible = ({ kind, state }: Standing, name: MoveName): boolean =>
  moveNamed(name).kind === kind && moveNamed(name).from.includes(state)

/** The moves this actor has from here, to offer them; some may still need something. */
export const movesFor = (standing: Standing, actor: Actor): readonly MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter(
    (name) => isPossible(standing, name) && hasRole(actor, ...moveNamed(name).roles),
  )

/** The state after the move. Refuses who may not, what the table does not know, and everything it still needs, at once. */
export function applyMove(standing: Standing, name: MoveName, actor: Actor, facts: Partial<MoveFacts> = {}): State {
  const move = moveNamed(name)
  if (actor.reach !== 'system' && !hasRole(actor, ...move.roles))
    throw new Refusal('forbidden', evaluationTexts.notYours)
  if (!isPossible(standing, name)) throw new Refusal('conflict', evaluationTexts.notPossible)
  const missing = move.needs.flatMap((need) => needs[need](facts))
  if (missing.length > 0) {
    const kind = missing.every((one) => one.field === 'reason') ? 'invalid' : 'conflict'
    throw new Refusal(kind, evaluationTexts.notReady, { fields: missing })
  }
  return move.to
}

/** Whether the content may be worked on in this way now. The centre works on its own assessment until it submits it. */
export const mayAct = ({ kind, state }: Standing, act: Act): boolean =>
  kind === 'self' ? act === 'assess' && state === 'in_progress' : acts[act].some((allowed) => allowed === state)

/** Whether a visit may begin: an official one only while its round is open. One given back later may be corrected. */
export const mayBegin = (visit: { readonly kind: Kind; readonly roundState: 'planned' | 'open' | 'closed' | null }) =>
  visit.kind === 'self' || visit.roundState === 'open'

/** Refuses work that the state does not allow (any more). */
export function guardAct(standing: Standing, act: Act) {
  if (!mayAct(standing, act)) throw new Refusal('conflict', evaluationTexts.notPossible)
}

/** First day of the month that this moment falls in, in an IANA zone. */
export function monthOf(now: Date, timeZone: string): Day {
  const format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit' })
  const part = (type: 'year' | 'month') => format.formatToParts(now).find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-01`
}

/** The table as a Mermaid state diagram. */
export function diagram(kind: Kind): string {
  const lines = Object.entries(moves)
    .filter(([, move]) => move.kind === kind)
    .flatMap(([name, move]) => move.from.map((from) => `  ${from} --> ${move.to}: ${name} (${move.roles.join(', ')})`))
  return ['stateDiagram-v2', `  [*] --> ${initialState[kind]}`, ...lines].join('\n')
}
