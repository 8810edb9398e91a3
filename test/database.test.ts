import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { freshDatabase } from './database.ts'

async function ask(url: string, query: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

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
