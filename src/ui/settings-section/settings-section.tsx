import type { ComponentChildren } from 'preact'

export interface SettingsSectionProps {
  id: string
  title: string
  /** What it is for, in a sentence or two. */
  lead?: ComponentChildren
  /** After the title: `<Tag>`. */
  tag?: ComponentChildren
  children: ComponentChildren
}

/** One subject of a page of settings: what it is at the start, what can be done beside it. */
export function SettingsSection({ id, title, lead, tag, children }: SettingsSectionProps) {
  return (
    <section class="settings-section" aria-labelledby={`${id}-title`} id={id}>
      <div class="settings-section-about">
        <div class="cluster">
          <h2 id={`${id}-title`}>{title}</h2>
          {tag}
        </div>
        {lead !== undefined && <p class="muted settings-section-lead">{lead}</p>}
      </div>
      <div class="settings-section-content stack">{children}</div>
    </section>
  )
}
