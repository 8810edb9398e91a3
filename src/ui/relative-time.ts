// "3 hours ago" in the reader's language and digits. Beyond a week the date itself says more.
import type { Locale } from '#src/kernel/locale.ts'

const formatters = new Map<string, Intl.RelativeTimeFormat>()

function formatter(locale: Locale): Intl.RelativeTimeFormat {
  const tag = `${locale.language === 'ar' ? 'ar-BH' : 'en-GB'}-u-nu-${locale.digits}`
  const found = formatters.get(tag) ?? new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  formatters.set(tag, found)
  return found
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Null when `at` is more than a week from `now`. */
export function relativeWords(locale: Locale, at: Date, now: Date): string | null {
  const gap = at.getTime() - now.getTime()
  const size = Math.abs(gap)
  if (size > 7 * day) return null
  if (size < hour) return formatter(locale).format(Math.trunc(gap / minute), 'minute')
  if (size < day) return formatter(locale).format(Math.trunc(gap / hour), 'hour')
  return formatter(locale).format(Math.trunc(gap / day), 'day')
}
