// From the command to the first healthy answer, on an empty folder and on a full one, beside the embedded server alone;
// and what the app's process holds in memory once it has worked a little and rests.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '#src/platform/paths.ts'
import { startEmbeddedPostgres } from '#src/platform/postgres/start.ts'
import { alternate, type Figure } from '../figure.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

interface Started {
  readonly port: number
  readonly pid: number
  readonly seconds: number
  stop(): Promise<void>
}

async function startApp(home: string): Promise<Started> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=8', join(projectRoot(), 'dist/main.js')], {
    env: { PATH: process.env.PATH, ITQAN_HOME: home, PORT: String(port), LOG_LEVEL: 'info' },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      ({ status }) => status === 200,
      () => false,
    )
  while (!(await isUp())) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The app ended: ${child.exitCode ?? child.signalCode}`)
    if (performance.now() - started > 60_000) throw new Error('The app does not answer')
    await sleep(5)
  }
  const seconds = (performance.now() - started) / 1000
  return {
    port,
    pid: child.pid ?? 0,
    seconds,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function appStart(home: string): Promise<number> {
  const app = await startApp(home)
  await app.stop()
  return app.seconds
}

async function serverStart(home: string): Promise<number> {
  const started = performance.now()
  const server = await startEmbeddedPostgres({ home })
  const seconds = (performance.now() - started) / 1000
  await server.stop()
  return seconds
}

async function inEmptyFolder(start: (home: string) => Promise<number>): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'itqan-bench-'))
  try {
    return await start(home)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** `home` must be at rest: nobody uses its database. */
export async function startFigures(home: string): Promise<Figure[]> {
  const name = 'embedded server alone'
  const [empty = [], emptyAlone = []] = await alternate(3, [
    () => inEmptyFolder(appStart),
    () => inEmptyFolder(serverStart),
  ])
  const [full = [], fullAlone = []] = await alternate(3, [() => appStart(home), () => serverStart(home)])
  return [
    {
      name: 'start of an empty folder',
      unit: 's',
      values: empty,
      reference: { name, values: emptyAlone },
      target: { none: true },
    },
    {
      name: 'start of a populated folder',
      unit: 's',
      values: full,
      reference: { name, values: fullAlone },
      target: { value: 'atMost', limit: 3 },
    },
  ]
}

const restMs = 5000

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** `paths` are asked in turn, a hundred requests in all. */
export async function memoryFigure(home: string, cookie: string, paths: readonly string[]): Promise<Figure> {
  const app = await startApp(home)
  try {
    const fresh = await residentMegabytes(app.pid)
    for (let turn = 0; turn < 100; turn++) {
      const path = paths[turn % paths.length] ?? '/'
      const response = await fetch(`http://127.0.0.1:${app.port}${path}`, { headers: { cookie } })
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      await response.arrayBuffer()
    }
    const values: number[] = []
    for (let look = 0; look < 3; look++) {
      await sleep(restMs / 3)
      values.push(await residentMegabytes(app.pid))
    }
    return {
      name: 'memory of the app at rest, after 100 requests',
      unit: 'MB',
      values,
      reference: { name: 'just started', values: values.map(() => fresh) },
      target: { value: 'atMost', limit: 200 },
    }
  } finally {
    await app.stop()
  }
}
