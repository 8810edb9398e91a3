// Input at the edges: zod schemas are the single source for form, API and import; here their problems become words.
import { z } from 'zod'
import { fromUnits } from '#src/kernel/duration.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import type { AnyText, TextValue } from '#src/kernel/text.ts'
import { platformTexts } from './texts.ts'

/** Names the sentence of a rule: `.refine(isFuture, because(texts.pastDate))`. */
export const because = (text: AnyText, values: Readonly<Record<string, TextValue>> = {}) => ({
  params: { text, values },
})

interface Because {
  text: AnyText
  values?: Readonly<Record<string, TextValue>>
}
const isBecause = (params: unknown): params is Because =>
  typeof params === 'object' && params !== null && 'text' in params

/** The sentence for a problem no rule has named one for; it fits any field. */
function commonText(issue: z.core.$ZodIssue): AnyText {
  if (issue.code === 'too_small' && issue.origin === 'string') return platformTexts.required
  if (issue.code === 'too_big' && issue.origin === 'string') return platformTexts.tooLong
  if (issue.code === 'invalid_format' && issue.format === 'date') return platformTexts.notADay
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return platformTexts.required
  return issue.input === '' ? platformTexts.required : platformTexts.wrongValue
}

const common: ReadonlySet<AnyText> = new Set(Object.values(platformTexts))

/** One refusal per problem, with the field's path joined by dots. */
export function fieldsOf(error: z.ZodError): FieldRefusal[] {
  return error.issues.map((issue) => {
    const field = issue.path.join('.')
    const named = issue.code === 'custom' && isBecause(issue.params) ? issue.params : null
    const text = named?.text ?? commonText(issue)
    return { field, text, values: named?.values ?? {}, ofAnyField: common.has(text) }
  })
}

/** Arabic-Indic and Persian digits become ASCII; everything typed as a number goes through it. */
export const asciiDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

/** One line of text: trimmed, Unicode-normalised, without control or direction-override characters. */
export const line = (max = 200) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .pipe(z.string().max(max))

/** The same, not empty. */
export const requiredLine = (max = 200) => line(max).pipe(z.string().min(1))

/** Text of several lines; newlines kept. */
export const prose = (max = 10_000) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is removed
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(max))

/** A whole number typed in any digits. */
export const wholeNumber = (min: number, max: number) =>
  z
    .union([z.string(), z.number()])
    .refine((value) => typeof value === 'number' || value.trim() !== '', because(platformTexts.required))
    .transform((value) => (typeof value === 'number' ? value : Number(asciiDigits(value.trim()) || Number.NaN)))
    .pipe(z.number().int().min(min).max(max))

/** The ISO day of "22/11/2026", "22 11 2026" or "2026-11-22" in any digits; anything else stays as it was typed. */
export function isoDay(typed: string): string {
  const text = asciiDigits(typed)
    .replace(/[\p{Cf}]/gu, '')
    .trim()
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A calendar day as people type it or as 2026-11-22; impossible days are refused. */
export const day = () =>
  z
    .string()
    .transform(isoDay)
    .refine((text) => text !== '', { ...because(platformTexts.required), abort: true })
    .pipe(z.iso.date())

/** The same; left empty it is null. */
export const optionalDay = () =>
  z
    .string()
    .transform((text) => isoDay(text) || null)
    .pipe(z.iso.date().nullable())

export const uuid = <T extends string>() =>
  z
    .uuid()
    .transform((text) => text.toLowerCase())
    .pipe(z.custom<T>((value) => typeof value === 'string'))

/** A checkbox of a form: present means yes. */
export const checkbox = () =>
  z
    .union([z.literal('on'), z.literal('yes'), z.literal('true'), z.boolean(), z.literal(''), z.undefined()])
    .transform((value) => value === true || value === 'on' || value === 'yes' || value === 'true')

/** What a form sends where one or many of a name may come. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  )

/** The version a form or program read; a save against another is refused. */
export const version = () => wholeNumber(1, 2_147_483_647)

/** Of a form that makes a record active or not. */
export const versionAndState = z.object({ version: version(), active: checkbox() })

/** A number as typed, in any digits and with either decimal sign; NaN when it is none. */
export const typedNumber = (value: unknown) =>
  Number(
    asciiDigits(String(value ?? ''))
      .replace('٫', '.')
      .trim() || Number.NaN,
  )

/** "3" in "days" becomes minutes; what cannot be a duration stays as typed, to be refused at its field. */
export function minutesTyped(amount: unknown, unit: unknown): unknown {
  const known = unit === 'days' || unit === 'hours' || unit === 'minutes' ? unit : 'minutes'
  const number = typedNumber(amount)
  return Number.isFinite(number) ? Math.round(fromUnits(number, known)) : amount
}
