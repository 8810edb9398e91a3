// Every group of figures: first those that need no world, then those of one world at work, then of its folder at rest.

import type { Figure } from './figure.ts'
import { caseFigures } from './figures/cases.ts'
import { formFigures, reportFigures } from './figures/evaluation.ts'
import { pdfFigure } from './figures/pdf.ts'
import { publicFigures } from './figures/public.ts'
import { registerFigures } from './figures/register.ts'
import { saveFigures } from './figures/saves.ts'
import { memoryFigure, startFigures } from './figures/start.ts'
import { suggestFigures } from './figures/suggest.ts'
import { table } from './table.ts'
import { openWorld, type World } from './world.ts'

const alone: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  suggest: suggestFigures,
}

const atWork: Readonly<Record<string, (world: World) => Promise<readonly Figure[]>>> = {
  form: formFigures,
  report: reportFigures,
  register: registerFigures,
  saves: saveFigures,
  public: publicFigures,
  pdf: async (world) => [await pdfFigure(world)],
}

/** Takes longer than all the rest: measured only when asked for by name. */
const large: Readonly<Record<string, (world: World, sizes: readonly number[]) => Promise<readonly Figure[]>>> = {
  cases: caseFigures,
}

const atRest: Readonly<Record<string, (home: string, cookie: string) => Promise<readonly Figure[]>>> = {
  start: startFigures,
  memory: async (home, cookie) => [
    await memoryFigure(home, cookie, ['/home', '/organisation/centres', '/settings', '/shields']),
  ],
}

export const usualGroups = [...Object.keys(alone), ...Object.keys(atWork), ...Object.keys(atRest)]
export const groupNames = [...usualGroups, ...Object.keys(large)]

/** Measures the groups named, in a folder of its own that is empty at first; `tell` hears of each as it ends. */
export async function measure(
  home: string,
  names: readonly string[],
  tell: (words: string) => void,
  options: { profiles?: string | undefined; sizes?: readonly number[] } = {},
): Promise<Figure[]> {
  const { profiles, sizes = [10_000, 100_000] } = options
  const figures: Figure[] = []
  for (const [name, group] of Object.entries(alone)) {
    if (!names.includes(name)) continue
    const found = await group()
    tell(found.length > 0 ? `${name}\n${table(found)}` : `${name}: skipped, its data is not beside this project`)
    figures.push(...found)
  }
  if (names.every((name) => name in alone)) return figures
  tell('making a government with 5,000 centres and 1,000 evaluations')
  const world = await openWorld(home, profiles)
  let cookie: string
  try {
    cookie = await world.cookie('central')
    for (const [name, group] of Object.entries(atWork)) {
      if (!names.includes(name)) continue
      const found = await group(world)
      tell(`${name}\n${table(found)}`)
      figures.push(...found)
    }
    for (const [name, group] of Object.entries(large)) {
      if (!names.includes(name)) continue
      tell(`making ${sizes.join(', ')} cases`)
      const found = await group(world, sizes)
      tell(`${name}\n${table(found)}`)
      figures.push(...found)
    }
  } finally {
    await world.stop()
  }
  for (const [name, group] of Object.entries(atRest)) {
    if (!names.includes(name)) continue
    const found = await group(home, cookie)
    tell(`${name}\n${table(found)}`)
    figures.push(...found)
  }
  return figures
}
