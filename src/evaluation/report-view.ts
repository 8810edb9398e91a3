// A report as one reader may see it: what page, documents and API are drawn from.
import type { CentreId, EntityId, EvaluationId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Outcome } from './committee.ts'
import type { Consolidated, FindingSource, Gaps } from './consolidation.ts'
import type { State } from './evaluation.ts'
import type { CentreData, EditedTexts, ReportInput, ReportModel } from './report-model.ts'
import type { ShieldRecord } from './shield.ts'

/** An official evaluation as its report knows it. */
export interface ReportCase {
  readonly id: EvaluationId
  readonly reference: string
  readonly kind: 'official'
  readonly state: State
  /** Award key once approved; null is no shield. */
  readonly shield: string | null
  readonly revision: number
  readonly version: number
  readonly editionId: string
  /** Who answers for the result. */
  readonly entityId: EntityId
  readonly centreId: CentreId
  /** Who manages the premises. */
  readonly managingEntityId: EntityId
  readonly centre: CentreData
  readonly round: NonNullable<ReportInput['round']>
  readonly presentedAt: Date | null
  readonly decidedAt: Date | null
  readonly publishedAt: Date | null
}

export interface Measured {
  readonly mechanism: FindingSource
  /** Null while the visit is not submitted. */
  readonly submittedAt: Date | null
}

/** Steps worth telling; single answers and pieces of evidence are in the audit trail. */
export const toldKinds = [
  'evaluation.started',
  'visit.submitted',
  'visit.returned',
  'evaluation.consolidating',
  'decision.saved',
  'decision.removed',
  'report.presented',
  'report.edited',
  'approvals.voided',
  'vote.cast',
  'evaluation.approved',
  'evaluation.returned',
  'evaluation.published',
  'evaluation.cancelled',
  'shield.granted',
  'shield.superseded',
  'shield.withdrawn',
] as const
export type ToldKind = (typeof toldKinds)[number]

export interface Happening {
  readonly id: string
  readonly at: Date
  readonly kind: ToldKind
  readonly actorName: LocalizedText
  readonly data: Readonly<Record<string, unknown>>
}

export interface MemberVote {
  readonly name: LocalizedText
  readonly chair: boolean
  readonly vote: 'approve' | 'return' | 'waiting'
  readonly reason: string
  readonly at: Date | null
  readonly isReader: boolean
}

export type OwnVote = 'may' | 'voted' | 'interested' | 'notMember'

export interface CommitteeView {
  /** Null while no term of the committee is running and nothing is decided. */
  readonly outcome: Outcome | null
  readonly votes: readonly MemberVote[]
  /** Members kept out by a declared interest. */
  readonly interested: number
  /** Votes that edits made void since the report was presented. */
  readonly voided: number
  /** Why the committee gave the report back, while the central team works on it. */
  readonly returned: readonly { readonly name: LocalizedText; readonly reason: string; readonly at: Date }[]
  /** Why the reader may vote or not; null if he has nothing to do with votes. */
  readonly own: OwnVote | null
}

export interface ReportView {
  readonly one: ReportCase
  readonly model: ReportModel
  /** The model is the approved one. */
  readonly approved: Outcome | null
  /** For the central team: findings side by side, what is missing, its own words. */
  readonly work: { readonly lines: readonly Consolidated[]; readonly gaps: Gaps; readonly edited: EditedTexts } | null
  /** For the committee and the central team. */
  readonly committee: CommitteeView | null
  readonly measured: readonly Measured[]
  readonly shield: ShieldRecord | null
  readonly history: readonly Happening[]
  readonly may: {
    readonly edit: boolean
    readonly decide: boolean
    readonly present: boolean
    readonly publish: boolean
    readonly withdraw: boolean
  }
}

/** A report before the committee, in a list. */
export interface WaitingReport {
  readonly id: EvaluationId
  readonly reference: string
  readonly revision: number
  readonly centre: LocalizedText
  readonly entity: LocalizedText
  readonly round: LocalizedText
  readonly editionId: string
  readonly presentedAt: Date | null
  readonly approve: number
  readonly back: number
  /** The asking person's vote on this revision. */
  readonly own: 'approve' | 'return' | null
  /** The asking person declared an interest in the responsible entity or the one that manages the premises. */
  readonly interested: boolean
}

/** A published result of a centre, in its history. */
export interface CentreResult {
  readonly id: EvaluationId
  readonly reference: string
  readonly centreId: CentreId
  readonly centre: LocalizedText
  readonly editionId: string
  readonly round: LocalizedText
  readonly shield: string | null
  /** As on its certificate. */
  readonly shieldName: LocalizedText | null
  readonly publishedAt: Date
  /** Binding criteria satisfied, and how many there are, as approved. */
  readonly satisfied: number
  readonly total: number
}
