import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export interface PanelProps {
  /** The page's heading: what has happened. */
  title: ComponentChildren
  /** Over the code. */
  label: string
  /** What to remember: a reference, a number. Shown large, left to right. */
  code: string
}

/** The answer after something was sent, as large as it is wanted. */
export function Panel({ title, label, code }: PanelProps) {
  return (
    <div class="panel">
      <Icon name="check-circle" />
      <h1>{title}</h1>
      <p class="panel-label">{label}</p>
      <p class="panel-code">
        <bdi dir="ltr">{code}</bdi>
      </p>
    </div>
  )
}
