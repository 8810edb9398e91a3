import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId, type ServiceId } from '#src/kernel/ids.ts'
import { budgetOf, type SlaRule } from './budget.ts'
import { caseKinds, complexities, importances } from './case.ts'
import { clockKinds } from './clock.ts'
import { defaultPolicy, policyContent, specialRules } from './policy.ts'
import { cellsFrom, timesOf, withoutRule, withRule, withTimes } from './policy-times.ts'

const special: SlaRule = {
  key: 'special.one',
  kind: 'complaint',
  headingId: null,
  serviceId: newId<ServiceId>(),
  complexity: null,
  importance: null,
  minutes: { resolution: 60 },
}
const rules = [...defaultPolicy.rules, special]

describe('the table of a kind', () => {
  it('comes back as it was, for every kind, and keeps what stands beside it', () => {
    for (const kind of caseKinds) {
      const times = timesOf({ rules }, kind, defaultPolicy)
      const again = withTimes(rules, kind, times)
      assert.deepEqual(timesOf({ rules: again }, kind, defaultPolicy), times)
      assert.equal(again.length, rules.length)
      assert.deepEqual(specialRules({ rules: again }), [special])
      assert.ok(policyContent.safeParse({ ...defaultPolicy, rules: again }).success)
    }
  })

  it('decides every clock of the kind as it reads', () => {
    const general = { first_response: 10, next_response: 20, resolution: 30, referral: 40 }
    const cells = cellsFrom((complexity, importance) =>
      complexity === 'routine' ? null : (complexities.indexOf(complexity) + 1) * 100 + importances.indexOf(importance),
    )
    const policy = { version: 1, rules: withTimes(rules, 'report', { general, cells }) }
    for (const complexity of [null, ...complexities])
      for (const importance of [null, ...importances]) {
        const subject = { kind: 'report', headingIds: [], serviceId: null, complexity, importance } as const
        for (const clock of clockKinds) {
          const cell = complexity && importance && clock === 'resolution' ? cells[complexity][importance] : null
          assert.equal(budgetOf(policy, clock, subject).minutes, cell ?? general[clock])
        }
      }
    assert.deepEqual(timesOf(policy, 'complaint', defaultPolicy), timesOf(defaultPolicy, 'complaint', defaultPolicy))
  })

  it('shows the defaults where the policy says nothing', () => {
    assert.deepEqual(
      timesOf({ rules: [] }, 'inquiry', defaultPolicy).general,
      timesOf(defaultPolicy, 'inquiry', defaultPolicy).general,
    )
  })
})

describe('a special rule', () => {
  it('is added, replaced and taken away by its key', () => {
    const changed = { ...special, minutes: { resolution: 90 } }
    assert.deepEqual(withRule(defaultPolicy.rules, special), rules)
    assert.deepEqual(withRule(rules, changed), [...defaultPolicy.rules, changed])
    assert.deepEqual(withoutRule(rules, special.key), defaultPolicy.rules)
    assert.deepEqual(withoutRule(defaultPolicy.rules, special.key), defaultPolicy.rules)
  })
})
