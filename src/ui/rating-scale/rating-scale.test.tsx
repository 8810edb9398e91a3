import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLocale } from '#src/kernel/locale.ts'
import { renderPart } from '../document/render.tsx'
import { Panel } from '../panel/panel.tsx'
import { StatusBar } from '../status-bar/status-bar.tsx'
import { RatingScale } from './rating-scale.tsx'

const words = ['غير راضٍ أبداً', 'غير راضٍ', 'بين بين', 'راضٍ', 'راضٍ جداً']

test('a scale reads from one in reading order, says each step whole, and chooses nothing by itself', () => {
  const html = renderPart(<RatingScale name="score" label="رضاك" words={words} />, defaultLocale)
  assert.deepEqual(
    [...html.matchAll(/type="radio" id="([^"]+)" name="score" value="(\d)"/g)].map(([, id, value]) => [id, value]),
    [
      ['score', '1'],
      ['score-2', '2'],
      ['score-3', '3'],
      ['score-4', '4'],
      ['score-5', '5'],
    ],
  )
  assert.match(html, /<label class="rating-label" for="score-5">٥<span class="visually-hidden"> راضٍ جداً/)
  assert.match(html, /rating-ends" aria-hidden="true"><span>غير راضٍ أبداً<\/span><span>راضٍ جداً/)
  assert.doesNotMatch(html, /checked/)
})

test('a scale drawn again keeps what was chosen and says what is wrong', () => {
  const html = renderPart(<RatingScale name="score" label="رضاك" words={words} value="4" error="اختر" />, defaultLocale)
  assert.match(html, /value="4" checked/)
  assert.equal(html.match(/checked/g)?.length, 1)
  assert.match(html, /fieldset field-refused/)
})

test('a panel shows its code left to right, and a bar always says its status in words', () => {
  assert.match(
    renderPart(<Panel title="وصلت" label="الرقم" code="482 915 0374" />, defaultLocale),
    /panel-code"><bdi dir="ltr">482 915 0374<\/bdi>/,
  )
  assert.match(
    renderPart(<StatusBar tone="delay" title="تأخرنا" />, defaultLocale),
    /status-bar-delay"><p class="status-bar-title">تأخرنا/,
  )
})
