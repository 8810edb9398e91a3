// What the stages of the sample share: who is who, and transactions at a past moment, as a person.
import { type Actor, publicActor, systemActor } from '#src/kernel/actor.ts'
import type { CentreId, DepartmentId, EntityId, PersonId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Subscribers, Tx } from '#src/platform/database.ts'
import type { FileStore } from '#src/platform/files.ts'
import type { Services } from '#src/platform/services.ts'
import type { SamplePerson } from './government.ts'

export interface Cast {
  readonly entities: Map<string, EntityId>
  readonly centres: Map<string, CentreId>
  /** `entity/number` of the department in the sample's list. */
  readonly departments: Map<string, DepartmentId>
  /** `entity/number`, as departments. */
  readonly services: Map<string, ServiceId>
  readonly people: Map<string, Actor>
}

export const newCast = (): Cast => ({
  entities: new Map(),
  centres: new Map(),
  departments: new Map(),
  services: new Map(),
  people: new Map(),
})

/** What was made under this key; asking for what was not made is a bug of the sample. */
export function of<T>(made: ReadonlyMap<string, T>, key: string): T {
  const found = made.get(key)
  if (!found) throw new Error(`the sample has no ${key}`)
  return found
}

export function actorFor(
  person: SamplePerson,
  id: PersonId,
  entityId: EntityId | null,
  centreIds: readonly CentreId[],
  departmentIds: readonly DepartmentId[],
): Actor {
  const name: LocalizedText = person.name
  return {
    ...publicActor,
    personId: id,
    entityId,
    roles: person.roles,
    centreIds,
    departmentIds,
    reach: entityId ? 'entity' : 'government',
    name,
  }
}

// Nobody is invited to a sample: of all that follows an event, only sending what was written is kept.
const onlyMessages = (subscribers: Subscribers): Subscribers =>
  new Map([...subscribers].filter(([kind]) => kind === 'message.queued'))

/** Runs work as somebody of the cast (or the system), as if it were `when`. */
export interface Act {
  <T>(who: string, when: Date, work: (tx: Tx) => Promise<T>): Promise<T>
  readonly files: FileStore
  /** The same, as somebody who is not of the cast: a customer. */
  as<T>(actor: Actor, when: Date, work: (tx: Tx) => Promise<T>): Promise<T>
}

export function acting({ database, files }: Services, cast: Cast): Act {
  const as = <T>(actor: Actor, when: Date, work: (tx: Tx) => Promise<T>) =>
    database.transact(actor, (tx) => work({ ...tx, now: when, subscribers: onlyMessages(tx.subscribers) }))
  const act = <T>(who: string, when: Date, work: (tx: Tx) => Promise<T>) =>
    as(who === 'system' ? systemActor : of(cast.people, who), when, work)
  return Object.assign(act, { files, as })
}

/** Midday of a day in Bahrain. */
export const noonOf = (day: string) => new Date(`${day}T09:00:00Z`)

export const shiftDay = (day: string, days: number) => {
  const at = noonOf(day)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
