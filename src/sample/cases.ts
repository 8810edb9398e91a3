// Cases of the last weeks in every state, as customers and staff of the sample made them.
import {
  addNote,
  answerCase,
  approveAnswer,
  askCustomer,
  assignCase,
  type Case,
  type CaseChannel,
  type CaseKind,
  type Classification,
  claimCase,
  classifyCase,
  currentPolicy,
  customerNumbered,
  customerSays,
  fileCase,
  headingNamed,
  partnerNamed,
  rateCase,
  referToPartner,
  registerCase,
  replyToCustomer,
  solveAtFirstContact,
  submitForApproval,
} from '#src/casework/public.ts'
import { type Actor, publicActor } from '#src/kernel/actor.ts'
import type { CaseId, EntityId, PersonId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import type { SampleCase, SampleStep } from './government/case-words.ts'
import { cases } from './government/cases.ts'
import { type Act, type Cast, of } from './stage.ts'

const hour = 3_600_000
const day = 24 * hour
const bahrain = 3 * hour
const friday = 5
const saturday = 6

/** So many working days before today, at an hour of the day in Bahrain. Weekends are passed over. */
export function workingDaysAgo(days: number, atHour: number, now: Date): Date {
  let midnight = Math.floor((now.getTime() + bahrain) / day) * day
  const rests = () => [friday, saturday].includes(new Date(midnight).getUTCDay())
  for (let left = days; left > 0 || rests(); midnight -= day) if (!rests()) left -= 1
  const at = new Date(midnight - bahrain + atHour * hour)
  return at > now ? now : at
}

export async function makeCases(act: Act, cast: Cast, now = new Date()) {
  for (const [index, one] of cases.entries()) await makeCase(act, cast, one, index, now)
}

async function makeCase(act: Act, cast: Cast, one: SampleCase, index: number, now: Date) {
  const entityId = of(cast.entities, one.entity)
  const opened = workingDaysAgo(one.daysAgo, 8 + (index % 5), now)
  const customer = one.customer
    ? await act('system', opened, (tx) => customerNumbered(tx, entityId, one.customer ?? ''))
    : null
  const file = (tx: Tx) => register(tx, cast, one, customer, index)
  const registered = await (one.by ? act(one.by, opened, file) : act.as(somebody, opened, file))
  let moment = opened
  for (const step of one.steps ?? []) {
    moment = new Date(Math.min(now.getTime(), moment.getTime() + step.hoursLater * hour))
    await carryOut(act, cast, one, registered.id, step, moment)
  }
}

/** Without an account, on the web. */
const somebody: Actor = { ...publicActor, name: { ar: 'العميل', en: 'The customer' } }

type Known = Awaited<ReturnType<typeof customerNumbered>>

async function register(tx: Tx, cast: Cast, one: SampleCase, customer: Known | null, index: number): Promise<Case> {
  const entityId = of(cast.entities, one.entity)
  const given = {
    entityId,
    kind: one.kind satisfies CaseKind,
    channel: one.channel satisfies CaseChannel,
    subject: one.subject,
    description: one.description,
    language: one.language ?? ('ar' as const),
    customerId: customer?.id ?? null,
    contact: {
      phone: customer?.phone ?? '',
      email: customer?.email ?? '',
      channel: customer?.preferredChannel ?? ('sms' as const),
    },
    serviceId: one.service === undefined ? null : of(cast.services, `${one.entity}/${one.service}`),
    centreId: one.centre ? of(cast.centres, one.centre) : null,
    confidential: one.confidential ?? false,
    aboutPersonIds: (one.about ?? []).map((key) => personOf(cast, key)),
    media: null,
    submissionKey: `sample-${index}`,
  }
  const { case: made } = await (one.by ? registerCase(tx, given) : fileCase(tx, given))
  return made
}

function personOf(cast: Cast, key: string): PersonId {
  const { personId } = of(cast.people, key)
  if (!personId) throw new Error(`${key} is nobody of the sample`)
  return personId
}

const customerOf = (entityId: EntityId, caseId: CaseId): Actor => ({
  ...publicActor,
  entityId,
  caseId,
  reach: 'customer',
  name: { ar: 'العميل', en: 'The customer' },
})

async function carryOut(act: Act, cast: Cast, one: SampleCase, id: CaseId, step: SampleStep, when: Date) {
  const entityId = of(cast.entities, one.entity)
  if (!('by' in step)) {
    const customer = customerOf(entityId, id)
    const verdict = { id, satisfied: step.satisfied ?? true, score: step.score ?? null, comment: step.text ?? '' }
    await act.as(customer, when, (tx) =>
      step.move === 'rate' ? rateCase(tx, verdict) : customerSays(tx, { id, body: step.text ?? '' }),
    )
    return
  }
  await act(step.by, when, (tx) => move(tx, cast, one, id, step))
  if (step.move !== 'answer' || !(await act('system', when, (tx) => waitsForApproval(tx, one, entityId)))) return
  const approved = new Date(when.getTime() + hour / 2)
  await act(`${one.entity}-quality`, approved, async (tx) =>
    approveAnswer(tx, { id, version: await versionOf(tx, id) }),
  )
}

type StaffStep = Exclude<SampleStep, { move: 'customerSays' | 'rate' }>

async function move(tx: Tx, cast: Cast, one: SampleCase, id: CaseId, step: StaffStep): Promise<unknown> {
  const text = step.text ?? ''
  const answer = {
    id,
    version: await versionOf(tx, id),
    body: text,
    outcome: step.outcome ?? ('solved' as const),
    rootCause: step.cause ?? 'ضغط العمل في الموسم',
    resolution: step.resolution ?? 'عولج الطلب وأُبلغ العميل',
    correctiveAction: step.action ?? '',
  }
  switch (step.move) {
    case 'classify':
      return classifyCase(tx, {
        id,
        version: answer.version,
        kind: one.kind,
        classification: await axesOf(tx, cast, one),
        departmentId: of(cast.departments, `${one.entity}/${step.department ?? 0}`),
      })
    case 'claim':
      return claimCase(tx, { id, version: null })
    case 'assign':
      return assignCase(tx, { id, version: null, assigneeId: personOf(cast, step.to ?? '') })
    case 'reply':
      return replyToCustomer(tx, { id, version: null, body: text })
    case 'ask':
      return askCustomer(tx, { id, version: null, body: text })
    case 'note':
      return addNote(tx, { id, version: null, body: text })
    case 'answer':
      return (await waitsForApproval(tx, one, of(cast.entities, one.entity)))
        ? submitForApproval(tx, answer)
        : answerCase(tx, answer)
    case 'refer':
      return referToPartner(tx, {
        id,
        version: answer.version,
        partnerId: await partnerNamed(tx, of(cast.entities, one.entity), step.to ?? ''),
        question: text,
        answerMinutes: null,
      })
    case 'solve': {
      const { procedure: _, ...classification } = await axesOf(tx, cast, one)
      return solveAtFirstContact(tx, { ...answer, classification })
    }
  }
}

async function axesOf(tx: Tx, cast: Cast, one: SampleCase): Promise<Classification> {
  const entityId = of(cast.entities, one.entity)
  return {
    headingId: await headingNamed(tx, entityId, one.heading),
    serviceId: one.service === undefined ? null : of(cast.services, `${one.entity}/${one.service}`),
    complexity: one.complexity ?? 'routine',
    importance: one.importance ?? 'medium',
    procedure: 'needs_processing',
  }
}

const waitsForApproval = async (tx: Tx, one: SampleCase, entityId: EntityId) =>
  (await currentPolicy(tx, entityId)).approvalKinds.includes(one.kind)

async function versionOf(tx: Tx, id: CaseId): Promise<number> {
  const { version } = await tx.db.selectFrom('cases').select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return version
}
