// Texts in Arabic and English. An entry that lacks either language, or a call that lacks a placeholder's value,
// does not compile. Arabic has six plural forms: each form is a whole sentence, never a fragment glued to another.

export const languages = ['ar', 'en'] as const
export type Language = (typeof languages)[number]

/** A text that people typed or that a guide gives, held in both languages. */
export interface LocalizedText {
  readonly ar: string
  readonly en: string
}

/** Whole sentences per plural category, chosen by the placeholder named in `by`. */
export interface PluralMessage {
  readonly by: string
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

export type Message = string | PluralMessage
export interface TextSource {
  readonly ar: Message
  readonly en: Message
}

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never
type PlaceholdersOf<M extends Message> = M extends string
  ? Placeholders<M>
  : M extends PluralMessage
    ? M['by'] | Placeholders<Extract<M[Exclude<keyof M, 'by'>], string>>
    : never

/** One entry of a catalogue. `Names` are the placeholders its sentences need. */
export interface Text<Names extends string = never> extends TextSource {
  /** Stable name, `slice.entry`; used as the problem type of the API. */
  readonly key: string
  readonly names?: (name: Names) => void
}

/** A text whatever its placeholders, for places that carry text and values together. */
export interface AnyText extends TextSource {
  readonly key: string
}

export type TextValue = string | number | Date
export type TextValues<Names extends string> = { readonly [K in Names]: TextValue }

type Catalogue<T extends Record<string, TextSource>> = {
  readonly [K in keyof T]: Text<PlaceholdersOf<T[K]['ar']> | PlaceholdersOf<T[K]['en']>>
}

const known = new Map<string, Text>()

/** The entry of a key that was written down earlier (a notice, an event, a queued message). */
export const textByKey = (key: string) => known.get(key)

/** Every entry of every catalogue loaded so far, for tests and tools. */
export const allTexts = () => [...known.values()]

/** Builds a slice's catalogue. `slice` becomes the first part of each key. */
export function defineTexts<const T extends Record<string, TextSource>>(slice: string, sources: T): Catalogue<T> {
  const entries = Object.entries(sources).map(
    ([name, source]) => [name, { key: `${slice}.${name}`, ...source }] as const,
  )
  for (const [, entry] of entries) known.set(entry.key, entry)
  return Object.fromEntries<Text<never>>(entries) as Catalogue<T>
}

/** The side of a localized text a reader wants; the other language if that side is empty. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] || text.ar || text.en
}
