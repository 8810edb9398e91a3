// What is known of a customer in one place, beside his record.
import type { CaseId, CaseMessageId, Id } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { CaseKind, CaseState } from './case.ts'
import type { Reference } from './reference.ts'

/** Of the cases the reader may see. */
export interface CaseCounts {
  readonly open: number
  readonly all: number
}

export interface CustomerCase {
  readonly id: CaseId
  readonly reference: Reference
  readonly kind: CaseKind
  readonly state: CaseState
  readonly subject: string
  readonly openedAt: Date
  readonly dueAt: Date | null
  readonly cycle: number
  readonly satisfied: boolean | null
  readonly serviceName: LocalizedText | null
}

export interface CustomerAttempt {
  readonly id: Id<'contactAttempt'>
  readonly at: Date
  readonly channel: 'phone' | 'sms' | 'email' | 'in_person'
  readonly reached: boolean
  readonly note: string
  readonly caseId: CaseId
  readonly reference: Reference
}

export interface CustomerNote {
  readonly id: CaseMessageId
  readonly at: Date
  readonly body: string
  readonly authorName: LocalizedText
  readonly caseId: CaseId
  readonly reference: Reference
}
