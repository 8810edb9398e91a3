// The password, then – for those who set it up – the code. Wrong tries are counted and committed, so these intentions
// open their own transactions; the slow digest is computed between them, holding no connection.
import { Refusal } from '#src/kernel/refusal.ts'
import type { Language } from '#src/kernel/text.ts'
import { actorOf, type KnownActor, type PersonAddress, personByEmail } from '#src/organisation/public.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { verifyPassword } from '../hashing.ts'
import { digest } from '../secrets.ts'
import { type Account, loadAccount } from '../store/accounts.ts'
import { type Attempt, forgetAttempts, returnAttempt, takeAttempt } from '../store/attempts.ts'
import { signInTexts as texts } from '../texts.ts'
import { makeLink } from './make-link.ts'
import { atTheDoor, note, noteBy, type Origin } from './own.ts'
import { openSession } from './sessions.ts'

export type SignedIn =
  /** `language`: the person's own choice, which the browser should now follow. */
  | { readonly state: 'signedIn'; readonly token: string; readonly language: Language | null }
  | { readonly state: 'secondStep'; readonly token: string }
  /** The password is good for choosing another; `link` is the token for it. */
  | { readonly state: 'mustChange'; readonly link: string }

export const tooMany = (until: Date, now: Date, text: typeof texts.locked | typeof texts.linkLimit = texts.locked) =>
  new Refusal('tooMany', text, {
    values: { minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000)) },
  })

interface Tried {
  readonly attempt: Attempt
  readonly person: PersonAddress | null
  readonly account: Account | null
}

async function take(tx: Tx, email: string, origin: Origin): Promise<Attempt> {
  const byAddress = await takeAttempt(tx, 'address', origin.address)
  return byAddress.allowed ? takeAttempt(tx, 'person', email) : byAddress
}

async function look(tx: Tx, email: string, origin: Origin): Promise<Tried> {
  const attempt = await take(tx, email, origin)
  if (!attempt.allowed) return { attempt, person: null, account: null }
  const person = await personByEmail(tx, email)
  return { attempt, person, account: person && (await loadAccount(tx, person.id)) }
}

/** Signs in, or refuses with one sentence whatever was wrong, or says how long to wait. */
export async function signIn(
  database: Database,
  input: { email: string; password: string },
  origin: Origin,
): Promise<SignedIn> {
  const tried = await database.transact(atTheDoor, (tx) => look(tx, input.email, origin))
  const { attempt } = tried
  if (!attempt.allowed) throw tooMany(attempt.lockedUntil ?? database.clock(), database.clock())
  const matches = await verifyPassword(tried.account?.passwordHash ?? null, input.password)
  const result = matches ? await database.transact(atTheDoor, (tx) => enter(tx, input.email, tried, origin)) : null
  if (result) return result
  await database.transact(atTheDoor, (tx) => noteFailure(tx, tried, input.email, origin, 'password'))
  if (attempt.lockedUntil) throw tooMany(attempt.lockedUntil, database.clock())
  throw new Refusal('invalid', texts.wrongPassword)
}

async function enter(tx: Tx, email: string, tried: Tried, origin: Origin): Promise<SignedIn | null> {
  const { person, account } = tried
  if (!person || !account) return null
  const known = await actorOf(tx, person.id)
  // Between the two transactions the password may have changed or the person been put out of service.
  const current = await loadAccount(tx, person.id)
  if (!known || current.passwordHash !== account.passwordHash) return null
  await forgetAttempts(tx, 'person', email)
  await returnAttempt(tx, 'address', origin.address)
  if (current.mustChangePassword) return { state: 'mustChange', link: await makeLink(tx, person.id, 'reset') }
  const { userAgent } = origin
  if (current.totpConfirmedAt) {
    return { state: 'secondStep', token: await openSession(tx, person.id, { userAgent, awaitingSecondFactor: true }) }
  }
  return completeSignIn(tx, known, origin, 'password')
}

/** Opens the session of a person whose identity is established, by whatever means. */
export async function completeSignIn(
  tx: Tx,
  known: KnownActor,
  origin: Origin,
  means: string,
): Promise<Extract<SignedIn, { state: 'signedIn' }>> {
  const { personId } = known.actor
  if (personId === null) throw new Error('only people sign in')
  const token = await openSession(tx, personId, { userAgent: origin.userAgent })
  await noteBy(tx, known.actor, 'signIn.succeeded', { means, address: origin.address })
  return { state: 'signedIn', token, language: known.ownLanguage }
}

async function noteFailure(tx: Tx, tried: Tried, email: string, origin: Origin, means: string) {
  const data = { means, address: origin.address }
  const { person, attempt } = tried
  // What was typed may be a password in the wrong field: of unknown addresses only a digest is kept.
  const unknown = { entityId: null, subject: { type: 'unknown', id: digest(email.toLowerCase()).slice(0, 16) }, data }
  if (person) await note(tx, person, 'signIn.failed', data)
  else await record(tx, { kind: 'signIn.failed', ...unknown })
  if (!attempt.lockedUntil) return
  const until = { ...data, until: attempt.lockedUntil.toISOString() }
  if (person) await note(tx, person, 'signIn.locked', until)
  else await record(tx, { kind: 'signIn.locked', ...unknown, data: until })
}
