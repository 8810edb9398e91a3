import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { answerCriterion } from '#src/evaluation/actions/forms.ts'
import { appOfActors } from '#src/evaluation/fixtures/form-app.ts'
import type { FormWorld } from '#src/evaluation/fixtures/form-world.ts'
import { formWorld } from '#src/evaluation/fixtures/form-world.ts'
import { formRoutes } from '#src/evaluation/routes/form.tsx'
import { findingsOf } from '#src/evaluation/store/findings.ts'
import type { VisitId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import { openFileStore } from '#src/platform/files.ts'
import { loadAssets } from '#src/platform/http/assets.ts'
import { router } from '#src/platform/http/env.ts'
import { useSite } from '#src/platform/http/page.tsx'
import type { Listening } from '#src/platform/http/server.ts'
import { listen } from '#src/platform/http/server.ts'
import { axeCheck, fitsWidth, launchBrowser, screenshot } from '#test/browser.ts'
import type { FreshDatabase } from '#test/database.ts'
import { freshDatabase, temporaryHome } from '#test/database.ts'
import { sampleFiles } from '#test/sample-files.ts'
import { buildAssets } from '../../tools/build.ts'

const actorIndex = { evaluator: '0', manager: '1' } as const

describe('the evaluation form in a browser', () => {
  let fresh: FreshDatabase
  let database: Database
  let world: FormWorld
  let server: Listening
  let browser: Browser
  let address: string
  let visit: VisitId
  let context: BrowserContext

  before(async () => {
    await buildAssets()
    fresh = await freshDatabase()
    database = fresh.open()
    world = await formWorld(database)
    const files = await openFileStore(await temporaryHome())
    const assets = loadAssets()
    useSite({ navigation: [], assets: assets.of })
    const built = router()
    built.get('/assets/*', assets.serve)
    built.get('/service-worker.js', assets.serviceWorker)
    built.post('/sign-out', (c) => c.text('out'))
    const { app } = appOfActors(database, [built, formRoutes({ files })], [world.evaluator, world.manager])
    server = await listen(app, { port: 0, host: '127.0.0.1' })
    address = `http://127.0.0.1:${server.port}`
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    useSite({ navigation: [], assets: () => ({ css: [], js: [] }) })
    await fresh?.close()
  })
  beforeEach(async () => {
    visit = await world.visit(await world.evaluation(), world.evaluator)
    context = await device()
  })

  const signIn = (of: BrowserContext, as: keyof typeof actorIndex = 'evaluator') =>
    of.addCookies([{ name: 'test-actor', value: actorIndex[as], url: address }])
  async function device(options: Parameters<Browser['newContext']>[0] = {}) {
    await context?.close()
    const made = await browser.newContext({ viewport: { width: 1024, height: 768 }, ...options })
    await signIn(made)
    return made
  }
  async function openForm(of = context, at = '?at=1.1'): Promise<Page> {
    const page = await of.newPage()
    await page.goto(`${address}/visits/${visit}${at}`)
    await page.locator('.live-banners').waitFor({ state: 'attached' })
    return page
  }
  const row = (page: Page, code: string) => page.locator(`[id="${code}"]`)
  const press = (page: Page, code: string, answer: 'met' | 'not_met' | 'not_applicable') =>
    row(page, code).locator(`.answer-${answer}`).click()
  const saved = () => asSystem(database, (tx) => findingsOf(tx, visit))
  async function until(what: string, holds: () => Promise<boolean>) {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await holds()) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    assert.fail(`never: ${what}`)
  }
  const isSaved = (code: string, result: string, note?: string) =>
    until(`${code} ${result} ${note ?? ''}`, async () =>
      (await saved()).some(
        (one) => one.code === code && one.result === result && (note === undefined || one.note === note),
      ),
    )

  test('each press and each note is saved as it is given, and stays after a reload', async () => {
    const page = await openForm()
    await press(page, '1.1.1', 'met')
    await isSaved('1.1.1', 'met')
    await press(page, '1.1.2', 'not_met')
    const typed = 'اللوحة عند المدخل غير مضاءة ليلاً، ولا تُقرأ من الشارع المقابل'
    await row(page, '1.1.2').locator('textarea').pressSequentially(typed, { delay: 25 })
    await isSaved('1.1.2', 'not_met', typed)
    assert.equal(await row(page, '1.1.2').locator('textarea').inputValue(), typed)
    await page.reload()
    assert.equal(await row(page, '1.1.2').locator('textarea').inputValue(), typed)
    await page.locator('.focus-sections-above').getByText('٢ من ٩٤').waitFor()
  })

  test('not applicable waits for its reason', async () => {
    const page = await openForm()
    await press(page, '1.1.4', 'not_applicable')
    await row(page, '1.1.4').getByLabel('سبب عدم الانطباق').fill('لا مواعيد في هذا المركز')
    await isSaved('1.1.4', 'not_applicable')
    assert.equal((await saved()).find(({ code }) => code === '1.1.4')?.reason, 'لا مواعيد في هذا المركز')
  })

  test('photos go up, are shown, and a removal is undone', async () => {
    const page = await openForm()
    await press(page, '1.1.1', 'not_met')
    const input = row(page, '1.1.1').locator('[data-add-photo]')
    await input.setInputFiles([
      { name: 'ramp.png', mimeType: 'image/png', buffer: sampleFiles.png },
      { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(21 * 1024 * 1024) },
    ])
    await page.getByText('huge.jpg').waitFor()
    const image = row(page, '1.1.1').locator('img[src^="/evidence/"]')
    await image.waitFor()
    await row(page, '1.1.1').locator('.evidence-remove').click()
    await image.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'تراجع' }).click()
    await image.waitFor()
  })

  test('without a network everything is kept, survives a reload, and is sent when it is back', async () => {
    const page = await openForm()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await page.locator('.live-banners').waitFor({ state: 'attached' })
    await context.setOffline(true)
    await press(page, '1.1.1', 'met')
    await press(page, '1.1.2', 'not_met')
    await row(page, '1.1.2').locator('textarea').fill('لا توجد لوحة')
    await row(page, '1.1.2')
      .locator('[data-add-photo]')
      .setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: sampleFiles.png })
    await page.getByText('غير متصل — ٣ إجابات بانتظار الإرسال').waitFor()
    await page.getByRole('button', { name: 'عرض القائمة' }).click()
    assert.equal(await page.locator('.waiting-items > li').count(), 3)
    await screenshot(page, 'form-offline-ar-1024', { fullPage: false })
    await page.reload()
    await page.getByText('غير متصل — ٣ إجابات').waitFor()
    await page.getByText('نسخة محفوظة على هذا الجهاز').waitFor()
    assert.equal(await row(page, '1.1.2').locator('textarea').inputValue(), 'لا توجد لوحة')
    assert.equal(await row(page, '1.1.2').locator('.evidence-state').textContent(), 'لم تُرسل')
    await page.locator('.focus-section', { hasText: 'المداخل والمخارج' }).click()
    await press(page, '1.2.1', 'met')
    assert.deepEqual(await saved(), [])
    await context.setOffline(false)
    await isSaved('1.2.1', 'met')
    await isSaved('1.1.2', 'not_met', 'لا توجد لوحة')
    await page.goto(`${address}/visits/${visit}?at=1.1`)
    await row(page, '1.1.2').locator('img[src^="/evidence/"]').waitFor()
  })

  test('an expired session keeps the answers, says so, and they go out after signing in elsewhere', async () => {
    const page = await openForm()
    await context.clearCookies()
    await press(page, '1.1.1', 'not_met')
    await row(page, '1.1.1').locator('textarea').fill('كتبت بعد انتهاء الجلسة')
    await page.getByText('انتهت الجلسة. إجاباتك محفوظة على هذا الجهاز.').waitFor()
    const link = page.getByRole('link', { name: 'سجّل الدخول في نافذة جديدة' })
    assert.deepEqual(
      [await link.getAttribute('target'), await link.getAttribute('href')],
      ['_blank', `/sign-in?next=${encodeURIComponent(`/visits/${visit}`)}`],
    )
    assert.deepEqual(await saved(), [])
    await signIn(context)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await isSaved('1.1.1', 'not_met', 'كتبت بعد انتهاء الجلسة')
    await page.getByText('انتهت الجلسة').waitFor({ state: 'detached' })
  })

  test('a second tab follows the first, without a conflict', async () => {
    const first = await openForm()
    const second = await openForm()
    await press(first, '1.1.1', 'met')
    await second.locator('[id="1.1.1"][data-result="met"]').waitFor()
    await press(second, '1.1.1', 'not_met')
    await isSaved('1.1.1', 'not_met')
    await first.locator('[id="1.1.1"][data-result="not_met"]').waitFor()
    assert.equal(await first.locator('.criterion-conflict').count(), 0)
  })

  test('another device that was first: both answers are shown and one is chosen', async () => {
    const page = await openForm()
    await database.transact(world.evaluator, (tx) =>
      answerCriterion(tx, visit, '1.1.1', { result: 'met', note: 'من الجهاز الآخر', reason: '', version: 0 }),
    )
    await press(page, '1.1.1', 'not_met')
    const conflict = row(page, '1.1.1').locator('.criterion-conflict')
    await conflict.getByText('من الجهاز الآخر').waitFor()
    await conflict.getByRole('button', { name: 'اعتماد إجابتي' }).click()
    await isSaved('1.1.1', 'not_met')
    await conflict.waitFor({ state: 'detached' })
  })

  test('what the server refuses for good is kept and shown with the reason', async () => {
    const page = await openForm()
    await asSystem(database, (tx) =>
      tx.db.updateTable('visits').set({ state: 'cancelled' }).where('id', '=', visit).execute(),
    )
    await press(page, '1.1.1', 'met')
    await page.getByText('رفض الخادم إجابة واحدة، وهي محفوظة هنا.').waitFor()
    await page.getByRole('button', { name: 'عرض القائمة' }).click()
    await page.getByText('أُلغيت هذه الزيارة').waitFor()
    await page.reload()
    await page.getByText('رفض الخادم إجابة واحدة').waitFor()
    await page.getByRole('button', { name: 'عرض القائمة' }).click()
    await page.getByRole('button', { name: 'تجاهل' }).click()
    await page.getByText('رفض الخادم').waitFor({ state: 'detached' })
  })

  test('keys answer, move, open a note and the list of keys; on an Arabic keyboard too', async () => {
    const page = await openForm()
    const type = (key: string) =>
      page.evaluate(
        (written) =>
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: written, bubbles: true })),
        key,
      )
    await row(page, '1.1.1').focus()
    await page.keyboard.press('1')
    await isSaved('1.1.1', 'met')
    await page.keyboard.press('j')
    await type('غ')
    await isSaved('1.1.2', 'not_met')
    await page.keyboard.press('n')
    await page.keyboard.type('note 123')
    await isSaved('1.1.2', 'not_met', 'note 123')
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    await type('٢')
    await isSaved('1.1.1', 'not_met')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('nothing private stays on the device after signing out, and unsent answers are asked about first', async () => {
    const page = await openForm()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await page.locator('.live-banners').waitFor({ state: 'attached' })
    const kept = () =>
      page.evaluate(async () => ({
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
      }))
    assert.ok((await kept()).caches.some((name) => name.startsWith('itqan-visits')))
    await context.route('**/api/v1/visits/**', (route) => route.abort())
    await press(page, '1.1.1', 'met')
    await page.getByText('غير متصل — إجابة واحدة').waitFor()
    await page.goto(`${address}/visits`)
    const signOut = () =>
      page.locator('form[action="/sign-out"]').evaluate((form: HTMLFormElement) => form.requestSubmit())
    page.once('dialog', (dialog) => dialog.dismiss())
    await signOut()
    await new Promise((resolve) => setTimeout(resolve, 500))
    assert.ok((await kept()).databases.includes('itqan-form'))
    page.once('dialog', (dialog) => dialog.accept())
    await Promise.all([page.waitForURL(`${address}/sign-out`), signOut()])
    assert.deepEqual(await kept(), { caches: [], databases: [] })
  })

  test('the self-assessment stands beside the official result', async () => {
    const evaluation = await world.evaluation()
    const official = await world.visit(evaluation, world.evaluator)
    for (const [code, result] of [
      ['1.1.1', 'met'],
      ['1.1.2', 'not_met'],
    ] as const)
      await database.transact(world.evaluator, (tx) =>
        answerCriterion(tx, official, code, {
          result,
          note: result === 'met' ? '' : 'الموقع على الخرائط غير دقيق',
          reason: '',
          version: 0,
        }),
      )
    await world.publish(evaluation)
    await signIn(context, 'manager')
    const page = await context.newPage()
    await page.goto(`${address}/self-assessment`)
    await screenshot(page, 'self-begin-ar-1024', { fullPage: false })
    await axeCheck(page)
    await page.getByRole('button', { name: 'بدء تقييم' }).click()
    await page.locator('.live-banners').waitFor({ state: 'attached' })
    visit = page.url().split('/').at(-1)?.split('?')[0] as VisitId
    await press(page, '1.1.2', 'met')
    await isSaved('1.1.2', 'met')
    await page.getByText('الموقع على الخرائط غير دقيق').waitFor()
    await screenshot(page, 'self-form-ar-1024', { fullPage: false })
    await axeCheck(page)
    await page.goto(`${address}/self-assessment`)
    await page.locator('.table a').first().click()
    await page.getByText('الموقع على الخرائط غير دقيق').waitFor()
    await screenshot(page, 'self-difference-ar-1024', { fullPage: false })
    await axeCheck(page)
  })

  test('is accessible and fits, in both languages, on tablet, desk and phone', async () => {
    await database.transact(world.evaluator, (tx) =>
      answerCriterion(tx, visit, '1.2.1', {
        result: 'not_met',
        note: 'المقبض على الجانب الأيمن فقط',
        reason: '',
        version: 0,
      }),
    )
    for (const [width, height] of [
      [1024, 768],
      [1440, 900],
      [390, 844],
    ] as const) {
      for (const language of ['ar', 'en'] as const) {
        context = await device({ viewport: { width, height } })
        for (const at of ['1.2', 'review'] as const) {
          const page = await openForm(context, `?at=${at}&lang=${language}`)
          await screenshot(page, `form-${at}-${language}-${width}`, { fullPage: width === 390 })
          await fitsWidth(page)
          await axeCheck(page)
          await page.close()
        }
        const list = await context.newPage()
        await list.goto(`${address}/visits?lang=${language}`)
        await screenshot(list, `visits-${language}-${width}`, { fullPage: false })
        await fitsWidth(list)
        await axeCheck(list)
        await list.close()
      }
    }
  })
})
