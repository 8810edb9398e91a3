import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icons.tsx'

/** One primary a screen; `secondary` is outlined; `plain` looks like a link; `danger` confirms what cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'danger'

interface Look {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  iconAfter?: IconName | undefined
  /** As wide as its column. */
  wide?: boolean | undefined
  small?: boolean | undefined
  /** Spoken instead of the content, when the content alone is ambiguous. It should begin with the visible words. */
  label?: string | undefined
  /** Keyboard shortcut handled by client/base.ts. */
  shortcut?: string | undefined
  children?: ComponentChildren
}

function classes(look: Look): string {
  const { kind = 'primary', wide, small, children } = look
  const names = ['button', `button-${kind}`]
  if (wide) names.push('button-wide')
  if (small) names.push('button-small')
  if (children === undefined) names.push('button-icon')
  return names.join(' ')
}

const content = (look: Look) => (
  <>
    {look.icon && <Icon name={look.icon} />}
    {look.children !== undefined && <span>{look.children}</span>}
    {look.iconAfter && <Icon name={look.iconAfter} />}
  </>
)

export interface ButtonProps extends Look {
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  /** Id of a form elsewhere on the page. */
  form?: string | undefined
  formAction?: string | undefined
  formNoValidate?: boolean | undefined
  disabled?: boolean | undefined
  onClick?: (() => void) | undefined
}

export function Button(props: ButtonProps) {
  return (
    <button
      type={props.type ?? 'submit'}
      class={classes(props)}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      formNoValidate={props.formNoValidate}
      disabled={props.disabled}
      aria-label={props.label}
      data-key={props.shortcut}
      onClick={props.onClick}
    >
      {content(props)}
    </button>
  )
}

export interface LinkButtonProps extends Look {
  href: string
  /** The file is saved, not opened. */
  download?: boolean | undefined
}

/** Looks like a button, goes somewhere. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      href={props.href}
      class={classes(props)}
      download={props.download}
      aria-label={props.label}
      data-key={props.shortcut}
    >
      {content(props)}
    </a>
  )
}

/** Buttons and links side by side, one under the other on a phone. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}
