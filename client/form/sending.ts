// How sending is paced, and what stops it.
import type { AnswerModel } from '#src/evaluation/form-model.ts'
import type { Outcome } from './send.ts'

export const newStamp = () => `${Date.now()}-${Math.random()}`
export const firstRetryMs = 2000
export const longestRetryMs = 60_000

export function stopped(outcome: Outcome<unknown>): 'offline' | 'expired' | 'retrying' | null {
  if (outcome.kind === 'expired') return 'expired'
  if (outcome.kind === 'later') return 'retrying'
  return outcome.kind === 'unreachable' ? 'offline' : null
}

/** Only one tab at a time, where the browser can tell; repeating a request does no harm where it cannot. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('itqan-form-send', work) : work()

/** The answer in what the server told of it. */
export const answerIn = ({ result, note, reason, version }: AnswerModel): AnswerModel => ({
  result,
  note,
  reason,
  version,
})

/** What the browser tells of its network, and of being looked at or put away. */
export function onPageSignals(then: { send: () => void; ifUnsent: () => void; offline: () => void }) {
  addEventListener('online', then.send)
  addEventListener('offline', then.offline)
  addEventListener('focus', then.ifUnsent)
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && then.send())
}
