// Guessing is slowed, not only counted: after some failures each further one locks longer than the one before.

const minute = 60_000

export interface Limit {
  /** Failures that lock for the first time. */
  readonly free: number
  readonly firstLockMs: number
  readonly longestLockMs: number
  /** Failures this old no longer count. */
  readonly forgetMs: number
}

const growing = { firstLockMs: minute, longestLockMs: 60 * minute, forgetMs: 24 * 60 * minute }

export const limits = {
  /** One e-mail address, known or not. */
  person: { ...growing, free: 5, longestLockMs: 15 * minute },
  /** One network address: a whole office may stand behind it. */
  address: { ...growing, free: 40 },
  /** Codes of the second step: one in a million each. */
  code: { ...growing, free: 5 },
  /** Links asked for by e-mail; every request counts. */
  mail: { free: 3, firstLockMs: 20 * minute, longestLockMs: 60 * minute, forgetMs: 60 * minute },
} satisfies Record<string, Limit>

export type Guarded = keyof typeof limits

export interface Attempts {
  readonly failures: number
  readonly lastAt: Date
  readonly lockedUntil: Date | null
}

/** Milliseconds a lock lasts once this many have failed; 0 while they are few. */
export function lockMs(limit: Limit, failures: number): number {
  if (failures < limit.free) return 0
  return Math.min(limit.firstLockMs * 2 ** (failures - limit.free), limit.longestLockMs)
}

/** Counts one more try as failed until it is known to be right; null while locked: it is not tried at all. */
export function count(limit: Limit, before: Attempts | null, now: Date): Attempts | null {
  if (before?.lockedUntil && before.lockedUntil > now) return null
  const recent = before && now.getTime() - before.lastAt.getTime() < limit.forgetMs ? before.failures : 0
  const failures = recent + 1
  const lock = lockMs(limit, failures)
  return { failures, lastAt: now, lockedUntil: lock > 0 ? new Date(now.getTime() + lock) : null }
}
