// Rules that route a classified case to a department (قواعد التوجيه): the first one that fits decides.
import type { CentreId, DepartmentId, EntityId, HeadingId, Id, ServiceId } from '#src/kernel/ids.ts'
import type { CaseKind } from './case.ts'

export type RoutingRuleId = Id<'routingRule'>

/** What a rule asks for; null is any. */
export interface RoutingConditions {
  readonly kind: CaseKind | null
  readonly serviceId: ServiceId | null
  /** Also for the headings below it. */
  readonly headingId: HeadingId | null
  readonly centreId: CentreId | null
}

export interface Route extends RoutingConditions {
  readonly departmentId: DepartmentId
}

/** Kept by an entity; `position` counts from 1. */
export interface RoutingRule extends Route {
  readonly id: RoutingRuleId
  readonly entityId: EntityId
  readonly position: number
  readonly version: number
}

/** What is known of a case when it is routed. */
export interface RoutingSubject {
  readonly kind: CaseKind
  readonly serviceId: ServiceId | null
  /** The heading of the case, then the one above it. */
  readonly headingIds: readonly HeadingId[]
  readonly centreId: CentreId | null
}

const asks = <T>(wanted: T | null, given: readonly T[]) => wanted === null || given.includes(wanted)
const known = <T>(value: T | null): readonly T[] => (value === null ? [] : [value])

export const fitsRoute = (rule: RoutingConditions, one: RoutingSubject): boolean =>
  asks(rule.kind, [one.kind]) &&
  asks(rule.serviceId, known(one.serviceId)) &&
  asks(rule.headingId, one.headingIds) &&
  asks(rule.centreId, known(one.centreId))

/** The first of the rules, in their order, that fits the case; null when none does: somebody chooses. */
export const routeFor = <R extends RoutingConditions>(rules: readonly R[], one: RoutingSubject): R | null =>
  rules.find((rule) => fitsRoute(rule, one)) ?? null

const covers = <T>(earlier: T | null, later: T | null) => earlier === null || earlier === later

/** Rules that never decide, each with the earlier one that takes all its cases. */
export function shadowedRules<R extends RoutingConditions>(rules: readonly R[]): ReadonlyMap<R, R> {
  const shadowed = new Map<R, R>()
  rules.forEach((rule, index) => {
    const earlier = rules
      .slice(0, index)
      .find(
        (one) =>
          covers(one.kind, rule.kind) &&
          covers(one.serviceId, rule.serviceId) &&
          covers(one.headingId, rule.headingId) &&
          covers(one.centreId, rule.centreId),
      )
    if (earlier) shadowed.set(rule, earlier)
  })
  return shadowed
}
