// Two cases of one matter: merged, and the merge undone. A merge is a pointer: messages stay where they are, the customer's
// page and mail follow it. The clocks of the merged case stop; undone they go on, and the time between is kept as a pause.
import type { CaseId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { allow } from '#src/platform/access.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { caseworkPolicy } from '../access.ts'
import { type Case, type CaseState, isOpen } from '../case.ts'
import { groupReference, type Reference } from '../reference.ts'
import { loadCaseByReference, lockCase } from '../store/cases.ts'
import { endPause, insertPastPause, startPause } from '../store/clocks.ts'
import { mergePath } from '../store/merged.ts'
import { isOpenReferral, referralsOf } from '../store/referrals.ts'
import { customerTexts } from '../texts/customer.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { needed } from './extend.ts'
import { begin, finish } from './moving.ts'
import { notify } from './notify.ts'
import { say, waitEndsAt } from './talk.ts'
import { tellCustomer } from './tell.ts'

export interface Merging {
  readonly id: CaseId
  readonly version: number
  readonly target: Reference
  readonly reason: string
}

const refuse = (text: typeof texts.sameCase) =>
  new Refusal('invalid', platformTexts.invalid, { fields: [{ field: 'target', text }] })

/** Another case the actor may do this to, by its reference; refused in one way when there is none he may know of. */
export async function otherCase(
  tx: Tx,
  action: 'case.merge' | 'case.note',
  reference: Reference,
  than: CaseId,
): Promise<Case> {
  const other = await loadCaseByReference(tx, allow(caseworkPolicy, tx.actor, action), reference)
  if (!other) throw refuse(texts.unknownCase)
  if (other.id === than) throw refuse(texts.sameCase)
  return other
}

export async function mergeCase(tx: Tx, given: Merging): Promise<Case> {
  const permission = allow(caseworkPolicy, tx.actor, 'case.merge')
  const { id: targetId } = await otherCase(tx, 'case.merge', given.target, given.id)
  // In one order, whichever is merged into which: of two that merge into each other at once neither waits for ever.
  for (const id of [given.id, targetId].sort()) await lockCase(tx, permission, id)
  const { before, state } = await begin(tx, given.id, 'merge', given.version)
  const target = await otherCase(tx, 'case.merge', given.target, given.id)
  await check(tx, before, target)
  const body = needed(given.reason, 'reason')
  await elevated(tx, async (inside) => {
    await say(inside, before, { kind: 'note', body, language: before.language })
    await endPause(inside, before.id)
    await tellCustomer(inside, before, {
      text: customerTexts.merged,
      history: customerTexts.mergedInHistory,
      values: { other: groupReference(target.reference) },
    })
  })
  const after = await finish(tx, before, {
    change: { state, stateBefore: before.state, mergedIntoId: target.id, closedAt: tx.now, dueAt: null },
    clocks: { stop: 'all' },
    cycle: { set: { ended_at: tx.now, outcome: 'merged' } },
    event: 'case.merged',
    data: { targetId: target.id },
  })
  await elevated(tx, async (inside) => {
    await joined(inside, target, before, 'case.joined')
    if (target.assigneeId) await notify(inside, target, [target.assigneeId], 'merged')
  })
  return after
}

const joined = (tx: Tx, target: Case, source: Case, kind: string) =>
  record(tx, {
    kind,
    entityId: target.entityId,
    subject: { type: 'case', id: target.id },
    data: { cycle: target.cycle, sourceId: source.id },
  })

async function check(tx: Tx, one: Case, target: Case) {
  if (target.entityId !== one.entityId) throw refuse(texts.unknownCase)
  if ((await elevated(tx, (inside) => mergePath(inside, target.id))).includes(one.id)) throw refuse(texts.mergeCycle)
  if (!isOpen(target.state)) throw refuse(texts.targetNotOpen)
  if (one.restricted && !target.restricted) throw refuse(texts.targetNotRestricted)
  if (one.customerId === null || one.customerId !== target.customerId) throw refuse(texts.otherCustomer)
}

/** The state it had, unless what it waited for has come meanwhile. */
async function stateThen(tx: Tx, one: Case, state: CaseState): Promise<CaseState> {
  if (state !== 'waiting_third_party') return state
  const waits = (await referralsOf(tx, one.id)).some((each) => each.kind === 'third_party' && isOpenReferral(each))
  return waits ? state : 'in_progress'
}

export async function unmergeCase(tx: Tx, given: { readonly id: CaseId; readonly version: number }): Promise<Case> {
  const { before, state: then } = await begin(tx, given.id, 'unmerge', given.version)
  const { closedAt: mergedAt, mergedIntoId } = before
  if (!mergedAt || !mergedIntoId) throw new Error(`case ${before.id} is merged into nothing`)
  const state = await elevated(tx, async (inside) => {
    const now = await stateThen(inside, before, then)
    await insertPastPause(inside, before, 'merged', mergedAt)
    // Asked again, so to speak: he could not answer while his page led elsewhere.
    if (now === 'waiting_customer') await startPause(inside, before, await waitEndsAt(inside, before))
    await tellCustomer(inside, before, { text: customerTexts.unmerged, history: customerTexts.unmergedInHistory })
    return now
  })
  const after = await finish(tx, before, {
    change: { state, stateBefore: null, mergedIntoId: null, closedAt: null },
    clocks: { goOn: mergedAt },
    cycle: { set: { ended_at: null, outcome: null } },
    event: 'case.unmerged',
    data: { targetId: mergedIntoId },
  })
  await elevated(tx, (inside) => joined(inside, { ...after, id: mergedIntoId }, after, 'case.parted'))
  return after
}
