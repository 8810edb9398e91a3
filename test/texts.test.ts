// Every sentence of the product, in both languages: one voice, one word for each idea, nothing left untranslated.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import '#src/app.tsx'
import { allTexts, type Message } from '#src/kernel/text.ts'

const forms = (message: Message): string[] =>
  typeof message === 'string'
    ? [message]
    : Object.entries(message).flatMap(([form, text]) => (form === 'by' ? [] : [text]))
const all = allTexts()
const told = (keep: (text: (typeof all)[number]) => boolean) => all.filter(keep).map((text) => text.key)
const placeholders = (message: Message) => {
  const named = forms(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set([...named, ...(typeof message === 'string' ? [] : [message.by])])].sort().join()
}

test('the catalogues are loaded', () => {
  assert.ok(all.length > 1000)
})

test('a sentence says the same things in both languages', () => {
  assert.deepEqual(
    told(({ ar, en }) => placeholders(ar) !== placeholders(en)),
    [],
  )
})

test('Arabic is Arabic, and English holds no Arabic but names', () => {
  const isName = new Set(['ui.product', 'identity.settings.arabic', 'organisation.choice.ar'])
  assert.deepEqual(
    told(({ key, en }) => !isName.has(key) && forms(en).some((text) => /[\u0621-\u064a]/.test(text))),
    [],
  )
  const words = (text: string) => text.replace(/\{\w+\}/g, '').replace(/[^\p{L}]/gu, '')
  assert.deepEqual(
    told(({ ar, en }) =>
      forms(ar).some((text) => words(text) !== '' && forms(en).includes(text) && words(text).length > 8),
    ),
    [],
  )
})

test('Arabic keeps one voice and one word for each idea', () => {
  const instead: readonly (readonly [RegExp, string])[] = [
    [/يرجى|الرجاء|من فضلك/, 'the imperative, to one reader'],
    [/صلاحياتكم|حسابكم|صوتكم|لستم/, 'one reader, not many'],
    [/جولة/, 'دورة'],
    [/جوانب التطوير/, 'مجالات التطوير'],
    [/مستوفي(?![اةني])|غير مستوف(?![ىاي])/, 'مستوفى'],
    [/وسام/, 'درع'],
    [/كلمة السر/, 'كلمة المرور'],
    [/\u064b\u0627/, 'the sign before its alef: اً'],
    [/\s[،؛؟.]|\(\s|\s\)/, 'no space before a stop'],
    [/[,;?]\s*[\u0621-\u064a]/, '، ؛ ؟'],
  ]
  const wrong = all.flatMap(({ key, ar }) =>
    forms(ar).flatMap((text) => instead.flatMap(([pattern, word]) => (pattern.test(text) ? [`${key}: ${word}`] : []))),
  )
  assert.deepEqual(wrong, [])
})

test('Arabic that tells three from eleven tells both from the rest', () => {
  const uneven = told(
    ({ ar }) => typeof ar !== 'string' && ar.many !== undefined && ar.few === undefined && ar.many !== ar.other,
  )
  assert.deepEqual(uneven, [])
})
