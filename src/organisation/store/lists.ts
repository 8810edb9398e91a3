// The registers: rows as their lists show them.
import { sql } from 'kysely'
import type { Role } from '#src/kernel/actor.ts'
import type { CentreId, EntityId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { CentreListRow, Counts, PersonListRow, ServiceListRow } from '../rows.ts'
import type { ServiceChannelKind } from '../service.ts'
import './tables.ts'

const nameOf = (table: string) =>
  sql<LocalizedText>`json_build_object('ar', ${sql.ref(`${table}.name_ar`)}, 'en', ${sql.ref(`${table}.name_en`)})`

export const listCentres = (
  tx: Tx,
  permission: Permission,
  query: ListQuery<CentreListRow>,
): Promise<Page<CentreListRow>> =>
  readPage(
    query,
    tx.db
      .selectFrom('centres')
      .innerJoin('entities', 'entities.id', 'centres.entity_id')
      .select(['centres.id', 'centres.kind', 'centres.operator', 'centres.permanence', 'centres.sector'])
      .select(['centres.active', nameOf('centres').as('name'), nameOf('entities').as('entityName')])
      .where(rows(permission, 'centres')),
  )

export const listServices = (
  tx: Tx,
  permission: Permission,
  query: ListQuery<ServiceListRow>,
): Promise<Page<ServiceListRow>> =>
  readPage(
    query,
    tx.db
      .selectFrom('services')
      .innerJoin('entities', 'entities.id', 'services.entity_id')
      .leftJoin('departments', 'departments.id', 'services.department_id')
      .select(['services.id', 'services.active', 'services.fee_fils as feeFils'])
      .select([
        nameOf('services').as('name'),
        nameOf('entities').as('entityName'),
        sql<LocalizedText | null>`case when departments.id is not null then ${nameOf('departments')} end`.as(
          'departmentName',
        ),
        sql<number>`jsonb_array_length(services.steps)`.as('stepCount'),
        sql<ServiceChannelKind[]>`array(select channel from service_channels where service_id = services.id
          order by channel)`.as('channels'),
      ])
      .where(rows(permission, 'services')),
    {
      conditions: {
        channel: (value) => sql`exists (select 1 from service_channels
          where service_id = services.id and channel = ${value})`,
      },
    },
  )

const hasRole = (value: string) =>
  sql<boolean>`exists (select 1 from person_roles where person_id = people.id and role = ${value})`

/** `visitors`: only evaluators and mystery shoppers of the programme. */
export const listPeople = (
  tx: Tx,
  permission: Permission,
  query: ListQuery<PersonListRow>,
  whom: 'all' | 'visitors',
): Promise<Page<PersonListRow>> =>
  readPage(
    query,
    tx.db
      .selectFrom('people')
      .leftJoin('entities', 'entities.id', 'people.entity_id')
      .select(['people.id', 'people.email', 'people.active', 'people.secret', nameOf('people').as('name')])
      .select([
        sql<LocalizedText | null>`case when entities.id is not null then ${nameOf('entities')} end`.as('entityName'),
        sql<Role[]>`array(select distinct role from person_roles where person_id = people.id order by role)`.as(
          'roles',
        ),
      ])
      .where(rows(permission, 'people'))
      .$if(whom === 'visitors', (people) =>
        people
          .where('people.entity_id', 'is', null)
          .where((q) => q.or([hasRole('evaluator'), hasRole('mystery_shopper')])),
      ),
    {
      conditions: {
        role: hasRole,
        place: (value) =>
          value === 'programme' ? sql<boolean>`people.entity_id is null` : sql<boolean>`people.entity_id is not null`,
      },
    },
  )

/** How much there is of each thing, in what the actor manages or sees. */
export async function countAll(tx: Tx, permission: Permission, entityId: EntityId | null): Promise<Counts> {
  const table = sql.ref
  const count = async (name: 'centres' | 'departments' | 'services', more = sql`true`) => {
    const own = entityId ? sql`${table(`${name}.entity_id`)} = ${entityId}` : sql`true`
    const { rows: found } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}
      where active and ${more} and ${own} and ${rows(permission, name)}`.execute(tx.db)
    return found[0]?.count ?? 0
  }
  return {
    onsite: await count('centres', sql`kind = 'onsite'`),
    remote: await count('centres', sql`kind = 'remote'`),
    departments: await count('departments'),
    services: await count('services'),
  }
}

/** Centres that keep a calendar's hours. */
export async function centresOfCalendar(tx: Tx, id: string): Promise<{ id: CentreId; name: LocalizedText }[]> {
  const { rows: found } = await sql<{ id: CentreId; name: LocalizedText }>`
    select id, ${nameOf('centres')} as name from centres where calendar_id = ${id} and active order by name_ar, id
  `.execute(tx.db)
  return found
}
