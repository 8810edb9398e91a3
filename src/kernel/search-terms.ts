// What full-text search stores and asks, as texts PostgreSQL takes without any dictionary of its own: `tsVector` and
// `tsQuery` are cast, never parsed ('simple' would split and drop). Index and query go through the same words; no word is
// dropped as too common (لا and لم turn a sentence around).
import { foldForSearch } from './arabic-text.ts'
import { type GroupedNumber, groupedNumbers, shorterPhones } from './grouped-numbers.ts'
import { sameGroup } from './word-groups.ts'
import { stemOf, withoutArticle, withoutParticles } from './word-stems.ts'

/** Grows when folding or stems change: what is stored under another version is to be indexed again. */
export const normaliserVersion = 1

export type Weight = 'A' | 'B' | 'C' | 'D'

export interface WeightedText {
  readonly text: string
  readonly weight: Weight
}

export interface Term {
  readonly term: string
  readonly weight: Weight
}

/** One way to meet a word of the query: all of `terms` at once (mostly one). Rank 1 is the word as written. */
export interface Alternative {
  readonly terms: readonly string[]
  readonly rank: 1 | 2 | 3 | 4 | 5
}

export interface QueryWord {
  readonly word: string
  readonly alternatives: readonly Alternative[]
}

const mostTerms = 4000
const longestTerm = 40
const longestText = 400_000
const longestQuery = 400
const mostWords = 8

const wordsOrNumbers = /[\p{L}\p{N}]+/gu
const cut = (word: string) => (word.length > longestTerm ? [...word].slice(0, longestTerm).join('') : word)

/** The words of a text, folded, in their order; of very long ones their beginning. */
export const foldedWords = (text: string): readonly string[] =>
  (foldForSearch(text).match(wordsOrNumbers) ?? []).map(cut)

function* pieces(text: string): Generator<string> {
  // Folding in pieces: a text that repeats itself or is full after its first part costs no more than that.
  const size = 20_000
  for (let start = 0; start < Math.min(text.length, longestText); ) {
    const end = start + size
    const space = end < text.length ? text.slice(start, end).search(/\s\S*$/u) : -1
    const next = space > 0 ? start + space : end
    yield text.slice(start, next)
    start = next
  }
}

// Words come back in text after text (a few thousand are nearly all that is written): their terms are kept.
const kept = new Map<string, readonly string[]>()
const mostKept = 20_000

/** The terms of one folded word: itself, its stem, and the stems of what its particles may stand before. */
export function termsOf(word: string): readonly string[] {
  const known = kept.get(word)
  if (known) return known
  const rests = withoutParticles(word).map((rest) => (rest.length < 3 ? rest : stemOf(rest)))
  const terms = [...new Set([word, stemOf(word), ...rests])]
  if (kept.size >= mostKept) kept.clear()
  kept.set(word, terms)
  return terms
}

/** A number whole, its shorter forms if it is a phone, and what may be the end of one. */
export const numberTerms = (number: GroupedNumber): readonly string[] => [
  number.whole,
  ...shorterPhones(number),
  ...(number.whole.length >= 10 ? [number.whole.slice(-8)] : []),
]

/** Each distinct term of a record with the best of its weights; at most 4,000, the heaviest texts first. */
export function indexTerms(parts: readonly WeightedText[]): readonly Term[] {
  const found = new Map<string, Weight>()
  const add = (term: string, weight: Weight) => {
    if (found.size < mostTerms && !found.has(term)) found.set(term, weight)
  }
  for (const { text, weight } of [...parts].sort((a, b) => (a.weight < b.weight ? -1 : a.weight > b.weight ? 1 : 0))) {
    for (const piece of pieces(text)) {
      if (found.size >= mostTerms) break
      for (const number of groupedNumbers(piece)) for (const form of numberTerms(number)) add(form, weight)
      for (const word of new Set(foldedWords(piece))) for (const term of termsOf(word)) add(term, weight)
    }
  }
  return Array.from(found, ([term, weight]) => ({ term, weight }))
}

/** The text of a tsvector: `$1::tsvector` takes it as it is. Terms are letters and digits alone, so quoting cannot fail. */
export const tsVector = (terms: readonly Term[]): string =>
  terms.map(({ term, weight }) => (weight === 'D' ? `'${term}'` : `'${term}':1${weight}`)).join(' ')

const spelledWith = (word: string): string | null =>
  word.endsWith('ة') ? `${word.slice(0, -1)}ه` : word.endsWith('ه') ? `${word.slice(0, -1)}ة` : null

function alternativesOf(word: string): readonly Alternative[] {
  const ranked: [string, Alternative['rank']][] = [[word, 1]]
  const bare = withoutArticle(word)
  ranked.push([bare, 2])
  // A guess that a first letter is a particle is taken as written: its stem would find too much.
  for (const rest of withoutParticles(word)) if (rest.length >= 4 || rest.length === 2) ranked.push([rest, 2])
  for (const written of [word, bare]) {
    const other = spelledWith(written)
    if (other) ranked.push([other, 3])
  }
  const stem = stemOf(word)
  ranked.push([stem, 4])
  for (const other of sameGroup(stem)) ranked.push([other, 5])
  const best = new Map<string, Alternative>()
  for (const [term, rank] of ranked) if (!best.has(term)) best.set(term, { terms: [term], rank })
  return [...best.values()]
}

function numberAlternatives(number: GroupedNumber): readonly Alternative[] {
  const forms: Alternative[] = [{ terms: [number.whole], rank: 1 }]
  for (const shorter of shorterPhones(number)) forms.push({ terms: [shorter], rank: 2 })
  // "2026 12345" may be two numbers after all.
  if (number.groups.length > 1) forms.push({ terms: number.groups, rank: 3 })
  return forms
}

/** The words of a query in their order, at most eight and each once; a number in groups is one word. */
export function queryTerms(query: string): readonly QueryWord[] {
  const asked = query.slice(0, longestQuery)
  const found = new Map<string, QueryWord>()
  const takeWords = (text: string) => {
    for (const word of foldedWords(text)) {
      if (!found.has(word)) found.set(word, { word, alternatives: alternativesOf(word) })
    }
  }
  let from = 0
  for (const number of groupedNumbers(asked)) {
    takeWords(asked.slice(from, number.start))
    found.set(number.whole, { word: number.whole, alternatives: numberAlternatives(number) })
    from = number.end
  }
  takeWords(asked.slice(from))
  return [...found.values()].slice(0, mostWords)
}

export interface Asking {
  /** The last word may be unfinished (search as you type); from three letters on. */
  readonly unfinished?: boolean
  /** The loosest rank to take: 3 keeps to the word as spelled, with or without its article. All five unless said. */
  readonly reach?: Alternative['rank']
}

/** What an unfinished word may be the beginning of: as written or without its article, from three letters on. */
export const beginnings = ({ alternatives }: QueryWord): readonly string[] =>
  alternatives.flatMap(({ terms, rank }) => (rank <= 2 ? terms.filter((term) => term.length >= 3) : []))

/** The text of a tsquery (`$1::tsquery`): every word, in one of its alternatives. Null if the query says nothing. */
export function tsQuery(query: string, { unfinished = false, reach = 5 }: Asking = {}): string | null {
  const words = queryTerms(query)
  const asked = words.map((word, at) => {
    const begun = unfinished && at === words.length - 1 ? beginnings(word) : []
    const ways = word.alternatives
      .filter(({ rank }) => rank <= reach)
      .map(({ terms }) => {
        const quoted = terms.map((term) => `'${term}'${begun.includes(term) ? ':*' : ''}`)
        return quoted.length > 1 ? `(${quoted.join(' & ')})` : quoted.join('')
      })
    return ways.length > 1 ? `(${ways.join(' | ')})` : ways.join('')
  })
  return asked.length > 0 ? asked.join(' & ') : null
}
