// Background work on pg-boss, in the same database. A job queued in a transaction exists only if that transaction
// commits, and runs at least once: handlers are idempotent.

import { CompiledQuery } from 'kysely'
import { type Job, PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { RecordedEvent } from '#src/kernel/event.ts'
import type { Database, Tx } from './database.ts'
import { asApp, asSystem } from './database.ts'
import type { Log } from './log.ts'

/** A kind of background work. `name` is the queue. */
export interface JobKind<T> {
  readonly name: string
  readonly input: z.ZodType<T>
  /** Runs outside any transaction; open your own. Throwing retries with backoff, five times. */
  readonly run: (input: T, id: string) => Promise<void>
  /** Jobs that come up on their own, in cron words (UTC), e.g. `15 2 * * *`. */
  readonly every?: string
}

export interface Jobs {
  /** Queues in the running transaction. `key` lets at most one such job wait at a time. */
  send<T>(tx: Tx, kind: JobKind<T>, input: T, options?: { key?: string; after?: Date }): Promise<void>
  /** Runs a job of this kind for every event of these kinds. */
  on<T>(eventKinds: readonly string[], kind: JobKind<T>, inputOf: (event: RecordedEvent) => T | null): void
  register<T>(kind: JobKind<T>): void
  /** Starts queues; with `work`, handlers too. Without `clockwork`, what comes up by the hour is left alone: for tests. */
  start(options: { work: boolean; clockwork?: boolean }): Promise<void>
  /** Lets running handlers finish. */
  stop(): Promise<void>
  /** Waits until no job is queued or running; for tests and the command line. */
  settled(): Promise<void>
}

const envelope = z.object({ input: z.unknown() })
const throughTx = (tx: Tx) => ({
  async executeSql(text: string, values: unknown[] = []) {
    const result = await tx.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))
    return { rows: result.rows }
  },
})

export interface JobsOptions {
  /** How often retries and delayed jobs are looked for; new jobs announce themselves. Default 10 s. */
  readonly pollSeconds?: number
}

export function createJobs(
  database: Database,
  databaseUrl: string,
  log: Log,
  { pollSeconds = 10 }: JobsOptions = {},
): Jobs {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'itqan jobs',
    ...asApp, // passed on to its pool
    max: 2,
    schema: 'pgboss',
    createSchema: false,
    useListenNotify: true,
  })
  boss.on('error', (error) => log.error({ err: { message: error.message } }, 'jobs'))
  const kinds = new Map<string, JobKind<never>>()

  async function run(kind: JobKind<never>, job: Job<unknown>) {
    const { input } = envelope.parse(job.data)
    await kind.run(kind.input.parse(input ?? {}), job.id)
  }

  const jobs: Jobs = {
    async send(tx, kind, input, { key, after } = {}) {
      const options = { db: throughTx(tx), ...(key && { singletonKey: key }), ...(after && { startAfter: after }) }
      await boss.send(kind.name, { input }, options)
    },
    register(kind) {
      kinds.set(kind.name, kind as unknown as JobKind<never>)
    },
    on(eventKinds, kind, inputOf) {
      jobs.register(kind)
      for (const eventKind of eventKinds) {
        const enqueue = async (tx: Tx, event: RecordedEvent) => {
          const input = inputOf(event)
          if (input !== null) await jobs.send(tx, kind, input)
        }
        database.subscribers.set(eventKind, [...(database.subscribers.get(eventKind) ?? []), enqueue])
      }
    },
    async start({ work, clockwork = true }) {
      await boss.start()
      for (const kind of kinds.values()) {
        await boss.createQueue(kind.name, { retryLimit: 5, retryBackoff: true, retryDelay: 2, notify: true })
        if (kind.every && work && clockwork) await boss.schedule(kind.name, kind.every, { input: {} })
        if (work)
          await boss.work(
            kind.name,
            {
              burstWhenBatchFull: true,
              pollingIntervalSeconds: pollSeconds,
              notifyPollingIntervalSeconds: pollSeconds,
            },
            (batch) => Promise.all(batch.map((job) => run(kind, job))),
          )
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
    async settled() {
      for (;;) {
        const waiting = await asSystem(database, async ({ db }) => {
          const result = await db.executeQuery<{ n: number }>(
            CompiledQuery.raw(
              `select count(*)::int as n from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()`,
            ),
          )
          return result.rows[0]?.n ?? 0
        })
        if (waiting === 0) return
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
    },
  }
  return jobs
}
