import { useText } from '#src/ui/locale-context.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { signInTexts as texts } from '../texts.ts'

export interface PasswordInputProps {
  name: string
  id?: string | undefined
  label: string
  hint?: string | undefined
  error: string | undefined
  /** So that password managers fill in the right one. */
  autoComplete: 'current-password' | 'new-password'
  width?: 20 | undefined
}

/** A password; what is typed can be shown where scripts run (client/password.ts). */
export function PasswordInput(props: PasswordInputProps) {
  const t = useText()
  const show = t(texts.show)
  return (
    <TextInput
      {...props}
      type="password"
      suffix={
        <button
          type="button"
          class="button button-plain button-small"
          hidden
          data-reveals={props.id ?? props.name}
          data-show={show}
          data-hide={t(texts.hide)}
          aria-controls={props.id ?? props.name}
        >
          <span>{show}</span>
          <span class="visually-hidden"> {props.label}</span>
        </button>
      }
    />
  )
}
