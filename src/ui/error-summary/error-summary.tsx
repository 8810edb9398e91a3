import { useContext } from 'preact/hooks'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'
import type { FormErrors } from './errors.ts'
import { FieldLabelsContext } from './field-labels.ts'

export interface ErrorSummaryProps {
  errors: FormErrors
  /** Where a field's first control has another id than the field's name. */
  hrefs?: Readonly<Record<string, string>> | undefined
}

/** On top of a form that was refused: how many problems, and a link to each. Draws nothing when there are none. */
export function ErrorSummary({ errors, hrefs = {} }: ErrorSummaryProps) {
  const t = useText()
  const labels = useContext(FieldLabelsContext)
  if (!errors.any) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-focus-first aria-labelledby="error-summary-title">
      <h2 class="error-summary-title" id="error-summary-title">
        {t(uiTexts.errorCount, { count: errors.list.length })}
      </h2>
      <ul class="error-summary-list">
        {errors.list.map(({ field, message, ofAnyField }) => {
          const label = field !== undefined && ofAnyField ? labels?.of(field) : undefined
          const words = label === undefined ? message : [label, ': ', message]
          return (
            <li key={`${field}${message}`}>
              {field === undefined ? words : <a href={hrefs[field] ?? `#${field}`}>{words}</a>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
