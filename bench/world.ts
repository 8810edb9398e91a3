// One government at work: the real services on an embedded database in a folder of its own, the app, and who is who.
import { sql } from 'kysely'
import { pino } from 'pino'
import { buildApp } from '#src/app.tsx'
import { openSession } from '#src/identity/actions/sessions.ts'
import { registerJobs } from '#src/jobs.ts'
import type { PersonId } from '#src/kernel/ids.ts'
import { readConfig } from '#src/platform/config.ts'
import { asSystem } from '#src/platform/database.ts'
import type { Router } from '#src/platform/http/env.ts'
import { type Services, startServices } from '#src/platform/services.ts'
import { prepare } from '#src/prepare.ts'
import { loadSample } from '#src/sample/sample.ts'
import { addCentres } from './make/centres.ts'
import { addEvaluations } from './make/evaluations.ts'

export interface World {
  readonly services: Services
  readonly app: Router
  /** The database's address as its owner, whom row-level security does not bind. */
  readonly databaseUrl: string
  /** Cookie header of a person of the sample, by the first part of his e-mail address. */
  cookie(person: string): Promise<string>
  cookieOf(person: PersonId): Promise<string>
  /** Folder for profiles of the pages; none are taken without it. */
  readonly profiles: string | undefined
  stop(): Promise<void>
}

export const centreCount = 5000
export const evaluationCount = 1000

export async function openWorld(home: string, profiles?: string): Promise<World> {
  const config = readConfig({ ITQAN_HOME: home, PORT: '0' })
  // Every line is written as in production, to where nobody reads it.
  const log = pino({ level: 'info', base: null }, pino.destination({ dest: '/dev/null', minLength: 4096, sync: true }))
  const { services, stop } = await startServices(config, log)
  await prepare(services)
  registerJobs(services)
  await services.jobs.start({ work: false })
  await loadSample(services)
  await asSystem(services.database, (tx) => addCentres(tx, centreCount))
  await asSystem(services.database, (tx) => addEvaluations(tx, evaluationCount))
  await services.database.pool.query('analyze')
  const cookieOf = (person: PersonId) =>
    asSystem(services.database, async (tx) => `itqan_session=${await openSession(tx, person, { userAgent: 'bench' })}`)
  return {
    services,
    app: buildApp(services),
    databaseUrl: services.database.pool.options.connectionString ?? '',
    cookieOf,
    async cookie(person) {
      const { rows } = await asSystem(services.database, (tx) =>
        sql<{ id: PersonId }>`select id from people where email like ${`${person}@%`}`.execute(tx.db),
      )
      if (!rows[0]) throw new Error(`The sample has no ${person}`)
      return cookieOf(rows[0].id)
    },
    profiles,
    stop,
  }
}
