// How a customer without an account proves that a case is his, and what he sees of it. Pure.
import { type Case, type Cycle, isOpen } from './case.ts'
import { isLegal } from './machine.ts'

export const codeDigits = 6
export const codeMinutes = 10
export const codeTries = 5
/** Between two codes of one case. */
export const codePauseSeconds = 60
/** Of one case within a window. */
export const codesAtMost = 6
export const codeWindowHours = 3
export const sessionIdleMinutes = 30
export const sessionLongestHours = 12
/** Any more than this is saved by writing less often. */
export const sessionRenewMinutes = 5

const minuteMs = 60_000

export interface CodesSent {
  readonly sentAt: Date
  readonly windowAt: Date
  readonly sent: number
}

/** The counts after one more code; null when it is too soon, or enough were sent. */
export function oneMoreCode(before: CodesSent | null, now: Date): CodesSent | null {
  if (!before) return { sentAt: now, windowAt: now, sent: 1 }
  const since = (at: Date) => now.getTime() - at.getTime()
  if (since(before.sentAt) < codePauseSeconds * 1000) return null
  if (since(before.windowAt) >= codeWindowHours * 60 * minuteMs) return { sentAt: now, windowAt: now, sent: 1 }
  return before.sent < codesAtMost ? { sentAt: now, windowAt: before.windowAt, sent: before.sent + 1 } : null
}

/** Until when a session that is used now lasts; null once it is over. */
export function sessionUntil(session: { readonly startedAt: Date; readonly expiresAt: Date }, now: Date): Date | null {
  if (session.expiresAt <= now) return null
  const longest = session.startedAt.getTime() + sessionLongestHours * 60 * minuteMs
  return new Date(Math.min(now.getTime() + sessionIdleMinutes * minuteMs, longest))
}

/** Phone or e-mail, as much of it as tells its owner which: the last two digits, or the first letter and the host's ending. */
export function masked(contact: string): string {
  const [name = '', host] = contact.split('@')
  if (host === undefined) return contact.slice(-2)
  return `${[...name][0] ?? ''}•••@•••${host.slice(host.lastIndexOf('.'))}`
}

/** Where a case stands, as its customer is told. */
export const customerSteps = ['received', 'department', 'answered', 'closed'] as const
export type CustomerStep = (typeof customerSteps)[number]

/** Null: it ended before an answer. */
export function stepOf({ state }: Pick<Case, 'state'>): CustomerStep | null {
  if (state === 'withdrawn' || state === 'merged') return null
  if (state === 'registered') return 'received'
  if (state === 'answered' || state === 'closed') return state
  return 'department'
}

export interface CustomerMay {
  readonly say: boolean
  readonly withdraw: boolean
  /** Say how satisfied he is. */
  readonly rate: boolean
  /** Say that he is not satisfied: a new cycle. */
  readonly appeal: boolean
}

/** What the page offers; the actions hold the same. */
export function customerMay(one: Case, cycle: Pick<Cycle, 'satisfied'>, reopenDays: number, now: Date): CustomerMay {
  const answered = one.state === 'answered' || one.state === 'closed'
  const inTime = one.closedAt === null || now.getTime() - one.closedAt.getTime() <= reopenDays * 24 * 60 * minuteMs
  return {
    say: isOpen(one.state),
    withdraw: isLegal('withdraw', one.state),
    rate: answered && cycle.satisfied === null,
    appeal: answered && inTime,
  }
}
