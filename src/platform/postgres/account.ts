// PostgreSQL refuses to run as root. Started by root, the server runs as whoever owns its data, else as the owner of
// the home, else as `postgres`, else as `nobody`; and every folder on the way must let that account through.
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

/** Refuses if the account may not walk down to `path`. */
export async function assertReachable(path: string, account: Account | null) {
  if (!account) return
  for (let folder = await realpath(path); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const walk = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & walk) === 0) throw new Refusal('conflict', texts.unreachable, { values: { path, folder } })
  }
}
