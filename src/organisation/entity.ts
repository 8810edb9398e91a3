// An entity (جهة): a ministry or authority, the tenant.
import type { EntityId } from '#src/kernel/ids.ts'
import type { Digits } from '#src/kernel/locale.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'

export const entityKinds = ['ministry', 'authority', 'other'] as const
export type EntityKind = (typeof entityKinds)[number]

export const sectors = ['general', 'health', 'finance_banking', 'education'] as const
export type Sector = (typeof sectors)[number]

/** IANA zones an entity or calendar may live in. */
export const timeZones = [
  'Asia/Bahrain',
  'Asia/Riyadh',
  'Asia/Kuwait',
  'Asia/Qatar',
  'Asia/Dubai',
  'Asia/Muscat',
] as const

export interface Entity {
  readonly id: EntityId
  readonly name: LocalizedText
  readonly kind: EntityKind
  readonly sector: Sector
  readonly website: string
  readonly defaultLanguage: Language
  readonly digits: Digits
  readonly hijri: boolean
  readonly timeZone: string
  readonly active: boolean
  readonly version: number
}
