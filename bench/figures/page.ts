// A staff page beside the drawing of its markup alone: the processor time of this process for both.

import { cpuPerRun, timesFor } from '../cpu.ts'
import { alternate, type Figure } from '../figure.ts'
import { lastPage } from '../rendered.tsx'
import type { World } from '../world.ts'

const rounds = 7
const batchMs = 120

export interface PageToMeasure {
  readonly name: string
  readonly path: string
  /** Cookie header of who asks. */
  readonly cookie: string
}

async function ask({ app }: World, { path, cookie }: PageToMeasure): Promise<string> {
  const response = await app.request(path, { headers: { cookie } })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response.text()
}

export async function pageFigure(world: World, page: PageToMeasure): Promise<Figure> {
  const body = await ask(world, page)
  const draw = lastPage()
  if (draw() !== body) throw new Error(`${page.path}: what is drawn alone is not what was answered`)
  const whole = () => ask(world, page)
  const [times, drawings] = [await timesFor(batchMs, whole), await timesFor(batchMs, draw)]
  const [values = [], alone = []] = await alternate(rounds, [
    () => cpuPerRun(times, whole),
    () => cpuPerRun(drawings, draw),
  ])
  return {
    name: `${page.name} (${Math.round(Buffer.byteLength(body) / 1024)} KB)`,
    unit: 'ms',
    values,
    reference: { name: 'drawing alone', values: alone },
    target: { ratio: 'atMost', limit: 3 },
  }
}
