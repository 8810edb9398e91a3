import type { ComponentChildren, PartialInputHTMLAttributes } from 'preact'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'

export interface TextInputProps extends FieldProps {
  value?: string | undefined
  /** Numbers are asked as text with a numeric keyboard: `inputMode="numeric"`; Arabic digits are welcome. */
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined
  autoComplete?: string | undefined
  /** Characters the answer usually has; the width hints at it. */
  width?: 2 | 4 | 10 | 20 | 'measure' | undefined
  /** `ltr` for addresses, references and passwords; else by what is typed. */
  dir?: 'ltr' | 'auto' | undefined
  placeholder?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  maxLength?: number | undefined
  spellcheck?: boolean | undefined
  /** Words before or after the control, on its line: a currency, a unit. */
  prefix?: ComponentChildren
  suffix?: ComponentChildren
}

type Shared = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'role' | 'type' | 'list'>

// Preact's types tell the kinds of input apart, so each is written out.
function typed(type: NonNullable<TextInputProps['type']>, shared: Shared) {
  if (type === 'email') return <input type="email" {...shared} />
  if (type === 'tel') return <input type="tel" {...shared} />
  if (type === 'url') return <input type="url" {...shared} />
  if (type === 'password') return <input type="password" {...shared} />
  return <input type="text" {...shared} />
}

const leftToRight = new Set(['email', 'tel', 'url', 'password'])

export function TextInput(props: TextInputProps) {
  const { type = 'text', prefix, suffix } = props
  const input = typed(type, {
    class: `control${props.width ? ` control-width-${props.width}` : ''}`,
    id: fieldId(props),
    name: props.name,
    value: props.value,
    inputMode: props.inputMode,
    autoComplete: props.autoComplete,
    dir: props.dir ?? (leftToRight.has(type) ? 'ltr' : 'auto'),
    placeholder: props.placeholder,
    required: props.required,
    disabled: props.disabled,
    readOnly: props.readOnly,
    maxLength: props.maxLength,
    spellcheck: props.spellcheck,
    'aria-invalid': props.error === undefined ? undefined : 'true',
    'aria-describedby': describedBy(props),
  })
  return (
    <Field {...props}>
      {prefix === undefined && suffix === undefined ? (
        input
      ) : (
        <div class="affixed">
          {prefix !== undefined && <span class="affix">{prefix}</span>}
          {input}
          {suffix !== undefined && <span class="affix">{suffix}</span>}
        </div>
      )}
    </Field>
  )
}
