// What happened, as the audit trail, the timeline and background work are told of it.
import type { Role } from './actor.ts'
import type { EntityId, EventId } from './ids.ts'

export interface NewEvent {
  /** `noun.pastVerb`, e.g. `evaluation.published`. */
  readonly kind: string
  /** Whose trail it belongs to; null is the evaluation programme and the government as a whole. */
  readonly entityId: EntityId | null
  readonly subject: { readonly type: string; readonly id: string }
  /** What changed; no secrets. `before`/`after` for changed fields. */
  readonly data?: Readonly<Record<string, unknown>>
  /** Only this role may read it. */
  readonly audience?: Role
}

export interface RecordedEvent extends NewEvent {
  readonly id: EventId
  readonly at: Date
}
