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

export interface Change {
  readonly field: string
  readonly before: string
  readonly after: string
}

const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The data of an event as changes of fields: `{before: {…}, after: {…}}` side by side, anything else as it is after. */
export function changesOf(data: Readonly<Record<string, unknown>>): readonly Change[] {
  const { before, after, ...rest } = data
  const old = isObject(before) ? before : {}
  const now = isObject(after) ? after : {}
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return [
    ...fields.map((field) => ({ field, before: plain(old[field]), after: plain(now[field]) })),
    ...(!isObject(before) && before !== undefined ? [{ field: 'before', before: plain(before), after: '' }] : []),
    ...(!isObject(after) && after !== undefined ? [{ field: 'after', before: '', after: plain(after) }] : []),
    ...Object.entries(rest).map(([field, value]) => ({ field, before: '', after: plain(value) })),
  ]
}
