import type { ComponentChildren } from 'preact'

export type TagTone = 'teal' | 'blue' | 'grey' | 'amber' | 'red' | 'gold' | 'green' | 'danger'
/** A state has a shape beside its colour: dot new or under way, ring waiting, diamond escalated, square reopened. */
export type TagShape = 'dot' | 'ring' | 'diamond' | 'square' | 'check' | 'cross' | 'dash' | 'none'

export interface TagProps {
  tone?: TagTone | undefined
  shape?: TagShape | undefined
  children: ComponentChildren
}

const drawn: Record<Exclude<TagShape, 'none'>, ComponentChildren> = {
  dot: <circle cx="5" cy="5" r="3.5" fill="currentColor" />,
  ring: <circle cx="5" cy="5" r="3" fill="none" stroke="currentColor" stroke-width="1.75" />,
  diamond: <path d="M5 .5 9.5 5 5 9.5.5 5z" fill="currentColor" />,
  square: <rect x="1.5" y="1.5" width="7" height="7" fill="currentColor" />,
  check: <path d="m1 5.5 2.7 2.700L9 2.2" fill="none" stroke="currentColor" stroke-width="1.9" />,
  cross: <path d="m1.5 1.5 7 7m0-7-7 7" fill="none" stroke="currentColor" stroke-width="1.9" />,
  dash: <path d="M1 5h8" fill="none" stroke="currentColor" stroke-width="1.9" />,
}

/** The state of a thing in one or two words. */
export function Tag({ tone = 'grey', shape = 'none', children }: TagProps) {
  return (
    <span class={`tag tag-${tone}`}>
      {shape !== 'none' && (
        <svg class="tag-shape" viewBox="0 0 10 10" aria-hidden="true">
          {drawn[shape]}
        </svg>
      )}
      {children}
    </span>
  )
}
