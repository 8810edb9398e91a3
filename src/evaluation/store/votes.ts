// Votes of the committee. Each names the revision of the report it was cast on, so an edit leaves earlier ones behind.
import { sql } from 'kysely'
import type { EvaluationId, PersonId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { hot } from '#src/platform/hot.ts'
import type { Vote } from '../committee.ts'
import type { WaitingReport } from '../report-view.ts'

export interface CastVote extends Vote {
  readonly name: LocalizedText
  readonly at: Date
}

/** Of all revisions, oldest first. */
export async function votesOn(tx: Tx, id: EvaluationId): Promise<CastVote[]> {
  const result = await sql<CastVote>`${hot}
    select v.person_id as "personId", v.revision, v.vote, v.reason, v.cast_at as at,
      jsonb_build_object('ar', p.name_ar, 'en', p.name_en) as name
    from votes v join people p on p.id = v.person_id
    where v.evaluation_id = ${id} order by v.cast_at, v.person_id`.execute(tx.db)
  return result.rows
}

export async function insertVote(tx: Tx, id: EvaluationId, vote: Vote) {
  const { personId, revision, reason } = vote
  await tx.db
    .insertInto('votes')
    .values({ evaluation_id: id, revision, person_id: personId, vote: vote.vote, reason, cast_at: tx.now })
    .execute()
}

/** Reports before the committee on which somebody voted, in the order in which they are locked. */
export async function waitingWithVotes(tx: Tx): Promise<EvaluationId[]> {
  const found = await sql<{ id: EvaluationId }>`
    select id from evaluations where kind = 'official' and state = 'with_committee'
      and exists (select from votes v where v.evaluation_id = evaluations.id and v.revision = evaluations.revision)
    order by id`.execute(tx.db)
  return found.rows.map((row) => row.id)
}

/** Reports before the committee, the longest waiting first. */
export async function beforeCommittee(tx: Tx, permission: Permission, personId: PersonId): Promise<WaitingReport[]> {
  const result = await sql<WaitingReport>`
    select evaluations.id, evaluations.reference, evaluations.revision, evaluations.edition_id as "editionId",
      evaluations.submitted_at as "presentedAt",
      jsonb_build_object('ar', c.name_ar, 'en', c.name_en) as centre,
      jsonb_build_object('ar', n.name_ar, 'en', n.name_en) as entity,
      jsonb_build_object('ar', r.name_ar, 'en', r.name_en) as round,
      (select count(*) from votes v where v.evaluation_id = evaluations.id and v.revision = evaluations.revision
        and v.vote = 'approve') as approve,
      (select count(*) from votes v where v.evaluation_id = evaluations.id and v.revision = evaluations.revision
        and v.vote = 'return') as back,
      (select v.vote from votes v where v.evaluation_id = evaluations.id and v.revision = evaluations.revision
        and v.person_id = ${personId}) as own,
      exists (select from interests i where i.person_id = ${personId} and i.ended_at is null
        and i.entity_id in (evaluations.entity_id, c.entity_id)) as interested
    from evaluations join centres c on c.id = evaluations.centre_id join entities n on n.id = evaluations.entity_id
      join rounds r on r.id = evaluations.round_id
    where evaluations.kind = 'official' and evaluations.state = 'with_committee' and ${rows(permission, 'evaluations')}
    order by evaluations.submitted_at, evaluations.id limit 500`.execute(tx.db)
  return result.rows
}
