// The app of the crash tests: the whole app as it is served, on any free port, with one job more that shows whether an
// event was forgotten. It says where it listens. Usage: app.ts HOME (the assets are built before)
import { z } from 'zod'
import { buildApp } from '#src/app.tsx'
import { registerJobs } from '#src/jobs.ts'
import { readConfig } from '#src/platform/config.ts'
import { listen } from '#src/platform/http/server.ts'
import { createLog } from '#src/platform/log.ts'
import { startServices } from '#src/platform/services.ts'
import { prepare } from '#src/prepare.ts'

const [, , home = ''] = process.argv
const log = createLog('silent')
const config = readConfig({ ITQAN_HOME: home })

const running = await startServices(config, log).catch((error: Error) => {
  console.log(`refused ${error.message}`)
  process.exit(1)
})
const { services } = running
const { database, jobs } = services
await prepare(services)
registerJobs(services)
const look = { name: 'look-at-event', input: z.string(), run: async () => undefined }
jobs.on(['finding.saved', 'evidence.added'], look, (event) => event.id)
await jobs.start({ work: true })

const server = await listen(buildApp(services), { port: 0, host: '127.0.0.1' })
console.log(`ready ${server.port} ${database.pool.options.connectionString}`)

process.once('SIGTERM', async () => {
  await server.close()
  await running.stop()
  process.exit(0)
})
