import { type Selectable, sql } from 'kysely'
import type { EntityId, PartnerId, PersonId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Partner } from '../partner.ts'
import './tables.ts'

const people = sql<PersonId[] | null>`(select json_agg(person_id order by person_id) from partner_people
  where partner_id = partners.id)`

const toPartner = (row: Selectable<Tables['partners']> & { people: PersonId[] | null }): Partner => ({
  id: row.id,
  entityId: row.entity_id,
  name: { ar: row.name_ar, en: row.name_en },
  email: row.email,
  phone: row.phone,
  answerMinutes: row.answer_minutes,
  personIds: row.people ?? [],
  active: row.active,
  version: row.version,
})

const toRow = (one: Partner) => ({
  name_ar: one.name.ar,
  name_en: one.name.en,
  email: one.email,
  phone: one.phone,
  answer_minutes: one.answerMinutes,
  active: one.active,
  version: one.version,
})

export async function loadPartner(tx: Tx, permission: Permission, id: PartnerId): Promise<Partner | undefined> {
  const row = await tx.db
    .selectFrom('partners')
    .selectAll('partners')
    .select(people.as('people'))
    .where('id', '=', id)
    .where(rows(permission, 'partners'))
    .executeTakeFirst()
  return row && toPartner(row)
}

/** All of one entity, by Arabic name. */
export async function loadPartners(tx: Tx, permission: Permission, entityId: EntityId): Promise<Partner[]> {
  const found = await tx.db
    .selectFrom('partners')
    .selectAll('partners')
    .select(people.as('people'))
    .where('entity_id', '=', entityId)
    .where(rows(permission, 'partners'))
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return found.map(toPartner)
}

async function savePeople(tx: Tx, one: Partner) {
  await tx.db.deleteFrom('partner_people').where('partner_id', '=', one.id).execute()
  if (one.personIds.length === 0) return
  const links = one.personIds.map((person) => ({ partner_id: one.id, person_id: person }))
  await tx.db.insertInto('partner_people').values(links).execute()
}

export async function insertPartner(tx: Tx, one: Partner) {
  await tx.db
    .insertInto('partners')
    .values({ id: one.id, entity_id: one.entityId, ...toRow(one) })
    .execute()
  await savePeople(tx, one)
}

/** False when the row is no longer at the version it was read at. */
export async function updatePartner(tx: Tx, one: Partner, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('partners')
    .set(toRow(one))
    .where('id', '=', one.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await savePeople(tx, one)
  return true
}
