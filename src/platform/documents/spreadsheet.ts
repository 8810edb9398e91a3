// Spreadsheets (xlsx), written only: uploads are never parsed with this library, which is loaded when first needed.
import type { Worksheet } from 'exceljs'
import { type CellValue, type Column, type ColumnKind, printable } from './cells.ts'

export type { CellValue, Column } from './cells.ts'

export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly CellValue[])[]
}

export interface SpreadsheetOptions {
  readonly rightToLeft: boolean
  /** IANA zone in whose wall time dates are written: a spreadsheet has no zones. */
  readonly timeZone: string
  readonly title: string
  readonly author: string
  readonly createdAt: Date
}

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@', // what is typed into such a cell later stays text as well
  integer: '#,##0',
  number: '#,##0.00',
  percent: '0%',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm',
}

const nameLimit = 31 // characters, by the format
const cellLimit = 32_767

/** A name the format accepts, unlike those taken (which it compares without case). */
export function sheetName(wanted: string, taken: readonly string[] = []): string {
  const clean = printable(wanted)
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .slice(0, nameLimit)
    .trim()
  const base = clean === '' || clean.toLowerCase() === 'history' ? `${clean}_` : clean
  const free = (name: string) => !taken.some((one) => one.toLowerCase() === name.toLowerCase())
  for (let turn = 1; ; turn += 1) {
    const suffix = turn === 1 ? '' : ` (${turn})`
    const name = base.slice(0, nameLimit - suffix.length) + suffix
    if (free(name)) return name
  }
}

/** The wall time in the zone, as a UTC date: the format stores dates without a zone. */
function wallTime(at: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return new Date(Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')))
}

type Written = string | number | Date | null

/** Texts are stored as texts, never as formulas, whatever they begin with. */
function written(value: CellValue, timeZone: string): Written {
  if (value instanceof Date) return wallTime(value, timeZone)
  if (typeof value === 'string') return printable(value).slice(0, cellLimit)
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  return value
}

function fill(worksheet: Worksheet, sheet: Sheet, options: SpreadsheetOptions) {
  worksheet.views = [{ state: 'frozen', ySplit: 1, rightToLeft: options.rightToLeft }]
  worksheet.columns = sheet.columns.map(({ kind, width = 16 }) => ({
    width,
    style: {
      numFmt: formats[kind],
      alignment: {
        vertical: 'top',
        wrapText: kind === 'text',
        ...(kind === 'text' ? { readingOrder: options.rightToLeft ? ('rtl' as const) : ('ltr' as const) } : {}),
      },
    },
  }))
  const header = worksheet.getRow(1)
  header.values = sheet.columns.map((column) => printable(column.header))
  header.height = 22
  header.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0F5257' } }
    cell.alignment = { vertical: 'middle', readingOrder: options.rightToLeft ? 'rtl' : 'ltr' }
  })
  for (const row of sheet.rows) worksheet.addRow(row.map((value) => written(value, options.timeZone)))
  if (sheet.columns.length > 0)
    worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } }
}

/** The workbook's bytes. A row's values stand in the order of the columns. */
export async function spreadsheet(sheets: readonly Sheet[], options: SpreadsheetOptions): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  book.title = options.title
  book.creator = options.author
  book.created = options.createdAt
  book.modified = options.createdAt
  const names: string[] = []
  for (const sheet of sheets) {
    const name = sheetName(sheet.name, names)
    names.push(name)
    fill(book.addWorksheet(name), sheet, options)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
