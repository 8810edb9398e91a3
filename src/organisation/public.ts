// What other slices may ask of the organisation. Everything runs in the caller's transaction and shows what its actor
// may see: names of entities, centres and services are open to all who are signed in; people are not.
import type { CentreId, EntityId, PersonId } from '#src/kernel/ids.ts'
import type { Permission } from '#src/platform/access.ts'
import { found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Department } from './department.ts'
import type { Entity } from './entity.ts'
import type { Person } from './person.ts'
import { loadDepartments } from './store/departments.ts'
import { loadEntities, loadEntity } from './store/entities.ts'
import { type CentreFacts, centreFacts } from './store/names.ts'
import { loadPerson } from './store/people.ts'

export { createCalendar } from './actions/calendars.ts'
export { createCentre, setCentreActive } from './actions/centres.ts'
export { createDepartment } from './actions/departments.ts'
export { createEntity } from './actions/entities.ts'
export { changeable as managedPerson, createPerson } from './actions/people.ts'
export { createService } from './actions/services.ts'
export type { CentreKind, Hosting, Operator, Permanence } from './centre.ts'
export type { Entity, Sector } from './entity.ts'
export type { HeldRole, Person } from './person.ts'
export type { Service, ServiceChannel } from './service.ts'
export {
  type ActorRecord,
  actorOf,
  asActor,
  insertAdministrator,
  type KnownActor,
  type PersonAddress,
  personAddress,
  personByEmail,
  readingDigits,
  saveReading,
} from './store/actors.ts'
export { type HoursInForce, hoursAt, hoursInForce, type WhoseHours } from './store/hours.ts'
export { activeCentres, allCentres, type CentreFacts, centreFacts, namesOf } from './store/names.ts'
export { loadPeopleWithRole as peopleWithRole, type PeopleWanted } from './store/people.ts'
export { channelTexts, choiceTexts, roleTexts, zoneTexts } from './texts.ts'

// Row-level security is the limit here: other slices hold their own permissions.
const asSeen = (tx: Tx): Permission => ({ actor: tx.actor, rule: 'all' })

/** All entities, by Arabic name. */
export const allEntities = (tx: Tx): Promise<Entity[]> => loadEntities(tx, asSeen(tx))

/** Active departments of an entity, by Arabic name. */
export const departmentsOf = async (tx: Tx, id: EntityId): Promise<Department[]> =>
  (await loadDepartments(tx, asSeen(tx), id)).filter(({ active }) => active)

/** Throws the refusal "missing" when there is none. */
export const entityById = async (tx: Tx, id: EntityId): Promise<Entity> => found(await loadEntity(tx, asSeen(tx), id))

/** Throws the refusal "missing" when there is none. */
export const centreById = async (tx: Tx, id: CentreId): Promise<CentreFacts> =>
  found((await centreFacts(tx, [id])).get(id))

/** Throws the refusal "missing" when there is none, or it is not for the actor to know of. */
export const personById = async (tx: Tx, id: PersonId): Promise<Person> => found(await loadPerson(tx, asSeen(tx), id))
