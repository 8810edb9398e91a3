// How one reader wants words, digits and dates. Formatters are the costliest thing on a page: each is built once.
import type { AnyText, Language, LocalizedText, Message, Text, TextValue, TextValues } from './text.ts'
import { inLanguage } from './text.ts'

export type Digits = 'arab' | 'latn'

export interface Locale {
  readonly language: Language
  readonly digits: Digits
  /** IANA zone, e.g. Asia/Bahrain. */
  readonly timeZone: string
  /** Whether dates carry the Umm al-Qura date beside the Gregorian one. */
  readonly hijri: boolean
}

export const defaultLocale: Locale = { language: 'ar', digits: 'arab', timeZone: 'Asia/Bahrain', hijri: true }

export const direction = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')

export type DateStyle = 'date' | 'dateLong' | 'dateTime' | 'time' | 'month'

const dateOptions: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dateLong: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  time: { hour: 'numeric', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
}

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules>()
function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules>(key: string, make: () => T): T {
  let found = cache.get(key) as T | undefined
  if (!found) {
    found = make()
    cache.set(key, found)
  }
  return found
}

// `ar` alone gives Latin digits and `ar-SA` a calendar of its own: everything is spelled out. ar-BH names months as Bahrain does.
const tag = (locale: Locale, calendar: 'gregory' | 'islamic-umalqura') =>
  `${locale.language === 'ar' ? 'ar-BH' : 'en-GB'}-u-ca-${calendar}-nu-${locale.digits}`

/** A count or measure in the reader's digits, at most two decimals. */
export function formatNumber(locale: Locale, value: number): string {
  const name = tag(locale, 'gregory')
  return cached(`n${name}`, () => new Intl.NumberFormat(name, { maximumFractionDigits: 2 })).format(value)
}

/** Replaces ASCII digits by the reader's; for codes and years inside running text. */
export function localDigits(locale: Locale, text: string): string {
  if (locale.digits === 'latn') return text
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
}

/** Gregorian date (and time) in the reader's language, digits and zone. */
export function formatDate(locale: Locale, at: Date, style: DateStyle = 'date'): string {
  const name = tag(locale, 'gregory')
  const key = `d${name}${style}${locale.timeZone}`
  return cached(key, () => new Intl.DateTimeFormat(name, { ...dateOptions[style], timeZone: locale.timeZone })).format(
    at,
  )
}

/** Hijri (Umm al-Qura) date in the reader's language, digits and zone, with its era. */
export function formatHijri(locale: Locale, at: Date, style: 'date' | 'month' = 'date'): string {
  const name = tag(locale, 'islamic-umalqura')
  const key = `h${name}${style}${locale.timeZone}`
  const format = cached(key, () => new Intl.DateTimeFormat(name, { ...dateOptions[style], timeZone: locale.timeZone }))
  // English writes Rabiʻ with a sign the product's face lacks.
  return format.format(at).replace('ʻ', '’')
}

function choose(locale: Locale, message: Message, values: Readonly<Record<string, TextValue>>): string {
  if (typeof message === 'string') return message
  const count = Number(values[message.by])
  // English has no form of its own for none, but sentences do.
  if (count === 0 && message.zero !== undefined) return message.zero
  const rules = cached(`r${locale.language}`, () => new Intl.PluralRules(locale.language))
  return message[rules.select(count)] ?? message.other
}

const isolate = (text: string) => `\u2068${text}\u2069`

/** Code of a criterion or of what holds it, "3.4.10". */
const isCode = (text: string) => /^\d{1,2}(\.\d{1,2}){1,2}$/.test(text)

function show(locale: Locale, value: TextValue): string {
  if (typeof value === 'number') return formatNumber(locale, value)
  if (value instanceof Date) return formatDate(locale, value)
  return isolate(isCode(value) ? localDigits(locale, value) : value)
}

/** Says a text whose values travel with it (refusals, notifications). Words people typed are isolated. */
export function sayAny(locale: Locale, text: AnyText, values: Readonly<Record<string, TextValue>> = {}): string {
  const sentence = choose(locale, text[locale.language], values)
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : show(locale, value)
  })
}

/** Says a catalogue entry in the reader's language; every placeholder must be given. */
export function say<Names extends string>(
  locale: Locale,
  text: Text<Names>,
  ...values: [Names] extends [never] ? [] : [TextValues<Names>]
): string {
  return sayAny(locale, text, values[0])
}

/** The reader's side of a localized text. */
export const pick = (locale: Locale, text: LocalizedText) => inLanguage(text, locale.language)
