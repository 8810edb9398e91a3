// The letter to the managers of a centre whose result is published, in the language each reads.
import { defaultLocale, pick, say } from '#src/kernel/locale.ts'
import { entityById, peopleWithRole, readingDigits } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { enqueueMessage } from '#src/platform/outbox.ts'
import type { ReportModel } from '../report-model.ts'
import type { ReportCase } from '../report-view.ts'
import { letterTexts } from '../texts/report.ts'

export async function tellManagers(tx: Tx, one: ReportCase, model: ReportModel, publicUrl: string) {
  const entity = await entityById(tx, one.entityId)
  const managers = await peopleWithRole(tx, { roles: ['centre_manager'], centreId: one.centreId })
  for (const manager of managers.filter((person) => person.entityId === one.entityId)) {
    const language = manager.language ?? entity.defaultLanguage
    const digits = readingDigits(language, manager.digits ?? entity.digits)
    const locale = { ...defaultLocale, language, digits, timeZone: entity.timeZone, hijri: entity.hijri }
    const centre = pick(locale, one.centre.name)
    const values = { centre, round: pick(locale, one.round.name), manager: pick(locale, manager.name) }
    const result = model.shield
      ? say(locale, letterTexts.shield, { shield: pick(locale, model.shield.name) })
      : say(locale, letterTexts.noShield, { count: model.shields.at(-1)?.missing.length ?? 0 })
    const link = `${publicUrl}/evaluations/${one.id}/report`
    await enqueueMessage(tx, {
      channel: 'email',
      recipient: manager.email,
      personId: manager.id,
      entityId: one.entityId,
      subject: plain(say(locale, letterTexts.subject, { centre })),
      body: plain([say(locale, letterTexts.body, values), result, say(locale, letterTexts.read), link].join('\n\n')),
      language,
    })
  }
}

/** Isolating marks serve pages; some mail programs show them as boxes. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
