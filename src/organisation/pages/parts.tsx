import { type Locale, say } from '#src/kernel/locale.ts'
import { pageTexts as texts } from './texts/shared.ts'

export function hoursText(locale: Locale, minutes: number): string {
  return say(locale, texts.hoursMinutes, { hours: Math.floor(minutes / 60), minutes: Math.round(minutes % 60) })
}
