// One evaluation from the plan to publication, through the screens alone; the parts every journey shares.
import assert from 'node:assert/strict'
import { plainText } from '#test/plain-text.ts'
import { sampleFiles } from '#test/sample-files.ts'
import type { Troupe } from './people.ts'

export interface Planned {
  readonly year: number
  /** As the list of centres shows it, in the language of the journey. */
  readonly centre: string
  readonly mechanism: 'field_visit' | 'records_review'
  readonly evaluator: { readonly account: string; readonly name: string }
  /** Whoever may not be chosen, and why, as the list says it. */
  readonly barred?: RegExp
}

export interface Unmet {
  readonly code: string
  readonly note: string
}

const idIn = (url: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(url)?.[0] ?? ''

/** Plan, round, centre, mechanism and evaluator; adopted by the chair, opened by the central team. Gives the evaluation's id. */
export async function planEvaluation(troupe: Troupe, planned: Planned): Promise<string> {
  const central = await troupe.as('central')
  const { page } = central
  const { year } = planned
  await central.open('/plans')
  await page.locator('input[name=year]').fill(String(year))
  await central.send('/plans')
  await central.open(`/plans/${year}/rounds/new`)
  await page.locator('[name=nameAr]').fill(`دورة ${year}`)
  await page.locator('[name=nameEn]').fill(`Round of ${year}`)
  await page.locator('[name=startsOn]').fill(`${year}-02-01`)
  await page.locator('[name=endsOn]').fill(`${year}-04-30`)
  await central.send(`/plans/${year}/rounds`)
  const round = idIn(page.url())

  await central.open(`/plans/${year}/centres`)
  await page.locator('tr', { hasText: planned.centre }).first().locator('input[name=centres]').check()
  await page.locator('form#add select[name=roundId]').selectOption(round)
  await central.send(`/plans/${year}/centres`)
  await central.open(`/rounds/${round}`)
  const href = await page.locator('a[href*="/evaluations/"]').first().getAttribute('href')
  const evaluation = idIn(href ?? '')

  await central.open(`/evaluations/${evaluation}/team`)
  await page
    .locator('details', { has: page.locator('form[action$="/mechanisms"]') })
    .locator('summary')
    .click()
  for (const box of await page.locator('input[name=mechanisms]').all()) {
    await box.setChecked((await box.getAttribute('value')) === planned.mechanism)
  }
  await central.send('/mechanisms')
  const assign = page.locator('details', { has: page.locator(`#person-${planned.mechanism}`) })
  await assign.locator('summary').click()
  if (planned.barred) {
    const option = assign.locator('option', { hasText: planned.barred })
    assert.equal(await option.isDisabled(), true, 'the interested one is shown and cannot be chosen')
  }
  await page.locator(`#person-${planned.mechanism}`).selectOption({ label: planned.evaluator.name })
  await page.locator(`#day-${planned.mechanism}`).fill(`${year}-02-10`)
  await central.send('/team')
  await page.locator('table', { hasText: planned.evaluator.name }).waitFor()

  const chair = await troupe.as('chair')
  await chair.open(`/plans/${year}`)
  await chair.page.locator(`a[href$="/plans/${year}/adopt"]`).first().click()
  await chair.send('/adopt')
  await central.open(`/rounds/${round}`)
  await central.send('/open')
  return evaluation
}

/** Answers every criterion by key, what is unmet with its note and a photo, and submits. */
export async function fillForm(
  troupe: Troupe,
  account: string,
  work: { centre: string; criteria: number; unmet: readonly Unmet[]; photoOf?: string },
) {
  const evaluator = await troupe.as(account)
  const { page } = evaluator
  await evaluator.open('/visits')
  const href = await page
    .locator('tr', { hasText: work.centre })
    .filter({ has: page.locator('.tag-amber, .tag-blue') })
    .last()
    .locator('a')
    .first()
    .getAttribute('href')
  const form = (href ?? '').split('?')[0] ?? ''
  await evaluator.open(`${form}?at=all&show=all`)
  const rows = page.locator('.criterion')
  assert.equal(await rows.count(), work.criteria)
  await rows.first().focus()
  for (let at = 0; at < work.criteria; at += 1) {
    await page.keyboard.press('1')
    await page.keyboard.press('j')
  }
  for (const { code, note } of work.unmet) {
    const row = page.locator(`[id="${code}"]`)
    await row.locator('button[value=not_met]').click()
    await row.locator('textarea').fill(note)
    if (code === work.photoOf) {
      await row
        .locator('[data-add-photo]')
        .setInputFiles({ name: 'evidence.png', mimeType: 'image/png', buffer: sampleFiles.png })
      await row.locator('img[src^="/evidence/"]').waitFor()
    }
  }
  await savedOnServer(troupe, form, work)
  await evaluator.open(`${form}?at=review`)
  await evaluator.send('/submit')
}

/** What the server keeps is what was pressed: nothing waits on the device. */
async function savedOnServer(troupe: Troupe, form: string, work: { criteria: number; unmet: readonly Unmet[] }) {
  const visit = idIn(form)
  for (let tries = 0; tries < 200; tries += 1) {
    const rows = await troupe.app.rows<{ code: string; result: string; note: string }>(
      `select code, result, note from findings where visit_id = '${visit}'`,
    )
    const noted = work.unmet.every(({ code, note }) =>
      rows.some((row) => row.code === code && row.result === 'not_met' && row.note === note),
    )
    if (rows.length === work.criteria && noted) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  assert.fail('the answers did not reach the server')
}

export interface Words {
  readonly summary: { readonly ar: string; readonly en: string }
  readonly strengths: { readonly ar: string; readonly en: string }
  readonly improvements: { readonly ar: string; readonly en: string }
}

/** The central team writes, the committee votes until its quorum stands, the central team publishes. */
export async function decide(troupe: Troupe, evaluation: string, words: Words) {
  const central = await troupe.as('central')
  const report = `/evaluations/${evaluation}/report`
  await central.open(`/evaluations/${evaluation}/consolidation`)
  await central.open(`${report}/edit`)
  for (const [field, both] of Object.entries(words)) {
    for (const language of ['ar', 'en'] as const) {
      await central.page.locator(`[name=${field}_${language}]`).fill(both[language])
    }
  }
  await central.send('/report/edit')
  await central.open(`/evaluations/${evaluation}/present`)
  await central.send('/present')
  for (const member of ['member-private', 'member-civil', 'chair']) {
    const voter = await troupe.as(member)
    await voter.open('/committee')
    await voter.page.locator(`a[href*="${evaluation}"]`).first().waitFor()
    await voter.open(report)
    await voter.page.locator('a[href$="/vote?vote=approve"]').click()
    await voter.send('/vote')
  }
  await central.open(`/evaluations/${evaluation}/publish`)
  await central.send('/publish')
}

/** Address of the certificate an evaluation earned, from its report. */
export async function shieldOf(troupe: Troupe, account: string, evaluation: string): Promise<string> {
  const reader = await troupe.as(account)
  await reader.open(`/evaluations/${evaluation}/report`)
  const href = await reader.page.locator('a[href^="/shields/ITQ"]').first().getAttribute('href')
  return href ?? ''
}

/** Opens the certificate as a PDF, reads the code printed on it, and types it in as anybody may. */
export async function verifyFromPaper(troupe: Troupe, shield: string, standing: 'valid' | 'superseded') {
  const paper = await troupe.app.anyone.fetch(`${shield}/certificate.pdf?lang=${troupe.language}`)
  assert.equal(paper.headers.get('content-type'), 'application/pdf')
  const code = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2,}\b/.exec(await plainText(paper))?.[0]
  assert.ok(code, 'the certificate carries its code')
  const anyone = await troupe.as('public')
  await anyone.open('/verify')
  await anyone.page.locator('[name=code]').fill(code.toLowerCase())
  const arrived = anyone.page.waitForURL(`**/verify/${code}`)
  await anyone.page.keyboard.press('Enter')
  await arrived
  await anyone.page.locator(`.verdict-${standing}`).waitFor()
}
