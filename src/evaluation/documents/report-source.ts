// What a report is printed from: the judged results, the words of its editors, the committee's decision.
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Judgement, Result } from '../award.ts'
import type { Edition } from '../edition.ts'

export interface SourceEvidence {
  readonly name: string
  readonly kind: LocalizedText
  readonly addedAt: Date
  /** Hex. */
  readonly sha256: string
  /** Name of a thumbnail handed to the document with its bytes. */
  readonly picture?: string
}

export interface SourceFinding {
  readonly result: Result | null
  readonly note: string
  readonly evidence: readonly SourceEvidence[]
}

export type Vote = 'approve' | 'return' | 'abstain'

export interface ReportSource {
  readonly edition: Edition
  readonly judgement: Judgement
  readonly findings: ReadonlyMap<string, SourceFinding>
  readonly reference: string
  readonly centre: LocalizedText
  readonly entity: LocalizedText
  readonly round: LocalizedText
  readonly year: number
  readonly visitedOn: Date | null
  readonly preparedAt: Date
  readonly mechanisms: readonly LocalizedText[]
  readonly strengths: readonly string[]
  readonly areas: readonly string[]
  readonly decision: {
    readonly outcome: 'approved' | 'returned'
    readonly decidedOn: Date
    readonly publishedOn: Date | null
    readonly members: number
    readonly quorum: number
    readonly votes: readonly {
      readonly name: LocalizedText
      readonly chair: boolean
      readonly vote: Vote
      readonly at: Date
      readonly note: string
    }[]
  } | null
}
