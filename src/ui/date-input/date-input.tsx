import { localDigits } from '#src/kernel/locale.ts'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'
import { useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'
import { dayAsTyped } from './day-as-typed.ts'

export interface DateInputProps extends FieldProps {
  /** ISO day, 2026-11-22, or what was typed. */
  value?: string | undefined
  required?: boolean | undefined
  /** In a row of filters the example stands in the box, not above it. */
  inBar?: boolean | undefined
}

/**
 * A day as people write it, 22/11/2026, in any digits; `day()` of platform/input reads it. Not the browser's own date
 * box: that speaks the browser's language and writes the month first for many.
 */
export function DateInput(props: DateInputProps) {
  const t = useText()
  const locale = useLocale()
  const day = localDigits(locale, '22/11/2026')
  const example = t(uiTexts.dayExample, { day })
  const hint = props.hint === undefined ? example : [props.hint, ' ', example]
  const asked = { ...props, hint: props.inBar ? props.hint : hint }
  return (
    <Field {...asked}>
      <input
        class="control control-width-10"
        type="text"
        id={fieldId(props)}
        name={props.name}
        value={props.value && dayAsTyped(locale, props.value)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        placeholder={props.inBar ? day : undefined}
        required={props.required}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(asked)}
      />
    </Field>
  )
}
