// Who may be given a case: never somebody it complains about, and after "not satisfied" nobody who handled it before
// (guide 5.1.11, CL3). If nobody of the department is left, the next level up.
import type { PersonId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Case, Cycle } from './case.ts'
import { actionTexts as texts } from './texts/refusals.ts'

/** People who handled a cycle before the running one. */
export const earlierHandlers = (one: Pick<Case, 'cycle'>, cycles: readonly Cycle[]): ReadonlySet<PersonId> =>
  new Set(cycles.filter(({ number }) => number < one.cycle).flatMap(({ handlerIds }) => handlerIds))

/** Refuses whom the case may not be given to. */
export function checkHandler(one: Case, cycles: readonly Cycle[], person: PersonId): void {
  if (one.aboutPersonIds.includes(person)) throw new Refusal('conflict', texts.complainedAbout)
  if (earlierHandlers(one, cycles).has(person)) throw new Refusal('conflict', texts.needsNewHandler)
}

/** Levels at which a new handler is looked for, the department's own people first. */
export const handlerLevels = ['specialist', 'head', 'quality', 'executive'] as const
export type HandlerLevel = (typeof handlerLevels)[number]

export interface Candidate {
  readonly id: PersonId
  readonly level: HandlerLevel
  /** Open cases he has. */
  readonly load: number
}

/**
 * Who looks at the case next: of the lowest level that has somebody new, the one with the fewest open cases; the smaller id
 * among equals. Null when everybody has handled it or is complained about.
 */
export function newHandler(one: Case, cycles: readonly Cycle[], candidates: readonly Candidate[]): Candidate | null {
  const out = new Set([...one.aboutPersonIds, ...cycles.flatMap(({ handlerIds }) => handlerIds)])
  for (const level of handlerLevels) {
    const free = candidates.filter((candidate) => candidate.level === level && !out.has(candidate.id))
    const [first] = [...free].sort((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1))
    if (first) return first
  }
  return null
}
