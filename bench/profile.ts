// Where the processor time goes: a .cpuprofile of this process while it works, as Chromium and editors open them.
import { mkdir, writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'

/** Runs `work` under the profiler and leaves what it saw in the folder, in a file of this name. */
export async function profile(folder: string, name: string, work: () => Promise<unknown>) {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.cpuprofile`), JSON.stringify(profile))
}
