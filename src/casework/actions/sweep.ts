// What clocks do by themselves: warn the handler, tell the customer before he is late, record the breach, tell the next
// level. Each case in a transaction of its own, which does all of it or nothing; done twice, it is done once.
import type { CaseId } from '#src/kernel/ids.ts'
import { hoursAt } from '#src/organisation/public.ts'
import type { Tx } from '#src/platform/database.ts'
import { record } from '#src/platform/events.ts'
import type { Case } from '../case.ts'
import { escalationLevels, type Policy } from '../policy.ts'
import { type CaseClock, type CasePause, loadClocks, loadPauses, saveClock } from '../store/clocks.ts'
import { changeCycle } from '../store/cycles.ts'
import { currentPolicy } from '../store/policies.ts'
import { peopleOfLevel } from '../store/readers.ts'
import { loadReferral, saveReferral } from '../store/referrals.ts'
import { lockFreeCase, raiseEscalation } from '../store/sweep.ts'
import { customerTexts } from '../texts/customer.ts'
import { type Telling, tellingsDue, timingOf } from '../timing.ts'
import { pausesOf } from './clocks.ts'
import { reachedBy } from './escalate.ts'
import { recordBreach } from './moving.ts'
import { notify } from './notify.ts'
import { tellPartner } from './partner-mail.ts'
import { tellCustomer } from './tell.ts'

const isDue = (clock: CaseClock, now: Date) => clock.nextAt !== null && clock.nextAt <= now

/** As the system. False while somebody else has the case in hand; it comes up again. */
export async function sweepCase(tx: Tx, id: CaseId): Promise<boolean> {
  const one = await lockFreeCase(tx, id)
  if (!one) return false
  const [clocks, pauses, policy] = await Promise.all([
    loadClocks(tx, id),
    loadPauses(tx, id),
    currentPolicy(tx, one.entityId),
  ])
  let level = one.escalation
  for (const clock of clocks.filter((each) => isDue(each, tx.now))) {
    level = await sweepClock(tx, { ...one, escalation: level }, clock, pauses, policy)
  }
  return true
}

// One after the other until nothing is due: when the sweep was away, several are.
async function sweepClock(tx: Tx, one: Case, from: CaseClock, all: readonly CasePause[], policy: Policy) {
  const { calendar } = await hoursAt(tx, from.calendarId, from.calendarVersion)
  const pauses = pausesOf(from.kind, all)
  let clock = from
  let { escalation } = one
  for (;;) {
    const due = tellingsDue(clock, pauses, calendar, policy, tx.now)
    if (due.length === 0) break
    for (const telling of due) {
      const did = await tellings[telling](tx, { ...one, escalation }, clock, policy)
      clock = { ...clock, ...did.clock }
      escalation = did.escalation ?? escalation
    }
  }
  await saveClock(tx, { ...clock, ...timingOf(clock, pauses, calendar, policy) })
  return escalation
}

interface Done {
  readonly clock: Partial<CaseClock>
  readonly escalation?: number
}

type Tell = (tx: Tx, one: Case, clock: CaseClock, policy: Policy) => Promise<Done>

const event = (tx: Tx, one: Case, kind: string, data: Readonly<Record<string, unknown>>) =>
  record(tx, {
    kind,
    entityId: one.entityId,
    subject: { type: 'case', id: one.id },
    data: { cycle: one.cycle, ...data },
  })

/** Who handles the case; while nobody does, the heads of its department, and while it has none the quality team. */
export async function handlersOf(tx: Tx, one: Case) {
  if (one.assigneeId) return [one.assigneeId]
  const heads = await peopleOfLevel(tx, one, 1)
  return heads.length > 0 ? heads : peopleOfLevel(tx, one, 2)
}

const tellings: Readonly<Record<Telling, Tell>> = {
  async warn(tx, one, clock) {
    await notify(tx, one, await handlersOf(tx, one), 'warned')
    await event(tx, one, 'case.warned', { clock: clock.kind })
    return { clock: { warnedAt: tx.now } }
  },

  async notice(tx, one, clock) {
    const due = clock.dueAt
    if (!due) throw new Error(`clock ${clock.id} tells of no date`)
    const late = due <= tx.now
    await tellCustomer(tx, one, {
      text: late ? customerTexts.isLate : customerTexts.mayBeLate,
      history: late ? customerTexts.isLateInHistory : customerTexts.mayBeLateInHistory,
      values: { due },
    })
    await event(tx, one, 'case.delayTold', { clock: clock.kind })
    return { clock: { noticedAt: tx.now } }
  },

  async breach(tx, one, clock) {
    const handlers = await handlersOf(tx, one)
    await recordBreach(tx, one, clock.kind)
    if (clock.kind === 'resolution') await changeCycle(tx, one, { set: { on_time: false } })
    const referral = clock.referralId && (await loadReferral(tx, clock.referralId))
    if (referral) {
      await tellPartner(tx, referral, 'reminded')
      await saveReferral(tx, referral, { remindedAt: [...referral.remindedAt, tx.now] })
    }
    await notify(tx, one, handlers, referral ? 'partner_late' : 'breached')
    // Late since it was due, however long nobody looked.
    return { clock: { breachedAt: clock.dueAt ?? tx.now } }
  },

  async escalate(tx, one, clock, policy) {
    const done = { clock: { escalated: clock.escalated + 1 } }
    const step = policy.escalation[clock.escalated]
    const level = escalationLevels.find((each) => each === step?.level)
    const reached = level && (await reachedBy(tx, one, level))
    // Told once, by whichever clock was first.
    if (!reached || reached.level <= one.escalation) return done
    await notify(tx, one, reached.people, 'escalated')
    await raiseEscalation(tx, one.id, reached.level)
    await changeCycle(tx, one, { count: ['escalations'] })
    await event(tx, one, 'case.escalated', { level: reached.level, by: 'clock', clock: clock.kind })
    return { ...done, escalation: reached.level }
  },
}
