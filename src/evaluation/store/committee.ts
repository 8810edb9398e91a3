// The committee's terms and their members.
import { sql } from 'kysely'
import type { PersonId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import type { TermRecord } from '../planned.ts'
import type { CommitteeSector } from '../programme-schema.ts'
import type { CommitteeMemberRow, CommitteeTermRow } from './tables.ts'

/** Latest first. */
export async function listTerms(tx: Tx, permission: Permission): Promise<readonly TermRecord[]> {
  const listed = sql<CommitteeTermRow>`${hot}
    select id, starts_on, ends_on, quorum, version from committee_terms
    where ${rows(permission, 'committee_terms')} order by starts_on desc`.execute(tx.db)
  const named = sql<CommitteeMemberRow & { name_ar: string; name_en: string; active: boolean }>`${hot}
    select m.term_id, m.person_id, m.sector, m.chair, p.name_ar, p.name_en, p.active
    from committee_members m join people p on p.id = m.person_id
    order by m.chair desc, p.name_ar, p.id`.execute(tx.db)
  const [terms, members] = await Promise.all([listed, named])
  return terms.rows.map((term) => ({
    ...dates(term),
    members: members.rows
      .filter((member) => member.term_id === term.id)
      .map((member) => ({
        personId: member.person_id,
        name: { ar: member.name_ar, en: member.name_en },
        sector: member.sector,
        chair: member.chair,
        active: member.active,
      })),
  }))
}

const dates = (term: CommitteeTermRow) => ({
  id: term.id,
  startsOn: term.starts_on,
  endsOn: term.ends_on,
  quorum: term.quorum,
  version: term.version,
})

/** The term that runs on that day, or null. On the day one ends and the next begins, the next. */
export async function termOn(tx: Tx, permission: Permission, day: string): Promise<TermRecord | null> {
  const terms = await listTerms(tx, permission)
  return terms.find((term) => term.startsOn <= day && day <= term.endsOn) ?? null
}

export async function lockTerm(tx: Tx, permission: Permission, id: string): Promise<CommitteeTermRow> {
  const query = tx.db.selectFrom('committee_terms').selectAll().where('id', '=', id)
  return found(await query.where(rows(permission, 'committee_terms')).forUpdate().executeTakeFirst())
}

/** Who sits in it, as events tell it. */
export async function membersOf(tx: Tx, termId: string) {
  const rows = await tx.db
    .selectFrom('committee_members')
    .select(['person_id', 'sector', 'chair'])
    .where('term_id', '=', termId)
    .orderBy('chair', 'desc')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, sector: row.sector, chair: row.chair }))
}

/** Another term that shares more than its first or last day with this span. */
export async function overlappingTerm(tx: Tx, startsOn: string, endsOn: string, besides: string | null) {
  let query = tx.db
    .selectFrom('committee_terms')
    .selectAll()
    .where('starts_on', '<', endsOn)
    .where('ends_on', '>', startsOn)
  if (besides) query = query.where('id', '<>', besides)
  return (await query.executeTakeFirst()) ?? null
}

export async function saveTerm(
  tx: Tx,
  term: { id: string | null; startsOn: string; endsOn: string; quorum: number },
  members: readonly { personId: PersonId; sector: CommitteeSector; chair: boolean }[],
): Promise<string> {
  const id = term.id ?? newId()
  const values = { starts_on: term.startsOn, ends_on: term.endsOn, quorum: term.quorum }
  await tx.db
    .insertInto('committee_terms')
    .values({ id, version: 1, ...values })
    .onConflict((on) => on.column('id').doUpdateSet({ ...values, version: sql`committee_terms.version + 1` }))
    .execute()
  await tx.db.deleteFrom('committee_members').where('term_id', '=', id).execute()
  const rowsOf = members.map((member) => ({
    term_id: id,
    person_id: member.personId,
    sector: member.sector,
    chair: member.chair,
  }))
  if (rowsOf.length > 0) await tx.db.insertInto('committee_members').values(rowsOf).execute()
  return id
}
