import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { customerMessages, withoutMessages } from '#test/customer-messages.ts'
import { emptyModel, featuresOf, forget, learn, type Model, suggest } from './suggest.ts'
import { headingRows, modelOf } from './suggest-rows.ts'

const examples: readonly (readonly [string, string])[] = [
  ['انقطاع المياه', 'انقطعت المياه عن المنزل منذ الصباح'],
  ['انقطاع المياه', 'لا توجد مياه في الحي منذ يومين'],
  ['إنارة الشوارع', 'أعمدة الإنارة مطفأة في شارعنا'],
  ['إنارة الشوارع', 'مصباح الشارع معطل ليلا'],
  ['رخص البناء', 'تأخر تجديد رخصة البناء'],
  ['رخص البناء', 'قدمت طلب رخصة بناء ولم يصلني رد'],
]

const learnt = (from: readonly (readonly [string, string])[]): Model => {
  const model = emptyModel()
  for (const [label, text] of from) learn(model, text, label)
  return model
}

/** What a model answers to, in every part of it. */
const known = (model: Model) => headingRows(model).map((row) => ({ ...row, counts: [...row.counts] }))

test('what resembles the closed cases of a heading is suggested under it, in any spelling', () => {
  const model = learnt(examples)
  for (const [text, label] of [
    ['المياه مقطوعة', 'انقطاع المياه'],
    ['اعمده الاناره لا تعمل', 'إنارة الشوارع'],
    ['أريد تجديد الرُّخصة', 'رخص البناء'],
  ]) {
    const found = suggest(model, text ?? '')
    assert.equal(found?.[0]?.label, label, text)
  }
})

test('confidences fall from the first to the third, within 0 and 1 and together at most 1', () => {
  const model = learnt([...examples, ['شكر', 'شكرا لكم على حسن التعامل'], ['نظافة', 'تراكم النفايات أمام البيت']])
  for (const text of ['مياه', 'شارع', 'كلمة في الحي', 'x', 'رخصة البناء في شارعنا']) {
    const found = suggest(model, text)
    if (!found) continue
    const shares = found.map(({ confidence }) => confidence)
    assert.ok(found.length <= 3)
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => b - a),
    )
    assert.ok(shares.every((share) => share > 0 && share <= 1))
    assert.ok(shares.reduce((sum, share) => sum + share, 0) <= 1 + 1e-9)
  }
})

test('nothing is suggested without two headings, or of a text nothing of which is known', () => {
  assert.equal(suggest(emptyModel(), 'مياه'), null)
  assert.equal(suggest(learnt(examples.slice(0, 2)), 'مياه'), null)
  const model = learnt(examples)
  for (const text of ['', '؟!', '👍', 'zzzz qqqq', '12345']) assert.equal(suggest(model, text), null, text)
})

test('what was forgotten was never learnt: counts are the same in whatever order', () => {
  const model = learnt(examples)
  const [label, text] = ['شكر', 'شكرا على الخدمة']
  learn(model, text, label)
  assert.ok(suggest(model, text)?.some((found) => found.label === label))
  forget(model, text, label)
  assert.deepEqual(known(model), known(learnt(examples)))
  assert.ok(!suggest(model, text)?.some((found) => found.label === label))
  assert.deepEqual(known(learnt([...examples].reverse())), known(learnt(examples)))
  forget(model, text, label)
  forget(model, text, 'never seen')
  assert.deepEqual(known(model), known(learnt(examples)))
})

test('a heading of more cases is likelier for what says nothing of either', () => {
  const model = learnt([
    ['كثير', 'طلب اول'],
    ['كثير', 'طلب ثان'],
    ['كثير', 'طلب ثالث'],
    ['قليل', 'طلب رابع'],
  ])
  assert.equal(suggest(model, 'طلب')?.[0]?.label, 'كثير')
})

test('rows hold the whole of a model and give it back, and headings without examples have none', () => {
  const model = learnt(examples)
  learn(model, 'خطأ', 'زائل')
  forget(model, 'خطأ', 'زائل')
  const rows = headingRows(model)
  assert.deepEqual(rows.map(({ label, examples: count }) => [label, count]).sort(), [
    ['إنارة الشوارع', 2],
    ['انقطاع المياه', 2],
    ['رخص البناء', 2],
  ])
  const again = modelOf(rows)
  assert.deepEqual(known(again), known(model))
  for (const [, text] of examples) assert.deepEqual(suggest(again, text), suggest(model, text))
  assert.deepEqual(headingRows(modelOf([])), [])
})

test('any texts learnt and forgotten, kept and read again, answer alike', () => {
  const example = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.string({ unit: 'binary', maxLength: 60 }))
  fc.assert(
    fc.property(fc.array(example, { maxLength: 12 }), fc.array(example, { maxLength: 6 }), (kept, gone) => {
      const model = learnt([...gone, ...kept])
      for (const [label, text] of gone) forget(model, text, label)
      assert.deepEqual(known(model), known(learnt(kept)))
      assert.deepEqual(known(modelOf(headingRows(model))), known(model))
      for (const [, text] of [...kept, ...gone]) {
        assert.equal(suggest(model, text) === null, suggest(learnt(kept), text) === null)
        for (const { confidence } of suggest(model, text) ?? []) assert.ok(confidence > 0 && confidence <= 1)
      }
    }),
    { numRuns: 100 },
  )
})

test('features are distinct, below 2^18, and bounded for a text of two megabytes', () => {
  const found = featuresOf(`${'كلمة أخرى '.repeat(10)}${Array.from({ length: 300_000 }, (_, at) => at).join(' ')}`)
  assert.equal(new Set(found).size, found.length)
  assert.ok(found.length < 6000)
  assert.ok(found.every((feature) => Number.isInteger(feature) && feature >= 0 && feature < 2 ** 18))
  assert.deepEqual(featuresOf('خدمة'), featuresOf(' خِدمـــة! '))
  assert.deepEqual(featuresOf(' \n؟'), [])
})

test('learnt from real messages, more first suggestions are right than 0.852, and confidence says how often', {
  skip: withoutMessages,
}, () => {
  const messages = customerMessages('msa_pal_train')
  const asked = customerMessages('msa_test')
  assert.deepEqual([messages.length, asked.length], [21_559, 3_574])
  const model = learnt(messages.map(({ intent, text }): [string, string] => [intent, text]))
  const found = asked.map(({ intent, text }) => ({ intent, three: suggest(model, text) ?? [] }))
  const right = found.filter(({ intent, three }) => three[0]?.label === intent).length
  const among = found.filter(({ intent, three }) => three.some(({ label }) => label === intent)).length
  const sure = found.reduce((sum, { three }) => sum + (three[0]?.confidence ?? 0), 0)
  assert.ok(right / asked.length > 0.86, `${right} of ${asked.length}`)
  assert.ok(among / asked.length > 0.95, `${among} of ${asked.length}`)
  assert.ok(Math.abs(sure - right) / asked.length < 0.05, `said ${sure.toFixed(0)}, right ${right}`)
  const bytes = headingRows(model).reduce((sum, { counts }) => sum + counts.length, 0)
  assert.ok(bytes < 1.5e6, `${bytes} bytes`)
})
