// Who may do what to which rows of this slice. Government administrators manage all, entity administrators their own
// entity's rows; mystery shoppers are the central team's alone (row-level security hides them from everyone else).
import type { Policy, Rule } from '#src/kernel/policy.ts'

export type OrganisationAction =
  | 'entity.read' // rows of entities
  | 'entity.manage'
  | 'entity.create'
  | 'entity.furnish' // rows of entities to which centres, services, people and the rest may be added
  | 'centre.read' // rows that have entity_id: centres, departments, services, calendars
  | 'centre.manage'
  | 'person.read'
  | 'person.manage'
  | 'person.create'

const everywhere: Rule = { reach: 'government', rows: 'all' }
const ofEntity: Rule = { column: 'entity_id', is: 'entityId' }
const itself: Rule = { column: 'id', is: 'entityId' }
const managed: Rule = { some: [everywhere, ofEntity] }
const seen: Rule = { some: [everywhere, ofEntity] }
/** People of the programme who carry out visits. */
const visitors: Rule = {
  through: 'person_roles',
  from: 'id',
  to: 'person_id',
  where: { column: 'role', in: ['evaluator', 'mystery_shopper'] },
}

const readers = (rule: Rule) => ({
  administrator: rule,
  central_team: rule,
  committee_chair: rule,
  committee_member: rule,
  evaluator: rule,
  executive: rule,
  centre_manager: rule,
  quality_team: rule,
  supervisor: rule,
  specialist: rule,
  agent: rule,
})

export const organisationPolicy: Policy<OrganisationAction> = {
  'entity.read': readers({ some: [everywhere, itself] }),
  'entity.manage': { administrator: { some: [everywhere, itself] } },
  'entity.create': { administrator: everywhere },
  'entity.furnish': { administrator: { some: [everywhere, itself] } },
  'centre.read': readers(seen),
  'centre.manage': { administrator: managed },
  'person.read': { administrator: managed, central_team: visitors },
  'person.manage': { administrator: managed, central_team: visitors },
  'person.create': { administrator: managed, central_team: everywhere },
}
