// How the entities of the sample work their cases, set as their quality teams would set it.
import {
  createHeading,
  createPartner,
  createRoutingRule,
  createTemplate,
  currentPolicy,
  savePolicy,
} from '#src/casework/public.ts'
import { type EntityId, type HeadingId, newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { caseworkOf, type SampleCasework, type SampleHeading, templates } from './government/casework.ts'
import { type Act, type Cast, of } from './stage.ts'

/** Minutes of the usual working day. */
const day = 390

export async function makeCaseworkSettings(act: Act, cast: Cast, when: Date) {
  for (const set of caseworkOf) await act(set.by, when, (tx) => setUp(tx, cast, set))
}

async function setUp(tx: Tx, cast: Cast, set: SampleCasework) {
  const entityId = of(cast.entities, set.entity)
  const service = (number: number | undefined) =>
    number === undefined ? null : of(cast.services, `${set.entity}/${number}`)
  const headings = new Map<string, HeadingId>()
  const add = async (heading: SampleHeading, parentId: HeadingId | null) => {
    const { name, key } = heading
    const made = await createHeading(tx, entityId, { name, parentId, serviceId: service(heading.service) })
    headings.set(key, made.id)
    for (const one of heading.below ?? []) await add(one, made.id)
  }
  for (const heading of set.headings) await add(heading, null)
  await setPolicy(tx, cast, entityId, set, headings)
  await addPartners(tx, cast, entityId, set)
  for (const route of set.routes) {
    await createRoutingRule(tx, entityId, {
      kind: route.kind ?? null,
      serviceId: service(route.service),
      headingId: route.heading === undefined ? null : of(headings, route.heading),
      centreId: null,
      departmentId: of(cast.departments, `${set.entity}/${route.department}`),
    })
  }
  for (const { name, purposes, body } of templates) {
    await createTemplate(tx, entityId, { name, body, purposes: [...purposes] })
  }
}

async function addPartners(tx: Tx, cast: Cast, entityId: EntityId, set: SampleCasework) {
  for (const { days, people, ...partner } of set.partners) {
    const personIds = people.flatMap((key) => of(cast.people, key).personId ?? [])
    await createPartner(tx, entityId, { ...partner, answerMinutes: days * day, personIds })
  }
}

/** What the entity holds differently from the defaults. */
async function setPolicy(
  tx: Tx,
  cast: Cast,
  entityId: EntityId,
  set: SampleCasework,
  headings: ReadonlyMap<string, HeadingId>,
) {
  const { rules } = await currentPolicy(tx, entityId)
  const special = set.times.map(({ kind, service, heading, days }) => ({
    key: `special.${newId()}`,
    kind,
    serviceId: service === undefined ? null : of(cast.services, `${set.entity}/${service}`),
    headingId: heading === undefined ? null : of(headings, heading),
    complexity: null,
    importance: null,
    minutes: { resolution: days * day },
  }))
  await savePolicy(tx, entityId, 0, { rules: [...rules, ...special], approvalKinds: [...set.approved] })
}
