import { formatNumber } from '#src/kernel/locale.ts'
import { type FieldProps, fieldId } from '../field/field.tsx'
import { Fieldset } from '../fieldset/fieldset.tsx'
import { useLocale } from '../locale-context.tsx'

export interface RatingScaleProps extends FieldProps {
  /** What each step means, from 1 on; the first and the last stand visibly at the two ends. */
  words: readonly string[]
  value?: string | undefined
}

/** Equal steps from 1 in reading order: words at both ends, the whole phrase in each label, nothing chosen beforehand. */
export function RatingScale(props: RatingScaleProps) {
  const locale = useLocale()
  const first = fieldId(props)
  return (
    <Fieldset {...props}>
      <div class="rating-scale">
        {props.words.map((word, index) => {
          const value = String(index + 1)
          const id = index === 0 ? first : `${first}-${value}`
          return (
            <div class="rating-step" key={value}>
              <input
                class="rating-input"
                type="radio"
                id={id}
                name={props.name}
                value={value}
                checked={props.value === value}
              />
              <label class="rating-label" for={id}>
                {formatNumber(locale, index + 1)}
                <span class="visually-hidden"> {word}</span>
              </label>
            </div>
          )
        })}
      </div>
      <p class="rating-ends" aria-hidden="true">
        <span>{props.words[0]}</span>
        <span>{props.words.at(-1)}</span>
      </p>
    </Fieldset>
  )
}
