// What stands beside a case on its page: its trail, the customer's other cases, who could handle it, referrals and links.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { CaseId, DepartmentId, EntityId, HeadingId, PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { CaseworkAction } from '../access.ts'
import type { Case, CaseKind, CaseState } from '../case.ts'
import type { Reference } from '../reference.ts'
import { handlingRoles } from './belongs.ts'
import type { ReferralRow } from './tables.ts'
import './tables.ts'

/** Which of the actions the permissions allow on this very case. */
export async function allowedOn(
  tx: Tx,
  permissions: ReadonlyMap<CaseworkAction, Permission>,
  id: CaseId,
): Promise<ReadonlySet<CaseworkAction>> {
  const names = [...permissions.keys()]
  if (names.length === 0) return new Set()
  const asked: Expression<SqlBool>[] = [...permissions.values()].map((permission) => rows(permission, 'cases'))
  const { rows: found } = await sql<{ may: boolean[] }>`
    select array[${sql.join(asked.map((one) => sql`coalesce(${one}, false)`))}] as may from cases where id = ${id}`.execute(
    tx.db,
  )
  const may = found[0]?.may ?? []
  return new Set(names.filter((_, at) => may[at]))
}

export interface TrailEvent {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly actorName: LocalizedText
  readonly data: Readonly<Record<string, unknown>>
}

/** The trail of a case as far as the transaction may see it, the first first. */
export async function trailOf(tx: Tx, id: CaseId, after?: string): Promise<TrailEvent[]> {
  const later = after ? sql`and id > ${after}` : sql``
  const { rows: found } = await sql<TrailEvent>`
    select id, at, kind, actor_name as "actorName", data from events
    where subject_type = 'case' and subject_id = ${id} ${later} order by id limit 1000`.execute(tx.db)
  return found
}

export interface OtherCase {
  readonly id: CaseId
  readonly reference: Reference
  readonly kind: CaseKind
  readonly state: CaseState
  readonly subject: string
  readonly openedAt: Date
}

const otherColumns = sql`cases.id, cases.reference, cases.kind, cases.state, cases.subject, cases.opened_at as "openedAt"`

/** The customer's other cases that the permission covers, the latest first. */
export async function otherCases(tx: Tx, permission: Permission, one: Case, most = 6): Promise<OtherCase[]> {
  if (one.customerId === null) return []
  const { rows: found } = await sql<OtherCase>`select ${otherColumns} from cases
    where entity_id = ${one.entityId} and customer_id = ${one.customerId} and id <> ${one.id}
      and ${rows(permission, 'cases')} order by id desc limit ${most}`.execute(tx.db)
  return found
}

export interface Relative extends OtherCase {
  readonly relation: 'linked' | 'parent' | 'child' | 'mergedHere' | 'mergedInto'
}

/** Cases linked to it, split from it and merged with it, as far as the permission covers them. */
export async function relatives(tx: Tx, permission: Permission, one: Case): Promise<Relative[]> {
  const { rows: found } = await sql<Relative>`
    select ${otherColumns}, case
        when cases.id = ${one.parentId}::uuid then 'parent' when cases.parent_id = ${one.id} then 'child'
        when cases.id = ${one.mergedIntoId}::uuid then 'mergedInto' when cases.merged_into_id = ${one.id} then 'mergedHere'
        else 'linked' end as relation
    from cases where cases.id in (
      select other_id from case_links where case_id = ${one.id}
      union select case_id from case_links where other_id = ${one.id}
      union select id from cases where parent_id = ${one.id}
      union select id from cases where merged_into_id = ${one.id}
      union select ${one.parentId}::uuid union select ${one.mergedIntoId}::uuid)
    and ${rows(permission, 'cases')} order by cases.id limit 50`.execute(tx.db)
  return found
}

export interface Handler {
  readonly id: PersonId
  readonly name: LocalizedText
  readonly inDepartment: boolean
  /** Open cases he has, of those the reader may know of. */
  readonly load: number
}

const mostPeople = 80

/** People who could be given the case, those of its department first, the least loaded before the others. */
export async function handlersFor(tx: Tx, one: Case): Promise<Handler[]> {
  const { rows: found } = await sql<Handler>`
    select p.id, json_build_object('ar', p.name_ar, 'en', p.name_en) as name,
      exists (select 1 from person_departments d where d.person_id = p.id
        and d.department_id = ${one.departmentId}::uuid) as "inDepartment",
      (select count(*)::int from cases c where c.entity_id = p.entity_id and c.assignee_id = p.id and c.open) as load
    from people p where p.entity_id = ${one.entityId} and p.active and not p.id = any(${[...one.aboutPersonIds]}::uuid[])
      and exists (select 1 from person_roles r where r.person_id = p.id and r.role = any(${[...handlingRoles]}::text[]))
    order by "inDepartment" desc, load, p.name_ar, p.id limit ${mostPeople}`.execute(tx.db)
  return found
}

export interface Colleague {
  readonly id: PersonId
  readonly name: LocalizedText
}

/** Active people of the entity, all roles: whom a complaint may be about, whom a note may mention. */
export async function colleagues(tx: Tx, entityId: EntityId): Promise<Colleague[]> {
  const { rows: found } = await sql<Colleague>`
    select p.id, json_build_object('ar', p.name_ar, 'en', p.name_en) as name from people p
    where p.entity_id = ${entityId} and p.active and not exists
      (select 1 from person_roles r where r.person_id = p.id and r.role = 'partner')
    order by p.name_ar, p.id limit 500`.execute(tx.db)
  return found
}

export interface ReferralLine {
  readonly id: ReferralRow['id']
  readonly cycle: number
  readonly kind: ReferralRow['kind']
  /** The partner, the entity, or the name that was typed. */
  readonly to: LocalizedText
  readonly question: string
  readonly sentAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly answer: string
  readonly quality: number | null
  readonly confirmedAt: Date | null
  readonly cancelledAt: Date | null
  readonly version: number
}

export async function referralsOf(tx: Tx, id: CaseId): Promise<ReferralLine[]> {
  const { rows: found } = await sql<ReferralLine>`
    select r.id, r.cycle, r.kind, r.question, r.sent_at as "sentAt", r.due_at as "dueAt", r.answered_at as "answeredAt",
      r.answer, r.quality, r.confirmed_at as "confirmedAt", r.cancelled_at as "cancelledAt", r.version,
      json_build_object('ar', coalesce(p.name_ar, e.name_ar, r.to_name), 'en', coalesce(p.name_en, e.name_en, r.to_name)) as "to"
    from referrals r left join partners p on p.id = r.partner_id left join entities e on e.id = r.to_entity_id
    where r.case_id = ${id} order by r.id`.execute(tx.db)
  return found
}

/** Names of headings, whether still in use or not. */
export async function headingNames(tx: Tx, ids: readonly HeadingId[]): Promise<ReadonlyMap<HeadingId, LocalizedText>> {
  const { rows: found } = await sql<{ id: HeadingId; name: LocalizedText }>`
    select id, json_build_object('ar', name_ar, 'en', name_en) as name from case_headings
    where id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return new Map(found.map(({ id, name }) => [id, name]))
}

export interface Twin extends OtherCase {
  readonly description: string
  readonly customerId: Case['customerId']
  readonly phone: string
  readonly serviceId: Case['serviceId']
  readonly headingId: HeadingId | null
}

/** Cases of the same customer or phone, told since, that the permission covers: perhaps the same matter. */
export async function possibleTwins(
  tx: Tx,
  permission: Permission,
  asked: { entityId: EntityId; customerId: Case['customerId']; phone: string; since: Date; except?: CaseId },
): Promise<Twin[]> {
  if (asked.customerId === null && asked.phone === '') return []
  const same = [
    ...(asked.customerId ? [sql`cases.customer_id = ${asked.customerId}`] : []),
    ...(asked.phone
      ? [
          sql`cases.customer_id in (select id from customers where entity_id = ${asked.entityId} and phone = ${asked.phone})`,
        ]
      : []),
  ]
  const { rows: found } = await sql<Twin>`select ${otherColumns}, cases.description, cases.customer_id as "customerId",
      cases.contact_phone as phone, cases.service_id as "serviceId", cases.heading_id as "headingId"
    from cases where cases.entity_id = ${asked.entityId} and (${sql.join(same, sql` or `)})
      and cases.opened_at > ${asked.since} and cases.state <> 'merged'
      and cases.id is distinct from ${asked.except ?? null}::uuid
      and ${rows(permission, 'cases')} order by cases.id desc limit 40`.execute(tx.db)
  return found
}

/** Active people who work in a department itself and on cases. */
export async function workersOf(tx: Tx, entityId: EntityId, departmentId: DepartmentId): Promise<PersonId[]> {
  const { rows: found } = await sql<{ id: PersonId }>`
    select p.id from people p join person_departments d on d.person_id = p.id and d.department_id = ${departmentId}
    where p.entity_id = ${entityId} and p.active and exists (select 1 from person_roles r
      where r.person_id = p.id and r.role in ('specialist', 'supervisor')) order by p.id limit ${mostPeople}`.execute(
    tx.db,
  )
  return found.map(({ id }) => id)
}
