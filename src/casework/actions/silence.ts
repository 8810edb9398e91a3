// What the silence of others sets off: a wait that has lasted its limit, a question of satisfaction nobody answered, an
// entity that answered what was referred to it.
import type { CaseId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import type { Case } from '../case.ts'
import { stateAfter } from '../machine.ts'
import { lockCase } from '../store/cases.ts'
import { endPause, loadPauses } from '../store/clocks.ts'
import { changeCycle } from '../store/cycles.ts'
import { peopleOfLevel } from '../store/readers.ts'
import { referralRegisteredAs, saveReferral } from '../store/referrals.ts'
import { lockFreeCase } from '../store/sweep.ts'
import { customerTexts } from '../texts/customer.ts'
import { silentUntil } from './answer.ts'
import { finish } from './moving.ts'
import { notify } from './notify.ts'
import { handlersOf } from './sweep.ts'
import { tellCustomer } from './tell.ts'

/** The customer had his time: work goes on, and he is told. The clocks run since the limit, whenever it was noticed. */
export async function endWait(tx: Tx, id: CaseId): Promise<boolean> {
  const one = await lockFreeCase(tx, id)
  if (!one) return false
  const open = (await loadPauses(tx, id)).find(({ to, reason }) => to === null && reason === 'customer')
  if (!open || open.limitAt > tx.now || one.state !== 'waiting_customer') return true
  await endPause(tx, id, open.limitAt)
  await tellCustomer(tx, one, { text: customerTexts.goesOn, history: customerTexts.goesOnInHistory })
  const after = await finish(tx, one, {
    change: { state: stateAfter(one, 'resume') },
    clocks: {},
    event: 'case.resumed',
    data: { by: 'limit', until: open.limitAt.toISOString() },
  })
  await notify(tx, after, await handlersOf(tx, after), 'pause_over')
  return true
}

/** Reminded once; then somebody has to reach him. The case is not closed over his silence. */
export async function askAgain(tx: Tx, id: CaseId): Promise<boolean> {
  const one = await lockFreeCase(tx, id)
  if (!one) return false
  const cycle = await tx.db
    .selectFrom('case_cycles')
    .select(['satisfaction_next_at', 'satisfaction_reminded_at'])
    .where('case_id', '=', id)
    .where('number', '=', one.cycle)
    .executeTakeFirst()
  const due = cycle?.satisfaction_next_at
  if (!due || due > tx.now) return true
  if (one.state !== 'answered') {
    await changeCycle(tx, one, { set: { satisfaction_next_at: null } })
    return true
  }
  if (cycle.satisfaction_reminded_at === null) {
    await tellCustomer(tx, one, { text: customerTexts.stillAsking, history: customerTexts.stillAskingInHistory })
    const next = { satisfaction_reminded_at: tx.now, satisfaction_next_at: await silentUntil(tx, one) }
    await changeCycle(tx, one, { set: next })
    await told(tx, one, 'case.satisfactionReminded')
    return true
  }
  await changeCycle(tx, one, { set: { satisfaction_next_at: null } })
  await notify(tx, one, await handlersOf(tx, one), 'reach_customer')
  await told(tx, one, 'case.customerToReach')
  return true
}

const told = (tx: Tx, one: Case, kind: string) =>
  record(tx, { kind, entityId: one.entityId, subject: { type: 'case', id: one.id }, data: { cycle: one.cycle } })

/** A case answered here may have been referred to us: who referred it is told that there is an answer, and no more. */
export async function followReferral(tx: Tx, answeredId: CaseId): Promise<void> {
  const referral = await referralRegisteredAs(tx, answeredId)
  if (!referral || referral.answeredAt || referral.cancelledAt || referral.confirmedAt) return
  const one = await lockCase(tx, { actor: tx.actor, rule: 'all' }, referral.caseId)
  if (one?.state !== 'referred_out') return
  await saveReferral(tx, referral, { answeredAt: tx.now })
  const after = await finish(tx, one, {
    clocks: { referrals: { meet: referral.id } },
    event: 'case.entityAnswered',
    data: { referralId: referral.id },
  })
  await notify(tx, after, await peopleOfLevel(tx, after, 2), 'entity_answered')
}
