import type { Segment } from '#src/kernel/highlight.ts'

/** Text with what a query met marked in it. */
export const highlightedParts = (parts: readonly Segment[]) =>
  parts.map(({ text, hit }, at) => (hit ? <mark key={`${at}-${text}`}>{text}</mark> : text))
