// npm run bench [-- --only form,saves] [--json FILE] [--profile FOLDER] [--cases 10000,100000]: every figure beside a
// reference measured in the same run; `cases` only when named, with so many of them. With --profile, each page is asked for once more afterwards and a .cpuprofile of that lies in the folder.
import './render-hook.ts'
import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'

// Loaded after the hook is in place.
const { groupNames, measure, usualGroups } = await import('./suite.ts')
const { table } = await import('./table.ts')
const { temporaryHome } = await import('#test/database.ts')

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    profile: { type: 'string' },
    cases: { type: 'string' },
  },
})
const wanted = values.only?.split(',') ?? usualGroups
const unknown = wanted.filter((name) => !groupNames.includes(name))
if (unknown.length > 0) {
  console.error(`No such figures: ${unknown.join(', ')}. There are: ${groupNames.join(', ')}`)
  process.exit(2)
}

const started = performance.now()
const tell = (words: string) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${words}`)

// Removed when this process ends, however it ends, with the server in it.
const figures = await measure(await temporaryHome(), wanted, tell, {
  profiles: values.profile,
  ...(values.cases && { sizes: values.cases.split(',').map(Number) }),
})
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
tell('done')
console.log(`\n${machine}\n\n${table(figures)}`)
if (values.json) await writeFile(values.json, JSON.stringify({ machine, at: new Date(), figures }, null, 2))
process.exit(0)
