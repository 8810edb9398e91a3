// The form and the report of one evaluation with 400 pieces of evidence.
import { placedCriteria } from '#src/evaluation/edition.ts'
import { listPublished } from '#src/evaluation/store/editions.ts'
import type { EvaluationId, VisitId } from '#src/kernel/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import type { Figure } from '../figure.ts'
import { addEvidence } from '../make/evidence.ts'
import type { World } from '../world.ts'
import { pageFigures } from './page.ts'

const evidenceCount = 400

async function codesOfOnsite({ services }: World): Promise<string[]> {
  const published = await asSystem(services.database, listPublished)
  const onsite = published.find((one) => one.edition.kind === 'onsite')
  return onsite ? placedCriteria(onsite.edition).map(({ criterion }) => criterion.code) : []
}

interface SampleVisit {
  readonly id: VisitId
  readonly evaluationId: EvaluationId
  readonly email: string
}

/** A field visit of the sample to an on-site centre, in this state; the one with most answers. */
const sampleVisit = (
  { services }: World,
  state: 'started' | 'submitted',
  of: readonly string[],
): Promise<SampleVisit> =>
  asSystem(services.database, (tx) =>
    tx.db
      .selectFrom('visits')
      .innerJoin('evaluations', 'evaluations.id', 'visits.evaluation_id')
      .innerJoin('people', 'people.id', 'visits.person_id')
      .innerJoin('findings', 'findings.visit_id', 'visits.id')
      .select(['visits.id', 'visits.evaluation_id as evaluationId', 'people.email'])
      .where('visits.state', '=', state)
      .where('visits.mechanism', '=', 'field_visit')
      .where('evaluations.edition_id', '=', 'onsite-2023')
      .where('evaluations.state', 'in', [...of] as never)
      .groupBy(['visits.id', 'visits.evaluation_id', 'people.email'])
      .orderBy((q) => q.fn.countAll(), 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )

export async function formFigures(world: World): Promise<Figure[]> {
  const codes = await codesOfOnsite(world)
  const visit = await sampleVisit(world, 'started', ['in_progress'])
  await asSystem(world.services.database, (tx) => addEvidence(tx, visit, codes, evidenceCount))
  const cookie = await world.cookie(visit.email.split('@')[0] ?? '')
  return pageFigures(world, cookie, [
    { name: 'evaluation form, one section', path: `/visits/${visit.id}` },
    { name: 'evaluation form, all criteria', path: `/visits/${visit.id}?at=all` },
  ])
}

export async function reportFigures(world: World): Promise<Figure[]> {
  const codes = await codesOfOnsite(world)
  const visit = await sampleVisit(world, 'submitted', ['consolidating', 'with_committee'])
  await asSystem(world.services.database, (tx) => addEvidence(tx, visit, codes, evidenceCount))
  const cookie = await world.cookie('central')
  const path = `/evaluations/${visit.evaluationId}/report`
  return pageFigures(world, cookie, [{ name: 'evaluation report', path }])
}
