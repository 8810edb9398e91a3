// Counts cycles for the indicators, over the cases the reader may see: what a figure says, its list shows.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CaseId, DepartmentId, EntityId } from '#src/kernel/ids.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import { type CaseKind, caseKinds, type Outcome } from '../case.ts'
import { ageClasses, type Count, counts, type FigureKey, type Part, type Share, shares } from '../figures.ts'
import type { Reference } from '../reference.ts'
import './tables.ts'

type Condition = RawBuilder<SqlBool>
const cycle = (text: string): Condition => sql<SqlBool>`${sql.raw(text)}`

const inquiry = `case_cycles.kind = 'inquiry'`
const other = `case_cycles.kind <> 'inquiry'`
const answered = 'case_cycles.answered_at is not null'
const atFirst = 'case_cycles.first_contact'
const firstTime = `case_cycles.assignments <= 1 and case_cycles.reroutes = 0 and cases.cycle = 1`

const shareRules: Readonly<Record<Share, { of: string; met: string }>> = {
  first_contact: { of: `${answered} and ${other}`, met: atFirst },
  accepted: { of: `case_cycles.accepted is not null and case_cycles.number = 1`, met: 'case_cycles.accepted' },
  on_time: { of: `case_cycles.on_time is not null and ${other}`, met: 'case_cycles.on_time' },
  right_first: { of: `${answered} and case_cycles.number = 1 and ${other}`, met: firstTime },
  satisfied: { of: `case_cycles.satisfied is not null and ${other}`, met: 'case_cycles.satisfied' },
  inquiry_at_once: { of: `${answered} and ${inquiry}`, met: atFirst },
  inquiry_on_time: { of: `case_cycles.on_time is not null and ${inquiry}`, met: 'case_cycles.on_time' },
  inquiry_accurate: { of: `${answered} and case_cycles.number = 1 and ${inquiry}`, met: firstTime },
  inquiry_satisfied: { of: `case_cycles.satisfied is not null and ${inquiry}`, met: 'case_cycles.satisfied' },
}

const countRules: Readonly<Record<Count, string>> = {
  opened: 'true',
  reopened: 'case_cycles.number > 1',
  reassigned: '(case_cycles.assignments > 1 or case_cycles.reroutes > 0)',
  escalated: 'case_cycles.escalations > 0',
  referred: 'case_cycles.referrals > 0',
  paused: 'case_cycles.paused_minutes > 0',
}

/** The cycles a part of a figure counts. */
export function conditionOf(key: FigureKey, part: Part): Condition {
  const share = shareRules[key as Share]
  if (share === undefined) return cycle(countRules[key as Count])
  const { of, met } = share
  if (part === 'of') return cycle(of)
  return cycle(part === 'met' ? `${of} and ${met}` : `${of} and not (${met})`)
}

export interface FigureScope {
  readonly entityId: EntityId
  /** Both included, in the zone of the entity. */
  readonly from: string
  readonly to: string
  readonly timeZone: string
  readonly departmentId: DepartmentId | null
}

export interface Figures {
  readonly shares: Readonly<Record<Share, { readonly met: number; readonly of: number }>>
  readonly counts: Readonly<Record<Count, number>>
  /** Working minutes spent waiting for customers. */
  readonly pausedMinutes: number
  readonly kinds: readonly {
    readonly kind: CaseKind
    readonly opened: number
    readonly answered: number
    readonly onTime: number
    readonly late: number
  }[]
}

const inScope = (permission: Permission, scope: FigureScope): Condition => sql<SqlBool>`
  case_cycles.entity_id = ${scope.entityId} and ${rows(permission, 'cases')}
  and case_cycles.opened_at >= ${scope.from}::date::timestamp at time zone ${scope.timeZone}
  and case_cycles.opened_at < (${scope.to}::date::timestamp + interval '1 day') at time zone ${scope.timeZone}
  and (${scope.departmentId}::uuid is null or case_cycles.department_id = ${scope.departmentId}::uuid)`

/** All indicators in one reading. */
export async function readFigures(tx: Tx, permission: Permission, scope: FigureScope): Promise<Figures> {
  const counted = (name: string, condition: Condition) =>
    sql`count(*) filter (where ${condition})::int as ${sql.ref(name)}`
  const columns = [
    ...shares.flatMap((key) => [
      counted(`${key}_of`, conditionOf(key, 'of')),
      counted(`${key}_met`, conditionOf(key, 'met')),
    ]),
    ...counts.map((key) => counted(key, conditionOf(key, 'of'))),
    sql`coalesce(sum(case_cycles.paused_minutes), 0)::float8 as paused_minutes`,
    counted('answered', cycle(answered)),
    counted('in_time', cycle('case_cycles.on_time')),
    counted('late', cycle('not case_cycles.on_time')),
  ]
  const { rows: found } = await sql<Record<string, number> & { kind: CaseKind }>`
    select case_cycles.kind, ${sql.join(columns)}
    from case_cycles join cases on cases.id = case_cycles.case_id
    where ${inScope(permission, scope)} group by case_cycles.kind`.execute(tx.db)
  const total = (name: string) => found.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)
  const of = (kind: CaseKind, name: string) => Number(found.find((row) => row.kind === kind)?.[name] ?? 0)
  return {
    shares: record(shares, (key) => ({ met: total(`${key}_met`), of: total(`${key}_of`) })),
    counts: record(counts, total),
    pausedMinutes: total('paused_minutes'),
    kinds: caseKinds.map((kind) => ({
      kind,
      opened: of(kind, 'opened'),
      answered: of(kind, 'answered'),
      onTime: of(kind, 'in_time'),
      late: of(kind, 'late'),
    })),
  }
}

const record = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

/** Open cases by age, one number a class of `ageClasses` and a last one for older. */
export async function openByAge(
  tx: Tx,
  permission: Permission,
  scope: Pick<FigureScope, 'entityId' | 'departmentId'>,
): Promise<readonly number[]> {
  const edges = ageClasses.map((days) => new Date(tx.now.getTime() - days * 86_400_000))
  const { rows: found } = await sql<{ class: number; n: number }>`
    select class, count(*)::int as n from (
      select (select count(*)::int from unnest(${edges}::timestamptz[]) edge where cases.opened_at < edge) as class
      from cases where cases.entity_id = ${scope.entityId} and cases.open and ${rows(permission, 'cases')}
        and (${scope.departmentId}::uuid is null or cases.department_id = ${scope.departmentId}::uuid)
    ) aged group by class`.execute(tx.db)
  return [...edges.keys(), edges.length].map((index) => found.find((row) => row.class === index)?.n ?? 0)
}

export interface CountedCycle {
  readonly key: string
  readonly caseId: CaseId
  readonly reference: Reference
  readonly kind: CaseKind
  readonly subject: string
  readonly number: number
  readonly openedAt: Date
  readonly answeredAt: Date | null
  readonly outcome: Outcome | null
}

/** One page of the cycles behind a figure. */
export function listCounted(
  tx: Tx,
  permission: Permission,
  query: ListQuery<CountedCycle>,
  entityId: EntityId,
): Promise<Page<CountedCycle>> {
  const key = (query.filters.figure ?? 'opened') as FigureKey
  const part = (query.filters.part ?? 'of') as Part
  const base = tx.db
    .selectFrom('case_cycles')
    .innerJoin('cases', 'cases.id', 'case_cycles.case_id')
    .select([
      sql<string>`case_cycles.case_id || '.' || case_cycles.number`.as('key'),
      'cases.id as caseId',
      'cases.reference',
      'case_cycles.kind',
      'cases.subject',
      'case_cycles.number',
      'case_cycles.opened_at as openedAt',
      'case_cycles.answered_at as answeredAt',
      'case_cycles.outcome',
    ])
    .where('case_cycles.entity_id', '=', entityId)
    .where(rows(permission, 'cases'))
    .where(conditionOf(key, part))
  return readPage(query, base.$castTo<CountedCycle>())
}
