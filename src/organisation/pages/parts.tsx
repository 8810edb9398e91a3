import { type Locale, say, sayAny } from '#src/kernel/locale.ts'
import type { AnyText } from '#src/kernel/text.ts'
import { Reference, useLocale } from '#src/ui/locale-context.tsx'
import { zoneTexts } from '../texts.ts'
import { pageTexts as texts } from './texts/shared.ts'

export function hoursText(locale: Locale, minutes: number): string {
  return say(locale, texts.hoursMinutes, { hours: Math.floor(minutes / 60), minutes: Math.round(minutes % 60) })
}

const zones: Readonly<Record<string, AnyText>> = zoneTexts

/** "Bahrain time"; the zone's own name where nobody put it into words. */
export function ZoneName({ zone }: { zone: string }) {
  const locale = useLocale()
  const words = zones[zone]
  return words ? <span>{sayAny(locale, words)}</span> : <Reference value={zone} />
}
