// What stands beside a centre's own answers: the last official result it knows of, and last month's own.
import { sql } from 'kysely'
import type { CentreId, EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { allow, may, rows } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { evaluationPolicy } from '../access.ts'
import type { Result } from '../award.ts'
import type { Edition } from '../edition.ts'
import type { Beside } from '../form-model.ts'
import { allLines } from '../report.ts'
import type { FormVisit } from './forms.ts'
import { frozenReport } from './reports.ts'

export type OfficialResults = ReadonlyMap<string, { readonly result: Result; readonly note: string }>

/** Results by code of the centre's last published evaluation on this edition; empty if there is none. */
export async function officialResults(tx: Tx, centreId: CentreId, edition: Edition): Promise<OfficialResults> {
  if (!may(evaluationPolicy, tx.actor, 'report.read')) return new Map()
  const readable = rows(allow(evaluationPolicy, tx.actor, 'report.read'), 'evaluations')
  const { rows: last } = await sql<{ id: EvaluationId }>`
    select id from evaluations where centre_id = ${centreId} and kind = 'official' and state = 'published'
      and edition_id = ${edition.id} and ${readable} order by published_at desc nulls last, id desc limit 1`.execute(
    tx.db,
  )
  const id = last[0]?.id
  if (!id) return new Map()
  // What was approved is the result; visits taken back or given differently since do not change it.
  const frozen = await frozenReport(tx, id)
  if (!frozen) return new Map()
  return new Map(
    allLines(frozen.model).flatMap(({ code, state, note }) =>
      state === 'not_assessed' ? [] : [[code, { result: state, note }] as const],
    ),
  )
}

/** Answers of the centre's own assessment before this month's. */
async function previousResults(tx: Tx, visit: FormVisit): Promise<ReadonlyMap<string, Result>> {
  const result = await sql<{ code: string; result: Result }>`
    select findings.code, findings.result from findings
    where findings.result is not null and findings.evaluation_id = (
      select id from evaluations where centre_id = ${visit.centreId} and kind = 'self' and edition_id = ${visit.editionId}
        and month < ${visit.month} order by month desc limit 1)`.execute(tx.db)
  return new Map(result.rows.map((row) => [row.code, row.result]))
}

export async function besideOf(tx: Tx, visit: FormVisit, edition: Edition): Promise<ReadonlyMap<string, Beside>> {
  const official = await officialResults(tx, visit.centreId, edition)
  const previous = await previousResults(tx, visit)
  return new Map([...official.keys(), ...previous.keys()].map((code) => [code, both(code, official, previous)]))
}

const both = (code: string, official: OfficialResults, previous: ReadonlyMap<string, Result>): Beside => ({
  official: official.get(code),
  previous: previous.get(code),
})

/** The results of one visit, by code. */
export async function resultsOfVisit(
  tx: Tx,
  id: VisitId,
): Promise<ReadonlyMap<string, { result: Result; note: string }>> {
  const found = await tx.db
    .selectFrom('findings')
    .select(['code', 'result', 'note'])
    .where('visit_id', '=', id)
    .execute()
  return new Map(found.flatMap(({ code, result, note }) => (result ? [[code, { result, note }] as const] : [])))
}
