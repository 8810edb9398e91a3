import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allTexts } from '#src/kernel/text.ts'
import { type CaseworkAction, caseworkPolicy } from './access.ts'
import { caseStates } from './case.ts'
import { type Doing, doingInputs } from './input.ts'
import { isLegal, type MoveName, moveNames } from './machine.ts'
import { firstOffer, offersOf, type Standing } from './offers.ts'
import './texts/offers.ts'

const everything = new Set(
  Object.keys(caseworkPolicy).filter((name): name is CaseworkAction => name.startsWith('case.')),
)
const standing = (given: Partial<Standing>): Standing => ({
  state: 'in_progress',
  allowed: everything,
  needsApproval: false,
  handledEarlier: false,
  wroteDraft: false,
  satisfied: true,
  triedEnough: false,
  escalation: 0,
  toJudge: false,
  ...given,
})
const can = (given: Partial<Standing>) =>
  offersOf(standing(given)).flatMap(({ doing, reason }) => (reason === null ? [doing] : []))
const isMove = (doing: Doing): doing is Doing & MoveName => moveNames.some((name) => name === doing)

describe('what can be done to a case', () => {
  it('is, of the moves, exactly what the machine allows in each state', () => {
    for (const state of caseStates) {
      const moves = offersOf(standing({ state })).filter(({ doing }) => isMove(doing))
      for (const { doing } of moves) assert.ok(isMove(doing) && isLegal(doing, state), `${doing} of ${state}`)
      const missing = moveNames.filter(
        (name) => isLegal(name, state) && name !== 'thirdPartyDone' && !moves.some(({ doing }) => doing === name),
      )
      assert.deepEqual(missing, [], state)
    }
  })

  it('is nothing, with the reason beside it, for who may only read', () => {
    for (const state of caseStates) {
      const offers = offersOf(standing({ state, allowed: new Set(['case.read']) }))
      assert.ok(offers.every(({ reason }) => reason !== null))
      assert.equal(firstOffer(state, offers), null)
    }
  })

  it('says why not: approval wanted, one’s own answer, handled before, the customer not heard', () => {
    assert.ok(!can({ needsApproval: true }).includes('answer'))
    assert.ok(can({ needsApproval: true }).includes('submitForApproval'))
    assert.ok(!can({ state: 'waiting_approval', wroteDraft: true }).includes('approve'))
    assert.ok(!can({ state: 'routed', handledEarlier: true }).includes('claim'))
    assert.ok(!can({ state: 'answered', satisfied: null }).includes('close'))
    assert.ok(can({ state: 'answered', satisfied: null, triedEnough: true }).includes('close'))
    assert.ok(!can({ state: 'answered', satisfied: false, triedEnough: true }).includes('close'))
  })

  it('hides what does not concern the case', () => {
    assert.ok(!can({}).includes('judgeReferral'))
    assert.ok(can({ toJudge: true }).includes('judgeReferral'))
    assert.ok(!can({ escalation: 3 }).includes('escalate'))
    const agent = new Set([...everything].filter((action) => action !== 'case.restrict'))
    assert.ok(!offersOf(standing({ allowed: agent })).some(({ doing }) => doing === 'restrict'))
  })

  it('opens with the next step, and every doing has its words', () => {
    const first = caseStates.map((state) => firstOffer(state, offersOf(standing({ state, satisfied: null }))))
    assert.deepEqual(first.slice(0, 3), ['classify', 'claim', 'reply'])
    assert.ok(first.every((doing) => doing !== null))
    const keys = new Set(allTexts().map(({ key }) => key))
    for (const doing of Object.keys(doingInputs)) assert.ok(keys.has(`casework.done.${doing}`), doing)
  })
})
