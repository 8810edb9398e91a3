// Writes to a third party: to its own address and to its people, each in his language.
import { defaultLocale, formatDate, say } from '#src/kernel/locale.ts'
import { entityById, readingDigits } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { enqueueMessage } from '#src/platform/outbox.ts'
import { siteUrl } from '#src/platform/site.ts'
import { groupReference } from '../reference.ts'
import { partnerAddresses, type Referral } from '../store/referrals.ts'
import { partnerTexts as texts } from '../texts/partner.ts'
import { plain } from './tell.ts'

export const referralPath = (one: Pick<Referral, 'id'>) => `/referrals/${one.id}`

/** Inside `elevated`, or as the system. */
export async function tellPartner(tx: Tx, one: Referral, what: 'asked' | 'reminded' | 'cancelled'): Promise<void> {
  if (one.partnerId === null) return
  const [entity, addresses] = await Promise.all([entityById(tx, one.entityId), partnerAddresses(tx, one.partnerId)])
  for (const { email, language: own, personId } of addresses) {
    const language = own ?? entity.defaultLanguage
    const digits = readingDigits(language, entity.digits)
    const locale = { ...defaultLocale, language, digits, timeZone: entity.timeZone, hijri: entity.hijri }
    const values = {
      entity: entity.name[language],
      reference: groupReference(one.caseReference),
      due: formatDate(locale, one.dueAt, 'dateTime'),
      link: siteUrl(referralPath(one)),
    }
    await enqueueMessage(tx, {
      channel: 'email',
      recipient: email,
      personId,
      entityId: one.entityId,
      subject: plain(say(locale, texts.subject, values)),
      body: plain(say(locale, texts[what], values)),
      language,
    })
  }
}
