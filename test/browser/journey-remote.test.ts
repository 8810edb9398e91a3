// A remote centre earns the remote shield: the 45 binding criteria decide, an unmet one that does not bind is reported.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sampleApp } from '#test/app.ts'
import { decide, fillForm, planEvaluation, shieldOf, verifyFromPaper } from '#test/journey/evaluation.ts'
import { type Troupe, troupe } from '#test/journey/people.ts'

const year = new Date().getFullYear() + 3
const centre = 'مركز الخدمات البلدية عن بعد'
const evaluator = { account: 'evaluator', name: 'فيصل محمد الرميحي' }
const unmet = [{ code: '3.3.3', note: 'لا يبيّن السجل أثر تحديث باقة الخدمات في خفض النفقات الإدارية.' }]

describe('the remote shield', () => {
  let cast: Troupe
  let evaluation: string

  before(async () => {
    cast = await troupe(await sampleApp(), 'ar')
  })
  after(() => cast?.close())

  test('48 criteria are answered, one that does not bind is not met', async () => {
    evaluation = await planEvaluation(cast, { year, centre, mechanism: 'records_review', evaluator })
    await fillForm(cast, evaluator.account, { centre, criteria: 48, unmet })
  })

  test('the committee approves and the shield is granted to the entity', async () => {
    await decide(cast, evaluation, {
      summary: { ar: 'استوفى المركز المعايير الملزمة جميعها.', en: 'The centre met all binding criteria.' },
      strengths: { ar: 'الرد خلال المدة المعلنة.', en: 'Replies within the published time.' },
      improvements: { ar: 'توثيق أثر تحديث باقة الخدمات.', en: 'Record what updating the service package saves.' },
    })
    const shield = await shieldOf(cast, 'manager-municipal-remote', evaluation)
    const anyone = await cast.as('public')
    await anyone.open(shield)
    await anyone.page.locator('.verdict-valid').waitFor()
    await anyone.page.getByText('وزارة الخدمات البلدية').first().waitFor()
    await verifyFromPaper(cast, shield, 'valid')
  })

  test('the manager reads what was not met, and that nothing stands before the shield', async () => {
    const manager = await cast.as('manager-municipal-remote')
    await manager.open('/my-centre')
    await manager.page
      .getByText(unmet[0]?.note ?? '')
      .first()
      .waitFor()
    assert.equal(await manager.page.locator('.distance-sentence').count(), 0)
  })
})
