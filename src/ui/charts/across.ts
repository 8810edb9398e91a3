// Where a share of the width lies on the page: charts run with the reading direction, newest and largest at its end.
import type { Language } from '#src/kernel/text.ts'

/** `share` between 0 and 1 from where reading begins; the answer is a physical x in percent. */
export const across = (language: Language, share: number): number =>
  round((language === 'ar' ? 1 - share : share) * 100)

/** Physical x of a bar that starts at `from` and is `width` wide, both shares in reading direction. */
export const barStart = (language: Language, from: number, width: number): string =>
  `${round((language === 'ar' ? 1 - from - width : from) * 100)}%`

export const percent = (share: number): string => `${round(share * 100)}%`

const round = (value: number) => Math.round(value * 100) / 100
