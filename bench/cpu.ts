// Processor time of this process: what the app costs, whatever else the machine does meanwhile.
import { readdirSync, readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'

/** Milliseconds of processor time that pass in this process meanwhile, of all threads, in user and kernel mode. */
export async function cpuWhile(work: () => Promise<unknown>): Promise<number> {
  await setImmediate() // what the last round left to do is not ours
  globalThis.gc?.()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The same for one of so many runs. */
export async function cpuPerRun(times: number, run: () => unknown): Promise<number> {
  const all = await cpuWhile(async () => {
    for (let turn = 0; turn < times; turn++) await run()
  })
  return all / times
}

/** How many runs take about so many milliseconds, after a warm-up. */
export async function timesFor(milliseconds: number, run: () => unknown): Promise<number> {
  await cpuPerRun(200, run)
  return Math.max(5, Math.ceil(milliseconds / (await cpuPerRun(20, run))))
}

const ticksPerSecond = 100

/** Milliseconds of processor time that PostgreSQL's processes on this machine have used so far; kernel ticks of 10 ms. */
export function databaseCpu(): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
      if (name !== 'postgres') continue
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // It ended while we looked.
    }
  }
  return (ticks * 1000) / ticksPerSecond
}

/** The same of this process and the database together. */
export async function wholeCpuWhile(work: () => Promise<unknown>): Promise<number> {
  const before = databaseCpu()
  const own = await cpuWhile(work)
  return own + databaseCpu() - before
}
