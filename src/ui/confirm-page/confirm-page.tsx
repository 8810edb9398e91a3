import type { ComponentChildren } from 'preact'
import { Button, ButtonRow, LinkButton } from '../button/button.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { type FormErrors, noErrors } from '../error-summary/errors.ts'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface ConfirmPageProps {
  /** A question that names the thing: "Withdraw the shield of Riffa centre?" */
  title: string
  /** What will happen and whether it can be undone. */
  children: ComponentChildren
  /** Where the answer is posted. */
  action: string
  hidden?: Readonly<Record<string, string>> | undefined
  /** Fields the decision needs: a reason, a password. */
  fields?: ComponentChildren
  errors?: FormErrors | undefined
  /** The deed again, not "yes": "Withdraw the shield". */
  confirm: string
  danger?: boolean | undefined
  cancelHref: string
}

/** A page instead of a dialog: it works without a script and can be read twice. */
export function ConfirmPage(props: ConfirmPageProps) {
  const t = useText()
  return (
    <div class="confirm-page">
      <ErrorSummary errors={props.errors ?? noErrors} />
      <h1>{props.title}</h1>
      <div class="confirm-page-text stack">{props.children}</div>
      <form action={props.action} method="post">
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.fields}
        <ButtonRow>
          <Button kind={props.danger ? 'danger' : 'primary'}>{props.confirm}</Button>
          <LinkButton kind="plain" href={props.cancelHref}>
            {t(uiTexts.cancel)}
          </LinkButton>
        </ButtonRow>
      </form>
    </div>
  )
}
