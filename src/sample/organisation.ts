// Stage one: entities with their calendars, departments, services, centres and people.

import type { DepartmentId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import {
  createCalendar,
  createCentre,
  createDepartment,
  createEntity,
  createPerson,
  createService,
} from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import {
  entities,
  holidays,
  programmePeople,
  type SampleEntity,
  type SamplePerson,
  type SampleService,
} from './government.ts'
import { type Act, actorFor, type Cast, of } from './stage.ts'

const nowhere = { ar: '', en: '' }
const week = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, opensAt: 450, closesAt: 870 }))

export async function makeOrganisation(act: Act, cast: Cast, when: Date) {
  for (const entity of entities) await act('system', when, (tx) => makeEntity(tx, cast, entity))
  // A host must exist before its guests are named: entities first, then their centres and people.
  for (const entity of entities) await act('system', when, (tx) => furnish(tx, cast, entity))
  await act('system', when, async (tx) => {
    for (const person of programmePeople) await makePerson(tx, cast, person, null, 'programme.example')
  })
}

async function makeEntity(tx: Tx, cast: Cast, entity: SampleEntity) {
  const made = await createEntity(tx, {
    name: entity.name,
    kind: entity.kind,
    sector: 'general',
    website: `https://www.${entity.domain}`,
    defaultLanguage: 'ar',
    digits: 'arab',
    hijri: true,
    timeZone: 'Asia/Bahrain',
  })
  cast.entities.set(entity.key, made.id)
}

async function furnish(tx: Tx, cast: Cast, entity: SampleEntity) {
  const entityId = of(cast.entities, entity.key)
  const calendar = await createCalendar(tx, {
    entityId,
    name: { ar: 'الدوام الرسمي', en: 'Official hours' },
    timeZone: 'Asia/Bahrain',
    hours: week,
    exceptions: holidays,
  })
  const departments: DepartmentId[] = []
  for (const name of entity.departments) {
    departments.push((await createDepartment(tx, { entityId, parentId: null, name })).id)
  }
  departments.forEach((id, number) => {
    cast.departments.set(`${entity.key}/${number}`, id)
  })
  const serviceIds: ServiceId[] = []
  for (const service of entity.services) serviceIds.push(await makeService(tx, entityId, departments, service))
  serviceIds.forEach((id, number) => {
    cast.services.set(`${entity.key}/${number}`, id)
  })
  for (const centre of entity.centres) {
    const made = await createCentre(tx, {
      entityId,
      kind: centre.kind,
      name: centre.name,
      operator: centre.operatorName ? 'private' : 'government',
      operatorName: centre.operatorName ?? nowhere,
      permanence: centre.temporary ? 'temporary' : 'permanent',
      sector: 'general',
      hosting: centre.operatorName ? 'rented' : 'own',
      address: centre.address,
      phone: centre.phone.replaceAll(' ', ''),
      calendarId: calendar.id,
      hostedEntityIds: (centre.hosts ?? []).map((key) => of(cast.entities, key)),
      serviceIds,
    })
    cast.centres.set(centre.key, made.id)
  }
  for (const person of entity.people) await makePerson(tx, cast, person, entityId, entity.domain, departments)
}

async function makeService(
  tx: Tx,
  entityId: EntityId,
  departments: readonly DepartmentId[],
  service: SampleService,
): Promise<ServiceId> {
  const { name, description, documents, steps, feeFils, output } = service
  const made = await createService(tx, {
    entityId,
    departmentId: departments[service.department] ?? null,
    name,
    description,
    eligibility: {
      ar: 'المواطنون والمقيمون ومن يمثلهم قانوناً.',
      en: 'Citizens, residents and their legal representatives.',
    },
    documents: [...documents],
    formats: [{ ar: 'PDF أو صورة واضحة', en: 'PDF or a clear photo' }],
    steps: [...steps],
    feeFils,
    channels: {
      onsite: {
        completionMinutes: service.onsite,
        outputMinutes: output,
        benefit: { ar: 'مساعدة مباشرة من موظف مختص', en: 'Direct help from a specialist' },
      },
      website: {
        completionMinutes: service.website,
        outputMinutes: output,
        benefit: { ar: 'على مدار الساعة ودون انتظار', en: 'At any hour and without waiting' },
      },
    },
  })
  return made.id
}

async function makePerson(
  tx: Tx,
  cast: Cast,
  person: SamplePerson,
  entityId: EntityId | null,
  domain: string,
  departments: readonly DepartmentId[] = [],
) {
  const centreId = person.centre ? of(cast.centres, person.centre) : null
  const departmentIds = (person.departments ?? []).flatMap((number) => departments[number] ?? [])
  const made = await createPerson(tx, {
    entityId,
    name: person.name,
    email: `${person.key}@${domain}`,
    phone: '',
    jobTitle: person.jobTitle,
    language: null,
    digits: null,
    roles: person.roles.map((role) => ({ role, centreId })),
    departmentIds,
  })
  cast.people.set(person.key, actorFor(person, made.id, entityId, centreId ? [centreId] : [], departmentIds))
}
