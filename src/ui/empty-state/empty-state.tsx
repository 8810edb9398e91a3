import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icons.tsx'

export interface EmptyStateProps {
  icon?: IconName | undefined
  /** That there is nothing yet. */
  title: string
  /** What will appear here and how. */
  children?: ComponentChildren
  /** How to make the first one. */
  action?: ComponentChildren
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      {icon && <Icon name={icon} size="large" />}
      <p class="empty-state-title">{title}</p>
      {children !== undefined && <p class="empty-state-text">{children}</p>}
      {action !== undefined && <div class="empty-state-action">{action}</div>}
    </div>
  )
}
