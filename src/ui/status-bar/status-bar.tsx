import type { ComponentChildren } from 'preact'

export interface StatusBarProps {
  /** Teal: it stands well; amber: delayed or waiting; grey: over. */
  tone: 'due' | 'delay' | 'over'
  /** Small, over the heading. */
  label?: ComponentChildren
  title: ComponentChildren
  children?: ComponentChildren
}

/** Where something stands, marked by a bar at its side and always said in words. */
export function StatusBar({ tone, label, title, children }: StatusBarProps) {
  return (
    <div class={`status-bar status-bar-${tone}`}>
      {label !== undefined && <p class="status-bar-label">{label}</p>}
      <p class="status-bar-title">{title}</p>
      {children}
    </div>
  )
}
