// Cases for programs: the same machine, schemas and actions as the pages; problems as problem+json.
import { z } from '@hono/zod-openapi'
import type { CustomerId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { found } from '#src/platform/access.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { parse } from '#src/platform/http/form.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { parsedDoing } from '../actions/doings.ts'
import { takeCase } from '../actions/intake.ts'
import { caseOf, readCase } from '../actions/read-case.ts'
import { type Case, caseChannels, caseKinds, caseStates, complexities, importances, procedures } from '../case.ts'
import type { CaseView } from '../case-view.ts'
import { preferredChannels } from '../customer.ts'
import { customerInput } from '../customer-input.ts'
import { doingInputs, isDoing, submissionKey, versionField } from '../input.ts'
import { readIntake } from '../intake-input.ts'
import { legalMoves } from '../machine.ts'
import { messageKinds } from '../message.ts'
import { parseReference } from '../reference.ts'
import { inputTexts } from '../texts/input.ts'

const at = () => z.iso.datetime()
const caseSchema = z
  .object({
    reference: z.string().regex(/^[1-9]\d{9}$/),
    kind: z.enum(caseKinds),
    channel: z.enum(caseChannels),
    state: z.enum(caseStates),
    subject: z.string(),
    language: z.enum(['ar', 'en']),
    serviceId: z.uuid().nullable(),
    centreId: z.uuid().nullable(),
    departmentId: z.uuid().nullable(),
    assigneeId: z.uuid().nullable(),
    customerId: z.uuid().nullable(),
    classification: z
      .object({
        headingId: z.uuid(),
        complexity: z.enum(complexities),
        importance: z.enum(importances),
        procedure: z.enum(procedures),
      })
      .nullable(),
    urgent: z.boolean(),
    restricted: z.boolean(),
    confidential: z.boolean(),
    cycle: z.number().int(),
    openedAt: at(),
    closedAt: at().nullable(),
    dueAt: at().nullable().describe('The earliest deadline of what runs; null while the clocks stand or after the end'),
    moves: z.array(z.string()).describe('Moves that the state allows'),
    version: z.number().int(),
  })
  .openapi('Case')

const wholeSchema = caseSchema
  .extend({
    description: z.string(),
    messages: z.array(
      z.object({ kind: z.enum(messageKinds), cycle: z.number().int(), at: at(), author: z.string(), body: z.string() }),
    ),
  })
  .openapi('CaseWithMessages')

const registeredSchema = caseSchema
  .extend({
    receiptCode: z.string().nullable().describe('Of an anonymous case, told this once'),
    again: z.boolean().describe('The submission had been registered before'),
  })
  .openapi('RegisteredCase')

const registerBody = z
  .object({
    kind: z.enum(caseKinds),
    channel: z.enum(caseChannels),
    subject: z.string().max(200).optional().describe('Left out, the first line of the description'),
    description: z.string().max(20_000),
    language: z.enum(['ar', 'en']).optional(),
    customerId: z.uuid().optional(),
    customer: customerInput.optional().describe('Found by his personal number, else added'),
    contactPhone: z.string().optional(),
    contactEmail: z.string().optional(),
    contactChannel: z.enum(preferredChannels).optional(),
    serviceId: z.uuid().nullable().optional(),
    centreId: z.uuid().nullable().optional(),
    confidential: z.boolean().optional(),
    aboutPersonIds: z.array(z.uuid()).optional(),
    media: z.object({ outlet: z.string(), link: z.string(), publishedOn: z.iso.date() }).optional(),
    submissionKey: z.string().optional().describe('Or the header Idempotency-Key: sent again, one case is left'),
  })
  .openapi('CaseToRegister')

const moved = { changesVersion: 'Every move names the version that was read; another is a conflict (409).' }

function shown(one: Case) {
  const { classification, version } = one
  return {
    reference: one.reference,
    kind: one.kind,
    channel: one.channel,
    state: one.state,
    subject: one.subject,
    language: one.language,
    serviceId: one.serviceId,
    centreId: one.centreId,
    departmentId: one.departmentId,
    assigneeId: one.assigneeId,
    customerId: one.customerId,
    classification: classification && {
      headingId: classification.headingId,
      complexity: classification.complexity,
      importance: classification.importance,
      procedure: classification.procedure,
    },
    urgent: one.urgent,
    restricted: one.restricted,
    confidential: one.confidential,
    cycle: one.cycle,
    openedAt: one.openedAt.toISOString(),
    closedAt: one.closedAt?.toISOString() ?? null,
    dueAt: one.dueAt?.toISOString() ?? null,
    moves: legalMoves(one.state),
    version,
  }
}

const whole = (view: CaseView) => ({
  ...shown(view.case),
  description: view.case.description,
  messages: view.lines.flatMap((line) =>
    line.type === 'message' && line.id !== 'description'
      ? [{ kind: line.kind, cycle: line.cycle, at: line.at.toISOString(), author: line.author.ar, body: line.body }]
      : [],
  ),
})

async function bodyOf(c: RequestContext): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new Refusal('unsupported', platformTexts.notJson)
  })
  return parse(z.record(z.string(), z.unknown()), body)
}

/** One of the entity's, somebody described, or nobody. */
function whoseIn(body: Readonly<Record<string, unknown>>): CustomerId | 'new' | 'none' | unknown {
  if (body.customerId !== undefined && body.customerId !== null) return body.customerId
  return body.customer ? 'new' : 'none'
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const problems = { default: { description: 'A refusal as problem+json, in the language asked for' } }
const answered = (description: string, schema: z.ZodType) => ({ description, content: json(schema) })

function describe(routes: Router) {
  const { openAPIRegistry: registry } = routes
  const tags = ['Cases']
  const reference = z.object({ reference: z.string().describe('Ten digits, as they are or grouped') })
  registry.registerPath({
    tags,
    method: 'post',
    path: '/api/v1/cases',
    request: {
      headers: z.object({ 'idempotency-key': submissionKey().optional() }),
      body: { required: true, content: json(registerBody) },
    },
    responses: {
      201: answered('Registered', registeredSchema),
      200: answered('Registered before by the same key', registeredSchema),
      ...problems,
    },
  })
  registry.registerPath({
    tags,
    method: 'get',
    path: '/api/v1/cases/{reference}',
    request: { params: reference },
    responses: { 200: answered('The case with its messages', wholeSchema), ...problems },
  })
  for (const [name, input] of Object.entries(doingInputs)) {
    registry.registerPath({
      tags,
      method: 'post',
      path: `/api/v1/cases/{reference}/moves/${name}`,
      description: moved.changesVersion,
      request: { params: reference, body: { required: true, content: json(input.extend(versionField.shape)) } },
      responses: { 200: answered('The case after it', caseSchema), ...problems },
    })
  }
}

export function caseApiRoutes(): Router {
  const routes = router()
  describe(routes)
  const referenceOf = (c: RequestContext) => found(parseReference(c.req.param('reference') ?? ''))

  routes.post('/api/v1/cases', async (c) => {
    const body = await bodyOf(c)
    const key = c.req.header('idempotency-key') ?? body.submissionKey
    const given = readIntake({ ...body, customerId: whoseIn(body), ...(key !== undefined && { submissionKey: key }) })
    const registered = await c.var.transact((tx) => takeCase(tx, given))
    const { case: one, receiptCode, again } = registered
    return c.json({ ...shown(one), receiptCode, again }, again ? 200 : 201, {
      location: `/api/v1/cases/${one.reference}`,
    })
  })

  routes.get('/api/v1/cases/:reference', async (c) =>
    c.json(whole(await c.var.read((tx) => readCase(tx, referenceOf(c))))),
  )

  routes.post('/api/v1/cases/:reference/moves/:move', async (c) => {
    const reference = referenceOf(c)
    const move = c.req.param('move')
    if (!isDoing(move)) throw new Refusal('missing', inputTexts.unknownMove)
    await c.var.read((tx) => caseOf(tx, reference))
    const body = await bodyOf(c)
    const { version } = parse(versionField, body)
    const act = parsedDoing(move, (schema) => parse(schema, body))
    const after = await c.var.transact(async (tx) => {
      const { id } = await caseOf(tx, reference)
      return act(tx, { id, version, files: [] })
    })
    return c.json(shown(after))
  })

  return routes
}
