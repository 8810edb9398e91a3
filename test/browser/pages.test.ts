// Every page there is, in both languages, at the width of a desk and of a phone: WCAG 2.2 AA, nothing sticks out, nothing
// is refused by the security policy. Public pages again without a script, and weighed.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { Language } from '#src/kernel/text.ts'
import { type App, sampleApp } from '#test/app.ts'
import { axeCheck, fitsWidth, launchBrowser } from '#test/browser.ts'
import { fill, findPlaces, type Places } from '#test/matrix/places.ts'
import { type Expected, reading } from '#test/matrix/reading.ts'
import { accountOf, type Visitor } from '#test/matrix/visitors.ts'

const widths = [1440, 390] as const
const languages: readonly Language[] = ['ar', 'en']
const directions = { ar: 'rtl', en: 'ltr' } as const

/** Whoever has the most to see on a page looks at it. */
const lookers: readonly Visitor[] = [
  'central',
  'manager',
  'admin',
  'chair',
  'quality',
  'agent',
  'evaluator',
  'shopper',
  'public',
]
/** Forms and lists in another state than the first. */
const furtherStates: readonly (readonly [Visitor, string])[] = [
  ['evaluator', '/visits/{fieldVisit}?at=1.1'],
  ['evaluator', '/visits/{fieldVisit}?at=review'],
  ['chair', '/evaluations/{before}/report'],
  ['chair', '/evaluations/{before}/vote?vote=return'],
  ['central', '/evaluations/{before}/consolidation?show=gaps'],
  ['admin', '/organisation/centres?q=المحرق'],
  ['manager', '/evaluations/{published}/report'],
]

const isPage = (address: string) =>
  !address.startsWith('/api/') && !/export=|\.(pdf|xlsx|svg|ico|js)\b|^\/(health|metrics|evidence)/.test(address)

function lookerAt(expected: Expected): Visitor | undefined {
  if (expected.rest === 200) return 'public'
  const may = expected[200]?.split(' ') ?? []
  return lookers.find((visitor) => may.includes(visitor))
}

function pagesOf(): ReadonlyMap<Visitor, readonly string[]> {
  const pages = new Map<Visitor, string[]>()
  const add = (visitor: Visitor, address: string) => pages.set(visitor, [...(pages.get(visitor) ?? []), address])
  for (const [address, expected] of Object.entries(reading)) {
    const visitor = isPage(address) ? lookerAt(expected) : undefined
    if (visitor) add(visitor, address)
  }
  for (const [visitor, address] of furtherStates) add(visitor, address)
  return pages
}
const pages = pagesOf()

describe('every page', { concurrency: 2 }, () => {
  let app: App
  let of: Places
  let browser: Browser

  before(async () => {
    app = await sampleApp()
    of = await findPlaces(app)
    browser = await launchBrowser()
  })
  after(() => browser?.close())

  for (const language of languages) {
    for (const [visitor, addresses] of pages) {
      test(`of ${visitor} is accessible and fits, in ${language}`, async () => {
        const account = accountOf(visitor)
        const client = account ? await app.signIn(account) : app.anyone
        const context = await client.browse(browser, { locale: language })
        const wrong: string[] = []
        const page = await context.newPage()
        page.on('console', (message) => {
          if (message.type() === 'error' && !message.text().includes('status of 40')) {
            wrong.push(`${page.url()} says ${message.text()}`)
          }
        })
        page.on('pageerror', (error) => wrong.push(`${page.url()} throws ${error.message}`))
        for (const address of addresses) wrong.push(...(await look(page, fill(of, address), language)))
        await context.close()
        assert.deepEqual(wrong, [])
      })
    }
  }

  test('of the public is whole without a script and weighs at most 50 KB', async () => {
    const context = await browser.newContext({ baseURL: app.address, javaScriptEnabled: false })
    const page = await context.newPage()
    const wrong: string[] = []
    for (const address of pages.get('public') ?? []) {
      const bodies: Promise<Buffer>[] = []
      page.removeAllListeners('response')
      page.on('response', (response) => {
        if (!/\.woff2$/.test(new URL(response.url()).pathname)) bodies.push(response.body())
      })
      await page.goto(fill(of, address))
      // Scripts are weighed too, though this browser does not ask for them.
      for (const script of await page.locator('script[src]').all()) {
        const answer = await app.anyone.fetch((await script.getAttribute('src')) ?? '')
        bodies.push(answer.arrayBuffer().then((bytes) => Buffer.from(bytes)))
      }
      const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
      if (weight > 50 * 1024) wrong.push(`${address} weighs ${weight} bytes`)
      const words = (await page.locator('main').textContent()) ?? ''
      const shown = await page.locator('h1').isVisible()
      if (!shown || words.trim().length < 40) wrong.push(`${address} is empty without a script`)
    }
    await context.close()
    assert.deepEqual(wrong, [])
  })
})

/** What is wrong with one page, at each width. */
async function look(page: Page, path: string, language: Language): Promise<string[]> {
  const wrong: string[] = []
  const [address = '', query = ''] = path.split('?')
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  await page.setViewportSize({ width: 1440, height: 900 })
  const response = await page.goto(`${address}?${asked}`)
  if (!response?.ok()) return [`${path} answers ${response?.status()}`]
  const head = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: document.querySelectorAll('h1').length,
  }))
  if (head.lang !== language || head.dir !== directions[language]) wrong.push(`${path} is in ${head.lang} ${head.dir}`)
  if (!/^.+ – .+$/.test(head.title)) wrong.push(`${path} has the title ${head.title}`)
  if (head.headings !== 1) wrong.push(`${path} has ${head.headings} main headings`)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // As tall as its content: what a fixed bar hides can be scrolled to.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.min(height + 100, 40_000) })
    const name = `${path} in ${language} at ${width}`
    for (const check of [fitsWidth, axeCheck]) {
      await check(page, name).catch((error: Error) => wrong.push(error.message.split('+ actual')[0] ?? ''))
    }
  }
  return wrong
}
