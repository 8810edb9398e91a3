// What the screens of the policy may send. A duration is an amount and its unit: `resolution.Minutes`, `resolution.Unit`.
import { z } from 'zod'
import type { CalendarId, HeadingId, ServiceId } from '#src/kernel/ids.ts'
import { because, checkbox, listOf, minutesTyped, uuid, wholeNumber } from '#src/platform/input.ts'
import { nest } from '#src/platform/nested.ts'
import { anonymousKinds, caseKinds, complexities, importances } from './case.ts'
import { escalationLevels, type PolicyContent } from './policy.ts'
import type { KindTimes } from './policy-times.ts'
import { policyTexts as texts } from './texts/policy.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const nested = <S extends z.ZodType>(schema: S) => z.preprocess(nest, schema)
const empty = (value: unknown) => value === undefined || String(value).trim() === ''

const typed = (value: unknown) => {
  const { Minutes, Unit } = isRecord(value) ? value : {}
  return { Minutes: empty(Minutes) ? '' : minutesTyped(Minutes, Unit) }
}
/** Working minutes. */
const duration = (least = 1) =>
  z.preprocess(typed, z.object({ Minutes: wholeNumber(least, 1_000_000) })).transform(({ Minutes }) => Minutes)
/** Left empty: null. */
const perhapsDuration = (least = 1) =>
  z
    .preprocess(
      (value) => {
        const { Minutes } = typed(value)
        return { Minutes: Minutes === '' ? null : Minutes }
      },
      z.object({ Minutes: wholeNumber(least, 1_000_000).nullable() }),
    )
    .transform(({ Minutes }) => Minutes)
const perhaps = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (empty(value) ? null : value), schema.nullable())

/** The version of the policy a form was drawn from; 0 are the defaults. */
export const policyVersion = () => wholeNumber(0, 2_147_483_647)

const row = z.object({ high: perhapsDuration(), medium: perhapsDuration(), low: perhapsDuration() })
const noRow = { high: {}, medium: {}, low: {} }
export const timesForm = nested(
  z
    .object({
      first_response: duration(),
      next_response: duration(),
      resolution: duration(),
      referral: duration(),
      cells: z
        .object({ critical: row.prefault(noRow), complex: row.prefault(noRow), routine: row.prefault(noRow) })
        .prefault({}),
    })
    .transform(({ cells, ...general }): KindTimes => ({ general, cells })),
)

export const specialRuleForm = nested(
  z
    .object({
      kind: z.enum(caseKinds),
      serviceId: perhaps(uuid<ServiceId>()),
      headingId: perhaps(uuid<HeadingId>()),
      complexity: perhaps(z.enum(complexities)),
      importance: perhaps(z.enum(importances)),
      first_response: perhapsDuration(),
      next_response: perhapsDuration(),
      resolution: perhapsDuration(),
      referral: perhapsDuration(),
    })
    .check((context) => {
      const { serviceId, headingId, first_response, next_response, resolution, referral } = context.value
      const refuse = (field: string, text: Parameters<typeof because>[0]) =>
        context.issues.push({ code: 'custom', input: context.value, path: field.split('.'), ...because(text) })
      if (serviceId === null && headingId === null) refuse('serviceId', texts.specialNeedsPlace)
      if ([first_response, next_response, resolution, referral].every((one) => one === null)) {
        refuse('resolution.Minutes', texts.ruleWithoutTime)
      }
    }),
)
export type SpecialRuleInput = z.output<typeof specialRuleForm>

const level = perhapsDuration(0)
/** Everything of the policy but its rules. */
export const conductForm = nested(
  z
    .object({
      calendarId: perhaps(uuid<CalendarId>()),
      warnPercent: wholeNumber(10, 95),
      notice: duration(),
      pauseLimit: duration(),
      escalation: z.object({ 1: level.prefault({}), 2: level.prefault({}), 3: level.prefault({}) }).prefault({}),
      approvalKinds: listOf(z.enum(caseKinds)),
      reopenDays: wholeNumber(1, 365),
      contactTries: wholeNumber(1, 10),
      satisfaction: duration(),
      anonymousKinds: listOf(z.enum(anonymousKinds)),
      restrictedKinds: listOf(z.enum(caseKinds)),
      showHandler: checkbox(),
    })
    .transform(
      ({ warnPercent, notice, pauseLimit, satisfaction, escalation, ...rest }): Omit<PolicyContent, 'rules'> => ({
        ...rest,
        warnShare: warnPercent / 100,
        noticeMinutes: notice,
        pauseLimitMinutes: pauseLimit,
        satisfactionMinutes: satisfaction,
        escalation: escalationLevels.flatMap((one) => {
          const afterMinutes = escalation[one]
          return afterMinutes === null ? [] : [{ level: one, afterMinutes }]
        }),
      }),
    ),
)
