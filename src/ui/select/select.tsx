import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'

export interface SelectOption {
  value: string
  text: string
  disabled?: boolean | undefined
}
export interface SelectGroup {
  label: string
  options: readonly SelectOption[]
}

export interface SelectProps extends FieldProps {
  options: readonly (SelectOption | SelectGroup)[]
  value?: string | undefined
  /** First, empty choice: "All", "Choose a centre". */
  empty?: string | undefined
  width?: 10 | 20 | 'measure' | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** Sends its form when changed (filters); without JavaScript the form's own button does. */
  autoSubmit?: boolean | undefined
}

const option = (one: SelectOption, chosen: string | undefined) => (
  <option key={one.value} value={one.value} selected={one.value === chosen} disabled={one.disabled}>
    {one.text}
  </option>
)

export function Select(props: SelectProps) {
  return (
    <Field {...props}>
      <select
        class={`control select${props.width ? ` control-width-${props.width}` : ''}`}
        id={fieldId(props)}
        name={props.name}
        required={props.required}
        disabled={props.disabled}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
        data-auto-submit={props.autoSubmit}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((one) =>
          'options' in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map((inner) => option(inner, props.value))}
            </optgroup>
          ) : (
            option(one, props.value)
          ),
        )}
      </select>
    </Field>
  )
}
