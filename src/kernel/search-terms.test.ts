import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ask, freshDatabase } from '#test/database.ts'
import { type Asking, indexTerms, queryTerms, tsQuery, tsVector, type WeightedText } from './search-terms.ts'

const terms = (text: string) => indexTerms([{ text, weight: 'D' }]).map(({ term }) => term)

/** What the database answers, by the terms alone. */
function finds(query: string, text: string, { reach = 5 }: Asking = {}): boolean {
  const stored = new Set(terms(text))
  const words = queryTerms(query)
  return (
    words.length > 0 &&
    words.every(({ alternatives }) =>
      alternatives.some((way) => way.rank <= reach && way.terms.every((term) => stored.has(term))),
    )
  )
}

/** Query and text that must meet, in both directions. */
const meeting: readonly (readonly [string, string])[] = [
  ['بلدية', 'البلدية'],
  ['بلدية', 'تأخرت البلديات'],
  ['أحمد', 'احمد'],
  ['على', 'علی'],
  ['خدمة', 'وخدمة'],
  ['خدمه', 'خدمة'],
  ['سنة', 'سنه'],
  ['شكوى', 'والشكاوى'],
  ['شكاوي', 'شكواي'],
  ['مدرسة', 'المدارس'],
  ['فاتورة', 'بالفواتير'],
  ['شارع', 'الشوارع'],
  ['معاملات', 'معاملتي'],
  ['مسؤول', 'المسئولين'],
  ['مُحَمَّد', 'محمـــد'],
  ['ﻣﺮﻛﺰ', 'المراكز'],
  ['٢٠٢٦', '2026'],
  ['۲۰۲۶', '٢٠٢٦'],
  ['لم', 'لَمْ'],
  ['مركز\u202e', 'مركز'],
  ['Centre', 'CENTRES'],
  ['name@example.gov.bh', 'Name@Example.gov.bh'],
]

test('a word meets its spellings and forms, whichever of them is asked and whichever is stored', () => {
  for (const [one, other] of meeting) {
    assert.ok(finds(one, `قبل ${other} بعد`), `${one} in ${other}`)
    if (!other.includes(' ')) assert.ok(finds(other, `قبل ${one} بعد`), `${other} in ${one}`)
  }
})

test('particles and pronouns on a stored word do not hide it', () => {
  for (const stored of ['بخدمتكم', 'ولخدماتهم', 'فالخدمات', 'لخدمتي', 'كالخدمة'])
    assert.ok(finds('خدمة', stored), stored)
})

test('what differs is not found: negations count, and letters that only look like particles stay', () => {
  const apart: readonly (readonly [string, string])[] = [
    ['لم يصل', 'وصل الرد'],
    ['ليس', 'لدي مشكلة'],
    ['غير مقبول', 'مقبول'],
    ['لدي', 'بلدية المحرق'],
    ['بلدية', 'لدي مشكلة'],
    ['طاقة', 'بطاقة'],
    ['بطاقة', 'الطاقة الشمسية'],
    ['كتب', 'مكتبة'],
    ['بحر', 'البحرين'],
  ]
  for (const [query, text] of apart) assert.ok(!finds(query, text), `${query} in ${text}`)
  assert.ok(finds('لم يصل', 'الرد لم يصل'))
  assert.ok(finds('لا', 'ولا رد'))
  assert.ok(finds('غير مقبول', 'تعامل غير مقبول'))
})

test('the alternatives of a word are ranked: as written, without article, ة or ه, stem, other words of its group', () => {
  const [word] = queryTerms('بالشكوى')
  assert.deepEqual(word?.alternatives, [
    { terms: ['بالشكوي'], rank: 1 },
    { terms: ['شكوي'], rank: 2 },
    { terms: ['شكو'], rank: 4 },
    { terms: ['شكاو'], rank: 5 },
    { terms: ['شكا'], rank: 5 },
  ])
  const school = queryTerms('مدرسة')[0]?.alternatives.map(({ terms: [term], rank }) => `${rank} ${term}`)
  assert.deepEqual(school?.slice(0, 4), ['1 مدرسة', '3 مدرسه', '4 مدرس', '5 مدارس'])
  assert.ok(finds('مدارس', 'المدرسة') && !finds('مدارس', 'المدرسة', { reach: 4 }))
  assert.ok(finds('خدمه', 'خدمة', { reach: 3 }) && !finds('خدمات', 'خدمة', { reach: 3 }))
  assert.ok(finds('الخدمة', 'خدمة', { reach: 2 }))
})

test('a reference, a personal number and a phone are found whole, however they were grouped', () => {
  for (const written of ['261123456789', '2611 2345 6789', '2611-2345-6789', '٢٦١١ ٢٣٤٥ ٦٧٨٩', '(2611) 2345.6789']) {
    for (const asked of ['261123456789', '2611 2345 6789', '2611–2345–6789', '۲۶۱۱۲۳۴۵۶۷۸۹']) {
      assert.ok(finds(asked, `مرجع ${written}، شكرا`), `${asked} in ${written}`)
    }
  }
  assert.ok(finds('900101234', 'الرقم الشخصي 900101234.'))
  assert.ok(!finds('800101234', 'الرقم الشخصي 900101234'), 'a personal number is not found by its end')
  assert.ok(!finds('261123456780', '261123456789'))
})

test('a phone is found by its last eight digits and with or without the code of its country', () => {
  const written = ['36123456', '3612 3456', '+97336123456', '00973 3612 3456', '+973-36-12-34-56', '97336123456']
  for (const one of written) for (const other of written) assert.ok(finds(one, `هاتف: ${other}`), `${one} in ${other}`)
  const saudi = ['+966512345678', '00966 51 234 5678', '966512345678', '0512345678']
  for (const one of saudi) for (const other of saudi) assert.ok(finds(one, other), `${one} in ${other}`)
  for (const one of saudi) assert.ok(finds('12345678', one), one)
  assert.ok(finds('+44 20 7946 0958', '00442079460958'))
  assert.ok(!finds('36123457', '+97336123456'))
})

test('numbers that stand beside each other are still numbers of their own', () => {
  assert.ok(finds('2026 12345', 'سنة 2026 وفاتورة 12345'))
  assert.ok(finds('12345', 'فاتورة 12345 بتاريخ 2026'))
  assert.ok(finds('36123456', 'هاتف 36123456 39123456'))
  assert.ok(finds('فاتورة 12345', 'الفواتير 12345'))
})

test('each term is stored once, with its best weight, the heaviest texts first', () => {
  const stored = indexTerms([
    { text: 'الخدمة بطيئة', weight: 'C' },
    { text: 'شكوى من الخدمة', weight: 'A' },
  ])
  const weights = new Map(stored.map(({ term, weight }) => [term, weight]))
  assert.equal(weights.size, stored.length)
  assert.equal(weights.get('الخدمة'), 'A')
  assert.equal(weights.get('خدم'), 'A')
  assert.equal(weights.get('بطيئة'), 'C')
  assert.deepEqual(indexTerms([]), [])
  assert.equal(
    tsVector([
      { term: 'خدم', weight: 'A' },
      { term: 'في', weight: 'D' },
    ]),
    "'خدم':1A 'في'",
  )
})

test('a query is at most eight words; the last may be unfinished from three letters on; signs alone ask nothing', () => {
  assert.equal(queryTerms('ا ب ت ث ج ح خ د ذ ر').length, 8)
  assert.equal(queryTerms('خدمة خدمة').length, 1)
  assert.equal(tsQuery('المركز'), "('المركز' | 'مركز' | 'مراكز')")
  assert.equal(tsQuery('المركز', { unfinished: true }), "('المركز':* | 'مركز':* | 'مراكز')")
  assert.equal(tsQuery('لم رد', { unfinished: true }), "'لم' & 'رد'")
  assert.equal(tsQuery('المركز', { reach: 1 }), "'المركز'")
  assert.equal(tsQuery('2026 12345'), "('202612345' | ('2026' & '12345'))")
  for (const nothing of ['', '  ', '؟!…', '👍🏽👩‍👩‍👧', '\u202e', "'\\'", '🏴\u{e0067}\u{e0062}\u{e007f}'])
    assert.equal(tsQuery(nothing), null)
})

test('a text of two megabytes costs a bounded number of short terms', () => {
  const texts = ['كلمة '.repeat(400_000), 'س'.repeat(2_000_000), '7'.repeat(2_000_000), '1 '.repeat(1_000_000)]
  texts.push(Array.from({ length: 250_000 }, (_, at) => `w${at.toString(36)}`).join(' '))
  for (const text of texts) {
    const stored = terms(text)
    assert.ok(stored.length <= 4000)
    assert.ok(stored.every((term) => [...term].length <= 40))
  }
  const crowded = indexTerms([
    { text: texts[4] ?? '', weight: 'D' },
    { text: 'العنوان المهم', weight: 'A' },
  ])
  assert.equal(crowded.length, 4000)
  assert.ok(crowded.some(({ term }) => term === 'المهم'))
  assert.ok((tsQuery('س'.repeat(2_000_000)) ?? '').length < 200)
})

const hostile = [
  "' OR 1=1 --",
  "O'Neil \\' \\\\ ''",
  'شكوى & | ! <-> :* ( )',
  "':1A 'x':*",
  '👍 👎 🙏🏽',
  '\u202eabc\u202c مركز',
  '\u0000\u0001 nul',
  '\ud800 lone \udc00',
  'ﷺ ﷲ ½ ① ㎏ ℃',
  '<script>alert(1)</script>',
  `${'خ'.repeat(5000)} ${"'".repeat(5000)}`,
]

test('PostgreSQL takes whatever comes of hostile text, and every text finds itself', async () => {
  const database = await freshDatabase()
  try {
    await ask(database.url, 'create table tried (id int, terms tsvector)')
    const anything = fc.sample(fc.string({ unit: 'binary', maxLength: 200 }), 150)
    for (const [id, text] of [...hostile, ...anything].entries()) {
      const quote = (value: string) => `'${value.replaceAll("'", "''")}'`
      const vector = tsVector(
        indexTerms([
          { text, weight: 'B' },
          { text, weight: 'D' },
        ]),
      )
      await ask(database.url, `insert into tried values (${id}, ${quote(vector)}::tsvector)`)
      for (const unfinished of [false, true]) {
        const query = tsQuery(text, { unfinished })
        if (query === null) continue
        const statement = `select 1 from tried where id = ${id} and terms @@ ${quote(query)}::tsquery`
        assert.equal((await ask(database.url, statement)).length, 1, JSON.stringify(text))
      }
    }
  } finally {
    await database.close()
  }
})

test('of 500 records with أحمد and 250 with احمد either spelling finds 750; بلدية finds every البلدية', async () => {
  const database = await freshDatabase()
  try {
    const rows: WeightedText[][] = [
      ...Array.from({ length: 500 }, (): WeightedText[] => [{ text: 'أحمد راجع البلدية', weight: 'A' }]),
      ...Array.from({ length: 250 }, (): WeightedText[] => [{ text: 'احمد لم يراجع بلدية المحرق', weight: 'B' }]),
      ...Array.from({ length: 100 }, (): WeightedText[] => [{ text: 'محمد لديه رخصة', weight: 'A' }]),
    ]
    const values = rows.map((row) => `('${tsVector(indexTerms(row)).replaceAll("'", "''")}'::tsvector)`)
    await ask(database.url, `create table found as select * from (values ${values.join(',')}) as rows (terms)`)
    const count = async (query: string, asking?: Asking) => {
      const text = (tsQuery(query, asking) ?? '').replaceAll("'", "''")
      const [row] = await ask(database.url, `select count(*)::int as n from found where terms @@ '${text}'::tsquery`)
      return row?.n
    }
    for (const query of ['أحمد', 'احمد', 'إحمد', 'ﺃﺣﻤﺪ', 'أَحْمَد', 'أحمـــد', 'بلدية', 'البلدية', 'للبلدية', 'بلديه']) {
      assert.equal(await count(query), 750, query)
    }
    assert.equal(await count('احمد لم'), 250)
    assert.equal(await count('بلد', { unfinished: true }), 750)
    assert.equal(await count('لديه'), 100)
  } finally {
    await database.close()
  }
})
