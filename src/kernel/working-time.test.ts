import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addWorkingMinutes,
  hoursOn,
  isOpen,
  localDate,
  nextOpening,
  type WorkingCalendar,
  workingMinutesBetween,
} from './working-time.ts'

const minute = 60_000
const usual: WorkingCalendar = {
  timeZone: 'Asia/Bahrain',
  weekly: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ opensAt: 450, closesAt: 840 }] : [])),
  exceptions: [],
}
/** Bahrain is three hours ahead of UTC all year. */
const bahrain = (text: string) => new Date(`${text}+03:00`)

test('a promise made on Thursday afternoon goes on on Sunday morning', () => {
  const start = bahrain('2026-11-26T13:30:00')
  assert.deepEqual(addWorkingMinutes(usual, start, 60), bahrain('2026-11-29T08:00:00'))
  assert.equal(workingMinutesBetween(usual, start, bahrain('2026-11-29T08:00:00')), 60)
})

test('a promise that ends with the day ends at closing, not at the next opening', () => {
  assert.deepEqual(addWorkingMinutes(usual, bahrain('2026-11-22T07:30:00'), 390), bahrain('2026-11-22T14:00:00'))
  assert.deepEqual(addWorkingMinutes(usual, bahrain('2026-11-22T07:30:00'), 390.5), bahrain('2026-11-23T07:30:30'))
})

test('seconds are kept', () => {
  const start = bahrain('2026-11-22T13:59:47')
  assert.deepEqual(addWorkingMinutes(usual, start, 1), bahrain('2026-11-23T07:30:47'))
  assert.equal(workingMinutesBetween(usual, start, bahrain('2026-11-23T07:30:47')), 1)
})

test('holidays are closed, Ramadan has its own hours, and both end when they say', () => {
  const calendar = {
    ...usual,
    exceptions: [
      { startsOn: '2026-12-16', endsOn: '2026-12-17', intervals: [] },
      { startsOn: '2027-02-08', endsOn: '2027-03-09', intervals: [{ opensAt: 540, closesAt: 840 }] },
    ],
  }
  assert.deepEqual(nextOpening(calendar, bahrain('2026-12-15T14:00:00')), bahrain('2026-12-20T07:30:00'))
  assert.equal(isOpen(calendar, bahrain('2027-02-08T08:59:59')), false)
  assert.equal(isOpen(calendar, bahrain('2027-02-08T09:00:00')), true)
  assert.equal(isOpen(calendar, bahrain('2027-03-10T07:30:00')), true)
  assert.deepEqual(hoursOn(calendar, '2026-12-16'), [])
})

test('closing time is no longer open', () => {
  assert.equal(isOpen(usual, bahrain('2026-11-22T13:59:59.999')), true)
  assert.equal(isOpen(usual, bahrain('2026-11-22T14:00:00')), false)
})

test('hours past midnight belong to the day they open on, also when the next day is a holiday', () => {
  const night: WorkingCalendar = {
    timeZone: 'Asia/Riyadh',
    weekly: [0, 1, 2, 3, 4, 5, 6].map(() => [{ opensAt: 1200, closesAt: 1560 }]),
    exceptions: [{ startsOn: '2026-11-23', endsOn: '2026-11-23', intervals: [] }],
  }
  assert.equal(isOpen(night, bahrain('2026-11-23T01:59:00')), true)
  assert.equal(isOpen(night, bahrain('2026-11-23T20:00:00')), false)
  assert.deepEqual(addWorkingMinutes(night, bahrain('2026-11-22T23:00:00'), 200), bahrain('2026-11-24T20:20:00'))
})

test('a centre that never closes works by the clock', () => {
  const always = { ...usual, weekly: usual.weekly.map(() => [{ opensAt: 0, closesAt: 1440 }]) }
  const start = new Date('2026-11-22T10:11:12.345Z')
  assert.deepEqual(addWorkingMinutes(always, start, 10_000), new Date(start.getTime() + 10_000 * minute))
})

test('a calendar that never opens is said to, not walked for ever', () => {
  const never = { ...usual, weekly: [[], [], [], [], [], [], []] }
  assert.throws(() => addWorkingMinutes(never, new Date(), 1), RangeError)
  assert.equal(nextOpening(never, new Date()), null)
  assert.equal(workingMinutesBetween(never, new Date(0), new Date(1e12)), 0)
  assert.throws(() => addWorkingMinutes(usual, new Date(), -1), RangeError)
  assert.throws(() => addWorkingMinutes(usual, new Date(), Number.NaN), RangeError)
})

test('clock changes make one day an hour shorter and one longer', () => {
  const always = {
    ...usual,
    timeZone: 'Europe/London',
    weekly: usual.weekly.map(() => [{ opensAt: 0, closesAt: 1440 }]),
  }
  const day = (from: string, to: string) => workingMinutesBetween(always, new Date(from), new Date(to))
  assert.equal(day('2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z'), 23 * 60)
  assert.equal(day('2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'), 25 * 60)
})

// The brute-force reading: a minute is worked when its local day, or the day before past midnight, has it.
const hours = fc
  .record({ opensAt: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ opensAt, length }) => ({ opensAt, closesAt: opensAt + length }))
const ofDay = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.array(hours, { maxLength: 3 }) },
)
const date = fc.integer({ min: 0, max: 12 }).map((n) => new Date(Date.UTC(2026, 10, 18 + n)).toISOString().slice(0, 10))
const calendars = fc
  .record({
    weekly: fc.array(ofDay, { minLength: 7, maxLength: 7 }),
    exceptions: fc.array(
      fc.record({ startsOn: date, endsOn: date, intervals: ofDay }).filter((one) => one.startsOn <= one.endsOn),
      { maxLength: 3 },
    ),
  })
  .map((parts): WorkingCalendar => ({ timeZone: 'Asia/Riyadh', ...parts }))

function worked(calendar: WorkingCalendar, at: number): boolean {
  const local = new Date(at + 180 * minute)
  const today = local.getUTCHours() * 60 + local.getUTCMinutes()
  return [0, 1, 2].some((daysAgo) => {
    const day = new Date(local.getTime() - daysAgo * 1440 * minute).toISOString().slice(0, 10)
    const exception = calendar.exceptions.find((one) => one.startsOn <= day && day <= one.endsOn)
    const intervals = exception?.intervals ?? calendar.weekly[new Date(day).getUTCDay()] ?? []
    const now = today + daysAgo * 1440
    return intervals.some((one) => one.opensAt <= now && now < one.closesAt)
  })
}

const moment = fc.integer({ min: 0, max: 10 * 1440 }).map((n) => Date.UTC(2026, 10, 18) + n * minute)

test('counting agrees with a walk minute by minute', () => {
  fc.assert(
    fc.property(calendars, moment, fc.integer({ min: 0, max: 4000 }), (calendar, start, length) => {
      let count = 0
      for (let at = start; at < start + length * minute; at += minute) if (worked(calendar, at)) count += 1
      const end = new Date(start + length * minute)
      assert.equal(workingMinutesBetween(calendar, new Date(start), end), count)
      assert.equal(isOpen(calendar, new Date(start)), worked(calendar, start))
    }),
    { numRuns: 150 },
  )
})

test('adding agrees with a walk minute by minute, and counting takes it back', () => {
  fc.assert(
    fc.property(calendars, moment, fc.integer({ min: 1, max: 1500 }), (calendar, start, minutes) => {
      if (calendar.weekly.every((day) => day.length === 0)) return
      let left = minutes
      let at = start
      for (; left > 0; at += minute) if (worked(calendar, at)) left -= 1
      const end = addWorkingMinutes(calendar, new Date(start), minutes)
      assert.equal(end.getTime(), at)
      assert.equal(workingMinutesBetween(calendar, new Date(start), end), minutes)
    }),
    { numRuns: 150 },
  )
})

test('parts of a second add up', () => {
  fc.assert(
    fc.property(
      calendars,
      moment,
      fc.integer({ min: 1, max: 5e7 }),
      fc.integer({ min: 0, max: 59_999 }),
      (calendar, start, ms, shift) => {
        if (calendar.weekly.every((day) => day.length === 0)) return
        const from = new Date(start + shift)
        const end = addWorkingMinutes(calendar, from, ms / minute)
        assert.equal(Math.round(workingMinutesBetween(calendar, from, end) * minute), ms)
      },
    ),
    { numRuns: 100 },
  )
})

test('a local day is the zone’s', () => {
  assert.equal(localDate('Asia/Bahrain', new Date('2026-11-22T21:00:00Z')), '2026-11-23')
  assert.equal(localDate('Asia/Bahrain', new Date('2026-11-22T20:59:59Z')), '2026-11-22')
})
