import assert from 'node:assert/strict'
import { mkdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '#src/kernel/refusal.ts'
import { ask, temporaryHome } from '#test/database.ts'
import { startEmbeddedPostgres } from './start.ts'

const debian15 = '/usr/lib/postgresql/15/bin'
const has15 = await stat(debian15).then(
  () => true,
  () => false,
)

const refusedFor = (key: string) => (error: unknown) => error instanceof Refusal && error.text.key === key

const lockOf = (home: string) => join(home, 'postgres', 'data', 'postmaster.pid')

test('a second start keeps all data, and a stop leaves nothing to recover', async () => {
  const home = await temporaryHome()
  const first = await startEmbeddedPostgres({ home })
  await ask(first.url, "create table words as select 'إتقان' as word")
  await first.stop()
  await assert.rejects(stat(lockOf(home)), 'the server is gone')

  const second = await startEmbeddedPostgres({ home })
  assert.deepEqual(await ask(second.url, 'select word from words'), [{ word: 'إتقان' }])
  await second.stop()
  await second.stop() // again does no harm
  const log = await readFile(join(home, 'postgres', 'server.log'), 'utf8')
  assert.doesNotMatch(log, /not properly shut down/)
})

test('the server is durable unless told otherwise, speaks on its socket alone, and keeps its password to us', async () => {
  const home = await temporaryHome()
  const server = await startEmbeddedPostgres({ home })
  assert.deepEqual(await ask(server.url, 'show fsync'), [{ fsync: 'on' }])
  assert.deepEqual(await ask(server.url, 'show synchronous_commit'), [{ synchronous_commit: 'on' }])
  assert.deepEqual(await ask(server.url, 'show data_checksums'), [{ data_checksums: 'on' }])
  assert.deepEqual(await ask(server.url, 'show listen_addresses'), [{ listen_addresses: '' }])
  assert.equal((await stat(join(home, 'postgres', 'password'))).mode & 0o777, 0o600)
  assert.equal((await stat(join(home, 'postgres', 'run'))).mode & 0o777, 0o700)
  await assert.rejects(ask(server.url.replace(/:[0-9a-f]{48}@/, ':guess@'), 'select 1'), /password/)
  await server.stop()
})

test('what people wrote stays out of the log of the server', async () => {
  const home = await temporaryHome()
  const server = await startEmbeddedPostgres({ home, durable: false })
  await ask(server.url, 'create table people (email text unique)')
  const twice = "insert into people values ('maryam@example.org'), ('maryam@example.org')"
  await assert.rejects(ask(server.url, twice), /duplicate key/)
  await server.stop()
  const log = await readFile(join(home, 'postgres', 'server.log'), 'utf8')
  assert.match(log, /duplicate key/)
  assert.doesNotMatch(log, /maryam/)
})

test('three starters at once on an empty home share one server; the last to leave stops it', async () => {
  const home = await temporaryHome()
  const starters = await Promise.all([1, 2, 3].map(() => startEmbeddedPostgres({ home, durable: false })))
  const [one, two, three] = starters
  assert(one && two && three)
  assert.deepEqual([two.pid, three.pid], [one.pid, one.pid])
  await ask(one.url, 'create table shared (x int)')
  await one.stop()
  assert.deepEqual(await ask(two.url, 'select count(*)::int as rows from shared'), [{ rows: 0 }])
  await Promise.all([two.stop(), three.stop()])
  await assert.rejects(stat(lockOf(home)), 'the server is gone')
})

test('a lock file whose number now belongs to a stranger does not stop the start', async () => {
  const home = await temporaryHome()
  const first = await startEmbeddedPostgres({ home, durable: false })
  const lock = await readFile(lockOf(home), 'utf8')
  const socketLock = await readFile(join(home, 'postgres', 'run', '.s.PGSQL.5432.lock'), 'utf8')
  await first.stop()
  const stranger = (text: string) => text.replace(/^\d+/, String(process.pid))
  await writeFile(lockOf(home), stranger(lock))
  await writeFile(join(home, 'postgres', 'run', '.s.PGSQL.5432.lock'), stranger(socketLock))
  const second = await startEmbeddedPostgres({ home, durable: false })
  assert.notEqual(second.pid, process.pid)
  await second.stop()
})

test('a home far below gets its socket in the temporary folder', async () => {
  const home = join(await temporaryHome(), 'ض'.repeat(60), 'deep folder')
  const server = await startEmbeddedPostgres({ home, durable: false })
  const sockets = new URL(server.url).searchParams.get('host') ?? ''
  assert.match(sockets, /^.{1,80}\/itqan-[0-9a-f]{16}$/)
  assert.equal((await stat(sockets)).mode & 0o777, 0o700)
  assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  await rmdir(sockets)
})

test('a start cut short leaves nothing the next one trips over', async () => {
  const home = await temporaryHome()
  await mkdir(join(home, 'postgres', 'new-1-0', 'data'), { recursive: true })
  await writeFile(join(home, 'postgres', 'new-1-0', 'data', 'PG_VERSION'), '18\n')
  const server = await startEmbeddedPostgres({ home, durable: false })
  assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
})

test('a lost password and unusable programs are refused with what to do', async () => {
  const home = await temporaryHome()
  const file = join(home, 'postgres', 'password')
  const first = await startEmbeddedPostgres({ home, durable: false })
  const password = await readFile(file, 'utf8')
  await writeFile(file, 'another')
  await assert.rejects(startEmbeddedPostgres({ home, durable: false }), refusedFor('postgres.passwordLost'))
  await writeFile(file, password)
  await first.stop()
  await assert.rejects(startEmbeddedPostgres({ home, pgBin: '/usr/share' }), refusedFor('postgres.binariesFail'))
})

test('data of another PostgreSQL version is refused, not touched', {
  skip: !has15 && 'needs PostgreSQL 15',
}, async () => {
  const home = await temporaryHome()
  const server = await startEmbeddedPostgres({ home, durable: false })
  await server.stop()
  await assert.rejects(startEmbeddedPostgres({ home, pgBin: debian15 }), refusedFor('postgres.otherVersion'))
})
