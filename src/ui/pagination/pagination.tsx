import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface PaginationProps {
  /** Lists page by key: one knows the neighbours, not a page number. */
  previousHref?: string | undefined
  nextHref?: string | undefined
  /** What is shown: "50 of more than 1,000". */
  summary?: ComponentChildren
}

export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useText()
  if (!previousHref && !nextHref && summary === undefined) return null
  return (
    <nav class="pagination" aria-label={t(uiTexts.pages)}>
      {previousHref ? (
        <a class="pagination-link" href={previousHref} rel="prev">
          <Icon name="chevron-back" size="small" />
          {t(uiTexts.previousPage)}
        </a>
      ) : (
        <span />
      )}
      {summary !== undefined && <p class="pagination-summary">{summary}</p>}
      {nextHref ? (
        <a class="pagination-link" href={nextHref} rel="next">
          {t(uiTexts.nextPage)}
          <Icon name="chevron-next" size="small" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
