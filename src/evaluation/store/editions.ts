// The editions of the frameworks, as stored. Published content never changes, so it is parsed once per process.
import { type RawBuilder, sql } from 'kysely'
import { found } from '#src/platform/access.ts'
import { json, type Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import { type Edition, placedCriteria } from '../edition.ts'
import { fingerprint, type PublishedEdition, parseEdition } from '../framework-file.ts'

export interface EditionRecord {
  readonly edition: Edition
  readonly state: 'draft' | 'published'
  readonly sha256: string
  readonly publishedAt: Date | null
}

/** An edition's id, or what gives it: who knows only where it is used asks for both at once. */
export type EditionId = string | RawBuilder<string>

const parsed = new Map<string, Edition>()

function parseOnce(sha256: string, content: unknown): Edition {
  const known = parsed.get(sha256)
  if (known) return known
  const edition = parseEdition(content)
  parsed.set(sha256, edition)
  return edition
}

/** Fingerprints of the published editions met so far of which this holds: a statement checks an edition by them. */
export const fingerprintsWhere = (holds: (edition: Edition) => boolean): string[] =>
  [...parsed].filter(([, edition]) => holds(edition)).map(([sha256]) => sha256)

/** The edition in any state, or null; for evaluations, which keep the edition they were made with. */
export async function findEdition(tx: Tx, id: EditionId): Promise<EditionRecord | null> {
  const { rows } = await sql<Omit<EditionRecord, 'edition'>>`${hot}
    select state, sha256, published_at as "publishedAt" from framework_editions where id = ${id}`.execute(tx.db)
  const head = rows[0]
  if (!head) return null
  const { state, sha256, publishedAt } = head
  return { edition: await contentOf(tx, id, sha256, state), state, sha256, publishedAt }
}

/** The edition in any state, or a refusal. */
export const loadEdition = async (tx: Tx, id: EditionId): Promise<EditionRecord> => found(await findEdition(tx, id))

async function contentOf(tx: Tx, id: EditionId, sha256: string, state: EditionRecord['state']): Promise<Edition> {
  const known = state === 'published' ? parsed.get(sha256) : undefined
  if (known) return known
  const { content } = await tx.db
    .selectFrom('framework_editions')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return state === 'published' ? parseOnce(sha256, content) : parseEdition(content)
}

/** The published editions, by id. */
export async function listPublished(tx: Tx): Promise<readonly PublishedEdition[]> {
  const heads = await tx.db
    .selectFrom('framework_editions')
    .select(['id', 'sha256', 'published_at'])
    .where('state', '=', 'published')
    .orderBy('id')
    .execute()
  const published: PublishedEdition[] = []
  for (const { id, sha256, published_at: publishedAt } of heads) {
    if (!publishedAt) continue
    published.push({ edition: await contentOf(tx, id, sha256, 'published'), sha256, publishedAt })
  }
  return published
}

/** How many criteria each published edition has: of the parsed editions, never of their stored content row by row. */
export const criteriaCounts = async (tx: Tx): Promise<ReadonlyMap<string, number>> =>
  new Map((await listPublished(tx)).map(({ edition }) => [edition.id, placedCriteria(edition).length]))

const valuesOf = (edition: Edition) => ({
  kind: edition.kind,
  version: edition.version,
  content: json<unknown>(edition),
  sha256: fingerprint(edition),
})

export async function insertDraft(tx: Tx, edition: Edition) {
  await tx.db
    .insertInto('framework_editions')
    .values({ id: edition.id, state: 'draft', published_at: null, ...valuesOf(edition) })
    .execute()
}

export async function replaceDraft(tx: Tx, edition: Edition) {
  await tx.db
    .updateTable('framework_editions')
    .set(valuesOf(edition))
    .where('id', '=', edition.id)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
}

/** Whether a draft of that id was there to be published. */
export async function markPublished(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('framework_editions')
    .set({ state: 'published', published_at: tx.now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
