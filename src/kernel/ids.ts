// Ids are UUIDv7 made by the app: sorted by time, made anywhere, the same on every PostgreSQL.
import { v7, validate } from 'uuid'

declare const kind: unique symbol
/** An id of one kind of thing; ids of different kinds do not mix. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type EntityId = Id<'entity'>
export type CentreId = Id<'centre'>
export type DepartmentId = Id<'department'>
export type ServiceId = Id<'service'>
export type CalendarId = Id<'calendar'>
export type PersonId = Id<'person'>
export type PlanId = Id<'plan'>
export type RoundId = Id<'round'>
export type EvaluationId = Id<'evaluation'>
export type VisitId = Id<'visit'>
export type EvidenceId = Id<'evidence'>
export type ShieldId = Id<'shield'>
export type FileId = Id<'file'>
export type CaseId = Id<'case'>
export type CustomerId = Id<'customer'>
export type HeadingId = Id<'heading'>
export type PartnerId = Id<'partner'>
export type ReferralId = Id<'referral'>
export type CaseMessageId = Id<'caseMessage'>
export type SolvedCaseId = Id<'solvedCase'>
export type EventId = Id<'event'>

export const newId = <K extends Id<string>>(): K => v7() as K

/** The id if the text is a UUID, else null: a forged id is answered as "not found", never as a database error. */
export const parseId = <K extends Id<string>>(text: string | undefined): K | null =>
  text !== undefined && validate(text) ? (text.toLowerCase() as K) : null
