// The number of a case (الرقم المرجعي) and the receipt code (رمز الإيصال) of one sent without a name. Digits only, so that
// they can be dictated on any phone and typed on any keyboard; the last is a check digit by Damm's method, which no single
// wrong digit and no exchange of neighbours passes. Arabic says the units before the tens (82 is "two and eighty"), so
// exchanged neighbours are the slip of the ear to expect. Both are drawn, never counted: the next one cannot be guessed.

declare const brand: unique symbol
/** Ten ASCII digits, the first never 0: nine drawn and their check digit. */
export type Reference = string & { readonly [brand]: 'reference' }

/**
 * Sixteen ASCII digits: fifteen drawn (49.8 bits) and their check digit, long enough where wrong tries are counted: it opens
 * a case only together with its reference, so at 1,000 tries a second one case stands for 30,000 years. It is a password:
 * keep it under a slow or keyed hash.
 */
export type ReceiptCode = string & { readonly [brand]: 'receipt' }

/** A whole number from `least` to one below `below`, each as likely: `randomInt` of node:crypto. */
export type DrawInteger = (least: number, below: number) => number

// Damm's quasigroup of order 10: no x·y = y·x for x ≠ y, also after any digits before, and 0 on the diagonal.
const quasigroup = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

/** The check digit of ASCII digits; 0 for digits that end with their own. */
export function checkDigit(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = quasigroup[interim]?.[Number(digit)] ?? Number.NaN
  return interim
}

/** 900 million of them; the store draws again when one is taken. */
export function referenceFrom(draw: DrawInteger): Reference {
  const drawn = String(draw(100_000_000, 1_000_000_000))
  return `${drawn}${checkDigit(drawn)}` as Reference
}

/** Digit by digit, because fifteen at once are more than `randomInt` draws. */
export function receiptCodeFrom(draw: DrawInteger): ReceiptCode {
  const drawn = Array.from({ length: 15 }, () => draw(0, 10)).join('')
  return `${drawn}${checkDigit(drawn)}` as ReceiptCode
}

/** The reference someone typed, pasted or dictated; null when it is none, also when its check digit is wrong. */
export function parseReference(text: string): Reference | null {
  const digits = digitsOf(text)
  return digits !== null && /^[1-9]\d{9}$/.test(digits) && checkDigit(digits) === 0 ? (digits as Reference) : null
}

/** The receipt code someone typed; null when it is none. */
export function parseReceiptCode(text: string): ReceiptCode | null {
  const digits = digitsOf(text)
  return digits !== null && /^\d{16}$/.test(digits) && checkDigit(digits) === 0 ? (digits as ReceiptCode) : null
}

/** As it is read aloud: 482 915 0374. To be isolated left to right where it is shown. */
export const groupReference = (reference: Reference) =>
  `${reference.slice(0, 3)} ${reference.slice(3, 6)} ${reference.slice(6)}`

/** As it is read aloud: 4829 1503 7428 1139. */
export const groupReceiptCode = (code: ReceiptCode) => code.replace(/\d{4}(?=\d)/g, '$& ')

/** Ten digits that would be a reference but for their check digit: one was misheard or mistyped, or two changed places. */
export function isMisread(text: string): boolean {
  const digits = digitsOf(text)
  return digits !== null && /^[1-9]\d{9}$/.test(digits) && checkDigit(digits) !== 0
}

/** Longer than any spelling of sixteen digits with separators and direction marks between them. */
const longestSpelling = 100

/** ASCII digits of a spelling, without what people and programs put between: spaces, dashes, marks. Null with letters in it. */
function digitsOf(text: string): string | null {
  if (text.length > longestSpelling) return null
  const digits = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
  return /^\d+$/.test(digits) ? digits : null
}
