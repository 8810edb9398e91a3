// Serves pages, API and background work until told to stop.
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { buildApp } from '#src/app.tsx'
import { registerJobs } from '#src/jobs.ts'
import type { Config } from '#src/platform/config.ts'
import { listen } from '#src/platform/http/server.ts'
import { createLog } from '#src/platform/log.ts'
import { type Services, startServices } from '#src/platform/services.ts'
import { prepare } from '#src/prepare.ts'
import { type Entered, entered, loadSample, printAccounts } from '#src/sample/sample.ts'

export async function serveForever(config: Config, args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      sample: { type: 'boolean', default: false },
      'no-work': { type: 'boolean', default: false },
      'no-serve': { type: 'boolean', default: false },
    },
  })
  const told = toldToStop() // from now on: a start that is cut short ends as well as any other
  const log = createLog(config.logLevel)
  const running = await startServices(config, log)
  const { services } = running
  try {
    await prepare(services)
    registerJobs(services)
    await services.jobs.start({ work: !values['no-work'] })
    await offerSample(services, values.sample)
    const server = values['no-serve'] ? null : await listen(buildApp(services), config)
    if (server) process.stdout.write(`\nItqan (إتقان): ${config.publicUrl.replace(/:\d+$/, `:${server.port}`)}\n`)
    await told
    process.stdout.write('Stopping…\n')
    await server?.close()
    return 0
  } finally {
    await running.stop()
  }
}

/** Fills an empty database when asked to; asks only where somebody can answer. */
async function offerSample(services: Services, wanted: boolean) {
  const before = await entered(services.database)
  if (before === 'government') {
    if (wanted) process.stdout.write('There is data already: the sample was not added.\n')
    return
  }
  if (wanted || (await askForSample(before))) {
    process.stdout.write('Making the sample government…\n')
    printAccounts(await loadSample(services))
  } else process.stdout.write(`${state[before]} ${nextStep[before]}\n`)
}

const state = { nothing: 'The database is empty.', administrators: 'There is no entity yet.' }
const nextStep = {
  nothing: 'Create an administrator: npm run itqan -- admin EMAIL NAME_AR NAME_EN',
  administrators: 'Sign in as an administrator and add the first one.',
}

async function askForSample(before: Exclude<Entered, 'government'>): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${state[before]} Add a sample government? [y/N] `)
  terminal.close()
  return /^(y|yes|ن|نعم)$/i.test(answer.trim())
}

/** SIGTERM, Ctrl-C; another one a second later ends at once. npm passes on what the terminal has sent already. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined
    const hear = () => {
      first ??= Date.now()
      if (Date.now() - first > 1000) process.exit(1)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear)
  })
}
