// What planning needs to know of organisation: centres with the facts the guide asks for, entities, people of the programme.
import type { Role } from '#src/kernel/actor.ts'
import type { CentreId, EntityId, PersonId } from '#src/kernel/ids.ts'
import {
  allCentres,
  allEntities,
  centreById,
  type CentreFacts as OrganisationCentre,
  type Person,
  peopleWithRole,
  personById,
} from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import type { CentreRecord, EntityName, ProgrammePerson } from '../planned.ts'

const centreRecord = (centre: OrganisationCentre): CentreRecord => ({
  ...centre,
  centreId: centre.id,
  hosted: centre.hosted.map((entity) => entity.id),
})

const programmeRecord = (person: Person): ProgrammePerson => ({
  personId: person.id,
  name: person.name,
  roles: [...new Set(person.roles.map((held) => held.role))],
  active: person.active,
  secret: person.secret,
  entityId: person.entityId,
})

/** Every centre, active or not, by entity and name. */
export const centreRecords = async (tx: Tx): Promise<readonly CentreRecord[]> =>
  (await allCentres(tx)).map(centreRecord)

export const entityNames = async (tx: Tx): Promise<readonly EntityName[]> =>
  (await allEntities(tx)).map((entity) => ({ entityId: entity.id, name: entity.name }))

/** Active people who hold one of the roles, by name; those the actor may not know of are left out. */
export const programmePeople = async (tx: Tx, roles: readonly Role[]): Promise<readonly ProgrammePerson[]> =>
  (await peopleWithRole(tx, { roles })).map(programmeRecord)

/** Throws the refusal "missing" when there is none, or it is not for the actor to know of. */
export const programmePerson = async (tx: Tx, personId: PersonId): Promise<ProgrammePerson> =>
  programmeRecord(await personById(tx, personId))

/** The entity that manages the premises. */
export const managingEntity = async (tx: Tx, centreId: CentreId): Promise<EntityId> =>
  (await centreById(tx, centreId)).entityId
