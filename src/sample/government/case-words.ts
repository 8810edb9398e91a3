// What a case of the sample is written in.
import type { answerOutcomes, CaseChannel, CaseKind, Complexity, Importance } from '#src/casework/public.ts'

interface Words {
  /** Hours after what came before. */
  readonly hoursLater: number
  readonly text?: string
}
export type SampleStep =
  | (Words & {
      readonly move: 'customerSays' | 'rate'
      readonly satisfied?: boolean
      readonly score?: number
    })
  | (Words & {
      readonly by: string
      readonly move: 'classify' | 'claim' | 'assign' | 'reply' | 'ask' | 'note' | 'answer' | 'solve' | 'refer'
      readonly department?: number
      /** Key of a person, or the Arabic name of a partner. */
      readonly to?: string
      readonly outcome?: (typeof answerOutcomes)[number]
      readonly cause?: string
      readonly resolution?: string
      readonly action?: string
    })

export interface SampleCase {
  readonly entity: string
  /** Working days before today. */
  readonly daysAgo: number
  /** Who registered it; left out: the customer himself. */
  readonly by?: string
  readonly kind: CaseKind
  readonly channel: CaseChannel
  /** Personal number; left out: anonymous. */
  readonly customer?: string
  readonly subject: string
  readonly description: string
  readonly language?: 'ar' | 'en'
  readonly service?: number
  readonly centre?: string
  readonly confidential?: boolean
  readonly about?: readonly string[]
  /** Arabic name of the heading it is classified under. */
  readonly heading: string
  readonly complexity?: Complexity
  readonly importance?: Importance
  readonly steps?: readonly SampleStep[]
}
