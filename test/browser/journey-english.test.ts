// The same in English: the evaluator's form, the report, the certificate as a PDF; then the centre assesses itself.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sampleApp } from '#test/app.ts'
import { decide, fillForm, planEvaluation, shieldOf, verifyFromPaper } from '#test/journey/evaluation.ts'
import { type Troupe, troupe } from '#test/journey/people.ts'
import { plainText } from '#test/plain-text.ts'

const year = new Date().getFullYear() + 4
const centre = 'Riffa Municipal Service Centre'
const evaluator = { account: 'evaluator-3', name: 'Omar Khalifa Al Jalahma' }
const missing = { code: '5.2.8', note: 'The ISO 9001 certificate expired in February and was not renewed.' }

describe('a journey in English', () => {
  let cast: Troupe
  let evaluation: string

  before(async () => {
    cast = await troupe(await sampleApp(), 'en')
  })
  after(() => cast?.close())

  test('the evaluator fills the form', async () => {
    evaluation = await planEvaluation(cast, { year, centre, mechanism: 'field_visit', evaluator })
    await fillForm(cast, evaluator.account, { centre, criteria: 94, unmet: [missing], photoOf: missing.code })
  })

  test('the report is decided, and the certificate opens as a PDF that anybody can check', async () => {
    await decide(cast, evaluation, {
      summary: { ar: 'استوفى المركز المعايير الأساسية جميعها.', en: 'The centre met all basic criteria.' },
      strengths: { ar: 'استقبال منظم.', en: 'Orderly reception.' },
      improvements: { ar: 'تجديد شهادة الآيزو.', en: 'Renew the ISO certificate.' },
    })
    const shield = await shieldOf(cast, 'manager-riffa', evaluation)
    await verifyFromPaper(cast, shield, 'valid')
    const anyone = await cast.as('public')
    const opened = anyone.page.waitForResponse((one) => one.url().endsWith('/certificate.pdf'))
    await anyone.page.locator('a[href$="/certificate.pdf"]').click()
    const headers = (await opened).headers()
    assert.equal(headers['content-type'], 'application/pdf')
    assert.match(headers['content-disposition'] ?? '', /ITQ-.*-en\.pdf/)
  })

  test('the manager reads the report as a page, a PDF and a spreadsheet', async () => {
    const manager = await cast.as('manager-riffa')
    await manager.open('/my-centre')
    await manager.page.getByText(missing.note).first().waitFor()
    const client = await cast.app.signIn('manager-riffa')
    for (const file of ['report.pdf?lang=en', 'report.xlsx?lang=en']) {
      const text = await plainText(await client.fetch(`/evaluations/${evaluation}/${file}`))
      assert.ok(text.replace(/\s+/g, ' ').includes('ISO 9001 certificate expired'), file)
    }
  })

  test('the centre assesses itself this month, beside the official result', async () => {
    const manager = await cast.as('manager-riffa')
    const { page } = manager
    await manager.open('/self-assessment')
    const start = page.locator('form[action="/self-assessment"] button')
    if ((await start.count()) > 0) await manager.send('/self-assessment')
    else await page.locator('a[href^="/visits/"]').first().click()
    await page.waitForURL('**/visits/**')
    await page.goto(`${page.url().split('?')[0]}?at=5.2`)
    const row = page.locator(`[id="${missing.code}"]`)
    await row.getByText(missing.note).waitFor()
    await row.locator('button[value=met]').click()
    await page.locator(`[id="${missing.code}"][data-result=met]`).waitFor()
  })
})
