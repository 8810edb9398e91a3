import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export interface DisclosureProps {
  summary: ComponentChildren
  open?: boolean | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** More for those who want it. Works without a script; printed open. */
export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} id={id}>
      <summary class="disclosure-summary">
        <Icon name="chevron-next" size="small" />
        <span>{summary}</span>
      </summary>
      <div class="disclosure-content">{children}</div>
    </details>
  )
}
