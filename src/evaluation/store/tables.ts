// Rows of the slice's tables, as the database gives them.
import type { Generated } from 'kysely'
import type {
  CentreId,
  EntityId,
  EvaluationId,
  EvidenceId,
  FileId,
  PersonId,
  PlanId,
  RoundId,
  ShieldId,
  VisitId,
} from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Json } from '#src/platform/database.ts'
import type { Result } from '../award.ts'
import type { Kind, State } from '../evaluation.ts'
import type { CommitteeSector, MechanismKey } from '../programme-schema.ts'

export type EvaluationState = State
export type Mechanism = MechanismKey
export type VisitState = 'assigned' | 'started' | 'submitted' | 'cancelled'

export interface EditionRow {
  id: string
  kind: 'onsite' | 'remote'
  version: string
  state: 'draft' | 'published'
  content: Json<unknown>
  sha256: string
  published_at: Date | null
}

export interface PlanRow {
  id: PlanId
  year: number
  state: 'draft' | 'adopted'
  note: string
  adopted_at: Date | null
  version: number
  created_at: Date
}

export interface RoundRow {
  id: RoundId
  plan_id: PlanId
  name_ar: string
  name_en: string
  /** Calendar days, 2026-11-22. */
  starts_on: string
  ends_on: string
  state: 'planned' | 'open' | 'closed'
  version: number
}

export interface EvaluationRow {
  id: EvaluationId
  reference: string
  kind: Kind
  entity_id: EntityId
  centre_id: CentreId
  round_id: RoundId | null
  /** First day of the month; self-assessments only. */
  month: string | null
  edition_id: string
  state: EvaluationState
  /** Award key once approved; null is no shield. */
  shield: string | null
  cancel_reason: string | null
  /** Raised by every edit of what the committee votes on. */
  revision: number
  version: number
  created_at: Date
  submitted_at: Date | null
  decided_at: Date | null
  published_at: Date | null
}

export interface VisitRow {
  id: VisitId
  evaluation_id: EvaluationId
  mechanism: Mechanism | 'self_assessment'
  person_id: PersonId
  scheduled_on: string | null
  state: VisitState
  started_at: Date | null
  submitted_at: Date | null
  version: number
}

export interface FindingRow {
  evaluation_id: EvaluationId
  visit_id: VisitId
  code: string
  result: Result | null
  note: string
  reason: string
  version: number
  answered_at: Date
}

export interface EvidenceRow {
  id: EvidenceId
  evaluation_id: EvaluationId
  visit_id: VisitId
  code: string
  file_id: FileId
  caption: string
  added_at: Date
  removed_at: Date | null
}

export interface DecisionRow {
  evaluation_id: EvaluationId
  code: string
  result: Result
  note: string
  reason: string
  decided_by: PersonId
  decided_at: Date
}

export interface ReportRow {
  evaluation_id: EvaluationId
  summary_ar: Generated<string>
  summary_en: Generated<string>
  strengths_ar: Generated<string>
  strengths_en: Generated<string>
  improvements_ar: Generated<string>
  improvements_en: Generated<string>
  approved: Json<unknown> | null
  /** Criteria that decide, and how many of them are satisfied, as approved. */
  binding: number | null
  satisfied: number | null
  version: Generated<number>
  edited_at: Date
}

export interface CommitteeTermRow {
  id: string
  starts_on: string
  ends_on: string
  quorum: number
  version: number
}

export interface CommitteeMemberRow {
  term_id: string
  person_id: PersonId
  sector: CommitteeSector
  chair: boolean
}

export interface VoteRow {
  evaluation_id: EvaluationId
  revision: number
  person_id: PersonId
  vote: 'approve' | 'return'
  reason: string
  cast_at: Date
}

export interface InterestRow {
  id: string
  person_id: PersonId
  entity_id: EntityId
  note: string
  declared_at: Date
  ended_at: Date | null
}

export interface ShieldRow {
  id: ShieldId
  number: string
  verification_code: string
  evaluation_id: EvaluationId
  edition_id: string
  award: string
  award_name: Json<LocalizedText>
  entity_id: EntityId
  centre_id: CentreId
  entity_name: Json<LocalizedText>
  centre_name: Json<LocalizedText>
  centre_kind: 'onsite' | 'remote'
  criteria_met: number
  criteria_total: number
  resting_on_not_applicable: number
  round_name: Json<LocalizedText>
  granted_on: string
  fingerprint: string
  superseded_on: string | null
  withdrawn_on: string | null
  withdrawn_reason: string | null
  /** Folded names and number. */
  search: string
  created_at: Date
}

declare module '#src/platform/database.ts' {
  interface Tables {
    framework_editions: EditionRow
    plans: PlanRow
    rounds: RoundRow
    evaluations: EvaluationRow
    evaluation_mechanisms: { evaluation_id: EvaluationId; mechanism: Mechanism }
    visits: VisitRow
    findings: FindingRow
    evidence: EvidenceRow
    decisions: DecisionRow
    reports: ReportRow
    committee_terms: CommitteeTermRow
    committee_members: CommitteeMemberRow
    votes: VoteRow
    interests: InterestRow
    shields: ShieldRow
  }
}
