// How an entity works its cases (سياسة الحالات): times of the clocks, warnings, approval and limits. One document, set on
// screens and versioned; a case keeps the version that decided for it.
import { z } from 'zod'
import type { CalendarId, HeadingId, ServiceId } from '#src/kernel/ids.ts'
import { because, uuid } from '#src/platform/input.ts'
import { contestedRules, type SlaRule, twentyFourHours } from './budget.ts'
import { anonymousKinds, type CaseKind, type Complexity, caseKinds, complexities, importances } from './case.ts'
import { clockKinds } from './clock.ts'
import { policyTexts as texts } from './texts/policy.ts'

/** 1 the head of department, 2 the quality team, 3 the executive. */
export const escalationLevels = [1, 2, 3] as const
export type EscalationLevel = (typeof escalationLevels)[number]

const upTo = (most: number, least = 1) => z.number().int().min(least).max(most)
/** Working minutes; about ten years of them at most. */
const workingMinutes = () => upTo(1_000_000)
const some = <K extends CaseKind>(kinds: readonly K[]) =>
  z.array(z.enum(kinds)).transform((chosen) => kinds.filter((kind) => chosen.includes(kind)))

const slaRule = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9_.-]{1,80}$/)
    .refine((key) => !key.startsWith('default.')),
  kind: z.enum(caseKinds),
  headingId: uuid<HeadingId>().nullable(),
  serviceId: uuid<ServiceId>().nullable(),
  complexity: z.enum(complexities).nullable(),
  importance: z.enum(importances).nullable(),
  minutes: z
    .partialRecord(z.enum(clockKinds), workingMinutes())
    .refine((minutes) => Object.keys(minutes).length > 0, because(texts.ruleWithoutTime))
    // In one order, so that two policies can be compared.
    .transform((minutes): SlaRule['minutes'] =>
      Object.fromEntries(clockKinds.flatMap((clock) => (minutes[clock] ? [[clock, minutes[clock]]] : []))),
    ),
})

const slaRules = z
  .array(slaRule)
  .max(500)
  .refine((rules) => new Set(rules.map(({ key }) => key)).size === rules.length)
  .refine((rules) => contestedRules(rules).length === 0, because(texts.contestedRules))
  .transform((rules): readonly SlaRule[] => rules)

const escalationChain = z
  .array(z.object({ afterMinutes: upTo(1_000_000, 0), level: z.union(escalationLevels.map((one) => z.literal(one))) }))
  .max(escalationLevels.length)
  .transform((steps) => [...steps].sort((a, b) => a.level - b.level))
  .refine((steps) => new Set(steps.map(({ level }) => level)).size === steps.length)
  .refine(
    (steps) => steps.every((step, index) => step.afterMinutes >= (steps[index - 1]?.afterMinutes ?? 0)),
    because(texts.escalationOrder),
  )

export const policyContent = z.object({
  rules: slaRules,
  /** Null: the entity's first calendar, or the usual hours where it has none. */
  calendarId: uuid<CalendarId>().nullable(),
  /** Share of a budget, between 0 and 1, after which the handler is warned. */
  warnShare: z.number().min(0.1).max(0.95),
  /** Working minutes before the resolution is late at which the customer hears of the delay. */
  noticeMinutes: workingMinutes(),
  /** Working minutes one wait for the customer may hold the clocks. */
  pauseLimitMinutes: workingMinutes(),
  /** Who hears of a breach, working minutes after it; levels in order, each once. */
  escalation: escalationChain,
  /** Kinds whose answer a supervisor approves before it is sent. */
  approvalKinds: some(caseKinds),
  /** Calendar days in which a closed case may be reopened. */
  reopenDays: upTo(365),
  /** Tries to reach the customer before a case is closed without his word. */
  contactTries: upTo(10),
  /** Working minutes after which an unanswered question of satisfaction lets the case close. */
  satisfactionMinutes: workingMinutes(),
  /** Kinds that may be filed without a name. */
  anonymousKinds: some(anonymousKinds),
  /** Kinds that only the quality team, the handler and named readers ever see. */
  restrictedKinds: some(caseKinds),
  /** Whether the customer sees the name of who handles his case. */
  showHandler: z.boolean(),
})
export type PolicyContent = Readonly<z.output<typeof policyContent>>

export interface Policy extends PolicyContent {
  /** 0: nothing was saved yet, the defaults hold. */
  readonly version: number
}

type Table = Readonly<Record<Complexity, readonly [high: number, medium: number, low: number]>>
/** Working days of a resolution, of 6½ hours each. */
const resolutionDays: { readonly [K in CaseKind]?: Table } = {
  complaint: { critical: [1, 2, 3], complex: [7, 10, 15], routine: [3, 5, 7] },
  report: { critical: [3 / 6.5, 1, 2], complex: [4, 5, 7], routine: [2, 3, 5] },
  suggestion: { critical: [5, 7, 10], complex: [10, 15, 20], routine: [7, 10, 15] },
}
/** Working days until the case is classified, and where the table says nothing. */
const unclassifiedDays: Readonly<Record<CaseKind, number>> = {
  complaint: 5,
  report: 3,
  inquiry: 1,
  suggestion: 10,
  thanks: 3,
}

const any = { headingId: null, serviceId: null, complexity: null, importance: null }

/** The rule that holds for every case of a kind that no other rule names. */
export const generalKey = (kind: CaseKind): string => kind
/** The rule of one place of the table of a kind. */
export const cellKey = (kind: CaseKind, complexity: Complexity, importance: string) =>
  `${kind}.${complexity}.${importance}`

function defaultRulesOf(kind: CaseKind): SlaRule[] {
  const table = resolutionDays[kind]
  const general: SlaRule = {
    ...any,
    key: generalKey(kind),
    kind,
    minutes: {
      first_response: twentyFourHours,
      next_response: twentyFourHours,
      resolution: unclassifiedDays[kind] * twentyFourHours,
      referral: 5 * twentyFourHours,
    },
  }
  if (!table) return [general]
  const cells = complexities.flatMap((complexity) =>
    (['high', 'medium', 'low'] as const).map((importance, column): SlaRule => {
      const days = table[complexity][column] ?? unclassifiedDays[kind]
      const key = cellKey(kind, complexity, importance)
      return { ...any, key, kind, complexity, importance, minutes: { resolution: Math.round(days * twentyFourHours) } }
    }),
  )
  return [general, ...cells]
}

/**
 * What holds until an entity sets its own. Of the guide are: inquiries within 24 hours (5.5, KI2), times by the four axes
 * (5.1.9), satisfaction before closing and a reopened case to others (5.1.11). It leaves the figures to the entity: these
 * are ours.
 */
export const defaultPolicy: Policy = {
  version: 0,
  rules: caseKinds.flatMap(defaultRulesOf),
  calendarId: null,
  warnShare: 0.75,
  noticeMinutes: 120,
  pauseLimitMinutes: 10 * twentyFourHours,
  escalation: [
    { level: 1, afterMinutes: 0 },
    { level: 2, afterMinutes: twentyFourHours },
    { level: 3, afterMinutes: 3 * twentyFourHours },
  ],
  approvalKinds: [],
  reopenDays: 30,
  contactTries: 3,
  satisfactionMinutes: 3 * twentyFourHours,
  anonymousKinds: [...anonymousKinds],
  restrictedKinds: [],
  showHandler: true,
}

/** Rules beside the table of kinds: those that name a service or a heading. */
export const specialRules = (policy: Pick<PolicyContent, 'rules'>): readonly SlaRule[] =>
  policy.rules.filter(({ serviceId, headingId }) => serviceId !== null || headingId !== null)
