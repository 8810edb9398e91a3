import { Refusal } from '#src/kernel/refusal.ts'
import { platformTexts } from '#src/platform/texts.ts'

/** Refuses a change made on a version that is no longer the current one. Callers without a form in between give none. */
export function sameVersion(row: { version: number }, seen: number | undefined) {
  if (seen !== undefined && row.version !== seen) throw new Refusal('conflict', platformTexts.changedMeanwhile)
}
