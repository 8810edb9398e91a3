import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Candidate } from '../assignment.ts'
import type { Case } from '../case.ts'

/** Everybody a case could be given to: people of its department, its heads, the quality team, the executives. */
export async function handlerCandidates(tx: Tx, one: Case): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id,
      case
        when bool_or(r.role = 'specialist' and d.department_id is not null) then 'specialist'
        when bool_or(r.role = 'supervisor' and d.department_id is not null) then 'head'
        when bool_or(r.role = 'quality_team') then 'quality'
        else 'executive' end as level,
      (select count(*)::int from cases c
        where c.entity_id = p.entity_id and c.assignee_id = p.id and c.open) as load
    from people p
      join person_roles r on r.person_id = p.id
      left join person_departments d on d.person_id = p.id and d.department_id = ${one.departmentId}::uuid
    where p.entity_id = ${one.entityId} and p.active
    group by p.id, p.entity_id
    having bool_or((r.role in ('specialist', 'supervisor') and d.department_id is not null)
      or r.role in ('quality_team', 'executive'))`.execute(tx.db)
  return rows
}
