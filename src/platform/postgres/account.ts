// PostgreSQL refuses to run as root. Started by root, the server runs as whoever owns its data, else as the owner of
// the home, else as `postgres`, else as `nobody`; and that account must get through every folder on the way.
import { execFile } from 'node:child_process'
import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '#src/kernel/refusal.ts'
import { texts } from './texts.ts'

const run = promisify(execFile)

export interface Account {
  readonly uid: number
  readonly gid: number
}

const ownerOf = async (path: string): Promise<Account | null> => {
  const found = await stat(path).catch(() => null)
  return found && { uid: found.uid, gid: found.gid }
}

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

/** The account the server runs under; null when that is simply ours. */
export async function serverAccount(data: string, home: string): Promise<Account | null> {
  const owner = await ownerOf(data)
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) {
      throw new Refusal('conflict', texts.notOwner, { values: { folder: data } })
    }
    return null
  }
  if (owner && owner.uid !== 0) return owner
  const host = await ownerOf(home)
  if (host && host.uid !== 0) return host
  return (await accountNamed('postgres')) ?? (await accountNamed('nobody')) ?? { uid: 65534, gid: 65534 }
}

/** How the server's programs are started: who runs them, and through what. */
export interface Runner {
  readonly account: Account | null
  command(program: string, args: readonly string[]): { file: string; args: string[]; identity: Partial<Account> }
}

/** The first folder on the way down to `path` that the account may not walk through. */
async function closedFolder(path: string, account: Account): Promise<string | null> {
  let closed: string | null = null
  for (let folder = await realpath(path); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const walk = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & walk) === 0) closed = folder
  }
  return closed
}

const direct = (account: Account | null): Runner => ({
  account,
  command: (program, args) => ({ file: program, args: [...args], identity: account ?? {} }),
})

// Below a folder closed to all but root (/root itself, or what mktemp makes) the account keeps one privilege of ours,
// to walk and read; we are root and could do as much. Containers often lack the first of the two.
const passes = ['dac_read_search', 'dac_override']

const through = (account: Account, pass: string): Runner => ({
  account,
  command: (program, args) => ({
    file: 'setpriv',
    args: [
      ...[
        `--reuid=${account.uid}`,
        `--regid=${account.gid}`,
        '--clear-groups',
        '--no-new-privs',
        '--securebits=+no_setuid_fixup',
      ],
      ...[`--inh-caps=-all,+${pass}`, `--ambient-caps=-all,+${pass}`, '--', program, ...args],
    ],
    identity: {},
  }),
})

/** A runner under whose account all of `paths` can be reached; refuses if there is none. */
export async function chooseRunner(account: Account | null, paths: readonly string[]): Promise<Runner> {
  if (!account) return direct(null)
  const closed = []
  for (const path of paths) {
    const folder = await closedFolder(path, account)
    if (folder) closed.push({ path, folder })
  }
  const [first] = closed
  if (!first) return direct(account)
  for (const pass of passes) {
    const runner = through(account, pass)
    const { file, args } = runner.command('test', ['-d', first.path])
    if (await succeeds(file, args)) return runner
  }
  throw new Refusal('conflict', texts.unreachable, { values: first })
}

const succeeds = (file: string, args: string[]) =>
  run(file, args).then(
    () => true,
    () => false,
  )
