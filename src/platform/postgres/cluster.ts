// The embedded database on disk: <home>/postgres holds the password (ours alone), the data, the socket and the log.
import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Account, Runner } from './account.ts'
import { chooseRunner, serverAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { binaryFolder, findBinaries } from './binaries.ts'
import { texts } from './texts.ts'

const run = promisify(execFile)

export const owner = 'itqan'

export interface Cluster {
  readonly binaries: Binaries
  readonly runner: Runner
  readonly folder: string
  readonly data: string
  /** Folder of the Unix socket, short enough for every system. */
  readonly sockets: string
  readonly log: string
  readonly passwordFile: string
  readonly password: string
}

const give = async (path: string, account: Account | null) => {
  if (account) await chown(path, account.uid, account.gid)
}

// Whoever starts first decides the password: a link, unlike a write, is made whole or not at all.
async function keepPassword(file: string): Promise<string> {
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(fresh, randomBytes(24).toString('hex'), { mode: 0o600, flush: true })
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
  return (await readFile(file, 'utf8')).trim()
}

// The address of a Unix socket holds about 104 bytes: a long path gets a folder under the temporary one.
async function socketFolder(folder: string, data: string, account: Account | null): Promise<string> {
  const beside = join(folder, 'run')
  const short = Buffer.byteLength(join(beside, '.s.PGSQL.5432.lock')) <= 100
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const sockets = short ? beside : join(await realpath(tmpdir()), `itqan-${name}`)
  await mkdir(sockets, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const found = await lstat(sockets)
  const ours = [process.getuid?.(), account?.uid].includes(found.uid)
  if (!found.isDirectory() || !ours) throw new Refusal('conflict', texts.notOwner, { values: { folder: sockets } })
  await give(sockets, account)
  return sockets
}

// initdb works in a folder of its own that is renamed when whole: a start cut short leaves nothing half made, and of
// two starts at once one wins.
async function initialise(cluster: Cluster) {
  const { binaries, runner, data, folder } = cluster
  const fresh = join(folder, `new-${process.pid}-${randomBytes(4).toString('hex')}`)
  const secret = join(fresh, 'secret')
  const made = join(fresh, 'data')
  await mkdir(fresh, { mode: 0o700 })
  await mkdir(made, { mode: 0o700 })
  await writeFile(secret, cluster.password, { mode: 0o600 })
  for (const path of [secret, made, fresh]) await give(path, runner.account)
  const locale =
    binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-ctype=C.UTF-8']
      : ['--locale=C', '--lc-ctype=C.UTF-8']
  const settings = ['--encoding=UTF8', '--auth=scram-sha-256', '--data-checksums', '--no-instructions']
  const who = [`--username=${owner}`, `--pwfile=${secret}`]
  const { file, args, identity } = runner.command(binaries.initdb, ['-D', made, ...who, ...settings, ...locale])
  await run(file, args, { env: binaries.environment, cwd: fresh, ...identity })
  await rename(made, data).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  await rm(fresh, { recursive: true, force: true })
}

async function sweepUnfinished(folder: string) {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('new-')) continue
    const path = join(folder, name)
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0)
    if (age > 600_000) await rm(path, { recursive: true, force: true })
  }
}

async function openFolder(path: string) {
  const made = await mkdir(path, { recursive: true })
  const { mode, uid } = await stat(path)
  // Another account must walk through on its way to the data; it can read nothing here, whatever the umask.
  if (process.getuid?.() === 0 && uid === 0) await chmod(path, (made ? 0o700 : mode & 0o777) | 0o011)
  else if (made) await chmod(path, 0o700)
}

/** Finds or makes everything the server needs before it can start. */
export async function prepareCluster(home: string, pgBin: string | undefined): Promise<Cluster> {
  try {
    return await prepare(home, pgBin)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const closed = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
    throw closed ? new Refusal('conflict', texts.homeClosed, { values: { folder: resolve(home) } }) : error
  }
}

async function prepare(home: string, pgBin: string | undefined): Promise<Cluster> {
  const wanted = resolve(home)
  await openFolder(wanted)
  const folder = join(await realpath(wanted), 'postgres')
  const data = join(folder, 'data')
  const account = await serverAccount(data, wanted)
  await openFolder(folder)
  const programs = binaryFolder(pgBin)
  const runner = await chooseRunner(account, [folder, programs])
  const binaries = await findBinaries(programs, join(folder, 'lib'), runner)
  const passwordFile = join(folder, 'password')
  const cluster: Cluster = {
    binaries,
    runner,
    folder,
    data,
    sockets: await socketFolder(folder, data, account),
    log: join(folder, 'server.log'),
    passwordFile,
    password: await keepPassword(passwordFile),
  }
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null)
  if (made === null) await initialise(cluster)
  else if (Number(made) !== binaries.major) {
    const values = { folder: data, made: made.trim(), found: String(binaries.major) }
    throw new Refusal('conflict', texts.otherVersion, { values })
  }
  await sweepUnfinished(folder)
  return cluster
}
