// Everything that can be done to a case by its name: one table for the forms of the page and for the API.
import type { z } from 'zod'
import type { CaseId, PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Case } from '../case.ts'
import { type Doing, doingInputs } from '../input.ts'
import type { Attached } from '../message.ts'
import { workersOf } from '../store/case-page.ts'
import { answerCase, approveAnswer, returnAnswer, solveAtFirstContact, submitForApproval } from './answer.ts'
import { assignCase, claimCase, releaseCase, rerouteCase } from './assign.ts'
import { classifyCase, reclassifyCase } from './classify.ts'
import { closeCase, rateCase, reopenCase, withdrawCase } from './satisfaction.ts'
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
