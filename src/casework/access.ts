// Who may do what in casework, to which rows. Compiled into every query of the slice; what is not listed is refused.
// Row-level security holds the same limits of confidentiality beneath (migrations, itqan_sees_case).
import type { Policy, Rule } from '#src/kernel/policy.ts'

const ofEntity: Rule = { column: 'entity_id', is: 'entityId' }
const mine: Rule = { column: 'assignee_id', is: 'personId' }
const ofDepartment: Rule = { column: 'department_id', is: 'departmentIds' }
const ofCentre: Rule = { column: 'centre_id', is: 'centreIds' }
/** Nobody sees a case that complains about him, whatever his role. */
const notAbout: Rule = { not: { column: 'about_person_ids', has: 'personId' } }
const confided: Rule = {
  some: [{ column: 'restricted', in: [false] }, mine, { column: 'reader_ids', has: 'personId' }],
}
const ofEntityAnd = (...more: readonly Rule[]): Rule => ({ every: [ofEntity, notAbout, ...more] })

const everyCase = ofEntityAnd()
const openCases = ofEntityAnd(confided)
const departments = ofEntityAnd(confided, { some: [ofDepartment, mine] })
const floor = ofEntityAnd(confided, { some: [ofDepartment, ofCentre, mine] })
const handled = ofEntityAnd(confided, mine)
const ofPartner: Rule = {
  through: 'partner_people',
  from: 'partner_id',
  to: 'partner_id',
  where: { column: 'person_id', is: 'personId' },
}
const withReporter = { from: 'by_person_id', to: 'person_id' } as const
/** Reported by somebody of a department or centre of the actor's. */
const reportedBelow: Rule = {
  some: [
    { through: 'person_departments', ...withReporter, where: { column: 'department_id', is: 'departmentIds' } },
    { through: 'person_roles', ...withReporter, where: { column: 'centre_id', is: 'centreIds' } },
  ],
}
const ownCase: Rule = { column: 'id', is: 'caseId' }

/** Rows are those of `cases`, unless the name says otherwise. */
export const caseworkPolicy = {
  /** Agents answer whoever asks about any case; a case of the customer before them may be another department's. */
  'case.read': {
    agent: openCases,
    specialist: departments,
    supervisor: floor,
    centre_manager: ofEntityAnd(confided, ofCentre),
    quality_team: everyCase,
    executive: openCases,
    public: ownCase,
  },
  'case.register': { agent: openCases, supervisor: floor, quality_team: everyCase },
  'case.classify': { agent: openCases, supervisor: floor, quality_team: everyCase },
  'case.assign': { supervisor: floor, quality_team: everyCase },
  /** Claim, work on, answer. A supervisor and the quality team may step in. */
  'case.handle': { specialist: departments, agent: departments, supervisor: floor, quality_team: everyCase },
  'case.note': {
    agent: openCases,
    specialist: departments,
    supervisor: floor,
    quality_team: everyCase,
    executive: openCases,
  },
  'case.reply': { agent: openCases, specialist: departments, supervisor: floor, quality_team: everyCase },
  'case.approve': { supervisor: floor, quality_team: everyCase },
  'case.close': { specialist: handled, agent: openCases, supervisor: floor, quality_team: everyCase },
  'case.escalate': { agent: openCases, specialist: departments, supervisor: floor, quality_team: everyCase },
  /** Saying for the customer, who is before us or on the phone, how satisfied he is. */
  'case.rate': { agent: openCases, supervisor: floor, quality_team: everyCase, public: ownCase },
  'case.withdraw': { agent: openCases, quality_team: everyCase, public: ownCase },
  'case.merge': { agent: openCases, supervisor: floor, quality_team: everyCase },
  /** Making a case restricted, and saying who may read it. */
  'case.restrict': { quality_team: everyCase },
  /** Rows of `customers`. */
  'customer.read': {
    agent: ofEntity,
    specialist: ofEntity,
    supervisor: ofEntity,
    centre_manager: ofEntity,
    quality_team: ofEntity,
  },
  'customer.edit': { agent: ofEntity, supervisor: ofEntity, quality_team: ofEntity },
  /** Rows of `referrals`. */
  'referral.answer': { partner: ofPartner },
  /** Rows of `abuse_reports`: the direct supervisor's, and the quality team's. */
  'abuse.read': { supervisor: { every: [ofEntity, reportedBelow] }, quality_team: ofEntity },
  /** Rows of `solved_cases`. */
  'solved.read': {
    agent: ofEntity,
    specialist: ofEntity,
    supervisor: ofEntity,
    centre_manager: ofEntity,
    quality_team: ofEntity,
    executive: ofEntity,
    public: {
      every: [
        { column: 'public', in: [true] },
        { column: 'state', in: ['published'] },
      ],
    },
  },
  /** The register of them: an entity's own, for its staff. */
  'solved.consult': {
    agent: ofEntity,
    specialist: ofEntity,
    supervisor: ofEntity,
    centre_manager: ofEntity,
    quality_team: ofEntity,
    executive: { reach: 'entity', rows: ofEntity },
  },
  'solved.edit': { specialist: ofEntity, supervisor: ofEntity, quality_team: ofEntity },
  'solved.publish': { quality_team: ofEntity },
  /** Headings, routing, templates, partners, SLA: rows that have entity_id. */
  'settings.read': {
    administrator: ofEntity,
    agent: ofEntity,
    specialist: ofEntity,
    supervisor: ofEntity,
    quality_team: ofEntity,
    centre_manager: ofEntity,
    executive: ofEntity,
  },
  'settings.edit': { administrator: ofEntity, supervisor: ofEntity, quality_team: ofEntity },
  /** Figures; each opens into the cases the reader may see. Rows of `case_cycles`. */
  'figure.read': { supervisor: ofEntity, centre_manager: ofEntity, quality_team: ofEntity, executive: ofEntity },
} as const satisfies Policy<string>

export type CaseworkAction = keyof typeof caseworkPolicy
