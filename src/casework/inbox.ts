// The inbox (صندوق الحالات): rows of open cases, the views each role finds, and how near a case is to its deadline.
import { type Actor, hasRole, type Role } from '#src/kernel/actor.ts'
import type { CaseId, DepartmentId, PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type CaseKind, type CaseState, clockStands, type Importance } from './case.ts'
import type { Reference } from './reference.ts'

/** Somebody who has the case open. */
export interface Present {
  readonly personId: PersonId
  readonly name: LocalizedText
  readonly replying: boolean
}

export interface CaseLine {
  readonly id: CaseId
  readonly reference: Reference
  readonly kind: CaseKind
  readonly subject: string
  /** Null: anonymous, or not for this reader to know. */
  readonly customerName: string | null
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly restricted: boolean
  readonly state: CaseState
  readonly importance: Importance | null
  readonly urgent: boolean
  readonly escalation: number
  /** Above 1: reopened. */
  readonly cycle: number
  readonly departmentId: DepartmentId | null
  readonly department: LocalizedText | null
  readonly assigneeId: PersonId | null
  readonly assignee: LocalizedText | null
  readonly openedAt: Date
  readonly dueAt: Date | null
}

export interface InboxRow extends CaseLine {
  readonly present: readonly Present[]
}

export const inboxViews = [
  'mine',
  'unclaimed',
  'to_classify',
  'to_approve',
  'waiting_customer',
  'third_party',
  'answered',
  'late',
  'due_today',
  'urgent',
  'escalated',
  'restricted',
] as const
export type InboxView = (typeof inboxViews)[number]

const followed = ['late', 'due_today', 'urgent', 'escalated'] as const
const ofRole: Readonly<Partial<Record<Role, readonly InboxView[]>>> = {
  agent: ['mine', 'to_classify', 'answered', 'waiting_customer', 'late', 'due_today', 'urgent'],
  specialist: ['mine', 'unclaimed', 'waiting_customer', 'third_party', 'answered', 'late', 'due_today', 'urgent'],
  supervisor: ['mine', 'unclaimed', 'to_approve', 'waiting_customer', 'third_party', 'answered', ...followed],
  centre_manager: ['to_classify', 'waiting_customer', 'third_party', 'answered', ...followed],
  quality_team: ['mine', 'to_classify', 'to_approve', 'third_party', 'answered', ...followed, 'restricted'],
  executive: ['third_party', ...followed],
}

/** Who works from the inbox; a partner has his own page. */
export const readsInbox = (actor: Actor): boolean =>
  actor.reach === 'entity' && Object.keys(ofRole).some((role) => actor.roles.some((held) => held === role))

/** The views of all roles a person holds, in one order. */
export function viewsOf(actor: Actor): readonly InboxView[] {
  const offered = new Set(actor.roles.flatMap((role) => ofRole[role] ?? []))
  return inboxViews.filter((view) => offered.has(view))
}

/** The customer's name stays with those who handle a case that is confidential. */
export const seesConfidentialNames = (actor: Actor): boolean => hasRole(actor, 'quality_team')

export type DueMark = 'late' | 'soon' | 'running' | 'paused' | 'none'

const soonMs = 24 * 3_600_000

export function dueMark(one: Pick<CaseLine, 'state' | 'dueAt'>, now: Date): DueMark {
  if (clockStands(one.state)) return 'paused'
  if (one.dueAt === null) return 'none'
  const left = one.dueAt.getTime() - now.getTime()
  return left < 0 ? 'late' : left < soonMs ? 'soon' : 'running'
}
