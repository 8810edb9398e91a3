// What the form of a doing is drawn from.
import type { VNode } from 'preact'
import type { FormView } from '#src/platform/records/form.tsx'
import type { CaseView, FormChoices, ShownEvent } from '../../case-view.ts'

export interface DoingFormProps {
  view: CaseView
  choices: FormChoices
  form: FormView
  /** What happened since the reader opened the page, when that is why it was refused. */
  changes: readonly ShownEvent[]
  /** Variables of the inserted template that have no value; null when none was inserted. */
  inserted: readonly string[] | null
}

/** Draws the fields of one doing. */
export type Draw = (props: DoingFormProps) => VNode
