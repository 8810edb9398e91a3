// The app of the crash tests: the form's API with everything beneath it as it is served, on any free port. It says
// where it listens and lets the test ask for the rest. Usage: app.ts HOME
import { z } from 'zod'
import { formApiRoutes } from '#src/evaluation/routes/form-api.ts'
import { identify } from '#src/identity/routes.tsx'
import { readConfig } from '#src/platform/config.ts'
import { router } from '#src/platform/http/env.ts'
import { answerError } from '#src/platform/http/errors.tsx'
import { listen } from '#src/platform/http/server.ts'
import { createLog } from '#src/platform/log.ts'
import { startServices } from '#src/platform/services.ts'

const [, , home = ''] = process.argv
const log = createLog('silent')
const config = readConfig({ ITQAN_HOME: home })

const running = await startServices(config, log).catch((error: Error) => {
  console.log(`refused ${error.message}`)
  process.exit(1)
})
const { database, files, jobs } = running.services
const look = { name: 'look-at-event', input: z.string(), run: async () => undefined }
jobs.on(['finding.saved', 'evidence.added'], look, (event) => event.id)
await jobs.start({ work: true })

const app = router()
app.onError(answerError(log))
app.use(identify({ config, database }))
app.route('/', formApiRoutes({ files }))
const server = await listen(app, { port: 0, host: '127.0.0.1' })
console.log(`ready ${server.port} ${database.pool.options.connectionString}`)

process.once('SIGTERM', async () => {
  await server.close()
  await running.stop()
  process.exit(0)
})
