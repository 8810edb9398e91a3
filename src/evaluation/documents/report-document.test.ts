import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import exceljs from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Locale } from '#src/kernel/locale.ts'
import { defaultLocale, localDigits } from '#src/kernel/locale.ts'
import { createDocuments } from '#src/platform/documents/documents.ts'
import { spreadsheet } from '#src/platform/documents/spreadsheet.ts'
import { projectRoot } from '#src/platform/paths.ts'
import { sampleReport, type Wanted } from '#test/sample-report.ts'
import { formWording, placedCriteria } from '../edition.ts'
import { shippedEditions } from '../shipped.ts'
import type { ReportData } from './report-data.ts'
import { reportDocument } from './report-document.ts'
import { reportSheets } from './report-sheet.ts'

const silent = { info: () => {}, warn: () => {} }
const documents = createDocuments({ root: projectRoot(), log: silent })
after(() => documents.close())

const arabic = defaultLocale
const english: Locale = { ...defaultLocale, language: 'en', digits: 'latn' }
const localeOf = { ar: arabic, en: english }

const unmet = { 'onsite-2023': ['1.2.3', '5.3.4'], 'remote-2023': ['2.1.2', '3.3.3'] }
const notApplicable = { 'onsite-2023': ['1.1.4', '2.1.7'], 'remote-2023': ['3.1.1'] }
const report = (wanted: Wanted) => {
  const { model, print } = sampleReport(wanted)
  return reportDocument(model, print, localeOf[wanted.language])
}
const formCriteria = (data: ReportData) =>
  data.form.parts.flatMap((part) => part.categories.flatMap((one) => one.subcategories.flatMap((sub) => sub.criteria)))

async function read(pdf: Uint8Array) {
  const proxy = await getDocumentProxy(new Uint8Array(pdf))
  const { text } = await extractText(proxy, { mergePages: false })
  return { proxy, pages: text, everywhere: text.join(' ') }
}

describe('the report document', () => {
  for (const edition of shippedEditions) {
    const id = edition.id === 'onsite-2023' ? 'onsite-2023' : 'remote-2023'
    const codes = placedCriteria(edition).map(({ criterion }) => criterion.code)

    it(`of ${id} lists each criterion once in the form, in the annex's wording, in both languages`, () => {
      for (const language of ['ar', 'en'] as const) {
        const printed = formCriteria(report({ edition: id, language }))
        assert.equal(printed.length, edition.declared.total)
        assert.deepEqual(
          new Map(printed.map((one) => [one.code.replace('*', ''), one.text])),
          new Map(
            placedCriteria(edition).map(({ criterion }) => [
              localDigits(localeOf[language], criterion.code),
              formWording(criterion)[language],
            ]),
          ),
        )
        const starred = printed.filter((one) => one.code.endsWith('*')).length
        assert.equal(starred, edition.declared.total - edition.declared.binding)
      }
    })

    it(`of ${id} shows on the map, in the counts and in the lists what the form says`, () => {
      const data = report({ edition: id, language: 'en', unmet: unmet[id], notApplicable: notApplicable[id] })
      const onForm = (result: string) => formCriteria(data).filter((one) => one.result === result).length
      const onMap = data.map.rows.flatMap((row) => row.groups.flat())
      for (const result of ['met', 'not_met', 'not_applicable'])
        assert.equal(onMap.filter((one) => one.result === result).length, onForm(result), result)
      assert.deepEqual(
        data.unmet.items.map((one) => one.code.replace('*', '')),
        unmet[id],
      )
      assert.ok(data.unmet.items.every((one) => one.note !== ''))
      assert.deepEqual(
        data.notApplicable.items.map((one) => one.code.replace('*', '')),
        notApplicable[id],
      )
      assert.ok(data.notApplicable.items.every((one) => one.condition !== '' && one.reason !== ''))
      const listed = codes.filter((code) =>
        placedCriteria(edition).some(({ criterion }) => criterion.code === code && criterion.accessibility),
      )
      assert.deepEqual(
        data.accessibility.groups.flatMap((group) => group.criteria.map((one) => one.code)),
        listed,
      )
    })

    for (const language of ['ar', 'en'] as const) {
      it(`of ${id} prints in ${language} with 400 pieces of evidence, every word readable, all pages numbered`, async () => {
        const data = report({
          edition: id,
          language,
          unmet: unmet[id],
          notApplicable: notApplicable[id],
          evidence: 400,
        })
        assert.equal(data.evidence.items.length, 400)
        const { proxy, pages, everywhere } = await read(await documents.pdf('report.typ', data))
        const { info } = await proxy.getMetadata()
        assert.equal('Title' in info && info.Title, data.title)
        assert.equal('Language' in info && info.Language, language)
        assert.equal((await proxy.getMarkInfo())?.Marked, true)
        assert.ok(proxy.numPages >= 15 && proxy.numPages <= 30, `${proxy.numPages} pages`)
        const shown = formCriteria(data).map((one) => one.text)
        const wanted = [
          ...shown,
          data.form.heading,
          data.decision?.heading ?? '',
          data.cover.centre,
          data.cover.result.name,
        ]
        const missing = wanted
          .flatMap((text) => text.match(/[\p{L}]+/gu) ?? [])
          .filter((word) => !everywhere.includes(word))
        assert.deepEqual(missing, [])
        const last = localDigits(localeOf[language], String(proxy.numPages))
        for (const page of pages.slice(1)) assert.ok(page.includes(last), 'page number')
        for (const item of data.evidence.items) assert.ok(everywhere.includes(item.hash), item.hash)
      })
    }
  }

  it("carries the result of each part, the guide's sentence and the counts 67, 94 and 45", () => {
    const onsite = report({ edition: 'onsite-2023', language: 'en', unmet: ['5.3.4'] }).form.parts
    assert.deepEqual(
      onsite.map((part) => part.final?.count),
      [
        { met: 67, of: 67 },
        { met: 93, of: 94 },
      ],
    )
    assert.match(onsite[0]?.final?.outcome ?? '', /Silver Shield.* are met/)
    assert.match(onsite[1]?.final?.outcome ?? '', /Gold Shield.* not met/)
    assert.match(onsite[1]?.final?.sentence ?? '', /67, and the advanced criteria, numbering 27/)
    const [remote] = report({ edition: 'remote-2023', language: 'ar', unmet: ['3.3.3'] }).form.parts
    assert.deepEqual(remote?.final?.count, { met: 45, of: 45 })
    assert.match(remote?.final?.sentence ?? '', /٤٥ معيار/)
  })

  it('names the shield earned, or what is missing for the nearest', () => {
    const shieldOf = (unmetCodes: string[]) =>
      report({ edition: 'onsite-2023', language: 'en', unmet: unmetCodes }).cover.result
    assert.equal(shieldOf([]).shield, 'gold')
    assert.equal(shieldOf(['5.3.4']).shield, 'silver')
    const none = shieldOf(['1.2.3', '2.3.4', '5.3.4'])
    assert.equal(none.shield, 'none')
    assert.match(none.sentence, /^2 criteria still stand .*Silver Shield/)
    assert.equal(report({ edition: 'remote-2023', language: 'en', unmet: ['3.3.3'] }).cover.result.shield, 'remote')
  })

  it('is marked a draft until the committee has approved', () => {
    assert.equal(report({ edition: 'onsite-2023', language: 'ar' }).cover.draft, null)
    const draft = report({ edition: 'onsite-2023', language: 'ar', decided: false })
    assert.match(draft.cover.draft ?? '', /مسودة/)
    assert.equal(draft.decision, null)
  })

  it('of a self-assessment says so and grants nothing', () => {
    const { cover, title } = report({ edition: 'onsite-2023', language: 'en', decided: false, selfAssessment: true })
    assert.match(cover.heading, /self-assessment/)
    assert.match(cover.draft ?? '', /no shield follows/)
    assert.match(title, /^Self-assessment: Riffa/)
  })

  it('shows thumbnails beside the evidence of unmet criteria and nowhere else', () => {
    const data = report({
      edition: 'onsite-2023',
      language: 'en',
      unmet: ['1.2.3'],
      evidence: 400,
      pictures: ['a.png', 'b.png'],
    })
    assert.deepEqual(
      data.unmet.items.map((one) => one.evidence.flatMap((item) => item.picture ?? [])),
      [['a.png', 'b.png']],
    )
  })

  it('prints the same bytes from the same data', async () => {
    const data = report({ edition: 'remote-2023', language: 'ar' })
    assert.deepEqual(await documents.pdf('report.typ', data), await documents.pdf('report.typ', data))
  })
})

describe('the report workbook', () => {
  it('has every criterion, the unmet with notes and evidence, and runs from right to left in Arabic', async () => {
    const data = report({ edition: 'onsite-2023', language: 'ar', unmet: ['1.2.3', '5.3.4'], evidence: 400 })
    const bytes = await spreadsheet(reportSheets(data, arabic), {
      rightToLeft: true,
      timeZone: arabic.timeZone,
      title: data.title,
      author: data.programme,
      createdAt: new Date(data.createdAt),
    })
    const book = new exceljs.Workbook()
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    assert.deepEqual(book.worksheets.map((sheet) => [sheet.name, sheet.rowCount - 1]).slice(1), [
      ['جميع المعايير', 94],
      ['غير المستوفى', 2],
      ['ملحق 1', 13],
      ['الأدلة', 400],
    ])
    assert.ok(book.worksheets.every((sheet) => sheet.views[0]?.rightToLeft))
    const [summary, , missed] = book.worksheets
    const figures = summary?.getColumn(3).values.filter((value) => typeof value === 'number')
    assert.ok(figures?.includes(92) && figures.includes(94 - 92))
    assert.match(String(missed?.getRow(2).getCell(6).value), /SHA|[0-9A-F]{4} [0-9A-F]{4}/)
  })
})
