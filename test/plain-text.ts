// The words of whatever an answer is: page, table, spreadsheet, PDF.
import ExcelJS from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'

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
