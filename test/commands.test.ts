// The command line as it is run: what each mistake answers, on which stream, with which exit code.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { projectRoot } from '#src/platform/paths.ts'
import { type FreshDatabase, freshDatabase, temporaryHome } from '#test/database.ts'
import { buildAssets, buildServer } from '../tools/build.ts'

let home: string
let fresh: FreshDatabase
let environment: Record<string, string>

const program = join(projectRoot(), 'dist', 'main.js')

before(async () => {
  await buildAssets()
  await buildServer(['src/platform/documents/worker.ts'])
  home = await temporaryHome()
  fresh = await freshDatabase()
  environment = { ITQAN_HOME: home, DATABASE_URL: fresh.url, PORT: '0', LOG_LEVEL: 'silent' }
})
after(() => fresh.close())

interface Answer {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

function run(args: readonly string[], extra: Record<string, string> = {}, until?: RegExp): Promise<Answer> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH ?? '', ...environment, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (until?.test(said)) child.kill('SIGTERM')
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said, complained })))
}

const stackless = (answer: Answer) => assert.doesNotMatch(answer.complained, /^ +at /m, answer.complained)

test('an unknown command or option answers with the usage and code 2; asking for help answers 0', async () => {
  const mistakes = [['evaluate'], ['constructor'], ['--smaple'], ['serve', 'now']]
  for (const answer of await Promise.all(mistakes.map((args) => run(args)))) {
    assert.equal(answer.code, 2)
    assert.match(answer.complained, /npm start -- \[--sample\]/)
    assert.equal(answer.said, '')
    stackless(answer)
  }
  const help = await run(['--help'])
  assert.equal(help.code, 0)
  assert.match(help.said, /framework export EDITION/)
})

test('a setting that cannot be used is named, without a stack', async () => {
  const answer = await run(['migrate'], { PORT: 'http', PUBLIC_URL: 'here' })
  assert.equal(answer.code, 1)
  assert.match(answer.complained, /PORT: .*\n.*PUBLIC_URL: /)
  stackless(answer)
})

test('a database server that does not answer, or does not admit us, is said to be the reason', async () => {
  const nobody = await run(['migrate'], { DATABASE_URL: 'postgres://itqan:secret-word@127.0.0.1:9/itqan' })
  assert.equal(nobody.code, 1)
  assert.match(nobody.complained, /DATABASE_URL does not answer/)
  const missing = new URL(fresh.url)
  missing.pathname = '/no_such_database'
  const elsewhere = await run(['migrate'], { DATABASE_URL: missing.href })
  assert.equal(elsewhere.code, 1)
  assert.match(elsewhere.complained, /no_such_database/)
  for (const answer of [nobody, elsewhere]) {
    stackless(answer)
    assert.doesNotMatch(answer.complained, /secret-word/)
  }
})

test('a port in use is said to be in use', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = String(typeof address === 'object' ? address?.port : '')
  const answer = await run(['serve'], { PORT: port })
  other.close()
  assert.equal(answer.code, 1)
  assert.match(answer.complained, new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is in use`))
  stackless(answer)
})

test('without a terminal nothing is asked: an empty database is served, and SIGTERM ends it well', async () => {
  const answer = await run(['serve'], {}, /http:\/\/localhost:\d+/)
  assert.equal(answer.code, 0, answer.complained)
  assert.match(answer.said, /The database is empty\. Create an administrator: npm run itqan -- admin/)
  assert.match(answer.said, /Stopping…/)
})

test('an administrator is made with a password for one sign-in; wrong arguments make nobody', async () => {
  const wrong = [[], ['admin@itqan.gov.bh'], ['admin@itqan.gov.bh', 'مدير', 'Administrator', 'again']]
  for (const { code } of await Promise.all(wrong.map((args) => run(['admin', ...args])))) assert.equal(code, 2)
  const address = await run(['admin', 'not an address', 'مدير', 'Administrator'])
  assert.equal(address.code, 1)
  assert.match(address.complained, /not an address is not an e-mail address/)
  const made = await run(['admin', 'admin@itqan.gov.bh', 'مدير النظام', 'Administrator'])
  assert.equal(made.code, 0, made.complained)
  assert.match(made.said, /^admin@itqan\.gov\.bh\n[a-z0-9-]{20,}\n/)
  const served = await run(['serve'], {}, /http:\/\/localhost:\d+/)
  assert.match(served.said, /There is no entity yet\. Sign in as an administrator and add the first one\./)
  assert.doesNotMatch(served.said, /empty/)
})

test('an edition goes out as a file and comes in again; a broken file is refused with its errors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'itqan-framework-'))
  const file = join(folder, 'edition.json')
  assert.equal((await run(['framework', 'export', 'onsite-2023', file])).code, 0)
  const again = await run(['framework', 'import', file])
  assert.equal(again.code, 0, again.complained)
  assert.match(again.said, /^onsite-2023: same\n$/)

  const broken = join(folder, 'broken.json')
  await writeFile(broken, '{"id": "onsite-2023"}')
  const refused = await run(['framework', 'import', broken, '--publish'])
  assert.equal(refused.code, 1)
  assert.match(refused.complained, /criteria|categories/)
  stackless(refused)

  for (const [path, reason] of [
    [join(folder, 'absent.json'), /There is no file or folder .*absent\.json/],
    [folder, /is not a file/],
  ] as const) {
    const answer = await run(['framework', 'import', path])
    assert.equal(answer.code, 1)
    assert.match(answer.complained, reason)
    stackless(answer)
  }
  assert.equal((await run(['framework', 'export', 'onsite-1999'])).code, 1)
  assert.equal((await run(['framework', 'print', 'onsite-2023'])).code, 2)
})
