// What resembles the case being typed: solved cases that may answer it at once, and open ones that may be the same matter
// told twice. The store finds candidates by the rarest terms (`pickProbeTerms`); here they are compared and judged.
import { foldedWords } from '#src/kernel/search-terms.ts'
import { stemOf } from '#src/kernel/word-stems.ts'

/** In how many records of the entity each term stands; terms that are absent stand in none. */
export interface Frequencies {
  readonly records: number
  readonly of: ReadonlyMap<string, number>
}

export interface Typed {
  readonly text: string
  readonly customer: string | null
  readonly phone: string | null
  readonly service: string | null
  readonly heading: string | null
  readonly at: Date
}

export interface Candidate extends Typed {
  readonly id: string
  readonly solved: boolean
}

export interface Likeness {
  readonly id: string
  /** 0 to 1: the cosine of the two texts' stems, rare ones weighing more. */
  readonly similarity: number
}

/** Days within which a second telling is looked for. */
const duplicateDays = 30
// Measured on 20,000 pairs of real messages (ArBanking77): two of one intent are this like, or more, in 39 % (0.15), 22 %
// (0.25), 17 % (0.3) of pairs; two of different intents in 3.1 %, 0.8 %, 0.4 %. The likest message is of the same intent in
// little more than half: these are offered to read, never applied.
const duplicateFrom = 0.25
const similarFrom = 0.3
const sameHeadingFrom = 0.15
const mostStems = 300
const longestText = 5000

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(foldedWords(text.slice(0, longestText)).map(stemOf).slice(0, mostStems))

const rarity = ({ records, of }: Frequencies, term: string): number =>
  Math.log(1 + (records + 1) / ((of.get(term) ?? 0) + 1))

/** The stems to look candidates up by: those that stand in a record at all, the rarest first; never one of a fifth of all. */
export function pickProbeTerms(text: string, frequencies: Frequencies, most = 6): readonly string[] {
  const often = (term: string) => frequencies.of.get(term) ?? 0
  return [...stemsOf(text)]
    .filter((term) => often(term) > 0 && (often(term) * 5 <= frequencies.records || frequencies.records < 50))
    .sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1))
    .slice(0, most)
}

/** Every stem whose frequency `pickProbeTerms` and the comparison ask for. */
export const termsToCount = (text: string): readonly string[] => [...stemsOf(text)]

/** The same of any two texts in either order; 0 if they share nothing, 1 if they hold the same stems. */
export function similarity(one: string, other: string, frequencies: Frequencies): number {
  return cosine(stemsOf(one), stemsOf(other), frequencies)
}

function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>, frequencies: Frequencies): number {
  const weight = (terms: Iterable<string>) => {
    let sum = 0
    for (const term of terms) sum += rarity(frequencies, term) ** 2
    return sum
  }
  const shared = [...one].filter((term) => other.has(term))
  return shared.length === 0 ? 0 : Math.min(1, weight(shared) / Math.sqrt(weight(one) * weight(other)))
}

const same = (one: string | null, other: string | null) => one !== null && one === other

function byLikeness(typed: Typed, candidates: readonly Candidate[], frequencies: Frequencies): readonly Likeness[] {
  const stems = stemsOf(typed.text)
  return candidates
    .map(({ id, text }) => ({ id, similarity: cosine(stems, stemsOf(text), frequencies) }))
    .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
}

/** Solved cases, the likest first, of any customer; those of the same heading are taken with less likeness. */
export function similarSolved(
  typed: Typed,
  candidates: readonly Candidate[],
  frequencies: Frequencies,
  most = 5,
): readonly Likeness[] {
  const headings = new Map(candidates.map(({ id, heading }) => [id, heading]))
  const enough = (id: string) => (same(typed.heading, headings.get(id) ?? null) ? sameHeadingFrom : similarFrom)
  const solved = candidates.filter((candidate) => candidate.solved)
  return byLikeness(typed, solved, frequencies)
    .filter((found) => found.similarity >= enough(found.id))
    .slice(0, most)
}

/**
 * Cases that may be this very matter: of the same customer or phone, of the same service or heading as far as both are
 * known, told within 30 days, and alike. Never a person matched by name; nothing is merged, an agent is asked.
 */
export function possibleDuplicates(
  typed: Typed,
  candidates: readonly Candidate[],
  frequencies: Frequencies,
  days = duplicateDays,
): readonly Likeness[] {
  const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other
  const near = candidates.filter(
    (other) =>
      (same(typed.customer, other.customer) || same(typed.phone, other.phone)) &&
      Math.abs(typed.at.getTime() - other.at.getTime()) <= days * 86_400_000 &&
      (same(typed.service, other.service) ||
        same(typed.heading, other.heading) ||
        !(differ(typed.service, other.service) || differ(typed.heading, other.heading))),
  )
  return byLikeness(typed, near, frequencies).filter((found) => found.similarity >= duplicateFrom)
}
