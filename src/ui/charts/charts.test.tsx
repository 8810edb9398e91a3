import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultLocale, type Locale } from '#src/kernel/locale.ts'
import { renderPart } from '../document/render.tsx'
import { across, barStart } from './across.ts'
import { BarChart } from './bar-chart.tsx'
import { IntervalBar } from './interval-bar.tsx'
import { StackedBar } from './stacked-bar.tsx'
import { TrendLine } from './trend-line.tsx'

const english: Locale = { ...defaultLocale, language: 'en', digits: 'latn' }
const numbers = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => Number(match[1]))
const words = { title: 'Chart', summary: 'What it shows' }

test('a place in one direction is the mirror of the same place in the other', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      assert.ok(Math.abs(across('ar', share) + across('en', share) - 100) < 0.02)
    }),
  )
  assert.equal(barStart('en', 0.25, 0.5), '25%')
  assert.equal(barStart('ar', 0.25, 0.5), '25%')
  assert.equal(barStart('ar', 0, 0.4), '60%')
})

test('time runs with reading: the newest point is at the left in Arabic, at the right in English', () => {
  const points = [1, 2, 3].map((value) => ({ label: `week ${value}`, value }))
  const chart = (locale: Locale) =>
    renderPart(<TrendLine {...words} points={points} measure="m" min={0} max={4} />, locale)
  const line = (html: string) => (html.match(/class="trend-line" d="([^"]+)"/)?.[1] ?? '').split(/[ML]/).filter(Boolean)
  const xs = (html: string) => line(html).map((pair) => Number(pair.split(',')[0]))
  assert.deepEqual(
    xs(chart(english)),
    xs(chart(english)).toSorted((a, b) => a - b),
  )
  assert.deepEqual(
    xs(chart(defaultLocale)),
    xs(chart(defaultLocale)).toSorted((a, b) => b - a),
  )
  assert.equal(line(chart(english)).length, 3)
})

test('a single point and none at all are drawn without nonsense numbers', () => {
  for (const points of [[{ label: 'one', value: 2 }], []]) {
    const html = renderPart(<TrendLine {...words} points={points} measure="m" min={0} max={4} />, english)
    assert.doesNotMatch(html, /NaN|Infinity|undefined/)
  }
})

test('bars start at zero and are as long as their share of the longest', () => {
  const bars = [
    { label: 'a', value: 8 },
    { label: 'b', value: 2 },
    { label: 'c', value: 0 },
  ]
  const html = renderPart(<BarChart {...words} bars={bars} measure="m" />, english)
  assert.deepEqual(numbers(html, /chart-fill-soft" x="0%" width="([\d.]+)%"/g), [100, 25, 0])
  const none = renderPart(<BarChart {...words} bars={[]} measure="m" />, english)
  assert.doesNotMatch(none, /NaN|Infinity/)
})

test('the parts of a whole fill it, whatever the counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(94), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('ar', 'en'),
      (counts, language) => {
        const parts = counts.map((_, index) => ({ key: `k${index}`, name: `part ${index}`, tone: 'main' as const }))
        const values = Object.fromEntries(counts.map((count, index) => [`k${index}`, count]))
        const locale = { ...defaultLocale, language, digits: 'latn' } satisfies Locale
        const html = renderPart(<StackedBar {...words} parts={parts} rows={[{ label: 'row', values }]} />, locale)
        const drawn = html.slice(html.indexOf('class="bar-space"'))
        const widths = numbers(drawn, /chart-part chart-fill-main" x="[\d.-]+%" width="([\d.]+)%"/g)
        const sum = widths.reduce((all, width) => all + width, 0)
        assert.ok(counts.every((count) => count === 0) ? sum === 0 : Math.abs(sum - 100) < 0.1, `${sum}`)
      },
    ),
    { numRuns: 40 },
  )
})

test('every chart says in words what it shows and has its numbers in a table', () => {
  const html = renderPart(<BarChart {...words} bars={[{ label: 'a', value: 8 }]} measure="m" />, english)
  assert.match(html, /<figcaption[^>]*>.*What it shows.*<\/figcaption>/)
  assert.match(html, /<details.*<table.*<th scope="row">a<\/th><td class="table-numeric" data-label="m">8<\/td>/)
})

test('an interval keeps inside its axis and says itself in words', () => {
  const html = renderPart(
    <IntervalBar value={4.9} low={4.5} high={5.4} min={1} max={5} small summary="4.9, n = 9" />,
    english,
  )
  assert.match(html, /role="img" aria-label="4.9, n = 9"/)
  assert.match(html, /interval-small" x="87.5%" y="30%" width="12.5%"/)
})
