// A complaint from the web, in Arabic, on a phone, without a script: from the first words to the page of the case.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { type App, sampleApp } from '#test/app.ts'
import { axeCheck, fitsWidth, launchBrowser } from '#test/browser.ts'
import { jpegOf } from '#test/sample-files.ts'

const story = 'قدمت طلب رخصة البناء قبل شهر، وراجعت المركز مرتين ولم يصلني رد.'
const number = '39887766'

describe('a complaint from the web', () => {
  let app: App
  let browser: Browser
  before(async () => {
    app = await sampleApp()
    browser = await launchBrowser()
  })
  after(() => browser?.close())

  /** Everything the page loads but fonts, as it goes over the wire, scripts that this browser leaves alone included. */
  async function weigh(page: Page): Promise<number> {
    const links = await page.locator('link[rel=stylesheet]').all()
    const scripts = await page.locator('script[src]').all()
    const addresses = await Promise.all([
      ...links.map((one) => one.getAttribute('href')),
      ...scripts.map((one) => one.getAttribute('src')),
    ])
    const bodies = await Promise.all(
      addresses.map(async (address) => (await app.anyone.fetch(address ?? '')).arrayBuffer()),
    )
    const all = [Buffer.from(await page.content()), ...bodies.map((body) => Buffer.from(body))]
    return all.reduce((sum, body) => sum + gzipSync(body).length, 0)
  }

  test('is filed without a script, and followed with a code: every page is accessible, fits and is light', async () => {
    const context = await browser.newContext({
      baseURL: app.address,
      locale: 'ar',
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      extraHTTPHeaders: { 'x-forwarded-for': '10.5.5.5' },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const wrong: string[] = []
    // The checks are scripts themselves: they look at the same page of the same customer, in a browser that runs them.
    const scripted = await browser.newContext({
      baseURL: app.address,
      locale: 'ar',
      viewport: { width: 390, height: 844 },
    })
    const beside = await scripted.newPage()
    const look = async (name: string) => {
      await scripted.clearCookies()
      await scripted.addCookies(await context.cookies())
      await beside.goto(page.url())
      for (const check of [fitsWidth, axeCheck]) {
        await check(beside, name).catch((error: Error) => wrong.push(error.message.split('+ actual')[0] ?? ''))
      }
      const weight = await weigh(page)
      if (weight > 50 * 1024) wrong.push(`${name} weighs ${weight} bytes`)
    }
    const go = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

    await page.goto('/')
    await page.getByRole('link', { name: 'قدّم شكوى أو استفساراً' }).click()
    await look('start')
    await page.getByLabel('ما الموضوع باختصار؟').fill('تأخر رخصة البناء')
    await go('متابعة')
    await look('found')
    await page.getByRole('button', { name: /أكمل إلى النموذج|متابعة/ }).click()
    await look('kind')
    await go('متابعة')
    assert.match(await page.title(), /^خطأ/)
    await page.getByLabel('شكوى', { exact: true }).check()
    await go('متابعة')
    await look('entity')
    await page.getByLabel('وزارة الخدمات البلدية').check()
    await go('متابعة')
    await look('about')
    await go('متابعة')
    await page.getByLabel('ماذا حدث؟').fill(story)
    await look('what')
    await go('متابعة')
    await page
      .locator('[name=files]')
      .setInputFiles({ name: 'إيصال.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpegOf(1500)) })
    await go('أضف المختار')
    await look('files')
    assert.match((await page.locator('.contact-files').textContent()) ?? '', /إيصال\.jpg/)
    await go('متابعة')
    await page.getByLabel('الاسم الكامل').fill('سارة أحمد')
    await page.getByLabel('مواطن').check()
    await look('you')
    await go('متابعة')
    await page.getByLabel('رقم الهاتف').fill(number)
    await page.getByLabel('رسالة نصية').check()
    await look('reach')
    await go('متابعة')
    await look('privacy')
    await go('متابعة')
    await look('check')
    // Changed, it leads back to the check.
    await page.locator('a[href="/contact/what"]').click()
    await page.getByLabel('ماذا حدث؟').fill(`${story} رقم المعاملة ١١٨.`)
    await go('متابعة')
    assert.match((await page.locator('main').textContent()) ?? '', /رقم المعاملة ١١٨/)
    await go('إرسال')
    await look('done')
    const reference = ((await page.locator('.panel-code').textContent()) ?? '').replace(/\D/g, '')
    assert.match(reference, /^\d{10}$/)
    assert.match((await page.locator('main').textContent()) ?? '', /المنتهي بـ\s*66/)

    await page.goto('/track')
    await look('track')
    await page.getByLabel('الرقم المرجعي').fill(reference.replace(/(\d{3})(?=\d)/g, '$1-'))
    await go('متابعة')
    await look('prove')
    await page.getByLabel('الرمز', { exact: true }).fill(await codeSentTo(`+973${number}`))
    await go('دخول')
    await look('case')
    const words = (await page.locator('main').textContent()) ?? ''
    for (const part of [story, 'استلمنا طلبك', 'نردّ عليك قبل', 'إيصال.jpg']) assert.ok(words.includes(part), part)
    await page.getByLabel('أضف معلومة أو رداً').fill('أرفقت صورة أوضح.')
    await go('أرسل')
    assert.match((await page.locator('main').textContent()) ?? '', /وصلت رسالتك/)
    await page.getByRole('link', { name: 'اسحب الحالة' }).click()
    await look('withdraw')
    await page.goto(`/track/${reference}`)
    await go('خروج')
    await page.goto(`/track/${reference}`)
    assert.equal(((await page.locator('main').textContent()) ?? '').includes(story), false)
    await Promise.all([context.close(), scripted.close()])
    assert.deepEqual(wrong, [])
  })

  async function codeSentTo(recipient: string): Promise<string> {
    for (let wait = 0; wait < 100; wait += 1) {
      const [message] = await app.rows<{ body: string }>(
        `select body from outbox_messages where recipient = '${recipient}' and body like '%هو%' order by id desc limit 1`,
      )
      const code = /هو (\d{6})/.exec(message?.body ?? '')?.[1]
      if (code) return code
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('no code was sent')
  }
})
