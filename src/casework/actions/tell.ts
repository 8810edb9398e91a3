// Tells a customer of something in his case: a line in its history, and a message on the channel he chose.
import { defaultLocale, formatDate, type Locale, sayAny } from '#src/kernel/locale.ts'
import type { AnyText, TextValue } from '#src/kernel/text.ts'
import { entityById, readingDigits } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { enqueueMessage } from '#src/platform/outbox.ts'
import { siteUrl } from '#src/platform/site.ts'
import type { Case } from '../case.ts'
import { groupReference } from '../reference.ts'
import { insertMessage } from '../store/messages.ts'
import { customerTexts as texts } from '../texts/customer.ts'

/** Isolating marks serve pages; phones and some mail programs show them as boxes. */
export const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')

export interface Telling {
  /** What he receives; `{reference}`, `{link}` and `{entity}` are filled in. */
  readonly text: AnyText
  readonly values?: Readonly<Record<string, TextValue>>
  /** What the history of his case says; left out, nothing (the message stands there already). */
  readonly history?: AnyText
  /** Kept from the outbox page; left out, what belongs to a restricted case is. */
  readonly secret?: (channel: 'email' | 'sms') => boolean
}

/** Words as the customer of this case reads them: his language, the digits and zone of the entity. */
export async function customerLocale(tx: Tx, one: Case): Promise<{ locale: Locale; entity: string }> {
  const entity = await entityById(tx, one.entityId)
  const { language } = one
  const digits = readingDigits(language, entity.digits)
  const locale = { ...defaultLocale, language, digits, timeZone: entity.timeZone, hijri: entity.hijri }
  return { locale, entity: entity.name[language] }
}

/** Page on which a customer follows his case. */
export const trackingPath = (one: Case) => `/track/${one.reference}`

/** A line in the history of his case, and no message. Inside `elevated`, or as the system. */
export async function tellInHistory(
  tx: Tx,
  one: Case,
  history: AnyText,
  values: Readonly<Record<string, TextValue>> = {},
): Promise<void> {
  const { locale } = await customerLocale(tx, one)
  const dated = datesIn(locale, values)
  await insertMessage(tx, one, { kind: 'auto', body: plain(sayAny(locale, history, dated)), language: one.language })
}

const datesIn = (locale: Locale, values: Readonly<Record<string, TextValue>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Date ? formatDate(locale, value, 'dateTime') : value,
    ]),
  )

/** Inside `elevated`, or as the system: it reads and writes what belongs to the case whoever caused it. */
export async function tellCustomer(tx: Tx, one: Case, { text, values = {}, history, secret }: Telling): Promise<void> {
  const { locale, entity } = await customerLocale(tx, one)
  const dated = datesIn(locale, values)
  if (history) await tellInHistory(tx, one, history, values)
  const { phone, email, channel } = one.contact
  const byEmail = email !== '' && (channel === 'email' || phone === '')
  const recipient = byEmail ? email : phone
  if (recipient === '') return
  // The reference is typed back on any keyboard: always in Latin digits.
  const all = { ...dated, reference: groupReference(one.reference), link: siteUrl(trackingPath(one)), entity }
  const by = byEmail ? 'email' : 'sms'
  await enqueueMessage(tx, {
    channel: by,
    recipient,
    entityId: one.entityId,
    subject: plain(sayAny(locale, texts.subject, all)),
    body: plain(sayAny(locale, text, all)),
    language: one.language,
    secret: secret ? secret(by) : one.restricted,
  })
}

const longestSms = 300

/** Sends him what was written to him. A restricted case only says that there is something to read. */
export async function deliver(tx: Tx, one: Case, body: string): Promise<void> {
  const whole = !one.restricted && (one.contact.channel === 'email' || body.length <= longestSms)
  await tellCustomer(tx, one, whole ? { text: texts.message, values: { body } } : { text: texts.newMessage })
}
