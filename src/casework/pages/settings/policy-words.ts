// The policy in words: the same lines for its page and for the history of its changes.
import { formatNumber, type Locale, pick, say } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { durationText } from '#src/platform/records/duration.tsx'
import type { SlaRule } from '../../budget.ts'
import type { CaseKind } from '../../case.ts'
import { clockKinds } from '../../clock.ts'
import type { PolicyContent } from '../../policy.ts'
import { axisTexts, kindTexts } from '../../texts/machine.ts'
import { clockTexts, policyPageTexts as texts } from '../../texts/policy-page.ts'

/** Names of services, headings and calendars, by id. */
export type Names = ReadonlyMap<string, LocalizedText>

export interface PolicyLine {
  readonly key: string
  readonly term: string
  readonly value: string
}

const joined = (locale: Locale, words: readonly string[]) => words.join(locale.language === 'ar' ? '، ' : ', ')
const nameOf = (locale: Locale, names: Names, id: string | null) => {
  const name = id === null ? undefined : names.get(id)
  return name ? [pick(locale, name)] : []
}

/** Which cases a rule is for. */
export const ruleTerm = (locale: Locale, rule: Omit<SlaRule, 'minutes' | 'key'>, names: Names): string =>
  [
    say(locale, kindTexts[rule.kind]),
    ...nameOf(locale, names, rule.serviceId),
    ...nameOf(locale, names, rule.headingId),
    ...(rule.complexity ? [say(locale, axisTexts[rule.complexity])] : []),
    ...(rule.importance ? [`${say(locale, axisTexts.importance)}: ${say(locale, axisTexts[rule.importance])}`] : []),
  ].join(' · ')

export const ruleTimes = (locale: Locale, { minutes }: Pick<SlaRule, 'minutes'>): string =>
  joined(
    locale,
    clockKinds.flatMap((clock) => {
      const time = minutes[clock]
      return time === undefined ? [] : [`${say(locale, clockTexts[clock])}: ${durationText(locale, time)}`]
    }),
  )

const kindsText = (locale: Locale, kinds: readonly CaseKind[]) =>
  kinds.length === 0
    ? say(locale, texts.noKind)
    : joined(
        locale,
        kinds.map((kind) => say(locale, kindTexts[kind])),
      )

function escalationText(locale: Locale, escalation: PolicyContent['escalation']) {
  if (escalation.length === 0) return say(locale, texts.nobodyTold)
  const levels = { 1: texts.level1, 2: texts.level2, 3: texts.level3 } as const
  return joined(
    locale,
    escalation.map(({ level, afterMinutes }) => {
      const words = { level: say(locale, levels[level]), time: durationText(locale, afterMinutes) }
      return say(locale, afterMinutes === 0 ? texts.atOnce : texts.afterTime, words)
    }),
  )
}

/** Everything of the policy but its rules. */
export function conductLines(locale: Locale, policy: PolicyContent, names: Names): PolicyLine[] {
  const { calendarId } = policy
  const [calendar = say(locale, texts.firstCalendar)] = nameOf(locale, names, calendarId)
  const percent = formatNumber(locale, Math.round(policy.warnShare * 100))
  const line = (key: string, term: (typeof texts)['warn'], value: string) => ({ key, term: say(locale, term), value })
  return [
    line('calendarId', texts.calendar, calendar),
    line('warnShare', texts.warn, say(locale, texts.percentOf, { percent })),
    line('noticeMinutes', texts.notice, durationText(locale, policy.noticeMinutes)),
    line('escalation', texts.escalation, escalationText(locale, policy.escalation)),
    line('pauseLimitMinutes', texts.pauseLimit, durationText(locale, policy.pauseLimitMinutes)),
    line('satisfactionMinutes', texts.satisfaction, durationText(locale, policy.satisfactionMinutes)),
    line('contactTries', texts.tries, say(locale, texts.tryCount, { count: policy.contactTries })),
    line('reopenDays', texts.reopen, say(locale, texts.days, { count: policy.reopenDays })),
    line('approvalKinds', texts.approval, kindsText(locale, policy.approvalKinds)),
    line('anonymousKinds', texts.anonymous, kindsText(locale, policy.anonymousKinds)),
    line('restrictedKinds', texts.restricted, kindsText(locale, policy.restrictedKinds)),
    line('showHandler', texts.showHandler, say(locale, policy.showHandler ? texts.yes : texts.no)),
  ]
}

export interface PolicyChange {
  readonly key: string
  readonly term: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two policies, line by line; null: there was no such rule, or there is none any more. */
export function policyChanges(
  locale: Locale,
  before: PolicyContent,
  after: PolicyContent,
  names: Names,
): PolicyChange[] {
  const lines = (policy: PolicyContent) => [
    ...conductLines(locale, policy, names),
    ...policy.rules.map((rule) => ({
      key: `rule ${rule.key}`,
      term: ruleTerm(locale, rule, names),
      value: ruleTimes(locale, rule),
    })),
  ]
  const [earlier, later] = [lines(before), lines(after)]
  const was = new Map(earlier.map((one) => [one.key, one]))
  const is = new Map(later.map((one) => [one.key, one]))
  const changed = later.flatMap(({ key, term, value }) => {
    const old = was.get(key)
    return old?.value === value && old.term === term ? [] : [{ key, term, before: old?.value ?? null, after: value }]
  })
  const gone = earlier.flatMap(({ key, term, value }) =>
    is.has(key) ? [] : [{ key, term, before: value, after: null }],
  )
  return [...changed, ...gone]
}
