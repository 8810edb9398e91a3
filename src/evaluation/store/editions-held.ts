// Published editions never change: each is parsed once and held by the fingerprint of its content.
import { Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Edition } from '../edition.ts'
import { parseEdition } from '../edition.ts'
import { editionTexts } from '../texts.ts'
import './tables.ts'

const held = new Map<string, Edition>()

/** The edition an evaluation was made with. Refuses an id that is not there. */
export async function editionOf(tx: Tx, id: string): Promise<Edition> {
  const row = await tx.db.selectFrom('framework_editions').select('sha256').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', editionTexts.unknown, { values: { id } })
  const known = held.get(row.sha256)
  if (known) return known
  const { content } = await tx.db
    .selectFrom('framework_editions')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const edition = parseEdition(content)
  held.set(row.sha256, edition)
  return edition
}

/** Fingerprints of the editions held of which this holds. */
export const heldWhere = (holds: (edition: Edition) => boolean): string[] =>
  [...held].filter(([, edition]) => holds(edition)).map(([sha256]) => sha256)
