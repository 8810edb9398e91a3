// Who may do what in evaluation, to which rows. Compiled into every query of the slice; what is not listed is refused.
import type { Policy, Rule } from '#src/kernel/policy.ts'

const official: Rule = { column: 'kind', in: ['official'] }
const self: Rule = { column: 'kind', in: ['self'] }
const ownEntity: Rule = { column: 'entity_id', is: 'entityId' }
const ownCentre: Rule = { column: 'centre_id', is: 'centreIds' }
const published: Rule = { column: 'state', in: ['published'] }
/** The committee reads an evaluation once the central team has put it before the committee. */
const beforeCommittee: Rule = { column: 'state', in: ['with_committee', 'approved', 'published'] }
const officialAnd = (rule: Rule): Rule => ({ every: [official, rule] })
const ownVisit: Rule = { column: 'person_id', is: 'personId' }
/** Evaluations in which the actor carries out a visit. */
const assigned: Rule = { through: 'visits', from: 'id', to: 'evaluation_id', where: ownVisit }

const openly: Rule = {
  column: 'mechanism',
  in: ['field_visit', 'records_review', 'opinion_poll', 'tawasul', 'unified_guide'],
}

/** Executives of the programme, not those of an entity: plans are not an entity's to read. */
const ofProgramme: Rule = { reach: 'government', rows: 'all' }

/** Rows are those of `evaluations`, unless the name says otherwise. */
export const evaluationPolicy = {
  /** Plans, rounds and their evaluations' progress. */
  'plan.read': { central_team: 'all', committee_chair: 'all', committee_member: 'all', executive: ofProgramme },
  'plan.edit': { central_team: 'all' },
  'plan.adopt': { committee_chair: 'all' },
  'committee.read': { central_team: 'all', committee_chair: 'all', committee_member: 'all' },
  'committee.edit': { central_team: 'all', committee_chair: 'all' },
  /** Rows of `interests`. */
  'interest.read': {
    central_team: 'all',
    committee_chair: ownVisit,
    committee_member: ownVisit,
    evaluator: ownVisit,
    mystery_shopper: ownVisit,
  },
  'interest.declare': {
    central_team: 'all',
    committee_chair: ownVisit,
    committee_member: ownVisit,
    evaluator: ownVisit,
    mystery_shopper: ownVisit,
  },
  /** That an evaluation exists, where it stands, and its mechanisms. Not its findings. */
  'evaluation.read': {
    central_team: official,
    committee_chair: official,
    committee_member: official,
    evaluator: officialAnd(assigned),
    mystery_shopper: officialAnd(assigned),
    centre_manager: { every: [ownCentre, { some: [self, published] }] },
    quality_team: { every: [ownEntity, { some: [self, published] }] },
    supervisor: { every: [ownCentre, { some: [self, published] }] },
    executive: { some: [officialAnd(published), { every: [ownEntity, self] }] },
    administrator: officialAnd(published),
  },
  /** Rows of `visits`: the form of one assessor. */
  'visit.read': { central_team: 'all', evaluator: ownVisit, mystery_shopper: ownVisit, centre_manager: ownVisit },
  'visit.answer': { evaluator: ownVisit, mystery_shopper: ownVisit, centre_manager: ownVisit },
  'visit.assign': { central_team: 'all' },
  /** Rows of `visits`: who carries out what. Shoppers are the central team's alone to know. */
  'team.read': { central_team: 'all', committee_chair: openly, committee_member: openly },
  'visit.return': { central_team: 'all' },
  /** Consolidated findings, report and evidence. */
  'report.read': {
    central_team: official,
    committee_chair: officialAnd(beforeCommittee),
    committee_member: officialAnd(beforeCommittee),
    centre_manager: { every: [ownCentre, { some: [self, officialAnd(published)] }] },
    quality_team: { every: [ownEntity, { some: [self, officialAnd(published)] }] },
    supervisor: { every: [ownCentre, officialAnd(published)] },
    executive: { some: [officialAnd(published), { every: [ownEntity, self] }] },
  },
  'report.edit': { central_team: official },
  'report.submit': { central_team: official },
  'report.publish': { central_team: official, committee_chair: official },
  'vote.cast': {
    committee_chair: officialAnd({ column: 'state', in: ['with_committee'] }),
    committee_member: officialAnd({ column: 'state', in: ['with_committee'] }),
  },
  'shield.withdraw': { committee_chair: 'all' },
  /** Rows of `centres`: the monthly self-assessment. */
  'self.read': { centre_manager: { column: 'id', is: 'centreIds' }, quality_team: ownEntity, executive: ownEntity },
  'self.assess': { centre_manager: { column: 'id', is: 'centreIds' } },
} as const satisfies Policy<string>
