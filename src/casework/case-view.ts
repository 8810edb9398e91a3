// All that the page of one case shows, as it was read in one transaction.
import type { Segment } from '#src/kernel/highlight.ts'
import type { CaseMessageId, FileId, Id, PersonId, SolvedCaseId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { CaseworkAction } from './access.ts'
import type { AnswerContent } from './answer.ts'
import type { Case, CaseKind, CaseState, Complexity, Cycle, Importance } from './case.ts'
import type { ClockKind, Reading } from './clock.ts'
import type { Customer } from './customer.ts'
import type { Doing } from './input.ts'
import type { MessageKind } from './message.ts'
import type { Offer } from './offers.ts'
import type { Reference } from './reference.ts'

export interface ShownFile {
  readonly id: Id<'caseFile'>
  readonly fileId: FileId
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

export interface ShownMessage {
  readonly type: 'message'
  readonly id: CaseMessageId | 'description'
  readonly kind: MessageKind
  readonly cycle: number
  readonly at: Date
  readonly author: LocalizedText
  readonly body: string
  readonly language: Case['language']
  readonly files: readonly ShownFile[]
  readonly mentions: readonly LocalizedText[]
}

export interface ShownEvent {
  readonly type: 'event'
  readonly id: string
  readonly kind: string
  readonly cycle: number
  readonly at: Date
  readonly by: LocalizedText
  /** Names the sentence may need. */
  readonly person: LocalizedText | null
  readonly department: LocalizedText | null
  readonly reason: string
}

export type Line = ShownMessage | ShownEvent

export interface ShownRule {
  readonly kind: CaseKind
  readonly complexity: Complexity | null
  readonly importance: Importance | null
  readonly heading: LocalizedText | null
  readonly service: LocalizedText | null
}

export interface ShownPause {
  readonly from: Date
  readonly to: Date | null
  readonly limitAt: Date
}

export interface ShownClock {
  readonly id: string
  readonly kind: ClockKind
  readonly cycle: number
  readonly startedAt: Date
  readonly budgetMinutes: number
  readonly endedAt: Date | null
  readonly reading: Reading
  readonly rule: ShownRule | null
  /** 0: no policy was saved, the defaults hold. */
  readonly policyVersion: number
  readonly pauses: readonly ShownPause[]
}

export interface CaseLink {
  readonly reference: Reference
  readonly kind: CaseKind
  readonly state: CaseState
  readonly subject: string
  readonly openedAt: Date
}

export interface CaseView {
  readonly case: Case
  readonly mine: boolean
  readonly names: {
    readonly assignee: LocalizedText | null
    readonly department: LocalizedText | null
    readonly service: LocalizedText | null
    readonly centre: LocalizedText | null
    readonly heading: LocalizedText | null
    readonly about: readonly LocalizedText[]
  }
  /** Null: anonymous, or not for this reader. */
  readonly customer: Customer | null
  readonly lines: readonly Line[]
  readonly cycles: readonly Cycle[]
  readonly clocks: readonly ShownClock[]
  readonly others: readonly CaseLink[]
  readonly relatives: readonly (CaseLink & { readonly relation: string })[]
  readonly referrals: readonly ShownReferral[]
  readonly attempts: readonly {
    readonly at: Date
    readonly channel: 'phone' | 'sms' | 'email' | 'in_person'
    readonly reached: boolean
    readonly note: string
    readonly by: LocalizedText | null
  }[]
  /** Answers of the reference that may help. */
  readonly solved: readonly {
    readonly id: SolvedCaseId
    readonly question: string
    readonly snippet: readonly Segment[]
  }[]
  readonly present: readonly { readonly name: LocalizedText; readonly replying: boolean }[]
  readonly draft: (AnswerContent & { readonly author: LocalizedText | null }) | null
  readonly allowed: ReadonlySet<CaseworkAction>
  readonly offers: readonly Offer[]
  /** The last event read: what came after it is new to the reader. */
  readonly seen: string
}

export interface ShownReferral {
  readonly id: string
  readonly kind: 'third_party' | 'competent_entity'
  readonly to: LocalizedText
  readonly question: string
  readonly sentAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly answer: string
  readonly confirmedAt: Date | null
  readonly cancelledAt: Date | null
  readonly quality: number | null
}

export interface PersonChoice {
  readonly id: PersonId
  readonly name: LocalizedText
  readonly inDepartment: boolean
  readonly load: number
  readonly handledEarlier: boolean
}

export interface Choice {
  readonly id: string
  readonly name: LocalizedText
}

export interface HeadingChoice extends Choice {
  readonly parentId: string | null
  readonly serviceId: string | null
}

export interface TemplateChoice extends Choice {
  /** Filled with what is known of the case, in its customer's language. */
  readonly text: string
  /** Variables that had no value, as they stand in the text. */
  readonly missing: readonly string[]
}

/** Why a department is proposed; null where no rule fits. */
export interface Proposal {
  readonly departmentId: string
  readonly kind: CaseKind | null
  readonly heading: LocalizedText | null
  readonly service: LocalizedText | null
  readonly centre: LocalizedText | null
}

/** What the form of one doing chooses from. */
export interface FormChoices {
  readonly doing: Doing
  readonly people: readonly PersonChoice[]
  readonly departments: readonly Choice[]
  readonly headings: readonly HeadingChoice[]
  readonly services: readonly Choice[]
  readonly templates: readonly TemplateChoice[]
  readonly suggestions: readonly (Choice & { readonly confidence: number })[]
  readonly proposal: Proposal | null
  readonly partners: readonly Choice[]
  readonly entities: readonly Choice[]
}
