import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { publicActor, systemActor } from '#src/kernel/actor.ts'
import { ask, freshDatabase, rolledBack } from './database.ts'

test('each database is a migrated one of its own', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  await ask(one.url, 'create table here_only (x int)')
  assert.deepEqual(await ask(other.url, "select to_regclass('here_only') as found"), [{ found: null }])
  assert.deepEqual(await ask(one.url, "select similarity('محمد', 'محمود') > 0 as arabic"), [{ arabic: true }])
  assert.notDeepEqual(await ask(other.url, "select to_regclass('migration.kysely_migration') as found"), [
    { found: null },
  ])
  await Promise.all([one.close(), other.close()])
})

test('a closed database is gone', async () => {
  const database = await freshDatabase()
  await database.close()
  await assert.rejects(ask(database.url, 'select 1'), /does not exist/)
})

test('the app works as itqan_app, whom row-level security binds', async () => {
  const fresh = await freshDatabase()
  const database = fresh.open()
  const role = sql<{ who: string; free: boolean }>`select current_user as who, rolsuper or rolbypassrls as free
    from pg_roles where rolname = current_user`
  const { rows } = await database.transact(publicActor, (tx) => role.execute(tx.db))
  assert.deepEqual(rows, [{ who: 'itqan_app', free: false }])
  await fresh.close()
})

test('what is done in a rolled back transaction is seen inside it and not after', async () => {
  const fresh = await freshDatabase()
  const database = fresh.open()
  const add = sql`insert into files (id, sha256, size, media_type, name, created_at)
    values (gen_random_uuid(), repeat('a', 64), 1, 'image/png', 'a.png', now())`
  const count = sql<{ count: number }>`select count(*)::int as count from files`
  await rolledBack(database, systemActor, async (tx) => {
    await add.execute(tx.db)
    assert.deepEqual((await count.execute(tx.db)).rows, [{ count: 1 }])
  })
  const after = await database.transact(systemActor, (tx) => count.execute(tx.db))
  assert.deepEqual(after.rows, [{ count: 0 }])
  await fresh.close()
})
