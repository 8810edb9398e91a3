// What every question shares: label, hint, error and the bar that marks the error. The control stands inside.
import type { ComponentChildren } from 'preact'
import { useMeetLabel } from '../error-summary/field-labels.ts'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface FieldProps {
  /** Name of the form field; also its id unless `id` is given, so that the error summary can link to it. */
  name: string
  id?: string | undefined
  label: ComponentChildren
  hint?: ComponentChildren
  /** The refusal in the reader's words: the same words stand in the summary. */
  error?: string | undefined
  /** Says "(optional)" after the label. */
  optional?: boolean | undefined
  /** `title` when the question is the page's heading; `hidden` when something visible already says it. */
  labelSize?: 'normal' | 'title' | 'hidden' | undefined
}

export const fieldId = (props: { name: string; id?: string | undefined }) => props.id ?? props.name

/** Ids of the hint and the error for `aria-describedby`; undefined when there are none. */
export function describedBy(props: FieldProps, ...more: (string | false | undefined)[]): string | undefined {
  const id = fieldId(props)
  const ids = [props.hint !== undefined && `${id}-hint`, props.error !== undefined && `${id}-error`, ...more]
  return ids.filter(Boolean).join(' ') || undefined
}

export const fieldClass = (error: string | undefined) => (error === undefined ? 'field' : 'field field-refused')

const labelClass = (size: FieldProps['labelSize'] = 'normal') =>
  size === 'hidden' ? 'visually-hidden' : `field-label field-label-${size}`

export function FieldLabel({ label, optional, labelSize }: Pick<FieldProps, 'label' | 'optional' | 'labelSize'>) {
  const t = useText()
  return (
    <span class={labelClass(labelSize)}>
      {label}
      {optional && (
        <>
          {' '}
          <span class="field-optional">{t(uiTexts.optional)}</span>
        </>
      )}
    </span>
  )
}

export function Hint({ id, children }: { id?: string | undefined; children: ComponentChildren }) {
  return (
    <p class="hint" id={id}>
      {children}
    </p>
  )
}

export function ErrorMessage({ id, children }: { id?: string | undefined; children: ComponentChildren }) {
  const t = useText()
  return (
    <p class="error-message" id={id}>
      <span class="visually-hidden">{t(uiTexts.error)} </span>
      {children}
    </p>
  )
}

export function FieldNotes(props: FieldProps) {
  const id = fieldId(props)
  return (
    <>
      {props.hint !== undefined && <Hint id={`${id}-hint`}>{props.hint}</Hint>}
      {props.error !== undefined && <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage>}
    </>
  )
}

/** One control with its label. Groups of controls use Fieldset. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  useMeetLabel(props)
  const label = (
    <label for={fieldId(props)}>
      <FieldLabel label={props.label} optional={props.optional} labelSize={props.labelSize} />
    </label>
  )
  return (
    <div class={fieldClass(props.error)}>
      {props.labelSize === 'title' ? <h1 class="field-heading">{label}</h1> : label}
      <FieldNotes {...props} />
      {props.children}
    </div>
  )
}
