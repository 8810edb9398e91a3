// Runs every test (or those named) in one process against one embedded database, browser journeys last.
// Usage: node tools/test.ts [files or folders]
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const named = process.argv.slice(2)
const pattern = (place: string) => (/\.tsx?$/.test(place) ? place : `${place.replace(/\/$/, '')}/**/*.test.{ts,tsx}`)
const files = globSync((named.length > 0 ? named : ['src', 'client', 'test', 'bench']).map(pattern)).sort()
const isBrowser = (file: string) => file.startsWith('test/browser/')
const isCrash = (file: string) => file.startsWith('test/crash/')
// Crash tests kill processes and browser tests are long: each kind by itself, so that one cannot disturb another.
const groups = [
  files.filter((file) => !isBrowser(file) && !isCrash(file)),
  files.filter(isCrash),
  files.filter(isBrowser),
].filter((group) => group.length > 0)

let failed = 0
for (const group of groups) {
  const run = spawnSync(
    process.execPath,
    [
      '--test',
      '--test-isolation=none',
      '--test-reporter=./tools/reporter.ts',
      '--import',
      './tools/loader.ts',
      ...group,
    ],
    { stdio: 'inherit', env: { ...process.env, LOG_LEVEL: 'silent' } },
  )
  if (run.status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
