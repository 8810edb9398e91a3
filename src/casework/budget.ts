// How many working minutes a clock has, and which rule says so. An entity's policy (سياسة المدد) is a list of rules; of those
// that fit a case the most particular decides. Where the policy says nothing the defaults below do.
import type { Id, ServiceId } from '#src/kernel/ids.ts'
import { type ClockKind, clockKinds } from './clock.ts'

type HeadingId = Id<'heading'>
type SlaKind = 'complaint' | 'report' | 'inquiry' | 'suggestion' | 'thanks'
type SlaComplexity = 'routine' | 'complex' | 'critical'
type SlaImportance = 'low' | 'medium' | 'high'

/** What a rule may name beside the kind, in order of weight (guide 5.1.9): a rule that names the heading outdoes all that do not. */
export const slaAxes = ['heading', 'service', 'complexity', 'importance'] as const
export type SlaAxis = (typeof slaAxes)[number]

export interface SlaRule {
  /** Unique within its policy; kept with the clock it decided. */
  readonly key: string
  readonly kind: SlaKind
  /** Also for the headings below it. Here and below, null is any. */
  readonly headingId: HeadingId | null
  readonly serviceId: ServiceId | null
  readonly complexity: SlaComplexity | null
  readonly importance: SlaImportance | null
  /** Working minutes, 1 or more, of the clocks the rule speaks of. */
  readonly minutes: { readonly [Clock in ClockKind]?: number | undefined }
}

export interface SlaPolicy {
  readonly version: number
  readonly rules: readonly SlaRule[]
}

/** What is known of a case when its clock starts. Not yet classified: null, and no headings. */
export interface SlaSubject {
  readonly kind: SlaKind
  /** The heading of the case, then those above it. */
  readonly headingIds: readonly HeadingId[]
  readonly serviceId: ServiceId | null
  readonly complexity: SlaComplexity | null
  readonly importance: SlaImportance | null
}

export interface BudgetDecision {
  /** Working minutes. */
  readonly minutes: number
  readonly rule: SlaRule
  readonly origin: 'policy' | 'default'
  /** The axes the rule names beside the kind, weightiest first: why it decided. */
  readonly named: readonly SlaAxis[]
  /** The other rules of the same origin that fit, in the order in which they would have decided. */
  readonly outdone: readonly SlaRule[]
}

/**
 * "24 hours" of a reply: of an inquiry (casework guide 5.5, KI2; the printed 42 is 24 reversed by right-to-left text) and of an
 * e-mail whose entity promises nothing (unified guide, EML-B1). On a working calendar it is one usual day of 07:30–14:00:
 * asked on Monday at ten, due on Tuesday at ten.
 */
export const twentyFourHours = 390

const all = { headingId: null, serviceId: null, complexity: null, importance: null }
const replies = { first_response: twentyFourHours, next_response: twentyFourHours, referral: 5 * twentyFourHours }

/** What holds where an entity's policy is silent. The guide leaves times of resolution to each entity (5.1.9): these are ours. */
export const defaultRules: readonly SlaRule[] = [
  { ...all, key: 'default.inquiry', kind: 'inquiry', minutes: { ...replies, resolution: twentyFourHours } },
  { ...all, key: 'default.complaint', kind: 'complaint', minutes: { ...replies, resolution: 5 * twentyFourHours } },
  {
    ...all,
    key: 'default.complaint.complex',
    kind: 'complaint',
    complexity: 'complex',
    minutes: { resolution: 10 * twentyFourHours },
  },
  {
    ...all,
    key: 'default.complaint.critical',
    kind: 'complaint',
    complexity: 'critical',
    minutes: { resolution: 2 * twentyFourHours },
  },
  { ...all, key: 'default.report', kind: 'report', minutes: { ...replies, resolution: 3 * twentyFourHours } },
  {
    ...all,
    key: 'default.report.critical',
    kind: 'report',
    complexity: 'critical',
    minutes: { resolution: twentyFourHours },
  },
  { ...all, key: 'default.suggestion', kind: 'suggestion', minutes: { ...replies, resolution: 10 * twentyFourHours } },
  { ...all, key: 'default.thanks', kind: 'thanks', minutes: { ...replies, resolution: 3 * twentyFourHours } },
]

/** The budget of a clock. There always is one: the defaults speak of every kind and clock. */
export function budgetOf(policy: SlaPolicy | null, clock: ClockKind, subject: SlaSubject): BudgetDecision {
  for (const origin of ['policy', 'default'] as const) {
    const rules = origin === 'default' ? defaultRules : (policy?.rules ?? [])
    const [first, ...outdone] = fitting(rules, clock, subject)
    if (first) {
      const { rule, minutes } = first
      return { minutes, rule, origin, named: axesOf(rule), outdone: outdone.map((one) => one.rule) }
    }
  }
  throw new Error(`No default says how long the ${clock} of this kind may take: ${subject.kind}`)
}

/**
 * The rules that speak of the clock and fit, the one that decides first: the first axis one names and the other does not
 * (of two headings the nearer), then the shorter time, which the customer may hold us to, then the smaller key.
 */
function fitting(rules: readonly SlaRule[], clock: ClockKind, subject: SlaSubject) {
  return rules
    .flatMap((rule) => {
      const minutes = rule.minutes[clock]
      return minutes !== undefined && fits(rule, subject) ? [{ rule, minutes }] : []
    })
    .sort((a, b) => {
      const [one, other] = [distances(a.rule, subject), distances(b.rule, subject)]
      const axis = one.findIndex((distance, index) => distance !== other[index])
      if (axis >= 0) return (one[axis] ?? 0) - (other[axis] ?? 0)
      return a.minutes - b.minutes || (a.rule.key < b.rule.key ? -1 : 1)
    })
}

const fits = (rule: SlaRule, subject: SlaSubject) =>
  rule.kind === subject.kind &&
  (rule.headingId === null || subject.headingIds.includes(rule.headingId)) &&
  (rule.serviceId === null || rule.serviceId === subject.serviceId) &&
  (rule.complexity === null || rule.complexity === subject.complexity) &&
  (rule.importance === null || rule.importance === subject.importance)

/** How far a fitting rule is from the case on each axis, in order of weight: 0 names it, the last number is any. */
const distances = (rule: SlaRule, subject: SlaSubject): readonly number[] => [
  rule.headingId === null ? subject.headingIds.length : subject.headingIds.indexOf(rule.headingId),
  Number(rule.serviceId === null),
  Number(rule.complexity === null),
  Number(rule.importance === null),
]

const axesOf = (rule: SlaRule) =>
  slaAxes.filter((axis) => {
    if (axis === 'heading') return rule.headingId !== null
    if (axis === 'service') return rule.serviceId !== null
    return rule[axis] !== null
  })

/** Pairs of rules that name the same and speak of the same clock: a policy in which the reader cannot see which one holds. */
export function contestedRules(rules: readonly SlaRule[]): readonly (readonly [SlaRule, SlaRule, ClockKind])[] {
  const claims = new Map<string, SlaRule>()
  const contested: (readonly [SlaRule, SlaRule, ClockKind])[] = []
  for (const rule of rules) {
    const named = [rule.kind, rule.headingId, rule.serviceId, rule.complexity, rule.importance].join(' ')
    for (const clock of clockKinds) {
      if (rule.minutes[clock] === undefined) continue
      const earlier = claims.get(`${clock} ${named}`)
      if (earlier) contested.push([earlier, rule, clock])
      else claims.set(`${clock} ${named}`, rule)
    }
  }
  return contested
}
