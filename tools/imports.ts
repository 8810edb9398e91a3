// Checks who imports whom. Beside TypeScript 7 the cruiser may read nothing and say all is well: too few modules is an error.
import { spawnSync } from 'node:child_process'

const run = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'src',
    'client',
    'test',
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
process.stdout.write(run.stdout)
process.stderr.write(run.stderr)
const modules = Number(/(\d+) modules/.exec(run.stdout)?.[1] ?? 0)
if (modules < 100) {
  console.error(`Only ${modules} modules were read: the import rules were not checked.`)
  process.exit(1)
}
process.exit(run.status ?? 1)
