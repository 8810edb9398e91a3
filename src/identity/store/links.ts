import type { PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { LinkPurpose } from '../session.ts'

interface LinkRow {
  token_hash: string
  person_id: PersonId
  purpose: LinkPurpose
  expires_at: Date
  used_at: Date | null
}

declare module '#src/platform/database.ts' {
  interface Tables {
    sign_in_links: LinkRow
  }
}

export async function insertLink(
  tx: Tx,
  link: { hash: string; personId: PersonId; purpose: LinkPurpose; expiresAt: Date },
) {
  const { hash, personId, purpose, expiresAt } = link
  await tx.db
    .insertInto('sign_in_links')
    .values({ token_hash: hash, person_id: personId, purpose, expires_at: expiresAt, used_at: null })
    .execute()
}

/** Whose link it is, while it works. */
export async function personOfLink(tx: Tx, hash: string): Promise<PersonId | null> {
  const row = await tx.db
    .selectFrom('sign_in_links')
    .select('person_id')
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** Uses the link up; null if it no longer works. Of two at once only one gets the person. */
export async function takeLink(tx: Tx, hash: string): Promise<PersonId | null> {
  const row = await tx.db
    .updateTable('sign_in_links')
    .set({ used_at: tx.now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** Links still lying in a mailbox open nothing once a password has been chosen. */
export const deleteLinksOf = (tx: Tx, personId: PersonId) =>
  tx.db.deleteFrom('sign_in_links').where('person_id', '=', personId).execute()

export const deleteOldLinks = (tx: Tx, before: Date) =>
  tx.db.deleteFrom('sign_in_links').where('expires_at', '<', before).execute()
