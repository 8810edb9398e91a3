import type { PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { digest, newToken } from '../secrets.ts'
import { type LinkPurpose, linkEnd } from '../session.ts'
import { insertLink } from '../store/links.ts'

/** Answers the token; whoever holds it may choose the person's password once. */
export async function makeLink(tx: Tx, personId: PersonId, purpose: LinkPurpose): Promise<string> {
  const token = newToken()
  await insertLink(tx, { hash: digest(token), personId, purpose, expiresAt: linkEnd(purpose, tx.now) })
  return token
}
