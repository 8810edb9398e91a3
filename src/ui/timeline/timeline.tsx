import type { ComponentChildren } from 'preact'

export interface TimelineEvent {
  key: string
  title: ComponentChildren
  /** When and by whom. */
  meta?: ComponentChildren
  /** `done` happened; `current` is where it stands; `expected` is still to come. */
  state?: 'done' | 'current' | 'expected' | undefined
  children?: ComponentChildren
}

/** What happened, in order. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label?: string | undefined }) {
  return (
    <ol class="timeline" aria-label={label}>
      {events.map((event) => (
        <li
          class={`timeline-event timeline-${event.state ?? 'done'}`}
          key={event.key}
          aria-current={event.state === 'current' ? 'step' : undefined}
        >
          <p class="timeline-title">{event.title}</p>
          {event.meta !== undefined && <p class="timeline-meta">{event.meta}</p>}
          {event.children !== undefined && <div class="timeline-body">{event.children}</div>}
        </li>
      ))}
    </ol>
  )
}
