// The organisation for programs: the same policy, schemas and actions as the pages, problems as problem+json.
import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { type CentreId, type DepartmentId, type EntityId, type Id, parseId, type ServiceId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Env, RequestContext, Router } from '#src/platform/http/env.ts'
import { parse } from '#src/platform/http/form.ts'
import { version } from '#src/platform/input.ts'
import { writeCursor } from '#src/platform/listing/cursor.ts'
import type { ReadList } from '#src/platform/listing/export-list.ts'
import { type ListDefinition, parseList } from '#src/platform/listing.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { organisationPolicy } from '../access.ts'
import { changeCentre, createCentre, setCentreActive } from '../actions/centres.ts'
import { changeDepartment, createDepartment, setDepartmentActive } from '../actions/departments.ts'
import { changeEntity, createEntity, setEntityActive } from '../actions/entities.ts'
import { changeService, createService, setServiceActive } from '../actions/services.ts'
import * as answers from '../api-schemas.ts'
import { centreInput, departmentInput, entityInput, serviceInput } from '../input.ts'
import { centresList, servicesList } from '../pages/lists.tsx'
import { loadCentre } from '../store/centres.ts'
import { loadDepartment, loadDepartments } from '../store/departments.ts'
import { loadEntities, loadEntity } from '../store/entities.ts'
import { listCentres, listServices } from '../store/lists.ts'
import { loadService } from '../store/services.ts'

interface Resource<I extends Id<string>, Input extends z.ZodObject> {
  readonly name: string
  readonly tag: string
  readonly input: Input
  readonly answer: z.ZodType
  readonly load: (tx: Tx, id: I) => Promise<unknown>
  readonly create: (tx: Tx, input: z.output<Input>) => Promise<{ readonly id: string }>
  readonly change: (tx: Tx, id: I, version: number, input: z.output<Input>) => Promise<unknown>
  readonly setActive: (tx: Tx, id: I, version: number, active: boolean) => Promise<unknown>
}

async function bodyOf(c: RequestContext): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    throw new Refusal('unsupported', platformTexts.notJson)
  }
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const problems = {
  default: {
    description: 'A refusal, in the language asked for',
    content: { 'application/problem+json': { schema: answers.problemSchema } },
  },
}
const stateInput = z.object({ version: version(), active: z.boolean() })

/** One, add, replace, and switch off or on. A change names the version it was made from. */
function mountResource<I extends Id<string>, Input extends z.ZodObject>(router: Router, resource: Resource<I, Input>) {
  const { name, tag, answer, input } = resource
  const path = `/api/v1/${name}`
  const one = `${path}/{id}`
  const changed = input.extend({ version: version() })
  const idOf = (c: RequestContext) => found(parseId<I>(c.req.param('id')))
  const registry: OpenAPIHono<Env>['openAPIRegistry'] = router.openAPIRegistry
  const params = z.object({ id: z.uuid() })
  const answered = (description: string) => ({ description, content: json(answer) })
  const described = { tags: [tag] }

  registry.registerPath({
    ...described,
    method: 'get',
    path: one,
    request: { params },
    responses: { 200: answered('As it is'), ...problems },
  })
  router.get(`${path}/:id`, async (c) => c.json(await c.var.read((tx) => resource.load(tx, idOf(c)))))

  registry.registerPath({
    ...described,
    method: 'post',
    path,
    request: { body: { required: true, content: json(input) } },
    responses: { 201: answered('As added'), ...problems },
  })
  router.post(path, async (c) => {
    const given = parse(input, await bodyOf(c))
    const made = await c.var.transact((tx) => resource.create(tx, given))
    return c.json(made, 201, { location: `${path}/${made.id}` })
  })

  registry.registerPath({
    ...described,
    method: 'put',
    path: one,
    description: 'Replaces it. `version` is the one that was read; another is a conflict.',
    request: { params, body: { required: true, content: json(changed) } },
    responses: { 200: answered('As changed'), ...problems },
  })
  router.put(`${path}/:id`, async (c) => {
    const body = await bodyOf(c)
    const read = parse(z.object({ version: version() }), body)
    const given = parse(input, body)
    return c.json(await c.var.transact((tx) => resource.change(tx, idOf(c), read.version, given)))
  })

  registry.registerPath({
    ...described,
    method: 'patch',
    path: one,
    description: 'Deactivates or reactivates it; nothing is ever deleted.',
    request: { params, body: { required: true, content: json(stateInput) } },
    responses: { 200: answered('As changed'), ...problems },
  })
  router.patch(`${path}/:id`, async (c) => {
    const wanted = parse(stateInput, await bodyOf(c))
    return c.json(await c.var.transact((tx) => resource.setActive(tx, idOf(c), wanted.version, wanted.active)))
  })
}

/** A register, page by page: filters and sorting as in the page's address; what is unknown is refused. */
function mountRegister<Row>(
  router: Router,
  name: string,
  tag: string,
  list: ListDefinition<Row>,
  read: ReadList<Row>,
  item: z.ZodType,
) {
  const path = `/api/v1/${name}`
  const text = () => z.string().optional()
  const filters = Object.fromEntries((list.filters ?? []).map((filter) => [filter.key, text()]))
  router.openAPIRegistry.registerPath({
    method: 'get',
    path,
    tags: [tag],
    description: `Sorted by ${list.columns.flatMap((column) => (column.sort ? column.key : [])).join(', ')}; \`-\` before it turns the order.`,
    request: { query: z.object({ q: text(), ...filters, sort: text(), after: text() }) },
    responses: {
      200: {
        description: 'A page; `next` goes into `after`',
        content: json(z.object({ items: z.array(item), next: z.string().nullable(), count: z.number().int() })),
      },
      ...problems,
    },
  })
  router.get(path, async (c) => {
    const query = parseList(list, new URL(c.req.url).searchParams, c.var.locale, { strict: true, size: 100 })
    const page = await c.var.read((tx) => read(tx, query))
    // The key a row was sorted by is the list's own business.
    const items = page.rows.map((row) => ({ ...row, list_key: undefined }))
    return c.json({ items, next: page.next && writeCursor(page.next), count: page.count })
  })
}

const readable = (tx: Tx) => allow(organisationPolicy, tx.actor, 'centre.read')

function mountSmallLists(router: Router) {
  const described = { method: 'get' as const }
  router.openAPIRegistry.registerPath({
    ...described,
    path: '/api/v1/entities',
    tags: ['Entities'],
    responses: {
      200: { description: 'All the reader may see', content: json(z.object({ items: z.array(answers.entitySchema) })) },
      ...problems,
    },
  })
  router.get('/api/v1/entities', async (c) =>
    c.json({
      items: await c.var.read((tx) => loadEntities(tx, allow(organisationPolicy, tx.actor, 'entity.read'))),
    }),
  )
  const ofEntity = z.object({ entity: z.uuid() })
  router.openAPIRegistry.registerPath({
    ...described,
    path: '/api/v1/departments',
    tags: ['Departments'],
    request: { query: ofEntity },
    responses: {
      200: { description: 'Of one entity', content: json(z.object({ items: z.array(answers.departmentSchema) })) },
      ...problems,
    },
  })
  router.get('/api/v1/departments', async (c) => {
    const { entity } = parse(ofEntity, c.req.query())
    const id = found(parseId<EntityId>(entity))
    const items = await c.var.read(async (tx) => {
      found(await loadEntity(tx, allow(organisationPolicy, tx.actor, 'entity.read'), id))
      return loadDepartments(tx, readable(tx), id)
    })
    return c.json({ items })
  })
}

export function mountApi(router: Router) {
  mountSmallLists(router)
  mountResource(router, {
    name: 'entities',
    tag: 'Entities',
    input: entityInput,
    answer: answers.entitySchema,
    load: async (tx, id: EntityId) =>
      found(await loadEntity(tx, allow(organisationPolicy, tx.actor, 'entity.read'), id)),
    create: createEntity,
    change: changeEntity,
    setActive: setEntityActive,
  })
  mountRegister(
    router,
    'centres',
    'Centres',
    centresList,
    (tx, query) => listCentres(tx, readable(tx), query),
    answers.centreItemSchema,
  )
  mountResource(router, {
    name: 'centres',
    tag: 'Centres',
    input: centreInput,
    answer: answers.centreSchema,
    load: async (tx, id: CentreId) => found(await loadCentre(tx, readable(tx), id)),
    create: createCentre,
    change: changeCentre,
    setActive: setCentreActive,
  })
  mountResource(router, {
    name: 'departments',
    tag: 'Departments',
    input: departmentInput,
    answer: answers.departmentSchema,
    load: async (tx, id: DepartmentId) => found(await loadDepartment(tx, readable(tx), id)),
    create: createDepartment,
    change: changeDepartment,
    setActive: setDepartmentActive,
  })
  mountRegister(
    router,
    'services',
    'Services',
    servicesList,
    (tx, query) => listServices(tx, readable(tx), query),
    answers.serviceItemSchema,
  )
  mountResource(router, {
    name: 'services',
    tag: 'Services',
    input: serviceInput,
    answer: answers.serviceSchema,
    load: async (tx, id: ServiceId) => found(await loadService(tx, readable(tx), id)),
    create: createService,
    change: changeService,
    setActive: setServiceActive,
  })
}
