import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CentreId, type EntityId, newId } from '#src/kernel/ids.ts'
import type { CentreFacts } from './eligibility.ts'
import { eligibility } from './eligibility.ts'
import { shippedProgramme } from './shipped.ts'

const [own, guestA, guestB] = [newId<EntityId>(), newId<EntityId>(), newId<EntityId>()] as const
const base: CentreFacts = {
  centreId: newId<CentreId>(),
  kind: 'onsite',
  operator: 'government',
  sector: 'general',
  permanence: 'permanent',
  entityId: own,
  hosted: [],
  active: true,
}
const judge = (...centres: CentreFacts[]) => eligibility(shippedProgramme, centres)
const codes = (centre: CentreFacts) => judge(centre).map((one) => one.reasons.map((reason) => reason.code).join(' '))

function* everyCentre(): Generator<CentreFacts> {
  for (const kind of ['onsite', 'remote'] as const)
    for (const operator of ['government', 'private', 'civil'] as const)
      for (const sector of ['general', 'health', 'finance_banking', 'education'] as const)
        for (const permanence of ['permanent', 'temporary'] as const)
          for (const active of [true, false])
            for (const hosted of [[], [own], [guestA], [guestA, guestB, guestA]])
              yield { ...base, kind, operator, sector, permanence, active, hosted }
}

test('every combination of attributes is judged as the guide reads', () => {
  let seen = 0
  for (const centre of everyCentre()) {
    seen += 1
    const lines = judge(centre)
    const excluded =
      centre.permanence === 'temporary' ||
      centre.sector === 'health' ||
      centre.sector === 'finance_banking' ||
      centre.sector === 'education' ||
      !centre.active
    for (const line of lines) {
      assert.equal(line.eligible, !excluded)
      assert.ok(line.reasons.length > 0)
      for (const { text } of line.reasons) assert.ok(text.ar && text.en)
      const said = line.reasons.map((reason) => reason.code)
      assert.equal(said.includes('X1'), centre.permanence === 'temporary')
      assert.equal(said.includes('X2'), centre.sector === 'health')
      assert.equal(said.includes('X3'), centre.sector === 'finance_banking')
      assert.equal(said.includes('X4'), centre.sector === 'education')
      assert.equal(said.includes('inactive'), !centre.active)
      assert.equal(said.includes('E1'), !excluded)
    }
    const responsible = lines.map((line) => line.responsibleEntityId)
    const separately = centre.kind === 'onsite' && centre.operator !== 'government'
    const expected = separately ? [own, ...[guestA, guestB].filter((guest) => centre.hosted.includes(guest))] : [own]
    assert.deepEqual(responsible, expected)
  }
  assert.equal(seen, 384)
})

test('the entity that manages a shared site answers for it', () => {
  assert.deepEqual(codes({ ...base, hosted: [guestA, guestB] }), ['E1 R1'])
  assert.deepEqual(codes(base), ['E1'])
  assert.deepEqual(codes({ ...base, hosted: [own] }), ['E1'])
})

test('on privately or civilly run premises each entity is evaluated on its own', () => {
  assert.deepEqual(codes({ ...base, operator: 'private', hosted: [guestA] }), ['E1 R2', 'E1 R2'])
  assert.deepEqual(codes({ ...base, operator: 'civil' }), ['E1 R2'])
})

test('an entity has one remote centre: the oldest one that may be evaluated', () => {
  const centre = (more: Partial<CentreFacts> = {}): CentreFacts => ({
    ...base,
    kind: 'remote',
    centreId: newId<CentreId>(),
    ...more,
  })
  const [inactive, first, second] = [centre({ active: false }), centre(), centre()] as const
  const other = centre({ entityId: guestA, operator: 'private' })
  const lines = judge(second, inactive, other, first)
  assert.deepEqual(
    lines.map((line) => [line.centreId, line.eligible, line.reasons.map((reason) => reason.code).join(' ')]),
    [
      [second.centreId, false, 'R3'],
      [inactive.centreId, false, 'inactive'],
      [other.centreId, true, 'E1 R6 R5'],
      [first.centreId, true, 'E1 R6'],
    ],
  )
})
