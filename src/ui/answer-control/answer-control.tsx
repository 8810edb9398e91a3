// Met, not met, not applicable: one press. Without a script each answer is a submit button; with one, `onAnswer` is told.
import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { Code, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export type Answer = 'met' | 'not_met' | 'not_applicable'

export interface AnswerControlProps {
  /** Name of the button that is sent. */
  name: string
  id?: string | undefined
  /** The criterion, spoken before the answers. */
  label: string
  value?: Answer | undefined
  /** Only criteria whose text is conditional have the third answer. */
  allowNotApplicable?: boolean | undefined
  disabled?: boolean | undefined
  /** Id of the form, when the control stands outside it. */
  form?: string | undefined
  formAction?: string | undefined
  onAnswer?: ((answer: Answer) => void) | undefined
}

const answers = [
  { answer: 'met', text: uiTexts.met, icon: 'check' },
  { answer: 'not_met', text: uiTexts.notMet, icon: 'cross' },
  { answer: 'not_applicable', text: uiTexts.notApplicable, icon: 'minus' },
] as const

export function AnswerControl(props: AnswerControlProps) {
  const t = useText()
  const { onAnswer } = props
  const shown = answers.filter(({ answer }) => answer !== 'not_applicable' || props.allowNotApplicable)
  return (
    <fieldset class="answers" id={props.id} data-answered={props.value} disabled={props.disabled}>
      <legend class="visually-hidden">{props.label}</legend>
      {shown.map(({ answer, text, icon }) => (
        <button
          key={answer}
          type="submit"
          class={`answer answer-${answer}`}
          name={props.name}
          value={answer}
          form={props.form}
          formAction={props.formAction}
          aria-pressed={props.value === answer ? 'true' : 'false'}
          onClick={
            onAnswer &&
            ((event: Event) => {
              event.preventDefault()
              onAnswer(answer)
            })
          }
        >
          <span class="answer-sign">
            <Icon name={icon} size="small" />
          </span>
          <span>{t(text)}</span>
        </button>
      ))}
    </fieldset>
  )
}

export interface AnswerRowProps {
  code: string
  text: ComponentChildren
  /** Under the wording: "not answered yet", the reason, a link to add a note. */
  note?: ComponentChildren
  id?: string | undefined
  control: ComponentChildren
  /** What the answer opened: a required note and photos, side by side where there is room. */
  children?: ComponentChildren
}

/** A criterion with its answer, as the field form lists them. */
export function AnswerRow(props: AnswerRowProps) {
  return (
    <article class="answer-row" id={props.id}>
      <p class="answer-row-code">
        <Code value={props.code} />
      </p>
      <div class="answer-row-words">
        <p class="answer-row-text">{props.text}</p>
        {props.note !== undefined && <p class="answer-row-note">{props.note}</p>}
      </div>
      <div class="answer-row-control">{props.control}</div>
      {props.children !== undefined && <div class="answer-row-more">{props.children}</div>}
    </article>
  )
}
