// How this slice works on accounts: as the machinery, on behalf of one person. Rows of secrets are open to the system
// alone, so the reach is the system's, while events still name the person.
import type { Actor } from '#src/kernel/actor.ts'
import { publicActor } from '#src/kernel/actor.ts'
import { type PersonAddress, personAddress } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
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

/** An event on a person's trail; that of a mystery shopper is read by the central team alone. */
export const note = (
  tx: Tx,
  person: PersonAddress,
  kind: IdentityEvent,
  data: Readonly<Record<string, unknown>> = {},
) =>
  record(tx, {
    kind,
    entityId: person.entityId,
    subject: { type: 'person', id: person.id },
    data,
    ...(person.secret && { audience: 'central_team' as const }),
  })

/** The same, said of the person by himself: from the moment he is known. */
export async function noteBy(tx: Tx, actor: Actor, kind: IdentityEvent, data: Readonly<Record<string, unknown>> = {}) {
  const person = found(actor.personId && (await personAddress(tx, actor.personId)))
  await note({ ...tx, actor: asOwner(actor) }, person, kind, data)
}
