// Annual plans and their rounds.
import { sql } from 'kysely'
import type { PlanId, RoundId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import { found, type Permission, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { PlanLine, RoundLine } from '../planned.ts'
import type { PlanRow, RoundRow } from './tables.ts'

const tallyOf = {
  evaluations: sql<number>`count(e.id) filter (where e.state <> 'cancelled')`,
  finished: sql<number>`count(e.id) filter (where e.state in ('approved', 'published'))`,
  cancelled: sql<number>`count(e.id) filter (where e.state = 'cancelled')`,
}

export async function insertPlan(tx: Tx, year: number, note: string): Promise<PlanId | null> {
  const row = await tx.db
    .insertInto('plans')
    .values({ id: newId<PlanId>(), year, state: 'draft', note, adopted_at: null, version: 1, created_at: tx.now })
    .onConflict((on) => on.column('year').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The plan, locked: whoever changes it or what hangs on it waits for the other. */
export async function lockPlan(tx: Tx, permission: Permission, planId: PlanId): Promise<PlanRow> {
  return found(
    await tx.db
      .selectFrom('plans')
      .selectAll()
      .where('id', '=', planId)
      .where(rows(permission, 'plans'))
      .forUpdate()
      .executeTakeFirst(),
  )
}

export async function savePlan(tx: Tx, plan: Pick<PlanRow, 'id' | 'state' | 'note' | 'adopted_at'>) {
  await tx.db
    .updateTable('plans')
    .set({ state: plan.state, note: plan.note, adopted_at: plan.adopted_at, version: sql`version + 1` })
    .where('id', '=', plan.id)
    .execute()
}

/** Newest year first. */
export async function listPlans(tx: Tx, permission: Permission): Promise<readonly PlanLine[]> {
  return (await planLines(tx, permission).orderBy('plans.year', 'desc').execute()).map(planLine)
}

export async function planOfYear(tx: Tx, permission: Permission, year: number): Promise<PlanLine> {
  return planLine(found(await planLines(tx, permission).where('plans.year', '=', year).executeTakeFirst()))
}

const planLines = (tx: Tx, permission: Permission) =>
  tx.db
    .selectFrom('plans')
    .leftJoin('rounds as r', 'r.plan_id', 'plans.id')
    .leftJoin('evaluations as e', 'e.round_id', 'r.id')
    .selectAll('plans')
    .select([sql<number>`count(distinct r.id)`.as('rounds'), ...tallyColumns()])
    .where(rows(permission, 'plans'))
    .groupBy('plans.id')

const tallyColumns = () => [
  tallyOf.evaluations.as('evaluations'),
  tallyOf.finished.as('finished'),
  tallyOf.cancelled.as('cancelled'),
]

export async function insertRound(
  tx: Tx,
  round: Pick<RoundRow, 'plan_id' | 'name_ar' | 'name_en' | 'starts_on' | 'ends_on'>,
): Promise<RoundId> {
  const id = newId<RoundId>()
  await tx.db
    .insertInto('rounds')
    .values({ ...round, id, state: 'planned', version: 1 })
    .execute()
  return id
}

/** The round with its plan's state and year, both locked, the plan first. */
export async function lockRound(tx: Tx, permission: Permission, roundId: RoundId) {
  const { plan_id } = found(
    await tx.db.selectFrom('rounds').select('plan_id').where('id', '=', roundId).executeTakeFirst(),
  )
  const plan = await lockPlan(tx, permission, plan_id)
  const round = found(
    await tx.db.selectFrom('rounds').selectAll().where('id', '=', roundId).forUpdate().executeTakeFirst(),
  )
  return { plan, round }
}

export async function saveRound(tx: Tx, round: Omit<RoundRow, 'plan_id' | 'version'>) {
  const { id, ...values } = round
  await tx.db
    .updateTable('rounds')
    .set({
      name_ar: values.name_ar,
      name_en: values.name_en,
      starts_on: values.starts_on,
      ends_on: values.ends_on,
      state: values.state,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** Rounds, of one plan or of all, in the order of their dates. */
export async function listRounds(tx: Tx, permission: Permission, planId?: PlanId): Promise<readonly RoundLine[]> {
  const query = roundLines(tx, permission).orderBy('rounds.starts_on').orderBy('rounds.id')
  const found = await (planId === undefined ? query : query.where('rounds.plan_id', '=', planId)).execute()
  return found.map(roundLine)
}

export async function findRound(tx: Tx, permission: Permission, roundId: RoundId): Promise<RoundLine> {
  return roundLine(found(await roundLines(tx, permission).where('rounds.id', '=', roundId).executeTakeFirst()))
}

const roundLines = (tx: Tx, permission: Permission) =>
  tx.db
    .selectFrom('rounds')
    .innerJoin('plans', 'plans.id', 'rounds.plan_id')
    .leftJoin('evaluations as e', 'e.round_id', 'rounds.id')
    .selectAll('rounds')
    .select(['plans.year', ...tallyColumns()])
    .where(rows(permission, 'rounds'))
    .groupBy(['rounds.id', 'plans.id'])

type TallyRow = Pick<PlanLine, 'evaluations' | 'finished' | 'cancelled'>

const planLine = ({ adopted_at, created_at: _, ...row }: PlanRow & TallyRow & { rounds: number }): PlanLine => ({
  ...row,
  adoptedAt: adopted_at,
})

const roundLine = (row: RoundRow & TallyRow & { year: number }): RoundLine => ({
  id: row.id,
  planId: row.plan_id,
  year: row.year,
  name: { ar: row.name_ar, en: row.name_en },
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  state: row.state,
  version: row.version,
  evaluations: row.evaluations,
  finished: row.finished,
  cancelled: row.cancelled,
})
