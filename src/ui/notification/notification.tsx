import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icons.tsx'

export type NoticeKind = 'success' | 'info' | 'warning' | 'error'

const signs: Record<NoticeKind, IconName> = {
  success: 'check-circle',
  info: 'info',
  warning: 'warning',
  error: 'error-circle',
}

export interface NotificationProps {
  kind: NoticeKind
  title?: ComponentChildren
  /** Spoken as soon as it appears: the answer to what was just done. */
  live?: boolean | undefined
  children?: ComponentChildren
}

/** Says what happened or what to know, inside the page. */
export function Notification({ kind, title, live, children }: NotificationProps) {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <div class={`notification notification-${kind}`} role={role}>
      <Icon name={signs[kind]} />
      <div class="notification-content">
        {title !== undefined && <p class="notification-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

export interface BannerProps {
  kind: NoticeKind
  icon?: IconName | undefined
  /** One link or button at the end. */
  action?: ComponentChildren
  live?: boolean | undefined
  children: ComponentChildren
}

/** A strip over the whole width: offline, a stale page, a notice to all. */
export function Banner({ kind, icon, action, live, children }: BannerProps) {
  return (
    <div class={`banner banner-${kind}`} role={live ? 'status' : undefined}>
      <Icon name={icon ?? signs[kind]} />
      <p class="banner-text">{children}</p>
      {action !== undefined && <p class="banner-action">{action}</p>}
    </div>
  )
}
