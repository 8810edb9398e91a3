import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Id, newId, type ServiceId } from '#src/kernel/ids.ts'
import {
  type BudgetDecision,
  budgetOf,
  contestedRules,
  defaultRules,
  type SlaRule,
  type SlaSubject,
  slaAxes,
  twentyFourHours,
} from './budget.ts'
import { clockKinds } from './clock.ts'

const kinds = ['complaint', 'report', 'inquiry', 'suggestion', 'thanks'] as const
const complexities = ['routine', 'complex', 'critical'] as const
const importances = ['low', 'medium', 'high'] as const
const heading = newId<Id<'heading'>>()
const above = newId<Id<'heading'>>()
const service = newId<ServiceId>()

const any = { headingId: null, serviceId: null, complexity: null, importance: null }
const ruleOf = (key: string, parts: Partial<SlaRule>): SlaRule => ({
  ...any,
  key,
  kind: 'complaint',
  minutes: { resolution: 1000 },
  ...parts,
})
const subject: SlaSubject = {
  kind: 'complaint',
  headingIds: [heading, above],
  serviceId: service,
  complexity: 'critical',
  importance: 'high',
}
const decide = (rules: readonly SlaRule[], parts: Partial<SlaSubject> = {}): BudgetDecision =>
  budgetOf({ version: 1, rules }, 'resolution', { ...subject, ...parts })

/** A rule for each set of axes, named by the weight of the set as a binary number: heading 8, service 4, complexity 2, importance 1. */
const bySets: readonly SlaRule[] = Array.from({ length: 16 }, (_, weight) =>
  ruleOf(`set ${weight}`, {
    headingId: weight & 8 ? heading : null,
    serviceId: weight & 4 ? service : null,
    complexity: weight & 2 ? 'critical' : null,
    importance: weight & 1 ? 'high' : null,
    minutes: { resolution: 100 + ((weight * 7) % 16) },
  }),
)

test('every kind has a time for every clock without any policy, and it is said to be the default', () => {
  for (const kind of kinds)
    for (const clock of clockKinds)
      for (const complexity of [null, ...complexities])
        for (const importance of [null, ...importances])
          for (const policy of [null, { version: 3, rules: [] }]) {
            const decision = budgetOf(policy, clock, { ...subject, headingIds: [], kind, complexity, importance })
            assert.ok(Number.isInteger(decision.minutes) && decision.minutes > 0)
            assert.equal(decision.origin, 'default')
            assert.equal(decision.rule.kind, kind)
            assert.equal(decision.rule.minutes[clock], decision.minutes)
          }
})

test('an inquiry is answered within 24 hours: one working day', () => {
  for (const clock of ['first_response', 'next_response', 'resolution'] as const) {
    const decision = budgetOf(null, clock, { ...subject, kind: 'inquiry' })
    assert.deepEqual([decision.minutes, decision.rule.key], [twentyFourHours, 'default.inquiry'])
  }
  assert.equal(twentyFourHours, 390)
})

test('by default what is critical is solved sooner than the routine, and what is complex later', () => {
  const days = (complexity: SlaSubject['complexity']) =>
    budgetOf(null, 'resolution', { ...subject, complexity }).minutes / 390
  assert.deepEqual([days('critical'), days('routine'), days(null), days('complex')], [2, 5, 5, 10])
  const report = (complexity: SlaSubject['complexity']) =>
    budgetOf(null, 'resolution', { ...subject, kind: 'report', complexity }).minutes / 390
  assert.deepEqual([report('critical'), report('complex'), report('routine')], [1, 3, 3])
})

test('the defaults contest nothing, and each of their keys is one', () => {
  assert.deepEqual(contestedRules(defaultRules), [])
  assert.equal(new Set(defaultRules.map(({ key }) => key)).size, defaultRules.length)
})

test('of any two rules that name different axes, in either order, the one with the weightiest difference decides', () => {
  for (const [a, one] of bySets.entries())
    for (const [b, other] of bySets.entries()) {
      if (a === b) continue
      const decision = decide([one, other])
      assert.equal(decision.rule.key, `set ${Math.max(a, b)}`)
      assert.deepEqual(
        decision.outdone.map(({ key }) => key),
        [`set ${Math.min(a, b)}`],
      )
      assert.equal(decision.origin, 'policy')
    }
})

test('of any rules the weightiest decides, and the rest are told in order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...bySets.keys()], { minLength: 1 }), (weights) => {
      const decision = decide(weights.map((weight) => bySets[weight] ?? ruleOf('none', {})))
      const order = [...weights].sort((a, b) => b - a).map((weight) => `set ${weight}`)
      assert.deepEqual(
        [decision.rule, ...decision.outdone].map(({ key }) => key),
        order,
      )
    }),
  )
})

test('the explanation names the axes of the rule that decided', () => {
  for (const [weight, rule] of bySets.entries()) {
    const expected = slaAxes.filter((_, index) => weight & (8 >> index))
    assert.deepEqual(decide([rule]).named, expected)
  }
})

test('a rule fits only a case that has what it names: all combinations of axes given, others and unknown', () => {
  for (const [weight, rule] of bySets.entries())
    for (let differing = 0; differing < 16; differing += 1) {
      const fits = (weight & differing) === 0
      const other: SlaSubject = {
        kind: 'complaint',
        headingIds: differing & 8 ? [newId<Id<'heading'>>()] : [heading],
        serviceId: differing & 4 ? newId<ServiceId>() : service,
        complexity: differing & 2 ? 'routine' : 'critical',
        importance: differing & 1 ? 'low' : 'high',
      }
      const unknown: SlaSubject = {
        kind: 'complaint',
        headingIds: differing & 8 ? [] : [heading],
        serviceId: differing & 4 ? null : service,
        complexity: differing & 2 ? null : 'critical',
        importance: differing & 1 ? null : 'high',
      }
      for (const one of [other, unknown])
        assert.equal(budgetOf({ version: 1, rules: [rule] }, 'resolution', one).origin, fits ? 'policy' : 'default')
    }
})

test('a rule is for its kind alone', () => {
  for (const kind of kinds)
    assert.equal(decide([ruleOf('complaints', {})], { kind }).origin, kind === 'complaint' ? 'policy' : 'default')
})

test('a rule for a heading holds for those below it, and the nearer heading outdoes the further', () => {
  const far = ruleOf('a far', { headingId: above, serviceId: service, minutes: { resolution: 10 } })
  const near = ruleOf('b near', { headingId: heading, minutes: { resolution: 20 } })
  assert.equal(decide([far]).minutes, 10)
  assert.equal(decide([far, near]).minutes, 20)
  assert.equal(decide([far, near], { headingIds: [above] }).minutes, 10)
  assert.equal(decide([far, ruleOf('service', { serviceId: service })]).rule.key, 'a far')
})

test('of rules that name the same, the shorter time decides, then the smaller key, whatever their order', () => {
  const long = ruleOf('a', { minutes: { resolution: 60 } })
  const short = ruleOf('b', { minutes: { resolution: 30 } })
  const twin = ruleOf('c', { minutes: { resolution: 30 } })
  fc.assert(
    fc.property(fc.shuffledSubarray([long, short, twin], { minLength: 3 }), (rules) => {
      const decision = decide(rules)
      assert.deepEqual(
        [decision.rule, ...decision.outdone].map(({ key }) => key),
        ['b', 'c', 'a'],
      )
    }),
  )
})

test('each clock is decided by itself: a particular rule that is silent on one leaves it to the next', () => {
  const particular = ruleOf('particular', { serviceId: service, minutes: { resolution: 100 } })
  const broad = ruleOf('broad', { minutes: { first_response: 60, resolution: 500 } })
  const policy = { version: 7, rules: [particular, broad] }
  const decided = clockKinds.map((clock) => budgetOf(policy, clock, subject))
  assert.deepEqual(
    decided.map(({ minutes, rule }) => [rule.key, minutes]),
    [
      ['broad', 60],
      ['default.complaint', 390],
      ['particular', 100],
      ['default.complaint', 1950],
    ],
  )
})

test('the broadest rule of the entity outdoes the most particular default', () => {
  const decision = decide([ruleOf('ours', { minutes: { resolution: 4000 } })])
  assert.deepEqual([decision.minutes, decision.origin, decision.outdone], [4000, 'policy', []])
})

test('rules that name the same and speak of the same clock are contested, others are not', () => {
  const a = ruleOf('a', { serviceId: service, minutes: { resolution: 10, referral: 20 } })
  const b = ruleOf('b', { serviceId: service, minutes: { referral: 30 } })
  const c = ruleOf('c', { serviceId: service, minutes: { first_response: 30 } })
  const inquiry = ruleOf('inquiry', { kind: 'inquiry', serviceId: service })
  assert.deepEqual(contestedRules([a, b, c, inquiry]), [[a, b, 'referral']])
  assert.deepEqual(contestedRules(bySets), [])
})
