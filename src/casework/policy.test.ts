import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type HeadingId, newId } from '#src/kernel/ids.ts'
import { budgetOf, type SlaRule, twentyFourHours } from './budget.ts'
import { caseKinds, complexities, importances } from './case.ts'
import { clockKinds } from './clock.ts'
import { cellKey, defaultPolicy, generalKey, type PolicyContent, policyContent, specialRules } from './policy.ts'

const { version: _version, ...content } = defaultPolicy
const accepts = (change: Partial<Record<keyof PolicyContent, unknown>>) =>
  policyContent.safeParse({ ...content, ...change }).success

const rule = (parts: Partial<SlaRule>): SlaRule => ({
  key: 'special.one',
  kind: 'complaint',
  headingId: null,
  serviceId: null,
  complexity: null,
  importance: null,
  minutes: { resolution: 60 },
  ...parts,
})

describe('the policy of an entity that set none', () => {
  it('is a policy that could be saved, and survives saving', () => {
    assert.deepEqual(policyContent.parse(JSON.parse(JSON.stringify(content))), content)
    assert.equal(defaultPolicy.version, 0)
  })

  it('gives every clock of every kind, classified or not, a time by a rule of its own', () => {
    for (const kind of caseKinds)
      for (const clock of clockKinds)
        for (const complexity of [null, ...complexities])
          for (const importance of [null, ...importances]) {
            const subject = { kind, headingIds: [], serviceId: null, complexity, importance }
            const decision = budgetOf(defaultPolicy, clock, subject)
            assert.equal(decision.origin, 'policy', `${kind} ${clock}`)
            assert.ok(decision.minutes > 0)
          }
  })

  it('answers every inquiry within the 24 hours of the guide', () => {
    for (const complexity of complexities)
      for (const importance of importances) {
        const subject = { kind: 'inquiry' as const, headingIds: [], serviceId: null, complexity, importance }
        assert.equal(budgetOf(defaultPolicy, 'resolution', subject).minutes, twentyFourHours)
      }
  })

  it('never gives the more important case, or the critical one, more time', () => {
    for (const kind of caseKinds) {
      const minutes = (complexity: (typeof complexities)[number], importance: (typeof importances)[number]) =>
        budgetOf(defaultPolicy, 'resolution', { kind, headingIds: [], serviceId: null, complexity, importance }).minutes
      for (const complexity of complexities) {
        assert.ok(minutes(complexity, 'high') <= minutes(complexity, 'medium'), `${kind} ${complexity}`)
        assert.ok(minutes(complexity, 'medium') <= minutes(complexity, 'low'), `${kind} ${complexity}`)
      }
      for (const importance of importances) {
        assert.ok(minutes('critical', importance) <= minutes('routine', importance), `${kind} ${importance}`)
        assert.ok(minutes('routine', importance) <= minutes('complex', importance), `${kind} ${importance}`)
      }
    }
  })

  it('names its rules after their places in the table', () => {
    const keys = defaultPolicy.rules.map(({ key }) => key)
    for (const kind of caseKinds) assert.ok(keys.includes(generalKey(kind)))
    assert.ok(keys.includes(cellKey('complaint', 'critical', 'high')))
    assert.deepEqual(specialRules(defaultPolicy), [])
  })
})

describe('a policy', () => {
  it('is refused two rules for the same cases and the same clock, and two of one key', () => {
    const twins = [rule({ key: 'special.a' }), rule({ key: 'special.b', minutes: { resolution: 90 } })]
    const parsed = policyContent.safeParse({ ...content, rules: twins })
    assert.ok(!parsed.success && parsed.error.issues[0]?.path.join('.') === 'rules')
    assert.ok(!accepts({ rules: [rule({}), rule({ kind: 'report' })] }))
    assert.ok(accepts({ rules: [rule({}), rule({ key: 'special.b', minutes: { referral: 90 } })] }))
  })

  it('is refused a rule that says no time, less than a minute, or takes a key of the defaults', () => {
    for (const wrong of [{ minutes: {} }, { minutes: { resolution: 0 } }, { key: 'default.inquiry' }, { key: 'A B' }])
      assert.ok(!accepts({ rules: [rule(wrong)] }), JSON.stringify(wrong))
  })

  it('tells the levels of the escalation in their order, none twice and none before a lower one', () => {
    const step = (level: number, afterMinutes: number) => ({ level, afterMinutes })
    const parsed = policyContent.parse({ ...content, escalation: [step(3, 600), step(1, 0)] })
    assert.deepEqual(parsed.escalation, [step(1, 0), step(3, 600)])
    assert.ok(accepts({ escalation: [] }))
    assert.ok(!accepts({ escalation: [step(1, 0), step(1, 60)] }))
    assert.ok(!accepts({ escalation: [step(1, 60), step(2, 0)] }))
    assert.ok(!accepts({ escalation: [step(4, 60)] }))
    assert.ok(!accepts({ escalation: [step(1, -1)] }))
  })

  it('lets no complaint or inquiry be anonymous, and keeps kinds in one order, each once', () => {
    assert.ok(!accepts({ anonymousKinds: ['complaint'] }))
    assert.ok(!accepts({ anonymousKinds: ['inquiry'] }))
    const parsed = policyContent.parse({ ...content, approvalKinds: ['thanks', 'complaint', 'thanks'] })
    assert.deepEqual(parsed.approvalKinds, ['complaint', 'thanks'])
  })

  it('holds figures that mean something', () => {
    for (const wrong of [
      { warnShare: 0 },
      { warnShare: 1 },
      { reopenDays: 0 },
      { contactTries: 0 },
      { contactTries: 1.5 },
      { pauseLimitMinutes: 0 },
      { noticeMinutes: -5 },
    ])
      assert.ok(!accepts(wrong), JSON.stringify(wrong))
  })

  it('sets apart the rules that name a service or a heading', () => {
    const special = rule({ headingId: newId<HeadingId>() })
    assert.deepEqual(specialRules({ rules: [...defaultPolicy.rules, special] }), [special])
  })
})
