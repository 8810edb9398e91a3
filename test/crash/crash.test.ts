// kill -9 of the app, of its database, and of both, during a storm of writes: what was acknowledged is there afterwards.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { placeOf } from '#src/platform/files/place.ts'
import { ask, temporaryHome } from '#test/database.ts'
import { buildAssets } from '../../tools/build.ts'
import type { Storm } from './storm.ts'
import { assessorsIn, startStorm } from './storm.ts'

const times = 10
const stormed = 25 // acknowledged writes before each kill
const assessors = 6
const patience = 60_000 // ms, against hanging for ever
const project = join(import.meta.dirname, '..', '..')

const home = await temporaryHome()
const running = new Set<ChildProcess>()
let url = ''
let storm: Storm | undefined

before(async () => {
  await buildAssets()
})

after(async () => {
  await storm?.stop()
  for (const app of running) app.kill('SIGKILL')
})

/** Starts the app and lets the storm go on against it. */
async function startApp(): Promise<ChildProcess> {
  const script = join(project, 'test', 'crash', 'app.ts')
  const app = spawn(process.execPath, ['--import', './tools/loader.ts', script, home], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(home, 'compiled') },
  })
  running.add(app)
  app.once('exit', () => running.delete(app))
  let complaints = ''
  app.stderr.on('data', (text) => {
    complaints = `${complaints}${text}`.slice(-2000)
  })
  const port = await new Promise<number>((resolve, reject) => {
    app.once('exit', () => reject(new Error(`The app ended before it was ready:\n${complaints}`)))
    createInterface(app.stdout).on('line', (line) => {
      const [word, first = '', second = ''] = line.split(' ')
      if (word === 'ready') {
        url = second
        resolve(Number(first))
      } else complaints += line
    })
  })
  storm ??= startStorm(await assessorsIn(url, assessors))
  storm.port = port
  return app
}

function theStorm(): Storm {
  assert(storm)
  return storm
}

async function moreWrites(app: ChildProcess) {
  const goal = theStorm().count + stormed
  const deadline = Date.now() + patience
  while (theStorm().count < goal) {
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
  theStorm().port = null
}

let checkedFiles = new Set<string>()

// What must be there is noted first: the storm goes on while we look.
async function assertNothingLost() {
  const answers = new Map(theStorm().answers)
  const files = new Map(theStorm().files)
  const saved = await ask(url, "select visit_id || ' ' || code as key, version, note from findings")
  const rows = new Map(saved.map((row) => [row.key, row]))
  for (const [key, { version, note }] of answers) {
    const row = rows.get(key)
    assert(row && row.version >= version, `answer ${key} of version ${version} is there`)
    if (row.version === version) assert.equal(row.note, note)
  }
  const kept = await ask(url, 'select e.id, f.sha256 from evidence e join files f on f.id = e.file_id')
  const hashes = new Map(kept.map((row) => [row.id, row.sha256]))
  for (const [id, sha256] of files) {
    assert.equal(hashes.get(id), sha256, `evidence ${id} is there`)
    if (checkedFiles.has(sha256)) continue
    const bytes = await readFile(placeOf(join(home, 'files'), sha256))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, `file ${sha256} is whole`)
    checkedFiles.add(sha256)
  }
  await assertTrailComplete()
  assert.deepEqual(theStorm().surprises, [])
}

/** Each change has its event and each event its job: they were committed together. */
async function assertTrailComplete() {
  const [found] = await ask(
    url,
    `select (select count(*)::int from events where kind = 'finding.saved') as saved, (select sum(version)::int from findings) as versions,
      (select count(*)::int from events where kind = 'evidence.added') as added, (select count(*)::int from evidence) as evidence,
      (select count(*)::int from events e where kind in ('finding.saved', 'evidence.added') and not exists (
        select from pgboss.job j where j.name = 'look-at-event' and j.data ->> 'input' = e.id::text)) as forgotten`,
  )
  assert.equal(found.saved, found.versions, 'an event for every version of every answer')
  assert.equal(found.added, found.evidence, 'an event for every piece of evidence')
  assert.equal(found.forgotten, 0, 'a job for every event')
}

test(`kill -9 of the database, ${times} times: the app starts it again and nothing acknowledged is lost`, async () => {
  const app = await startApp()
  for (let time = 0; time < times; time++) {
    await moreWrites(app)
    await killDatabase()
    await moreWrites(app)
    await assertNothingLost()
  }
  await killApp(app)
})

test(`kill -9 of the app, ${times} times: the next finds the database running and nothing acknowledged is lost`, async () => {
  const servers = new Set<number>()
  for (let time = 0; time < times; time++) {
    const app = await startApp()
    servers.add(await databasePid())
    await assertNothingLost()
    await moreWrites(app)
    await killApp(app)
  }
  assert.equal(servers.size, 1)
})

test(`kill -9 of both, ${times} times: the next start recovers and nothing acknowledged is lost`, async () => {
  for (let time = 0; time < times; time++) {
    const app = await startApp()
    await assertNothingLost()
    await moreWrites(app)
    await Promise.all([killDatabase(), killApp(app)])
  }
})

test('asked to stop during the storm, the app ends by itself and takes the database with it', async () => {
  const app = await startApp()
  await moreWrites(app)
  const ended = once(app, 'exit')
  app.kill('SIGTERM')
  assert.deepEqual(await ended, [0, null])
  await assert.rejects(databasePid(), /ENOENT/)
})

test('after all of it every write that was ever acknowledged is there', async () => {
  const app = await startApp()
  checkedFiles = new Set() // all of the files once more, from the first
  await assertNothingLost()
  await theStorm().stop()
  await killApp(app)
  assert(theStorm().count >= 4 * times * stormed)
})
