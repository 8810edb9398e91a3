// A person's own settings as the page shows them.
import type { Actor } from '#src/kernel/actor.ts'
import type { Digits } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Language } from '#src/kernel/text.ts'
import { actorOf, type KnownActor, personAddress, saveReading } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type Account, loadAccount } from '../store/accounts.ts'
import { type OpenSession, sessionsOf } from '../store/sessions.ts'
import { type ApiToken, tokensOf } from '../store/tokens.ts'
import { settingsTexts } from '../texts/settings.ts'
import { sendLink } from './links.ts'
import { asOwner } from './own.ts'

export interface Settings {
  readonly email: string
  readonly known: KnownActor
  readonly account: Account
  readonly sessions: readonly OpenSession[]
  readonly tokens: readonly ApiToken[]
}

export const loadSettings = (database: Database, actor: Actor): Promise<Settings> =>
  database.transact(
    asOwner(actor),
    async (tx) => {
      const personId = found(actor.personId)
      return {
        email: found(await personAddress(tx, personId)).email,
        known: found(await actorOf(tx, personId)),
        account: await loadAccount(tx, personId),
        sessions: await sessionsOf(tx, personId),
        tokens: await tokensOf(tx, personId),
      }
    },
    { readOnly: true },
  )

/** In the person's own transaction. */
export const chooseReading = (tx: Tx, input: { language: Language; digits: Digits }) =>
  saveReading(tx, found(tx.actor.personId), input.language, input.digits)

/** For those who only use single sign-on and want a password too. */
export async function askForOwnLink(database: Database, actor: Actor, publicUrl: string) {
  await database.transact(asOwner(actor), async (tx) => {
    const personId = found(actor.personId)
    // A link would otherwise be a way around the current password.
    const { passwordHash } = await loadAccount(tx, personId)
    if (passwordHash) throw new Refusal('conflict', settingsTexts.hasPassword)
    await sendLink(tx, personId, publicUrl)
  })
}
