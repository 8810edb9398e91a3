// kill -9 of the app, of its database, and of both, during a write storm: what was acknowledged is there afterwards.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { placeOf } from '#src/platform/files/place.ts'
import { temporaryHome } from '#test/database.ts'

const times = 10
const stormed = 25 // acknowledged writes before each kill
const patience = 60_000 // ms, against hanging for ever
const project = join(import.meta.dirname, '..', '..')

interface Storm {
  readonly app: ChildProcess
  readonly url: string
}

/** Every write that was ever acknowledged: id → sha256. */
const acknowledged = new Map<string, string>()
const home = await temporaryHome()
const running = new Set<ChildProcess>()
after(() => {
  for (const app of running) app.kill('SIGKILL')
})

async function startStorm(): Promise<Storm> {
  const script = join(project, 'test', 'crash', 'app.ts')
  const app = spawn(process.execPath, ['--import', './tools/loader.ts', script, home], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(app)
  app.once('exit', () => running.delete(app))
  let complaints = ''
  app.stderr.on('data', (text) => {
    complaints = `${complaints}${text}`.slice(-2000)
  })
  const url = await new Promise<string>((resolve, reject) => {
    app.once('exit', () => reject(new Error(`The app ended before it was ready:\n${complaints}`)))
    createInterface(app.stdout).on('line', (line) => {
      const [word, first = '', second = ''] = line.split(' ')
      if (word === 'ready') resolve(first)
      // A kill may cut the last line short: half a hash was not acknowledged.
      else if (word === 'saved' && second.length === 64) acknowledged.set(first, second)
    })
  })
  return { app, url }
}

async function moreWrites(app: ChildProcess) {
  const goal = acknowledged.size + stormed
  const deadline = Date.now() + patience
  while (acknowledged.size < goal) {
    assert(app.exitCode === null && app.signalCode === null, 'the app goes on')
    assert(Date.now() < deadline, 'writes go on')
    await sleep(5)
  }
}

async function databasePid() {
  const lock = await readFile(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8')
  return Number(lock.split('\n')[0])
}

async function killDatabase() {
  const pid = await databasePid()
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  for (const each of [pid, ...children.split(' ').filter(Boolean).map(Number)]) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // it ended with its postmaster
    }
  }
}

async function killApp(app: ChildProcess) {
  const gone = once(app, 'exit')
  app.kill('SIGKILL')
  await gone
}

async function savedRows(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select f.id, f.sha256 from files f join events e on e.subject_type = 'file' and e.subject_id = f.id::text
        join pgboss.job j on j.name = 'look-at-file' and j.data ->> 'input' = f.id::text`,
    )
    return new Map(rows.map((row) => [row.id, row.sha256]))
  } finally {
    await client.end()
  }
}

let checkedFiles = new Set<string>()

// The count of what must be there is taken first: the storm goes on while we look.
async function assertNothingLost(url: string) {
  const expected = [...acknowledged]
  const rows = await savedRows(url)
  for (const [id, sha256] of expected)
    assert.equal(rows.get(id), sha256, `row ${id} is there, with its event and its job`)
  for (const [, sha256] of expected) {
    if (checkedFiles.has(sha256)) continue
    const bytes = await readFile(placeOf(join(home, 'files'), sha256))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, `file ${sha256} is whole`)
    checkedFiles.add(sha256)
  }
}

test(`kill -9 of the database, ${times} times: the app starts it again and nothing acknowledged is lost`, async () => {
  const { app, url } = await startStorm()
  for (let time = 0; time < times; time++) {
    await moreWrites(app)
    await killDatabase()
    await moreWrites(app)
    await assertNothingLost(url)
  }
  await killApp(app)
})

test(`kill -9 of the app, ${times} times: the next finds the database running and nothing acknowledged is lost`, async () => {
  const servers = new Set<number>()
  for (let time = 0; time < times; time++) {
    const { app, url } = await startStorm()
    servers.add(await databasePid())
    await assertNothingLost(url)
    await moreWrites(app)
    await killApp(app)
  }
  assert.equal(servers.size, 1)
})

test(`kill -9 of both, ${times} times: the next start recovers and nothing acknowledged is lost`, async () => {
  for (let time = 0; time < times; time++) {
    const { app, url } = await startStorm()
    await assertNothingLost(url)
    await moreWrites(app)
    await Promise.all([killDatabase(), killApp(app)])
  }
})

test('asked to stop during the storm, the app ends by itself and takes the database with it', async () => {
  const { app } = await startStorm()
  await moreWrites(app)
  const ended = once(app, 'exit')
  app.kill('SIGTERM')
  assert.deepEqual(await ended, [0, null])
  await assert.rejects(databasePid(), /ENOENT/)
})

test('after all of it every write that was ever acknowledged is there', async () => {
  const { app, url } = await startStorm()
  checkedFiles = new Set() // all of the files once more, from the first
  await assertNothingLost(url)
  await killApp(app)
  assert(acknowledged.size >= 4 * times * stormed)
})
