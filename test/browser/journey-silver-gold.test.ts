// A centre on site earns silver, corrects the one advanced criterion it lacked, and earns gold in the next round.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sampleApp } from '#test/app.ts'
import { decide, fillForm, planEvaluation, shieldOf, verifyFromPaper } from '#test/journey/evaluation.ts'
import { type Troupe, troupe } from '#test/journey/people.ts'

const year = new Date().getFullYear()
const centre = 'مركز السيف لخدمات الأعمال'
const evaluator = { account: 'evaluator-2', name: 'زينب حسن العالي' }
const missing = { code: '4.2.2', note: 'شاشة وقت الانتظار متوقفة منذ أسبوع، ولا لوحة بديلة في الصالة.' }
const words = {
  summary: { ar: 'استوفى المركز المعايير الأساسية جميعها.', en: 'The centre met all basic criteria.' },
  strengths: { ar: 'سرعة الإنجاز ووضوح الإرشادات.', en: 'Fast service and clear guidance.' },
  improvements: { ar: 'إصلاح شاشة وقت الانتظار.', en: 'Repair the waiting-time display.' },
}

describe('from silver to gold', () => {
  let cast: Troupe
  let silver: string
  let gold: string

  before(async () => {
    cast = await troupe(await sampleApp(), 'ar')
  })
  after(() => cast?.close())

  test('the central team plans; whoever has an interest is shown and cannot be chosen', async () => {
    silver = await planEvaluation(cast, {
      year: year + 1,
      centre,
      mechanism: 'field_visit',
      evaluator,
      barred: /عمر خليفة الجلاهمة/,
    })
    assert.match(silver, /^[0-9a-f-]{36}$/)
  })

  test('the evaluator answers 94 criteria by key, one advanced one unmet with a photo, and submits', () =>
    fillForm(cast, evaluator.account, { centre, criteria: 94, unmet: [missing], photoOf: missing.code }))

  test('the report is written, voted on with quorum and published', () => decide(cast, silver, words))

  test('the manager sees silver and exactly what stands between his centre and gold', async () => {
    const manager = await cast.as('manager-seef')
    await manager.open('/my-centre')
    const { page } = manager
    await page.getByText('الدرع الفضي').first().waitFor()
    const unmet = page.locator('section[aria-labelledby=unmet]')
    await unmet.getByText(missing.note).waitFor()
    const codes = await unmet
      .locator('a[href*="/criteria/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')?.split('/criteria/')[1]))])
    assert.deepEqual(codes, [missing.code])
    assert.match((await page.locator('.distance-sentence').first().textContent()) ?? '', /معيار واحد/)
  })

  test('anybody verifies the silver certificate', async () => {
    const shield = await shieldOf(cast, 'manager-seef', silver)
    const anyone = await cast.as('public')
    await anyone.open(shield)
    await anyone.page.locator('.verdict-valid').waitFor()
    await anyone.page.getByText(centre).first().waitFor()
    await anyone.page.getByText('الدرع الفضي').first().waitFor()
    await verifyFromPaper(cast, shield, 'valid')
  })

  test('a round later the criterion is met: gold', async () => {
    gold = await planEvaluation(cast, { year: year + 2, centre, mechanism: 'field_visit', evaluator })
    await fillForm(cast, evaluator.account, { centre, criteria: 94, unmet: [] })
    await decide(cast, gold, words)
    const manager = await cast.as('manager-seef')
    await manager.open('/my-centre')
    await manager.page.getByText('الدرع الذهبي').first().waitFor()
    assert.equal(await manager.page.locator('section[aria-labelledby=unmet] a[href*="/criteria/"]').count(), 0)
  })

  test('the silver certificate says that a later result followed; the register shows gold', async () => {
    const anyone = await cast.as('public')
    await verifyFromPaper(cast, await shieldOf(cast, 'manager-seef', silver), 'superseded')
    await anyone.open(await shieldOf(cast, 'manager-seef', gold))
    await anyone.page.locator('.verdict-valid').waitFor()
    await anyone.open('/shields')
    const row = anyone.page.locator('tr', { hasText: centre }).first()
    await row.getByText('الدرع الذهبي').first().waitFor()
  })
})
