// A case (حالة): a complaint, report, inquiry, suggestion or thanks, and what is known of it. Product §2, casework guide 5.1–5.5.
import type {
  CaseId,
  CentreId,
  CustomerId,
  DepartmentId,
  EntityId,
  HeadingId,
  PersonId,
  ServiceId,
} from '#src/kernel/ids.ts'
import type { Language } from '#src/kernel/text.ts'
import type { PreferredChannel } from './customer.ts'
import type { Reference } from './reference.ts'

/** شكوى، بلاغ، استفسار، مقترح، شكر */
export const caseKinds = ['complaint', 'report', 'inquiry', 'suggestion', 'thanks'] as const
export type CaseKind = (typeof caseKinds)[number]

export const caseChannels = [
  'in_person',
  'phone',
  'website',
  'email',
  'fax',
  'sms',
  'chat',
  'social_media',
  'mobile_app',
  'media',
] as const
export type CaseChannel = (typeof caseChannels)[number]

/** Kinds somebody may file without saying who he is: a report warns of harm and needs no victim (guide 5.1.3). */
export const anonymousKinds: readonly CaseKind[] = ['report', 'suggestion', 'thanks']

export const caseStates = [
  'registered', // مسجّلة: waits to be classified
  'routed', // لدى القسم: waits to be claimed
  'in_progress', // قيد المعالجة
  'waiting_customer', // بانتظار العميل
  'waiting_third_party', // لدى جهة خارجية
  'waiting_approval', // بانتظار الاعتماد
  'referred_out', // محالة إلى الجهة المختصة
  'answered', // أُجيب عنها: the customer is asked whether he is satisfied
  'closed', // مغلقة
  'withdrawn', // مسحوبة
  'merged', // مدمجة
] as const
export type CaseState = (typeof caseStates)[number]
export const openStates: readonly CaseState[] = caseStates.slice(0, 8)
export const isOpen = (state: CaseState) => openStates.includes(state)

export const complexities = ['routine', 'complex', 'critical'] as const
export const importances = ['low', 'medium', 'high'] as const
export const procedures = ['first_contact', 'needs_processing', 'third_party'] as const
export type Complexity = (typeof complexities)[number]
export type Importance = (typeof importances)[number]
export type Procedure = (typeof procedures)[number]

/** The four axes of the guide (5.1.9): heading stands for the service axis, general or special. */
export interface Classification {
  readonly headingId: HeadingId
  readonly serviceId: ServiceId | null
  readonly complexity: Complexity
  readonly importance: Importance
  readonly procedure: Procedure
}

export const outcomes = ['solved', 'no_solution', 'rejected', 'referred', 'withdrawn', 'merged'] as const
export type Outcome = (typeof outcomes)[number]
/** Outcomes an answer may have; the rest are given by the move that ends the case. */
export const answerOutcomes = ['solved', 'no_solution', 'rejected'] as const satisfies readonly Outcome[]

/** Outlet, link or clipping, and day of publication (guide 5.2). */
export interface MediaSource {
  readonly outlet: string
  readonly link: string
  /** 2026-11-22. */
  readonly publishedOn: string
}

/** Where a case is answered to. Empty where nothing was given. */
export interface Contact {
  /** ASCII digits, perhaps with a leading plus. */
  readonly phone: string
  readonly email: string
  readonly channel: PreferredChannel
}

export interface Case {
  readonly id: CaseId
  readonly entityId: EntityId
  readonly reference: Reference
  readonly kind: CaseKind
  readonly channel: CaseChannel
  readonly state: CaseState
  readonly stateBefore: CaseState | null
  /** Null: anonymous. */
  readonly customerId: CustomerId | null
  readonly confidential: boolean
  readonly restricted: boolean
  readonly aboutPersonIds: readonly PersonId[]
  readonly readerIds: readonly PersonId[]
  readonly subject: string
  readonly description: string
  readonly language: Language
  readonly serviceId: ServiceId | null
  readonly centreId: CentreId | null
  /** Null until classified. */
  readonly classification: Classification | null
  readonly departmentId: DepartmentId | null
  readonly assigneeId: PersonId | null
  readonly urgent: boolean
  /** 0 is none; 1 the head of department, 2 the quality team, 3 the executive. */
  readonly escalation: number
  readonly cycle: number
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly dueAt: Date | null
  readonly media: MediaSource | null
  readonly contact: Contact
  readonly parentId: CaseId | null
  readonly mergedIntoId: CaseId | null
  readonly version: number
}

/** The facts of one cycle (دورة): what KPIs count. */
export interface Cycle {
  readonly number: number
  readonly openedAt: Date
  readonly reason: string
  readonly accepted: boolean | null
  readonly outcome: Outcome | null
  readonly firstContact: boolean
  readonly firstResponseAt: Date | null
  readonly answeredAt: Date | null
  readonly endedAt: Date | null
  readonly dueAt: Date | null
  readonly onTime: boolean | null
  readonly satisfactionAskedAt: Date | null
  readonly satisfied: boolean | null
  readonly score: number | null
  readonly comment: string
  readonly assignments: number
  readonly reroutes: number
  readonly escalations: number
  readonly referrals: number
  readonly questions: number
  readonly extensions: number
  /** Working minutes. */
  readonly pausedMinutes: number
  readonly workedMinutes: number | null
  readonly handlerIds: readonly PersonId[]
  readonly rootCause: string
  readonly resolution: string
  readonly correctiveAction: string
}

/** States in which the clocks stand still: the next word is the customer's. */
export const clockStands = (state: CaseState) => state === 'waiting_customer'

const never = 9_999_999_999_999
export const urgentFirst = 10_000_000_000_000

/** Urgent cases before the rest, each by when they are due; those whose clock stands come last. Fits 2^53. */
export const rankOf = (one: { readonly urgent: boolean; readonly dueAt: Date | null }): number =>
  (one.urgent ? 0 : urgentFirst) + (one.dueAt?.getTime() ?? never)
