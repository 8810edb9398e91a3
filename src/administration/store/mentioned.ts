// Names of what an event mentions by id. Row-level security decides which of them the reader may know.
import { type Id, parseId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { namesOf } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import type { AuditLine } from '../lines.ts'

const tables = {
  entities: ['entity', 'entityId', 'hostedEntityIds'],
  centres: ['centre', 'centreId'],
  departments: ['department', 'departmentId', 'departmentIds', 'parentId'],
  services: ['service', 'serviceIds'],
  people: ['person', 'personId'],
} as const
const keys = ['entities', 'centres', 'departments', 'services', 'people'] as const

/** Every id below `value`, with the name of the field that holds it. */
function* idsIn(field: string, value: unknown): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [field, value]
  else if (Array.isArray(value)) for (const one of value) yield* idsIn(field, one)
  else if (typeof value === 'object' && value !== null)
    for (const [inner, one] of Object.entries(value))
      yield* idsIn(inner === 'before' || inner === 'after' ? field : inner, one)
}

/** Names of another slice's records by id; what the actor may not know of is absent. */
export type NamesOf = (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, LocalizedText>>

const elsewhere: readonly string[] = [
  ...['evaluation', 'evaluationId', 'visit', 'visitId', 'visitIds', 'round', 'roundId', 'plan', 'planId'],
  ...['edition', 'editionId'],
]

/** By id; what the reader may not know of is absent. */
export async function namesMentioned(
  tx: Tx,
  event: AuditLine,
  ofOthers: NamesOf,
): Promise<ReadonlyMap<string, LocalizedText>> {
  const mentioned = [[event.subjectType, event.subjectId] as const, ...idsIn('', event.data)]
  const names = new Map(
    await ofOthers(
      tx,
      mentioned.flatMap(([field, value]) => (elsewhere.includes(field) ? value : [])),
    ),
  )
  for (const table of keys) {
    const fields: readonly string[] = tables[table]
    const ids = mentioned.flatMap(([field, value]) => (fields.includes(field) ? (parseId<Id<never>>(value) ?? []) : []))
    for (const [id, name] of await namesOf(tx, table, ids)) names.set(id, name)
  }
  return names
}
