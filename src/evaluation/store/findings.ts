// Answers of visits. Saving one is the hottest write of the slice: permission, state, edition, version, row and event
// are one statement.
import { sql } from 'kysely'
import type { EntityId, EvaluationId, EventId, VisitId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Permission } from '#src/platform/access.ts'
import { rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { json } from '#src/platform/database.ts'
import { announce } from '#src/platform/events.ts'
import { hot } from '#src/platform/hot.ts'
import type { Answer, Finding } from '../finding.ts'
import './tables.ts'

export interface AnswerToSave extends Answer {
  readonly visitId: VisitId
  readonly code: string
  /** The version the answer was given on; 0 for the first. */
  readonly version: number
  /** Fingerprints of the editions in which this answer is allowed. */
  readonly allowedBy: readonly string[]
}

export interface SavedAnswer {
  readonly version: number
  readonly answeredAt: Date
}

export const findingSaved = 'finding.saved'
const kind = findingSaved

/**
 * Saves the answer and records `finding.saved`, or does nothing and returns null: the visit is not the actor's, not
 * open, of another edition, or the answer has another version. Who wants to know which asks `visitForAnswering`.
 * Taking the row of the visit for key share keeps a submission from passing between the check and the commit.
 */
export async function saveAnswer(tx: Tx, permission: Permission, answer: AnswerToSave): Promise<SavedAnswer | null> {
  if (answer.allowedBy.length === 0) return null
  const { visitId, code, result, note, reason, version } = answer
  const id = newId<EventId>()
  const { rows: saved } = await sql<{ version: number; evaluationId: EvaluationId; entityId: EntityId | null }>`${hot}
    with visit as (
      select visits.id, visits.evaluation_id, visits.mechanism,
        case when evaluations.kind = 'self' then evaluations.entity_id end as entity_id
      from visits
      join evaluations on evaluations.id = visits.evaluation_id
      join framework_editions on framework_editions.id = evaluations.edition_id
      where visits.id = ${visitId} and visits.state = 'started' and ${rows(permission, 'visits')}
        and (evaluations.state = 'in_progress' or (evaluations.kind = 'official' and evaluations.state = 'consolidating'))
        and framework_editions.sha256 = any(${answer.allowedBy}::text[])
      for key share of visits
    ), before as (
      select result, note, reason from findings where visit_id = ${visitId} and code = ${code}
    ), saved as (
      insert into findings (evaluation_id, visit_id, code, result, note, reason, version, answered_at)
      select evaluation_id, id, ${code}, ${result}, ${note}, ${reason}, 1, ${tx.now} from visit
      where ${version}::int = 0 or exists (select from before)
      on conflict (visit_id, code) do update
        set result = excluded.result, note = excluded.note, reason = excluded.reason,
          version = findings.version + 1, answered_at = excluded.answered_at
        where findings.version = ${version}::int
      returning version
    ), event as (
      insert into events (id, at, entity_id, kind, actor_id, actor_name, subject_type, subject_id, data, audience)
      select ${id}, ${tx.now}, visit.entity_id, ${kind}, ${tx.actor.personId}, ${json(tx.actor.name)},
        'evaluation', visit.evaluation_id::text,
        jsonb_build_object('visit', visit.id, 'code', ${code}::text,
          'before', (select to_jsonb(before) from before),
          'after', ${json({ result, note, reason })}),
        case when visit.mechanism = 'mystery_shopping' then 'central_team' end
      from visit, saved
    )
    select saved.version, visit.evaluation_id as "evaluationId", visit.entity_id as "entityId" from saved, visit
  `.execute(tx.db)
  const row = saved[0]
  if (!row) return null
  await announce(tx, {
    id,
    at: tx.now,
    kind,
    entityId: row.entityId,
    subject: { type: 'evaluation', id: row.evaluationId },
  })
  return { version: row.version, answeredAt: tx.now }
}

export async function findingOf(tx: Tx, visitId: VisitId, code: string): Promise<Finding | null> {
  const row = await tx.db
    .selectFrom('findings')
    .select(['code', 'result', 'note', 'reason', 'version', 'answered_at as answeredAt'])
    .where('visit_id', '=', visitId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row ?? null
}

export const findingsOf = (tx: Tx, visitId: VisitId): Promise<Finding[]> =>
  tx.db
    .selectFrom('findings')
    .select(['code', 'result', 'note', 'reason', 'version', 'answered_at as answeredAt'])
    .where('visit_id', '=', visitId)
    .execute()
