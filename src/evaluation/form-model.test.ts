import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { placedCriteria } from './edition.ts'
import { fits, lacking, tidyAnswer } from './finding.ts'
import { shipped } from './fixtures/editions.ts'
import type { Answers, FormModel } from './form-model.ts'
import { codesAt, neighbours, openPoints, placeOf, progress, sectionsAt, sectionsOf } from './form-model.ts'
import { shippedEditions } from './shipped.ts'

const formOf = (id: 'onsite-2023' | 'remote-2023', answers: Answers = {}): FormModel => ({
  visitId: 'v',
  person: 'p',
  self: false,
  locked: null,
  title: '',
  subtitle: '',
  reference: '',
  filledBy: '',
  homeHref: '/visits',
  madeAt: '2026-11-22T07:00:00.000Z',
  tiers: shipped(id).tiers.map((tier) => ({ key: tier.key, name: tier.name.ar })),
  sections: sectionsOf(shipped(id), 'ar'),
  answers,
  evidence: [],
  returnedReason: null,
  accepts: 'image/jpeg',
})
const met = { result: 'met', note: '', reason: '', version: 1 } as const
const unmet = { result: 'not_met', note: '', reason: '', version: 1 } as const

describe('the form as a model', () => {
  test('holds every criterion of each edition once, in the order of the guide, in both languages', () => {
    for (const edition of shippedEditions) {
      for (const language of ['ar', 'en'] as const) {
        const lines = sectionsOf(edition, language).flatMap((section) => section.criteria)
        assert.deepEqual(
          lines.map(({ code }) => code),
          placedCriteria(edition).map(({ criterion }) => criterion.code),
        )
        for (const line of lines) assert.ok(line.text.length > 5, line.code)
      }
    }
  })

  test('reads in the annex’s wording and keeps the guide’s only where it differs', () => {
    const lines = new Map(
      sectionsOf(shipped('onsite-2023'), 'ar').flatMap((one) => one.criteria.map((line) => [line.code, line])),
    )
    assert.match(lines.get('1.1.4')?.text ?? '', /^يوفر مواعيد/)
    assert.match(lines.get('1.1.4')?.guideText ?? '', /^توفر مواعيد/)
    for (const line of lines.values()) assert.notEqual(line.guideText, line.text)
  })

  test('opens at the first section with something open; unknown addresses fall back to it', () => {
    assert.deepEqual(placeOf(formOf('onsite-2023'), undefined, undefined), { at: '1.1', show: 'all' })
    const firstDone = Object.fromEntries(
      sectionsOf(shipped('onsite-2023'), 'ar')[0]?.criteria.map(({ code }) => [code, met]) ?? [],
    )
    assert.equal(placeOf(formOf('onsite-2023', firstDone), '9.9', 'gold').at, '1.2')
    assert.deepEqual(placeOf(formOf('onsite-2023'), '2', 'basic'), { at: '2', show: 'basic' })
    assert.equal(placeOf(formOf('remote-2023'), 'review', 'advanced').show, 'all')
  })

  test('each filter shows exactly its criteria; together tiers are the whole', () => {
    const form = formOf('onsite-2023')
    const answers: Answers = { '1.1.1': met, '1.1.2': unmet }
    const count = (show: string) => codesAt(form, answers, { at: 'all', show }).length
    assert.deepEqual([count('all'), count('basic') + count('advanced')], [94, 94])
    assert.deepEqual([count('unanswered'), count('unmet')], [92, 1])
  })

  test('next and previous walk through every section once', () => {
    const form = formOf('remote-2023')
    const walked: string[] = []
    for (let at: string | undefined = form.sections[0]?.code; at; at = neighbours(form, at).after?.code) walked.push(at)
    assert.deepEqual(
      walked,
      form.sections.map(({ code }) => code),
    )
    assert.equal(neighbours(form, 'review').before, form.sections.at(-1))
    assert.deepEqual(sectionsAt(form, 'review'), [])
    assert.equal(neighbours(form, '2').before?.code, '1.3')
  })

  test('what is open on the form is what the server would refuse the submission for', () => {
    for (const edition of shippedEditions) {
      const form = formOf(edition.id === 'onsite-2023' ? 'onsite-2023' : 'remote-2023')
      const codes = placedCriteria(edition).map(({ criterion }) => criterion.code)
      for (let seed = 1; seed < 40; seed += 1) {
        const answers: Answers = Object.fromEntries(
          codes.flatMap((code, n) => {
            const draw = (n * 7919 + seed * 104729) % 5
            if (draw === 0) return []
            return [[code, { ...(draw < 3 ? met : unmet), note: draw === 4 ? 'ن' : '' }]]
          }),
        )
        const lack = lacking(edition, new Map(Object.entries(answers)))
        const open = openPoints(form, answers)
        assert.deepEqual(
          open.filter(({ why }) => why === 'unassessed').map(({ code }) => code),
          lack.unassessed,
        )
        assert.deepEqual(
          open.filter(({ why }) => why === 'withoutNote').map(({ code }) => code),
          lack.withoutNote,
        )
        assert.equal(progress(form.sections, answers).done, codes.length - lack.unassessed.length)
      }
    }
  })

  test('a note of blanks is no note, and a reason goes with its answer alone', () => {
    assert.deepEqual(tidyAnswer({ result: 'not_met', note: '  \n', reason: 'س' }), {
      result: 'not_met',
      note: '',
      reason: '',
    })
    assert.equal(fits(shipped('onsite-2023'), '1.1.4', { result: 'not_applicable', note: '', reason: '' }), false)
  })
})
