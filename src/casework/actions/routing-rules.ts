import { type EntityId, newId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import type { RoutingRule, RoutingRuleId } from '../routing.ts'
import type { RoutingRuleInput } from '../settings-input.ts'
import { loadHeadings } from '../store/headings.ts'
import { mayChoose, offered } from '../store/offered.ts'
import {
  deleteRoutingRule,
  holdOrder,
  insertRoutingRule,
  loadRoutingRule,
  loadRoutingRules,
  placeRoutingRule,
  updateRoutingRule,
} from '../store/routing-rules.ts'
import { settingsTexts as texts } from '../texts/settings.ts'
import { adding, editing, readAt, recordSetting, refuse, stillThere } from './settings.ts'

const mostRules = 200

async function problemsOf(tx: Tx, rule: RoutingRule, before?: RoutingRule): Promise<FieldRefusal[]> {
  const { entityId } = rule
  const problems: FieldRefusal[] = []
  if (!mayChoose(await offered(tx, 'services', entityId), rule.serviceId, before?.serviceId)) {
    problems.push({ field: 'serviceId', text: texts.unknownService })
  }
  if (!mayChoose(await loadHeadings(tx, editing(tx), entityId), rule.headingId, before?.headingId)) {
    problems.push({ field: 'headingId', text: texts.unknownHeading })
  }
  if (!mayChoose(await offered(tx, 'centres', entityId), rule.centreId, before?.centreId)) {
    problems.push({ field: 'centreId', text: texts.unknownCentre })
  }
  if (!mayChoose(await offered(tx, 'departments', entityId), rule.departmentId, before?.departmentId)) {
    problems.push({ field: 'departmentId', text: texts.unknownDepartment })
  }
  return problems
}

/** Adds a rule after all others. */
export async function createRoutingRule(
  tx: Tx,
  entityId: EntityId,
  input: RoutingRuleInput,
  id = newId<RoutingRuleId>(),
): Promise<RoutingRule> {
  const permission = adding(tx, entityId)
  await holdOrder(tx, entityId)
  const all = await loadRoutingRules(tx, permission, entityId)
  if (all.length >= mostRules) throw new Refusal('conflict', texts.tooManyRules)
  const rule: RoutingRule = { ...input, id, entityId, position: (all.at(-1)?.position ?? 0) + 1, version: 1 }
  refuse(await problemsOf(tx, rule))
  await insertRoutingRule(tx, rule)
  await recordSetting(tx, 'routingRule', 'created', null, rule)
  return rule
}

export async function changeRoutingRule(
  tx: Tx,
  id: RoutingRuleId,
  version: number,
  input: RoutingRuleInput,
): Promise<RoutingRule> {
  const read = readAt(await loadRoutingRule(tx, editing(tx), id), version)
  // Read again behind the lock: a move meanwhile is not undone.
  await holdOrder(tx, read.entityId)
  const before = readAt(await loadRoutingRule(tx, editing(tx), id), version)
  const after: RoutingRule = { ...before, ...input, version: version + 1 }
  refuse(await problemsOf(tx, after, before))
  stillThere(await updateRoutingRule(tx, after, version))
  await recordSetting(tx, 'routingRule', 'changed', before, after)
  return after
}

/** Changes places with the rule before or after it; the first stays first and the last last. */
export async function moveRoutingRule(
  tx: Tx,
  id: RoutingRuleId,
  version: number,
  direction: 'up' | 'down',
): Promise<RoutingRule> {
  const { entityId } = readAt(await loadRoutingRule(tx, editing(tx), id), version)
  await holdOrder(tx, entityId)
  const all = await loadRoutingRules(tx, editing(tx), entityId)
  const at = all.findIndex((one) => one.id === id)
  const before = readAt(all[at], version)
  const neighbour = all[direction === 'up' ? at - 1 : at + 1]
  if (!neighbour) return before
  const after: RoutingRule = { ...before, position: neighbour.position }
  await placeRoutingRule(tx, id, neighbour.position)
  await placeRoutingRule(tx, neighbour.id, before.position)
  await recordSetting(tx, 'routingRule', 'moved', before, after)
  return after
}

export async function removeRoutingRule(tx: Tx, id: RoutingRuleId, version: number): Promise<RoutingRule> {
  const rule = readAt(await loadRoutingRule(tx, editing(tx), id), version)
  stillThere(await deleteRoutingRule(tx, rule))
  await recordSetting(tx, 'routingRule', 'removed', null, rule)
  return rule
}
