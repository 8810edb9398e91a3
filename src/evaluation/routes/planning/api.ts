// Plans, rounds and evaluations over the API. Of who visits, only what the asking actor may know; of shopping never who.
import { createRoute, z } from '@hono/zod-openapi'
import type { CentreId, EntityId, EvaluationId, PlanId, RoundId } from '#src/kernel/ids.ts'
import { allow, found, may } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { router } from '#src/platform/http/env.ts'
import { uuid } from '#src/platform/input.ts'
import { evaluationPolicy } from '../../access.ts'
import type { EvaluationLine, PlanLine, RoundLine, VisitLine } from '../../planned.ts'
import { shoppingStage } from '../../planning.ts'
import { mechanismKeys } from '../../programme-schema.ts'
import { findEvaluation, listEvaluations } from '../../store/evaluations.ts'
import { listPlans, listRounds } from '../../store/plans.ts'
import { stateNames } from '../../texts/evaluation.ts'
import { askedId } from './asked.ts'
import { knownVisits } from './rounds.tsx'

const text = z.object({ ar: z.string(), en: z.string() })
const tally = { evaluations: z.int(), finished: z.int(), cancelled: z.int() }
const states = Object.keys(stateNames)

const planSchema = z
  .object({
    id: z.uuid(),
    year: z.int(),
    state: z.enum(['draft', 'adopted']),
    adoptedAt: z.iso.datetime().nullable(),
    rounds: z.int(),
    ...tally,
  })
  .openapi('Plan')

const roundSchema = z
  .object({
    id: z.uuid(),
    planId: z.uuid(),
    year: z.int(),
    name: text,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    state: z.enum(['planned', 'open', 'closed']),
    ...tally,
  })
  .openapi('Round')

const openVisit = z.object({
  mechanism: z.enum(mechanismKeys).exclude(['mystery_shopping']),
  state: z.enum(['assigned', 'started', 'submitted', 'cancelled']),
  scheduledOn: z.iso.date().nullable(),
  assessor: z.object({ id: z.uuid(), name: text }),
})

const evaluationSchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    kind: z.enum(['official', 'self']),
    state: z.enum(states),
    roundId: z.uuid().nullable(),
    month: z.iso.date().nullable(),
    editionId: z.string(),
    shield: z.string().nullable(),
    centre: z.object({ id: z.uuid(), name: text, kind: z.enum(['onsite', 'remote']) }),
    entity: z.object({ id: z.uuid(), name: text }).openapi({ description: 'Answers for the result.' }),
    mechanisms: z.array(z.enum(mechanismKeys)),
    progress: z
      .object({ answered: z.int(), criteria: z.int() })
      .optional()
      .openapi({ description: 'For those who follow the plan.' }),
    mysteryShopping: z.enum(['planned', 'done']).optional().openapi({ description: 'Never who or when.' }),
    visits: z.array(openVisit).optional().openapi({ description: 'For the central team and the committee.' }),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .openapi('Evaluation')

const answered = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
})
const tags = ['Planning']
const pageSize = 100

const plansRoute = createRoute({
  method: 'get',
  path: '/api/v1/plans',
  tags,
  summary: 'Annual plans, newest first',
  responses: { 200: answered('Plans', z.object({ plans: z.array(planSchema) })) },
})
const roundsRoute = createRoute({
  method: 'get',
  path: '/api/v1/rounds',
  tags,
  summary: 'Rounds by date, of one plan or of all',
  request: { query: z.object({ plan: uuid<PlanId>().optional() }) },
  responses: { 200: answered('Rounds', z.object({ rounds: z.array(roundSchema) })) },
})
const evaluationsRoute = createRoute({
  method: 'get',
  path: '/api/v1/evaluations',
  tags,
  summary: 'Evaluations the caller may know of, newest first, a hundred at a time',
  request: {
    query: z.object({
      round: uuid<RoundId>().optional(),
      centre: uuid<CentreId>().optional(),
      entity: uuid<EntityId>().optional(),
      state: z.enum(states).optional(),
      kind: z.enum(['official', 'self']).optional(),
      before: uuid<EvaluationId>().optional(),
    }),
  },
  responses: {
    200: answered(
      'Evaluations; `next` is the address of those before them',
      z.object({ evaluations: z.array(evaluationSchema), next: z.string().nullable() }),
    ),
  },
})
const evaluationRoute = createRoute({
  method: 'get',
  path: '/api/v1/evaluations/{id}',
  tags,
  summary: 'One evaluation',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: answered('The evaluation', evaluationSchema) },
})

export function planningApi() {
  const routes = router()
  routes.openapi(plansRoute, async (c) => {
    const plans = await c.var.read((tx) => listPlans(tx, allow(evaluationPolicy, tx.actor, 'plan.read')))
    return c.json({ plans: plans.map(planJson) }, 200)
  })
  routes.openapi(roundsRoute, async (c) => {
    const { plan } = c.req.valid('query')
    const rounds = await c.var.read((tx) => listRounds(tx, allow(evaluationPolicy, tx.actor, 'plan.read'), plan))
    return c.json({ rounds: rounds.map(roundJson) }, 200)
  })
  routes.openapi(evaluationsRoute, async (c) => {
    const { round, centre, entity, before, ...rest } = c.req.valid('query')
    const state = isState(rest.state) ? rest.state : undefined
    const filter = { roundId: round, centreId: centre, entityId: entity, before, state, kind: rest.kind }
    const evaluations = await c.var.read(async (tx) => {
      const permission = allow(evaluationPolicy, tx.actor, 'evaluation.read')
      return represent(tx, await listEvaluations(tx, permission, { ...filter, limit: pageSize }))
    })
    const last = evaluations.length === pageSize ? evaluations.at(-1) : undefined
    return c.json({ evaluations, next: last ? nextHref(c.req.url, last.id) : null }, 200)
  })
  routes.openapi(evaluationRoute, async (c) => {
    const [evaluation] = await c.var.read(async (tx) => {
      const permission = allow(evaluationPolicy, tx.actor, 'evaluation.read')
      return represent(tx, [await findEvaluation(tx, permission, askedId<EvaluationId>(c, 'id'))])
    })
    return c.json(found(evaluation), 200)
  })
  return routes
}

const isState = (state: string | undefined): state is keyof typeof stateNames =>
  state !== undefined && Object.hasOwn(stateNames, state)

function nextHref(url: string, before: string): string {
  const next = new URL(url)
  next.searchParams.set('before', before)
  return next.pathname + next.search
}

const tallyJson = ({ evaluations, finished, cancelled }: PlanLine | RoundLine) => ({ evaluations, finished, cancelled })

const planJson = (plan: PlanLine) => ({
  id: plan.id,
  year: plan.year,
  state: plan.state,
  adoptedAt: plan.adoptedAt?.toISOString() ?? null,
  rounds: plan.rounds,
  ...tallyJson(plan),
})

const roundJson = (round: RoundLine) => ({
  id: round.id,
  planId: round.planId,
  year: round.year,
  name: round.name,
  startsOn: round.startsOn,
  endsOn: round.endsOn,
  state: round.state,
  ...tallyJson(round),
})

async function represent(tx: Tx, lines: readonly EvaluationLine[]) {
  const follows = may(evaluationPolicy, tx.actor, 'plan.read')
  const visits = await knownVisits(tx, { evaluationIds: lines.map((line) => line.id) })
  const knows = may(evaluationPolicy, tx.actor, 'team.read')
  return lines.map((line) => ({
    ...evaluationJson(line),
    ...(follows && { progress: { answered: line.answered, criteria: line.criteria } }),
    ...(follows && line.mechanisms.includes('mystery_shopping') && { mysteryShopping: shoppingStage(line.state) }),
    ...(knows && { visits: visits.filter((visit) => visit.evaluationId === line.id).flatMap(visitJson) }),
  }))
}

const evaluationJson = (line: EvaluationLine) => ({
  id: line.id,
  reference: line.reference,
  kind: line.kind,
  state: line.state,
  roundId: line.roundId,
  month: line.month,
  editionId: line.editionId,
  shield: line.shield,
  centre: { id: line.centreId, name: line.centreName, kind: line.centreKind },
  entity: { id: line.entityId, name: line.entityName },
  mechanisms: [...line.mechanisms],
  createdAt: line.createdAt.toISOString(),
  publishedAt: line.publishedAt?.toISOString() ?? null,
})

/** A shopper's visit is left out even for those who know him: what an API gives is copied further. */
function visitJson({ mechanism, state, scheduledOn, personId, personName }: VisitLine) {
  if (mechanism === 'mystery_shopping') return []
  return [{ mechanism, state, scheduledOn, assessor: { id: personId, name: personName } }]
}
