import type { ComponentChildren } from 'preact'
import { Mark } from '../mark/mark.tsx'

export interface WelcomeProps {
  /** One sentence beside the page's own matter; not shown on a phone. */
  line: string
  children: ComponentChildren
}

/** Both zones of a page before one is inside: the form, and what the product is. For a public page that bleeds. */
export function Welcome({ line, children }: WelcomeProps) {
  return (
    <div class="zones welcome">
      <div class="zone-main">
        <div class="measure-form stack-loose">{children}</div>
      </div>
      <div class="zone-side welcome-side">
        <div class="welcome-words">
          <Mark kind="check" />
          <p>{line}</p>
        </div>
      </div>
    </div>
  )
}
