// Links by e-mail: the first password, and another when it is forgotten. Opening a link changes nothing, since
// mail scanners open them too; only the form behind it uses it up.
import type { Actor } from '#src/kernel/actor.ts'
import type { PersonId } from '#src/kernel/ids.ts'
import { type Locale, pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { actorOf, managedPerson, type PersonAddress, personAddress, personByEmail } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { enqueueMessage } from '#src/platform/outbox.ts'
import { hashPassword } from '../hashing.ts'
import { acceptPassword } from '../password.ts'
import { digest } from '../secrets.ts'
import type { LinkPurpose } from '../session.ts'
import { loadAccount, savePassword } from '../store/accounts.ts'
import { forgetAttempts, takeAttempt } from '../store/attempts.ts'
import { deleteLinksOf, personOfLink, takeLink } from '../store/links.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { mailTexts } from '../texts/settings.ts'
import { signInTexts as texts } from '../texts.ts'
import { makeLink } from './make-link.ts'
import { asOwner, atTheDoor, note, noteBy, type Origin } from './own.ts'
import { openSession } from './sessions.ts'
import { completeSignIn, type SignedIn, tooMany } from './sign-in.ts'

const mails = {
  invitation: { subject: mailTexts.invitationSubject, body: mailTexts.invitationBody },
  reset: { subject: mailTexts.resetSubject, body: mailTexts.resetBody },
}

// Isolating marks guard sentences on a page; in a plain message they would break the link.
const words = (text: string) => text.replace(/[\u2066-\u2069]/g, '')

async function mailLink(tx: Tx, person: PersonAddress, locale: Locale, purpose: LinkPurpose, publicUrl: string) {
  const link = `${publicUrl}/sign-in/link/${await makeLink(tx, person.id, purpose)}`
  const { subject, body } = mails[purpose]
  await enqueueMessage(tx, {
    channel: 'email',
    personId: person.id,
    entityId: person.entityId,
    recipient: person.email,
    subject: say(locale, subject),
    body: words(say(locale, body, { name: pick(locale, person.name), link })),
    language: locale.language,
    secret: true,
  })
  await note(tx, person, 'password.linkSent', { purpose })
}

/** Someone who does not remember asks; the answer is the same whoever asks, and too many are refused. */
export async function askForLink(database: Database, email: string, publicUrl: string) {
  const attempt = await database.transact(atTheDoor, (tx) => takeAttempt(tx, 'mail', email))
  if (!attempt.allowed) throw tooMany(attempt.lockedUntil ?? database.clock(), database.clock(), texts.linkLimit)
  await database.transact(atTheDoor, async (tx) => {
    const person = await personByEmail(tx, email)
    const known = person && (await actorOf(tx, person.id))
    if (known) await mailLink(tx, person, known.locale, 'reset', publicUrl)
  })
}

/** A link for a person, in a transaction of the system: an invitation until there is a password. */
export async function sendLink(tx: Tx, personId: PersonId, publicUrl: string): Promise<PersonAddress> {
  const person = found(await personAddress(tx, personId))
  const known = found(await actorOf(tx, personId))
  const { passwordHash } = await loadAccount(tx, personId)
  await mailLink(tx, person, known.locale, passwordHash ? 'reset' : 'invitation', publicUrl)
  return person
}

/** Whoever manages a person sends him a link. */
export async function sendLinkTo(database: Database, actor: Actor, personId: PersonId, publicUrl: string) {
  await database.transact(actor, (tx) => managedPerson(tx, personId), { readOnly: true })
  return database.transact(asOwner(actor), (tx) => sendLink(tx, personId, publicUrl))
}

/** Whose password a link would set; null when the link no longer works. */
export const ownerOfLink = (database: Database, token: string): Promise<PersonAddress | null> =>
  database.transact(
    atTheDoor,
    async (tx) => {
      const personId = await personOfLink(tx, digest(token))
      const active = personId && (await actorOf(tx, personId))
      return active ? personAddress(tx, personId) : null
    },
    { readOnly: true },
  )

const gone = () => new Refusal('missing', texts.linkGone)

/** Sets the password, uses the link up, ends all the person's sessions and signs in here – up to the second step. */
export async function choosePassword(
  database: Database,
  token: string,
  password: string,
  origin: Origin,
): Promise<SignedIn> {
  const owner = await ownerOfLink(database, token)
  if (!owner) throw gone()
  acceptPassword(password, owner)
  const hash = await hashPassword(password)
  return database.transact(atTheDoor, async (tx) => {
    const personId = await takeLink(tx, digest(token))
    const known = personId && (await actorOf(tx, personId))
    if (!known) throw gone()
    await savePassword(tx, personId, hash, false)
    await deleteLinksOf(tx, personId)
    await deleteSessionsOf(tx, personId)
    await forgetAttempts(tx, 'person', owner.email)
    await noteBy(tx, known.actor, 'password.changed', { by: 'link', address: origin.address })
    const { totpConfirmedAt } = await loadAccount(tx, personId)
    if (!totpConfirmedAt) return completeSignIn(tx, known, origin, 'link')
    const awaiting = { userAgent: origin.userAgent, awaitingSecondFactor: true }
    return { state: 'secondStep', token: await openSession(tx, personId, awaiting) }
  })
}

/** The first link of a person just added; nothing if he has a way in by now. */
export async function invite(tx: Tx, personId: PersonId, publicUrl: string) {
  const person = await personAddress(tx, personId)
  const { passwordHash, singleSignOn } = await loadAccount(tx, personId)
  if (person?.active && !passwordHash && !singleSignOn) await sendLink(tx, personId, publicUrl)
}
