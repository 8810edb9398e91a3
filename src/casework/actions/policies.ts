// Saving the policy of an entity's cases: always a new version, so that cases keep the one that decided for them.
import { changedFields } from '#src/kernel/changes.ts'
import type { EntityId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import type { SlaRule } from '../budget.ts'
import { type Policy, type PolicyContent, policyContent } from '../policy.ts'
import { currentPolicy, insertPolicy } from '../store/policies.ts'
import { ownEntity } from './settings.ts'

const withoutKey = ({ key: _key, ...rule }: SlaRule) => rule

/** Of the rules only those that differ: what stayed is no news. */
function changed(before: PolicyContent, after: PolicyContent) {
  const { rules, ...changes } = changedFields(before, after)
  if (!rules) return changes
  const texts = (all: readonly SlaRule[]) => new Set(all.map((rule) => JSON.stringify(rule)))
  const [earlier, later] = [texts(before.rules), texts(after.rules)]
  const gone = before.rules.filter((rule) => !later.has(JSON.stringify(rule)))
  const come = after.rules.filter((rule) => !earlier.has(JSON.stringify(rule)))
  return { ...changes, rules: { before: gone.map(withoutKey), after: come.map(withoutKey) } }
}

/** Saves what differs from the version read; nothing differs, nothing is saved. */
export async function savePolicy(
  tx: Tx,
  entityId: EntityId,
  version: number,
  change: Partial<PolicyContent>,
): Promise<Policy> {
  ownEntity(allow(caseworkPolicy, tx.actor, 'settings.edit'), entityId)
  const before = await currentPolicy(tx, entityId)
  if (before.version !== version) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  const content = policyContent.parse({ ...before, ...change })
  const after: Policy = { ...content, version: version + 1 }
  // Parsed again: the database keeps no order of names.
  const changes = changed(policyContent.parse(before), content)
  if (Object.keys(changes).length === 0) return before
  if (!(await insertPolicy(tx, entityId, after))) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  await record(tx, {
    kind: 'casework.policyChanged',
    entityId,
    subject: { type: 'casePolicy', id: entityId },
    data: { version: after.version, changes },
  })
  return after
}
