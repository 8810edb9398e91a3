// Real databases for tests: one embedded server for the process, a migrated template, and a copy of it per call.
// TEST_DATABASE_URL (or DATABASE_URL) runs the same tests on a server of your own, whose user may create databases.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, realpath, statfs } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Actor } from '#src/kernel/actor.ts'
import type { Database, DatabaseOptions, Tx } from '#src/platform/database.ts'
import { openDatabase } from '#src/platform/database.ts'
import { migrate } from '#src/platform/migrate.ts'
import { startEmbeddedPostgres } from '#src/platform/postgres/start.ts'

export interface FreshDatabase {
  /** Connection string, as the owner. */
  readonly url: string
  /** The app's way in: works as `itqan_app`, under row-level security. Closed by `close`. */
  open(options?: Omit<DatabaseOptions, 'connection'>): Database
  /** Closes what was opened here and drops the database; other connections are cut off. */
  close(): Promise<void>
}

/** A temporary folder that is removed when the process ends, however it ends, with the server running in it. */
export async function temporaryHome(parent = tmpdir()): Promise<string> {
  const home = await mkdtemp(join(await realpath(parent), 'itqan-test-'))
  // The watcher reads from a pipe of ours: it ends when we do, even by kill -9, and then cleans up.
  const script = `read line
    find "$0" -name postmaster.pid | while read -r lock; do
      kill -INT $(head -n 1 "$lock")
      for wait in $(seq 100); do [ -e "$lock" ] || break; sleep 0.1; done
    done
    rm -rf "$0"`
  const watcher = spawn('sh', ['-c', script, home], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  watcher.unref()
  if (watcher.stdin instanceof Socket) watcher.stdin.unref()
  return home
}

const external = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL

/** The same server and login, another database. */
export const withName = (url: string, name: string) => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** One statement as the login of `url`, on a connection of its own; its rows. */
export async function ask(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

// In memory a copy of the template takes 20 ms; on a busy disk 300. Containers often have too little of it.
async function fastFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => null)
  return memory && memory.bavail * memory.bsize > 2e9 ? '/dev/shm' : tmpdir()
}

async function startServer(): Promise<string> {
  if (external) return external
  const server = await startEmbeddedPostgres({ home: await temporaryHome(await fastFolder()), durable: false })
  return server.url
}

interface Template {
  readonly server: string
  readonly name: string
}

// The owner of a government's database is no superuser: migrations that need one must not pass here.
async function ordinaryOwner(server: string): Promise<{ name: string; url: string }> {
  const { username, href } = new URL(server)
  if (external) return { name: username, url: href }
  const url = new URL(server)
  url.username = 'ordinary'
  url.password = 'ordinary'
  await ask(server, "create role ordinary login createrole password 'ordinary'")
  return { name: 'ordinary', url: url.href }
}

async function makeTemplate(): Promise<Template> {
  const server = await startServer()
  const name = `itqan_test_${process.pid}_${randomBytes(3).toString('hex')}`
  const owner = await ordinaryOwner(server)
  await ask(server, `create database ${name} owner ${owner.name} template template0 encoding 'UTF8'`)
  await migrate(withName(owner.url, name))
  if (external) dropAtEnd(server, name)
  return { server, name }
}

function dropAtEnd(server: string, name: string) {
  process.once('beforeExit', async () => {
    await ask(server, `drop database if exists ${name} with (force)`)
  })
}

let template: Promise<Template> | undefined
let copies = 0

/** A migrated database of its own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  template ??= makeTemplate()
  const { server, name } = await template
  copies += 1
  const copy = `${name}_${copies}`
  await ask(server, `create database ${copy} template ${name} strategy file_copy`)
  const url = withName(server, copy)
  const opened: Database[] = []
  return {
    url,
    open(options = {}) {
      const database = openDatabase({ max: 4, connection: { connectionString: url }, ...options })
      opened.push(database)
      return database
    },
    async close() {
      await Promise.all(opened.splice(0).map((database) => database.close()))
      await ask(server, `drop database if exists ${copy} with (force)`)
    },
  }
}

class Undo extends Error {}

/** Runs `work` as `actor` in a transaction that is rolled back at its end; for tests that share one database. */
export async function rolledBack(database: Database, actor: Actor, work: (tx: Tx) => Promise<void>) {
  try {
    await database.transact(actor, async (tx) => {
      await work(tx)
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
}
