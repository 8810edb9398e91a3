import type { ComponentChildren } from 'preact'
import { useMeetLabel } from '../error-summary/field-labels.ts'
import { describedBy, FieldLabel, FieldNotes, type FieldProps } from '../field/field.tsx'

/** A question with several controls: radios, checkboxes, a date. */
export function Fieldset(props: FieldProps & { children: ComponentChildren }) {
  useMeetLabel(props)
  const label = <FieldLabel label={props.label} optional={props.optional} labelSize={props.labelSize} />
  return (
    <fieldset
      class={props.error === undefined ? 'fieldset' : 'fieldset field-refused'}
      aria-describedby={describedBy(props)}
    >
      <legend>{props.labelSize === 'title' ? <h1 class="field-heading">{label}</h1> : label}</legend>
      <FieldNotes {...props} />
      {props.children}
    </fieldset>
  )
}

/** Related questions under one heading: an address, a person. */
export function FieldGroup({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <fieldset class="field-group">
      <legend class="field-group-title">{title}</legend>
      {children}
    </fieldset>
  )
}
