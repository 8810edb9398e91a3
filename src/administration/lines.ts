// What the administrator reads: one event, one message.
import type { EventId, Id } from '#src/kernel/ids.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'

export interface AuditLine {
  readonly id: EventId
  readonly at: Date
  readonly kind: string
  readonly actorName: LocalizedText
  readonly subjectType: string
  readonly subjectId: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface MessageLine {
  readonly id: Id<'message'>
  readonly channel: 'email' | 'sms'
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly language: Language
  readonly state: 'queued' | 'sent' | 'kept' | 'failed'
  readonly attempts: number
  readonly error: string | null
  readonly secret: boolean
  readonly createdAt: Date
  readonly sentAt: Date | null
}

/** A field as an event keeps it; what it was before is undefined where nothing is known of it. */
export interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPair = (value: unknown): value is Pick<Change, 'before' | 'after'> =>
  isObject(value) && Object.keys(value).length === 2 && 'before' in value && 'after' in value

/** Two states of the same thing, field by field. */
function sideBySide(before: Record<string, unknown>, after: Record<string, unknown>): readonly Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.map((field) => ({ field, before: before[field], after: after[field] }))
}

/** The data of an event as changes of fields, whichever way it was kept; anything else stands as it is after. */
export function changesOf(data: Readonly<Record<string, unknown>>): readonly Change[] {
  const { before, after, changes, ...others } = data
  // What the changes tell again is told once.
  const rest = Object.entries(others).filter(([field]) => !isObject(changes) || !(field in changes))
  const states = isObject(before) || isObject(after)
  return [
    ...(states ? sideBySide(isObject(before) ? before : {}, isObject(after) ? after : {}) : []),
    ...(!states && (before !== undefined || after !== undefined) ? [{ field: 'value', before, after }] : []),
    ...(isObject(changes)
      ? changesOf(changes)
      : changes === undefined
        ? []
        : [{ field: 'changes', before: undefined, after: changes }]),
    ...rest.map(([field, value]) =>
      isPair(value) ? { field, before: value.before, after: value.after } : { field, before: undefined, after: value },
    ),
  ]
}

const pages: Readonly<Record<string, string>> = {
  entity: '/organisation/entities',
  centre: '/organisation/centres',
  service: '/organisation/services',
  calendar: '/organisation/calendars',
  person: '/organisation/people',
}

/** The page of what an event is about, where it has one; evaluations open for those who follow them all. */
export function subjectHref(type: string, id: string, followsEvaluations: boolean): string | null {
  if (type === 'evaluation') return followsEvaluations ? `/evaluations/${id}` : null
  return pages[type] ? `${pages[type]}/${id}` : null
}
