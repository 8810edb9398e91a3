// Under whom the server runs. Most of this needs root, which may become anyone.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '#src/kernel/refusal.ts'
import { ask, temporaryHome } from '#test/database.ts'
import { chooseRunner } from './account.ts'
import { startEmbeddedPostgres } from './start.ts'

const project = join(import.meta.dirname, '..', '..', '..')
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : { uid: -1, gid: -1 }

function idOf(which: '-u' | '-g') {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
}

function nobodyReaches(path: string) {
  try {
    execFileSync('test', ['-r', path], { ...nobody, cwd: '/' })
    return true
  } catch {
    return false
  }
}

const needsRoot = { skip: !isRoot && 'needs root; the other tests have just run as an ordinary user' }
const needsOpenProject = {
  skip: isRoot ? !nobodyReaches(project) && 'the project lies below a closed folder' : needsRoot.skip,
}

const ownerOfProcess = async (pid: number) =>
  Number(/^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])

/** Runs the small app of the crash tests as nobody until it is ready or has ended; its words. */
async function runAsNobody(home: string): Promise<string> {
  const script = join(project, 'test', 'crash', 'app.ts')
  const app: ChildProcess = spawn(process.execPath, ['--import', './tools/loader.ts', script, home], {
    cwd: project,
    ...nobody,
  })
  let words = ''
  const ended = once(app, 'exit')
  const ready = new Promise<void>((resolve) => {
    const listen = (text: Buffer) => {
      words += text
      if (words.includes('ready')) resolve()
    }
    app.stdout?.on('data', listen)
    app.stderr?.on('data', listen)
  })
  await Promise.race([ready, ended])
  app.kill('SIGKILL')
  await ended
  return words
}

test('started by root, the server runs as someone else', needsRoot, async () => {
  const server = await startEmbeddedPostgres({ home: await temporaryHome(), durable: false })
  const uid = await ownerOfProcess(server.pid)
  assert.notEqual(uid, 0)
  await server.stop()
})

test('started by root below a folder closed to all others, the server runs too', needsRoot, async (t) => {
  const outer = join(await temporaryHome(), 'closed')
  await mkdir(outer, { mode: 0o700 })
  const home = join(outer, 'home')
  try {
    const server = await startEmbeddedPostgres({ home, durable: false })
    assert.notEqual(await ownerOfProcess(server.pid), 0)
    assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
    assert.equal((await stat(outer)).mode & 0o777, 0o700, 'the folder stays closed')
    await server.stop()
  } catch (error) {
    // A container may hold too little privilege for that; then it says so.
    if (!(error instanceof Refusal)) throw error
    assert.equal(error.text.key, 'postgres.unreachable')
    assert.equal(error.values.folder, outer)
    t.skip('this root lacks the privilege to pass closed folders')
  }
})

test('a path open to the account is reached directly, a closed one through setpriv', needsRoot, async () => {
  const home = await temporaryHome()
  await chmod(home, 0o711)
  const open = (await chooseRunner(nobody, [home])).command('postgres', ['-D', home])
  assert.deepEqual(open, { file: 'postgres', args: ['-D', home], identity: nobody })
  const ourselves = (await chooseRunner(null, [home])).command('postgres', [])
  assert.deepEqual(ourselves, { file: 'postgres', args: [], identity: {} })
})

test('an ordinary user runs it all, and root then runs the server as that user', needsOpenProject, async () => {
  const home = await temporaryHome()
  await chown(home, nobody.uid, nobody.gid)
  assert.match(await runAsNobody(home), /^ready /m)

  const server = await startEmbeddedPostgres({ home })
  assert.equal(await ownerOfProcess(server.pid), nobody.uid, 'the one left running by the killed app')
  await server.stop()
  const again = await startEmbeddedPostgres({ home })
  assert.equal(await ownerOfProcess(again.pid), nobody.uid)
  const [table] = await ask(again.url, "select to_regclass('findings')::text as name")
  assert.deepEqual(table, { name: 'findings' })
  await again.stop()
})

test('an ordinary user is refused the data of another', needsOpenProject, async () => {
  const home = await temporaryHome()
  const server = await startEmbeddedPostgres({ home, durable: false })
  await server.stop()
  const data = await stat(join(home, 'postgres', 'data'))
  if (data.uid === nobody.uid) await chown(join(home, 'postgres', 'data'), nobody.uid + 1, nobody.gid)
  assert.match(await runAsNobody(home), /postgres\.notOwner/)
})

test('a folder an ordinary user may not write in is refused by name', needsOpenProject, async () => {
  const home = join(await temporaryHome(), 'home')
  await mkdir(home)
  const words = await runAsNobody(home)
  assert.match(words, /postgres\.homeClosed/)
})
