import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLocale, type Locale } from '#src/kernel/locale.ts'
import { AnswerControl } from '../answer-control/answer-control.tsx'
import { DistanceBar } from '../distance-bar/distance-bar.tsx'
import { renderPart } from '../document/render.tsx'
import { ShieldEmblem, ShieldSign } from '../shield-emblem/shield-emblem.tsx'
import { CriteriaMap, type CriterionResult, type MapCell } from './criteria-map.tsx'

const english: Locale = { ...defaultLocale, language: 'en', digits: 'latn' }
const tiers = [
  { key: 'basic', title: 'Basic, 2', name: 'Basic', shape: 'square' },
  { key: 'advanced', title: 'Advanced, 2', name: 'Advanced', shape: 'circle' },
] as const
const cell = (code: string, tier: string, result: CriterionResult): MapCell => ({
  code,
  tier,
  result,
  text: `Wording of ${code}`,
  href: `#${code}`,
})
const categories = [
  {
    code: '1',
    title: 'Access',
    cells: [
      cell('1.1.1', 'basic', 'met'),
      cell('1.1.2', 'basic', 'not_met'),
      cell('1.2.1', 'advanced', 'not_applicable'),
      cell('1.2.2', 'advanced', 'not_assessed'),
    ],
  },
]
const map = (locale: Locale) => renderPart(<CriteriaMap caption="Map" tiers={tiers} categories={categories} />, locale)

test('each criterion is a link that says its code, tier, result and wording', () => {
  const html = map(english).replace(/[\u2068\u2069]/g, '')
  assert.match(
    html,
    /class="map-cell map-square map-not_met" href="#1.1.2" aria-label="Criterion 1.1.2 \(Basic\): Not met. Wording of 1.1.2"/,
  )
  assert.match(html, /class="map-cell map-circle map-not_assessed" href="#1.2.2"/)
})

test('not assessed is never counted as satisfied; not applicable is', () => {
  assert.match(map(english), /<td class="map-count">2 of 4<\/td>/)
  assert.match(map(defaultLocale), /<td class="map-count">٢ من ٤<\/td>/)
})

test('the legend counts each result, and the table behind the map lists every criterion', () => {
  const html = map(english)
  for (const words of ['Met', 'Not met', 'Not applicable', 'Not assessed']) {
    assert.match(html, new RegExp(`${words} <strong>1</strong>`))
  }
  assert.equal(html.match(/<th scope="row"><a href="#1/g)?.length, 4)
})

test('an answer is a button that sends itself; the chosen one says it is pressed', () => {
  const html = renderPart(<AnswerControl name="answer" label="Ramp" value="not_met" allowNotApplicable />, english)
  assert.match(html, /<legend class="visually-hidden">Ramp<\/legend>/)
  assert.match(html, /type="submit" class="answer answer-not_met" name="answer" value="not_met" aria-pressed="true"/)
  assert.equal(html.match(/aria-pressed="false"/g)?.length, 2)
})

test('only a conditional criterion offers "not applicable"', () => {
  const html = renderPart(<AnswerControl name="answer" label="Ramp" />, english)
  assert.equal(html.match(/<button/g)?.length, 2)
  assert.doesNotMatch(html, /not_applicable/)
})

test('the distance grows from where reading begins, and one missing criterion is seen', () => {
  const bar = (locale: Locale) => renderPart(<DistanceBar label="Basic" satisfied={3} total={4} />, locale)
  assert.match(bar(english), /class="distance-met" x="0" width="75%"/)
  assert.match(bar(defaultLocale), /class="distance-met" x="25%" width="75%"/)
  assert.equal(bar(english).match(/distance-step/g)?.length, 3)
  assert.match(renderPart(<DistanceBar label="None" satisfied={0} total={0} />, english), /width="0%"/)
})

test('a shield always says its name and year, and its drawings do not borrow from each other', () => {
  const html = renderPart(
    <>
      <ShieldEmblem kind="gold" name="الدرع الذهبي" year="2026" />
      <ShieldEmblem kind="silver" name="الدرع الفضي" />
      <ShieldSign kind="none" />
    </>,
    defaultLocale,
  )
  assert.match(html, /role="img" aria-label="الدرع الذهبي ٢٠٢٦"/)
  assert.match(html, /<text class="shield-name shield-name-large"[^>]*>الدرع الفضي<\/text>/)
  const ids = [...html.matchAll(/id="([^"]+)"/g)].map((match) => match[1])
  assert.equal(new Set(ids).size, ids.length)
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) assert.ok(ids.includes(id), id)
})
