// What a search over cases gives: lines of cases, with the words that were met marked where they stand.
import type { Highlighter, Segment } from '#src/kernel/highlight.ts'
import type { CaseLine } from './inbox.ts'

/** What was said in a case, or attached to it, beyond its subject and description. */
export interface Said {
  readonly kind: 'message' | 'file'
  readonly text: string
}

export interface Met {
  readonly subject: readonly Segment[]
  readonly customer: readonly Segment[] | null
  /** Where else the words stand; null where the subject or the name says it all. */
  readonly snippet: { readonly from: 'description' | Said['kind']; readonly segments: readonly Segment[] } | null
}

export interface SearchRow extends CaseLine {
  readonly description: string
  /** Null outside a search. */
  readonly met: Met | null
}

const longestSnippet = 180
const hasHit = (segments: readonly Segment[]) => segments.some(({ hit }) => hit)

/** Looks in the description, then in what was said, the latest first. */
export function metIn(
  row: Pick<SearchRow, 'subject' | 'customerName' | 'description'>,
  said: readonly Said[],
  { highlight, snippet }: Highlighter,
): Met {
  const places = [{ kind: 'description' as const, text: row.description }, ...said]
  const subject = highlight(row.subject)
  const customer = row.customerName === null ? null : highlight(row.customerName)
  for (const { kind, text } of places) {
    const segments = snippet(text, longestSnippet)
    if (hasHit(segments)) return { subject, customer, snippet: { from: kind, segments } }
  }
  return { subject, customer, snippet: null }
}
