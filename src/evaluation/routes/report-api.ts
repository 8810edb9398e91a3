// The report over the API: to whoever may read its page, and no more than the page shows.
import { createRoute, z } from '@hono/zod-openapi'
import type { EvaluationId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { found } from '#src/platform/access.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { viewReport } from '../actions/report-view.ts'
import { allLines } from '../report.ts'
import { problemSchema, textSchema } from './schemas.ts'

const tally = z.object({ total: z.int(), met: z.int(), notMet: z.int(), notApplicable: z.int(), notAssessed: z.int() })
const named = z.object({ code: z.string(), name: textSchema })

const report = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    state: z.string(),
    revision: z.int(),
    edition: z.object({ id: z.string(), version: z.string(), kind: z.enum(['onsite', 'remote']) }),
    centre: z.object({ name: textSchema, entity: textSchema, responsibleEntity: textSchema }),
    round: z.object({ name: textSchema, startsOn: z.iso.date(), endsOn: z.iso.date() }),
    shield: z.string().nullable().openapi({ description: 'Award earned; null is none. Proposed until approved.' }),
    certificate: z.string().nullable().openapi({ description: 'Number in the register of shields.' }),
    approvedAt: z.iso.datetime().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    counts: tally.extend({ restingOnNotApplicable: z.int() }),
    categories: z.array(named.extend({ counts: tally })),
    missing: z.array(z.object({ shield: z.string(), codes: z.array(z.string()).readonly() })),
    criteria: z.array(
      z.object({
        code: z.string(),
        tier: z.string(),
        binding: z.boolean(),
        accessibility: z.boolean(),
        text: textSchema,
        result: z.enum(['met', 'not_met', 'not_applicable', 'not_assessed']),
        note: z.string(),
        reason: z.string(),
        evidence: z.array(
          z.object({ id: z.uuid(), caption: z.string(), fileName: z.string(), sha256: z.string(), href: z.string() }),
        ),
      }),
    ),
    texts: z.object({ summary: textSchema, strengths: textSchema, improvements: textSchema }),
  })
  .openapi('EvaluationReport')

const reportRoute = createRoute({
  method: 'get',
  path: '/api/v1/evaluations/{id}/report',
  tags: ['Evaluations'],
  summary: 'The report of an evaluation: the approved one once it is approved',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The report', content: { 'application/json': { schema: report } } },
    404: problemSchema('There is no such evaluation, or it is not open to you'),
  },
})

export function reportApiRoutes(): Router {
  const routes = router()
  routes.openapi(reportRoute, async (c) => {
    const id = found(parseId<EvaluationId>(c.req.valid('param').id))
    const { one, model, shield } = await c.var.read((tx) => viewReport(tx, id))
    const { byTier: _tiers, byCategory: _categories, ...counts } = model.counts
    const body: z.input<typeof report> = {
      id: one.id,
      reference: one.reference,
      state: one.state,
      revision: one.revision,
      edition: { id: model.edition.id, version: model.edition.version, kind: model.edition.kind },
      centre: {
        name: model.centre.name,
        entity: model.centre.entityName,
        responsibleEntity: model.centre.responsibleEntityName,
      },
      round: one.round,
      shield: model.shield?.key ?? null,
      certificate: shield?.number ?? null,
      approvedAt: one.decidedAt?.toISOString() ?? null,
      publishedAt: one.publishedAt?.toISOString() ?? null,
      counts,
      categories: model.categories.map(({ code, name, tally: counted }) => ({ code, name, counts: counted })),
      missing: model.shields.flatMap(({ key, missing }) =>
        missing.length > 0 ? [{ shield: key, codes: missing }] : [],
      ),
      criteria: allLines(model).map((line) => ({
        code: line.code,
        tier: line.tier,
        binding: line.binding,
        accessibility: line.accessibility,
        text: line.text,
        result: line.state,
        note: line.note,
        reason: line.reason,
        evidence: line.evidence.map(({ id: evidenceId, caption, fileName, sha256 }) => ({
          id: evidenceId,
          caption,
          fileName,
          sha256,
          href: `/evidence/${evidenceId}`,
        })),
      })),
      texts: { summary: model.summary, strengths: model.strengths.text, improvements: model.improvements.text },
    }
    return c.json(body, 200)
  })
  return routes
}
