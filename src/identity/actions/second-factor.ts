// The second step: set up, asked for at sign-in, taken away.
import type { Actor } from '#src/kernel/actor.ts'
import type { PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { actorOf, managedPerson, type PersonAddress, personAddress } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import type { Vault } from '#src/platform/vault.ts'
import { digest, newRecoveryCode, recoveryDigest } from '../secrets.ts'
import * as accounts from '../store/accounts.ts'
import { forgetAttempts, takeAttempt } from '../store/attempts.ts'
import { deleteSession, deleteSessionsOf, loadSession } from '../store/sessions.ts'
import { settingsTexts } from '../texts/settings.ts'
import { signInTexts as texts } from '../texts.ts'
import { looksLikeCode, newSecret, stepOf } from '../totp.ts'
import { asOwner, atTheDoor, note, noteBy, type Origin } from './own.ts'
import { confirmPassword } from './password.ts'
import { renewSession } from './sessions.ts'
import { completeSignIn, type SignedIn, tooMany } from './sign-in.ts'

/** The database, and what opens the secrets in it. */
export interface Keeper {
  readonly database: Database
  readonly vault: Vault
}

const wrongCode = () => new Refusal('invalid', texts.wrongCode, { fields: [{ field: 'code', text: texts.wrongCode }] })
const expired = () => new Refusal('unauthenticated', texts.secondExpired)

/** The person who gave his password in this browser and owes the code; null if nobody does. */
export const awaited = (database: Database, token: string | undefined): Promise<PersonId | null> =>
  database.transact(atTheDoor, async (tx) => {
    const session = token === undefined ? undefined : await loadSession(tx, digest(token))
    return session?.awaiting_second_factor ? session.person_id : null
  })

/** Takes a code of the app or a recovery code and opens the session, or refuses; wrong ones are counted. */
export async function giveCode(
  { database, vault }: Keeper,
  token: string | undefined,
  typed: string,
  origin: Origin,
): Promise<SignedIn> {
  const personId = await awaited(database, token)
  if (personId === null || token === undefined) throw expired()
  const attempt = await database.transact(atTheDoor, (tx) => takeAttempt(tx, 'code', personId))
  if (!attempt.allowed) throw tooMany(attempt.lockedUntil ?? database.clock(), database.clock())
  const entered = await database.transact(atTheDoor, (tx) => tryCode({ ...tx, vault }, personId, token, typed, origin))
  if (entered) return entered
  if (attempt.lockedUntil) throw tooMany(attempt.lockedUntil, database.clock())
  throw wrongCode()
}

type KeeperTx = Tx & { readonly vault: Vault }

async function tryCode(tx: KeeperTx, personId: PersonId, token: string, typed: string, origin: Origin) {
  const known = await actorOf(tx, personId)
  if (!known) throw expired()
  const means = await takeCode(tx, personId, typed)
  if (!means) {
    await noteBy(tx, known.actor, 'signIn.failed', { means: 'code', address: origin.address })
    return null
  }
  // Two forms of one browser at once: the second finds the door already passed.
  if ((await deleteSession(tx, digest(token))) === null) throw expired()
  await forgetAttempts(tx, 'code', personId)
  return completeSignIn(tx, known, origin, means)
}

/** How the code was right, used up by being asked; null when it was not. */
async function takeCode(tx: KeeperTx, personId: PersonId, typed: string): Promise<'code' | 'recoveryCode' | null> {
  const { totpSecret } = await accounts.loadAccount(tx, personId)
  if (!totpSecret) return null
  if (!looksLikeCode(typed)) {
    return (await accounts.takeRecoveryCode(tx, personId, recoveryDigest(typed))) ? 'recoveryCode' : null
  }
  const step = stepOf(tx.vault.open(totpSecret, personId), typed, tx.now)
  return step !== null && (await accounts.takeStep(tx, personId, step)) ? 'code' : null
}

const idOf = (actor: Actor): PersonId => found(actor.personId)

/** Makes a secret that waits for its first code. */
export async function beginSetUp({ database, vault }: Keeper, actor: Actor) {
  await database.transact(asOwner(actor), async (tx) => {
    const account = await accounts.loadAccount(tx, idOf(actor))
    if (!account.passwordHash) throw new Refusal('conflict', settingsTexts.needsPassword)
    if (account.totpConfirmedAt) throw new Refusal('conflict', settingsTexts.alreadyOn)
    await accounts.savePendingSecret(tx, idOf(actor), vault.seal(newSecret(), idOf(actor)))
  })
}

/** The secret that waits, and whose it is; null when none does. */
export const pendingSetUp = ({ database, vault }: Keeper, actor: Actor) =>
  database.transact(asOwner(actor), async (tx): Promise<{ secret: string; person: PersonAddress } | null> => {
    const { totpSecret, totpConfirmedAt } = await accounts.loadAccount(tx, idOf(actor))
    const person = found(await personAddress(tx, idOf(actor)))
    return totpSecret && !totpConfirmedAt ? { secret: vault.open(totpSecret, person.id), person } : null
  })

export interface TurnedOn {
  readonly recoveryCodes: readonly string[]
  /** The renewed session's. */
  readonly token: string
}

const tenCodes = () => Array.from({ length: 10 }, newRecoveryCode)

/** The first right code turns the second step on; other sessions end and this one gets a new token. */
export async function confirmSetUp(
  { database, vault }: Keeper,
  actor: Actor,
  typed: string,
  session: { token: string; userAgent: string },
): Promise<TurnedOn> {
  return database.transact(asOwner(actor), async (tx) => {
    const personId = idOf(actor)
    const { totpSecret, totpConfirmedAt } = await accounts.loadAccount(tx, personId)
    if (!totpSecret || totpConfirmedAt) throw new Refusal('conflict', settingsTexts.notPending)
    if (!(await takeCode({ ...tx, vault }, personId, typed))) throw wrongCode()
    const recoveryCodes = tenCodes()
    await accounts.saveConfirmedSecret(tx, personId, recoveryCodes.map(recoveryDigest))
    await deleteSessionsOf(tx, personId, digest(session.token))
    const token = found(await renewSession(tx, session.token, session.userAgent))
    await noteBy(tx, actor, 'secondFactor.enabled')
    return { recoveryCodes, token }
  })
}

/** New recovery codes in place of the old ones. */
export async function makeRecoveryCodes(
  database: Database,
  actor: Actor,
  password: string,
): Promise<readonly string[]> {
  await confirmPassword(database, actor, password)
  return database.transact(asOwner(actor), async (tx) => {
    const { totpConfirmedAt } = await accounts.loadAccount(tx, idOf(actor))
    if (!totpConfirmedAt) throw new Refusal('conflict', settingsTexts.notPending)
    const codes = tenCodes()
    await accounts.saveRecoveryCodes(tx, idOf(actor), codes.map(recoveryDigest))
    await noteBy(tx, actor, 'recoveryCodes.made')
    return codes
  })
}

/** Turns one's own second step off. Answers the renewed session's token. */
export async function turnOff(
  database: Database,
  actor: Actor,
  password: string,
  session: { token: string; userAgent: string },
): Promise<string> {
  await confirmPassword(database, actor, password)
  return database.transact(asOwner(actor), async (tx) => {
    await accounts.removeSecret(tx, idOf(actor))
    await noteBy(tx, actor, 'secondFactor.removed')
    return found(await renewSession(tx, session.token, session.userAgent))
  })
}

/** Whoever manages a person helps him who lost phone and codes: the second step goes, and so do all sessions. */
export async function removeFor(database: Database, actor: Actor, personId: PersonId): Promise<PersonAddress> {
  await database.transact(actor, (tx) => managedPerson(tx, personId), { readOnly: true })
  return database.transact(asOwner(actor), async (tx) => {
    const person = found(await personAddress(tx, personId))
    await accounts.removeSecret(tx, personId)
    await deleteSessionsOf(tx, personId)
    await note(tx, person, 'secondFactor.removed')
    return person
  })
}
