// Rows of reports of verbal abuse.
import { type Selectable, sql } from 'kysely'
import { type CaseId, type Id, newId, type PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tables, Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import type { Reference } from '../reference.ts'
import './tables.ts'

export type AbuseReportId = Id<'abuseReport'>
type Row = Selectable<Tables['abuse_reports']>

export interface AbuseReport {
  readonly id: AbuseReportId
  readonly caseId: CaseId
  readonly byPersonId: PersonId
  readonly excerpt: string
  readonly note: string
  readonly at: Date
  readonly handledAt: Date | null
  readonly handledBy: PersonId | null
  readonly decision: string
}

const toReport = (row: Row): AbuseReport => ({
  id: row.id,
  caseId: row.case_id,
  byPersonId: row.by_person_id,
  excerpt: row.excerpt,
  note: row.note,
  at: row.at,
  handledAt: row.handled_at,
  handledBy: row.handled_by,
  decision: row.decision,
})

export async function insertAbuseReport(
  tx: Tx,
  one: Case,
  report: Pick<AbuseReport, 'byPersonId' | 'excerpt' | 'note'>,
): Promise<AbuseReportId> {
  const id = newId<AbuseReportId>()
  await tx.db
    .insertInto('abuse_reports')
    .values({
      id,
      case_id: one.id,
      entity_id: one.entityId,
      by_person_id: report.byPersonId,
      excerpt: report.excerpt,
      note: report.note,
      at: tx.now,
    })
    .execute()
  return id
}

export async function lockAbuseReport(
  tx: Tx,
  permission: Permission,
  id: AbuseReportId,
): Promise<AbuseReport | undefined> {
  const row = await tx.db
    .selectFrom('abuse_reports')
    .selectAll()
    .where('id', '=', id)
    .where(rows(permission, 'abuse_reports'))
    .forUpdate()
    .executeTakeFirst()
  return row && toReport(row)
}

export async function decideAbuse(tx: Tx, id: AbuseReportId, by: PersonId, decision: string): Promise<void> {
  await tx.db
    .updateTable('abuse_reports')
    .set({ handled_at: tx.now, handled_by: by, decision })
    .where('id', '=', id)
    .execute()
}

export interface ListedAbuse extends AbuseReport {
  readonly reference: Reference
  readonly byName: LocalizedText
}

/** Reports the permission covers, the latest first, from below `before` on. */
export async function listAbuse(
  tx: Tx,
  permission: Permission,
  { open, before, most }: { open: boolean; before: AbuseReportId | null; most: number },
): Promise<ListedAbuse[]> {
  const found = await tx.db
    .selectFrom('abuse_reports')
    .innerJoin('cases', 'cases.id', 'abuse_reports.case_id')
    .innerJoin('people', 'people.id', 'abuse_reports.by_person_id')
    .selectAll('abuse_reports')
    .select(['cases.reference', 'people.name_ar', 'people.name_en'])
    .where(rows(permission, 'abuse_reports'))
    .$if(open, (query) => query.where('handled_at', 'is', null))
    .$if(before !== null, (query) => query.where('abuse_reports.id', '<', before as AbuseReportId))
    .orderBy('abuse_reports.id', 'desc')
    .limit(most)
    .execute()
  return found.map((row) => ({
    ...toReport(row),
    reference: row.reference,
    byName: { ar: row.name_ar, en: row.name_en },
  }))
}

/** Supervisors of a department or centre of the person; himself left out. */
export async function directSupervisors(tx: Tx, person: PersonId): Promise<PersonId[]> {
  const { rows: found } = await sql<{ id: PersonId }>`
    select distinct s.id from people me
      join people s on s.entity_id = me.entity_id and s.active and s.id <> me.id
      join person_roles r on r.person_id = s.id and r.role = 'supervisor'
    where me.id = ${person} and (
      exists (select 1 from person_departments mine join person_departments his using (department_id)
        where mine.person_id = me.id and his.person_id = s.id)
      or r.centre_id in (select centre_id from person_roles where person_id = me.id))`.execute(tx.db)
  return found.map(({ id }) => id)
}
