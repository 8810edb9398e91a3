// CSV as RFC 4180 has it: quoted where needed, CRLF between rows. Numbers and dates are for machines: `12.5`, ISO 8601.
import { type CellValue, looksLikeFormula, printable } from './cells.ts'

function cell(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return String(value)
  const text = printable(value)
  const guarded = looksLikeFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** `bom` for people, whose spreadsheet program needs it to read Arabic; without for programs. */
export function csv(
  headers: readonly string[],
  rows: Iterable<readonly CellValue[]>,
  { bom }: { readonly bom: boolean },
): string {
  const lines = [headers, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`)
  return (bom ? '\uFEFF' : '') + lines.join('')
}
