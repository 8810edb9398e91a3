import type { ComponentChildren } from 'preact'

export interface SummaryRow {
  term: string
  value: ComponentChildren
  /** After the value, quieter. */
  note?: ComponentChildren
  /** "Change" and the like; `about` is spoken after it. */
  action?: { href: string; text: string; about: string } | undefined
}

/** Facts about one thing, a line each. `dense` for side panels: no lines, term and value at the two ends. */
export function SummaryList({ rows, dense = false }: { rows: readonly SummaryRow[]; dense?: boolean | undefined }) {
  return (
    <dl class={dense ? 'summary-list summary-list-dense' : 'summary-list'}>
      {rows.map((row) => (
        <div class="summary-list-row" key={row.term}>
          <dt class="summary-list-term">{row.term}</dt>
          <dd class="summary-list-value">
            <span class="summary-list-main">{row.value}</span>
            {row.note !== undefined && (
              <>
                {' '}
                <span class="summary-list-note">{row.note}</span>
              </>
            )}
          </dd>
          {row.action && (
            <dd class="summary-list-action">
              <a href={row.action.href}>
                {row.action.text}
                <span class="visually-hidden"> {row.action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
