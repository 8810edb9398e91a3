// The register of evaluations: one page of those a permission covers, and what it may be narrowed by.
import { sql } from 'kysely'
import type { EntityId, EvaluationId, RoundId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Page, readPage } from '#src/platform/listing/read-page.ts'
import type { ListQuery } from '#src/platform/listing.ts'
import type { RegisterRow } from '../register.ts'
import './tables.ts'

/** What the reader may know: that an evaluation exists, and of which the report is his (null: of none). */
export interface RegisterReader {
  readonly evaluations: Permission
  readonly reports: Permission | null
}

const named = (table: string) =>
  sql<LocalizedText>`jsonb_build_object('ar', ${sql.ref(`${table}.name_ar`)}, 'en', ${sql.ref(`${table}.name_en`)})`

/** A result is known once it is published, before that to those who read the report. */
function knownTo({ reports }: RegisterReader) {
  const open = reports ? rows(reports, 'evaluations') : sql<boolean>`false`
  const known = sql<boolean>`(evaluations.state = 'published' or (evaluations.state = 'approved' and ${open}))`
  return {
    open: sql<boolean>`${open}`,
    known,
    shield: sql<string | null>`case when ${known} then evaluations.shield end`,
  }
}

const registerRows = (tx: Tx, reader: RegisterReader) => {
  const { open, known, shield } = knownTo(reader)
  return tx.db
    .selectFrom('evaluations')
    .innerJoin('centres', 'centres.id', 'evaluations.centre_id')
    .innerJoin('entities', 'entities.id', 'evaluations.entity_id')
    .innerJoin('framework_editions', 'framework_editions.id', 'evaluations.edition_id')
    .leftJoin('rounds', 'rounds.id', 'evaluations.round_id')
    .leftJoin('plans', 'plans.id', 'rounds.plan_id')
    .select(['evaluations.id', 'evaluations.reference', 'evaluations.kind', 'evaluations.state', 'evaluations.month'])
    .select(['evaluations.edition_id as editionId', 'framework_editions.version as edition'])
    .select(['evaluations.created_at as createdAt', 'evaluations.published_at as publishedAt'])
    .select(['centres.kind as centreKind', named('centres').as('centreName'), named('entities').as('entityName')])
    .select([
      sql<LocalizedText | null>`case when rounds.id is not null then ${named('rounds')} end`.as('roundName'),
      sql<number>`coalesce(plans.year, extract(year from coalesce(rounds.starts_on, evaluations.month)))::int`.as(
        'year',
      ),
      shield.as('shield'),
      known.as('decided'),
      open.as('reportOpen'),
      sql<RegisterRow['visitId']>`(select visits.id from visits where visits.evaluation_id = evaluations.id
        and visits.state <> 'cancelled' and visits.person_id = ${tx.actor.personId}
        order by visits.state = 'submitted', visits.id limit 1)`.as('visitId'),
    ])
    .where(rows(reader.evaluations, 'evaluations'))
}

export const listRegister = (
  tx: Tx,
  reader: RegisterReader,
  query: ListQuery<RegisterRow>,
): Promise<Page<RegisterRow>> =>
  readPage(query, registerRows(tx, reader), {
    search: (pattern) => sql`(centres.search like ${pattern} or lower(evaluations.reference) like ${pattern})`,
    conditions: {
      shield: (value) => {
        const { known, shield } = knownTo(reader)
        return value === 'none' ? sql`(${known} and evaluations.shield is null)` : sql`${shield} = ${value}`
      },
    },
  })

/** One of them; the refusal "missing" where there is none for the reader. */
export async function registered(tx: Tx, reader: RegisterReader, id: EvaluationId): Promise<RegisterRow> {
  return found(await registerRows(tx, reader).where('evaluations.id', '=', id).executeTakeFirst())
}

interface Choice<Id> {
  readonly id: Id
  readonly name: LocalizedText
}

/** Entities and rounds that have an evaluation for this reader; the latest round first. */
export async function registerChoices(tx: Tx, { evaluations }: RegisterReader) {
  const entities = sql<Choice<EntityId>>`select entities.id, ${named('entities')} as name from entities
    where exists (select 1 from evaluations where evaluations.entity_id = entities.id and ${rows(evaluations, 'evaluations')})
    order by entities.name_ar, entities.id`.execute(tx.db)
  const rounds = sql<Choice<RoundId>>`select rounds.id, ${named('rounds')} as name from rounds
    where exists (select 1 from evaluations where evaluations.round_id = rounds.id and ${rows(evaluations, 'evaluations')})
    order by rounds.starts_on desc, rounds.id`.execute(tx.db)
  const [entity, round] = await Promise.all([entities, rounds])
  return { entity: entity.rows, round: round.rows }
}
