// The clocks against the naive reading: walk on in steps of twenty seconds and count those that are worked and not paused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Interval, WorkingCalendar } from '#src/kernel/working-time.ts'
import { type Clock, dueAt, elapsed, type Pause, pausedMinutes, readClock, recomputed, warningAt } from './clock.ts'

const minute = 60_000
const step = minute / 3
const stepsPerMinute = 3
const dayMinutes = 1440

/** What a zone's clocks are ahead of UTC, in minutes, written down by hand. */
interface Zone {
  readonly name: string
  readonly ahead: (at: number) => number
  /** The walk begins on a day before this midnight in UTC. */
  readonly around: number
}
const fixed = (name: string, ahead: number): Zone => ({ name, ahead: () => ahead, around: Date.UTC(2026, 10, 20) })
const gulf = [fixed('Asia/Bahrain', 180), fixed('Asia/Riyadh', 180)]
const london = (around: number): Zone => ({
  name: 'Europe/London',
  ahead: (at) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 60 : 0),
  around,
})
const changing = [london(Date.UTC(2026, 2, 27)), london(Date.UTC(2026, 9, 23))]
const half = fixed('Asia/Kolkata', 330)

const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Whether the minute from `at` is worked: its local day, or one of the two before past midnight, has it. */
function worked(calendar: WorkingCalendar, zone: Zone, at: number): boolean {
  const local = at + zone.ahead(at) * minute
  const midnight = Math.floor(local / (dayMinutes * minute)) * dayMinutes * minute
  return [0, 1, 2].some((daysAgo) => {
    const opened = midnight - daysAgo * dayMinutes * minute
    const day = dateOf(opened)
    const exception = calendar.exceptions.find((one) => one.startsOn <= day && day <= one.endsOn)
    const hours = exception ? exception.intervals : (calendar.weekly[new Date(opened).getUTCDay()] ?? [])
    const now = (local - opened) / minute
    return hours.some((one) => one.opensAt <= now && now < one.closesAt)
  })
}

/** Runs the clock by steps until `until` says so or the walk is over; the steps that counted, and where it ended. */
function walk(open: (at: number) => boolean, start: number, pauses: readonly Pause[], until: Until) {
  let at = start
  let counted = 0
  while (!(until.steps !== undefined && counted >= until.steps) && at < until.end) {
    const stands = pauses.some(({ from, to }) => from.getTime() <= at && (to === null || at < to.getTime()))
    if (!stands && open(at)) counted += 1
    at += step
  }
  return { at, counted }
}
interface Until {
  readonly end: number
  readonly steps?: number
}

// Hours in whole minutes. Those of the zone with clock changes neither open nor close in the hours that change.
const anyHours = fc
  .record({ opensAt: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ opensAt, length }): Interval => ({ opensAt, closesAt: opensAt + length }))
const away = (minutes: number) => minutes % dayMinutes === 0 || minutes % dayMinutes >= 180
const steadyHours = anyHours.filter(({ opensAt, closesAt }) => away(opensAt) && away(closesAt))
const allDay: Interval = { opensAt: 0, closesAt: dayMinutes }
const known: readonly (readonly Interval[])[] = [
  [{ opensAt: 450, closesAt: 840 }], // the usual day
  [{ opensAt: 540, closesAt: 840 }], // Ramadan
  [
    { opensAt: 480, closesAt: 720 },
    { opensAt: 960, closesAt: 1200 },
  ], // split
  [{ opensAt: 1200, closesAt: 1680 }], // a night shift until 04:00
  [allDay],
]
const days = (hours: fc.Arbitrary<Interval>) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: fc.array(hours, { maxLength: 3 }) },
  )
const week = (hours: fc.Arbitrary<Interval>) => fc.array(days(hours), { minLength: 7, maxLength: 7 })

function setting(zone: Zone, hours: fc.Arbitrary<Interval>) {
  const date = fc.integer({ min: -1, max: 6 }).map((n) => dateOf(zone.around + n * dayMinutes * minute))
  const exceptions = fc.array(
    fc
      .record({ startsOn: date, endsOn: date, intervals: days(hours) })
      .filter(({ startsOn, endsOn }) => startsOn <= endsOn),
    { maxLength: 2 },
  )
  const calendar = fc.record({ weekly: week(hours), exceptions }).map((parts) => ({ timeZone: zone.name, ...parts }))
  // Often within the same minute, and on the same moments, so that pauses meet, overlap and vanish.
  const moment = fc
    .oneof(
      fc.integer({ min: -1440, max: 2880 }).map((minutes) => minutes * stepsPerMinute),
      fc.integer({ min: 0, max: 4 * 1440 * stepsPerMinute }),
      fc.integer({ min: 1800, max: 1806 }),
    )
    .map((steps) => new Date(zone.around + steps * step))
  const pause = fc
    .record({
      from: moment,
      to: fc.oneof({ weight: 4, arbitrary: moment }, { weight: 1, arbitrary: fc.constant(null) }),
    })
    .map((one): Pause => one)
  return fc.record({
    zone: fc.constant(zone),
    calendar,
    start: moment,
    budget: fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.constantFrom(0, 1, 390, 780)),
    pauses: fc.array(pause, { maxLength: 5 }),
    at: moment,
  })
}
const settings = fc.oneof(
  ...gulf.map((zone) => setting(zone, anyHours)),
  ...changing.map((zone) => setting(zone, steadyHours)),
  setting(half, anyHours),
)

const opensWeekly = ({ weekly }: WorkingCalendar) => weekly.some((hours) => hours.length > 0)
/** The walk looks at a minute once. */
function minutes(calendar: WorkingCalendar, zone: Zone): (at: number) => boolean {
  const seen = new Map<number, boolean>()
  return (at) => {
    const key = Math.floor(at / minute)
    let found = seen.get(key)
    if (found === undefined) {
      found = worked(calendar, zone, key * minute)
      seen.set(key, found)
    }
    return found
  }
}

test('a deadline agrees with the walk: any hours, zones, exceptions and pauses', () => {
  const horizon = 12 * dayMinutes * minute
  let known = 0
  let standing = 0
  fc.assert(
    fc.property(settings, ({ zone, calendar, start, budget, pauses }) => {
      fc.pre(opensWeekly(calendar))
      const end = zone.around + horizon
      const due = dueAt(start, budget, calendar, pauses)
      const steps = budget * stepsPerMinute
      const read = walk(minutes(calendar, zone), start.getTime(), pauses, { end, steps })
      if (read.counted < steps) {
        // Not within the walk: a pause without end, or hours too few.
        if (due) assert.ok(due.getTime() >= end, `due ${due.toISOString()}`)
        else assert.ok(pauses.some(({ to }) => to === null))
        standing += due ? 0 : 1
      } else {
        assert.equal(due?.toISOString(), new Date(read.at).toISOString())
        known += 1
      }
    }),
    { numRuns: 250 },
  )
  assert.ok(known > 50 && standing > 5, `${known} deadlines and ${standing} standing clocks were compared`)
})

test('the time used agrees with the walk, at any moment', () => {
  fc.assert(
    fc.property(settings, ({ zone, calendar, start, pauses, at }) => {
      const open = minutes(calendar, zone)
      const { counted } = walk(open, start.getTime(), pauses, { end: at.getTime() })
      assert.equal(elapsed(start, at, calendar, pauses), counted / stepsPerMinute)
      const all = walk(open, start.getTime(), [], { end: at.getTime() })
      assert.equal(pausedMinutes(start, at, calendar, pauses), (all.counted - counted) / stepsPerMinute)
    }),
    { numRuns: 250 },
  )
})

test('a holiday declared afterwards moves open clocks to where the walk over the new calendar ends', () => {
  let moved = 0
  fc.assert(
    fc.property(settings, fc.integer({ min: 0, max: 4 }), ({ zone, calendar, start, budget, pauses }, after) => {
      fc.pre(opensWeekly(calendar))
      const holiday = dateOf(zone.around + after * dayMinutes * minute)
      const declared = { startsOn: holiday, endsOn: holiday, intervals: [] }
      const changed = { ...calendar, exceptions: [declared, ...calendar.exceptions] }
      const clock: Clock = { start, budgetMinutes: budget, pauses, metAt: null, stoppedAt: null }
      const steps = budget * stepsPerMinute
      const until = { end: zone.around + 12 * dayMinutes * minute, steps }
      const before = walk(minutes(calendar, zone), start.getTime(), pauses, until)
      const now = walk(minutes(changed, zone), start.getTime(), pauses, until)
      fc.pre(before.counted === steps && now.counted === steps)
      const moves = recomputed([clock], calendar, changed).map((one) => [one.before.getTime(), one.after.getTime()])
      assert.deepEqual(moves, before.at === now.at ? [] : [[before.at, now.at]])
      moved += moves.length
    }),
    { numRuns: 200 },
  )
  assert.ok(moved > 5, `${moved} clocks moved`)
})

// To the millisecond, where no walk can follow.
const exact = settings.chain((one) =>
  fc.record({
    setting: fc.constant(one),
    shift: fc.integer({ min: 0, max: 59_999 }),
    budgetMs: fc.oneof(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 40_000_000 })),
  }),
)

test('a deadline is the first moment by which the budget is used: exact to the millisecond', () => {
  fc.assert(
    fc.property(exact, ({ setting: { calendar, start, pauses }, shift, budgetMs }) => {
      fc.pre(opensWeekly(calendar))
      const shifted = pauses.map(({ from, to }, index) => ({
        from: new Date(from.getTime() + ((shift * (index + 3)) % 997)),
        to: to && new Date(to.getTime() + ((shift * (index + 7)) % 991)),
      }))
      const from = new Date(start.getTime() + shift)
      const due = dueAt(from, budgetMs / minute, calendar, shifted)
      if (due === null) return
      const used = (at: number) => Math.round(elapsed(from, new Date(at), calendar, shifted) * minute)
      assert.equal(used(due.getTime()), budgetMs)
      assert.equal(used(due.getTime() - 1), budgetMs - 1)
    }),
    { numRuns: 400 },
  )
})

test('time used never runs backwards, and no faster than time', () => {
  fc.assert(
    fc.property(settings, fc.nat(100_000_000), ({ calendar, start, pauses, at }, later) => {
      const then = elapsed(start, at, calendar, pauses)
      const after = elapsed(start, new Date(at.getTime() + later), calendar, pauses)
      assert.ok(after >= then)
      assert.ok((after - then) * minute <= later + 1e-3)
    }),
    { numRuns: 300 },
  )
})

test('how the same pauses are written down changes nothing', () => {
  fc.assert(
    fc.property(settings, fc.nat(), ({ calendar, start, budget, pauses, at }, cut) => {
      fc.pre(opensWeekly(calendar))
      const due = dueAt(start, budget, calendar, pauses)
      const same = (written: readonly Pause[]) => {
        assert.deepEqual(dueAt(start, budget, calendar, written), due)
        assert.equal(elapsed(start, at, calendar, written), elapsed(start, at, calendar, pauses))
      }
      same([...pauses].reverse())
      same([...pauses, ...pauses])
      same([...pauses, { from: at, to: at }, { from: at, to: new Date(at.getTime() - 1) }])
      same(
        pauses.flatMap(({ from, to }) => {
          const length = (to?.getTime() ?? from.getTime() + 5 * minute) - from.getTime()
          if (length <= 0) return [{ from, to }]
          const middle = new Date(from.getTime() + (cut % length))
          return [
            { from, to: middle },
            { from: middle, to },
          ]
        }),
      )
    }),
    { numRuns: 200 },
  )
})

test('another pause never brings a deadline forward, and one after it changes nothing', () => {
  fc.assert(
    fc.property(settings, fc.nat(3_000_000), ({ calendar, start, budget, pauses, at }, length) => {
      fc.pre(opensWeekly(calendar))
      const due = dueAt(start, budget, calendar, pauses)
      const more = dueAt(start, budget, calendar, [...pauses, { from: at, to: new Date(at.getTime() + length) }])
      assert.ok((more?.getTime() ?? Infinity) >= (due?.getTime() ?? Infinity))
      if (due) assert.deepEqual(dueAt(start, budget, calendar, [...pauses, { from: due, to: null }]), due)
    }),
    { numRuns: 200 },
  )
})

test('what a clock shows follows from its deadline and its pauses alone, at any moment', () => {
  fc.assert(
    fc.property(settings, fc.double({ min: 0.05, max: 1, noNaN: true }), (one, share) => {
      const { calendar, start, budget, pauses, at } = one
      fc.pre(opensWeekly(calendar))
      const clock: Clock = { start, budgetMinutes: budget, pauses, metAt: null, stoppedAt: null }
      const reading = readClock(clock, calendar, at, share)
      const due = dueAt(start, budget, calendar, pauses)
      const warned = warningAt(clock, share, calendar)
      const stands = at >= start && pauses.some(({ from, to }) => from <= at && (to === null || at < to))
      assert.deepEqual(reading.dueAt, due)
      assert.equal(reading.elapsedMinutes, elapsed(start, at, calendar, pauses))
      assert.ok(Math.abs(reading.elapsedMinutes + reading.remainingMinutes - budget) < 1e-9)
      assert.equal(reading.state === 'breached', due !== null && at > due)
      if (reading.state === 'paused') assert.ok(stands)
      if (reading.state === 'warned') assert.ok(warned !== null && at >= warned && !stands)
      if (reading.state === 'running') assert.ok(!stands && (warned === null || at < warned))
      if (reading.remainingMinutes < 0) assert.equal(reading.state, 'breached')
      if (warned && due) assert.ok(warned <= due)
      // Ended at that moment, it shows the same figures, and is late exactly if it was breached.
      const met = readClock({ ...clock, metAt: at }, calendar, new Date(at.getTime() + 1e9), share)
      assert.equal(met.elapsedMinutes, reading.elapsedMinutes)
      assert.equal(met.state, reading.state === 'breached' ? 'met_late' : 'met')
      assert.equal(readClock({ ...clock, stoppedAt: at }, calendar, at, share).state, 'stopped')
    }),
    { numRuns: 300 },
  )
})
