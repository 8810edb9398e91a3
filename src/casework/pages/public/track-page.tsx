// The way to one's case: the reference, then the code.
import { type FormView, typedValue } from '#src/platform/records/form.tsx'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Reference, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { type Reference as CaseReference, groupReference } from '../../reference.ts'
import { trackTexts as texts } from '../../texts/track.ts'

export function TrackPage({ view }: { view: FormView }) {
  const t = useText()
  return (
    <div class="measure stack-loose">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{t(texts.title)}</h1>
        <p>{t(texts.lead)}</p>
      </div>
      <form method="post" action="/track" noValidate>
        <TextInput
          name="reference"
          label={t(texts.reference)}
          hint={t(texts.referenceHint)}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          width={20}
          value={typedValue(view, 'reference')}
          error={view.errors.of('reference')}
        />
        <ButtonRow>
          <Button>{t(texts.next)}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href="/contact">{t(texts.newRequest)}</a>
      </p>
    </div>
  )
}

export interface ProveProps {
  readonly reference: CaseReference
  /** A code was asked for, whether or not one could be sent. */
  readonly asked: boolean
  readonly view: FormView
}

export function ProvePage({ reference, asked, view }: ProveProps) {
  const t = useText()
  const send = (label: string, primary: boolean) => (
    <form method="post" action={`/track/${reference}/code`}>
      <Button kind={primary ? 'primary' : 'secondary'}>{label}</Button>
    </form>
  )
  return (
    <div class="measure stack-loose">
      <BackLink href="/track" />
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{t(texts.proveTitle)}</h1>
        <p class="muted">
          {t(texts.reference)} <Reference value={groupReference(reference)} />
        </p>
      </div>
      {asked ? (
        <Notification kind="info">
          <p>{t(texts.codeSent)}</p>
        </Notification>
      ) : (
        send(t(texts.sendCode), true)
      )}
      <form method="post" action={`/track/${reference}/enter`} noValidate>
        <TextInput
          name="code"
          label={t(texts.codeQuestion)}
          hint={t(texts.codeHint)}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          width={20}
          error={view.errors.of('code')}
        />
        <ButtonRow>
          <Button kind={asked ? 'primary' : 'secondary'}>{t(texts.enter)}</Button>
        </ButtonRow>
      </form>
      <Disclosure summary={t(texts.noCode)}>
        <div class="stack">
          <p>{t(texts.noCodeText)}</p>
          {asked && send(t(texts.sendAgain), false)}
        </div>
      </Disclosure>
    </div>
  )
}
