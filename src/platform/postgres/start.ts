// The embedded database: PostgreSQL as a child process of ours on a Unix socket. It outlives a killed app, and the
// next start finds it again; if it dies itself it is started again; the last app to stop stops it.
import { spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Cluster } from './cluster.ts'
import { owner, prepareCluster } from './cluster.ts'
import { findPostmaster, removeStaleLocks } from './postmaster.ts'
import { texts } from './texts.ts'

export interface EmbeddedOptions {
  /** ITQAN_HOME. */
  readonly home: string
  /** A folder with other PostgreSQL programs (PG_BIN). */
  readonly pgBin?: string | undefined
  /** False lets a power cut lose data: for tests only. */
  readonly durable?: boolean
  readonly log?: (line: string) => void
}

export interface EmbeddedPostgres {
  /** Connection string of the database `itqan`, as its owner. */
  readonly url: string
  /** The server's process, as long as it is the one first found. */
  readonly pid: number
  /** Stops the server unless another app still uses it. Close your own connections first. */
  stop(): Promise<void>
}

// Held shared by every app that uses the server, so that the last one knows it is the last.
const usersLock = 7_104_225
const createLock = 7_104_226

// For tests: fast, and lost with the power.
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  checkpoint_timeout: '1h',
  max_connections: '200',
}

function settings(durable: boolean, major: number): string[] {
  const chosen: Record<string, string> = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Statements and their details carry what citizens wrote: they stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    ...(durable ? {} : forgetful),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const address = (cluster: Cluster, sockets: string, database: string) =>
  `postgresql://${owner}:${cluster.password}@localhost/${database}?host=${encodeURIComponent(sockets)}`

// The log is a file, not a pipe of ours, so that a server that outlives us can go on writing.
async function launch(cluster: Cluster, durable: boolean) {
  const size = (await stat(cluster.log).catch(() => null))?.size ?? 0
  if (size > 5_000_000) await rename(cluster.log, `${cluster.log}.1`)
  const log = await open(cluster.log, 'a', 0o600)
  const where = ['-D', cluster.data, '-c', `unix_socket_directories=${cluster.sockets}`]
  const options = [...where, ...settings(durable, cluster.binaries.major)]
  const { file, args, identity } = cluster.runner.command(cluster.binaries.postgres, options)
  const child = spawn(file, args, {
    env: cluster.binaries.environment,
    cwd: cluster.data,
    detached: true, // Ctrl-C is for the app, which then stops the server itself
    stdio: ['ignore', log.fd, log.fd],
    ...identity,
  })
  const state = { ended: false }
  child.once('exit', () => {
    state.ended = true
  })
  child.once('error', () => {
    state.ended = true
  })
  child.unref()
  await log.close()
  return state
}

/** The connection that counts us among the server's users. Its socket is let go of, so that it keeps no process alive. */
interface Keeper {
  readonly client: pg.Client
  readonly socket: Socket
}

async function connect(cluster: Cluster, sockets: string): Promise<Keeper | 'starting' | null> {
  const socket = new Socket()
  const client = new pg.Client({
    stream: () => socket,
    connectionString: address(cluster, sockets, 'postgres'),
    application_name: 'itqan keeper',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined) // the end of the connection is what is listened for
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [usersLock])
    return { client, socket }
  } catch (error) {
    await client.end().catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === '28P01') throw new Refusal('conflict', texts.passwordLost, { values: { file: cluster.passwordFile } })
    return code === '57P03' ? 'starting' : null
  }
}

async function logTail(cluster: Cluster) {
  const log = await readFile(cluster.log, 'utf8').catch(() => '')
  return log.trimEnd().split('\n').slice(-5).join('\n')
}

interface Running {
  readonly keeper: Keeper
  readonly pid: number
  readonly sockets: string
}

// Finds the server or starts it. Recovery after a crash may take long and is waited for; orphaned processes of a
// killed server hold its shared memory for a moment, so a failed start is tried again for a while.
async function bringUp(cluster: Cluster, durable: boolean, log: (line: string) => void): Promise<Running> {
  let deadline = Date.now() + 15_000
  let child: { ended: boolean } | null = null
  while (Date.now() < deadline) {
    const running = await findPostmaster(cluster.data)
    if (running) {
      const keeper = await connect(cluster, running.sockets || cluster.sockets)
      if (keeper === 'starting') deadline = Date.now() + 15_000
      else if (keeper) return { keeper, pid: running.pid, sockets: running.sockets || cluster.sockets }
    } else if (!child || child.ended) {
      if (child) await sleep(250)
      await removeStaleLocks(cluster.data, cluster.sockets)
      log('database: starting the embedded PostgreSQL')
      child = await launch(cluster, durable)
    }
    await sleep(25)
  }
  throw new Refusal('conflict', texts.doesNotStart, { values: { file: cluster.log, tail: await logTail(cluster) } })
}

async function ensureDatabase({ client }: Keeper) {
  // Two starters at once make it one after the other.
  await client.query('select pg_advisory_lock($1)', [createLock])
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner])
    if (!rowCount) await client.query(`create database ${owner}`)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [createLock])
  }
}

async function hasEnded(data: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (await findPostmaster(data)) {
    if (Date.now() > deadline) return false
    await sleep(25)
  }
  return true
}

// The last app out stops the server; a fast shutdown ends sessions, writes a checkpoint and leaves nothing to recover.
async function leave(cluster: Cluster, { keeper: { client, socket }, pid }: Running, log: (line: string) => void) {
  socket.ref()
  await client.query('select pg_advisory_unlock_shared($1)', [usersLock])
  const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [usersLock])
  const last: boolean = rows[0].last
  if (last) process.kill(pid, 'SIGINT')
  await client.end().catch(() => undefined)
  if (!last) return log('database: left running for another process')
  // A last checkpoint on a slow disk may outlast our patience; the server then ends by itself, losing nothing.
  log((await hasEnded(cluster.data, 60_000)) ? 'database: stopped' : 'database: still stopping by itself')
}

/** Starts the embedded database of a home, or attaches to it if it runs already. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { home, pgBin, durable = true, log = () => undefined } = options
  const prepared = await prepareCluster(home, pgBin)
  let stopping = false
  let revival: Promise<unknown> = Promise.resolve()
  let running = await bringUp(prepared, durable, log)
  const cluster = { ...prepared, sockets: running.sockets } // where it is found, there it is started again

  function watch() {
    running.keeper.socket.unref()
    running.keeper.client.once('end', () => {
      if (stopping) return
      log('database: connection lost, looking for the server')
      revival = revive()
    })
  }
  async function revive() {
    while (!stopping) {
      try {
        running = await bringUp(cluster, durable, log)
        return watch()
      } catch (error) {
        log(`database: not started again: ${error instanceof Error ? error.message : error}`)
        await sleep(1000)
      }
    }
  }
  await ensureDatabase(running.keeper)
  watch()

  return {
    url: address(cluster, running.sockets, owner),
    pid: running.pid,
    async stop() {
      if (stopping) return
      stopping = true
      await revival
      await leave(cluster, running, log).catch((error: Error) => log(`database: already gone: ${error.message}`))
    },
  }
}
