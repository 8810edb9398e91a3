// A round at full size: evaluations of generated centres, each with a field visit that was begun and answers nothing yet.
import { sql } from 'kysely'
import type { PersonId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'

export const assessorCount = 40

const assessorEmail = (index: number) => `bench-${index + 1}@programme.example`

async function addAssessors(tx: Tx): Promise<PersonId[]> {
  const ids = Array.from({ length: assessorCount }, () => newId<PersonId>())
  for (const [index, id] of ids.entries()) {
    await sql`insert into people (id, name_ar, name_en, email)
      values (${id}, 'مقيّم ميداني', 'Field evaluator', ${assessorEmail(index)})`.execute(tx.db)
    await sql`insert into person_roles (person_id, role) values (${id}, 'evaluator')`.execute(tx.db)
  }
  return ids
}

/** Adds evaluations to the open round, for centres that have none; visits go to the assessors in turn. */
export async function addEvaluations(tx: Tx, count: number): Promise<void> {
  const assessors = await addAssessors(tx)
  const { rows: centres } = await sql<{ id: string; entity: string }>`
    select id, entity_id as entity from centres where kind = 'onsite' and active
      and not exists (select from evaluations where evaluations.centre_id = centres.id)
    order by id desc limit ${count}`.execute(tx.db)
  const made = centres.map(({ id, entity }, place) => ({
    id: newId(),
    reference: `EVL-26-${10_000 + place}`,
    centre: id,
    entity,
    visit: newId(),
    person: assessors[place % assessors.length],
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
    as given (id uuid, reference text, centre uuid, entity uuid, visit uuid, person uuid)`
  await sql`insert into evaluations
      (id, reference, kind, entity_id, centre_id, round_id, edition_id, state, created_at)
    select id, reference, 'official', entity, centre, (select id from rounds where state = 'open' limit 1),
      'onsite-2023', 'in_progress', ${tx.now} from ${given}`.execute(tx.db)
  await sql`insert into evaluation_mechanisms (evaluation_id, mechanism)
    select id, 'field_visit' from ${given}`.execute(tx.db)
  await sql`insert into visits (id, evaluation_id, mechanism, person_id, scheduled_on, state, started_at)
    select visit, id, 'field_visit', person, current_date, 'started', ${tx.now} from ${given}`.execute(tx.db)
}
