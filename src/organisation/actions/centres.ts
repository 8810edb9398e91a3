import { type CentreId, newId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { allow, found } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { organisationPolicy } from '../access.ts'
import { type Centre, type CentreDraft, centreProblems } from '../centre.ts'
import type { CentreInput } from '../input.ts'
import * as store from '../store/centres.ts'
import { violates } from '../store/violates.ts'
import { organisationTexts as texts } from '../texts.ts'
import { furnished, recordChange, refuse, stillThere, unchangedSince } from './change.ts'

/** Ids a payload names must be of the entity's own (or hosted) rows; those a centre already has may stay. */
async function strangers(tx: Tx, draft: CentreDraft, before?: Centre): Promise<FieldRefusal[]> {
  const { entityId, calendarId, hostedEntityIds, serviceIds } = draft
  const problems: FieldRefusal[] = []
  if (calendarId && !(await store.calendarBelongs(tx, entityId, calendarId))) {
    problems.push({ field: 'calendarId', text: texts.unknownCalendar })
  }
  const entities = await store.knownEntities(tx, hostedEntityIds)
  if (hostedEntityIds.some((id) => !entities.has(id) && !before?.hostedEntityIds.includes(id))) {
    problems.push({ field: 'hostedEntityIds', text: texts.unknownEntity })
  }
  const services = await store.knownServices(tx, [entityId, ...hostedEntityIds], serviceIds)
  if (serviceIds.some((id) => !services.has(id) && !before?.serviceIds.includes(id))) {
    problems.push({ field: 'serviceIds', text: texts.unknownService })
  }
  return problems
}

async function oneRemote(tx: Tx, centre: Centre) {
  if (centre.kind !== 'remote' || !centre.active) return
  if (await store.hasOtherRemote(tx, centre.entityId, centre.id)) {
    throw new Refusal('conflict', texts.oneRemoteCentre)
  }
}

/** Two at once each see none: the second is refused by the database, in the same words. */
function becauseRemote(error: unknown): never {
  throw violates(error, 'centres_one_remote') ? new Refusal('conflict', texts.oneRemoteCentre) : error
}

const inOrder = <T extends string>(ids: readonly T[]): T[] => [...new Set(ids)].sort()
const tidy = (input: CentreInput): CentreDraft => ({
  ...input,
  hostedEntityIds: inOrder(input.hostedEntityIds),
  serviceIds: inOrder(input.serviceIds),
})

export async function createCentre(tx: Tx, input: CentreInput, id = newId<CentreId>()): Promise<Centre> {
  await furnished(tx, input.entityId)
  const centre: Centre = { ...tidy(input), id, active: true, version: 1 }
  refuse([...centreProblems(centre), ...(await strangers(tx, centre))])
  await oneRemote(tx, centre)
  await store.insertCentre(tx, centre).catch(becauseRemote)
  await recordChange(tx, 'centre', 'created', centre.entityId, null, centre)
  return centre
}

export async function changeCentre(tx: Tx, id: CentreId, version: number, input: CentreInput): Promise<Centre> {
  const before = found(await store.loadCentre(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), id))
  unchangedSince(before, version)
  if (input.entityId !== before.entityId) refuse([{ field: 'entityId', text: texts.entityFixed }])
  const after: Centre = { ...before, ...tidy(input), version: version + 1 }
  refuse([...centreProblems(after), ...(await strangers(tx, after, before))])
  await oneRemote(tx, after)
  stillThere(await store.updateCentre(tx, after, version).catch(becauseRemote))
  await recordChange(tx, 'centre', 'changed', after.entityId, before, after)
  return after
}

export async function setCentreActive(tx: Tx, id: CentreId, version: number, active: boolean): Promise<Centre> {
  const before = found(await store.loadCentre(tx, allow(organisationPolicy, tx.actor, 'centre.manage'), id))
  unchangedSince(before, version)
  if (before.active === active) return before
  if (active) await furnished(tx, before.entityId)
  const after: Centre = { ...before, active, version: version + 1 }
  await oneRemote(tx, after)
  stillThere(await store.updateCentre(tx, after, version).catch(becauseRemote))
  await recordChange(tx, 'centre', active ? 'reactivated' : 'deactivated', after.entityId, before, after)
  return after
}
