// The published editions and the what-if calculator: public, the same for everybody, both languages in one answer.
import { createHash } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { Refusal } from '#src/kernel/refusal.ts'
import { type RequestContext, router } from '#src/platform/http/env.ts'
import { judge, results } from '../award.ts'
import { formWording, placedCriteria } from '../edition.ts'
import type { PublishedEdition } from '../framework-file.ts'
import { editionTexts } from '../texts.ts'
import { problemSchema, textSchema as text } from './schemas.ts'

/** The published editions, in the order they are listed. */
export type PublishedEditions = (c: RequestContext) => Promise<readonly PublishedEdition[]>

const tally = z.object({
  total: z.int(),
  met: z.int(),
  notMet: z.int(),
  notApplicable: z.int(),
  notAssessed: z.int(),
})
const byTier = z.record(z.string(), tally)

const editionSummary = z
  .object({
    id: z.string(),
    version: z.string(),
    kind: z.enum(['onsite', 'remote']),
    name: text,
    binding: z.int().openapi({ description: 'Criteria that decide.' }),
    total: z.int().openapi({ description: 'All criteria, with those that are only measured.' }),
    shields: z.array(z.object({ key: z.string(), name: text })),
    sha256: z.string(),
    publishedAt: z.iso.datetime(),
  })
  .openapi('FrameworkSummary')

const criterion = z.object({
  code: z.string(),
  category: z.string(),
  subcategory: z.string(),
  tier: z.string(),
  binding: z.boolean(),
  accessibility: z.boolean(),
  text,
  formText: text.openapi({ description: 'The wording of the evaluation form.' }),
  conditional: text.nullable().openapi({ description: 'The condition; null where "not applicable" is not accepted.' }),
})
const named = z.object({ code: z.string(), name: text })
const framework = editionSummary
  .extend({
    source: z.object({ title: text, issuer: text, year: z.int() }),
    tiers: z.array(z.object({ key: z.string(), name: text, binding: z.boolean(), criteria: z.int() })),
    awards: z.array(
      z.object({
        key: z.string(),
        rank: z.int().openapi({ description: '1 is the highest.' }),
        name: text,
        grantedTo: z.enum(['centre', 'entity']),
        text,
        rule: z.unknown().openapi({ type: 'object', description: 'The rule that is applied, as data.' }),
      }),
    ),
    categories: z.array(named.extend({ subcategories: z.array(named) })),
    criteria: z.array(criterion),
  })
  .openapi('Framework')

const awardRequest = z
  .strictObject({
    results: z.record(z.string(), z.unknown()).openapi({
      type: 'object',
      additionalProperties: { type: 'string', enum: [...results] },
      example: { '1.1.1': 'met', '2.1.1': 'not_applicable', '1.3.1': 'not_met' },
      description: 'Result by criterion code. What is left out is not assessed, and not assessed is not met.',
    }),
  })
  .openapi('AwardRequest')

const codes = z.array(z.string()).readonly()
const shortfall = z.object({ codes, needed: z.int() })
const judgement = z
  .object({
    shield: z
      .string()
      .nullable()
      .openapi({ description: 'gold, silver or remote in the 2023 editions; null is none.' }),
    counts: tally.extend({
      byTier,
      byCategory: z.record(z.string(), tally.extend({ byTier })),
      restingOnNotApplicable: z.int(),
    }),
    missing: z.array(z.object({ shield: z.string(), codes, parts: z.array(shortfall).readonly() })).readonly(),
  })
  .openapi('Award')

const answered = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
})
const params = z.object({ edition: z.string().openapi({ example: 'onsite-2023' }) })
const unchanged = { description: 'What the If-None-Match header names is still current.' }
const tags = ['Frameworks']

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/frameworks',
  tags,
  summary: 'The published editions',
  responses: { 200: answered('All of them', z.object({ editions: z.array(editionSummary) })), 304: unchanged },
})
const editionRoute = createRoute({
  method: 'get',
  path: '/api/v1/frameworks/{edition}',
  tags,
  summary: 'One published edition: its criteria and awards',
  request: { params },
  responses: {
    200: answered('The edition', framework),
    304: unchanged,
    404: problemSchema('There is no such edition'),
  },
})
const awardRoute = createRoute({
  method: 'post',
  path: '/api/v1/frameworks/{edition}/award',
  tags,
  summary: 'Which shield a set of results would earn, and what is missing',
  request: { params, body: { required: true, content: { 'application/json': { schema: awardRequest } } } },
  responses: {
    200: answered('The award', judgement),
    404: problemSchema('There is no such edition'),
    422: problemSchema('Unknown criteria, malformed results, or "not applicable" where no condition is stated'),
  },
})

/** The routes, over a lookup of the published editions. */
export function frameworkRoutes(editions: PublishedEditions) {
  const find = async (c: RequestContext, id: string) => {
    const found = (await editions(c)).find((one) => one.edition.id === id)
    if (!found) throw new Refusal('missing', editionTexts.unknown, { values: { id } })
    return found
  }
  const routes = router()
  routes.openapi(listRoute, async (c) => {
    const body = { editions: (await editions(c)).map(summarize) }
    return unlessUnchanged(c, JSON.stringify(body), 60) ?? c.json(body, 200)
  })
  routes.openapi(editionRoute, async (c) => {
    const body = represent(await find(c, c.req.valid('param').edition))
    return unlessUnchanged(c, JSON.stringify(body), 3600) ?? c.json(body, 200)
  })
  routes.openapi(awardRoute, async (c) => {
    const { edition } = await find(c, c.req.valid('param').edition)
    c.header('cache-control', 'no-store')
    return c.json(judge(edition, c.req.valid('json').results), 200)
  })
  return routes
}

/** Sets the headers of a public answer that may be kept for so many seconds; 304 if the reader has it already. */
function unlessUnchanged(c: RequestContext, body: string, seconds: number) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  c.header('etag', etag)
  c.header('cache-control', `public, max-age=${seconds}`)
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*') ? c.body(null, 304) : null
}

const summarize = ({ edition, sha256, publishedAt }: PublishedEdition) => ({
  id: edition.id,
  version: edition.version,
  kind: edition.kind,
  name: edition.name,
  binding: edition.declared.binding,
  total: edition.declared.total,
  shields: edition.awards.map(({ key, name }) => ({ key, name })),
  sha256,
  publishedAt: publishedAt.toISOString(),
})

function represent(published: PublishedEdition) {
  const { edition } = published
  return {
    ...summarize(published),
    source: edition.source,
    tiers: edition.tiers.map((tier) => ({ ...tier, criteria: edition.declared.tiers[tier.key] ?? 0 })),
    awards: edition.awards.map(({ key, rank, name, grantedTo, text: said, rule }) => ({
      key,
      rank,
      name,
      grantedTo,
      text: said,
      rule,
    })),
    categories: edition.categories.map((category) => ({
      code: category.code,
      name: category.name,
      subcategories: category.subcategories.map(({ code, name }) => ({ code, name })),
    })),
    criteria: placedCriteria(edition).map(({ criterion: one, category, subcategory }) => ({
      code: one.code,
      category: category.code,
      subcategory: subcategory.code,
      tier: one.tier,
      binding: one.binding,
      accessibility: one.accessibility,
      text: one.text,
      formText: formWording(one),
      conditional: one.conditional ?? null,
    })),
  }
}
