// Rules of the organisation, over all roles, times and shapes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Actor, publicActor, type Role, roles, systemActor } from '#src/kernel/actor.ts'
import { fromUnits, inUnits } from '#src/kernel/duration.ts'
import { type CentreId, type DepartmentId, type EntityId, newId } from '#src/kernel/ids.ts'
import { parse } from '#src/platform/http/form.ts'
import { type CalendarDraft, calendarProblems, usualHours } from './calendar.ts'
import { calendarForm, calendarValues, minutesOf, timeOf } from './calendar-input.ts'
import { centreKinds, centreProblems, operators } from './centre.ts'
import { inTreeOrder, standsBelow } from './department.ts'
import { centreGiven } from './fixtures/government.ts'
import { givableRoles, isSecret, mayChange, roleProblems, roleRules } from './roles.ts'

const entityId = newId<EntityId>()
const actor = (role: Role, reach: Actor['reach']): Actor => ({ ...publicActor, roles: [role], reach })
const keys = (problems: readonly { text: { key: string } }[]) => problems.map((one) => one.text.key.split('.').at(-1))

test('each role is given only where it belongs, by those who may give it', () => {
  for (const giver of roles) {
    for (const place of [null, entityId]) {
      const givable = givableRoles(actor(giver, place ? 'entity' : 'government'), place)
      const wanted = roles.filter((role) => {
        const rule = roleRules[role]
        const fits = rule.place === 'both' || rule.place === (place ? 'entity' : 'programme')
        return fits && (rule.givenBy as readonly Role[]).includes(giver)
      })
      assert.deepEqual(givable, wanted, `${giver} in ${place ? 'an entity' : 'the programme'}`)
      if (giver !== 'administrator' && giver !== 'central_team') assert.deepEqual(givable, [])
    }
  }
  assert.equal(givableRoles(actor('administrator', 'government'), null).includes('mystery_shopper'), false)
  assert.equal(givableRoles(actor('central_team', 'government'), entityId).length, 0)
})

test('roles at a centre need one, the others have none', () => {
  const centreId = newId<CentreId>()
  for (const role of roles) {
    const { atCentre, place } = roleRules[role]
    const where = place === 'programme' ? null : entityId
    const problems = (at: CentreId | null) => keys(roleProblems(systemActor, where, [{ role, centreId: at }]))
    assert.deepEqual(problems(null), atCentre === true ? ['roleNeedsCentre'] : [], role)
    assert.deepEqual(problems(centreId), atCentre ? [] : ['roleWithoutCentre'], role)
  }
  assert.deepEqual(keys(roleProblems(systemActor, entityId, [])), ['roleNeeded'])
})

test('a mystery shopper holds no other role', () => {
  for (const role of roles.filter((one) => one !== 'mystery_shopper')) {
    const both = [
      { role: 'mystery_shopper' as const, centreId: null },
      { role, centreId: null },
    ]
    assert.ok(keys(roleProblems(systemActor, null, both)).includes('roleHeldAlone'), role)
    assert.equal(isSecret(both), true)
    assert.equal(isSecret(both.slice(1)), false)
  }
})

test('who answers for a third party works for nobody else', () => {
  const both = [
    { role: 'partner' as const, centreId: null },
    { role: 'specialist' as const, centreId: null },
  ]
  assert.ok(keys(roleProblems(systemActor, entityId, both)).includes('roleHeldAlone'))
})

test('a role held stays, and is taken away only by who could give it', () => {
  const chair = { role: 'committee_chair' as const, centreId: null }
  const evaluator = { role: 'evaluator' as const, centreId: null }
  const team = actor('central_team', 'government')
  assert.deepEqual(roleProblems(team, null, [chair, evaluator], [chair]), [])
  assert.deepEqual(keys(roleProblems(team, null, [evaluator], [chair])), ['roleNotYours'])
  assert.equal(mayChange(team, { entityId: null, roles: [chair, evaluator] }), false)
  assert.equal(mayChange(team, { entityId: null, roles: [evaluator] }), true)
})

test('an operator other than government is named; a remote centre hosts nobody; nobody hosts himself', () => {
  for (const operator of operators) {
    for (const kind of centreKinds) {
      for (const hostedEntityIds of [[], [newId<EntityId>()], [entityId]]) {
        const wanted = [
          operator !== 'government' && 'operatorNameNeeded',
          kind === 'remote' && hostedEntityIds.length > 0 && 'remoteHostsNone',
          hostedEntityIds.includes(entityId) && 'hostsItself',
        ].filter(Boolean)
        assert.deepEqual(keys(centreProblems(centreGiven(entityId, { operator, kind, hostedEntityIds }))), wanted)
      }
    }
  }
})

test('durations say themselves in the largest whole unit, and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
      const { amount, unit } = inUnits(minutes)
      assert.ok(Number.isInteger(amount))
      assert.equal(fromUnits(amount, unit), minutes)
    }),
  )
  assert.deepEqual(inUnits(780), { amount: 2, unit: 'days' })
  assert.deepEqual(inUnits(120), { amount: 2, unit: 'hours' })
})

type Node = { id: DepartmentId; parentId: DepartmentId | null }
const forests = fc.array(fc.integer({ min: -1, max: 8 }), { minLength: 1, maxLength: 9 }).map((parents): Node[] => {
  const ids = parents.map(() => newId<DepartmentId>())
  return parents.flatMap((parent, index) => {
    const id = ids[index]
    // Parents come first, so there are no cycles to begin with.
    return id ? [{ id, parentId: parent < index ? (ids[parent] ?? null) : null }] : []
  })
})

test('a tree in reading order holds each department once, under its parent', () => {
  fc.assert(
    fc.property(forests, (all) => {
      const branches = inTreeOrder(all)
      assert.equal(new Set(branches.map((one) => one.department.id)).size, all.length)
      for (const [index, { department, depth }] of branches.entries()) {
        const above = branches.slice(0, index).findLast((one) => one.depth === depth - 1)
        assert.equal(above?.department.id ?? null, department.parentId)
        assert.equal(depth === 0, department.parentId === null)
      }
    }),
  )
})

test('a parent is refused exactly when it would close a circle', () => {
  fc.assert(
    fc.property(forests, (all) => {
      for (const one of all) {
        for (const parent of all) {
          const changed = all.map((node) => (node === one ? { ...node, parentId: parent.id } : node))
          assert.equal(standsBelow(all, parent.id, one.id), inTreeOrder(changed).length < all.length)
        }
      }
    }),
  )
})

test('every minute of a day is written and read back, in any digits', () => {
  for (let minutes = 0; minutes <= 1440; minutes += 1) {
    const time = timeOf(minutes)
    const arabic = time.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    assert.equal(minutesOf(time), minutes)
    assert.equal(minutesOf(arabic), minutes)
  }
  for (const wrong of ['', '7', '24:01', '25:00', '07:60', '-1:00', '07.30', 'noon'])
    assert.equal(minutesOf(wrong), null)
})

const draft: CalendarDraft = {
  entityId,
  name: { ar: 'تقويم', en: 'Calendar' },
  timeZone: 'Asia/Bahrain',
  hours: [...usualHours, { weekday: 5, opensAt: 1320, closesAt: 1560 }],
  exceptions: [
    {
      startsOn: '2027-02-08',
      endsOn: '2027-03-09',
      kind: 'ramadan',
      name: { ar: 'رمضان', en: 'Ramadan' },
      intervals: [{ opensAt: 540, closesAt: 840 }],
    },
    { startsOn: '2026-12-16', endsOn: '2026-12-16', kind: 'holiday', name: { ar: 'عيد', en: 'Day' }, intervals: [] },
  ],
}

test('a calendar’s form gives back the calendar it shows', () => {
  assert.deepEqual(parse(calendarForm, calendarValues(draft)), draft)
})

test('overlaps are found across midnight, across the week’s end, and between exceptions', () => {
  const problems = (given: Partial<CalendarDraft>) => keys(calendarProblems({ ...draft, ...given }))
  assert.deepEqual(problems({}), [])
  assert.deepEqual(problems({ hours: [] }), ['hoursNeeded'])
  const night = { opensAt: 1320, closesAt: 1920 }
  assert.deepEqual(problems({ hours: [...usualHours, { weekday: 1, ...night }] }), ['hoursOverlap'])
  assert.deepEqual(problems({ hours: [...usualHours, { weekday: 6, ...night }] }), ['hoursOverlap'], 'into Sunday')
  assert.deepEqual(problems({ hours: [...usualHours, { weekday: 5, ...night }] }), [])
  const [ramadan] = draft.exceptions
  assert.ok(ramadan)
  assert.deepEqual(problems({ exceptions: [ramadan, { ...ramadan, startsOn: '2027-03-09', endsOn: '2027-03-12' }] }), [
    'exceptionsOverlap',
  ])
  assert.deepEqual(problems({ exceptions: [{ ...ramadan, endsOn: '2027-02-01' }] }), ['endsBeforeStart'])
})
