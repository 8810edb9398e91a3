// The register and the verification over the API: public, without a token.
import { createRoute, z } from '@hono/zod-openapi'
import { found } from '#src/platform/access.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { asciiDigits } from '#src/platform/input.ts'
import { type ShieldRecord, standingOf } from '../shield.ts'
import { listShields, shieldByCode, shieldByNumber } from '../store/shields.ts'
import { normalCode } from '../verification.ts'
import { cursorOf, type Guess, pageOf, readFilter } from './register-query.ts'
import { problemSchema, textSchema } from './schemas.ts'

const shieldSchema = z
  .object({
    number: z.string().openapi({ example: 'ITQ-SH-2026-0118' }),
    award: z.string(),
    awardName: textSchema,
    standing: z.enum(['valid', 'superseded', 'withdrawn']),
    centre: textSchema,
    centreKind: z.enum(['onsite', 'remote']),
    entity: textSchema,
    edition: z.string(),
    round: textSchema,
    criteriaMet: z.int(),
    criteriaTotal: z.int(),
    restingOnNotApplicable: z.int(),
    grantedOn: z.iso.date(),
    supersededOn: z.iso.date().nullable(),
    withdrawnOn: z.iso.date().nullable(),
    withdrawnReason: z.string().nullable(),
    fingerprint: z.string(),
  })
  .openapi('Shield')

/** The code stays on the certificate: the register does not give it away. */
const represent = (shield: ShieldRecord): z.input<typeof shieldSchema> => ({
  number: shield.number,
  award: shield.award,
  awardName: shield.awardName,
  standing: standingOf(shield),
  centre: shield.centreName,
  centreKind: shield.centreKind,
  entity: shield.entityName,
  edition: shield.editionId,
  round: shield.roundName,
  criteriaMet: shield.criteriaMet,
  criteriaTotal: shield.criteriaTotal,
  restingOnNotApplicable: shield.restingOnNotApplicable,
  grantedOn: shield.grantedOn,
  supersededOn: shield.supersededOn,
  withdrawnOn: shield.withdrawnOn,
  withdrawnReason: shield.withdrawnReason,
  fingerprint: shield.fingerprint,
})

const answered = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
})
const tags = ['Shields']

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/shields',
  tags,
  summary: 'The register of shields, the newest first',
  request: {
    query: z.object({
      q: z.string().optional().openapi({ description: 'Words of a centre, entity or number.' }),
      award: z.string().optional(),
      kind: z.enum(['onsite', 'remote']).optional(),
      entity: z.uuid().optional(),
      year: z.string().optional(),
      state: z.enum(['valid', 'superseded', 'withdrawn']).optional(),
      after: z.string().optional().openapi({ description: '`next` of the page before.' }),
    }),
  },
  responses: {
    200: answered('One page', z.object({ shields: z.array(shieldSchema), next: z.string().nullable() })),
    422: problemSchema('A filter that the register does not know'),
  },
})
const oneRoute = createRoute({
  method: 'get',
  path: '/api/v1/shields/{number}',
  tags,
  summary: 'One shield by the number of its certificate',
  request: { params: z.object({ number: z.string() }) },
  responses: { 200: answered('The shield', shieldSchema), 404: problemSchema('There is no such shield') },
})
const verifyRoute = createRoute({
  method: 'get',
  path: '/api/v1/verify/{code}',
  tags,
  summary: 'Whether a certificate is genuine, and its standing now',
  request: { params: z.object({ code: z.string().openapi({ example: '8F3A-91C2-07DE-4B65' }) }) },
  responses: {
    200: answered('The shield behind the code', z.object({ shield: shieldSchema, checkedAt: z.iso.datetime() })),
    404: problemSchema('No certificate has this code'),
    429: problemSchema('Too many unknown codes'),
  },
})

export function shieldApiRoutes(guess: Guess): Router {
  const routes = router()
  routes.openapi(listRoute, async (c) => {
    const { filter } = readFilter(c)
    const rows = await c.var.read((tx) => listShields(tx, filter))
    return c.json({ shields: pageOf(rows).map(represent), next: cursorOf(rows) ?? null }, 200)
  })
  routes.openapi(oneRoute, async (c) => {
    const number = asciiDigits(c.req.valid('param').number).toUpperCase()
    return c.json(represent(found(await c.var.read((tx) => shieldByNumber(tx, number)))), 200)
  })
  routes.openapi(verifyRoute, async (c) => {
    const code = normalCode(c.req.valid('param').code)
    const shield = code && (await c.var.read((tx) => shieldByCode(tx, code)))
    if (!shield) await guess(c)
    return c.json({ shield: represent(found(shield || null)), checkedAt: c.var.now.toISOString() }, 200)
  })
  return routes
}
