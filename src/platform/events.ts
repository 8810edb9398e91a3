// One `events` table is audit trail, timeline and outbox: a change and its event commit together.
// Handlers that asked for a kind of event get a job in the same transaction, at least once.

import type { NewEvent, RecordedEvent } from '#src/kernel/event.ts'
import type { EntityId, EventId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Json, json, type Tx } from './database.ts'

interface EventRow {
  id: EventId
  at: Date
  entity_id: EntityId | null
  kind: string
  actor_id: string | null
  actor_name: Json<LocalizedText>
  subject_type: string
  subject_id: string
  data: Json<Record<string, unknown>>
  audience: string | null
}

declare module './database.ts' {
  interface Tables {
    events: EventRow
  }
}

/** Writes the event in the running transaction and queues the jobs that wait for its kind. */
export async function record(tx: Tx, event: NewEvent): Promise<RecordedEvent> {
  const recorded = { ...event, id: newId<EventId>(), at: tx.now }
  await tx.db
    .insertInto('events')
    .values({
      id: recorded.id,
      at: recorded.at,
      entity_id: event.entityId,
      kind: event.kind,
      actor_id: tx.actor.personId,
      actor_name: json(tx.actor.name),
      subject_type: event.subject.type,
      subject_id: event.subject.id,
      data: json(event.data ?? {}),
      audience: event.audience ?? null,
    })
    .execute()
  await announce(tx, recorded)
  return recorded
}

/** Queues the jobs that wait for an event which a statement of a store wrote itself. */
export async function announce(tx: Tx, event: RecordedEvent) {
  for (const enqueue of tx.subscribers.get(event.kind) ?? []) await enqueue(tx, event)
}

/** Whether jobs wait for events of this kind. */
export const isAwaited = (tx: Tx, kind: string) => tx.subscribers.has(kind)
