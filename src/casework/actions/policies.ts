// Saving the policy of an entity's cases: always a new version, so that cases keep the one that decided for them.
import { changedFields } from '#src/kernel/changes.ts'
import type { EntityId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { fieldsOf } from '#src/platform/input.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { SlaRule } from '../budget.ts'
import { type Policy, type PolicyContent, policyContent } from '../policy.ts'
import { loadHeadings } from '../store/headings.ts'
import { mayChoose, offered } from '../store/offered.ts'
import { currentPolicy, insertPolicy } from '../store/policies.ts'
import { settingsTexts } from '../texts/settings.ts'
import { editing, ownEntity, refuse } from './settings.ts'

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

/** Refuses what does not hold together, in words. */
function checked(given: PolicyContent): PolicyContent {
  const parsed = policyContent.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new Refusal('invalid', platformTexts.invalid, { fields: fieldsOf(parsed.error) })
}

/** Services, headings and calendars are the entity's; those named before may stay. */
async function checkPlaces(tx: Tx, entityId: EntityId, before: PolicyContent, after: PolicyContent) {
  const known = new Map(before.rules.map((rule) => [rule.key, rule]))
  const added = after.rules.filter(({ key, serviceId, headingId }) => {
    const old = known.get(key)
    return serviceId !== (old?.serviceId ?? null) || headingId !== (old?.headingId ?? null)
  })
  const problems: FieldRefusal[] = []
  if (added.length > 0) {
    const services = await offered(tx, 'services', entityId)
    const headings = await loadHeadings(tx, editing(tx), entityId)
    if (!added.every((rule) => mayChoose(services, rule.serviceId, known.get(rule.key)?.serviceId))) {
      problems.push({ field: 'serviceId', text: settingsTexts.unknownService })
    }
    if (!added.every((rule) => mayChoose(headings, rule.headingId, known.get(rule.key)?.headingId))) {
      problems.push({ field: 'headingId', text: settingsTexts.unknownHeading })
    }
  }
  if (!mayChoose(await offered(tx, 'calendars', entityId), after.calendarId, before.calendarId)) {
    problems.push({ field: 'calendarId', text: settingsTexts.unknownCalendar })
  }
  refuse(problems)
}

/** Saves what differs from the version read; nothing differs, nothing is saved. */
export async function savePolicy(
  tx: Tx,
  entityId: EntityId,
  version: number,
  change: Partial<PolicyContent>,
): Promise<Policy> {
  ownEntity(editing(tx), entityId)
  const before = await currentPolicy(tx, entityId)
  if (before.version !== version) throw new Refusal('conflict', platformTexts.changedMeanwhile)
  await checkPlaces(tx, entityId, before, { ...before, ...change })
  const content = checked({ ...before, ...change })
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
