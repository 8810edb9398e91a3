import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Actor, publicActor, type Role, roles } from '#src/kernel/actor.ts'
import { defaultLocale, sayAny } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Act, Kind, MoveFacts, MoveName, State } from './evaluation.ts'
import {
  applyMove,
  diagram,
  guardAct,
  initialState,
  isPossible,
  mayAct,
  monthOf,
  moves,
  movesFor,
} from './evaluation.ts'
import { stateNames } from './texts/evaluation.ts'

const states = Object.keys(stateNames) as State[]
const names = Object.keys(moves) as MoveName[]
const kinds: Kind[] = ['official', 'self']
const as = (...held: Role[]): Actor => ({ ...publicActor, roles: held, reach: 'government' })
const everyone = as(...roles)
const noGaps = { unassessed: [], undecided: [], unmetWithoutNote: [], excusedWithoutReason: [] }
const ready: MoveFacts = { reason: 'تأجيل الدورة', visits: 2, openVisits: 0, gaps: noGaps, outcome: 'approved' }
const factsFor = (name: MoveName): MoveFacts => ({ ...ready, outcome: name === 'return' ? 'returned' : 'approved' })

function refusal(work: () => unknown): Refusal {
  try {
    work()
  } catch (thrown) {
    assert.ok(thrown instanceof Refusal)
    return thrown
  }
  return assert.fail('was not refused')
}

// The whole life, written out by hand: anything else must be refused.
const life: [Kind, State, MoveName, State][] = [
  ['official', 'planned', 'start', 'in_progress'],
  ['official', 'in_progress', 'consolidate', 'consolidating'],
  ['official', 'consolidating', 'present', 'with_committee'],
  ['official', 'with_committee', 'approve', 'approved'],
  ['official', 'with_committee', 'return', 'consolidating'],
  ['official', 'approved', 'publish', 'published'],
  ['official', 'planned', 'cancel', 'cancelled'],
  ['official', 'in_progress', 'cancel', 'cancelled'],
  ['self', 'in_progress', 'submit', 'submitted'],
]

test('every move of the table is possible, and every other pair of state and move is refused', () => {
  let possible = 0
  for (const kind of kinds)
    for (const state of states)
      for (const name of names) {
        const expected = life.find(([k, from, move]) => k === kind && from === state && move === name)
        assert.equal(isPossible({ kind, state }, name), expected !== undefined)
        if (expected) {
          possible += 1
          assert.equal(applyMove({ kind, state }, name, everyone, factsFor(name)), expected[3])
        } else assert.equal(refusal(() => applyMove({ kind, state }, name, everyone, factsFor(name))).kind, 'conflict')
      }
  assert.equal(possible, life.length)
})

test('each move belongs to its roles, and to no other', () => {
  const owners: Record<MoveName, Role[]> = {
    start: ['central_team', 'evaluator', 'mystery_shopper'],
    consolidate: ['central_team'],
    present: ['central_team'],
    approve: ['committee_chair', 'committee_member'],
    return: ['committee_chair', 'committee_member'],
    publish: ['central_team', 'committee_chair'],
    cancel: ['central_team'],
    submit: ['centre_manager'],
  }
  for (const [kind, state, name, to] of life)
    for (const role of roles)
      if (owners[name].includes(role)) {
        assert.equal(applyMove({ kind, state }, name, as(role), factsFor(name)), to)
        assert.ok(movesFor({ kind, state }, as(role)).includes(name))
      } else {
        assert.equal(refusal(() => applyMove({ kind, state }, name, as(role), factsFor(name))).kind, 'forbidden')
        assert.ok(!movesFor({ kind, state }, as(role)).includes(name))
      }
})

describe('what a move needs', () => {
  const from = (name: MoveName) => {
    const [kind, state] = life.find(([, , move]) => move === name) ?? assert.fail(name)
    return { kind, state }
  }
  const missing = (name: MoveName, facts: Partial<MoveFacts>) =>
    refusal(() => applyMove(from(name), name, everyone, { ...factsFor(name), ...facts })).fields.map((one) => one.field)

  test('a start needs somebody to visit; consolidation needs every visit submitted', () => {
    assert.deepEqual(missing('start', { visits: 0 }), ['visits'])
    assert.deepEqual(missing('consolidate', { openVisits: 2 }), ['visits'])
    assert.deepEqual(missing('consolidate', { visits: 0 }), ['visits'])
  })

  test('the committee gets what is complete, and everything missing is named at once', () => {
    const gaps = {
      unassessed: ['1.1.1', '1.1.2'],
      undecided: ['2.1.1'],
      unmetWithoutNote: ['3.1.1'],
      excusedWithoutReason: ['2.1.3'],
    }
    assert.deepEqual(missing('present', { gaps, openVisits: 1 }), [
      'visits',
      'unassessed',
      'undecided',
      'notes',
      'reasons',
    ])
    for (const [gap, field] of [
      ['unassessed', 'unassessed'],
      ['undecided', 'undecided'],
      ['unmetWithoutNote', 'notes'],
      ['excusedWithoutReason', 'reasons'],
    ] as const)
      assert.deepEqual(missing('present', { gaps: { ...noGaps, [gap]: gaps[gap] } }), [field])
  })

  test('only the votes approve or return', () => {
    for (const outcome of ['open', 'returned'] as const) assert.deepEqual(missing('approve', { outcome }), ['votes'])
    for (const outcome of ['open', 'approved'] as const) assert.deepEqual(missing('return', { outcome }), ['votes'])
  })

  test('a cancellation says why', () => {
    assert.deepEqual(missing('cancel', { reason: ' ' }), ['reason'])
  })

  test('a self-assessment is submitted whole', () => {
    assert.deepEqual(missing('submit', { gaps: { ...noGaps, unassessed: ['5.1.1'] } }), ['unassessed'])
  })

  test('each reason reads as a sentence in both languages', () => {
    const gaps = { ...noGaps, unassessed: ['1.1.1', '1.1.2', '1.1.3'] }
    const [field] = refusal(() => applyMove(from('present'), 'present', everyone, { ...ready, gaps })).fields
    assert.ok(field)
    const said = sayAny({ ...defaultLocale, digits: 'latn' }, field.text, field.values).replace(/[\u2068\u2069]/g, '')
    assert.equal(said, 'بقيت 3 معايير لم تُقيَّم: 1.1.1 · 1.1.2 · 1.1.3.')
    const english = sayAny({ ...defaultLocale, language: 'en', digits: 'latn' }, field.text, field.values)
    assert.match(english, /^3 criteria are not assessed yet/)
  })

  test('a fact left out by the caller is a bug, never a yes', () => {
    assert.throws(
      () => applyMove(from('present'), 'present', everyone, {}),
      (thrown) => thrown instanceof Error && !(thrown instanceof Refusal),
    )
  })
})

test('work on the content is guarded by state', () => {
  const allowed: Record<Act, State[]> = {
    assignVisit: ['planned', 'in_progress', 'consolidating'],
    assess: ['in_progress', 'consolidating'],
    decide: ['consolidating', 'with_committee'],
    editReport: ['consolidating', 'with_committee'],
    vote: ['with_committee'],
  }
  for (const state of states)
    for (const [act, where] of Object.entries(allowed) as [Act, State[]][]) {
      assert.equal(mayAct({ kind: 'official', state }, act), where.includes(state))
      assert.equal(mayAct({ kind: 'self', state }, act), act === 'assess' && state === 'in_progress')
      if (!where.includes(state))
        assert.equal(refusal(() => guardAct({ kind: 'official', state }, act)).kind, 'conflict')
    }
})

test('the README shows exactly the table', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const drawn = [...readme.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map((match) => match[1])
  assert.deepEqual(drawn, kinds.map(diagram))
  for (const [kind, from, name, to] of life) assert.ok(diagram(kind).includes(`${from} --> ${to}: ${name} (`))
  assert.deepEqual(initialState, { official: 'planned', self: 'in_progress' })
})

test('the month of an assessment is that of the centre’s own zone', () => {
  const late = new Date('2026-10-31T21:30:00Z')
  assert.equal(monthOf(late, 'Asia/Bahrain'), '2026-11-01')
  assert.equal(monthOf(late, 'UTC'), '2026-10-01')
})
