// The one way full-text columns of this slice are written and asked: the kernel's words, never a dictionary of PostgreSQL.
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CaseId, CustomerId, EntityId } from '#src/kernel/ids.ts'
import { type Asking, indexTerms, tsQuery, tsVector, type WeightedText } from '#src/kernel/search-terms.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Customer } from '../customer.ts'
import type { Reference } from '../reference.ts'
import './tables.ts'

/** A value for a tsvector column: each text's words, the more telling texts before the others. */
export const wordsOf = (parts: readonly WeightedText[]): RawBuilder<string> =>
  sql<string>`${tsVector(indexTerms(parts))}::tsvector`

/** Whether a tsvector column meets a query; false of a query of nothing but signs. */
export function meets(column: string, query: string, asking?: Asking): Expression<SqlBool> {
  const asked = tsQuery(query, asking)
  return asked === null ? sql<SqlBool>`false` : sql<SqlBool>`${sql.ref(column)} @@ ${asked}::tsquery`
}

/** How well it meets it: texts weigh 1, 0.6, 0.3 and 0.1, from A to D. */
export function relevance(column: string, query: string, asking?: Asking): RawBuilder<number> {
  const asked = tsQuery(query, asking)
  return asked === null
    ? sql<number>`0::real`
    : sql<number>`ts_rank('{0.1, 0.3, 0.6, 1}', ${sql.ref(column)}, ${asked}::tsquery)`
}

/** What a case is found by, as far as it is known. */
export interface CaseText {
  readonly reference: Reference
  /** Left out of a case whose customer asked for confidentiality: his name must not lead to it. */
  readonly customer: Pick<Customer, 'personalNumber' | 'phone' | 'name'> | null
  readonly subject: string
  readonly description: string
  readonly messages?: readonly string[]
  readonly fileNames?: readonly string[]
}

const caseParts = (text: CaseText): readonly WeightedText[] => [
  { weight: 'A', text: text.reference },
  { weight: 'A', text: text.customer?.personalNumber ?? '' },
  { weight: 'A', text: text.customer?.phone ?? '' },
  { weight: 'B', text: text.customer?.name ?? '' },
  { weight: 'B', text: text.subject },
  { weight: 'C', text: text.description },
  ...saidParts(text),
]

const saidParts = ({ messages = [], fileNames = [] }: Pick<CaseText, 'messages' | 'fileNames'>) =>
  [...messages, ...fileNames].map((text) => ({ weight: 'D', text }) as const)

/** A value for `case_words.words`. */
export const caseWords = (text: CaseText): RawBuilder<string> => wordsOf(caseParts(text))

/** Writes all words of a case anew. */
export async function saveCaseWords(tx: Tx, id: CaseId, entityId: EntityId, text: CaseText) {
  const words = caseWords(text)
  await tx.db
    .insertInto('case_words')
    .values({ case_id: id, entity_id: entityId, words })
    .onConflict((row) => row.column('case_id').doUpdateSet({ words }))
    .execute()
}

// A vector is at most 1 MB: a case that talks without end stops being found by what was said last.
const mostWords = 20_000

/** Adds what was said or attached since. */
export async function addCaseWords(tx: Tx, id: CaseId, more: Pick<CaseText, 'messages' | 'fileNames'>) {
  const words = wordsOf(saidParts(more))
  await tx.db
    .updateTable('case_words')
    .set({ words: sql<string>`words || ${words}` })
    .where('case_id', '=', id)
    .where(sql<SqlBool>`length(words) < ${mostWords}`)
    .execute()
}

/** Writes the words a customer is found by: his numbers before his name, his name before his address. */
export async function saveCustomerWords(tx: Tx, id: CustomerId, customer: Omit<Customer, 'id' | 'version'>) {
  const words = wordsOf([
    { weight: 'A', text: customer.personalNumber ?? '' },
    { weight: 'A', text: customer.phone },
    { weight: 'B', text: customer.name },
    { weight: 'C', text: customer.email },
  ])
  await tx.db
    .insertInto('customer_words')
    .values({ customer_id: id, entity_id: customer.entityId, words })
    .onConflict((row) => row.column('customer_id').doUpdateSet({ words }))
    .execute()
}

/** A value for `solved_cases.words`. */
export const solvedWords = (entry: { readonly question: string; readonly answer: string }): RawBuilder<string> =>
  wordsOf([
    { weight: 'B', text: entry.question },
    { weight: 'D', text: entry.answer },
  ])
