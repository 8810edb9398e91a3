// Tokens by which a person's programs act as he does.
import type { Database } from '#src/platform/database.ts'
import { digest } from '../secrets.ts'
import { worthNoting } from '../session.ts'
import * as store from '../store/tokens.ts'
import { atTheDoor } from './own.ts'

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
