// What of a shopper must stand nowhere, and the words of whatever an answer is: page, table, spreadsheet, PDF.
import ExcelJS from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import type { App } from '#test/app.ts'

export interface Secret {
  readonly word: string
  /** Of the shopper who visits. */
  readonly own: boolean
}

interface Row {
  readonly id: string
  readonly email: string
  readonly ar: string
  readonly en: string
}

/** Names in both languages, addresses and ids of every mystery shopper. */
export async function shopperWords(app: App): Promise<readonly Secret[]> {
  const people = await app.rows<Row>(
    `select id, email, name_ar as ar, name_en as en from people where secret order by email`,
  )
  return people.flatMap(({ id, email, ar, en }) =>
    [id, email, ar, en].map((word) => ({ word, own: email.startsWith('shopper@') })),
  )
}

export async function plainText(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('pdf')) {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())), {
      mergePages: true,
    })
    return text.normalize('NFKC')
  }
  if (type.includes('spreadsheet')) {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await response.arrayBuffer())
    return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))
  }
  return response.text()
}
