// The clocks of a case as its page shows them, each with the rule that gave its time.
import type { HeadingId, ServiceId } from '#src/kernel/ids.ts'
import { hoursAt, namesOf } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { defaultRules } from '../budget.ts'
import type { Case } from '../case.ts'
import type { ShownClock, ShownRule } from '../case-view.ts'
import { readClock } from '../clock.ts'
import type { Policy } from '../policy.ts'
import { headingNames } from '../store/case-page.ts'
import type { CaseClock, loadPauses } from '../store/clocks.ts'
import { policyAt } from '../store/policies.ts'

export type Pauses = Awaited<ReturnType<typeof loadPauses>>

export async function readClocks(
  tx: Tx,
  one: Case,
  clocks: readonly CaseClock[],
  pauses: Pauses,
  current: Policy,
): Promise<ShownClock[]> {
  const versions = [...new Set(clocks.map(({ policyVersion }) => policyVersion))]
  const policies = new Map(
    await Promise.all(versions.map(async (version) => [version, await policyAt(tx, one.entityId, version)] as const)),
  )
  const rules = clocks.map((clock) => ruleOf(policies.get(clock.policyVersion), clock))
  const [headings, services] = await Promise.all([
    headingNames(
      tx,
      rules.flatMap((rule) => (rule?.headingId ? [rule.headingId as HeadingId] : [])),
    ),
    namesOf(
      tx,
      'services',
      rules.flatMap((rule) => (rule?.serviceId ? [rule.serviceId as ServiceId] : [])),
    ),
  ])
  return Promise.all(
    clocks.map(async (clock, at) => {
      const { calendar } = await hoursAt(tx, clock.calendarId, clock.calendarVersion)
      const { startedAt: start, budgetMinutes, metAt, stoppedAt } = clock
      const rule = rules[at]
      const shownRule: ShownRule | null = rule
        ? {
            kind: rule.kind,
            complexity: rule.complexity,
            importance: rule.importance,
            heading: (rule.headingId && headings.get(rule.headingId)) ?? null,
            service: (rule.serviceId && services.get(rule.serviceId)) ?? null,
          }
        : null
      return {
        id: clock.id,
        kind: clock.kind,
        cycle: clock.cycle,
        startedAt: start,
        budgetMinutes,
        endedAt: metAt ?? stoppedAt,
        reading: readClock({ start, budgetMinutes, pauses, metAt, stoppedAt }, calendar, tx.now, current.warnShare),
        rule: shownRule,
        policyVersion: clock.policyVersion,
        pauses: pauses.filter(({ to }) => to === null || to > start),
      }
    }),
  )
}

const ruleOf = (policy: Policy | undefined, clock: Pick<CaseClock, 'rule'>) =>
  policy?.rules.find(({ key }) => key === clock.rule) ?? defaultRules.find(({ key }) => key === clock.rule)
