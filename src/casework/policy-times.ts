// The times of one kind of case as its table shows them: the general ones, and a resolution for each place of the table.
import type { SlaRule } from './budget.ts'
import { type CaseKind, type Complexity, complexities, type Importance, importances } from './case.ts'
import { type ClockKind, clockKinds } from './clock.ts'
import { cellKey, generalKey, type PolicyContent } from './policy.ts'

export interface KindTimes {
  /** Working minutes of every clock, where nothing more particular is said. */
  readonly general: Readonly<Record<ClockKind, number>>
  /** Working minutes of a resolution; null is the general one. */
  readonly cells: Readonly<Record<Complexity, Readonly<Record<Importance, number | null>>>>
}

/** Critical cases first, important ones first: the order in which people read the table. */
export const tableRows = ['critical', 'complex', 'routine'] as const satisfies readonly Complexity[]
export const tableColumns = ['high', 'medium', 'low'] as const satisfies readonly Importance[]

/** Rules of the table of a kind: they name neither service nor heading. */
const inTable = (rule: SlaRule, kind: CaseKind) =>
  rule.kind === kind && rule.serviceId === null && rule.headingId === null

/** What the table of a kind says. A clock of which the policy is silent has the time of `otherwise`. */
export function timesOf(
  policy: Pick<PolicyContent, 'rules'>,
  kind: CaseKind,
  otherwise: Pick<PolicyContent, 'rules'>,
): KindTimes {
  const rules = policy.rules.filter((rule) => inTable(rule, kind))
  const at = (complexity: Complexity | null, importance: Importance | null) =>
    rules.find((rule) => rule.complexity === complexity && rule.importance === importance)?.minutes
  const held = otherwise.rules.find((rule) => rule.key === generalKey(kind))?.minutes
  const general = at(null, null)
  const minutes = (clock: ClockKind) => general?.[clock] ?? held?.[clock] ?? 1
  return {
    general: {
      first_response: minutes('first_response'),
      next_response: minutes('next_response'),
      resolution: minutes('resolution'),
      referral: minutes('referral'),
    },
    cells: cellsFrom((complexity, importance) => at(complexity, importance)?.resolution ?? null),
  }
}

export const cellsFrom = (minutes: (complexity: Complexity, importance: Importance) => number | null) => {
  const row = (complexity: Complexity) => ({
    high: minutes(complexity, 'high'),
    medium: minutes(complexity, 'medium'),
    low: minutes(complexity, 'low'),
  })
  return { critical: row('critical'), complex: row('complex'), routine: row('routine') }
}

/** The rules with the table of a kind replaced by this one; all others stay. */
export function withTimes(rules: readonly SlaRule[], kind: CaseKind, times: KindTimes): readonly SlaRule[] {
  const any = { kind, headingId: null, serviceId: null }
  const cells = complexities.flatMap((complexity) =>
    importances.flatMap((importance): SlaRule[] => {
      const resolution = times.cells[complexity][importance]
      const key = cellKey(kind, complexity, importance)
      return resolution === null ? [] : [{ ...any, key, complexity, importance, minutes: { resolution } }]
    }),
  )
  const general: SlaRule = {
    ...any,
    key: generalKey(kind),
    complexity: null,
    importance: null,
    minutes: Object.fromEntries(clockKinds.map((clock) => [clock, times.general[clock]])),
  }
  return [general, ...cells, ...rules.filter((rule) => !inTable(rule, kind))]
}

/** The rules with this one in place of the one of its key, or added to them. */
export const withRule = (rules: readonly SlaRule[], rule: SlaRule): readonly SlaRule[] =>
  rules.some(({ key }) => key === rule.key) ? rules.map((one) => (one.key === rule.key ? rule : one)) : [...rules, rule]

export const withoutRule = (rules: readonly SlaRule[], key: string): readonly SlaRule[] =>
  rules.filter((one) => one.key !== key)
