// What a table to export is made of, whether it becomes a spreadsheet or CSV.

export type CellValue = string | number | Date | null
export type ColumnKind = 'text' | 'integer' | 'number' | 'percent' | 'date' | 'dateTime'

export interface Column {
  readonly header: string
  readonly kind: ColumnKind
  /** In characters; 16 if absent. */
  readonly width?: number
}

/** Spreadsheet programs run a cell that begins so, full-width forms and unseen characters before it included. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** Whether a spreadsheet program might run the text instead of showing it. */
export const looksLikeFormula = (text: string) => formula.test(text)

const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** What can be shown in a file: whole characters, no controls, no direction marks (they hide in searches, disguise names). */
export const printable = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\r\n]|[\uFFFE\uFFFF]/gu, '')
    .replace(directionMarks, '')
