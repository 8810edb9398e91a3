// A real browser for tests: the Chromium of the machine, else the one inside the package @sparticuz/chromium.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const onMachine = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

/**
 * Unpacks the packaged browser once per user and version. The package itself would use fixed names in the temporary
 * folder, which two users, or two starts at once, cannot share.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile('package.json'), 'utf8'))
  const home = join(tmpdir(), `itqan-chromium-${userInfo().uid}-${version}`)
  if (existsSync(home)) return home
  const { inflate } = await import('@sparticuz/chromium')
  const fresh = await mkdtemp(`${home}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = fresh
  try {
    for (const part of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(packageFile(`bin/${part}`))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true, force: true }))
  return home
}

const packageFile = (path: string) => join(dirname(require.resolve('@sparticuz/chromium')), '..', path)

function machineBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  return [named, ...onMachine].find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** `packaged` insists on the browser inside the package, for the test of this helper itself. */
export async function launchBrowser(options: { packaged?: boolean } = {}): Promise<Browser> {
  const found = options.packaged ? undefined : machineBrowser()
  if (found) return chromium.launch({ executablePath: found, args: flags })
  const home = await unpacked()
  // Libraries a bare machine lacks (NSS, expat) come with the package; the rest of what it needs is the C library.
  const libraries = [process.env.LD_LIBRARY_PATH, join(home, 'al2023/lib')].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') },
  })
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with what is wrong, where, and how to mend it; `more` names further sets of rules, as `best-practice`. */
export async function axeCheck(page: Page, name = page.url(), more: readonly string[] = []): Promise<void> {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
  // Evaluated by the debugger, which the page's security policy does not bind.
  await page.evaluate(source)
  const results: AxeResults = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify([...rules, ...more])} })`,
  )
  const problems = results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary?.replaceAll('\n', ' ')}`,
    ),
  )
  assert.deepEqual(problems, [], `${name} breaks WCAG 2.2 AA:\n  ${problems.join('\n  ')}`)
}

/** Nothing may stick out: a page never scrolls sideways. */
export async function fitsWidth(page: Page, name = page.url()): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(excess <= 0, `${name} is ${excess} px wider than the window`)
}

let folder: string | undefined

/** Keeps a picture in the folder SCREENSHOTS names, else in a temporary one; answers its path. */
export async function screenshot(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<string> {
  folder ??= process.env.SCREENSHOTS || (await mkdtemp(join(tmpdir(), 'itqan-screens-')))
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path, fullPage: options.fullPage ?? true })
  return path
}
