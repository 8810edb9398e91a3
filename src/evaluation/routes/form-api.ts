// The form for programs, and for its own page in the browser: every write may be sent again without harm.
import { createRoute, z } from '@hono/zod-openapi'
import type { EvidenceId, VisitId } from '#src/kernel/ids.ts'
import { parseId } from '#src/kernel/ids.ts'
import { sayAny } from '#src/kernel/locale.ts'
import { allow, found } from '#src/platform/access.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { router } from '#src/platform/http/env.ts'
import { receiveBody } from '#src/platform/http/upload.ts'
import type { Services } from '#src/platform/services.ts'
import { evaluationPolicy } from '../access.ts'
import { addEvidence, captionEvidence, guardEvidence, keepEvidence } from '../actions/evidence.ts'
import { giveAnswer, returnVisit, submitVisit } from '../actions/forms.ts'
import { results } from '../award.ts'
import type { Finding } from '../finding.ts'
import { StaleAnswer } from '../finding.ts'
import { answerInput, captionInput, reasonInput } from '../input.ts'
import type { Evidence } from '../store/evidence.ts'
import { evidenceOf } from '../store/evidence.ts'
import { findingsOf } from '../store/findings.ts'
import { visitOf } from '../store/forms.ts'

const finding = z
  .object({
    code: z.string(),
    result: z.enum(results).nullable(),
    note: z.string(),
    reason: z.string(),
    version: z.int(),
    answeredAt: z.iso.datetime(),
  })
  .openapi('Finding')
const evidence = z
  .object({
    id: z.uuid(),
    code: z.string(),
    caption: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    removed: z.boolean(),
    href: z.string(),
  })
  .openapi('Evidence')
const form = z
  .object({
    id: z.uuid(),
    state: z.enum(['assigned', 'started', 'submitted', 'cancelled']),
    editionId: z.string(),
    findings: z.array(finding),
    evidence: z.array(evidence),
  })
  .openapi('VisitForm')
const problem = z.object({ type: z.string(), title: z.string(), status: z.int(), current: finding.optional() })

export const findingAnswer = (one: Finding): z.output<typeof finding> => ({
  code: one.code,
  result: one.result,
  note: one.note,
  reason: one.reason,
  version: one.version,
  answeredAt: one.answeredAt.toISOString(),
})
export const evidenceAnswer = (one: Evidence): z.output<typeof evidence> => ({
  id: one.id,
  code: one.code,
  caption: one.caption,
  name: one.name,
  mediaType: one.mediaType,
  size: one.size,
  sha256: one.sha256,
  removed: one.removedAt !== null,
  href: `/evidence/${one.id}`,
})

const ok = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { 'application/json': { schema } } },
})
const refusals = (statuses: Record<number, string>) =>
  Object.fromEntries(
    Object.entries(statuses).map(([status, description]) => [
      status,
      { description, content: { 'application/problem+json': { schema: problem } } },
    ]),
  )
const json = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
})
const visitParams = z.object({ visit: z.string() })
const evidenceParams = visitParams.extend({ id: z.string() })
const tags = ['Visits']

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/visits/{visit}',
  tags,
  summary: 'The form of a visit: its answers and evidence',
  request: { params: visitParams },
  responses: { ...ok('The form', form), ...refusals({ 404: 'No such visit, or not yours' }) },
})
const answerRoute = createRoute({
  method: 'put',
  path: '/api/v1/visits/{visit}/findings/{code}',
  tags,
  summary: 'Answer a criterion',
  description: 'Repeating a request changes nothing. `version` is that of the answer being changed, 0 for the first.',
  request: { params: visitParams.extend({ code: z.string() }), body: json(answerInput) },
  responses: {
    ...ok('As it stands now', finding),
    ...refusals({
      404: 'No such visit or criterion',
      422: '"Not applicable" without a condition or a reason',
    }),
    409: {
      description: 'Changed elsewhere: `current` is what stands; or the visit is not open',
      content: { 'application/problem+json': { schema: problem } },
    },
  },
})
const uploadRoute = createRoute({
  method: 'put',
  path: '/api/v1/visits/{visit}/evidence/{id}',
  tags,
  summary: 'Add a photo or document to a criterion',
  description: 'The body is the file. `id` is a UUID made by the client; sending it again changes nothing.',
  request: {
    params: evidenceParams,
    query: z.object({
      code: z.string(),
      name: z.string().max(400).default('file'),
      caption: z.string().max(300).default(''),
    }),
  },
  responses: {
    ...ok('The evidence', evidence),
    ...refusals({ 404: 'No such visit or criterion', 413: 'Larger than 20 MB', 415: 'Not a type that is accepted' }),
  },
})
const captionRoute = createRoute({
  method: 'patch',
  path: '/api/v1/visits/{visit}/evidence/{id}',
  tags,
  summary: 'Describe a piece of evidence',
  request: { params: evidenceParams, body: json(captionInput) },
  responses: ok('The evidence', evidence),
})
const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/visits/{visit}/evidence/{id}',
  tags,
  summary: 'Take a piece of evidence out of the form; it can be restored',
  request: { params: evidenceParams },
  responses: ok('The evidence', evidence),
})
const restoreRoute = createRoute({
  method: 'post',
  path: '/api/v1/visits/{visit}/evidence/{id}/restore',
  tags,
  summary: 'Undo the removal of a piece of evidence',
  request: { params: evidenceParams },
  responses: ok('The evidence', evidence),
})
const submitRoute = createRoute({
  method: 'post',
  path: '/api/v1/visits/{visit}/submit',
  tags,
  summary: 'Submit the visit, which locks it; partial leaves unanswered criteria to the other mechanisms',
  request: { params: visitParams, query: z.object({ partial: z.enum(['true', 'false']).optional() }) },
  responses: { ...ok('Submitted', z.object({ state: z.literal('submitted') })), ...refusals({ 409: 'Not complete' }) },
})
const returnRoute = createRoute({
  method: 'post',
  path: '/api/v1/visits/{visit}/return',
  tags,
  summary: 'Give a submitted visit back to its assessor (central team)',
  request: { params: visitParams, body: json(reasonInput) },
  responses: { ...ok('Returned', z.object({ state: z.literal('started') })), ...refusals({ 409: 'Not submitted' }) },
})

export const visitId = (text: string): VisitId => found(parseId<VisitId>(text))
export const evidenceId = (text: string): EvidenceId => found(parseId<EvidenceId>(text))

/** A stale answer is told with what stands, so that the reader can choose. */
const staleAnswer = (c: RequestContext, stale: StaleAnswer) => ({
  type: `urn:itqan:problem:${stale.text.key}`,
  title: sayAny(c.var.locale, stale.text),
  status: 409,
  current: findingAnswer(stale.current),
})

export function formApiRoutes({ files }: Pick<Services, 'files'>) {
  const routes = router()
  routes.openapi(readRoute, async (c) => {
    const id = visitId(c.req.valid('param').visit)
    const read = await c.var.read(async (tx) => {
      const visit = found(await visitOf(tx, allow(evaluationPolicy, tx.actor, 'visit.read'), id))
      return { visit, findings: await findingsOf(tx, id), evidence: await evidenceOf(tx, id) }
    })
    const { state, editionId } = read.visit
    const answers = read.findings.map(findingAnswer)
    return c.json({ id, state, editionId, findings: answers, evidence: read.evidence.map(evidenceAnswer) }, 200)
  })
  routes.openapi(answerRoute, async (c) => {
    const { visit, code } = c.req.valid('param')
    try {
      const saved = await giveAnswer(c.var.transact, visitId(visit), code, c.req.valid('json'))
      return c.json(findingAnswer(saved), 200)
    } catch (error) {
      if (error instanceof StaleAnswer)
        return c.json(staleAnswer(c, error), 409, { 'content-type': 'application/problem+json; charset=utf-8' })
      throw error
    }
  })
  routes.openapi(uploadRoute, async (c) => {
    const { visit, id } = c.req.valid('param')
    const { code, name, caption } = c.req.valid('query')
    const ids = { visit: visitId(visit), evidence: evidenceId(id) }
    const before = await c.var.read((tx) => guardEvidence(tx, ids.visit, code, ids.evidence))
    if (before) return c.json(evidenceAnswer(before), 200)
    const file = await receiveBody(c, files, name)
    const given = { id: ids.evidence, code, caption, file }
    return c.json(evidenceAnswer(await c.var.transact((tx) => addEvidence(tx, ids.visit, given))), 200)
  })
  routes.openapi(captionRoute, async (c) => {
    const { visit, id } = c.req.valid('param')
    const { caption } = c.req.valid('json')
    const one = await c.var.transact((tx) => captionEvidence(tx, visitId(visit), evidenceId(id), caption))
    return c.json(evidenceAnswer(one), 200)
  })
  routes.openapi(removeRoute, async (c) => {
    const { visit, id } = c.req.valid('param')
    const one = await c.var.transact((tx) => keepEvidence(tx, visitId(visit), evidenceId(id), false))
    return c.json(evidenceAnswer(one), 200)
  })
  routes.openapi(restoreRoute, async (c) => {
    const { visit, id } = c.req.valid('param')
    const one = await c.var.transact((tx) => keepEvidence(tx, visitId(visit), evidenceId(id), true))
    return c.json(evidenceAnswer(one), 200)
  })
  routes.openapi(submitRoute, async (c) => {
    const id = visitId(c.req.valid('param').visit)
    const { partial } = c.req.valid('query')
    await c.var.transact((tx) => submitVisit(tx, id, { partial: partial === 'true' }))
    return c.json({ state: 'submitted' as const }, 200)
  })
  routes.openapi(returnRoute, async (c) => {
    const id = visitId(c.req.valid('param').visit)
    await c.var.transact((tx) => returnVisit(tx, id, c.req.valid('json').reason))
    return c.json({ state: 'started' as const }, 200)
  })
  return routes
}
