import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldForSearch } from './arabic-text.ts'
import { sameGroup } from './word-groups.ts'
import { stemOf, withoutArticle, withoutParticles } from './word-stems.ts'

const stem = (word: string) => stemOf(foldForSearch(word))

/** Forms of one word: each line has one stem. */
const families: readonly (readonly string[])[] = [
  ['بلدية', 'البلدية', 'والبلدية', 'بالبلدية', 'للبلدية', 'البلديات', 'بلديتنا', 'البلدي'],
  ['خدمة', 'خدمه', 'الخدمة', 'خدمات', 'والخدمات', 'خدماتكم', 'للخدمات', 'خدمتي', 'خدماتها'],
  ['موظف', 'الموظفين', 'موظفون', 'الموظفات', 'موظفة', 'موظفا', 'موظفيكم'],
  ['معاملة', 'معاملتي', 'معاملات', 'المعاملة', 'بالمعاملات'],
  ['وزارة', 'الوزارة', 'والوزارات', 'للوزارة'],
  ['شكوى', 'شكواي', 'الشكوى', 'شكوته'],
  ['شكاوى', 'الشكاوي', 'والشكاوى'],
  ['مستشفى', 'المستشفيات', 'للمستشفى'],
  ['سيارة', 'سيارات', 'سيارتي', 'سياراتهم'],
  ['كهرباء', 'الكهرباء', 'كهربائي', 'الكهربائية', 'كهربائيين'],
  ['حكومي', 'الحكومية', 'حكوميين', 'حكومة'],
  ['بحريني', 'البحرين', 'البحرينية', 'بحرينيين'],
  ['تأخرت', 'تأخر'],
  ['التزام', 'الالتزام', 'بالالتزام'],
  ['إلغاء', 'الإلغاء', 'لإلغاء'.slice(1)],
  ['لجنة', 'اللجنة', 'للجنة'],
  ['والدتي', 'والدة', 'الوالدة', 'والدي', 'والدين'],
  ['استفسار', 'استفسارات', 'الاستفسارات', 'استفساري'],
  ['centre', 'centres'],
  ['city', 'cities'],
]

/** Words that must not become one by losing letters. */
const apart: readonly (readonly [string, string])[] = [
  ['كتب', 'مكتبة'],
  ['كتب', 'كتاب'],
  ['بلد', 'بلدية'],
  ['بحر', 'البحرين'],
  ['جنة', 'للجنة'],
  ['سلمان', 'سلمى'],
  ['على', 'عال'],
  ['لا', 'لم'],
  ['تلف', 'تلفون'],
  ['address', 'addres'],
  ['مدرسة', 'مدارس'], // joined by its group, not by its stem
]

test('the forms of a word have one stem, and different words keep theirs', () => {
  for (const family of families) {
    assert.deepEqual([...new Set(family.map(stem))].length, 1, family.map((word) => `${word}: ${stem(word)}`).join(' '))
  }
  for (const [one, other] of apart) assert.notEqual(stem(one), stem(other), `${one} / ${other}`)
})

test('negations and short words are left as they are', () => {
  for (const word of ['لا', 'لم', 'لن', 'ليس', 'غير', 'بلا', 'هل', 'من', 'في', 'الم', 'لي', 'له', 'بال', 'ولي']) {
    assert.equal(stemOf(word), word)
  }
})

test('the article comes off with what stands before it, not from words that only begin like it', () => {
  const expected: Readonly<Record<string, string>> = {
    الخدمة: 'خدمة',
    وبالخدمة: 'خدمة',
    فللخدمة: 'خدمة',
    كالعادة: 'عادة',
    والدفع: 'دفع',
    والد: 'والد',
    والدتها: 'والدتها',
    بالغ: 'بالغ',
    الله: 'الله',
    خدمة: 'خدمة',
  }
  for (const [word, bare] of Object.entries(expected)) assert.equal(withoutArticle(word), bare, word)
})

test('particles before a word without an article are a guess with enough left of the word', () => {
  assert.deepEqual(withoutParticles('وبخدمة'), ['بخدمة', 'خدمة'])
  assert.deepEqual(withoutParticles('بخدمة'), ['خدمة'])
  assert.deepEqual(withoutParticles('ولم'), ['لم'])
  assert.deepEqual(withoutParticles('فلا'), ['لا'])
  assert.deepEqual(withoutParticles('وليس'), ['ليس'])
  for (const word of [
    'بنك',
    'كبير',
    'ورق'.slice(0, 2),
    'والخدمة',
    'بطاقة',
    'وزارة',
    'وسائل',
    'فعالية',
    'بلدية',
    'visit',
  ]) {
    assert.deepEqual(withoutParticles(word), [], word)
  }
})

test('every stem is its own stem and at least three letters, unless the word was shorter', () => {
  const letter = fc.constantFrom(...'ابتجحخدرسشعفقكلمنهويةءئ')
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 14 }), (word) => {
      const once = stemOf(word)
      assert.ok(once.length >= Math.min(3, word.length))
      // Only suffixes are gone for good: what is left may look as if it had an article again (والالف).
      assert.ok(stemOf(once).length <= once.length)
      assert.equal(stemOf(word), once)
    }),
  )
})

test('broken plurals are in one group, from either side', () => {
  const pairs = `شكوى شكاوى, مدرسة مدارس, مركز مراكز, خدمة خدمات, معاملة معاملات, رسوم رسم, شارع شوارع, طريق طرق,
    فاتورة فواتير, وثيقة وثائق, طبيب أطباء, دواء أدوية, حي أحياء, خطأ أخطاء, مسؤول مسؤولين, اسم أسماء, ماء مياه`
  for (const pair of pairs.split(',')) {
    const [one = '', other = ''] = foldForSearch(pair).split(' ').map(stemOf)
    const meet = (a: string, b: string) => a === b || sameGroup(a).includes(b)
    assert.ok(meet(one, other) && meet(other, one), pair)
  }
  assert.deepEqual(sameGroup('قلم'), [])
  assert.ok(!sameGroup('شكو').includes('شكو'))
})

const file = new URL('../../../shared/data/real/text/stemmer_comparison.csv', import.meta.url)
const skip = existsSync(file) ? false : 'the public list of words is not beside this project'
test('the words other stemmers part are joined here, by stem or by group', { skip }, () => {
  const words = [...readFileSync(file, 'utf8').matchAll(/^"([^"]+)"/gm)].map((match) => match[1] ?? '').slice(1)
  assert.equal(words.length, 28)
  const meet = (a: string, b: string) => a === b || sameGroup(a).includes(b)
  const joined = [
    ['الشكاوى', 'شكوى', 'شكاوي'],
    ['وزارة', 'الوزارات'],
    ['موظف', 'الموظفين', 'الموظفات'],
    ['مراجعين', 'المراجعة'],
    ['استفسار', 'استفسارات'],
    ['والخدمات', 'خدمة', 'خدماتكم'],
    ['المستشفى', 'مستشفيات'],
    ['بلدية', 'البلديات'],
    ['معاملتي', 'معاملات'],
    ['مدرسة', 'مدارس'],
  ]
  for (const family of joined) {
    for (const word of family) assert.ok(words.includes(word), word)
    const [first = '', ...others] = family.map(stem)
    for (const other of others) assert.ok(meet(first, other), `${family.join(' ')}: ${first} ${other}`)
  }
  // Words with one root that are not one word, and words that resemble each other by chance.
  assert.notEqual(stem('كتب'), stem('مكتبة'))
  assert.equal(new Set(joined.map(([word = '']) => stem(word))).size, joined.length)
})
