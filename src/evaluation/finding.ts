// One assessor's answer to one criterion: what it must hold, and what a form still lacks before it can be submitted.
import { Refusal } from '#src/kernel/refusal.ts'
import type { Result } from './award.ts'
import type { Edition } from './edition.ts'
import { findCriterion, placedCriteria } from './edition.ts'
import { findingTexts } from './texts/finding.ts'

export interface Answer {
  /** Null: not assessed (any more). */
  readonly result: Result | null
  readonly note: string
  /** Why the criterion does not apply; empty for other results. */
  readonly reason: string
}

/** An answer as it stands. `version` counts its changes; 0 is an answer never given. */
export interface Finding extends Answer {
  readonly code: string
  readonly version: number
  readonly answeredAt: Date
}

/** Someone else's tab or device was first: what stands now travels with the refusal. */
export class StaleAnswer extends Refusal {
  readonly current: Finding
  constructor(current: Finding) {
    super('conflict', findingTexts.stale)
    this.current = current
  }
}

/** The answer as it will be kept: a reason belongs to "not applicable" alone. */
export const tidyAnswer = ({ result, note, reason }: Answer): Answer => ({
  result,
  note: note.trim(),
  reason: result === 'not_applicable' ? reason.trim() : '',
})

export const sameAnswer = (a: Answer, b: Answer) => a.result === b.result && a.note === b.note && a.reason === b.reason

/** Whether the edition allows this answer to this criterion. */
export function fits(edition: Edition, code: string, answer: Answer): boolean {
  const placed = findCriterion(edition, code)
  if (!placed) return false
  return answer.result !== 'not_applicable' || (placed.criterion.conditional !== undefined && answer.reason !== '')
}

/** Refuses what `fits` denies, in words. */
export function checkAnswer(edition: Edition, code: string, answer: Answer) {
  const placed = findCriterion(edition, code)
  if (!placed) throw new Refusal('missing', findingTexts.unknownCode, { values: { code } })
  if (fits(edition, code, answer)) return
  const [field, text] = placed.criterion.conditional
    ? (['reason', findingTexts.reasonRequired] as const)
    : (['result', findingTexts.notConditional] as const)
  throw new Refusal('invalid', text, { values: { code }, fields: [{ field, text, values: { code } }] })
}

/** Codes that keep a form from being submitted, each list in the order of the guide. */
export interface Lacking {
  readonly unassessed: readonly string[]
  readonly withoutNote: readonly string[]
}

export function lacking(edition: Edition, answers: ReadonlyMap<string, Answer>): Lacking {
  const codes = placedCriteria(edition).map(({ criterion }) => criterion.code)
  return {
    unassessed: codes.filter((code) => !answers.get(code)?.result),
    withoutNote: codes.filter((code) => {
      const answer = answers.get(code)
      return answer?.result === 'not_met' && answer.note === ''
    }),
  }
}

export const isComplete = (lack: Lacking) => lack.unassessed.length === 0 && lack.withoutNote.length === 0
