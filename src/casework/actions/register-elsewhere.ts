// Registers at the competent entity what was referred to it: a case of its own, known to both by number alone.
import { systemActor } from '#src/kernel/actor.ts'
import { type CustomerId, type EntityId, newId } from '#src/kernel/ids.ts'
import { defaultLocale, say } from '#src/kernel/locale.ts'
import { entityById, readingDigits } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import type { Case } from '../case.ts'
import { groupReference, type Reference } from '../reference.ts'
import { customerByNumber, customerOf, insertCustomer } from '../store/customers.ts'
import { insertMessage, loadFiles } from '../store/messages.ts'
import type { Referral } from '../store/referrals.ts'
import { partnerTexts } from '../texts/partner.ts'
import { fileCase } from './register.ts'
import { plain } from './tell.ts'

/**
 * Inside `elevated`. The other entity learns what the customer wrote and sent, and who he is if he said so; nothing that our
 * people said, did or noted about him. As the system: its trail names none of our people.
 */
export async function registerElsewhere(tx: Tx, one: Case, referral: Referral, to: EntityId): Promise<Reference> {
  const there: Tx = { ...tx, actor: systemActor }
  const [customerId, files] = await Promise.all([sameCustomer(there, one, to), loadFiles(there, one.id)])
  const { case: made } = await fileCase(there, {
    entityId: to,
    kind: one.kind,
    channel: one.channel,
    subject: one.subject,
    description: one.description,
    language: one.language,
    customerId,
    contact: one.contact,
    serviceId: null,
    centreId: null,
    // Whoever was complained about is unknown there; what was restricted here stays so.
    confidential: one.confidential || one.restricted,
    aboutPersonIds: [],
    media: one.media,
    files: files.filter(({ forCustomer, messageId }) => forCustomer && messageId === null),
    submissionKey: `referral:${referral.id}`,
  })
  const [ours, theirs] = await Promise.all([entityById(there, one.entityId), entityById(there, to)])
  const language = theirs.defaultLanguage
  const locale = { ...defaultLocale, language, digits: readingDigits(language, theirs.digits) }
  const values = { entity: ours.name[language], reference: groupReference(one.reference) }
  await insertMessage(there, made, { kind: 'note', body: plain(say(locale, partnerTexts.cameFrom, values)), language })
  return made.reference
}

/** The customer by his number, never by his name; added where the entity does not know him yet. */
async function sameCustomer(tx: Tx, one: Case, to: EntityId): Promise<CustomerId | null> {
  if (one.customerId === null) return null
  const ours = await customerOf(tx, one.entityId, one.customerId)
  if (!ours) return null
  const known = ours.personalNumber ? await customerByNumber(tx, to, ours.personalNumber) : undefined
  if (known) return known.id
  const id = newId<CustomerId>()
  // What our people noted of him stays here.
  await insertCustomer(tx, { ...ours, id, entityId: to, note: '', version: 1 })
  const subject = { type: 'customer', id }
  await record(tx, { kind: 'customer.created', entityId: to, subject, data: { fields: [] } })
  return id
}
