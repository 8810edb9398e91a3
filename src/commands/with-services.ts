// For commands that do one thing on the database and end.
import type { Config } from '#src/platform/config.ts'
import { createLog } from '#src/platform/log.ts'
import { type Services, startServices } from '#src/platform/services.ts'
import { prepare } from '#src/prepare.ts'

export async function withServices(config: Config, work: (services: Services) => Promise<number>): Promise<number> {
  const running = await startServices(config, createLog('warn'))
  try {
    await prepare(running.services)
    await running.services.jobs.start({ work: false })
    return await work(running.services)
  } finally {
    await running.stop()
  }
}
