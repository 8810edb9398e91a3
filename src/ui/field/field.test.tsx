import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { defaultLocale } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { defineTexts } from '#src/kernel/text.ts'
import { Checkboxes, Radios } from '../choices/choices.tsx'
import { DateInput } from '../date-input/date-input.tsx'
import { renderPart } from '../document/render.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { errorsOf, FormErrors, noErrors } from '../error-summary/errors.ts'
import { FileInput } from '../file-input/file-input.tsx'
import { Select } from '../select/select.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { Textarea } from '../textarea/textarea.tsx'

const show = (element: VNode) => renderPart(element, defaultLocale)
const texts = defineTexts('sample', {
  formRefused: { ar: 'لم يُحفظ النموذج', en: 'The form was not saved' },
  empty: { ar: 'هذا الحقل مطلوب', en: 'This field is required' },
  tooShort: { ar: 'اكتب {count} كلمات على الأقل', en: 'Write at least {count} words' },
})
const refusal = new Refusal('invalid', texts.formRefused, {
  fields: [{ field: 'note', text: texts.tooShort, values: { count: 3 } }],
})

test('the summary and the field say a refusal in the same words, and the summary leads to the field', () => {
  const errors = errorsOf(refusal, defaultLocale)
  const words = 'اكتب ٣ كلمات على الأقل'
  assert.equal(errors.of('note'), words)
  assert.equal(errors.of('other'), undefined)
  assert.match(show(<ErrorSummary errors={errors} />), new RegExp(`<a href="#note">${words}</a>`))
  const field = show(<Textarea name="note" label="ملاحظة" error={errors.of('note')} value="قصير" />)
  assert.match(field, new RegExp(`id="note-error"><span class="visually-hidden">خطأ: </span>${words}`))
  assert.match(field, /aria-invalid="true" aria-describedby="note-error"/)
  assert.match(field, />قصير<\/textarea>/)
})

test('a refusal about no field stands in the summary without a link', () => {
  const errors = errorsOf(new Refusal('conflict', texts.formRefused), defaultLocale)
  assert.match(show(<ErrorSummary errors={errors} />), /<li>لم يُحفظ النموذج<\/li>/)
  assert.equal(show(<ErrorSummary errors={noErrors} />), '')
})

test('a sentence that serves any field follows the label of its field in the summary, and stands alone beside it', () => {
  const refused = new Refusal('invalid', texts.formRefused, {
    fields: [{ field: 'note', text: texts.empty, ofAnyField: true }],
  })
  const errors = errorsOf(refused, defaultLocale)
  const html = show(
    <form>
      <ErrorSummary errors={errors} />
      <Textarea name="note" label="ملاحظة" error={errors.of('note')} />
    </form>,
  )
  assert.match(html, /<a href="#note">ملاحظة: هذا الحقل مطلوب<\/a>/)
  assert.match(html, /id="note-error"><span class="visually-hidden">خطأ: <\/span>هذا الحقل مطلوب/)
  assert.equal(html.match(/<form>/g)?.length, 1)
})

test('without a field on the page the sentence stands alone in the summary', () => {
  const errors = new FormErrors([{ field: 'note', message: 'هذا الحقل مطلوب', ofAnyField: true }])
  assert.match(show(<ErrorSummary errors={errors} />), /<a href="#note">هذا الحقل مطلوب<\/a>/)
})

test('a control is described by its hint, its error and its limit, in this order', () => {
  const html = show(<Textarea name="a" label="أ" hint="ب" error="ت" maxLength={3000} />)
  assert.match(html, /aria-describedby="a-hint a-error a-count"/)
  assert.match(html, /id="a-count">٣٬٠٠٠ حرف على الأكثر</)
})

test('addresses are written left to right, other answers in their own direction', () => {
  assert.match(show(<TextInput name="a" label="أ" type="email" />), /<input type="email"[^>]* dir="ltr"/)
  assert.match(show(<TextInput name="a" label="أ" />), /<input type="text"[^>]* dir="auto"/)
})

test('the first of several choices carries the field’s id, and only the given value is chosen', () => {
  const choices = [
    { value: 'x', text: 'س' },
    { value: 'y', text: 'ص', hint: 'توضيح' },
  ]
  const radios = show(<Radios name="r" label="سؤال" choices={choices} />)
  assert.match(radios, /type="radio" id="r" name="r" value="x"/)
  assert.match(radios, /id="r-2"[^>]*aria-describedby="r-2-note"/)
  assert.doesNotMatch(radios, /checked/)
  const boxes = show(<Checkboxes name="c" label="سؤال" choices={choices} values={['y']} />)
  assert.equal(boxes.match(/checked/g)?.length, 1)
  assert.match(boxes, /value="y" checked/)
})

test('a select keeps its value through groups and offers an empty choice only when asked', () => {
  const options = [
    { label: 'مجموعة', options: [{ value: 'a', text: 'أ' }] },
    { value: 'b', text: 'ب' },
  ]
  const html = show(<Select name="s" label="س" options={options} value="a" empty="الكل" />)
  assert.match(html, /<option value>الكل<\/option><optgroup label="مجموعة"><option value="a" selected>/)
  assert.doesNotMatch(show(<Select name="s" label="س" options={options} />), /<option value>/)
})

test('a day stands in the order people write it and in the reader’s digits, with an example beside it', () => {
  const html = show(<DateInput name="day" label="اليوم" hint="يوم عمل" value="2026-11-05" />)
  assert.match(html, /id="day" name="day" value="٠٥\/١١\/٢٠٢٦"/)
  assert.match(html, /id="day-hint">يوم عمل مثال: \u2068٢٢\/١١\/٢٠٢٦\u2069</)
  assert.match(html, /aria-describedby="day-hint"/)
})

test('a day that was refused stands as it was typed', () => {
  assert.match(show(<DateInput name="day" label="اليوم" value="31/2/2026" />), /value="31\/2\/2026"/)
})

test('in a row of filters the example of a day stands in the box', () => {
  const html = show(<DateInput name="from" label="من" inBar />)
  assert.match(html, /placeholder="٢٢\/١١\/٢٠٢٦"/)
  assert.doesNotMatch(html, /hint/)
})

test('a file control speaks the page’s language and is still the browser’s own', () => {
  const html = show(<FileInput name="f" label="صورة" accept="image/*" multiple />)
  assert.match(html, /<input class="file-input-control" type="file" id="f" name="f" accept="image\/\*" multiple/)
  assert.match(html, /اختر ملفات/)
})
