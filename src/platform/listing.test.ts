import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Actor, systemActor } from '#src/kernel/actor.ts'
import { type EventId, newId, type PersonId } from '#src/kernel/ids.ts'
import { defaultLocale } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { defineTexts } from '#src/kernel/text.ts'
import { type FreshDatabase, freshDatabase, rolledBack } from '#test/database.ts'
import { type Database, json, type Tx } from './database.ts'
import { exportList } from './listing/export-list.ts'
import { countOf, type Page, readPage } from './listing/read-page.ts'
import { deleteView, savedViews, saveView } from './listing/saved-views.ts'
import { defineList, type ListQuery, listHref, pageHref, parseList, sortHref } from './listing.ts'

const texts = defineTexts('listingTest', { word: { ar: 'كلمة', en: 'Word' }, other: { ar: 'أخرى', en: 'Other' } })

interface Row {
  id: EventId
  kind: string
  at: Date
  n: number | null
}

const list = defineList<Row>({
  name: 'test',
  path: '/things',
  title: texts.word,
  id: { ref: 'e.id', of: (row) => row.id },
  search: { ref: 'e.kind', text: texts.word },
  columns: [
    { key: 'kind', text: texts.word, kind: 'text', sort: 'e.kind', value: (row) => row.kind },
    { key: 'at', text: texts.word, kind: 'date', sort: { ar: 'e.at', en: 'e.at' }, value: (row) => row.at },
    { key: 'n', text: texts.word, kind: 'number', sort: 'e.n', nullable: true, value: (row) => row.n },
    { key: 'plain', text: texts.word, kind: 'text', value: () => '=1+1' },
  ],
  filters: [
    {
      key: 'side',
      text: texts.other,
      kind: 'choice',
      ref: 'e.side',
      initial: 'a',
      options: [
        { value: 'a', text: texts.word },
        { value: 'b', text: texts.other },
      ],
    },
    { key: 'who', text: texts.word, kind: 'reference', ref: 'e.who' },
    { key: 'when', text: texts.word, kind: 'period', ref: 'e.at' },
    { key: 'odd', text: texts.word, kind: 'choice', options: [{ value: 'yes', text: texts.word }] },
  ],
  sort: 'kind',
  size: 7,
})

const read = (tx: Tx, query: ListQuery<Row>): Promise<Page<Row>> => {
  const base = tx.db
    .selectFrom(
      tx.db
        .selectFrom('events')
        .select([
          'id',
          'kind',
          'at',
          sql<number | null>`(data->>'n')::int`.as('n'),
          sql<string>`data->>'side'`.as('side'),
          sql<string | null>`entity_id`.as('who'),
        ])
        .where('subject_type', '=', 'thing')
        .as('e'),
    )
    .select(['e.id', 'e.kind', 'e.at', 'e.n'])
  return readPage(query, base, { conditions: { odd: () => sql`e.n % 2 = 1` } })
}

const ask = (address: string, options = {}) => parseList(list, new URLSearchParams(address), defaultLocale, options)

let fresh: FreshDatabase
let database: Database
const things: (Row & { side: string })[] = []
const start = Date.UTC(2026, 10, 1)

before(async () => {
  fresh = await freshDatabase()
  database = fresh.open()
  // Few distinct values, so that most pages break inside a run of equals.
  for (let index = 0; index < 60; index += 1) {
    const kind = ['مركز أ', 'مركز ب', 'mid', 'a_b', 'a%b', ''][index % 6] ?? ''
    const at = new Date(start + (index % 5) * 43_200_000 + (index % 3))
    const n = index % 4 === 0 ? null : (index % 7) - 3
    things.push({ id: newId<EventId>(), kind, at, n, side: index % 3 === 0 ? 'b' : 'a' })
  }
  await database.transact(systemActor, async (tx) => {
    for (const { id, kind, at, n, side } of things) {
      await tx.db
        .insertInto('events')
        .values({
          id,
          kind,
          at,
          entity_id: null,
          actor_id: null,
          actor_name: json({ ar: 'أ', en: 'a' }),
          subject_type: 'thing',
          subject_id: '1',
          data: json({ n, side }),
          audience: null,
        })
        .execute()
    }
  })
})
after(() => fresh.close())

const inSystem = <T>(work: (tx: Tx) => Promise<T>) => database.transact(systemActor, work)

/** What the list must be, read from its words: filter, then sort by value and id. */
function expected(side: 'a' | 'b' | 'all', key: 'kind' | 'at' | 'n', descending: boolean): string[] {
  const value = (row: Row) =>
    key === 'kind' ? row.kind : key === 'at' ? row.at.getTime() : (row.n ?? Number.NEGATIVE_INFINITY)
  const compare = (x: string | number, y: string | number) =>
    typeof x === 'string'
      ? Buffer.compare(Buffer.from(x), Buffer.from(String(y)))
      : x === y
        ? 0
        : x < Number(y)
          ? -1
          : 1
  const sorted = things
    .filter((row) => side === 'all' || row.side === side)
    .sort((a, b) => compare(value(a), value(b)) || compare(a.id, b.id))
  if (descending) sorted.reverse()
  return sorted.map((row) => row.id)
}

const cursorOf = (href: string) => new URLSearchParams(href.split('?')[1]).toString()

test('pages forward and back hold every row once, in order, whatever the sort, the filter and the size', async () => {
  const sides = fc.constantFrom('a' as const, 'b' as const, 'all' as const)
  const keys = fc.constantFrom('kind' as const, 'at' as const, 'n' as const)
  await fc.assert(
    fc.asyncProperty(sides, keys, fc.boolean(), fc.integer({ min: 1, max: 40 }), (side, key, descending, size) =>
      inSystem(async (tx) => {
        const wanted = expected(side, key, descending)
        const seen: string[] = []
        let query = ask(`side=${side}&sort=${descending ? '-' : ''}${key}`, { size })
        let page = await read(tx, query)
        assert.equal(page.previous, null)
        assert.equal(page.count, wanted.length)
        for (;;) {
          seen.push(...page.rows.map((row) => row.id))
          if (!page.next) break
          query = ask(cursorOf(pageHref(query, page.next)), { size })
          assert.deepEqual(query.ignored, [])
          page = await read(tx, query)
        }
        assert.deepEqual(seen, wanted)
        const back: string[] = page.rows.map((row) => row.id)
        while (page.previous) {
          query = ask(cursorOf(pageHref(query, page.previous)), { size })
          page = await read(tx, query)
          back.unshift(...page.rows.map((row) => row.id))
          assert.notEqual(page.next, null)
        }
        assert.deepEqual(back, wanted)
      }),
    ),
    { numRuns: 40 },
  )
})

test('a search finds the folded words, and signs of patterns stand for themselves', () =>
  inSystem(async (tx) => {
    const kinds = async (q: string) => {
      const { rows } = await read(tx, ask(new URLSearchParams({ q, side: 'all' }).toString(), { size: 60 }))
      return new Set(rows.map((row) => row.kind))
    }
    assert.deepEqual(await kinds('ب مركز'), new Set(['مركز ب']))
    assert.deepEqual(await kinds('%'), new Set(), 'signs alone find nothing')
    assert.deepEqual(await kinds('MID'), new Set(['mid']))
  }))

test('a period holds both its days, in the reader’s zone', () =>
  inSystem(async (tx) => {
    const { rows } = await read(tx, ask('side=all&when.from=2026-11-02&when.to=2026-11-02', { size: 60 }))
    // Bahrain is three hours ahead: its second of November begins on the first at 21:00 UTC.
    const from = Date.UTC(2026, 10, 1, 21)
    const wanted = things.filter((row) => row.at.getTime() >= from && row.at.getTime() < from + 86_400_000)
    assert.equal(rows.length, wanted.length)
    assert.ok(rows.length > 0)
  }))

test('a filter without a column uses the condition its store gives', () =>
  inSystem(async (tx) => {
    const { count } = await read(tx, ask('side=all&odd=yes'))
    assert.equal(count, things.filter((row) => row.n !== null && row.n % 2 === 1).length)
  }))

test('what the list does not know is left out and named; the strict reading refuses it', () => {
  const address = 'side=c&sort=plain&after=forged&who=me&when.from=2026-13-01&lang=ar'
  const query = ask(address)
  assert.deepEqual(query.ignored, ['side', 'who', 'when.from', 'sort', 'after'])
  assert.equal(query.sort.column.key, 'kind')
  assert.deepEqual(query.filters, { side: 'a' })
  assert.throws(
    () => ask(address, { strict: true }),
    (error) => error instanceof Refusal && error.kind === 'invalid' && error.fields.length === 5,
  )
})

test('a forged place is no place: never an error of the database', async () => {
  const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const id = newId<EventId>()
  const places = [
    [],
    ['x'],
    ['x', 'not an id'],
    [1, id],
    ['x', id, 'more'],
    { value: 'x', id },
    ['\0', id],
    ['2026-02-30 00:00:00+00', id],
    ['2026-11-22 25:00:00+00', id],
    ['1; drop table events', id],
    ['NaN', id],
    ['9'.repeat(40), id],
    ['infinity', id],
    ['2026-11-22 10:00:00+00', id],
    ['12.5', id],
    ['', id],
  ].map(forge)
  await inSystem(async (tx) => {
    for (const sort of ['kind', 'at', 'n']) {
      for (const place of [...places, 'null', '%%%', 'e30', '']) {
        for (const end of ['after', 'before']) {
          const page = await read(tx, ask(new URLSearchParams({ sort, [end]: place }).toString()))
          assert.ok(page.rows.length <= 7)
        }
      }
    }
  })
})

test('an address says only what differs from the list as it opens', () => {
  assert.equal(listHref(ask('')), '/things')
  assert.equal(listHref(ask('side=a&sort=kind&q=&x=1')), '/things')
  assert.equal(listHref(ask('side=all&q= ab ')), '/things?q=ab&side=all')
  assert.equal(listHref(ask('side=')), '/things?side=all')
  const [kind, at] = list.columns
  assert.ok(kind && at)
  assert.equal(sortHref(ask(''), kind), '/things?sort=-kind')
  assert.equal(sortHref(ask('sort=-kind'), kind), '/things')
  assert.equal(sortHref(ask(''), at), '/things?sort=-at', 'dates start with the newest')
})

test('an export holds the whole list as filtered, and no cell that runs', () =>
  inSystem(async (tx) => {
    const file = await exportList(tx, ask('side=b&sort=-n'), read, 'csv')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
    assert.ok(text.startsWith('\uFEFF'))
    const lines = text.trim().split('\r\n')
    assert.equal(lines.length, 1 + things.filter((row) => row.side === 'b').length)
    assert.ok(lines.slice(1).every((line) => line.endsWith("'=1+1")))
    const book = await exportList(tx, ask('side=b'), read, 'xlsx')
    assert.equal(Buffer.from(book.bytes.subarray(0, 2)).toString(), 'PK')
    assert.match(book.name, /^test-\d{4}-\d\d-\d\d\.xlsx$/)
  }))

test('an export is named after the reader’s day, not Greenwich’s', () =>
  inSystem(async (tx) => {
    const late = { ...tx, now: new Date('2026-11-22T21:30:00Z') }
    const nameIn = async (timeZone: string) => {
      const query = parseList(list, new URLSearchParams('side=b'), { ...defaultLocale, timeZone })
      return (await exportList(late, query, read, 'csv')).name
    }
    assert.equal(await nameIn('Asia/Bahrain'), 'test-2026-11-23.csv')
    assert.equal(await nameIn('UTC'), 'test-2026-11-22.csv')
  }))

const person = (): Actor => ({ ...systemActor, reach: 'entity', personId: newId<PersonId>() })

test('a saved view is its owner’s alone', async () => {
  const [one, other] = [person(), person()]
  await rolledBack(database, one, async (tx) => {
    await saveView(tx, 'test', 'المتأخرة', 'side=b')
    await saveView(tx, 'test', 'المتأخرة', 'side=all')
    const kept = await savedViews(tx, 'test')
    assert.deepEqual(
      kept.map(({ name, query }) => ({ name, query })),
      [{ name: 'المتأخرة', query: 'side=all' }],
      'the same name again replaces it',
    )
    assert.deepEqual(await savedViews(tx, 'another list'), [])
    const [view] = kept
    assert.ok(view)
    await sql`select set_config('itqan.person', ${other.personId}, true)`.execute(tx.db)
    const asOther = { ...tx, actor: other }
    await assert.rejects(deleteView(asOther, 'test', view.id), /notFound/)
    const { rows } = await sql`select * from saved_views`.execute(tx.db)
    assert.deepEqual(rows, [], 'row-level security hides it even from a query without conditions')
  })
})

test('saved views have an end, said in words', () =>
  rolledBack(database, person(), async (tx) => {
    for (let index = 0; index < 30; index += 1) await saveView(tx, 'test', `${index}`, '')
    await assert.rejects(saveView(tx, 'test', 'one more', ''), /tooManyViews/)
    await saveView(tx, 'test', '7', 'side=b')
  }))

test('pages go through whole numbers and ids by key too, and a forged place of another kind is none', async () => {
  const numbered = defineList<{ id: EventId; n: number }>({
    name: 'numbered',
    path: '/numbered',
    title: texts.word,
    id: { ref: 'e.id', of: (row) => row.id },
    columns: [
      { key: 'rank', text: texts.word, kind: 'date', sort: 'e.n', sortKind: 'bigint', value: (row) => row.n },
      { key: 'made', text: texts.word, kind: 'date', sort: 'e.id', sortKind: 'uuid', value: (row) => row.id },
    ],
    sort: 'rank',
    size: 7,
  })
  const base = (tx: Tx) =>
    tx.db
      .selectFrom(
        tx.db
          .selectFrom('events')
          .select(['id', sql<number>`(data->>'n')::bigint + 9007199254740900`.as('n')])
          .where('subject_type', '=', 'thing')
          .where(sql<boolean>`data->>'n' is not null`)
          .as('e'),
      )
      .select(['e.id', 'e.n'])
  const whole = things.filter(({ n }) => n !== null).length
  for (const sort of ['rank', '-rank', 'made', '-made']) {
    const seen: string[] = []
    const at = (address: string) => parseList(numbered, new URLSearchParams(address), defaultLocale)
    for (let address: string | undefined = `sort=${sort}`; address !== undefined; ) {
      const query = at(address)
      const page: Page<{ id: EventId; n: number }> = await inSystem((tx) => readPage(query, base(tx)))
      seen.push(...page.rows.map(({ id }) => id))
      address = page.next ? pageHref(query, page.next).split('?')[1] : undefined
    }
    assert.equal(seen.length, whole)
    assert.equal(new Set(seen).size, whole)
  }
  const forged = Buffer.from(JSON.stringify(['1 or 1=1', newId()])).toString('base64url')
  for (const sort of ['rank', 'made']) {
    const query = parseList(numbered, new URLSearchParams({ sort, after: forged }), defaultLocale)
    assert.deepEqual([query.cursor, query.ignored], [null, ['after']])
  }
})

test('a count stops one past its cap, whether asked with the page or for a view at the side', async () => {
  const base = (tx: Tx) =>
    tx.db
      .selectFrom(tx.db.selectFrom('events').select(['id', 'kind', 'at']).where('subject_type', '=', 'thing').as('e'))
      .select(['e.id', 'e.kind', 'e.at', sql<number | null>`null`.as('n')])
  const page = await inSystem((tx) => readPage(ask('side=all'), base(tx), { cap: 10 }))
  assert.deepEqual([page.count, page.capped], [10, true])
  const counted = (cap: number) =>
    inSystem(async (tx) => {
      const { rows } = await sql<{ n: number }>`select ${countOf(ask('side=all'), base(tx), { cap })} as n`.execute(
        tx.db,
      )
      return rows[0]?.n
    })
  assert.equal(await counted(10), 11)
  assert.equal(await counted(1000), things.length)
})
