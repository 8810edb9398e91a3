// Accounts as the command line and the sample make them: no request, no session, the system acts.
import { hasRole } from '#src/kernel/actor.ts'
import type { PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { actorOf, insertAdministrator, personAddress, personByEmail } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hashPassword } from '../hashing.ts'
import { savePassword } from '../store/accounts.ts'
import { forgetAttempts } from '../store/attempts.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { signInTexts } from '../texts.ts'
import { note } from './own.ts'

/** An administrator of the whole government, new or as he stands. Refuses the address of anybody else. */
export async function createAdministrator(
  tx: Tx,
  person: { email: string; nameAr: string; nameEn: string },
): Promise<PersonId> {
  const email = person.email.trim()
  const existing = await personByEmail(tx, email)
  if (existing) return alreadyAdministrator(tx, existing.id, email)
  return insertAdministrator(tx, { email, name: { ar: person.nameAr, en: person.nameEn } })
}

// Somebody's own account is not taken over by naming his address: he would lose his password to the command line.
async function alreadyAdministrator(tx: Tx, id: PersonId, email: string): Promise<PersonId> {
  const known = await actorOf(tx, id)
  if (known && known.actor.entityId === null && hasRole(known.actor, 'administrator')) return id
  throw new Refusal('conflict', signInTexts.notAdministrator, { values: { email } })
}

/** Gives a person a password, ends his sessions and opens a locked account. `mustChange`: it is good for one sign-in, at which a new one is chosen. */
export async function setPassword(tx: Tx, personId: PersonId, password: string, { mustChange = false } = {}) {
  const person = found(await personAddress(tx, personId))
  await savePassword(tx, personId, await hashPassword(password), mustChange)
  await deleteSessionsOf(tx, personId)
  await forgetAttempts(tx, 'person', person.email)
  await note(tx, person, 'password.changed', { by: 'system' })
}
