// Sessions: opened, used, ended. The cookie holds the only copy of the token.
import type { Actor } from '#src/kernel/actor.ts'
import type { PersonId } from '#src/kernel/ids.ts'
import { found } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { digest, newToken } from '../secrets.ts'
import { secondStepEnd, sessionEnd, worthNoting } from '../session.ts'
import * as store from '../store/sessions.ts'
import { asOwner, atTheDoor, noteBy } from './own.ts'

/** Answers the token for the cookie. */
export async function openSession(
  tx: Tx,
  personId: PersonId,
  options: { userAgent: string; awaitingSecondFactor?: boolean },
): Promise<string> {
  const token = newToken()
  const { userAgent, awaitingSecondFactor = false } = options
  const expiresAt = awaitingSecondFactor ? secondStepEnd(tx.now) : sessionEnd(tx.now, tx.now)
  await store.insertSession(tx, { hash: digest(token), personId, expiresAt, awaitingSecondFactor, userAgent })
  return token
}

/** Who the cookie stands for, if it still does; the use is noted and the session's end moves on. */
export async function useSession(database: Database, token: string): Promise<store.SessionActor | null> {
  const hash = digest(token)
  const now = database.clock()
  const known = await store.sessionActor(database, hash, now)
  if (known && worthNoting(new Date(known.lastSeenAt), now)) {
    const end = sessionEnd(new Date(known.createdAt), now)
    await database.transact(atTheDoor, (tx) => store.noteUse(tx, hash, end))
  }
  return known
}

/** A new token for the same person, the old one worthless: whenever what a session may do changes. */
export async function renewSession(tx: Tx, token: string, userAgent: string): Promise<string | null> {
  const personId = await store.deleteSession(tx, digest(token))
  return personId && openSession(tx, personId, { userAgent })
}

/** Ends the session of this cookie. */
export async function signOut(database: Database, actor: Actor, token: string) {
  await database.transact(actor.personId ? asOwner(actor) : atTheDoor, async (tx) => {
    const ended = await store.deleteSession(tx, digest(token))
    if (ended && actor.personId) await noteBy(tx, actor, 'signIn.ended')
  })
}

/** Ends one of a person's sessions by its name. */
export async function endSession(database: Database, actor: Actor, id: string) {
  await database.transact(asOwner(actor), async (tx) => {
    const sessions = await store.sessionsOf(tx, found(actor.personId))
    const { hash } = found(sessions.find((one) => one.id === id))
    await store.deleteSession(tx, hash)
    await noteBy(tx, actor, 'session.ended', { count: 1 })
  })
}

/** Ends all of a person's sessions but the one of this cookie; answers how many. */
export const endOtherSessions = (database: Database, actor: Actor, token: string): Promise<number> =>
  database.transact(asOwner(actor), async (tx) => {
    const count = await store.deleteSessionsOf(tx, found(actor.personId), digest(token))
    if (count > 0) await noteBy(tx, actor, 'session.ended', { count })
    return count
  })
