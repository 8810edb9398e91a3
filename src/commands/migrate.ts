import type { Config } from '#src/platform/config.ts'
import { withServices } from './with-services.ts'

/** Starting the services migrates; there is nothing left to do but to say so. */
export const migrateDatabase = (config: Config) =>
  withServices(config, async () => {
    process.stdout.write('The database is up to date.\n')
    return 0
  })
