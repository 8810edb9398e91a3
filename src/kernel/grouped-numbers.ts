// Numbers as people write them: in groups, with the code of a country or without, in any digits. Read here as one number,
// so that a reference, a personal number or a phone is found whole however it was grouped.

export interface GroupedNumber {
  /** Its digits in one. */
  readonly whole: string
  readonly groups: readonly string[]
  /** Written with + before it: a phone. */
  readonly plus: boolean
  /** Where it stands in the text it was read from. */
  readonly start: number
  readonly end: number
}

const anyDigit = /[\d٠-٩۰-۹]/
const fewestDigits = 6
const mostDigits = 40
const grouped = /(\+?)(?<![\p{L}\p{N}])\(?\d+(?:[ ().–-]{1,3}\d+)*(?![\p{L}\p{N}])/gu

/** Digits in ASCII, any one-character space a space, and whatever has no width a full stop: no position moves. */
const plain = (text: string): string =>
  text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u00a0\u2009\u202f\t]/g, ' ')
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '.')

/** The numbers of six digits or more; of shorter ones each group is a word like others. */
export function groupedNumbers(text: string): readonly GroupedNumber[] {
  if (!anyDigit.test(text)) return []
  const found: GroupedNumber[] = []
  for (const match of plain(text).matchAll(grouped)) {
    const groups = match[0].match(/\d+/g) ?? []
    const whole = groups.join('')
    if (whole.length < fewestDigits || whole.length > mostDigits) continue
    found.push({ whole, groups, plus: match[1] === '+', start: match.index, end: match.index + match[0].length })
  }
  return found
}

/**
 * The shorter ways to write what is plainly a phone: without 00 or +, without 973 or 966 or the 0 of a mobile, and its last
 * eight digits. None for other numbers: a personal number is found whole or not at all.
 */
export function shorterPhones({ whole, plus }: Pick<GroupedNumber, 'whole' | 'plus'>): readonly string[] {
  const international = whole.replace(/^00/, '')
  const national = /^(?:973(?=\d{8}$)|966(?=5\d{8}$))/.exec(international)
  const mobile = /^0(?=5\d{8}$)/.test(whole)
  if (international.length < 8 || !(plus || national || mobile || international !== whole)) return []
  const local = national ? international.slice(3) : mobile ? whole.slice(1) : international
  return [...new Set([international, local, international.slice(-8)])].filter((form) => form !== whole)
}
