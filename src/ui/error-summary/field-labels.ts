// The summary stands above the fields whose labels it says: a page with one is drawn twice, the second time with the
// labels the first has met. Pages without problems are drawn once.
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'

export class FieldLabels {
  readonly #met = new Map<string, ComponentChildren>()
  #missed = false

  meet(field: string, label: ComponentChildren) {
    this.#met.set(field, label)
  }

  of(field: string): ComponentChildren {
    if (!this.#met.has(field)) this.#missed = true
    return this.#met.get(field)
  }

  /** Whether a label was asked for before its field was met. */
  get missed(): boolean {
    return this.#missed
  }
}

/** Absent in islands, whose summaries come with the page. */
export const FieldLabelsContext = createContext<FieldLabels | null>(null)

/** Every field says its label as it is drawn. */
export function useMeetLabel(props: { name: string; label: ComponentChildren }) {
  useContext(FieldLabelsContext)?.meet(props.name, props.label)
}
