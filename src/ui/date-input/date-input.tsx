import { localDigits } from '#src/kernel/locale.ts'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'
import { Fieldset } from '../fieldset/fieldset.tsx'
import { useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface DateParts {
  day: string
  month: string
  year: string
}

export interface DateInputProps extends FieldProps {
  /** What was typed, or the parts of a known date. */
  value?: DateParts | undefined
  required?: boolean | undefined
}

/** Three boxes, as people write dates: sent as `name.day`, `name.month`, `name.year`. Arabic digits are welcome. */
export function DateInput(props: DateInputProps) {
  const t = useText()
  const locale = useLocale()
  const id = fieldId(props)
  const parts = [
    { part: 'day', label: t(uiTexts.day), width: 2, partId: id },
    { part: 'month', label: t(uiTexts.month), width: 2, partId: `${id}-month` },
    { part: 'year', label: t(uiTexts.year), width: 4, partId: `${id}-year` },
  ] as const
  return (
    <Fieldset {...props}>
      <div class="date-input">
        {parts.map(({ part, label, width, partId }) => (
          <div key={part}>
            <label class="date-input-label" for={partId}>
              {label}
            </label>
            <input
              class={`control control-width-${width}`}
              id={partId}
              name={`${props.name}.${part}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={width}
              required={props.required}
              value={props.value && localDigits(locale, props.value[part])}
              aria-invalid={props.error === undefined ? undefined : 'true'}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

export interface CalendarInputProps extends FieldProps {
  /** ISO day, 2026-11-22. */
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
  required?: boolean | undefined
}

/** The browser's own calendar, for staff who plan: sent as an ISO day. */
export function CalendarInput(props: CalendarInputProps) {
  return (
    <Field {...props}>
      <input
        class="control control-width-10 calendar-input"
        type="date"
        id={fieldId(props)}
        name={props.name}
        value={props.value}
        min={props.min}
        max={props.max}
        required={props.required}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
    </Field>
  )
}
