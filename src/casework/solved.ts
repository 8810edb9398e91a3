// The reference of solved cases (مرجع الحالات المحلولة): questions with their answers, free of personal data, reviewed before
// they are offered at the next first contact.
import { foldForSearch } from '#src/kernel/arabic-text.ts'
import { groupedNumbers } from '#src/kernel/grouped-numbers.ts'
import type { Segment } from '#src/kernel/highlight.ts'
import type { CaseId, EntityId, HeadingId, PersonId, ServiceId, SolvedCaseId } from '#src/kernel/ids.ts'
import type { Language, LocalizedText } from '#src/kernel/text.ts'
import type { Case, CaseKind } from './case.ts'

export const solvedStates = ['draft', 'published', 'retired'] as const
export type SolvedState = (typeof solvedStates)[number]

export interface SolvedDraft {
  readonly entityId: EntityId
  /** The case it was learnt from. */
  readonly caseId: CaseId | null
  readonly kind: CaseKind
  readonly serviceId: ServiceId | null
  readonly headingId: HeadingId | null
  readonly question: string
  readonly answer: string
  readonly language: Language
}

export interface Solved extends SolvedDraft {
  readonly id: SolvedCaseId
  readonly state: SolvedState
  /** Customers see it too, once it is published. */
  readonly public: boolean
  /** 2026-11-22: by then it is looked at again. */
  readonly reviewOn: string | null
  /** How often it answered somebody at first contact. */
  readonly uses: number
  readonly version: number
  readonly createdAt: Date
  readonly createdBy: PersonId | null
}

/** Cases whose answer may be learnt from: answered, and known to all who will read the reference. */
export const mayTeach = (one: Pick<Case, 'state' | 'restricted'>) =>
  (one.state === 'answered' || one.state === 'closed') && !one.restricted

/** Published long ago: the quality team looks at it again. `today` is a day like `reviewOn`. */
export const reviewDue = ({ state, reviewOn }: Pick<Solved, 'state' | 'reviewOn'>, today: string) =>
  state === 'published' && reviewOn !== null && reviewOn <= today

/** What stands where something personal stood. */
export const removed = '[…]'
const fewestDigits = 7
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
const word = /[\p{L}\p{N}\p{M}\u0640]+/gu

interface Span {
  readonly start: number
  readonly end: number
}

/** Parts of the name that stand beside each other in the text: one alone may be a common word. */
function nameSpans(text: string, names: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const name of names) {
    const parts = new Set(
      foldForSearch(name)
        .split(' ')
        .filter((part) => part.length > 1),
    )
    const least = Math.min(2, parts.size)
    let run: Span[] = []
    const close = () => {
      const [first] = run
      const last = run.at(-1)
      if (first && last && run.length >= least) spans.push({ start: first.start, end: last.end })
      run = []
    }
    for (const match of text.matchAll(word)) {
      if (parts.has(foldForSearch(match[0]))) run.push({ start: match.index, end: match.index + match[0].length })
      else close()
    }
    close()
  }
  return spans
}

/**
 * The text without e-mail addresses, numbers of seven digits or more, and names given. A first cleaning: who proposes and
 * who publishes read it again.
 */
export function withoutPersonalData(text: string, names: readonly string[]): string {
  const numbers = groupedNumbers(text).filter(({ whole }) => whole.length >= fewestDigits)
  const addresses = Array.from(text.matchAll(address), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const spans = [...numbers, ...addresses, ...nameSpans(text, names)].sort((a, b) => a.start - b.start)
  let clean = ''
  let at = 0
  for (const { start, end } of spans) {
    if (end <= at) continue
    if (start >= at) clean += `${text.slice(at, start)}${removed}`
    at = end
  }
  return clean + text.slice(at)
}

/** A line of the reference as its register shows it. */
export interface SolvedListRow
  extends Pick<Solved, 'id' | 'kind' | 'question' | 'answer' | 'state' | 'public' | 'uses' | 'reviewOn'> {
  readonly serviceName: LocalizedText | null
  /** Question, and the place in the answer, with what the search met. */
  readonly questionFound: readonly Segment[]
  readonly answerFound: readonly Segment[]
}
