// Folds text so that the spellings people use for one word meet: أحمد and احمد, على and علي, ٢٠٢٦ and 2026.
// Stored `search` columns and queries go through the same folding; a change of it folds the columns again by a migration.
// Composing (NFKC) comes first: a decomposed أ would otherwise slip past the table of letters.

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ؤ: 'ئ',
  ک: 'ك',
  ګ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
}
const foldedLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
const digits = /[٠-٩۰-۹]/gu
// Tatweel, every combining mark, and what has no width: direction marks, joiners, the byte order mark, soft hyphen.
const unseen = /[\u0640\p{M}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const separators = /[\s\p{P}\p{S}\p{Cc}]+/gu

/** One line of lower-case words apart by single spaces. ة is kept: folding it into ه makes more wrong pairs than right. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .replace(foldedLetters, (letter) => letters[letter] ?? letter)
    .replace(unseen, '')
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
    .replace(separators, ' ')
    .trim()
}

/** The folded words of a query, at most eight: each must occur in what is searched. */
export const searchWords = (query: string): readonly string[] =>
  foldForSearch(query).split(' ').filter(Boolean).slice(0, 8)
