import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Locale } from '#src/kernel/locale.ts'
import { exampleDocument, examplePages } from '#src/ui/examples.tsx'
import { axeCheck, fitsWidth, launchBrowser, screenshot } from '#test/browser.ts'
import { buildAssets } from '../../tools/build.ts'

const locales: readonly Locale[] = [
  { language: 'ar', digits: 'arab', timeZone: 'Asia/Bahrain', hijri: true },
  { language: 'en', digits: 'latn', timeZone: 'Asia/Bahrain', hijri: true },
]
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'"
const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

describe('the design system in a browser', () => {
  let server: Server
  let browser: Browser
  let address: string

  before(async () => {
    const manifest = await buildAssets()
    const assets = {
      css: [manifest.files['src/styles.css'] ?? ''],
      js: [manifest.files['client/base.ts'] ?? ''],
      fonts: manifest.fonts,
      icon: manifest.files['assets/icon.svg'],
    }
    server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (url.pathname.startsWith('/assets/')) {
        response.setHeader('content-type', types[url.pathname.split('.').at(-1) ?? ''] ?? 'application/json')
        response.end(await readFile(new URL(`../../dist${url.pathname}`, import.meta.url)))
        return
      }
      const locale = locales.find((one) => one.language === url.searchParams.get('lang')) ?? locales[0]
      const page = examplePages().find((one) => `/ui/${one.slug}` === url.pathname)
      response.writeHead(page ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      })
      response.end(page && locale ? exampleDocument(page, assets, locale, new Date('2026-11-22T07:40:00Z')) : '')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const at = server.address()
    address = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : ''
    browser = await launchBrowser()
  })

  after(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
  })

  for (const { language } of locales) {
    for (const width of [1440, 390]) {
      test(`every example is accessible and fits, in ${language} at ${width} px`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 } })
        const complaints: string[] = []
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
        page.on('pageerror', (error) => complaints.push(String(error)))
        for (const { slug } of examplePages()) {
          await page.goto(`${address}/ui/${slug}?lang=${language}`)
          if (process.env.SCREENSHOTS) await screenshot(page, `ui-${slug || 'list'}-${language}-${width}`)
          await fitsWidth(page, `${slug} ${language} ${width}`)
          await axeCheck(page, `${slug} ${language} ${width}`, slug.startsWith('layout-') ? ['best-practice'] : [])
        }
        assert.deepEqual(complaints, [])
        await page.close()
      })
    }
  }

  test('without a script the menus of a narrow staff page still open', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(`${address}/ui/layout-staff?lang=en`)
    await page.locator('.staff-rail-more summary').click()
    assert.ok(await page.locator('.staff-rail-sheet a').first().isVisible())
    await page.locator('.person-menu summary').click()
    assert.ok(await page.getByRole('button', { name: 'Sign out' }).isVisible())
    await context.close()
  })

  test('nothing is ever beneath the bar at the foot of a phone, and the skip link reaches the content', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 560 } })
    for (const [slug, foot] of [
      ['layout-staff', '.staff-rail'],
      ['layout-field', '.focus-foot'],
    ] as const) {
      await page.goto(`${address}/ui/${slug}?lang=ar`)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'content', slug)
      const covered = await page.evaluate((selector) => {
        const bar = document.querySelector(selector)?.getBoundingClientRect().top ?? 0
        const box = document.querySelector('[data-scroller]')?.getBoundingClientRect()
        return !box || box.bottom > bar + 0.5 || bar > window.innerHeight
      }, foot)
      assert.equal(covered, false, slug)
      assert.ok(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight), slug)
      const controls = page.locator('main :is(a, button, input, textarea)')
      for (let at = 0; at < (await controls.count()); at++) {
        const control = controls.nth(at)
        if (!(await control.isVisible())) continue
        await control.focus()
        const place = await control.boundingBox()
        const bar = await page.locator(foot).boundingBox()
        assert(place && bar && place.y + Math.min(place.height, 24) <= bar.y, `${slug}: control ${at}`)
      }
    }
    await page.close()
  })

  test('going back comes to where one was, though the content scrolls by itself', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 560 } })
    await page.goto(`${address}/ui/layout-field?lang=en`)
    const top = () => page.evaluate(() => document.querySelector('[data-scroller]')?.scrollTop ?? -1)
    await page.evaluate(() => document.querySelector('[data-scroller]')?.scrollTo(0, 120))
    const before = await top()
    assert.ok(before > 0)
    await page.waitForFunction(() => typeof history.state?.scrolled === 'number')
    await page.reload()
    assert.equal(await top(), before)
    await page.close()
  })

  test('on paper there is no way around, no filter and no button, and the whole content', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 560 } })
    await page.emulateMedia({ media: 'print' })
    for (const slug of ['layout-staff', 'layout-field', 'table']) {
      await page.goto(`${address}/ui/${slug}?lang=ar`)
      const shown = await page
        .locator(':is(.staff-rail, .staff-bar, .staff-views, .focus-foot, .filter-bar, .button)')
        .filter({ visible: true })
        .count()
      assert.equal(shown, 0, slug)
      const cut = await page.evaluate(() => {
        const scroller = document.querySelector('[data-scroller]')
        return scroller ? getComputedStyle(scroller).overflowY : 'visible'
      })
      assert.equal(cut, 'visible', slug)
    }
    await page.close()
  })

  test('a key reaches the search, and Escape closes a menu', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${address}/ui/layout-staff?lang=en`)
    await page.keyboard.press('/')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'search')
    await page.locator('.person-menu summary').click()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.person-menu').getAttribute('open'), null)
    await page.close()
  })

  test('a half-written form survives a reload, and a second press does not send it twice', async () => {
    const page = await browser.newPage()
    let posts = 0
    page.on('request', (request) => {
      if (request.method() === 'POST') posts += 1
    })
    await page.goto(`${address}/ui/fields?lang=en`)
    await page.locator('#name').fill('Muharraq centre')
    await page.locator('#hosting').check()
    await page.locator('#note').pressSequentially('half a sen')
    await page.reload()
    assert.equal(await page.locator('#name').inputValue(), 'Muharraq centre')
    assert.equal(await page.locator('#note').inputValue(), 'half a sen')
    assert.ok(await page.locator('#hosting').isChecked())
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[data-draft]')
      form?.requestSubmit()
      form?.requestSubmit()
    })
    await answered
    await page.waitForLoadState()
    assert.equal(posts, 1)
    await page.close()
  })

  test('a refused form takes the reader to its summary, whose links reach the fields', async () => {
    const page = await browser.newPage()
    await page.goto(`${address}/ui/errors?lang=ar`)
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'error-summary')
    const links = await page.locator('.error-summary a').all()
    assert.equal(links.length, 3)
    for (const link of links) {
      const target = (await link.getAttribute('href')) ?? ''
      assert.equal(await page.locator(target).count(), 1, target)
    }
    await page.close()
  })
})
