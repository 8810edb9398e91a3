// Something that waits for a person: a line on his start page. Slices give them; the start page lists them.
import type { AnyText } from './text.ts'

export interface Task {
  /** A whole sentence that says how many, by `count`. */
  readonly text: AnyText
  readonly href: string
  /** How many wait; a task of none is not shown. */
  readonly count: number
  /** Late or blocking others. */
  readonly urgent?: boolean
}
