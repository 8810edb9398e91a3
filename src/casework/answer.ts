// The answer to a customer, and what closing his case needs to know.
import type { answerOutcomes } from './case.ts'
import type { Attached } from './message.ts'

export interface AnswerContent {
  readonly body: string
  readonly outcome: (typeof answerOutcomes)[number]
  /** What closing needs; empty where it is not known yet. */
  readonly rootCause: string
  readonly resolution: string
  readonly correctiveAction: string
  readonly files?: readonly Attached[]
}
