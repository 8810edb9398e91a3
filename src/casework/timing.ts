// When a running clock is due and when somebody has to look at it again: before it is late, when it is, and after.
import type { WorkingCalendar } from '#src/kernel/working-time.ts'
import { type Clock, type ClockKind, customerNoticeAt, dueAt, escalationSteps, type Pause, warningAt } from './clock.ts'

/** What of the entity's policy decides when people are told. */
export interface TellingRules {
  /** Share of the budget after which the handler is warned, above 0 and below 1. */
  readonly warnShare: number
  /** Working minutes before the deadline at which the customer is told of the delay. */
  readonly noticeMinutes: number
  /** Working minutes after the deadline at which each level is told. */
  readonly escalation: readonly { readonly afterMinutes: number; readonly level: number }[]
}

export interface RunningClock {
  readonly kind: ClockKind
  readonly startedAt: Date
  readonly budgetMinutes: number
  readonly metAt: Date | null
  readonly stoppedAt: Date | null
  readonly warnedAt: Date | null
  readonly noticedAt: Date | null
  readonly breachedAt: Date | null
  /** How many levels of the chain were told. */
  readonly escalated: number
}

export interface Timing {
  /** Null while the clock stands until further notice. */
  readonly dueAt: Date | null
  /** Null: nothing comes of itself. */
  readonly nextAt: Date | null
}

const earliest = (...moments: (Date | null)[]) =>
  moments.reduce<Date | null>((least, one) => (one && (!least || one < least) ? one : least), null)

const asClock = (running: RunningClock, pauses: readonly Pause[]): Clock => ({
  start: running.startedAt,
  budgetMinutes: running.budgetMinutes,
  pauses,
  metAt: running.metAt,
  stoppedAt: running.stoppedAt,
})

/** The customer hears of the delay of what he waits for, not of the steps on the way. */
export const tellsCustomer = (kind: ClockKind) => kind === 'resolution'

/** The deadline and the next moment to look. An ended clock keeps the deadline it had, and is looked at no more. */
export function timingOf(
  running: RunningClock,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
  rules: TellingRules,
): Timing {
  const due = dueAt(running.startedAt, running.budgetMinutes, calendar, pauses)
  if (running.metAt || running.stoppedAt) return { dueAt: due, nextAt: null }
  if (running.breachedAt) return { dueAt: due, nextAt: nextStep(running, calendar, rules) }
  const clock = asClock(running, pauses)
  return {
    dueAt: due,
    nextAt: earliest(
      running.warnedAt ? null : warningAt(clock, rules.warnShare, calendar),
      running.noticedAt || !tellsCustomer(running.kind) ? null : customerNoticeAt(clock, rules.noticeMinutes, calendar),
      due,
    ),
  }
}

function nextStep(running: RunningClock, calendar: WorkingCalendar, rules: TellingRules): Date | null {
  if (!running.breachedAt) return null
  return escalationSteps(running.breachedAt, rules.escalation, calendar)[running.escalated]?.at ?? null
}

/** What of a clock's telling has come by now, in the order in which it is done. */
export type Telling = 'warn' | 'notice' | 'breach' | 'escalate'

/** What is to be done at `now`; several when the sweep was away. */
export function tellingsDue(
  running: RunningClock,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
  rules: TellingRules,
  now: Date,
): readonly Telling[] {
  if (running.metAt || running.stoppedAt) return []
  const clock = asClock(running, pauses)
  const came = (at: Date | null) => at !== null && at <= now
  const due: Telling[] = []
  if (!running.breachedAt) {
    const late = came(dueAt(running.startedAt, running.budgetMinutes, calendar, pauses))
    if (!late && !running.warnedAt && came(warningAt(clock, rules.warnShare, calendar))) due.push('warn')
    const notice = tellsCustomer(running.kind) && !running.noticedAt
    if (notice && came(customerNoticeAt(clock, rules.noticeMinutes, calendar))) due.push('notice')
    if (late) due.push('breach')
    return due
  }
  return came(nextStep(running, calendar, rules)) ? ['escalate'] : []
}
