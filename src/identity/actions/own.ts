// How this slice works on accounts: as the machinery, on behalf of one person. Rows of secrets are open to the system
// alone, so the reach is the system's, while events still name the person.
import type { Actor } from '#src/kernel/actor.ts'
import { publicActor } from '#src/kernel/actor.ts'
import type { EntityId, PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'

/** The actor of transactions on a person's own account. */
export const asOwner = (actor: Actor): Actor => ({ ...actor, reach: 'system' })

/** Before it is known who it is. */
export const atTheDoor: Actor = { ...publicActor, reach: 'system' }

/** Where a request came from. */
export interface Origin {
  readonly address: string
  readonly userAgent: string
}

/** Kinds of event of this slice, as the audit trail shows them. */
export type IdentityEvent =
  | 'signIn.succeeded'
  | 'signIn.failed'
  | 'signIn.locked'
  | 'signIn.ended'
  | 'session.ended'
  | 'password.linkSent'
  | 'password.changed'
  | 'secondFactor.enabled'
  | 'secondFactor.removed'
  | 'recoveryCodes.made'
  | 'singleSignOn.tied'
  | 'apiToken.created'
  | 'apiToken.revoked'

export interface Subject {
  readonly id: PersonId
  readonly entityId: EntityId | null
}

/** An event on a person's trail. */
export const note = (tx: Tx, person: Subject, kind: IdentityEvent, data: Readonly<Record<string, unknown>> = {}) =>
  record(tx, { kind, entityId: person.entityId, subject: { type: 'person', id: person.id }, data })

/** The same, said of the person by himself: from the moment he is known. */
export const noteBy = (tx: Tx, actor: Actor, kind: IdentityEvent, data: Readonly<Record<string, unknown>> = {}) => {
  if (actor.personId === null) throw new Error('an account has an owner')
  return note({ ...tx, actor: asOwner(actor) }, { id: actor.personId, entityId: actor.entityId }, kind, data)
}
