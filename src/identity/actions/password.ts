// One's own password: confirmed where it matters, and changed.
import type { Actor } from '#src/kernel/actor.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { personAddress } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { Database } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { hashPassword, verifyPassword } from '../hashing.ts'
import { acceptPassword } from '../password.ts'
import { digest } from '../secrets.ts'
import { loadAccount, savePassword } from '../store/accounts.ts'
import { forgetAttempts, takeAttempt } from '../store/attempts.ts'
import { deleteLinksOf } from '../store/links.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { settingsTexts } from '../texts/settings.ts'
import { asOwner, noteBy, type Origin } from './own.ts'
import { renewSession } from './sessions.ts'
import { tooMany } from './sign-in.ts'

/** Refuses, naming the field `current`, unless it is the actor's password; wrong ones are counted as codes are. */
export async function confirmPassword(database: Database, actor: Actor, password: string) {
  const personId = found(actor.personId)
  const tried = await database.transact(asOwner(actor), async (tx) => {
    const attempt = await takeAttempt(tx, 'code', personId)
    return { attempt, kept: (await loadAccount(tx, personId)).passwordHash }
  })
  if (!tried.attempt.allowed) throw tooMany(tried.attempt.lockedUntil ?? database.clock(), database.clock())
  if (!(await verifyPassword(tried.kept, password))) {
    const fields = [{ field: 'current', text: settingsTexts.wrongCurrent }]
    throw new Refusal('invalid', platformTexts.invalid, { fields })
  }
  await database.transact(asOwner(actor), (tx) => forgetAttempts(tx, 'code', personId))
}

/** Other sessions and links end; answers the token of this one, renewed. */
export async function changePassword(
  database: Database,
  actor: Actor,
  input: { current: string; password: string },
  session: { token: string } & Origin,
): Promise<string> {
  const personId = found(actor.personId)
  await confirmPassword(database, actor, input.current)
  const owner = await database.transact(asOwner(actor), async (tx) => found(await personAddress(tx, personId)))
  acceptPassword(input.password, owner)
  const hash = await hashPassword(input.password)
  return database.transact(asOwner(actor), async (tx) => {
    await savePassword(tx, personId, hash, false)
    await deleteLinksOf(tx, personId)
    await deleteSessionsOf(tx, personId, digest(session.token))
    await noteBy(tx, actor, 'password.changed', { by: 'self', address: session.address })
    return found(await renewSession(tx, session.token, session.userAgent))
  })
}
