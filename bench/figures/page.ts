// A staff page beside the drawing of its markup alone: the processor time of this process for both. The page is asked for
// over loopback HTTP by a process of its own, so that only the server's side is counted.
import { listen } from '#src/platform/http/server.ts'
import { httpRequest, startCaller } from '../caller.ts'
import { cpuPerRun, cpuWhile, timesFor } from '../cpu.ts'
import { alternate, type Figure } from '../figure.ts'
import { profile } from '../profile.ts'
import { lastPage } from '../rendered.tsx'
import type { World } from '../world.ts'

const rounds = 5
const batchMs = 80
/** Requests before anything counts: by then the compiler has done its work, on both sides. */
const warmUp = 200
/** Requests in a profile. */
const profiled = 300

export interface PageToMeasure {
  readonly name: string
  readonly path: string
}

/** Checks that what is drawn alone is what was answered; says how many bytes that is. */
async function sizeOf({ app }: World, path: string, cookie: string): Promise<number> {
  const response = await app.request(path, { headers: { cookie } })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  const body = await response.text()
  if (lastPage()() !== body) throw new Error(`${path}: what is drawn alone is not what was answered`)
  return Buffer.byteLength(body)
}

/** Pages as the person with this cookie asks for them. */
export async function pageFigures(world: World, cookie: string, pages: readonly PageToMeasure[]): Promise<Figure[]> {
  const server = await listen(world.app, { port: 0, host: '127.0.0.1' })
  const caller = startCaller()
  const ask = (path: string, times: number) => {
    const request = httpRequest({ method: 'GET', path, cookie })
    return () => caller.rate({ port: server.port, callers: [Array<string>(times).fill(request)] }, 200)
  }
  const figures: Figure[] = []
  try {
    for (const { name, path } of pages) {
      const size = await sizeOf(world, path, cookie)
      const draw = lastPage()
      await ask(path, warmUp)()
      const once = (await cpuWhile(ask(path, 20))) / 20
      const [times, drawings] = [Math.max(5, Math.ceil(batchMs / once)), await timesFor(batchMs, draw)]
      const [values = [], alone = []] = await alternate(rounds, [
        async () => (await cpuWhile(ask(path, times))) / times,
        () => cpuPerRun(drawings, draw),
      ])
      if (world.profiles) await profile(world.profiles, name, ask(path, profiled))
      figures.push({
        name: `${name} (${Math.round(size / 1024)} KB)`,
        unit: 'ms',
        values,
        reference: { name: 'drawing alone', values: alone },
        target: { ratio: 'atMost', limit: 3 },
      })
    }
    return figures
  } finally {
    caller.close()
    await server.close()
  }
}
