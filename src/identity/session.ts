// How long things last. A session ends after 12 hours without use, and after 7 days whatever happens.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const later = (at: Date, ms: number) => new Date(at.getTime() + ms)
const earlier = (a: Date, b: Date) => (a < b ? a : b)

export const sessionIdleMs = 12 * hour
export const sessionLongestMs = 7 * day

/** When a session used at `now` ends unless it is used again. */
export const sessionEnd = (createdAt: Date, now: Date): Date =>
  earlier(later(now, sessionIdleMs), later(createdAt, sessionLongestMs))

/** Between the password and the second step. */
export const secondStepEnd = (now: Date): Date => later(now, 10 * minute)

/** Use is noted at most once a minute: a page is many requests. */
export const worthNoting = (lastSeen: Date | null, now: Date): boolean =>
  lastSeen === null || now.getTime() - lastSeen.getTime() >= minute

export type LinkPurpose = 'invitation' | 'reset'

export const linkEnd = (purpose: LinkPurpose, now: Date): Date => later(now, purpose === 'reset' ? hour : 72 * hour)

export const singleSignOnEnd = (now: Date): Date => later(now, 10 * minute)
