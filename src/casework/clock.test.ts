import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WorkingCalendar } from '#src/kernel/working-time.ts'
import { dueAt, elapsed, type Pause, pausedMinutes } from './clock.ts'
import { at, closed, monday, pause, sunday, usual, weekly, withExceptions } from './fixtures/clocks.ts'

test('one working day from Sunday 08:00 is due on Monday 08:00, from Thursday on Sunday', () => {
  assert.deepEqual(dueAt(sunday('08:00'), 390, usual, []), monday('08:00'))
  assert.deepEqual(dueAt(at('2026-11-26T08:00'), 390, usual, []), at('2026-11-29T08:00'))
})

test('what arrives at night, on Friday or on a holiday starts with the next opening', () => {
  const due = at('2026-11-29T08:30')
  const calendar = withExceptions(closed('2026-11-26'))
  for (const start of ['2026-11-25T14:00', '2026-11-25T23:59', '2026-11-26T10:00', '2026-11-27T12:00'])
    assert.deepEqual(dueAt(at(start), 60, calendar, []), due)
})

test('a budget of nothing is due at once, also while it stands; one below nothing is a mistake', () => {
  const start = sunday('03:00')
  assert.deepEqual(dueAt(start, 0, usual, []), start)
  assert.deepEqual(dueAt(start, 0, usual, [pause(sunday('01:00'), null)]), start)
  for (const wrong of [-1, Number.NaN]) {
    assert.throws(() => dueAt(start, wrong, usual, []), RangeError)
    assert.throws(() => dueAt(start, wrong, usual, [pause(start, null)]), RangeError)
  }
})

test('a calendar that never opens is said to, not walked for ever; an open pause before it is still only a pause', () => {
  const never = { ...usual, weekly: weekly() }
  assert.throws(() => dueAt(sunday('08:00'), 1, never, []), RangeError)
  assert.equal(dueAt(sunday('08:00'), 1, never, [pause(sunday('08:00'), null)]), null)
  assert.equal(elapsed(sunday('08:00'), at('2027-11-22T08:00'), never, []), 0)
})

test('Ramadan: the days are shorter, so the same budget takes more of them', () => {
  const ramadan = withExceptions({
    startsOn: '2027-02-08',
    endsOn: '2027-03-09',
    intervals: [{ opensAt: 540, closesAt: 840 }],
  })
  // Sunday 7 February has 390 minutes, the days of Ramadan 300.
  assert.deepEqual(dueAt(at('2027-02-07T07:30'), 780, ramadan, []), at('2027-02-09T10:30'))
  assert.equal(elapsed(at('2027-02-07T07:30'), at('2027-02-09T10:30'), ramadan, []), 780)
  // The last day of Ramadan is short, the day after is not.
  assert.deepEqual(dueAt(at('2027-03-09T09:00'), 301, ramadan, []), at('2027-03-10T07:31'))
})

test('split days: the afternoon rest does not count', () => {
  const split = {
    ...usual,
    timeZone: 'Asia/Riyadh',
    weekly: weekly({ opensAt: 480, closesAt: 720 }, { opensAt: 960, closesAt: 1200 }),
  }
  assert.deepEqual(dueAt(sunday('11:30'), 60, split, []), sunday('16:30'))
  assert.deepEqual(dueAt(sunday('11:30'), 60, split, [pause(sunday('12:00'), sunday('16:00'))]), sunday('16:30'))
  assert.equal(elapsed(sunday('11:30'), sunday('15:00'), split, []), 30)
})

test('a shift past midnight counts through it, also into a holiday and out of a paused midnight', () => {
  const night: WorkingCalendar = {
    timeZone: 'Asia/Riyadh',
    weekly: weekly({ opensAt: 1200, closesAt: 1680 }),
    exceptions: [closed('2026-11-23')],
  }
  assert.deepEqual(dueAt(sunday('23:00'), 120, night, []), monday('01:00'))
  assert.deepEqual(dueAt(sunday('23:00'), 301, night, []), at('2026-11-24T20:01'))
  assert.deepEqual(dueAt(sunday('23:59'), 2, night, [pause(sunday('23:59:30'), monday('00:00:30'))]), monday('00:02'))
})

test('a centre that never closes counts every minute, and every minute of a pause', () => {
  const always = { ...usual, weekly: [0, 1, 2, 3, 4, 5, 6].map(() => [{ opensAt: 0, closesAt: 1440 }]) }
  assert.deepEqual(dueAt(sunday('23:00'), 1440, always, []), monday('23:00'))
  assert.deepEqual(
    dueAt(sunday('23:00'), 1440, always, [pause(sunday('23:30'), monday('00:30'))]),
    at('2026-11-24T00:00'),
  )
})

test('a clock change inside the hours is an hour less, or more, to work in', () => {
  const london: WorkingCalendar = {
    timeZone: 'Europe/London',
    weekly: [0, 1, 2, 3, 4, 5, 6].map(() => [{ opensAt: 0, closesAt: 1440 }]),
    exceptions: [],
  }
  const utc = (text: string) => new Date(`${text}Z`)
  assert.equal(elapsed(utc('2026-03-29T00:00'), utc('2026-03-29T23:00'), london, []), 1380)
  assert.deepEqual(dueAt(utc('2026-03-28T12:00'), 1440, london, []), utc('2026-03-29T12:00'))
  const office = { ...london, weekly: london.weekly.map(() => [{ opensAt: 540, closesAt: 1020 }]) }
  // Nine in the morning is 09:00 in UTC on Saturday and 08:00 on Sunday.
  assert.deepEqual(dueAt(utc('2026-03-28T16:00'), 90, office, []), utc('2026-03-29T08:30'))
})

test('pauses move the deadline by what they cover of working time, and by nothing else', () => {
  const due = (...pauses: Pause[]) => dueAt(sunday('08:00'), 390, usual, pauses)
  assert.deepEqual(due(pause(sunday('09:00'), sunday('10:00'))), monday('09:00'))
  assert.deepEqual(due(pause(sunday('13:00'), monday('08:30'))), monday('10:00'))
  assert.deepEqual(due(pause(sunday('14:00'), monday('07:30'))), monday('08:00'), 'outside the hours')
  assert.deepEqual(due(pause(at('2026-11-20T08:00'), at('2026-11-21T20:00'))), monday('08:00'), 'before the clock')
  assert.deepEqual(due(pause(at('2026-11-20T08:00'), sunday('08:20'))), monday('08:20'), 'begun before the clock')
  assert.deepEqual(due(pause(monday('08:00'), null)), monday('08:00'), 'from the moment it was due')
  assert.deepEqual(due(pause(sunday('10:00'), sunday('09:00'))), monday('08:00'), 'ends before it begins')
})

test('overlapping and touching pauses count once', () => {
  const due = (...pauses: Pause[]) => dueAt(sunday('08:00'), 390, usual, pauses)
  const nine = sunday('09:00')
  const ten = sunday('10:00')
  assert.deepEqual(due(pause(nine, ten), pause(nine, ten)), monday('09:00'))
  assert.deepEqual(due(pause(sunday('09:30'), ten), pause(nine, sunday('09:45'))), monday('09:00'))
  assert.deepEqual(due(pause(nine, sunday('09:30')), pause(sunday('09:30'), ten)), monday('09:00'))
  assert.deepEqual(due(pause(nine, ten), pause(sunday('09:20'), sunday('09:40'))), monday('09:00'))
  assert.equal(due(pause(nine, ten), pause(sunday('09:20'), null)), null)
})

test('two pauses within one minute are counted by the second', () => {
  const pauses = [pause(sunday('09:00:05'), sunday('09:00:15')), pause(sunday('09:00:40'), sunday('09:00:41.500'))]
  assert.deepEqual(dueAt(sunday('08:00'), 390, usual, pauses), monday('08:00:11.500'))
  assert.equal(pausedMinutes(sunday('08:00'), sunday('09:01'), usual, pauses), 11.5 / 60)
})
