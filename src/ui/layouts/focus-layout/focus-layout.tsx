// One long task on a tablet: what it is on top, where one stands at the side, the next step at the foot. The task
// scrolls above its foot, so that nothing is ever beneath.
import type { ComponentChildren } from 'preact'
import { Icon } from '../../icon/icon.tsx'
import { useText } from '../../locale-context.tsx'
import { Mark } from '../../mark/mark.tsx'
import { SkipLink } from '../../skip-link/skip-link.tsx'
import { uiTexts } from '../../texts.ts'

export interface FocusLayoutProps {
  title: string
  /** After the title: kind of visit, date. */
  subtitle?: ComponentChildren
  /** At the end of the head: reference, who fills it. */
  about?: ComponentChildren
  homeHref?: string | undefined
  /** Full-width notices: offline, stale. */
  banner?: ComponentChildren
  /** Sections of the task; on a phone it opens from `railSummary`. */
  rail?: ComponentChildren
  railSummary?: ComponentChildren
  /** Steps: back, what is saved, next. */
  foot?: ComponentChildren
  children: ComponentChildren
}

export function FocusLayout(props: FocusLayoutProps) {
  return (
    <div class="density-field focus-task">
      <SkipLink />
      <div class="focus-scroll" data-scroller>
        <header>
          <div class="focus-head">
            <a class="focus-mark" href={props.homeHref ?? '/'} aria-label={props.title}>
              <Mark />
            </a>
            <p class="focus-title">
              <strong>{props.title}</strong>
              {props.subtitle !== undefined && <span class="muted">{props.subtitle}</span>}
            </p>
            {props.about !== undefined && <p class="focus-about muted">{props.about}</p>}
          </div>
          {props.banner}
        </header>
        <div class="focus-body">
          {props.rail !== undefined && (
            <aside class="focus-rail-place" aria-label={props.title}>
              <details class="focus-rail">
                <summary class="focus-rail-summary">
                  <span>{props.railSummary ?? props.title}</span>
                  <Icon name="chevron-down" />
                </summary>
                <div class="focus-rail-content">{props.rail}</div>
              </details>
            </aside>
          )}
          <main id="content" tabIndex={-1} class="focus-main">
            {props.children}
          </main>
        </div>
      </div>
      {props.foot !== undefined && <footer class="focus-foot">{props.foot}</footer>}
    </div>
  )
}

export interface FocusSection {
  href: string
  text: string
  done: number
  total: number
  current?: boolean | undefined
  /** A part of the section above it. */
  inner?: boolean | undefined
}

/** Where one stands in a long form: what is done, what is open, what is not begun. */
export function FocusSections(props: { label: string; above?: ComponentChildren; sections: readonly FocusSection[] }) {
  const t = useText()
  return (
    <nav class="focus-sections" aria-label={props.label}>
      {props.above !== undefined && <div class="focus-sections-above">{props.above}</div>}
      <ul class="focus-sections-list">
        {props.sections.map((section) => (
          <li key={section.href}>
            <a
              class={`focus-section${section.inner ? ' focus-section-inner' : ''}`}
              href={section.href}
              aria-current={section.current ? 'page' : undefined}
            >
              <span>{section.text}</span>
              <span class={section.done === section.total ? 'focus-section-done' : 'focus-section-count'}>
                {section.done === section.total && <Icon name="check" size="small" />}
                {section.done === 0
                  ? t(uiTexts.notBegun)
                  : t(uiTexts.countOfTotal, { count: section.done, total: section.total })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
