// The reader's locale, given once at the top of a page, and the small pieces that show texts, dates and numbers in it.
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import {
  type DateStyle,
  defaultLocale,
  direction,
  formatDate,
  formatHijri,
  formatNumber,
  type Locale,
  localDigits,
  pick,
  say,
} from '#src/kernel/locale.ts'
import type { LocalizedText, Text, TextValues } from '#src/kernel/text.ts'
import { relativeWords } from './relative-time.ts'
import { uiTexts } from './texts.ts'

interface Reader {
  readonly locale: Locale
  /** The moment the page is made; relative times count from it. Null: relative times are shown as dates. */
  readonly now: Date | null
}

const ReaderContext = createContext<Reader>({ locale: defaultLocale, now: null })

export function LocaleProvider(props: { locale: Locale; now?: Date | undefined; children: ComponentChildren }) {
  const reader: Reader = { locale: props.locale, now: props.now ?? null }
  return <ReaderContext.Provider value={reader}>{props.children}</ReaderContext.Provider>
}

export const useLocale = (): Locale => useContext(ReaderContext).locale

/** The moment the page is made; null where none is known. */
export const useNow = (): Date | null => useContext(ReaderContext).now

/** A function that says catalogue entries in the reader's language: `const t = useText(); t(texts.save)`. */
export function useText() {
  const locale = useLocale()
  return <Names extends string>(
    entry: Text<Names>,
    ...values: [Names] extends [never] ? [] : [TextValues<Names>]
  ): string => say(locale, entry, ...values)
}

/** A text held in both languages; if only the other language has it, it is marked with its own `lang` and `dir`. */
export function LocalText({ text }: { text: LocalizedText }) {
  const { language } = useLocale()
  const other = language === 'ar' ? 'en' : 'ar'
  if (text[language] || !text[other]) return <>{text[language]}</>
  return (
    <bdi lang={other} dir={direction(other)}>
      {text[other]}
    </bdi>
  )
}

/** For attributes and titles, which cannot hold markup. */
export function useLocalText() {
  const locale = useLocale()
  return (text: LocalizedText): string => pick(locale, text)
}

export interface DateTextProps {
  at: Date
  style?: DateStyle | undefined
  /** "3 hours ago" for the last week, the full date on hover. */
  relative?: boolean | undefined
  /** The Umm al-Qura date after the Gregorian one; `true` only adds it where the reader wants Hijri dates. */
  hijri?: boolean | undefined
}

export function DateText({ at, style = 'date', relative = false, hijri = false }: DateTextProps) {
  const { locale, now } = useContext(ReaderContext)
  const words = relative && now ? relativeWords(locale, at, now) : null
  const full = formatDate(locale, at, style)
  return (
    <>
      <time dateTime={at.toISOString()} title={words ? formatDate(locale, at, 'dateTime') : undefined}>
        {words ?? full}
      </time>
      {hijri && locale.hijri && (
        <>
          {' '}
          <span class="hijri">{formatHijri(locale, at, style === 'month' ? 'month' : 'date')}</span>
        </>
      )}
    </>
  )
}

/** A lone Arabic zero reads as a dot: it is said in words. */
export function NumberText({ value }: { value: number }) {
  const locale = useLocale()
  if (value === 0 && locale.digits === 'arab') return <>{say(locale, uiTexts.zero)}</>
  return <>{formatNumber(locale, value)}</>
}

/** A reference, code, file name or address: always left to right, whatever surrounds it. */
export function Reference({ value }: { value: string }) {
  return (
    <bdi dir="ltr" class="reference">
      {value}
    </bdi>
  )
}

/** Code of a criterion, "3.4.10": in the reader's digits, its parts in their order. */
export function Code({ value }: { value: string }) {
  return (
    <bdi dir="ltr" class="nowrap">
      {localDigits(useLocale(), value)}
    </bdi>
  )
}

/** Words a person typed: isolated, so that their direction does not disturb the sentence. */
export function Name({ children }: { children: ComponentChildren }) {
  return <bdi>{children}</bdi>
}
