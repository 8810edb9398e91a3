import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hoursOn } from '#src/kernel/working-time.ts'
import { calendarRunsOut, dueAt, elapsed } from './clock.ts'
import { at, usual } from './fixtures/clocks.ts'

const holidays = (...days: string[]) => ({
  timeZone: 'Asia/Bahrain',
  exceptions: days.map((endsOn) => ({ kind: 'holiday', endsOn })),
})

test('it warns when the holidays of the deadline’s year are not declared', () => {
  const of2026 = holidays('2026-12-17', '2026-05-01')
  assert.equal(calendarRunsOut(of2026, at('2026-12-31T23:59')), null)
  assert.deepEqual(calendarRunsOut(of2026, at('2027-01-01T00:00')), { lastHoliday: '2026-12-17', day: '2027-01-01' })
  // Midnight in Bahrain, not in Greenwich, is where the year begins.
  assert.equal(calendarRunsOut(of2026, new Date('2026-12-31T20:59:59Z')), null)
  assert.notEqual(calendarRunsOut(of2026, new Date('2026-12-31T21:00:00Z')), null)
})

test('new year’s day alone does not cover a year', () => {
  const begun = holidays('2026-12-17', '2027-01-01')
  assert.equal(calendarRunsOut(begun, at('2027-03-01T08:00')), null)
  assert.equal(calendarRunsOut(begun, at('2027-08-29T08:00')), null)
  assert.deepEqual(calendarRunsOut(begun, at('2027-08-30T08:00')), { lastHoliday: '2027-01-01', day: '2027-08-30' })
})

test('hours of Ramadan and special days are no holidays', () => {
  const calendar = {
    timeZone: 'Asia/Riyadh',
    exceptions: [
      { kind: 'ramadan', endsOn: '2027-03-09' },
      { kind: 'special', endsOn: '2027-06-01' },
    ],
  }
  assert.deepEqual(calendarRunsOut(calendar, at('2027-02-10T08:00')), { lastHoliday: null, day: '2027-02-10' })
})

// The public holidays of Bahrain and Saudi Arabia, 2023–2027, as a package of holidays knows them.
const file = new URL('../../../shared/data/real/calendar/date-holidays_BH_SA_2023_2027.csv', import.meta.url)
const skip = existsSync(file) ? false : 'the public holidays are not beside this project'
const dayMs = 86_400_000
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

function realCalendar(country: 'BH' | 'SA') {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const exceptions = lines.slice(1).flatMap((line) => {
    const [of = '', startsOn = '', , , days = ''] = line.split(',')
    if (of !== country) return []
    return [
      { kind: 'holiday', startsOn, endsOn: dateOf(Date.parse(startsOn) + (Number(days) - 1) * dayMs), intervals: [] },
    ]
  })
  return { ...usual, timeZone: country === 'BH' ? 'Asia/Bahrain' : 'Asia/Riyadh', exceptions }
}

for (const country of ['BH', 'SA'] as const) {
  test(`ten working days among the real holidays of ${country}, from every day of five years`, { skip }, () => {
    const calendar = realCalendar(country)
    assert.ok(calendar.exceptions.length >= 20)
    const isWorked = (date: string) => hoursOn(calendar, date).length > 0
    let throughHolidays = 0
    for (let first = Date.parse('2023-01-01'); first < Date.parse('2027-12-01'); first += dayMs) {
      const start = at(`${dateOf(first)}T07:30`)
      let last = first - dayMs
      for (let counted = 0; counted < 10; ) {
        last += dayMs
        if (isWorked(dateOf(last))) counted += 1
      }
      if (last - first > 13 * dayMs) throughHolidays += 1
      const due = at(`${dateOf(last)}T14:00`)
      assert.deepEqual(dueAt(start, 3900, calendar, []), due)
      assert.equal(elapsed(start, due, calendar, []), 3900)
    }
    assert.ok(throughHolidays > 50)
  })

  test(`the holidays of ${country} reach every deadline of their five years and none after`, { skip }, () => {
    const calendar = realCalendar(country)
    for (let day = Date.parse('2023-01-01'); day < Date.parse('2028-01-01'); day += dayMs)
      assert.equal(calendarRunsOut(calendar, at(`${dateOf(day)}T12:00`)), null)
    for (const day of ['2028-01-01', '2028-06-01', '2031-01-01'])
      assert.equal(calendarRunsOut(calendar, at(`${day}T12:00`))?.day, day)
    // No year leaves more than 240 days without one: a longer silence means that nobody entered them.
    for (const year of [2023, 2024, 2025, 2026]) {
      const until = {
        ...calendar,
        exceptions: calendar.exceptions.filter(({ endsOn }) => endsOn <= `${year + 1}-03-31`),
      }
      assert.notEqual(calendarRunsOut(until, at(`${year + 1}-12-31T12:00`)), null)
    }
  })
}
