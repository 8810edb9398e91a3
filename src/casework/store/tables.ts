// Rows of the slice's tables, as the database gives them.
import type { Generated, GeneratedAlways } from 'kysely'
import type {
  CalendarId,
  CaseId,
  CaseMessageId,
  CentreId,
  CustomerId,
  DepartmentId,
  EntityId,
  FileId,
  HeadingId,
  Id,
  PartnerId,
  PersonId,
  ReferralId,
  ServiceId,
  SolvedCaseId,
} from '#src/kernel/ids.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'
import type { Json } from '#src/platform/database.ts'
import type { AnswerContent } from '../answer.ts'
import type {
  CaseChannel,
  CaseKind,
  CaseState,
  Complexity,
  Importance,
  MediaSource,
  Outcome,
  Procedure,
} from '../case.ts'
import type { ClockKind } from '../clock.ts'
import type { CustomerKind, CustomerNeed, PreferredChannel } from '../customer.ts'
import type { Draft, DraftFile } from '../draft.ts'
import type { MessageKind } from '../message.ts'
import type { PolicyContent } from '../policy.ts'
import type { Reference } from '../reference.ts'

export interface CustomerRow {
  id: CustomerId
  entity_id: EntityId
  personal_number: string | null
  kind: CustomerKind
  name: string
  phone: string
  email: string
  language: Language
  preferred_channel: PreferredChannel
  needs: CustomerNeed[]
  note: string
  version: number
  created_at: Date
}

export interface HeadingRow {
  id: HeadingId
  entity_id: EntityId
  parent_id: HeadingId | null
  scope: 'general' | 'special'
  service_id: ServiceId | null
  name_ar: string
  name_en: string
  active: Generated<boolean>
  version: Generated<number>
}

export interface PartnerRow {
  id: PartnerId
  entity_id: EntityId
  name_ar: string
  name_en: string
  email: string
  phone: string
  answer_minutes: number
  active: Generated<boolean>
  version: Generated<number>
}

export interface PolicyRow {
  entity_id: EntityId
  version: number
  content: Json<PolicyContent>
  saved_at: Date
  saved_by: PersonId | null
}

export interface RoutingRuleRow {
  id: Id<'routingRule'>
  entity_id: EntityId
  position: number
  kind: CaseKind | null
  service_id: ServiceId | null
  heading_id: HeadingId | null
  centre_id: CentreId | null
  department_id: DepartmentId
  version: Generated<number>
}

export interface TemplateRow {
  id: Id<'replyTemplate'>
  entity_id: EntityId
  name_ar: string
  name_en: string
  body_ar: string
  body_en: string
  purposes: string[]
  active: Generated<boolean>
  version: Generated<number>
}

export interface CaseRow {
  id: CaseId
  entity_id: EntityId
  reference: Reference
  kind: CaseKind
  channel: CaseChannel
  state: CaseState
  state_before: CaseState | null
  customer_id: CustomerId | null
  anonymous: boolean
  confidential: boolean
  restricted: boolean
  about_person_ids: PersonId[]
  reader_ids: PersonId[]
  subject: string
  description: string
  language: Language
  service_id: ServiceId | null
  centre_id: CentreId | null
  heading_id: HeadingId | null
  complexity: Complexity | null
  importance: Importance | null
  procedure: Procedure | null
  department_id: DepartmentId | null
  assignee_id: PersonId | null
  urgent: boolean
  escalation: number
  cycle: number
  opened_at: Date
  closed_at: Date | null
  due_at: Date | null
  rank: number
  media: Json<MediaSource> | null
  parent_id: CaseId | null
  merged_into_id: CaseId | null
  receipt_hash: string | null
  contact_phone: string
  contact_email: string
  contact_channel: PreferredChannel
  submission_key: string
  created_by: PersonId | null
  version: number
  open: GeneratedAlways<boolean>
}

export interface CycleRow {
  case_id: CaseId
  number: number
  entity_id: EntityId
  kind: CaseKind
  department_id: DepartmentId | null
  service_id: ServiceId | null
  heading_id: HeadingId | null
  centre_id: CentreId | null
  channel: CaseChannel
  opened_at: Date
  reason: Generated<string>
  accepted: boolean | null
  outcome: Outcome | null
  first_contact: Generated<boolean>
  first_response_at: Date | null
  answered_at: Date | null
  ended_at: Date | null
  due_at: Date | null
  on_time: boolean | null
  satisfaction_asked_at: Date | null
  satisfied: boolean | null
  score: number | null
  comment: Generated<string>
  assignments: Generated<number>
  reroutes: Generated<number>
  escalations: Generated<number>
  referrals: Generated<number>
  questions: Generated<number>
  extensions: Generated<number>
  paused_minutes: Generated<number>
  worked_minutes: number | null
  handler_ids: Generated<PersonId[]>
  root_cause: Generated<string>
  resolution: Generated<string>
  corrective_action: Generated<string>
  satisfaction_next_at: Date | null
  satisfaction_reminded_at: Date | null
}

export interface ClockRow {
  id: Id<'caseClock'>
  case_id: CaseId
  entity_id: EntityId
  cycle: number
  kind: ClockKind
  referral_id: ReferralId | null
  started_at: Date
  budget_minutes: number
  policy_version: number
  rule: string
  calendar_id: CalendarId | null
  calendar_version: number
  due_at: Date | null
  met_at: Date | null
  stopped_at: Date | null
  warned_at: Date | null
  noticed_at: Date | null
  breached_at: Date | null
  escalated: Generated<number>
  next_at: Date | null
}

export interface PauseRow {
  id: Id<'casePause'>
  case_id: CaseId
  entity_id: EntityId
  cycle: number
  reason: 'customer' | 'approval_elsewhere' | 'merged' | 'referred_out'
  starts_at: Date
  ends_at: Date | null
  limit_at: Date
}

export interface MessageRow {
  id: CaseMessageId
  case_id: CaseId
  entity_id: EntityId
  cycle: number
  kind: MessageKind
  body: string
  language: Language
  author_id: PersonId | null
  author_name: Json<LocalizedText>
  department_id: DepartmentId | null
  mention_ids: Generated<PersonId[]>
  at: Date
  for_customer: GeneratedAlways<boolean>
}

export interface CaseFileRow {
  id: Id<'caseFile'>
  case_id: CaseId
  entity_id: EntityId
  message_id: CaseMessageId | null
  referral_id: ReferralId | null
  file_id: FileId
  name: string
  for_customer: boolean
  at: Date
}

export interface ReferralRow {
  id: ReferralId
  case_id: CaseId
  entity_id: EntityId
  cycle: number
  kind: 'third_party' | 'competent_entity'
  partner_id: PartnerId | null
  to_entity_id: EntityId | null
  to_name: Generated<string>
  case_reference: Reference
  question: string
  sent_at: Date
  due_at: Date
  reminded_at: Generated<Date[]>
  answered_at: Date | null
  answer: Generated<string>
  answered_by: PersonId | null
  quality: number | null
  confirmed_at: Date | null
  cancelled_at: Date | null
  /** Of the case it became at an entity of ours. */
  registered_reference: Reference | null
  version: Generated<number>
}

export interface AttemptRow {
  id: Id<'contactAttempt'>
  case_id: CaseId
  entity_id: EntityId
  cycle: number
  at: Date
  by_person_id: PersonId
  channel: 'phone' | 'sms' | 'email' | 'in_person'
  reached: boolean
  note: Generated<string>
}

export interface LinkRow {
  case_id: CaseId
  other_id: CaseId
  entity_id: EntityId
  at: Date
  by_person_id: PersonId
}

export interface AbuseReportRow {
  id: Id<'abuseReport'>
  case_id: CaseId
  entity_id: EntityId
  by_person_id: PersonId
  excerpt: string
  note: Generated<string>
  at: Date
  handled_at: Date | null
  handled_by: PersonId | null
  decision: Generated<string>
}

export interface SolvedCaseRow {
  id: SolvedCaseId
  entity_id: EntityId
  case_id: CaseId | null
  kind: CaseKind
  service_id: ServiceId | null
  heading_id: HeadingId | null
  question: string
  answer: string
  language: Language
  state: 'draft' | 'published' | 'retired'
  public: Generated<boolean>
  review_on: string | null
  uses: Generated<number>
  /** A tsvector; written through store/words.ts. */
  words: Generated<string>
  version: Generated<number>
  created_at: Date
  created_by: PersonId | null
}

export interface NoticeRow {
  id: Id<'caseNotice'>
  entity_id: EntityId
  person_id: PersonId
  case_id: CaseId
  kind: string
  at: Date
  read_at: Date | null
}

export interface PresenceRow {
  case_id: CaseId
  entity_id: EntityId
  person_id: PersonId
  replying: boolean
  at: Date
}

export interface AnswerDraftRow {
  case_id: CaseId
  entity_id: EntityId
  author_id: PersonId
  content: Json<AnswerContent>
  at: Date
}

export interface DraftRow {
  token_hash: string
  content: Json<Draft>
  files: Json<readonly DraftFile[]>
  case_id: CaseId | null
  expires_at: Date
}

export interface TrackingCodeRow {
  case_id: CaseId
  code_hash: string
  attempts: Generated<number>
  expires_at: Date
  sent_at: Date
  /** Since when `sent` codes were sent. */
  window_at: Date
  sent: number
}

declare module '#src/platform/database.ts' {
  interface Tables {
    customers: CustomerRow
    customer_words: { customer_id: CustomerId; entity_id: EntityId; words: string }
    case_headings: HeadingRow
    partners: PartnerRow
    partner_people: { partner_id: PartnerId; person_id: PersonId }
    case_policies: PolicyRow
    routing_rules: RoutingRuleRow
    reply_templates: TemplateRow
    cases: CaseRow
    case_words: { case_id: CaseId; entity_id: EntityId; words: string }
    case_cycles: CycleRow
    case_clocks: ClockRow
    case_pauses: PauseRow
    case_messages: MessageRow
    case_files: CaseFileRow
    referrals: ReferralRow
    contact_attempts: AttemptRow
    case_links: LinkRow
    abuse_reports: AbuseReportRow
    solved_cases: SolvedCaseRow
    case_notices: NoticeRow
    case_presence: PresenceRow
    intake_drafts: DraftRow
    answer_drafts: AnswerDraftRow
    tracking_codes: TrackingCodeRow
    customer_sessions: { token_hash: string; case_id: CaseId; expires_at: Date; started_at: Date }
  }
}
