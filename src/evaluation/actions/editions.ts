// Editions come in as drafts, are replaced while they are drafts, and never change once published.
// Called by the command line and at start, as the system.
import { Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import type { Edition } from '../edition.ts'
import { planImport, readFrameworkFile, writeFrameworkFile } from '../framework-file.ts'
import { shippedEditions } from '../shipped.ts'
import { findEdition, insertDraft, markPublished, replaceDraft } from '../store/editions.ts'
import { editionTexts } from '../texts.ts'

export interface Imported {
  readonly id: string
  readonly outcome: 'add' | 'replace' | 'same'
  readonly state: 'draft' | 'published'
}

/** Takes in the text of an edition file. Refuses a wrong file with all its errors, and any change of a published edition. */
export async function importFramework(tx: Tx, text: string): Promise<Imported> {
  return takeIn(tx, readFrameworkFile(text))
}

async function takeIn(tx: Tx, edition: Edition): Promise<Imported> {
  const stored = await findEdition(tx, edition.id)
  const outcome = planImport(stored, edition)
  if (outcome === 'add') await insertDraft(tx, edition)
  if (outcome === 'replace') await replaceDraft(tx, edition)
  if (outcome !== 'same') await recordEdition(tx, 'edition.imported', edition.id, { outcome })
  return { id: edition.id, outcome, state: stored?.state ?? 'draft' }
}

/** Publishes a draft, for good; publishing again changes nothing. */
export async function publishFramework(tx: Tx, id: string) {
  if (await markPublished(tx, id)) await recordEdition(tx, 'edition.published', id, {})
  else if (!(await findEdition(tx, id))) throw unknown(id)
}

/** The text of the edition's file. */
export async function exportFramework(tx: Tx, id: string): Promise<string> {
  const stored = await findEdition(tx, id)
  if (!stored) throw unknown(id)
  return writeFrameworkFile(stored.edition)
}

/** Adds and publishes the editions that come with the product where they are not there yet; for every start. */
export async function ensureShippedEditions(tx: Tx) {
  for (const edition of shippedEditions) {
    const { state } = await takeIn(tx, edition)
    if (state === 'draft') await publishFramework(tx, edition.id)
  }
}

const unknown = (id: string) => new Refusal('missing', editionTexts.unknownAnyState, { values: { id } })

const recordEdition = (tx: Tx, kind: string, id: string, data: Record<string, unknown>) =>
  record(tx, { kind, entityId: null, subject: { type: 'edition', id }, data })
