import { describedBy, Field, type FieldProps, fieldId, Hint } from '../field/field.tsx'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface TextareaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  /** Characters allowed: said under the control; client/base.ts counts down. */
  maxLength?: number | undefined
  placeholder?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  spellcheck?: boolean | undefined
}

export function Textarea(props: TextareaProps) {
  const t = useText()
  const id = fieldId(props)
  return (
    <Field {...props}>
      <textarea
        class="control textarea"
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        dir="auto"
        placeholder={props.placeholder}
        required={props.required}
        disabled={props.disabled}
        spellcheck={props.spellcheck}
        data-count={props.maxLength}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props, props.maxLength !== undefined && `${id}-count`)}
        value={props.value ?? ''}
      />
      {props.maxLength !== undefined && (
        <Hint id={`${id}-count`}>{t(uiTexts.charactersAllowed, { count: props.maxLength })}</Hint>
      )}
    </Field>
  )
}
