// Beneath the queries: whatever a statement of ours forgets, the database keeps one entity from another's rows. The
// tables are those that the database has, so a new one is looked at without being named here.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, publicActor, roles } from '#src/kernel/actor.ts'
import type { CentreId, EntityId, PersonId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { type App, sampleApp } from '#test/app.ts'

/** What every citizen may know: who serves where and when, under which promise, and which shields were granted. */
const publicKnowledge = new Set([
  'calendar_exceptions',
  'calendar_hours',
  'calendars',
  'centre_entities',
  'centre_services',
  'centres',
  'departments',
  'service_channels',
  'services',
  'shields',
])
/** Written in anybody's transaction, to be read by few. */
const anybodyAdds = new Set(['events', 'outbox_messages'])
/** Rows of nobody: names and hashes of files, which mean something through a guarded row alone. */
const unguarded = ['files']
/** Folded words under ids, read by all (a guarded index would not be used) and written by their own entity. */
const wordsAlone = ['case_words', 'customer_words']
/** Rows that everybody may read, of tables whose others are an entity's own. */
const openRows = (name: string) =>
  wordsAlone.includes(name)
    ? sql<boolean>`true`
    : name === 'solved_cases'
      ? sql<boolean>`public and state = 'published'`
      : sql<boolean>`false`

let app: App
let database: Database
let tables: { name: string; entity: boolean; evaluation: boolean; guarded: boolean }[]
let entities: EntityId[]
before(async () => {
  app = await sampleApp()
  database = app.services.database
  tables = await app.rows(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'entity_id') as entity,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'evaluation_id') as evaluation
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`)
  entities = (await app.rows<{ id: EntityId }>('select id from entities order by id')).map(({ id }) => id)
})

/** Somebody of the entity who holds every role there is, at a centre that is not his: roles must not open the door. */
const insider = (entityId: EntityId): Actor => ({
  personId: newId<PersonId>(),
  entityId,
  roles,
  centreIds: [newId<CentreId>()],
  departmentIds: [],
  reach: 'entity',
  name: { ar: 'شخص', en: 'Somebody' },
})
const countOf = async (tx: Tx, table: string, where: ReturnType<typeof sql<boolean>>) => {
  const found = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${where}`.execute(tx.db)
  return found.rows[0]?.n
}

class Undo extends Error {}
/** Runs the statement as that actor and takes it back: how many rows it touched, or the code of the database's refusal. */
async function attempt(actor: Actor, statement: ReturnType<typeof sql>): Promise<bigint | string> {
  let touched: bigint | undefined
  try {
    await database.transact(actor, async (tx) => {
      touched = (await statement.execute(tx.db)).numAffectedRows ?? 0n
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
  return touched ?? 'nothing ran'
}
const refused = '42501'

describe('row-level security', () => {
  test('binds the app and is forced on every table but those that hold nobody’s rows', () => {
    assert.ok(tables.length > 30)
    assert.deepEqual(
      tables.filter((table) => !table.guarded).map((table) => table.name),
      unguarded,
    )
  })

  test('shows no row of an entity to somebody of another, whatever he is there', async () => {
    for (const { name } of tables.filter((one) => one.entity && !publicKnowledge.has(one.name)))
      for (const entity of entities) {
        const foreign = sql<boolean>`entity_id is distinct from ${entity} and not (${openRows(name)})`
        const seen = await database.transact(insider(entity), (tx) => countOf(tx, name, foreign))
        assert.equal(seen, 0, name)
      }
  })

  test('shows parts of an evaluation with it alone: none of another entity, none before publication', async () => {
    const parts = tables.filter((one) => one.evaluation && !publicKnowledge.has(one.name))
    assert.ok(parts.length >= 6)
    const [{ open } = { open: 0 }] = await app.rows<{ open: number }>(
      `select count(*) as open from evaluations e join findings f on f.evaluation_id = e.id where e.state <> 'published'`,
    )
    assert.ok(open > 0, 'the sample has answers that are not published')
    for (const entity of entities) {
      const known = await app.rows<{ id: string }>(
        `select id from evaluations where entity_id = '${entity}' and (kind = 'self' or state = 'published')`,
      )
      const foreign = sql<boolean>`not (evaluation_id = any(${known.map(({ id }) => id)}::uuid[]))`
      for (const { name } of parts) {
        const seen = await database.transact(insider(entity), (tx) => countOf(tx, name, foreign))
        assert.equal(seen, 0, name)
      }
    }
  })

  test('lets nobody change, delete or forge a row of another entity, not even of what all may read', async () => {
    for (const { name } of tables.filter((one) => one.entity)) {
      const [row] = await app.rows<{ row: object; owner: EntityId }>(
        `select to_jsonb(t) as row, entity_id as owner from ${name} t where entity_id is not null limit 1`,
      )
      if (!row) continue
      const stranger = insider(entities.find((one) => one !== row.owner) ?? newId<EntityId>())
      const theirs = sql`where entity_id = ${row.owner}`
      const table = sql.table(name)
      for (const done of [
        await attempt(stranger, sql`update ${table} set entity_id = entity_id ${theirs}`),
        await attempt(stranger, sql`delete from ${table} ${theirs}`),
      ])
        assert.ok(done === 0n || done === refused, `${name}: ${done}`)
      // What the database works out itself cannot be given.
      const columns = await app.rows<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = '${name}'::regclass and attnum > 0
          and not attisdropped and attgenerated = ''`,
      )
      const given = sql.join(columns.map((column) => sql.ref(column.name)))
      const forged = sql`insert into ${table} (${given})
        select ${given} from jsonb_populate_record(null::${table}, ${JSON.stringify(row.row)}::jsonb)`
      const added = await attempt(stranger, forged)
      if (!anybodyAdds.has(name)) assert.equal(added, refused, name)
    }
  })

  test('shows the public nothing but what is public, and lets it write nothing but what it causes', async () => {
    for (const { name, guarded } of tables.filter((one) => one.guarded)) {
      const seen = await database.transact(publicActor, (tx) =>
        countOf(tx, name, sql<boolean>`not (${openRows(name)})`),
      )
      const known = publicKnowledge.has(name) || name === 'entities' || name === 'framework_editions'
      if (!known) assert.equal(seen, 0, `${name} ${guarded}`)
      const emptied = await attempt(publicActor, sql`delete from ${sql.table(name)}`)
      assert.ok(emptied === 0n || emptied === refused, `${name}: ${emptied}`)
    }
  })

  test('shows nothing at all where nobody was said to act', async () => {
    const client = await database.pool.connect()
    try {
      for (const { name } of tables.filter((one) => one.guarded && !wordsAlone.includes(one.name))) {
        const { rows } = await client.query(`select count(*)::int as n from ${name}`)
        assert.equal(rows[0].n, 0, name)
      }
    } finally {
      client.release()
    }
  })
})
