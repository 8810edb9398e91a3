// An edition as a file: what the command line imports and exports.
import { createHash } from 'node:crypto'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Edition } from './edition.ts'
import { canonical, select } from './edition.ts'
import { checkEdition } from './edition-checks.ts'
import { editionSchema } from './edition-schema.ts'
import { zodFields } from './fields.ts'
import { editionTexts } from './texts.ts'

/** SHA-256 of the canonical content, hexadecimal: the same for the same edition however its file is laid out. */
export const fingerprint = (edition: Edition): string => createHash('sha256').update(canonical(edition)).digest('hex')

/** The edition in a file's text. Refuses what is not JSON, and lists every error of what is. */
export function readFrameworkFile(text: string): Edition {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refusal('invalid', editionTexts.notJson)
  }
  return parseEdition(content)
}

/** The file of an edition; read again it has the same fingerprint. */
export const writeFrameworkFile = (edition: Edition): string => `${JSON.stringify(edition, null, 2)}\n`

/** The edition in a parsed file. Refuses with every error listed, by path. */
export function parseEdition(content: unknown): Edition {
  const shaped = editionSchema.safeParse(content)
  if (!shaped.success) refuse(zodFields(shaped.error.issues))
  const edition = shaped.data
  const errors = checkEdition(edition, (set) => select(edition, set))
  if (errors.length > 0) refuse(errors)
  return edition
}

function refuse(fields: readonly FieldRefusal[]): never {
  throw new Refusal('invalid', editionTexts.invalid, { fields })
}

export interface PublishedEdition {
  readonly edition: Edition
  /** Of the canonical content. */
  readonly sha256: string
  readonly publishedAt: Date
}

export interface StoredEdition {
  readonly state: 'draft' | 'published'
  readonly sha256: string
}

/** What an import does to what is stored under the same id. A published edition never changes: other content is refused. */
export function planImport(stored: StoredEdition | null, edition: Edition): 'add' | 'replace' | 'same' {
  if (!stored) return 'add'
  if (stored.sha256 === fingerprint(edition)) return 'same'
  if (stored.state === 'published')
    throw new Refusal('conflict', editionTexts.publishedUnchangeable, { values: { id: edition.id } })
  return 'replace'
}
