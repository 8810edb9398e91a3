// The policy of cases of each entity, in all its versions.
import type { EntityId, PersonId } from '#src/kernel/ids.ts'
import { json, type Tx } from '#src/platform/database.ts'
import { defaultPolicy, type Policy, type PolicyContent } from '../policy.ts'
import './tables.ts'

/** What an earlier release did not know yet holds as the defaults say. */
const asPolicy = (row: { version: number; content: PolicyContent }): Policy => ({
  ...defaultPolicy,
  ...row.content,
  version: row.version,
})

/** The version in force; the defaults, as version 0, until one is saved. */
export async function currentPolicy(tx: Tx, entityId: EntityId): Promise<Policy> {
  const row = await tx.db
    .selectFrom('case_policies')
    .select(['version', 'content'])
    .where('entity_id', '=', entityId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? asPolicy(row) : defaultPolicy
}

/** The version a clock was started under; the defaults for version 0. */
export async function policyAt(tx: Tx, entityId: EntityId, version: number): Promise<Policy | undefined> {
  if (version === 0) return defaultPolicy
  const row = await tx.db
    .selectFrom('case_policies')
    .select(['version', 'content'])
    .where('entity_id', '=', entityId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && asPolicy(row)
}

export interface PolicyVersion {
  readonly policy: Policy
  readonly savedAt: Date
  readonly savedBy: PersonId | null
}

/** Saved versions, the latest first, from below `before` on. */
export async function policyVersions(
  tx: Tx,
  entityId: EntityId,
  { before, most }: { before: number | null; most: number },
): Promise<PolicyVersion[]> {
  const found = await tx.db
    .selectFrom('case_policies')
    .selectAll()
    .where('entity_id', '=', entityId)
    .$if(before !== null, (query) => query.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(most)
    .execute()
  return found.map((row) => ({ policy: asPolicy(row), savedAt: row.saved_at, savedBy: row.saved_by }))
}

/** False when that version is there already: somebody else saved meanwhile. */
export async function insertPolicy(tx: Tx, entityId: EntityId, { version, ...content }: Policy): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('case_policies')
    .values({
      entity_id: entityId,
      version,
      content: json<PolicyContent>(content),
      saved_at: tx.now,
      saved_by: tx.actor.personId,
    })
    .onConflict((conflict) => conflict.columns(['entity_id', 'version']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
