import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import exceljs from 'exceljs'
import { type Sheet, sheetName, spreadsheet } from './spreadsheet.ts'

const options = {
  rightToLeft: true,
  timeZone: 'Asia/Bahrain',
  title: 'سجل الدروع',
  author: 'إتقان',
  createdAt: new Date('2026-11-22T07:30:00Z'),
}
const sheet: Sheet = {
  name: 'المراكز',
  columns: [
    { header: 'المركز', kind: 'text', width: 30 },
    { header: 'العدد', kind: 'integer' },
    { header: 'النسبة', kind: 'percent' },
    { header: 'التاريخ', kind: 'dateTime' },
  ],
  rows: [
    ['مركز خدمة المحرق', 94, 0.5, new Date('2026-11-22T22:15:00Z')],
    ['=HYPERLINK("http://evil")', Number.NaN, null, null],
  ],
}

async function readBack(bytes: Uint8Array) {
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return book
}

async function only(made: Sheet = sheet, more: Partial<typeof options> = {}) {
  const [worksheet] = (await readBack(await spreadsheet([made], { ...options, ...more }))).worksheets
  assert.ok(worksheet)
  return worksheet
}

describe('a spreadsheet', () => {
  it('runs from right to left in Arabic and from left to right in English, its header frozen', async () => {
    const [arabic] = (await only()).views
    assert.equal(arabic?.rightToLeft, true)
    assert.deepEqual(arabic?.state === 'frozen' && arabic.ySplit, 1)
    const [english] = (await only(sheet, { rightToLeft: false })).views
    assert.ok(!english?.rightToLeft)
  })

  it('keeps numbers as numbers with their format', async () => {
    const row = (await only()).getRow(2)
    assert.equal(row.getCell(2).value, 94)
    assert.equal(row.getCell(2).numFmt, '#,##0')
    assert.equal(row.getCell(3).value, 0.5)
    assert.equal(row.getCell(3).numFmt, '0%')
  })

  it('writes dates in the wall time of the zone', async () => {
    const value = (await only()).getRow(2).getCell(4).value
    assert.ok(value instanceof Date)
    assert.equal(value.toISOString(), '2026-11-23T01:15:00.000Z')
  })

  it('stores text that looks like a formula as text', async () => {
    const worksheet = await only()
    for (const evil of ['=1+1', '+973', '-1', '@x', '\t=1']) {
      const cell = (await only({ ...sheet, rows: [[evil, null, null, null]] })).getRow(2).getCell(1)
      assert.equal(cell.type, exceljs.ValueType.String)
      assert.equal(cell.value, evil)
      assert.equal(cell.numFmt, '@')
    }
    assert.equal(worksheet.getRow(3).getCell(1).formula, undefined)
  })

  it('leaves a number that is none empty, and drops characters the format refuses', async () => {
    const worksheet = await only({ ...sheet, rows: [['a\u0000\u0008b\u202E\uD800', Number.NaN, null, null]] })
    assert.equal(worksheet.getRow(2).getCell(1).value, 'ab\uFFFD')
    assert.equal(worksheet.getRow(2).getCell(2).value, null)
  })

  it('names sheets as the format allows, each differently', async () => {
    assert.equal(sheetName('a/b:c?[d]*'), 'a b c  d')
    assert.equal(sheetName('x'.repeat(60)).length, 31)
    assert.equal(sheetName("''"), '_')
    assert.equal(sheetName('History'), 'History_')
    assert.equal(sheetName('Summary', ['summary']), 'Summary (2)')
    assert.equal(sheetName('y'.repeat(31), ['y'.repeat(31)]).length, 31)
    const book = await readBack(await spreadsheet([sheet, sheet], options))
    assert.deepEqual(
      book.worksheets.map((one) => one.name),
      ['المراكز', 'المراكز (2)'],
    )
  })
})
