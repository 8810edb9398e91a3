// Sentences with names in them for a reader who is not known yet: the name is put in on each side in its own language.
import type { AnyText, LocalizedText, Message } from '#src/kernel/text.ts'

const isolate = (text: string) => `\u2068${text}\u2069`

/** The text with localized names in place of the placeholders so called; others stay for the reader's values. */
export function withNames(text: AnyText, names: Readonly<Record<string, LocalizedText>>): AnyText {
  const fill = (sentence: string, side: 'ar' | 'en') =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const given = names[name]
      return given ? isolate(given[side] || given.ar || given.en) : whole
    })
  const message = (given: Message, side: 'ar' | 'en'): Message => {
    if (typeof given === 'string') return fill(given, side)
    const { by, ...forms } = given
    const entries = Object.entries(forms).map(([form, sentence]) => [form, fill(sentence, side)])
    return { by, other: fill(given.other, side), ...Object.fromEntries(entries) }
  }
  return { key: text.key, ar: message(text.ar, 'ar'), en: message(text.en, 'en') }
}
