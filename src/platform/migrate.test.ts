import assert from 'node:assert/strict'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { publicActor, systemActor } from '#src/kernel/actor.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { ask, temporaryHome, withName } from '#test/database.ts'
import { openDatabase } from './database.ts'
import { record } from './events.ts'
import { createJobs } from './jobs.ts'
import { createLog } from './log.ts'
import { migrate } from './migrate.ts'
import { startEmbeddedPostgres } from './postgres/start.ts'

const debian15 = '/usr/lib/postgresql/15/bin'
const has15 = await stat(debian15).then(
  () => true,
  () => false,
)
const home = await temporaryHome()
const server = await startEmbeddedPostgres({ home, durable: false })
after(() => server.stop())

const refusedFor = (key: string) => (error: unknown) => error instanceof Refusal && error.text.key === key

let made = 0
async function emptyDatabase(url = server.url, options = ''): Promise<string> {
  made += 1
  await ask(url, `create database empty_${made} template template0 ${options}`)
  return withName(url, `empty_${made}`)
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  made += 1
  const folder = join(home, `migrations-${made}`)
  await mkdir(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

test('files are applied in the order of their names, once, and later only what is new', async () => {
  const url = await emptyDatabase()
  const first = {
    '20261122-02-fill.sql': "insert into words values ('إتقان'); insert into words values ('درع');",
    '20261122-01-words.sql': 'create table words (word text);',
    'README.md': 'not a migration',
  }
  assert.deepEqual(await migrate(url, await folderOf(first)), ['20261122-01-words', '20261122-02-fill'])
  assert.deepEqual(await migrate(url, await folderOf(first)), [])
  const more = await folderOf({ ...first, '20261123-01-more.sql': "insert into words values ('معيار')" })
  assert.deepEqual(await migrate(url, more), ['20261123-01-more'])
  assert.deepEqual(await ask(url, 'select count(*)::int as words from words'), [{ words: 3 }])
})

test('four starters at once apply each file once', async () => {
  const url = await emptyDatabase()
  const folder = await folderOf({
    '20261122-01-a.sql': 'create table a (x int); insert into a values (1); select pg_sleep(0.1)',
    '20261122-02-b.sql': 'insert into a values (2)',
  })
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
  assert.deepEqual(applied.flat(), ['20261122-01-a', '20261122-02-b'])
  assert.deepEqual(await ask(url, 'select x from a order by x'), [{ x: 1 }, { x: 2 }])
})

test('a migration that fails leaves nothing of the run, and is named', async () => {
  const url = await emptyDatabase()
  const folder = await folderOf({
    '20261122-01-a.sql': 'create table a (x int)',
    '20261122-02-wrong.sql': 'create table b (x int); create table a (x int)',
  })
  await assert.rejects(migrate(url, folder), /20261122-02-wrong/)
  assert.deepEqual(await ask(url, "select to_regclass('a') as a, to_regclass('b') as b"), [{ a: null, b: null }])
})

test('a file that is not named as migrations are is not passed over in silence', async () => {
  const url = await emptyDatabase()
  await assert.rejects(migrate(url, await folderOf({ 'fix.sql': 'select 1' })), /fix\.sql/)
})

test('a database that is not UTF-8, or does not know Arabic letters, is refused with what to do', async () => {
  const libc = "locale_provider libc lc_collate 'C' lc_ctype 'C'"
  await assert.rejects(
    migrate(await emptyDatabase(server.url, `${libc} encoding 'LATIN1'`)),
    refusedFor('postgres.notUtf8'),
  )
  const blind = await emptyDatabase(server.url, `${libc} encoding 'UTF8'`)
  await assert.rejects(migrate(blind), refusedFor('postgres.arabicUnread'))
})

/** What one entity's event is to the system, to a member of another entity, and to the public. */
async function eventsSeenBy(url: string) {
  const database = openDatabase({ connection: { connectionString: url }, max: 1 })
  const entity = '018f0000-0000-7000-8000-000000000001' as const
  const count = sql<{ count: number }>`select count(*)::int as count from events`
  const write = sql`insert into events (id, at, entity_id, kind, actor_name, subject_type, subject_id)
    values (gen_random_uuid(), now(), ${entity}, 'visit.started', '{}', 'visit', '1')`
  await database.transact(systemActor, (tx) => write.execute(tx.db))
  await database.transact(systemActor, (tx) =>
    record(tx, { kind: 'a.b', entityId: null, subject: { type: 'a', id: '1' } }),
  )
  const seen = []
  for (const actor of [systemActor, { ...publicActor, reach: 'entity' as const }, publicActor]) {
    const { rows } = await database.transact(actor, (tx) => count.execute(tx.db))
    seen.push(rows[0]?.count)
  }
  await database.close()
  return seen
}

test('the shipped migrations guard the rows of an entity from all others', async () => {
  const url = await emptyDatabase()
  assert.notDeepEqual(await migrate(url), [])
  assert.deepEqual(await eventsSeenBy(url), [2, 0, 0])
})

test('a login that row-level security does not bind is refused where it may not make the role', async () => {
  const home = await temporaryHome()
  const bare = await startEmbeddedPostgres({ home, durable: false })
  await ask(bare.url, "create role free login bypassrls password 'x'")
  await ask(bare.url, 'create database theirs owner free')
  const url = new URL(withName(bare.url, 'theirs'))
  url.username = 'free'
  url.password = 'x'
  await assert.rejects(migrate(url.href), refusedFor('postgres.rowsUnguarded'))
  await bare.stop()
})

async function assertJobsRun(url: string) {
  const database = openDatabase({ connection: { connectionString: url }, max: 2 })
  const jobs = createJobs(database, url, createLog('silent'))
  const done: number[] = []
  const kind = { name: 'count', input: z.number(), run: async (input: number) => void done.push(input) }
  jobs.register(kind)
  await jobs.start({ work: true })
  await database.transact(systemActor, (tx) => jobs.send(tx, kind, 7))
  await jobs.settled()
  assert.deepEqual(done, [7])
  await jobs.stop()
  await database.close()
}

// Neither is a superuser: one may make roles and gets its own, the other works as itself under forced row security.
async function assertOrdinaryOwnersGuarded(url: string) {
  for (const [owner, rights] of Object.entries({ plain: '', maker: 'createrole' })) {
    await ask(url, `create role ${owner} login ${rights} password 'x'`)
    await ask(url, `create database of_${owner} owner ${owner}`)
    const theirs = new URL(withName(url, `of_${owner}`))
    theirs.username = owner
    theirs.password = 'x'
    assert.notDeepEqual(await migrate(theirs.href), [])
    assert.deepEqual(await migrate(theirs.href), [])
    assert.deepEqual(await eventsSeenBy(theirs.href), [2, 0, 0], owner)
    await assertJobsRun(theirs.href)
  }
  return ask(url, `select pg_has_role('maker', 'itqan_app', 'member') as member`)
}

test('the database of an ordinary owner is migrated and guarded', async () => {
  const bare = await startEmbeddedPostgres({ home: await temporaryHome(), durable: false })
  assert.deepEqual(await assertOrdinaryOwnersGuarded(bare.url), [{ member: true }])
  await bare.stop()
})

test('so it is on PostgreSQL 15', { skip: !has15 && 'needs PostgreSQL 15' }, async () => {
  const old = await startEmbeddedPostgres({ home: await temporaryHome(), pgBin: debian15, durable: false })
  assert.match((await ask(old.url, 'show server_version'))[0].server_version, /^15\./)
  assert.deepEqual(await assertOrdinaryOwnersGuarded(old.url), [{ member: true }])
  await migrate(old.url)
  assert.deepEqual(await eventsSeenBy(old.url), [2, 0, 0])
  await old.stop()
})

test('a role that was made but not granted is left alone', async () => {
  await migrate(await emptyDatabase())
  await ask(server.url, "create role stranger login password 'x'")
  await ask(server.url, 'create database of_stranger owner stranger')
  const url = new URL(withName(server.url, 'of_stranger'))
  url.username = 'stranger'
  url.password = 'x'
  await migrate(url.href)
  assert.deepEqual(await eventsSeenBy(url.href), [2, 0, 0])
})
