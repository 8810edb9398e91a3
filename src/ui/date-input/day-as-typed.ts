import { type Locale, localDigits } from '#src/kernel/locale.ts'

/** "22/11/2026" of an ISO day in the reader's digits; what is no ISO day stays as it was typed. */
export function dayAsTyped(locale: Locale, text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return day === undefined ? text : localDigits(locale, `${day}/${month}/${year}`)
}
