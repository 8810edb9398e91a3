// The machinery one process runs on, put together once and handed to the slices' routes and jobs.
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'
import { createDocuments, type Documents } from './documents/documents.ts'
import { fileSweep } from './files/sweep-job.ts'
import { type FileStore, openFileStore } from './files.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { useDigests } from './keyed-digest.ts'
import type { Log } from './log.ts'
import { migrate } from './migrate.ts'
import { projectRoot } from './paths.ts'
import { startEmbeddedPostgres } from './postgres/start.ts'
import { useSiteAddress } from './site.ts'
import { openVault, type Vault } from './vault.ts'

export interface Services {
  readonly config: Config
  readonly log: Log
  readonly database: Database
  readonly files: FileStore
  readonly documents: Documents
  readonly jobs: Jobs
  readonly vault: Vault
}

export interface Running {
  readonly services: Services
  /** Stops in order: jobs, documents, connections, and the embedded server if nobody else uses it. */
  stop(): Promise<void>
}

/** Starts the embedded database unless DATABASE_URL names one, brings it up to date and opens everything on it. */
export async function startServices(config: Config, log: Log): Promise<Running> {
  useSiteAddress(config.publicUrl)
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({
        home: config.home,
        pgBin: config.pgBin,
        log: (line) => log.info({ line }, 'postgres'),
      })
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const applied = await migrate(url).catch(async (error: unknown) => {
    await embedded?.stop()
    throw error
  })
  if (applied.length > 0) log.info({ applied }, 'migrated')
  const database = openDatabase({ connection: { connectionString: url, application_name: 'itqan' }, max: 12 })
  const [files, vault] = await Promise.all([openFileStore(config.home), openVault(config)]).catch(
    async (error: unknown) => {
      await database.close()
      await embedded?.stop()
      throw error
    },
  )
  useDigests(vault)
  const services: Services = {
    config,
    log,
    database,
    files,
    documents: createDocuments({ root: projectRoot(), log }),
    jobs: createJobs(database, url, log),
    vault,
  }
  services.jobs.register(fileSweep(database, services.files))
  return {
    services,
    async stop() {
      await services.jobs
        .stop()
        .catch((error: Error) => log.warn({ err: { message: error.message } }, 'jobs did not stop'))
      await services.documents.close()
      await database.close()
      await embedded?.stop()
    },
  }
}
