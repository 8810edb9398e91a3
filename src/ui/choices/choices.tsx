import type { ComponentChildren } from 'preact'
import { type FieldProps, fieldId } from '../field/field.tsx'
import { Fieldset } from '../fieldset/fieldset.tsx'

export interface Choice {
  value: string
  text: ComponentChildren
  hint?: ComponentChildren
  disabled?: boolean | undefined
  /** Shown while this choice is the chosen one (and always where the browser is too old to know). */
  reveal?: ComponentChildren
}

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[]
  /** Side by side where there is room: for two or three short answers. */
  inline?: boolean | undefined
}

function Options(props: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: readonly string[]; required?: boolean }) {
  const first = fieldId(props)
  return (
    <div class={props.inline ? 'choices choices-inline' : 'choices'}>
      {props.choices.map((choice, index) => {
        // The first control carries the field's id, so that the error summary's link lands on it.
        const id = index === 0 ? first : `${first}-${index + 1}`
        return (
          <div class="choice" key={choice.value}>
            <input
              class={`choice-input choice-${props.type}`}
              type={props.type}
              id={id}
              name={props.name}
              value={choice.value}
              checked={props.chosen.includes(choice.value)}
              disabled={choice.disabled}
              required={props.required}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-note`}
            />
            <label class="choice-label" for={id}>
              {choice.text}
            </label>
            {choice.hint !== undefined && (
              <p class="hint choice-hint" id={`${id}-note`}>
                {choice.hint}
              </p>
            )}
            {choice.reveal !== undefined && <div class="choice-reveal">{choice.reveal}</div>}
          </div>
        )
      })}
    </div>
  )
}

export interface RadiosProps extends ChoicesProps {
  value?: string | undefined
  required?: boolean | undefined
}

/** One of several. Nothing is preselected unless a value is given. */
export function Radios(props: RadiosProps) {
  return (
    <Fieldset {...props}>
      <Options
        {...props}
        type="radio"
        chosen={props.value === undefined ? [] : [props.value]}
        required={props.required ?? false}
      />
    </Fieldset>
  )
}

export interface CheckboxesProps extends ChoicesProps {
  values?: readonly string[] | undefined
}

/** Any of several, sent under one name. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <Fieldset {...props}>
      <Options {...props} type="checkbox" chosen={props.values ?? []} />
    </Fieldset>
  )
}

export interface CheckboxProps {
  name: string
  id?: string | undefined
  /** `true` sends "on" unless a value is given. */
  value?: string | undefined
  checked?: boolean | undefined
  hint?: ComponentChildren
  disabled?: boolean | undefined
  children: ComponentChildren
}

/** A single yes, without a question around it. */
export function Checkbox(props: CheckboxProps) {
  const id = fieldId(props)
  return (
    <div class="choice">
      <input
        class="choice-input choice-checkbox"
        type="checkbox"
        id={id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint === undefined ? undefined : `${id}-note`}
      />
      <label class="choice-label" for={id}>
        {props.children}
      </label>
      {props.hint !== undefined && (
        <p class="hint choice-hint" id={`${id}-note`}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
