// How states, kinds and doings are said and drawn wherever a case is shown.
import { minutesOfWorkingDay } from '#src/kernel/duration.ts'
import type { Locale } from '#src/kernel/locale.ts'
import type { Text } from '#src/kernel/text.ts'
import { durationText } from '#src/platform/records/duration.tsx'
import type { Doing } from '../../input.ts'
import { moveTexts } from '../../texts/machine.ts'
import { talkTexts } from '../../texts/offers.ts'

const talk: Readonly<Record<string, Text>> = talkTexts
const moves: Readonly<Record<string, Text>> = moveTexts

/** The name of a doing, as its button says it. */
export function doingText(doing: Doing): Text {
  const text = talk[doing] ?? moves[doing]
  if (!text) throw new Error(`no words for ${doing}`)
  return text
}

/** A working duration people can grasp: whole days from two days on, whole hours from two hours on, else minutes. */
export function workingWords(locale: Locale, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const to = (unit: number) => Math.max(unit, Math.round(whole / unit) * unit)
  if (whole % minutesOfWorkingDay === 0 || whole >= 2 * minutesOfWorkingDay)
    return durationText(locale, to(minutesOfWorkingDay))
  return durationText(locale, whole >= 120 ? to(60) : whole)
}

export const pathOf = (reference: string) => `/cases/${reference}`
