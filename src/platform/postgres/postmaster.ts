// Which server process runs on a data folder, if any. PostgreSQL's own lock file is not enough after kill -9: its
// number may be a zombie's or, later, a stranger's, and the next start would refuse for ever.
import { execFile } from 'node:child_process'
import { readFile, readlink, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Postmaster {
  readonly pid: number
  readonly sockets: string
}

async function commandOf(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  }
  const { stdout } = await run('ps', ['-o', 'stat=,command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  const [state = '', ...command] = stdout.trim().split(/\s+/)
  return state.startsWith('Z') ? [] : command
}

// A server stands in its data folder. Where that may not be read (another account, in a container), whatever lives
// under that number and was started as a server is believed: a second server on the same data would be worse.
async function standsIn(pid: number, data: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === data
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (gone && process.platform === 'linux') return false // a zombie stands nowhere
    const [program = '', ...args] = await commandOf(pid)
    return basename(program) === 'postgres' && args.includes('-D')
  }
}

export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const lock = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null)
  if (lock === null) return null
  const [first = '', , , , sockets = ''] = lock.split('\n')
  const pid = Number(first)
  if (!Number.isInteger(pid) || pid <= 1) return null
  return (await standsIn(pid, data)) ? { pid, sockets } : null
}

async function removeStale(path: string, lives: (pid: number) => Promise<boolean>) {
  const before = await readFile(path, 'utf8').catch(() => null)
  if (before === null || (await lives(Number(before.split('\n')[0])))) return
  // Someone may have started in between: take the file aside first, and put it back if it is not the one we judged.
  const aside = `${path}.stale.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  const taken = await readFile(aside, 'utf8').catch(() => null)
  if (taken !== null && taken !== before) await rename(aside, path)
  await rm(aside, { force: true })
}

/** Removes lock files whose server is gone, in the data folder and beside the socket. */
export async function removeStaleLocks(data: string, sockets: string) {
  const lives = (pid: number) => standsIn(pid, data)
  await removeStale(join(data, 'postmaster.pid'), lives)
  await removeStale(join(sockets, '.s.PGSQL.5432.lock'), lives)
}
