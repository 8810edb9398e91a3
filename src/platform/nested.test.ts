import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { flatten, nest } from './nested.ts'

test('names with dots become objects, numbers lists in their order', () => {
  const fields = { 'name.ar': 'أ', 'name.en': 'a', 'steps.10.ar': 'ج', 'steps.2.ar': 'ب', plain: 'x', many: ['1', '2'] }
  assert.deepEqual(nest(fields), {
    name: { ar: 'أ', en: 'a' },
    steps: [{ ar: 'ب' }, { ar: 'ج' }],
    plain: 'x',
    many: ['1', '2'],
  })
})

test('names that would reach into objects themselves are dropped', () => {
  const sent = JSON.parse(
    '{"__proto__.polluted":"1","constructor.prototype.polluted":"1","a.__proto__.b":"1","ok":"1"}',
  )
  assert.deepEqual(nest(sent), { ok: '1' })
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
  assert.deepEqual(nest({ 'a.b.c.d.e.f': '1', '.a': '1', 'a.': '1', '': '1' }), {})
})

test('a name that is both a value and a place stays a place', () => {
  assert.deepEqual(nest({ a: '1', 'a.b': '2' }), { a: { b: '2' } })
  assert.deepEqual(nest({ 'a.b': '2', a: '1' }), { a: { b: '2' } })
})

test('what is no record of fields comes back as it is', () => {
  for (const value of [null, 'x', 3, ['a'], undefined]) assert.deepEqual(nest(value), value)
})

test('flattening is the way back, whatever the texts', () => {
  const plain = { noNullPrototype: true }
  const text = fc.record({ ar: fc.string(), en: fc.string() }, plain)
  const thing = fc.record(
    {
      name: text,
      lines: fc.array(text, { minLength: 1, maxLength: 12 }),
      ids: fc.array(fc.string()),
    },
    plain,
  )
  fc.assert(fc.property(thing, (one) => assert.deepEqual(nest(flatten(one)), one)))
})

test('a tick is "on", none is nothing, an empty choice is empty', () => {
  assert.deepEqual(flatten({ yes: true, no: false, none: null, count: 3 }), { yes: 'on', none: '', count: '3' })
})
