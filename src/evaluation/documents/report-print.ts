// What is printed along with the report's model.
import type { EvidenceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'

/** The committee's decision on the revision that is printed. */
export interface ReportDecision {
  readonly outcome: 'approved' | 'returned'
  readonly decidedOn: Date
  readonly publishedOn: Date | null
  /** Members who might vote on this report, and how many votes a decision needs. */
  readonly voters: number
  readonly quorum: number
  /** How the votes fell. */
  readonly approve: number
  readonly return: number
  /** Who voted how; empty for readers outside the committee and the central team. */
  readonly votes: readonly {
    readonly name: LocalizedText
    readonly chair: boolean
    readonly vote: 'approve' | 'return'
    readonly at: Date
    readonly reason: string
  }[]
}

export interface ReportPrint {
  /** Creation date of the file. */
  readonly preparedAt: Date
  readonly visitedOn: Date | null
  /** Null until the committee has decided. */
  readonly decision: ReportDecision | null
  /** Names of the thumbnails handed to the document (`PdfOptions.files`), by evidence. */
  readonly pictures: ReadonlyMap<EvidenceId, string>
}
