// What planning needs to know of organisation: centres with the facts the guide asks for, entities, and people of the programme.
import { sql } from 'kysely'
import type { Role } from '#src/kernel/actor.ts'
import type { CentreId, EntityId, PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Tx } from '#src/platform/database.ts'
import type { CentreFacts } from '../eligibility.ts'

export interface CentreRecord extends CentreFacts {
  readonly name: LocalizedText
}

export interface EntityName {
  readonly entityId: EntityId
  readonly name: LocalizedText
}

/** Somebody of the programme, as far as the asking actor may know of him. */
export interface ProgrammePerson {
  readonly personId: PersonId
  readonly name: LocalizedText
  readonly roles: readonly Role[]
  readonly active: boolean
  /** A mystery shopper. */
  readonly secret: boolean
  /** His employer, if he is lent by an entity. */
  readonly entityId: EntityId | null
}

/** Every centre, oldest first; only the given ones' relatives matter to eligibility, so all are read. */
export async function centreRecords(tx: Tx, only?: CentreId): Promise<readonly CentreRecord[]> {
  const { rows } = await sql<{
    id: CentreId
    entity_id: EntityId
    kind: CentreFacts['kind']
    operator: CentreFacts['operator']
    sector: CentreFacts['sector']
    permanence: CentreFacts['permanence']
    active: boolean
    name_ar: string
    name_en: string
    hosted: EntityId[]
  }>`select c.id, c.entity_id, c.kind, c.operator, c.sector, c.permanence, c.active, c.name_ar, c.name_en,
      array(select h.entity_id::text from centre_entities h where h.centre_id = c.id order by 1) as hosted
    from centres c ${only === undefined ? sql`` : sql`where c.id = ${only}`} order by c.id`.execute(tx.db)
  return rows.map((row) => ({
    centreId: row.id,
    entityId: row.entity_id,
    kind: row.kind,
    operator: row.operator,
    sector: row.sector,
    permanence: row.permanence,
    active: row.active,
    hosted: row.hosted,
    name: { ar: row.name_ar, en: row.name_en },
  }))
}

export async function entityNames(tx: Tx): Promise<readonly EntityName[]> {
  const { rows } = await sql<{ id: EntityId; name_ar: string; name_en: string }>`
    select id, name_ar, name_en from entities order by name_ar, id`.execute(tx.db)
  return rows.map((row) => ({ entityId: row.id, name: { ar: row.name_ar, en: row.name_en } }))
}

/** People who hold one of the roles, by name; row-level security leaves out those the actor may not know of. */
export async function programmePeople(tx: Tx, roles: readonly Role[]): Promise<readonly ProgrammePerson[]> {
  return people(tx, sql`exists (select 1 from person_roles r where r.person_id = p.id and r.role = any(${roles}))`)
}

export async function programmePerson(tx: Tx, personId: PersonId): Promise<ProgrammePerson | null> {
  return (await people(tx, sql`p.id = ${personId}`))[0] ?? null
}

async function people(tx: Tx, which: ReturnType<typeof sql>): Promise<readonly ProgrammePerson[]> {
  const { rows } = await sql<{
    id: PersonId
    entity_id: EntityId | null
    name_ar: string
    name_en: string
    active: boolean
    secret: boolean
    roles: Role[]
  }>`select p.id, p.entity_id, p.name_ar, p.name_en, p.active, p.secret,
      array(select distinct r.role from person_roles r where r.person_id = p.id order by 1) as roles
    from people p where ${which} order by p.name_ar, p.id`.execute(tx.db)
  return rows.map((row) => ({
    personId: row.id,
    entityId: row.entity_id,
    name: { ar: row.name_ar, en: row.name_en },
    active: row.active,
    secret: row.secret,
    roles: row.roles,
  }))
}
