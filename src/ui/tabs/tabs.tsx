import type { ComponentChildren } from 'preact'
import { NumberText } from '../locale-context.tsx'

export interface Tab {
  href: string
  text: ComponentChildren
  count?: number | undefined
  current?: boolean | undefined
}

/** Sides of one thing, each with its own address: links, not a script. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs-list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="tab" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
              {tab.count !== undefined && (
                <span class="tab-count">
                  {' '}
                  <NumberText value={tab.count} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Two or three ways to see the same list, joined: "all", "accessibility only". */
export function Segments({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="segments" aria-label={label}>
      {tabs.map((tab) => (
        <a class="segment" key={tab.href} href={tab.href} aria-current={tab.current ? 'true' : undefined}>
          {tab.text}
          {tab.count !== undefined && (
            <span class="segment-count">
              {' '}
              <NumberText value={tab.count} />
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
