import assert from 'node:assert/strict'
import { cp, lstat, mkdir, readdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '#src/kernel/refusal.ts'
import { ask, temporaryHome } from '#test/database.ts'
import { chooseRunner } from './account.ts'
import { binaryFolder, findBinaries } from './binaries.ts'
import { startEmbeddedPostgres } from './start.ts'

/** The package as npm leaves it with --ignore-scripts: no library links. */
async function withoutLinks(): Promise<string> {
  const native = dirname(binaryFolder(undefined))
  const copy = join(await temporaryHome(), 'native')
  await mkdir(join(copy, 'lib'), { recursive: true })
  await cp(join(native, 'bin'), join(copy, 'bin'), { recursive: true })
  await cp(join(native, 'pg-symlinks.json'), join(copy, 'pg-symlinks.json'))
  await symlink(join(native, 'share'), join(copy, 'share'))
  for (const name of await readdir(join(native, 'lib'))) {
    const isLink = (await lstat(join(native, 'lib', name))).isSymbolicLink()
    if (!isLink) await symlink(join(native, 'lib', name), join(copy, 'lib', name))
  }
  return join(copy, 'bin')
}

test('a package installed without its scripts runs: the library links are made at home, at every start', async () => {
  const pgBin = await withoutLinks()
  const home = await temporaryHome()
  for (const _start of [1, 2]) {
    const server = await startEmbeddedPostgres({ home, pgBin, durable: false })
    assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
    await server.stop()
  }
  const made = await readdir(join(home, 'postgres', 'lib'))
  assert(made.includes('libpq.so.5') || made.some((name) => name.endsWith('.dylib')))
})

test('the programs say their version; the environment of the app is not theirs', async () => {
  const runner = await chooseRunner(null, [])
  const found = await findBinaries(binaryFolder(undefined), join(await temporaryHome(), 'lib'), runner)
  assert.equal(found.major, 18)
  assert.deepEqual(
    Object.keys(found.environment).filter((name) => !/LIBRARY_PATH$/.test(name)),
    ['PATH', 'LC_ALL', 'TZ'],
  )
})

test('a folder without programs is refused by name', async () => {
  const runner = await chooseRunner(null, [])
  await assert.rejects(findBinaries('/nowhere', '/nowhere', runner), (error) => {
    assert(error instanceof Refusal)
    assert.equal(error.text.key, 'postgres.binariesFail')
    assert.equal(error.values.folder, '/nowhere')
    return true
  })
})
