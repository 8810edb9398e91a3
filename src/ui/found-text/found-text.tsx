import type { Segment } from '#src/kernel/highlight.ts'

/** A text with what a search met in it marked (`highlighter` of the kernel). */
export function FoundText({ segments }: { segments: readonly Segment[] }) {
  return (
    <bdi class="found-text">
      {segments.map(({ text, hit }, at) =>
        // Segments have no name but their place.
        hit ? <mark key={at}>{text}</mark> : text,
      )}
    </bdi>
  )
}
