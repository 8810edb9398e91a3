// Reads all that the page of one case shows, as far as the reader may know it.
import type { Role } from '#src/kernel/actor.ts'
import type { CaseId, DepartmentId, PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { namesOf } from '#src/organisation/public.ts'
import { allow, found, may, type Permission } from '#src/platform/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { type CaseworkAction, caseworkPolicy } from '../access.ts'
import { earlierHandlers } from '../assignment.ts'
import type { Case } from '../case.ts'
import type { CaseView, Line, ShownEvent, ShownFile } from '../case-view.ts'
import { offersOf } from '../offers.ts'
import type { Reference } from '../reference.ts'
import { attemptsOf } from '../store/attempts.ts'
import {
  allowedOn,
  headingNames,
  otherCases,
  referralsOf,
  relatives,
  type TrailEvent,
  trailOf,
} from '../store/case-page.ts'
import { loadCaseByReference } from '../store/cases.ts'
import { loadClocks, loadPauses } from '../store/clocks.ts'
import { loadCustomer } from '../store/customers.ts'
import { loadCycles } from '../store/cycles.ts'
import { draftAnswer } from '../store/drafts.ts'
import { loadFiles, loadMessages } from '../store/messages.ts'
import { currentPolicy } from '../store/policies.ts'
import { endPresence, presentIn, touchPresence } from '../store/presence.ts'
import { factsOfFiles } from '../store/received-files.ts'
import { bothSides, descriptionLine, eventLine, eventWords, idIn, inOrder, runsAgain } from './case-lines.ts'
import { readClocks } from './read-clocks.ts'
import { solvedLike } from './solved.ts'

const caseActions = Object.keys(caseworkPolicy).filter((name): name is CaseworkAction => name.startsWith('case.'))

const permissionsOf = (tx: Tx): ReadonlyMap<CaseworkAction, Permission> =>
  new Map(
    caseActions
      .filter((action) => may(caseworkPolicy, tx.actor, action))
      .map((action) => [action, allow(caseworkPolicy, tx.actor, action)]),
  )

/** The page is the staff's: a customer follows his case on a page of his own. */
function asStaff({ actor }: Tx): Permission {
  if (actor.reach === 'public') throw new Refusal('unauthenticated', platformTexts.signInFirst)
  const readers: Readonly<Partial<Record<Role, unknown>>> = caseworkPolicy['case.read']
  if (!actor.roles.some((role) => readers[role])) throw new Refusal('forbidden', platformTexts.notYours)
  return allow(caseworkPolicy, actor, 'case.read')
}

export const caseOf = async (tx: Tx, reference: Reference): Promise<Case> =>
  found(await loadCaseByReference(tx, asStaff(tx), reference))

export const mayStillRead = async (tx: Tx, reference: Reference): Promise<boolean> =>
  may(caseworkPolicy, tx.actor, 'case.read') &&
  (await loadCaseByReference(tx, allow(caseworkPolicy, tx.actor, 'case.read'), reference)) !== undefined

/** Of his own record, as far as it is for this reader. */
export const customerFor = async (tx: Tx, one: Pick<Case, 'customerId'>) =>
  one.customerId && may(caseworkPolicy, tx.actor, 'customer.read')
    ? ((await loadCustomer(tx, allow(caseworkPolicy, tx.actor, 'customer.read'), one.customerId)) ?? null)
    : null

export async function readCase(tx: Tx, reference: Reference): Promise<CaseView> {
  const one = await caseOf(tx, reference)
  const permission = allow(caseworkPolicy, tx.actor, 'case.read')
  const [messages, files, trail, cycles, clocks, pauses, policy, customer, attempts, kept, allowed] = await Promise.all(
    [
      loadMessages(tx, one.id),
      loadFiles(tx, one.id),
      trailOf(tx, one.id),
      loadCycles(tx, one.id),
      loadClocks(tx, one.id),
      loadPauses(tx, one.id),
      currentPolicy(tx, one.entityId),
      customerFor(tx, one),
      attemptsOf(tx, one.id),
      one.state === 'waiting_approval' || one.state === 'in_progress' ? draftAnswer(tx, one.id) : null,
      allowedOn(tx, permissionsOf(tx), one.id),
    ],
  )
  const draft = kept && (one.state === 'waiting_approval' || wasReturned(trail)) ? kept : null
  const people = new Set<PersonId>([
    ...[one.assigneeId, draft?.authorId].filter((id) => id !== null && id !== undefined),
    ...one.aboutPersonIds,
    ...messages.flatMap(({ mentionIds }) => mentionIds),
    ...attempts.map(({ byPersonId }) => byPersonId),
    ...trail.flatMap(({ data }) => idIn<PersonId>(data.assigneeId)),
  ])
  const departments = new Set<DepartmentId>([
    ...(one.departmentId ? [one.departmentId] : []),
    ...trail.flatMap(({ data }) => idIn<DepartmentId>(data.departmentId)),
  ])
  const [
    others,
    related,
    referrals,
    present,
    solved,
    facts,
    personNames,
    departmentNames,
    services,
    centres,
    shownClocks,
  ] = await Promise.all([
    customer ? otherCases(tx, permission, one) : [],
    relatives(tx, permission, one),
    referralsOf(tx, one.id),
    presentIn(tx, [one.id]),
    solvedFor(tx, one),
    factsOfFiles(
      tx,
      files.map(({ fileId }) => fileId),
    ),
    namesOf(tx, 'people', people),
    namesOf(tx, 'departments', departments),
    namesOf(tx, 'services', one.serviceId ? [one.serviceId] : []),
    namesOf(tx, 'centres', one.centreId ? [one.centreId] : []),
    readClocks(tx, one, clocks, pauses, policy),
  ])
  const headingId = one.classification?.headingId
  const headings = await headingNames(tx, headingId ? [headingId] : [])
  const nameIn = <I>(names: ReadonlyMap<I, LocalizedText>, id: I | null | undefined) =>
    id === null || id === undefined ? null : (names.get(id) ?? null)
  const shown = files.map((file): ShownFile & { messageId: string | null } => ({
    id: file.id,
    fileId: file.fileId,
    name: file.name,
    mediaType: facts.get(file.fileId)?.mediaType ?? '',
    size: facts.get(file.fileId)?.size ?? 0,
    messageId: file.messageId,
  }))
  const me = tx.actor.personId
  const running = cycles.find(({ number }) => number === one.cycle)
  const tried = attempts.filter(({ cycle, reached }) => cycle === one.cycle && !reached).length
  const lines: Line[] = [
    descriptionLine(
      one,
      customer?.name ?? null,
      shown.filter(({ messageId }) => messageId === null),
    ),
    ...messages.map(
      (message): Line => ({
        type: 'message',
        id: message.id,
        kind: message.kind,
        cycle: message.cycle,
        at: message.at,
        author: message.kind === 'customer' && customer ? bothSides(customer.name) : message.authorName,
        body: message.body,
        language: message.language,
        files: shown.filter(({ messageId }) => messageId === message.id),
        mentions: message.mentionIds.flatMap((id) => personNames.get(id) ?? []),
      }),
    ),
    ...trail.flatMap((event) => eventLine(event, personNames, departmentNames)),
    ...pauses.flatMap((pause) => runsAgain(pause, trail)),
  ]
  return {
    case: one,
    mine: me !== null && one.assigneeId === me,
    names: {
      assignee: nameIn(personNames, one.assigneeId),
      department: nameIn(departmentNames, one.departmentId),
      service: nameIn(services, one.serviceId),
      centre: nameIn(centres, one.centreId),
      heading: nameIn(headings, headingId),
      about: one.aboutPersonIds.flatMap((id) => personNames.get(id) ?? []),
    },
    customer,
    lines: inOrder(lines),
    cycles,
    clocks: shownClocks,
    others,
    relatives: related,
    referrals,
    solved,
    attempts: attempts.map(({ byPersonId, ...attempt }) => ({ ...attempt, by: nameIn(personNames, byPersonId) })),
    present: present.get(one.id) ?? [],
    draft: draft && { ...draft, author: nameIn(personNames, draft.authorId) },
    allowed,
    offers: offersOf({
      state: one.state,
      allowed,
      needsApproval: policy.approvalKinds.includes(one.kind),
      handledEarlier: me !== null && earlierHandlers(one, cycles).has(me),
      wroteDraft: draft !== null && draft.authorId === me,
      satisfied: running?.satisfied ?? null,
      triedEnough: tried >= policy.contactTries,
      escalation: one.escalation,
      toJudge: referrals.some(
        ({ kind, answeredAt, quality }) => kind === 'third_party' && answeredAt !== null && quality === null,
      ),
    }),
    seen: trail.at(-1)?.id ?? '',
  }
}

/** The answer came back from approval and was not sent since. */
const wasReturned = (trail: readonly TrailEvent[]) =>
  trail.findLast(({ kind }) => ['case.answerReturned', 'case.answered', 'case.reopened'].includes(kind))?.kind ===
  'case.answerReturned'

const helped: readonly Case['state'][] = ['registered', 'routed', 'in_progress']

/** Solved cases that may answer this one, while it waits for an answer. */
const solvedFor = (tx: Tx, one: Case) =>
  helped.includes(one.state) && may(caseworkPolicy, tx.actor, 'solved.read')
    ? solvedLike(
        tx,
        `${one.subject} ${one.description}`,
        { entityId: one.entityId, serviceId: one.serviceId ?? undefined },
        3,
      )
    : []

/** What happened to a case after the event somebody had read last. */
export async function changesSince(tx: Tx, id: CaseId, seen: string): Promise<ShownEvent[]> {
  const trail = await trailOf(tx, id, seen)
  const [people, departments] = await Promise.all([
    namesOf(
      tx,
      'people',
      trail.flatMap(({ data }) => idIn<PersonId>(data.assigneeId)),
    ),
    namesOf(
      tx,
      'departments',
      trail.flatMap(({ data }) => idIn<DepartmentId>(data.departmentId)),
    ),
  ])
  return trail.map((event) => eventWords(event, people, departments))
}

/** Says that the reader has the case open, or has left it; gives back who else is there. */
export async function bePresent(tx: Tx, reference: Reference, doing: 'reading' | 'replying' | 'left') {
  const one = await caseOf(tx, reference)
  if (doing === 'left') await endPresence(tx, one.id)
  else await touchPresence(tx, asStaff(tx), one.id, { replying: doing === 'replying' })
  return (await presentIn(tx, [one.id])).get(one.id) ?? []
}
