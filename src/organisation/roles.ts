// Which role may be given to whom, and by whom: data, not branches.
import { type Actor, hasRole, type Role, roles } from '#src/kernel/actor.ts'
import type { EntityId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import type { HeldRole } from './person.ts'
import { organisationTexts as texts } from './texts.ts'

interface RoleRule {
  /** Where its holders work: in an entity, in the programme (no entity), or either. */
  readonly place: 'entity' | 'programme' | 'both'
  /** Whether it is held at one centre; a supervisor leads a centre's floor or a department. */
  readonly atCentre: boolean | 'either'
  readonly givenBy: readonly ('administrator' | 'central_team')[]
  /** Held alone: whoever has it has no other role. */
  readonly alone?: true
}

const administered: RoleRule = { place: 'entity', atCentre: false, givenBy: ['administrator'] }
const atCentre: RoleRule = { ...administered, atCentre: true }
const committee: RoleRule = { ...administered, place: 'programme' }

export const roleRules: Readonly<Record<Role, RoleRule>> = {
  administrator: { ...administered, place: 'both' },
  central_team: committee,
  committee_chair: committee,
  committee_member: committee,
  evaluator: { ...committee, givenBy: ['administrator', 'central_team'] },
  // Only the central team knows who they are, so only it can give the role.
  mystery_shopper: { ...committee, givenBy: ['central_team'], alone: true },
  executive: { ...administered, place: 'both' },
  centre_manager: atCentre,
  quality_team: administered,
  supervisor: { ...administered, atCentre: 'either' },
  specialist: administered,
  agent: atCentre,
  partner: { ...administered, alone: true },
}

/** Roles the actor may give to a person of that entity (null: the programme). */
export function givableRoles(actor: Actor, entityId: EntityId | null): Role[] {
  const place = entityId === null ? 'programme' : 'entity'
  return roles.filter((role) => {
    const rule = roleRules[role]
    const fits = rule.place === 'both' || rule.place === place
    return fits && (actor.reach === 'system' || hasRole(actor, ...rule.givenBy))
  })
}

const sameRole = (one: HeldRole, other: HeldRole) => one.role === other.role && one.centreId === other.centreId

/** Problems of giving `wanted` to a person of that entity who now holds `held`. Roles already held may stay. */
export function roleProblems(
  actor: Actor,
  entityId: EntityId | null,
  wanted: readonly HeldRole[],
  held: readonly HeldRole[] = [],
): FieldRefusal[] {
  const problems: FieldRefusal[] = []
  const refuse = (role: Role, text: FieldRefusal['text']) => problems.push({ field: `roles.${role}`, text })
  if (wanted.length === 0) problems.push({ field: 'roles', text: texts.roleNeeded })
  const givable = givableRoles(actor, entityId)
  for (const one of wanted) {
    const rule = roleRules[one.role]
    if (!givable.includes(one.role) && !held.some((old) => sameRole(old, one))) refuse(one.role, texts.roleNotYours)
    if (rule.atCentre === true && one.centreId === null) refuse(one.role, texts.roleNeedsCentre)
    if (!rule.atCentre && one.centreId !== null) refuse(one.role, texts.roleWithoutCentre)
    if (rule.alone && wanted.length > 1) refuse(one.role, texts.roleHeldAlone)
  }
  // Taking away a role asks for the same right as giving it.
  for (const old of held) {
    if (!wanted.some((one) => sameRole(one, old)) && !givable.includes(old.role)) refuse(old.role, texts.roleNotYours)
  }
  return problems
}

/** Whether holding these roles keeps a person's name to the central team. */
export const isSecret = (held: readonly HeldRole[]) => held.some((one) => one.role === 'mystery_shopper')

/** A person may be changed by those who could give each of his roles: else an address could be turned to one's own. */
export function mayChange(actor: Actor, person: { entityId: EntityId | null; roles: readonly HeldRole[] }): boolean {
  const givable = givableRoles(actor, person.entityId)
  return person.roles.every((held) => givable.includes(held.role))
}
