// A value as an event keeps it, in words: codes, ids and parts of things by their names.
import type { ComponentChildren } from 'preact'
import { direction, type Locale, localDigits, pick, sayAny } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { Code, DateText, LocalText, NumberText, Reference, useLocale, useText } from '#src/ui/locale-context.tsx'
import { codeText, fieldText } from '../field-texts.ts'
import { administrationTexts as texts } from '../texts.ts'

/** Names of what an event mentions by id, as far as the reader may know them. */
export type Names = ReadonlyMap<string, LocalizedText>

const isText = (value: object): value is { ar: string; en: string } =>
  'ar' in value && 'en' in value && typeof value.ar === 'string' && typeof value.en === 'string'
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*Z$/
const day = /^\d{4}-\d{2}-\d{2}$/
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const criterion = /^\d{1,2}(\.\d{1,2}){1,2}$/
const minutesOfDay: readonly string[] = ['opensAt', 'closesAt']
/** Numbers that are names, not amounts. */
const ordinals: readonly string[] = ['year', 'revision']
const twoDigits = (value: number) => String(value).padStart(2, '0')

export interface ValueProps {
  readonly field: string
  readonly value: unknown
  readonly names: Names
}

export function Value({ field, value, names }: ValueProps) {
  const t = useText()
  const locale = useLocale()
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return <>{t(value ? texts.yes : texts.no)}</>
  if (typeof value === 'string' || typeof value === 'number') {
    const words = codeText(field, value)
    if (words) return <>{sayAny(locale, words)}</>
  }
  if (typeof value === 'number') {
    if (minutesOfDay.includes(field)) {
      const clock = `${twoDigits(Math.floor(value / 60) % 24)}:${twoDigits(value % 60)}`
      return <bdi dir="ltr">{localDigits(locale, clock)}</bdi>
    }
    return ordinals.includes(field) ? localDigits(locale, String(value)) : <NumberText value={value} />
  }
  if (typeof value === 'string') return <Written value={value} names={names} />
  if (Array.isArray(value)) return <Several field={field} values={value} names={names} />
  if (typeof value !== 'object') return null
  if (isText(value))
    return (
      <bdi dir={direction(locale.language)}>
        <LocalText text={value} />
      </bdi>
    )
  return <Parts of={value} names={names} />
}

/** A plan is called by its year, which is in the reader's digits. */
export const nameIn = (locale: Locale, name: LocalizedText) => {
  const words = pick(locale, name)
  return /^\d{4}$/.test(words) ? localDigits(locale, words) : words
}

function Written({ value, names }: { value: string; names: Names }) {
  const locale = useLocale()
  const name = names.get(value)
  if (name) return <bdi>{nameIn(locale, name)}</bdi>
  if (moment.test(value)) return <DateText at={new Date(value)} style="dateTime" />
  if (day.test(value)) return <DateText at={new Date(`${value}T12:00:00Z`)} />
  if (criterion.test(value)) return <Code value={value} />
  return id.test(value) ? <Reference value={value} /> : <bdi dir="auto">{value}</bdi>
}

const isPlain = (value: unknown) => typeof value !== 'object' || value === null

function Several({ field, values, names }: { field: string; values: readonly unknown[]; names: Names }) {
  if (values.every(isPlain))
    return (
      <>
        {values.map((one, at) => (
          <span key={at}>
            {at > 0 && ' · '}
            <Value field={field} value={one} names={names} />
          </span>
        ))}
      </>
    )
  return (
    <ul class="value-list">
      {values.map((one, at) => (
        <li key={at}>
          <Value field={field} value={one} names={names} />
        </li>
      ))}
    </ul>
  )
}

/** The parts of a thing that say something, each after its word. */
function Parts({ of, names }: { of: object; names: Names }) {
  const says = (value: unknown) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  const parts = Object.entries(of).filter(([, value]) => says(value))
  return (
    <>
      {parts.map(([field, value], at) => (
        <span key={field}>
          {at > 0 && ' · '}
          <span class="meta">
            <FieldName field={field} />
            {': '}
          </span>
          <Value field={field} value={value} names={names} />
        </span>
      ))}
    </>
  )
}

/** The word for a field; its code where nobody gave it one. */
export function FieldName({ field, subjectType }: { field: string; subjectType?: string }): ComponentChildren {
  const locale = useLocale()
  const text = fieldText(field, subjectType)
  return text ? sayAny(locale, text) : <Reference value={field} />
}
