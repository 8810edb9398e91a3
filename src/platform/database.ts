// The one way to the database: a pool, and `transact`, which opens a transaction as an actor.
// The actor's identity is set inside the transaction, so row-level security holds beneath every query.
import { type ColumnType, type Kysely, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { type Actor, systemActor } from '#src/kernel/actor.ts'
import type { RecordedEvent } from '#src/kernel/event.ts'
import { on } from './statements.ts'

/** All tables, by name. Each store declares its own by merging into this interface. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}

export type Queries = Kysely<Tables>

/** A jsonb column: read as `T`, written through `json()`. */
export type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>

/** A value for a jsonb column; arrays and texts included, which the driver alone would mistake. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`

/** One open transaction, as one actor, at one moment. */
export interface Tx {
  readonly db: Queries
  readonly actor: Actor
  readonly now: Date
  readonly subscribers: Subscribers
}

/** Who queues a job for which kind of event (platform/events, platform/jobs); one list per database. */
export type Subscribers = Map<string, ((tx: Tx, event: RecordedEvent) => Promise<void>)[]>

export interface Database {
  /**
   * Runs `work` in one transaction and commits; anything thrown rolls all of it back. Of two that wait for each other the
   * database ends one, which is run again: `work` does nothing that a rollback would not undo.
   */
  transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options?: TransactOptions): Promise<T>
  /** For machinery that keeps its own connections (jobs, listeners, migrations). */
  readonly pool: pg.Pool
  readonly clock: () => Date
  readonly subscribers: Subscribers
  close(): Promise<void>
}

export interface TransactOptions {
  readonly readOnly?: boolean
  /**
   * What `work` sends before it first waits is the whole transaction: the commit leaves right behind it in the same
   * write, and one answer of the database is waited for in place of two. Nothing that `work` learns can undo it.
   */
  readonly atOnce?: boolean
}

export interface DatabaseOptions {
  connection: pg.PoolConfig
  /** Connections kept at most; default 10. */
  max?: number
  clock?: () => Date
  /** Statements running longer are cancelled; default 30 s. */
  statementTimeoutMs?: number
}

// int8 counts arrive as numbers: nothing here counts past 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// `date` stays the text 2026-11-22: a calendar day has no zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    max: options.max ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    pipeline: true,
    ...asApp,
    ...options.connection,
  })
  // A connection lost (server restart) is replaced by the pool; without a listener, idle or at work, it would end the
  // process. The query it was at work on fails by itself.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const clock = options.clock ?? (() => new Date())
  const subscribers: Subscribers = new Map()

  async function transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactOptions = {}): Promise<T> {
    for (let again = 0; ; again += 1) {
      try {
        return await once(actor, work, options)
      } catch (error) {
        if (again === runsAgain || !isDeadlock(error)) throw error
      }
    }
  }

  async function once<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactOptions): Promise<T> {
    const { readOnly = false, atOnce = false } = options
    const client = await pool.connect()
    const { db, end } = on<Tables>(client)
    const run = async () => work({ db, actor, now: clock(), subscribers })
    // Not waited for: what `work` asks first leaves with it, in one write. Should it ever fail by itself, what follows meets
    // a row-level security that knows nobody, and the transaction is refused below.
    const { stream } = client.connection
    stream.cork()
    const opened = quiet(client.query(opening(actor, readOnly)))
    const working = quiet(run())
    if (atOnce) end()
    const committed = atOnce ? quiet(commit(client)) : null
    stream.uncork()
    try {
      const result = await working
      await opened
      end()
      if (readOnly) {
        // Nothing to keep: nobody waits.
        if (committed) release(client, committed)
        else close(client, 'commit')
        return result
      }
      await (committed ?? commit(client))
      client.release()
      return result
    } catch (error) {
      end()
      await close(client, 'rollback')
      throw error
    }
  }

  return { transact, pool, clock, subscribers, close: () => pool.end() }
}

/** After an error that the work caught, a commit rolls back and says so by its tag alone. */
async function commit(client: pg.PoolClient) {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('The current transaction is aborted: an error in it was passed over')
}

/** A promise whose failure is looked at later. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** Ends the transaction and gives the connection back, or away if it does not answer any more. */
const close = (client: pg.PoolClient, ending: 'commit' | 'rollback') => release(client, client.query(ending))

const release = (client: pg.PoolClient, ended: Promise<unknown>) =>
  ended.then(
    () => client.release(),
    () => client.release(true),
  )

const runsAgain = 2
const isDeadlock = (error: unknown) => error instanceof pg.DatabaseError && error.code === '40P01'

/** The role the app works as; row-level security binds it, as it does not bind a superuser. Made by platform/migrate.ts. */
export const appRole = 'itqan_app'

/** SQL: the role's row in pg_roles, if it exists and the login may work as it. */
export const assumableRole = `pg_roles where rolname = '${appRole}' and pg_has_role(current_user, oid,
  case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)`

// The embedded owner is a superuser. Where the role may not be assumed, migrate has made sure that the login is bound.
async function becomeApp(client: pg.ClientBase) {
  await client.query(`select set_config('role', rolname, false) from ${assumableRole}`)
}

/** Options of a pg pool whose connections all work as the app. */
export const asApp = { onConnect: becomeApp }

/** Opens the transaction and says who acts, in one round trip. */
function opening(actor: Actor, readOnly: boolean): string {
  const set = (name: string, value: string) => `set_config('itqan.${name}', ${pg.escapeLiteral(value)}, true)`
  const settings = [
    set('reach', actor.reach),
    set('entity', actor.entityId ?? ''),
    set('person', actor.personId ?? ''),
    set('roles', actor.roles.join(',')),
    ...(actor.caseId ? [set('case', actor.caseId)] : []),
  ]
  return `${readOnly ? 'begin read only' : 'begin'}; select ${settings.join(', ')}`
}

/**
 * Part of a transaction that has to see what its actor may not, on his behalf: filing a case of somebody without an
 * account, telling another's supervisor. The events still name the actor. Keep it short, and give back nothing of it that
 * he may not know.
 */
export async function elevated<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const reach = (to: string) => sql`select set_config('itqan.reach', ${to}, true)`.execute(tx.db)
  await reach('system')
  const result = await work({ ...tx, actor: { ...tx.actor, reach: 'system' } })
  await reach(tx.actor.reach)
  return result
}

/** As the system itself: for jobs and the command line, never on behalf of a request. */
export const asSystem = <T>(database: Database, work: (tx: Tx) => Promise<T>) => database.transact(systemActor, work)
