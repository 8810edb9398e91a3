// The whole list as filtered, as CSV or a spreadsheet: the same rows, read with the same permission, page after page.
import { say, sayAny } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { localDate } from '#src/kernel/working-time.ts'
import type { Tx } from '../database.ts'
import type { CellValue, Column } from '../documents/cells.ts'
import { csv } from '../documents/csv.ts'
import { spreadsheet } from '../documents/spreadsheet.ts'
import type { ListColumn, ListQuery } from '../listing.ts'
import type { Page } from './read-page.ts'
import { listingTexts } from './texts.ts'

export type ExportFormat = 'csv' | 'xlsx'
export const exportFormats: readonly ExportFormat[] = ['csv', 'xlsx']

const mostRows = 50_000
const batch = 1000

export type ReadList<Row> = (tx: Tx, query: ListQuery<Row>) => Promise<Page<Row>>

async function allRows<Row>(tx: Tx, query: ListQuery<Row>, read: ReadList<Row>): Promise<Row[]> {
  const rows: Row[] = []
  let next: ListQuery<Row> | null = { ...query, cursor: null, size: batch }
  while (next) {
    const page: Page<Row> = await read(tx, next)
    rows.push(...page.rows)
    if (rows.length > mostRows) {
      throw new Refusal('tooLarge', listingTexts.tooManyRows, { values: { limit: mostRows } })
    }
    next = page.next && { ...next, cursor: page.next }
  }
  return rows
}

const cellKinds: Record<ListColumn<never>['kind'], Column['kind']> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  date: 'dateTime',
}

export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export async function exportList<Row>(
  tx: Tx,
  query: ListQuery<Row>,
  read: ReadList<Row>,
  format: ExportFormat,
): Promise<ExportedFile> {
  const { list, locale } = query
  // Digits of programs, whatever the reader's.
  const plain = { ...locale, digits: 'latn' as const }
  const rows = await allRows(tx, query, read)
  const headers = list.columns.map((column) => sayAny(locale, column.text))
  const cells = rows.map((row) => list.columns.map((column): CellValue => column.value(row, plain)))
  const name = `${list.name}-${localDate(locale.timeZone, tx.now)}.${format}`
  if (format === 'csv') {
    const text = csv(headers, cells, { bom: true })
    return { name, mediaType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) }
  }
  const title = sayAny(locale, list.title)
  const columns = list.columns.map((column, index): Column => {
    const width = column.width === 'wide' ? 40 : column.width === 'narrow' ? 12 : 24
    return { header: headers[index] ?? '', kind: cellKinds[column.kind], width }
  })
  const bytes = await spreadsheet([{ name: title, columns, rows: cells }], {
    rightToLeft: locale.language === 'ar',
    timeZone: locale.timeZone,
    title,
    author: say(locale, listingTexts.product),
    createdAt: tx.now,
  })
  return { name, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
}
