// The state machine, over all states and moves.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#src/kernel/refusal.ts'
import { caseworkPolicy } from './access.ts'
import { type CaseState, caseStates, clockStands, isOpen, rankOf } from './case.ts'
import * as machine from './machine.ts'
import { machineTexts, moveTexts, stateTexts } from './texts/machine.ts'

const { isLegal, legalMoves, moveNames, moveOf, moves, stageOf, stages, stateAfter } = machine

test('every state and move has its words, and every action is one of the policy', () => {
  assert.deepEqual(Object.keys(stateTexts).sort(), [...caseStates].sort())
  assert.deepEqual(Object.keys(machineTexts.illegal).sort(), [...caseStates].sort())
  assert.deepEqual(Object.keys(moveTexts).sort(), [...moveNames].sort())
  for (const name of moveNames) assert.ok(moveOf(name).by in caseworkPolicy, name)
})

test('a move leads where the table says from the states it names, and is refused from every other', () => {
  for (const name of moveNames) {
    for (const state of caseStates) {
      const one = { state, stateBefore: 'in_progress' as const }
      if (isLegal(name, state)) {
        const { to } = moveOf(name)
        assert.equal(stateAfter(one, name), to === 'same' ? state : to === 'before' ? 'in_progress' : to)
        continue
      }
      assert.throws(
        () => stateAfter(one, name),
        (error) => error instanceof Refusal && error.kind === 'conflict' && error.text === machineTexts.illegal[state],
        `${name} from ${state}`,
      )
    }
  }
})

test('nothing closes without an answer sent and satisfaction asked', () => {
  for (const name of moveNames.filter((one) => moveOf(one).to === 'closed')) {
    assert.deepEqual(moveOf(name).from, ['answered'], name)
    assert.ok(moveOf(name).needs.includes('satisfaction'), name)
  }
  for (const name of moveNames.filter((one) => moveOf(one).to === 'answered')) {
    assert.ok(moveOf(name).needs.includes('answer'), name)
  }
})

test('no move skips a stage of the guide, but the first contact, which the guide lets close without processing', () => {
  const order = (state: CaseState) => stages.indexOf(stageOf[state])
  for (const name of moveNames) {
    const { from, to } = moveOf(name)
    if (to === 'same' || to === 'before' || ['solveAtFirstContact', 'withdraw', 'merge', 'referOut'].includes(name))
      continue
    for (const state of from) assert.ok(order(to) - order(state) <= 1, `${name} from ${state}`)
  }
})

test('what is over stays over: only reopening and undoing a merge lead back', () => {
  const ended = caseStates.filter((state) => !isOpen(state))
  assert.deepEqual(
    ended.flatMap((state) => legalMoves(state).map((name) => `${state} ${name}`)),
    ['closed reopen', 'merged unmerge'],
  )
})

test('random walks from registration never meet a state that holds them for ever, save the ends', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (choices) => {
      let one: { state: CaseState; stateBefore: CaseState | null } = { state: 'registered', stateBefore: null }
      for (const choice of choices) {
        const options = legalMoves(one.state)
        if (options.length === 0) return one.state === 'withdrawn'
        const name = options[choice % options.length]
        if (!name) return false
        const state = stateAfter(one, name)
        one = { state, stateBefore: state === 'merged' ? one.state : null }
      }
      return caseStates.includes(one.state)
    }),
  )
})

test('only the customer’s turn stops the clock', () => {
  assert.deepEqual(caseStates.filter(clockStands), ['waiting_customer'])
})

test('urgent cases come first, then those due sooner, and those whose clock stands last', () => {
  const at = (iso: string) => new Date(iso)
  const order = [
    { urgent: true, dueAt: at('2026-11-25T08:00:00Z') },
    { urgent: true, dueAt: null },
    { urgent: false, dueAt: at('2026-11-20T08:00:00Z') },
    { urgent: false, dueAt: at('2026-11-22T08:00:00Z') },
    { urgent: false, dueAt: null },
  ]
  const ranks = order.map(rankOf)
  assert.deepEqual(
    ranks,
    [...ranks].sort((a, b) => a - b),
  )
  assert.ok(ranks.every(Number.isSafeInteger))
})

test('the README draws this machine', () => {
  const lines = moveNames.flatMap((name) =>
    moves[name].from.map(
      (state) =>
        `  ${state} --> ${moves[name].to === 'same' || moves[name].to === 'before' ? state : moves[name].to}: ${name}`,
    ),
  )
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1]
  assert.equal(drawn, ['stateDiagram-v2', '  [*] --> registered', ...lines].join('\n'))
})
