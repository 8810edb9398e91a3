// The inbox: pages of open cases and counts of its views. Nothing here reads a closed case: every statement stands on a
// partial index of the open ones (cases_open_by_*).
import { type Expression, type SqlBool, sql } from 'kysely'
import type { CaseId, DepartmentId, HeadingId, PersonId, ServiceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import { type Conditions, countOf, type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import { urgentFirst } from '../case.ts'
import { type CaseLine, type InboxRow, type InboxView, inboxViews, seesConfidentialNames } from '../inbox.ts'
import { presentIn } from './presence.ts'
import './tables.ts'

const named = (table: string, column: string) =>
  sql<LocalizedText | null>`(select jsonb_build_object('ar', n.name_ar, 'en', n.name_en)
    from ${sql.table(table)} n where n.id = ${sql.ref(`cases.${column}`)})`

/** Of a confidential case the name is for its handler and the quality team; `customers` covers whom the reader may know. */
function customerName(tx: Tx, customers: Permission | null) {
  if (!customers) return sql<string | null>`null::text`
  const open = seesConfidentialNames(tx.actor)
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(not cases.confidential or cases.assignee_id = ${tx.actor.personId}::uuid)`
  return sql<string | null>`(select customers.name from customers
    where customers.id = cases.customer_id and ${open} and ${rows(customers, 'customers')})`
}

/** What a reader may know: which cases, and of which customers their names (null: of none). */
export interface CaseReader {
  readonly cases: Permission
  readonly customers: Permission | null
}

/** All cases of the reader, with what stands in a line of a list. */
export const caseLines = (tx: Tx, { cases, customers }: CaseReader) =>
  tx.db
    .selectFrom('cases')
    .select(['cases.id', 'cases.reference', 'cases.kind', 'cases.subject', 'cases.anonymous', 'cases.confidential'])
    .select(['cases.restricted', 'cases.state', 'cases.importance', 'cases.urgent', 'cases.escalation', 'cases.cycle'])
    .select(['cases.department_id as departmentId', 'cases.assignee_id as assigneeId'])
    .select(['cases.opened_at as openedAt', 'cases.due_at as dueAt'])
    .select([
      customerName(tx, customers).as('customerName'),
      named('departments', 'department_id').as('department'),
      named('people', 'assignee_id').as('assignee'),
    ])
    .where(rows(cases, 'cases'))

const openLines = (tx: Tx, reader: CaseReader) => caseLines(tx, reader).where(sql<SqlBool>`cases.open`)

/** Ranks below the moment: `rank` is when a case is due, after a constant for those that are not urgent. */
function dueBefore(at: Date, since = 0): Expression<SqlBool> {
  const [from, to] = [since, at.getTime()]
  return sql<SqlBool>`((cases.rank >= ${from}::bigint and cases.rank < ${to}::bigint)
    or (cases.rank >= ${urgentFirst + from}::bigint and cases.rank < ${urgentFirst + to}::bigint))`
}

function endOfDay(now: Date, timeZone: string): Date {
  const minutes = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(now)
    .split(':')
    .map(Number)
  const passed = (minutes[0] ?? 0) * 60 + (minutes[1] ?? 0)
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 + (1440 - passed) * 60_000)
}

function viewCondition(tx: Tx, view: InboxView, timeZone: string): Expression<SqlBool> {
  const state = (name: string) => sql<SqlBool>`cases.state = ${sql.lit(name)}`
  switch (view) {
    case 'mine':
      return sql<SqlBool>`(cases.assignee_id = ${tx.actor.personId}::uuid and cases.state <> 'answered')`
    case 'unclaimed':
      return sql<SqlBool>`(cases.state = 'routed' and cases.assignee_id is null
        and cases.department_id = any(${[...tx.actor.departmentIds]}::uuid[]))`
    case 'to_classify':
      return state('registered')
    case 'to_approve':
      return state('waiting_approval')
    case 'third_party':
      return sql<SqlBool>`cases.state in ('waiting_third_party', 'referred_out')`
    case 'waiting_customer':
    case 'answered':
      return state(view)
    case 'late':
      return dueBefore(tx.now)
    case 'due_today':
      return dueBefore(endOfDay(tx.now, timeZone), tx.now.getTime())
    case 'urgent':
      return sql<SqlBool>`cases.rank < ${urgentFirst}::bigint`
    case 'escalated':
      return sql<SqlBool>`cases.escalation > 0`
    case 'restricted':
      return sql<SqlBool>`cases.restricted`
  }
}

const isView = (value: string): value is InboxView => inboxViews.some((view) => view === value)

const conditionsFor = (tx: Tx, timeZone: string): Conditions => ({
  view: (value) => (isView(value) ? viewCondition(tx, value, timeZone) : sql<SqlBool>`false`),
  urgent: (value) =>
    value === 'yes'
      ? sql<SqlBool>`cases.rank < ${urgentFirst}::bigint`
      : sql<SqlBool>`cases.rank >= ${urgentFirst}::bigint`,
})

/** Beyond this many a view only says that there are more: each row counted is a row whose policies are asked. */
export const inboxCap = 99

export async function readInbox(tx: Tx, reader: CaseReader, query: ListQuery<InboxRow>): Promise<Page<InboxRow>> {
  const conditions = conditionsFor(tx, query.locale.timeZone)
  const lines = openLines(tx, reader)
  const base = lines.$castTo<InboxRow>()
  const page = await readPage(query, base, { conditions, cap: inboxCap })
  const present = await presentIn(
    tx,
    page.rows.map(({ id }) => id),
  )
  return { ...page, rows: page.rows.map((row) => ({ ...row, present: present.get(row.id) ?? [] })) }
}

/** How many each query has, all in one question; bounded by the cap. */
export async function countInbox(tx: Tx, reader: CaseReader, queries: readonly ListQuery<InboxRow>[]) {
  if (queries.length === 0) return []
  const counts = queries.map((query) =>
    countOf(query, openLines(tx, reader).$castTo<InboxRow>(), {
      conditions: conditionsFor(tx, query.locale.timeZone),
      cap: inboxCap,
    }),
  )
  const { rows: found } = await sql<{ counts: number[] }>`${hot}select array[${sql.join(counts)}] as counts`.execute(
    tx.db,
  )
  return (found[0]?.counts ?? []).map(Number).map((count) => ({
    count: Math.min(count, inboxCap),
    capped: count > inboxCap,
  }))
}

interface Choice<Id> {
  readonly id: Id
  readonly name: LocalizedText
}

/** What the inbox may be narrowed by: departments, people who handle cases, services and headings of the entity. */
export async function inboxChoices(tx: Tx) {
  const { entityId } = tx.actor
  const choices = <Id>(what: ReturnType<typeof sql>) =>
    sql<Choice<Id>>`${hot}select t.id, jsonb_build_object('ar', t.name_ar, 'en', t.name_en) as name ${what}
      order by t.name_ar, t.id limit 500`.execute(tx.db)
  const [department, assignee, service, heading] = await Promise.all([
    choices<DepartmentId>(sql`from departments t where t.entity_id = ${entityId} and t.active`),
    choices<PersonId>(sql`from people t where t.entity_id = ${entityId} and t.active and exists (select 1
      from person_roles r where r.person_id = t.id and r.role in ('agent', 'specialist', 'supervisor', 'quality_team'))`),
    choices<ServiceId>(sql`from services t where t.entity_id = ${entityId} and t.active`),
    choices<HeadingId>(sql`from case_headings t where t.entity_id = ${entityId} and t.active`),
  ])
  return { department: department.rows, assignee: assignee.rows, service: service.rows, heading: heading.rows }
}
export type InboxChoices = Awaited<ReturnType<typeof inboxChoices>>

/** Reference and subject of cases, for telling what became of each. */
export async function linesOf(tx: Tx, cases: Permission, ids: readonly CaseId[]) {
  if (ids.length === 0) return new Map<CaseId, Pick<CaseLine, 'id' | 'reference' | 'subject' | 'state'>>()
  const found = await tx.db
    .selectFrom('cases')
    .select(['cases.id', 'cases.reference', 'cases.subject', 'cases.state'])
    .where('cases.id', 'in', [...ids])
    .where(rows(cases, 'cases'))
    .execute()
  return new Map(found.map((row) => [row.id, row]))
}
