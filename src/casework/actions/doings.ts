// Everything that can be done to a case by its name: one table for the forms of the page and for the API.
import type { z } from 'zod'
import { minutesOfWorkingDay } from '#src/kernel/duration.ts'
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import { allow, found } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { caseworkPolicy } from '../access.ts'
import type { Case } from '../case.ts'
import { type Doing, doingInputs } from '../input.ts'
import type { Attached } from '../message.ts'
import { type EscalationLevel, escalationLevels } from '../policy.ts'
import { workersOf } from '../store/case-page.ts'
import { loadCase } from '../store/cases.ts'
import { reportAbuse } from './abuse.ts'
import { answerCase, approveAnswer, returnAnswer, solveAtFirstContact, submitForApproval } from './answer.ts'
import { assignCase, claimCase, releaseCase, rerouteCase } from './assign.ts'
import { recordAttempt } from './attempts.ts'
import { classifyCase, reclassifyCase } from './classify.ts'
import { escalateCase } from './escalate.ts'
import { extendCase } from './extend.ts'
import { mergeCase, unmergeCase } from './merge.ts'
import { cancelReferral, judgeReferral, recordPartnerAnswer, referToPartner, remindPartner } from './refer.ts'
import { confirmReferral, referOut, takeBackCase } from './refer-out.ts'
import { restrictCase } from './restrict.ts'
import { closeCase, rateCase, reopenCase, withdrawCase } from './satisfaction.ts'
import { linkCases, splitCase } from './split.ts'
import { addNote, askCustomer, askDepartment, customerSays, replyToCustomer, resumeCase } from './talk.ts'

type Given<D extends Doing> = z.output<(typeof doingInputs)[D]>

export interface Subject {
  readonly id: CaseId
  readonly version: number
  readonly files: readonly Attached[]
}

type Doings = { readonly [D in Doing]: (tx: Tx, one: Subject, given: Given<D>) => Promise<Case> }

const axes = <G extends Given<'reclassify'> | Given<'classify'>>(given: G) => ({
  kind: given.kind,
  classification: {
    headingId: given.headingId,
    serviceId: given.serviceId,
    complexity: given.complexity,
    importance: given.importance,
    procedure: given.procedure,
  },
})

const doings: Doings = {
  reply: (tx, one, given) => replyToCustomer(tx, { ...one, ...given }),
  // A note takes nothing from anybody: it stands whatever happened meanwhile.
  note: (tx, one, given) => addNote(tx, { ...one, ...given, version: null }),
  askCustomer: (tx, one, given) => askCustomer(tx, { ...one, ...given }),
  customerSays: (tx, one, given) => customerSays(tx, { id: one.id, files: one.files, ...given }),
  askDepartment: async (tx, one, given) =>
    askDepartment(tx, { ...one, ...given, people: await departmentPeople(tx, given.departmentId) }),
  claim: (tx, one) => claimCase(tx, one),
  release: (tx, one) => releaseCase(tx, one),
  assign: (tx, one, given) => assignCase(tx, { ...one, ...given }),
  reroute: (tx, one, given) => rerouteCase(tx, { ...one, ...given }),
  classify: (tx, one, given) => classifyCase(tx, { ...one, ...axes(given), departmentId: given.departmentId }),
  reclassify: (tx, one, given) => reclassifyCase(tx, { ...one, ...axes(given), reason: given.reason }),
  solveAtFirstContact: (tx, one, { headingId, serviceId, complexity, importance, ...answer }) =>
    solveAtFirstContact(tx, {
      ...one,
      ...answer,
      classification: { headingId, serviceId, complexity, importance },
    }),
  answer: (tx, one, given) => answerCase(tx, { ...one, ...given }),
  submitForApproval: (tx, one, given) => submitForApproval(tx, { ...one, ...given }),
  approve: (tx, one, { body }) => approveAnswer(tx, { ...one, ...(body !== undefined && { body }) }),
  returnForWork: (tx, one, given) => returnAnswer(tx, { ...one, ...given }),
  resume: (tx, one, given) => resumeCase(tx, { ...one, ...given }),
  rate: (tx, one, given) => rateCase(tx, { id: one.id, ...given }),
  close: (tx, one, given) => closeCase(tx, { ...one, ...given }),
  reopen: (tx, one, given) => reopenCase(tx, { ...one, ...given }),
  withdraw: (tx, one, given) => withdrawCase(tx, { ...one, ...given }),
  referToThirdParty: async (tx, one, { days, ...given }) =>
    (await referToPartner(tx, { ...one, ...given, answerMinutes: minutesOf(days) })).case,
  partnerAnswered: (tx, one, given) => beside(tx, one, recordPartnerAnswer(tx, { ...given, files: one.files })),
  remindPartner: (tx, one, given) => beside(tx, one, remindPartner(tx, given)),
  cancelReferral: (tx, one, given) => beside(tx, one, cancelReferral(tx, given)),
  judgeReferral: (tx, one, given) => beside(tx, one, judgeReferral(tx, given)),
  referOut: (tx, one, { days, ...given }) => referOut(tx, { ...one, ...given, answerMinutes: minutesOf(days) }),
  confirmReferral: (tx, one, given) => confirmReferral(tx, { ...one, ...given }),
  takeBack: (tx, one, given) => takeBackCase(tx, { ...one, ...given }),
  merge: (tx, one, given) => mergeCase(tx, { ...one, ...given }),
  unmerge: (tx, one) => unmergeCase(tx, one),
  // Sent twice from the same page, one case is left.
  split: (tx, one, given) =>
    beside(tx, one, splitCase(tx, { ...one, ...given, submissionKey: `split-${one.id}-${one.version}` })),
  link: (tx, one, given) => beside(tx, one, linkCases(tx, { id: one.id, ...given })),
  extend: (tx, one, { days, reason }) => extendCase(tx, { ...one, reason, minutes: days * minutesOfWorkingDay }),
  escalate: (tx, one, { level, reason }) => escalateCase(tx, { ...one, reason, level: levelOf(level) }),
  contactTried: (tx, one, { by, reached, note }) => recordAttempt(tx, { id: one.id, channel: by, reached, note }),
  reportAbuse: (tx, one, given) => beside(tx, one, reportAbuse(tx, { id: one.id, ...given })),
  restrict: (tx, one, given) => restrictCase(tx, { ...one, ...given }),
}

const minutesOf = (days: number | null) => (days === null ? null : days * minutesOfWorkingDay)
const levelOf = (level: number): EscalationLevel => escalationLevels.find((known) => known === level) ?? 1

/** The case after something beside it was done. */
async function beside(tx: Tx, { id }: Subject, done: Promise<unknown>): Promise<Case> {
  await done
  return elevated(tx, async (inside) =>
    found(await loadCase(inside, allow(caseworkPolicy, inside.actor, 'case.read'), id)),
  )
}

async function departmentPeople(tx: Tx, departmentId: Given<'askDepartment'>['departmentId']): Promise<PersonId[]> {
  return tx.actor.entityId ? workersOf(tx, tx.actor.entityId, departmentId) : []
}

/** Does it. `given` is what `doingInputs` made of the input. */
export function doTo<D extends Doing>(tx: Tx, doing: D, one: Subject, given: Given<D>): Promise<Case> {
  return doings[doing](tx, one, given)
}

/** Parses what was sent for a doing, then does it. */
export const parsedDoing = <D extends Doing>(doing: D, read: (schema: (typeof doingInputs)[D]) => Given<D>) => {
  const given = read(doingInputs[doing])
  return (tx: Tx, one: Subject) => doTo(tx, doing, one, given)
}
