// Filing over the API, without a token: the same rules as the form.
import { createRoute, z } from '@hono/zod-openapi'
import type { CentreId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { elevated } from '#src/platform/database.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { parse } from '#src/platform/http/form.ts'
import { line, uuid } from '#src/platform/input.ts'
import { checkAbout, fileFromOutside, promised } from '../../actions/public-form.ts'
import { caseChannels, caseKinds } from '../../case.ts'
import { customerKinds, customerNeeds, preferredChannels } from '../../customer.ts'
import { subjectOf } from '../../draft.ts'
import { descriptionInput, privacyInput, reachInput, youInput } from '../../draft-input.ts'
import { centresOf, servicesOf } from '../../store/catalogue.ts'
import { asPublic, limit, type PublicServices } from './doors.ts'

/** The shape, as it is described; the rules of the form are asked below. */
const described = z
  .object({
    submissionKey: z.uuid().openapi({ description: 'Made by the sender: sent twice, one case is left.' }),
    entityId: z.uuid(),
    kind: z.enum(caseKinds),
    channel: z.enum(['website', 'mobile_app', 'chat']).optional(),
    language: z.enum(['ar', 'en']).optional(),
    subject: z.string().optional(),
    description: z.string(),
    serviceId: z.uuid().nullish(),
    centreId: z.uuid().nullish(),
    customer: z
      .object({
        name: z.string(),
        kind: z.enum(customerKinds),
        personalNumber: z.string().nullish(),
        phone: z.string().optional(),
        email: z.string().optional(),
        channel: z.enum(preferredChannels),
        needs: z.array(z.enum(customerNeeds)).optional(),
      })
      .nullish()
      .openapi({ description: 'Left out: without a name, where the entity takes the kind so.' }),
    confidential: z.boolean().optional(),
    employee: z.string().optional().openapi({ description: 'Whom it complains about, in words; restricts the case.' }),
  })
  .openapi('NewCase')

const body = z
  .object({
    submissionKey: z.uuid(),
    entityId: uuid<EntityId>(),
    kind: z.enum(caseKinds),
    channel: z.enum(caseChannels).extract(['website', 'mobile_app', 'chat']).default('website'),
    language: z.enum(['ar', 'en']).default('ar'),
    subject: line(120).default(''),
    description: descriptionInput(),
    serviceId: uuid<ServiceId>().nullable().default(null),
    centreId: uuid<CentreId>().nullable().default(null),
  })
  .and(privacyInput)

const filed = z
  .object({
    reference: z.string().openapi({ example: '4829150374' }),
    receiptCode: z.string().nullable().openapi({ description: 'Told this once; null where a code is sent instead.' }),
    dueAt: z.iso.datetime().nullable(),
    repeated: z.boolean().openapi({ description: 'The same submission had been received before.' }),
  })
  .openapi('FiledCase')

const route = createRoute({
  method: 'post',
  path: '/api/v1/public/cases',
  tags: ['Cases'],
  summary: 'File a complaint, report, inquiry, suggestion or thanks',
  request: { body: { required: true, content: { 'application/json': { schema: described } } } },
  responses: {
    201: { description: 'Filed, or filed before', content: { 'application/json': { schema: filed } } },
    422: { description: 'Refused, with each field that is wrong' },
    429: { description: 'Too many from this address; Retry-After says when' },
  },
})

/** By the same rules as the form's two questions; what is wrong is named by its place in the body. */
function whoOf(customer: NonNullable<z.output<typeof described>['customer']>) {
  try {
    const personalNumber = customer.personalNumber ?? ''
    return { ...parse(reachInput, customer), ...parse(youInput, { ...customer, personalNumber }) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const fields = error.fields.map((one) => ({ ...one, field: `customer.${one.field}` }))
    throw new Refusal(error.kind, error.text, { fields })
  }
}

export function publicCasesApi(services: PublicServices): Router {
  const routes = router()
  const sends = limit(services, 20, 3600)
  routes.openapi(route, async (c) => {
    const sent = c.req.valid('json')
    const { confidential, employee, ...input } = parse(body, sent)
    const who = sent.customer ? whoOf(sent.customer) : null
    await sends(c)
    const answer = await asPublic(services, async (tx) => {
      const { serviceId, centreId, entityId } = input
      const [offered, centres] = await Promise.all([servicesOf(tx, entityId), centresOf(tx, entityId)])
      checkAbout({ serviceId, centreId }, { services: offered, centres })
      const registered = await fileFromOutside(tx, {
        ...input,
        subject: subjectOf(input.subject, input.description),
        who,
        privacy: { confidential, employee },
        files: [],
      })
      const due = await elevated(tx, (inside) => promised(inside, registered.case.id))
      return {
        reference: registered.case.reference,
        receiptCode: registered.receiptCode,
        dueAt: due?.toISOString() ?? null,
        repeated: registered.again,
      }
    })
    return c.json(answer, 201)
  })
  return routes
}
