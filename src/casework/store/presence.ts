// Who has a case open just now. A browser says so again every half minute; who stopped saying it is gone.
import { sql } from 'kysely'
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Permission } from '#src/platform/access.ts'
import { found, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import type { Present } from '../inbox.ts'
import './tables.ts'

/** Milliseconds after which one who has not said so again is no longer there. */
export const presentFor = 75_000

/** The actor reads the case, or writes a reply in it. Missing where the permission does not cover it. */
export async function touchPresence(
  tx: Tx,
  permission: Permission,
  caseId: CaseId,
  { replying }: { readonly replying: boolean },
): Promise<void> {
  const { personId } = tx.actor
  if (personId === null) return
  const known = await sql<{ entity_id: string }>`select entity_id from cases
    where id = ${caseId} and ${rows(permission, 'cases')}`.execute(tx.db)
  const { entity_id } = found(known.rows[0])
  await sql`insert into case_presence (case_id, entity_id, person_id, replying, at)
    values (${caseId}, ${entity_id}, ${personId}, ${replying}, ${tx.now})
    on conflict (case_id, person_id) do update set replying = excluded.replying, at = excluded.at`.execute(tx.db)
}

/** The actor has left the case. */
export async function endPresence(tx: Tx, caseId: CaseId): Promise<void> {
  await sql`delete from case_presence where case_id = ${caseId} and person_id = ${tx.actor.personId}`.execute(tx.db)
}

/** Others who have the cases open, by case; those who reply first. Only cases the actor may know of. */
export async function presentIn(tx: Tx, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly Present[]>> {
  if (caseIds.length === 0) return new Map()
  const since = new Date(tx.now.getTime() - presentFor)
  const found = await sql<{ caseId: CaseId; personId: PersonId; name: LocalizedText; replying: boolean }>`${hot}
    select p.case_id as "caseId", p.person_id as "personId", p.replying,
      jsonb_build_object('ar', people.name_ar, 'en', people.name_en) as name
    from case_presence p join people on people.id = p.person_id
    where p.case_id = any(${[...caseIds]}::uuid[]) and p.at > ${since} and p.person_id is distinct from ${tx.actor.personId}
    order by p.replying desc, p.at desc, p.person_id`.execute(tx.db)
  const by = new Map<CaseId, Present[]>()
  for (const { caseId, ...one } of found.rows) by.set(caseId, [...(by.get(caseId) ?? []), one])
  return by
}

/** Rows of those long gone; for the clockwork. */
export async function sweepPresence(tx: Tx): Promise<void> {
  await sql`delete from case_presence where at < ${new Date(tx.now.getTime() - presentFor)}`.execute(tx.db)
}
