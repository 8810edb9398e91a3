// The people of a journey, each in a browser of his own, and the pages they pass, each looked at once by axe.
import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '#src/kernel/text.ts'
import type { App } from '#test/app.ts'
import { axeCheck, launchBrowser } from '#test/browser.ts'

export interface Person {
  readonly page: Page
  /** Opens an address; refuses an answer that is not 200. */
  open(path: string): Promise<void>
  /** Presses the button of the form that posts to an address ending like this, and waits for what comes. */
  send(actionEnd: string): Promise<void>
}

export interface Troupe {
  readonly language: Language
  readonly app: App
  readonly browser: Browser
  as(account: string): Promise<Person>
  close(): Promise<void>
}

/** Ids do not make another page. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '')

export async function troupe(app: App, language: Language): Promise<Troupe> {
  const browser = await launchBrowser()
  const people = new Map<string, Promise<Person>>()
  const contexts: BrowserContext[] = []
  const looked = new Set<string>()
  const look = async (page: Page) => {
    const kind = kindOf(new URL(page.url()).pathname)
    if (looked.has(kind)) return
    looked.add(kind)
    await axeCheck(page)
    assert.equal(await page.locator('html').getAttribute('lang'), language)
  }

  async function enter(account: string): Promise<Person> {
    const client = account === 'public' ? app.anyone : await app.signIn(account)
    const locale = language === 'ar' ? 'ar-BH' : 'en-GB'
    const context = await client.browse(browser, { viewport: { width: 1440, height: 900 }, locale })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(8_000)
    return {
      page,
      async open(path) {
        const [address = '', query = ''] = path.split('?')
        const asked = new URLSearchParams(query)
        asked.set('lang', language)
        const response = await page.goto(`${address}?${asked}`)
        assert.equal(response?.status(), 200, `${account} at ${path}`)
        await look(page)
      },
      async send(actionEnd) {
        const button = page.locator(`form[method=post][action$="${actionEnd}"] button:not([type=button])`).first()
        const arrived = page.waitForEvent('load')
        await button.click()
        await arrived
        await look(page)
      },
    }
  }
  return {
    language,
    app,
    browser,
    as: (account) => {
      const known = people.get(account) ?? enter(account)
      people.set(account, known)
      return known
    },
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
    },
  }
}
