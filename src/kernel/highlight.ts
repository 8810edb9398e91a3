// What a query met in a text, marked in the text as it was written: whole words, with their marks and spellings.
import { type GroupedNumber, groupedNumbers } from './grouped-numbers.ts'
import {
  type Asking,
  beginnings,
  foldedWords,
  numberTerms,
  type QueryWord,
  queryTerms,
  termsOf,
} from './search-terms.ts'

export interface Segment {
  readonly text: string
  readonly hit: boolean
}

interface Span {
  readonly start: number
  readonly end: number
  /** Which word of the query stands here. */
  readonly word: number
}

const longestText = 100_000
// A word as written: letters and numbers with what folding takes away between them.
const writtenWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*/gu
const unseenAtEnd = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/u

/** Which word of the query a term meets; the words as written before the looser ones. */
function wordsByTerm(words: readonly QueryWord[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>()
  const ranked = words.flatMap(({ alternatives }, at) => alternatives.map((way) => ({ ...way, at })))
  for (const { terms, at } of ranked.sort((a, b) => a.rank - b.rank)) {
    for (const term of terms) if (!met.has(term)) met.set(term, at)
  }
  return met
}

interface Meeting {
  /** Which word of the query a written word meets, if any; remembered, as words come back. */
  word(written: string): number | undefined
  number(number: GroupedNumber): number | undefined
}

function meeting(words: readonly QueryWord[], { unfinished = false, reach = 5 }: Asking): Meeting {
  const asked = words.map((word) => ({ ...word, alternatives: word.alternatives.filter(({ rank }) => rank <= reach) }))
  const byTerm = wordsByTerm(asked)
  const last = asked.at(-1)
  const begun = unfinished && last ? beginnings(last) : []
  const anyOf = (terms: readonly string[]): number | undefined => {
    const met = terms.find((term) => byTerm.has(term))
    if (met !== undefined) return byTerm.get(met)
    return begun.some((start) => terms.some((term) => term.startsWith(start))) ? asked.length - 1 : undefined
  }
  const known = new Map<string, number | undefined>()
  return {
    word(written) {
      if (known.has(written)) return known.get(written)
      const met = anyOf(foldedWords(written).flatMap(termsOf))
      known.set(written, met)
      return met
    },
    number: (number) => anyOf([...numberTerms(number), ...number.groups]),
  }
}

function hits(text: string, meets: Meeting): readonly Span[] {
  const numbers = groupedNumbers(text).flatMap((number) => {
    const word = meets.number(number)
    return word === undefined ? [] : [{ start: number.start, end: number.end, word }]
  })
  const spans: Span[] = []
  let nextNumber = 0
  for (const match of text.matchAll(writtenWord)) {
    const start = match.index
    while (numbers[nextNumber] && (numbers[nextNumber]?.end ?? 0) <= start) nextNumber += 1
    if (start >= (numbers[nextNumber]?.start ?? Number.POSITIVE_INFINITY)) continue
    const written = match[0].replace(unseenAtEnd, '')
    const word = meets.word(written)
    if (word !== undefined) spans.push({ start, end: start + written.length, word })
  }
  return [...spans, ...numbers].sort((a, b) => a.start - b.start)
}

function segments(text: string, from: number, to: number, spans: readonly Span[]): readonly Segment[] {
  const found: Segment[] = []
  let at = from
  for (const { start, end } of spans) {
    if (start < at || end > to) continue
    if (start > at) found.push({ text: text.slice(at, start), hit: false })
    found.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < to) found.push({ text: text.slice(at, to), hit: false })
  return found
}

/** Where a window of `length` characters meets the most words of the query, and among such the most hits. */
function bestStart(spans: readonly Span[], length: number): number {
  let best = { start: 0, worth: 0 }
  for (const [at, first] of spans.entries()) {
    const inside = spans.slice(at, at + 50).filter(({ end }) => end <= first.start + length)
    const worth = new Set(inside.map(({ word }) => word)).size * 100 + inside.length
    if (worth > best.worth) best = { start: first.start, worth }
  }
  return best.start
}

export interface Highlighter {
  /** The whole text in its order, cut where hits begin and end; past 100,000 characters nothing is marked. */
  highlight(text: string): readonly Segment[]
  /**
   * About `length` characters of the text where most of the query is met, on one line, cut between words, with … where
   * text was left out. Its beginning if nothing is met.
   */
  snippet(text: string, length?: number): readonly Segment[]
}

/** One for all the texts of a page: it remembers the words it has compared. `asking` is what the search was asked with. */
export function highlighter(query: string, asking: Asking = {}): Highlighter {
  const words = queryTerms(query)
  const meets = meeting(words, asking)
  const met = (text: string) => (words.length > 0 ? hits(text.slice(0, longestText), meets) : [])
  return {
    highlight: (text) => segments(text, 0, text.length, met(text)),
    snippet(text, length = 160) {
      const line = text.slice(0, longestText).replace(/\s+/gu, ' ').trim()
      return window(line, met(line), length)
    },
  }
}

function window(line: string, spans: readonly Span[], length: number): readonly Segment[] {
  if (line.length <= length) return segments(line, 0, line.length, spans)
  const lead = Math.floor(length / 5)
  const wanted = Math.min(Math.max(0, bestStart(spans, length - lead) - lead), line.length - length)
  const from = wanted === 0 ? 0 : afterSpace(line, wanted, lead)
  const to = beforeSpace(line, Math.min(line.length, from + length), from)
  const cut = segments(line, from, to, spans)
  return [...(from > 0 ? [dots] : []), ...cut, ...(to < line.length ? [dots] : [])]
}

const dots: Segment = { text: '…', hit: false }
const isInsidePair = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at))

function afterSpace(text: string, at: number, within: number): number {
  const space = text.indexOf(' ', at - 1)
  if (space >= 0 && space < at + within) return space + 1
  return isInsidePair(text, at) ? at + 1 : at
}

function beforeSpace(text: string, at: number, from: number): number {
  if (at === text.length) return at
  const space = text.lastIndexOf(' ', at)
  if (space > from + (at - from) / 2) return space
  return isInsidePair(text, at) ? at - 1 : at
}
