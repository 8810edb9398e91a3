import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { customerMessages, withoutMessages } from '#test/customer-messages.ts'
import {
  type Candidate,
  type Frequencies,
  pickProbeTerms,
  possibleDuplicates,
  similarity,
  similarSolved,
  termsToCount,
} from './similar.ts'

function frequenciesOf(texts: readonly string[]): Frequencies {
  const of = new Map<string, number>()
  for (const term of texts.flatMap(termsToCount)) of.set(term, (of.get(term) ?? 0) + 1)
  return { records: texts.length, of }
}

const texts = [
  'انقطعت المياه عن المنزل منذ الصباح في مدينة عيسى',
  'المياه مقطوعة عن منزلنا في مدينة عيسى منذ الصباح',
  'أعمدة الإنارة مطفأة في الشارع الرئيسي في المحرق',
  'تأخر تجديد رخصة البناء في بلدية المحرق',
  'مشكلة في دفع الرسوم في الموقع الإلكتروني',
]
const frequencies = frequenciesOf(texts)
const typedAt = new Date('2026-11-22T09:00:00Z')
const daysBefore = (days: number) => new Date(typedAt.getTime() - days * 86_400_000)

const base = { customer: 'c1', phone: '36123456', service: 'water', heading: 'cut', at: typedAt }
const typed = { ...base, text: texts[0] ?? '' }
const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  ...base,
  id,
  solved: false,
  text: texts[1] ?? '',
  at: daysBefore(2),
  ...change,
})
const duplicates = (...candidates: Candidate[]) =>
  possibleDuplicates(typed, candidates, frequencies).map(({ id }) => id)

test('a second telling by the same customer or phone, of the same service or heading, within 30 days', () => {
  const twice = [
    candidate('same'),
    candidate('other phone', { phone: null }),
    candidate('only the phone', { customer: null }),
    candidate('heading not said yet', { heading: null }),
    candidate('other heading, same service', { heading: 'pressure' }),
    candidate('nothing classified', { heading: null, service: null }),
    candidate('thirty days', { at: daysBefore(30) }),
    candidate('solved yesterday', { solved: true }),
  ]
  assert.deepEqual(duplicates(...twice).sort(), twice.map(({ id }) => id).sort())
})

test('another person, another service, another time or another matter is no duplicate', () => {
  const others = [
    candidate('another person', { customer: 'c2', phone: '39999999' }),
    candidate('nobody known', { customer: null, phone: null }),
    candidate('another service', { service: 'roads', heading: 'lights' }),
    candidate('long ago', { at: daysBefore(31) }),
    candidate('another matter', { text: texts[4] ?? '' }),
  ]
  assert.deepEqual(duplicates(...others), [])
  const anonymous = { ...typed, customer: null, phone: null }
  assert.deepEqual(possibleDuplicates(anonymous, [candidate('x', { customer: null, phone: null })], frequencies), [])
  assert.equal(possibleDuplicates(typed, [candidate('wider', { at: daysBefore(31) })], frequencies, 60).length, 1)
})

test('similar solved cases come likest first, of anyone, and only solved ones', () => {
  const solved = texts
    .slice(1)
    .map((text, at) => candidate(`s${at}`, { text, solved: true, customer: 'c9', phone: null }))
  const found = similarSolved(
    typed,
    [candidate('open'), ...solved, candidate('again', { text: typed.text, solved: true })],
    frequencies,
  )
  assert.deepEqual(
    found.map(({ id }) => id),
    ['again', 's0'],
  )
  assert.equal(found[0]?.similarity, 1)
  assert.equal(similarSolved(typed, solved, frequencies, 0).length, 0)
})

test('of the same heading, less likeness is enough', () => {
  const text = 'لا كهرباء ولا إنترنت عن المنزل أمس'
  const one = similarity(typed.text, text, frequencies)
  assert.ok(one > 0.15 && one < 0.3, String(one))
  const ids = (heading: string) =>
    similarSolved(typed, [candidate('x', { text, heading, solved: true })], frequencies).map(({ id }) => id)
  assert.deepEqual(ids('cut'), ['x'])
  assert.deepEqual(ids('other'), [])
})

test('likeness is 1 for the same words in any spelling, 0 for none shared, and the same from both sides', () => {
  assert.equal(similarity('تأخّر الخدمات', 'الخدمة تاخر', frequencies), 1)
  assert.equal(similarity('مياه', 'كهرباء', frequencies), 0)
  assert.equal(similarity('', '', frequencies), 0)
  const text = fc
    .array(fc.constantFrom(...texts.join(' ').split(' ')), { maxLength: 12 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = similarity(one, other, frequencies)
      assert.ok(found >= 0 && found <= 1)
      assert.ok(Math.abs(found - similarity(other, one, frequencies)) < 1e-9)
      if (one !== '') assert.ok(Math.abs(similarity(one, one, frequencies) - 1) < 1e-9)
    }),
  )
})

test('candidates are looked up by the rarest words that stand anywhere', () => {
  const many = {
    records: 1000,
    of: new Map([
      ['ميا', 40],
      ['منزل', 120],
      ['في', 900],
      ['حنفي', 0],
      ['صباح', 3],
    ]),
  }
  assert.deepEqual(pickProbeTerms('المياه في المنزل صباحا غريبة', many), ['صباح', 'ميا', 'منزل'])
  assert.deepEqual(pickProbeTerms('المياه في المنزل صباحا', many, 1), ['صباح'])
  assert.deepEqual(pickProbeTerms('في', many), [])
  assert.deepEqual(pickProbeTerms('', frequencies), [])
  assert.ok(termsToCount('كلمة '.repeat(500_000)).length === 1)
  assert.ok(termsToCount(Array.from({ length: 200_000 }, (_, at) => `w${at}`).join(' ')).length <= 300)
})

test('real messages: of one intent they are alike ten times as often as of two', { skip: withoutMessages }, () => {
  const messages = customerMessages('msa_test')
  const counted = frequenciesOf(messages.map(({ text }) => text))
  const shares = [0, 0]
  const pairs = [0, 0]
  for (let at = 0; at < 3000; at++) {
    for (const [kind, step] of [1, 1787].entries()) {
      const [one, other] = [messages[at], messages[(at + step) % messages.length]]
      if (!one || !other || (one.intent === other.intent) !== (kind === 0)) continue
      pairs[kind] = (pairs[kind] ?? 0) + 1
      if (similarity(one.text, other.text, counted) >= 0.25) shares[kind] = (shares[kind] ?? 0) + 1
    }
  }
  const [same = 0, different = 0] = shares.map((share, kind) => share / (pairs[kind] ?? 1))
  assert.ok(same > 0.15, String(same))
  assert.ok(different < 0.02 && same > different * 10, String(different))
})
