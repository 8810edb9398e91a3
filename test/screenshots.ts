// Draws the pictures of docs/screenshots from the sample government: npm run screenshots
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Language } from '#src/kernel/text.ts'
import { projectRoot } from '#src/platform/paths.ts'
import { sampleApp } from '#test/app.ts'
import { launchBrowser } from '#test/browser.ts'
import { fill, findPlaces } from '#test/matrix/places.ts'

interface Shot {
  readonly name: string
  readonly account?: string
  readonly path: string
  readonly widths?: readonly number[]
  readonly languages?: readonly Language[]
}

const bothLanguages: readonly Language[] = ['ar', 'en']
const shots: readonly Shot[] = [
  { name: 'start', path: '/', widths: [1440, 390] },
  { name: 'register', path: '/shields' },
  { name: 'verify', path: '/verify/{groupedCode}', widths: [1440, 390] },
  { name: 'frameworks', path: '/frameworks/onsite-2023' },
  { name: 'sign-in', path: '/sign-in', languages: ['ar'] },
  { name: 'plan', account: 'central', path: '/plans/2026' },
  { name: 'round', account: 'central', path: '/rounds/{autumnRound}', languages: ['ar'] },
  { name: 'form', account: 'evaluator', path: '/visits/{fieldVisit}?at=1.2', widths: [1024, 390] },
  { name: 'report', account: 'chair', path: '/evaluations/{before}/report' },
  { name: 'my-centre', account: 'manager-muharraq', path: '/my-centre', widths: [1440, 390] },
  { name: 'self-assessment', account: 'manager-muharraq', path: '/self-assessment' },
  { name: 'centres', account: 'admin', path: '/organisation/centres', languages: ['ar'] },
  { name: 'audit', account: 'admin', path: '/administration/audit' },
]

test('the main pages are pictured', { timeout: 300_000 }, async () => {
  const folder = join(projectRoot(), 'docs', 'screenshots')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const app = await sampleApp()
  const of = await findPlaces(app)
  const browser = await launchBrowser()
  for (const { name, account, path, widths = [1440], languages = bothLanguages } of shots) {
    const client = account ? await app.signIn(account) : app.anyone
    for (const language of languages) {
      // The phone is pictured in Arabic, its first language.
      for (const width of widths.filter((one) => one > 390 || language === 'ar')) {
        const viewport = { width, height: width === 390 ? 844 : width === 1024 ? 768 : 900 }
        const context = await client.browse(browser, { viewport, locale: language })
        const page = await context.newPage()
        const [address = '', query = ''] = fill(of, path).split('?')
        const asked = new URLSearchParams(query)
        asked.set('lang', language)
        // Until photos are there and the form lives in the browser.
        await page.goto(`${address}?${asked}`, { waitUntil: 'networkidle' })
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`) })
        await context.close()
      }
    }
  }
  await browser.close()
  let bytes = 0
  for (const file of await readdir(folder)) bytes += (await stat(join(folder, file))).size
  console.log(`${folder}: ${Math.round(bytes / 1024)} KB`)
})
