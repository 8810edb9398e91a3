import { newId, type PersonId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { allow, found, type Permission } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { organisationPolicy } from '../access.ts'
import type { PersonInput } from '../input.ts'
import type { HeldRole, Person } from '../person.ts'
import { isSecret, mayChange, roleProblems } from '../roles.ts'
import { knownCentres } from '../store/centres.ts'
import { loadDepartments } from '../store/departments.ts'
import * as store from '../store/people.ts'
import { organisationTexts as texts } from '../texts.ts'
import { furnished, recordChange, refuse, stillThere, unchangedSince } from './change.ts'
import { emailTaken, mayTryEmail } from './email-taken.ts'

/** What a shopper's record leaves behind is read by the central team alone. */
const audience = (person: Person) => (person.secret ? 'central_team' : undefined)

async function roleRefusals(tx: Tx, input: PersonInput, held: readonly HeldRole[] = []): Promise<FieldRefusal[]> {
  const problems = roleProblems(tx.actor, input.entityId, input.roles, held)
  const centreIds = input.roles.flatMap((one) => one.centreId ?? [])
  const known = input.entityId ? await knownCentres(tx, input.entityId, centreIds) : new Set<string>()
  for (const { role, centreId } of input.roles) {
    const kept = held.some((old) => old.role === role && old.centreId === centreId)
    if (centreId !== null && !known.has(centreId) && !kept) {
      problems.push({ field: `roles.${role}`, text: texts.unknownCentre })
    }
  }
  return problems
}

/** Departments must be active ones of the person's entity; those he is in already may stay. */
async function departmentRefusals(tx: Tx, input: PersonInput, before?: Person): Promise<FieldRefusal[]> {
  const added = input.departmentIds.filter((id) => !before?.departmentIds.includes(id))
  if (added.length === 0) return []
  const all: Permission = { actor: tx.actor, rule: 'all' }
  const known = input.entityId ? await loadDepartments(tx, all, input.entityId) : []
  const unknown = added.some((id) => !known.some((one) => one.id === id && one.active))
  return unknown ? [{ field: 'departmentIds', text: texts.unknownDepartment }] : []
}

const sorted = (held: readonly HeldRole[]): HeldRole[] => {
  const key = (one: HeldRole) => `${one.role} ${one.centreId ?? ''}`
  return [...new Map(held.map((one) => [key(one), one])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
}

export async function createPerson(tx: Tx, input: PersonInput, id = newId<PersonId>()): Promise<Person> {
  // Throws for those who may create nobody; where the person works decides the rest.
  allow(organisationPolicy, tx.actor, 'person.create')
  if (input.entityId !== null) await furnished(tx, input.entityId)
  else if (!['government', 'system'].includes(tx.actor.reach)) throw new Refusal('missing', platformTexts.notFound)
  refuse([...(await roleRefusals(tx, input)), ...(await departmentRefusals(tx, input))])
  const roles = sorted(input.roles)
  const departmentIds = [...new Set(input.departmentIds)].sort()
  const person: Person = { ...input, roles, departmentIds, id, active: true, secret: isSecret(roles), version: 1 }
  await mayTryEmail(tx)
  if (!(await store.insertPerson(tx, person))) throw await emailTaken(tx, person.email)
  await recordChange(tx, 'person', 'created', person.entityId, null, person, audience(person))
  return person
}

/** A person the actor may change: everyone whose every role he could give. */
export async function changeable(tx: Tx, id: PersonId): Promise<Person> {
  const person = found(await store.loadPerson(tx, allow(organisationPolicy, tx.actor, 'person.manage'), id))
  if (!mayChange(tx.actor, person)) throw new Refusal('forbidden', platformTexts.notYours)
  return person
}

export async function changePerson(tx: Tx, id: PersonId, version: number, input: PersonInput): Promise<Person> {
  const before = await changeable(tx, id)
  unchangedSince(before, version)
  if (input.entityId !== before.entityId) refuse([{ field: 'entityId', text: texts.entityFixed }])
  const departmentIds = [...new Set(input.departmentIds)].sort()
  const after: Person = { ...before, ...input, roles: sorted(input.roles), departmentIds, version: version + 1 }
  refuse([...(await roleRefusals(tx, input, before.roles)), ...(await departmentRefusals(tx, input, before))])
  if (isSecret(after.roles) !== before.secret) throw new Refusal('conflict', texts.secretFixed)
  const admin = (one: HeldRole) => one.role === 'administrator'
  if (id === tx.actor.personId && before.roles.some(admin) && !after.roles.some(admin)) {
    throw new Refusal('conflict', texts.notYourself)
  }
  if (after.email.toLowerCase() !== before.email.toLowerCase()) await mayTryEmail(tx)
  const saved = await store.updatePerson(tx, after, version)
  if (saved === 'emailTaken') throw await emailTaken(tx, after.email)
  stillThere(saved === 'saved')
  await recordChange(tx, 'person', 'changed', after.entityId, before, after, audience(after))
  return after
}

export async function setPersonActive(tx: Tx, id: PersonId, version: number, active: boolean): Promise<Person> {
  const before = await changeable(tx, id)
  unchangedSince(before, version)
  if (before.active === active) return before
  if (id === tx.actor.personId) throw new Refusal('conflict', texts.notYourself)
  if (active && before.entityId) await furnished(tx, before.entityId)
  const after: Person = { ...before, active, version: version + 1 }
  stillThere((await store.updatePerson(tx, after, version)) === 'saved')
  const verb = active ? 'reactivated' : 'deactivated'
  await recordChange(tx, 'person', verb, after.entityId, before, after, audience(after))
  return after
}

/** The person to whom a sign-in link may be sent; the app sends it. */
export async function invitable(tx: Tx, id: PersonId): Promise<Person> {
  const person = await changeable(tx, id)
  if (!person.active) throw new Refusal('conflict', texts.personInactive)
  return person
}
