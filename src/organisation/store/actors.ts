// People as those who act: read at every sign-in and wherever work is done on a person's behalf.
import { sql } from 'kysely'
import type { Actor, Role } from '#src/kernel/actor.ts'
import { type EntityId, newId, type PersonId } from '#src/kernel/ids.ts'
import { type Digits, defaultLocale, type Locale } from '#src/kernel/locale.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'
import { insertPerson } from './people.ts'

/** What the database function itqan_actor answers. */
export interface ActorRecord extends Pick<Actor, 'entityId' | 'roles' | 'centreIds' | 'departmentIds' | 'name'> {
  readonly personId: PersonId
  /** The person's own choice; null follows the entity. */
  readonly language: Language | null
  readonly digits: Digits | null
  readonly entity: {
    readonly name: LocalizedText
    readonly language: Language
    readonly digits: Digits
    readonly hijri: boolean
    readonly timeZone: string
  } | null
}

export interface KnownActor {
  /** Digits of his Arabic pages. */
  readonly digits: Digits
  /** What the person chose for himself; null follows the entity. */
  readonly ownLanguage: Language | null
  readonly actor: Actor
  readonly locale: Locale
  readonly workplace: LocalizedText | null
}

const programmeRoles: ReadonlySet<Role> = new Set([
  'administrator',
  'central_team',
  'committee_chair',
  'committee_member',
  'evaluator',
  'mystery_shopper',
  'executive',
])

/** Digits follow the choice on Arabic pages; English pages have Latin ones. */
export const readingDigits = (language: Language, digits: Digits): Digits => (language === 'ar' ? digits : 'latn')

/** A person without an entity works across entities, if he has a role of the programme; else he sees nothing private. */
export function asActor(record: ActorRecord): KnownActor {
  const { personId, entityId, roles, centreIds, departmentIds, name, entity } = record
  const acrossEntities = entityId === null && roles.some((role) => programmeRoles.has(role))
  const language = record.language ?? entity?.language ?? defaultLocale.language
  const digits = record.digits ?? entity?.digits ?? defaultLocale.digits
  return {
    actor: {
      personId,
      entityId,
      roles,
      centreIds,
      departmentIds,
      name,
      reach: acrossEntities ? 'government' : 'entity',
    },
    locale: {
      language,
      digits: readingDigits(language, digits),
      timeZone: entity?.timeZone ?? defaultLocale.timeZone,
      hijri: entity?.hijri ?? defaultLocale.hijri,
    },
    workplace: entity?.name ?? null,
    ownLanguage: record.language,
    digits,
  }
}

/** An active person; null for others, and for those the transaction may not see. */
export async function actorOf(tx: Tx, personId: PersonId): Promise<KnownActor | null> {
  const { rows } = await sql<{ who: ActorRecord | null }>`select itqan_actor(${personId}) as who`.execute(tx.db)
  const record = rows[0]?.who
  return record ? asActor(record) : null
}

export interface PersonAddress {
  readonly id: PersonId
  readonly entityId: EntityId | null
  readonly email: string
  readonly name: LocalizedText
  readonly active: boolean
  /** A mystery shopper's traces are the central team's alone. */
  readonly secret: boolean
}

const address = sql<PersonAddress>`select id, entity_id as "entityId", email,
  json_build_object('ar', name_ar, 'en', name_en) as name, active, secret from people`

/** Letter case does not tell addresses apart. */
export async function personByEmail(tx: Tx, email: string): Promise<PersonAddress | null> {
  const { rows } = await sql<PersonAddress>`${address} where lower(email) = lower(${email})`.execute(tx.db)
  return rows[0] ?? null
}

export async function personAddress(tx: Tx, id: PersonId): Promise<PersonAddress | null> {
  const { rows } = await sql<PersonAddress>`${address} where id = ${id}`.execute(tx.db)
  return rows[0] ?? null
}

/** The person's own language and digits; null follows the entity. */
export async function saveReading(tx: Tx, id: PersonId, language: Language | null, digits: Digits | null) {
  await sql`update people set language = ${language}, digits = ${digits} where id = ${id}`.execute(tx.db)
}

/** An administrator of the whole government. */
export async function insertAdministrator(tx: Tx, one: { email: string; name: LocalizedText }): Promise<PersonId> {
  const id = newId<PersonId>()
  const still = {
    phone: '',
    jobTitle: { ar: '', en: '' },
    entityId: null,
    language: null,
    digits: null,
    departmentIds: [],
    version: 1,
  }
  const roles = [{ role: 'administrator', centreId: null }] as const
  await insertPerson(tx, { ...still, ...one, id, roles, active: true, secret: false })
  return id
}
