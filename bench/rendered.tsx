// Stands in for ui/document/render.tsx (render-hook.ts): the same, and it keeps what it was last given.
import type { VNode } from 'preact'
import type { Locale } from '#src/kernel/locale.ts'
import { renderPage as draw } from '#src/ui/document/render.tsx'

export { renderPart } from '#src/ui/document/render.tsx'

interface Drawn {
  readonly element: VNode
  readonly locale: Locale
  readonly now: Date | undefined
}

let last: Drawn | null = null

export function renderPage(element: VNode, locale: Locale, now?: Date): string {
  last = { element, locale, now }
  return draw(element, locale, now)
}

/** Draws the page that was drawn last again: no request, no database, the same elements with the same properties. */
export function lastPage(): () => string {
  if (!last) throw new Error('No page was drawn')
  const { element, locale, now } = last
  return () => draw(element, locale, now)
}
