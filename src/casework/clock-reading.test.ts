import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Clock,
  customerNoticeAt,
  escalationSteps,
  isPaused,
  pauseLimitAt,
  readClock,
  recomputed,
  warningAt,
} from './clock.ts'
import { at, clockOf, closed, monday, pause, sunday, usual, withExceptions } from './fixtures/clocks.ts'

const read = (parts: Partial<Clock>, now: Date, calendar = usual) => readClock(clockOf(parts), calendar, now, 0.75)
const state = (parts: Partial<Clock>, now: Date) => read(parts, now).state

test('while a clock stands until further notice its deadline is unknown, and what is left is not', () => {
  const reading = read({ pauses: [pause(sunday('10:00'), null)] }, at('2026-12-20T10:00'))
  assert.deepEqual(reading, { state: 'paused', dueAt: null, elapsedMinutes: 120, remainingMinutes: 270 })
})

test('a pause with a known end gives a deadline already', () => {
  const reading = read({ pauses: [pause(sunday('10:00'), monday('10:00'))] }, sunday('12:00'))
  assert.deepEqual(reading, {
    state: 'paused',
    dueAt: at('2026-11-24T08:00'),
    elapsedMinutes: 120,
    remainingMinutes: 270,
  })
})

test('a clock stands from the first moment of a pause until just before its last', () => {
  const clock = clockOf({ pauses: [pause(sunday('09:00'), sunday('10:00'))] })
  assert.deepEqual(
    ['08:59:59.999', '09:00', '09:59:59.999', '10:00'].map((time) => isPaused(clock, sunday(time))),
    [false, true, true, false],
  )
  assert.equal(state(clock, sunday('10:00')), 'running')
  assert.equal(isPaused(clockOf({ pauses: [pause(sunday('07:00'), null)] }), sunday('07:30')), false, 'not yet started')
})

test('paused and resolved in one save is resolved, in time, whatever the order of the two', () => {
  const now = sunday('13:00')
  for (const to of [null, now, sunday('13:00:00.001')]) {
    const reading = read({ pauses: [pause(now, to)], metAt: now }, now)
    assert.deepEqual(reading, { state: 'met', dueAt: monday('08:00'), elapsedMinutes: 300, remainingMinutes: 90 })
  }
})

test('resolved while it still waited for the customer: the wait ends with the clock and is not held against anyone', () => {
  const waiting = [pause(sunday('10:00'), null)]
  const reading = read({ pauses: waiting, metAt: monday('13:00') }, at('2026-12-01T08:00'))
  // 120 minutes used; the wait took the 240 left of Sunday and 330 of Monday.
  assert.deepEqual(reading, { state: 'met', dueAt: at('2026-11-24T11:00'), elapsedMinutes: 120, remainingMinutes: 270 })
})

test('a clock runs, warns at its share of working time, and is late one moment after it was due', () => {
  // 75 % of 390 minutes are 292.5.
  assert.deepEqual(warningAt(clockOf(), 0.75, usual), sunday('12:52:30'))
  const shown = (now: Date) => state({}, now)
  assert.equal(shown(sunday('07:00')), 'running')
  assert.equal(shown(sunday('12:52:29.999')), 'running')
  assert.equal(shown(sunday('12:52:30')), 'warned')
  assert.equal(shown(monday('08:00')), 'warned')
  assert.equal(shown(monday('08:00:00.001')), 'breached')
  assert.equal(read({}, monday('09:00')).remainingMinutes, -60)
})

test('a warned clock that pauses is paused, and warned again when it goes on', () => {
  const pauses = [pause(sunday('13:00'), monday('07:30'))]
  assert.equal(state({ pauses }, sunday('13:30')), 'paused')
  assert.equal(state({ pauses }, monday('07:30')), 'warned')
})

test('what is late stays late when it is paused afterwards', () => {
  const pauses = [pause(monday('09:00'), null)]
  assert.deepEqual(read({ pauses }, monday('12:00')), {
    state: 'breached',
    dueAt: monday('08:00'),
    elapsedMinutes: 450,
    remainingMinutes: -60,
  })
})

test('the moment told to the customer decides: an evening after a deadline at closing is late', () => {
  const untilClosing = { budgetMinutes: 360 }
  assert.equal(state({ ...untilClosing, metAt: sunday('14:00') }, monday('08:00')), 'met')
  assert.equal(state({ ...untilClosing, metAt: sunday('19:00') }, monday('08:00')), 'met_late')
  assert.equal(read(untilClosing, sunday('19:00')).remainingMinutes, 0)
})

test('what ended first counts: met and then merged is met, merged and then answered is stopped', () => {
  const early = sunday('09:00')
  const late = sunday('10:00')
  assert.equal(state({ metAt: early, stoppedAt: late }, monday('10:00')), 'met')
  assert.equal(state({ metAt: early, stoppedAt: early }, monday('10:00')), 'met')
  assert.equal(state({ metAt: late, stoppedAt: early }, monday('10:00')), 'stopped')
  assert.equal(read({ stoppedAt: early }, at('2027-01-03T10:00')).elapsedMinutes, 60)
})

test('a stopped clock says what was left, and no longer goes late', () => {
  assert.deepEqual(read({ stoppedAt: sunday('09:00') }, at('2027-01-03T10:00')), {
    state: 'stopped',
    dueAt: monday('08:00'),
    elapsedMinutes: 60,
    remainingMinutes: 330,
  })
})

test('met is late only past the deadline its pauses give', () => {
  const waited = [pause(sunday('09:00'), sunday('12:00'))]
  assert.equal(state({ metAt: monday('10:59') }, monday('12:00')), 'met_late')
  assert.equal(state({ metAt: monday('10:59'), pauses: waited }, monday('12:00')), 'met')
  assert.equal(state({ metAt: monday('11:00:00.001'), pauses: waited }, monday('12:00')), 'met_late')
})

test('the customer hears of a delay before it is late, while staff are at work, and at once where the budget is short', () => {
  assert.deepEqual(customerNoticeAt(clockOf(), 60, usual), sunday('13:30'))
  assert.deepEqual(customerNoticeAt(clockOf({ budgetMinutes: 30 }), 60, usual), sunday('08:00'))
  assert.equal(customerNoticeAt(clockOf({ pauses: [pause(sunday('10:00'), null)] }), 60, usual), null)
  assert.deepEqual(customerNoticeAt(clockOf({ pauses: [pause(sunday('13:45'), null)] }), 60, usual), sunday('13:30'))
})

test('the limit of a wait counts working time from the wait that is open, and each wait has the whole', () => {
  const earlier = pause(sunday('08:00'), sunday('12:00'))
  assert.equal(pauseLimitAt([], 780, usual), null)
  assert.equal(pauseLimitAt([earlier], 780, usual), null)
  assert.deepEqual(pauseLimitAt([earlier, pause(sunday('12:00'), null)], 780, usual), at('2026-11-24T12:00'))
  const two = [pause(monday('09:00'), null), pause(sunday('13:00'), null)]
  assert.deepEqual(pauseLimitAt(two, 60, usual), sunday('14:00'), 'of two open ones, the longer')
})

test('levels hear of a breach in working time after it, earliest first, whatever the order of the chain', () => {
  const chain = [
    { role: 'executive', afterMinutes: 780 },
    { role: 'supervisor', afterMinutes: 0 },
    { role: 'manager', afterMinutes: 120 },
  ]
  const steps = escalationSteps(at('2026-11-26T13:00'), chain, usual)
  assert.deepEqual(
    steps.map(({ level, at }) => [level.role, at]),
    [
      ['supervisor', at('2026-11-26T13:00')],
      ['manager', at('2026-11-29T08:30')],
      ['executive', at('2026-11-30T13:00')],
    ],
  )
  assert.deepEqual(escalationSteps(sunday('08:00'), [], usual), [])
  assert.equal(chain[0]?.role, 'executive', 'the chain itself is left as it was')
})

test('a holiday declared afterwards moves the open clocks it touches, and says from when to when', () => {
  const open = { ...clockOf(), id: 'open' }
  const clocks = [
    open,
    { ...clockOf({ start: at('2026-11-24T08:00') }), id: 'after the holiday' },
    { ...clockOf({ metAt: sunday('09:00') }), id: 'met' },
    { ...clockOf({ stoppedAt: sunday('09:00') }), id: 'stopped' },
    { ...clockOf({ pauses: [pause(sunday('09:00'), null)] }), id: 'standing' },
  ]
  const moves = recomputed(clocks, usual, withExceptions(closed('2026-11-23')))
  assert.deepEqual(moves, [{ clock: open, before: monday('08:00'), after: at('2026-11-24T08:00') }])
  assert.deepEqual(
    recomputed(clocks, usual, withExceptions(closed('2026-11-27'))),
    [],
    'a holiday on a Friday moves nothing',
  )
})

test('a holiday taken back moves clocks forward again', () => {
  const [move] = recomputed([clockOf()], withExceptions(closed('2026-11-23')), usual)
  assert.deepEqual([move?.before, move?.after], [at('2026-11-24T08:00'), monday('08:00')])
})

test('a holiday declared on the day itself makes what was late be in time', () => {
  const now = monday('12:00')
  assert.equal(read({}, now).state, 'breached')
  assert.equal(read({}, now, withExceptions(closed('2026-11-23'))).state, 'warned')
})
