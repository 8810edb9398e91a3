// Tokens by which a person's programs act as he does.
import { newId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { found } from '#src/platform/access.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { digest, newToken } from '../secrets.ts'
import { worthNoting } from '../session.ts'
import * as store from '../store/tokens.ts'
import { settingsTexts } from '../texts/settings.ts'
import { atTheDoor, noteBy } from './own.ts'

/** Who the token stands for, if it still does; its use is noted. */
export async function useToken(database: Database, token: string): Promise<store.TokenActor | null> {
  const hash = digest(token)
  const now = database.clock()
  const known = await store.tokenActor(database, hash, now)
  if (known && worthNoting(known.lastSeenAt === null ? null : new Date(known.lastSeenAt), now)) {
    await database.transact(atTheDoor, (tx) => store.noteTokenUse(tx, hash))
  }
  return known
}

/** A person's tokens at most: nobody keeps more apart. */
const most = 50
const dayMs = 24 * 3600 * 1000

/** Answers the token itself, this once. In the person's own transaction. */
export async function createToken(tx: Tx, input: { name: string; days: number }): Promise<string> {
  const personId = found(tx.actor.personId)
  if ((await store.tokensOf(tx, personId)).length >= most) throw new Refusal('conflict', settingsTexts.tooManyTokens)
  const token = `itq_${newToken()}`
  const expiresAt = new Date(tx.now.getTime() + input.days * dayMs)
  const id = newId<store.ApiTokenId>()
  await store.insertToken(tx, { id, personId, name: input.name, hash: digest(token), expiresAt })
  await noteBy(tx, tx.actor, 'apiToken.created', { id, name: input.name, expiresAt: expiresAt.toISOString() })
  return token
}

/** Answers its name. */
export async function revokeToken(tx: Tx, id: store.ApiTokenId | null): Promise<string> {
  const name = found(id && (await store.revokeToken(tx, found(tx.actor.personId), id)))
  await noteBy(tx, tx.actor, 'apiToken.revoked', { id, name })
  return name
}
