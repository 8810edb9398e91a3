import type { Config } from '#src/platform/config.ts'
import { entered, loadSample, printAccounts } from '#src/sample/sample.ts'
import { withServices } from './with-services.ts'

export const sample = (config: Config) =>
  withServices(config, async (services) => {
    if ((await entered(services.database)) === 'government') {
      process.stderr.write('There is data already: the sample is only for an empty database.\n')
      return 1
    }
    printAccounts(await loadSample(services))
    return 0
  })
