// The half-filled form of somebody without an account (مسودة): which questions it asks, in which order, what is open still.
// Product §2; one question a page.
import type { CaseId, CentreId, EntityId, FileId, ServiceId } from '#src/kernel/ids.ts'
import type { CaseKind } from './case.ts'
import type { CustomerKind, CustomerNeed, PreferredChannel } from './customer.ts'

export const questions = [
  'kind', // ما نوع طلبك؟
  'entity', // الجهة
  'about', // الخدمة والمركز
  'what', // ماذا حدث؟
  'files', // المرفقات
  'who', // باسمك أم دون اسم
  'you', // الاسم والرقم الشخصي
  'reach', // كيف نصل إليك
  'privacy', // السرية
] as const
export type Question = (typeof questions)[number]
export const isQuestion = (text: string): text is Question => questions.some((one) => one === text)

export interface DraftFile {
  readonly fileId: FileId
  /** As it was cleaned by the store. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export interface You {
  readonly name: string
  readonly kind: CustomerKind
  readonly personalNumber: string | null
}
export interface Reach {
  /** Empty where it was not given; at least one of both is. */
  readonly phone: string
  readonly email: string
  readonly channel: PreferredChannel
  readonly needs: readonly CustomerNeed[]
}
export interface Privacy {
  readonly confidential: boolean
  /** The member of staff it complains about, in the customer's words; empty for none. */
  readonly employee: string
}

/** What was answered so far; null is not asked yet. */
export interface Draft {
  /** Sent twice, one case is left. */
  readonly submissionKey: string
  /** The matter in a few words, from the start page. */
  readonly query: string
  readonly kind: CaseKind | null
  readonly entityId: EntityId | null
  readonly about: { readonly serviceId: ServiceId | null; readonly centreId: CentreId | null } | null
  readonly what: string | null
  /** Whether the question of files was passed. */
  readonly files: boolean
  readonly anonymous: boolean | null
  readonly you: You | null
  readonly reach: Reach | null
  readonly privacy: Privacy | null
  /** After sending: nothing else is kept, and the receipt code only sealed. */
  readonly sent: { readonly caseId: CaseId; readonly receipt: string | null } | null
}

export const emptyDraft = (submissionKey: string): Draft => ({
  submissionKey,
  query: '',
  kind: null,
  entityId: null,
  about: null,
  what: null,
  files: false,
  anonymous: null,
  you: null,
  reach: null,
  privacy: null,
  sent: null,
})

/** Days a half-filled form is kept. */
export const draftDays = 7
/** Minutes a confirmation can be opened again: a connection that drops just then loses no receipt code. */
export const confirmationMinutes = 30
export const mostFiles = 10
export const longestDescription = 20_000

const namesPeople: readonly (CaseKind | null)[] = ['complaint', 'report']

/** Whether it is to be sent without a name; only where the entity takes that kind so. */
export const isAnonymous = (draft: Draft, allowed: readonly CaseKind[]): boolean =>
  draft.anonymous === true && draft.kind !== null && allowed.includes(draft.kind)

/** The questions that this form asks, in order. `allowed` are kinds the entity takes without a name. */
export function questionsOf(draft: Draft, allowed: readonly CaseKind[]): readonly Question[] {
  const mayHide = draft.kind !== null && allowed.includes(draft.kind)
  const hidden = isAnonymous(draft, allowed)
  return questions.filter((one) => {
    if (one === 'who') return mayHide
    if (one === 'you' || one === 'reach') return !hidden
    return one !== 'privacy' || namesPeople.includes(draft.kind)
  })
}

const answers: Readonly<Record<Question, (draft: Draft) => boolean>> = {
  kind: (draft) => draft.kind !== null,
  entity: (draft) => draft.entityId !== null,
  about: (draft) => draft.about !== null,
  what: (draft) => draft.what !== null,
  files: (draft) => draft.files,
  who: (draft) => draft.anonymous !== null,
  you: (draft) => draft.you !== null,
  reach: (draft) => draft.reach !== null,
  privacy: (draft) => draft.privacy !== null,
}

/** The first question without an answer; null: everything may be checked and sent. */
export const openQuestion = (draft: Draft, allowed: readonly CaseKind[]): Question | null =>
  questionsOf(draft, allowed).find((one) => !answers[one](draft)) ?? null

/** Another entity has other services and centres. */
export const withEntity = (draft: Draft, entityId: EntityId): Draft =>
  entityId === draft.entityId ? draft : { ...draft, entityId, about: null }

const longestSubject = 90

/** A line for lists: what was searched for, else the first sentence of what happened. */
export function subjectOf(query: string, description: string): string {
  const [first = ''] = description.split(/\n|(?<=[.!?؟])\s/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  const text = (query || first).replace(/\s+/g, ' ').trim()
  if (text.length <= longestSubject) return text
  const cut = text.slice(0, longestSubject)
  const space = cut.lastIndexOf(' ')
  return `${(space > longestSubject / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`
}
