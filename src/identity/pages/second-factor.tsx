import type { FormState } from '#src/platform/http/form.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Reference, useLocale, useText } from '#src/ui/locale-context.tsx'
import { QrCode } from '#src/ui/qr-code/qr-code.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { settingsTexts as texts } from '../texts/settings.ts'
import { signInTexts } from '../texts.ts'
import { useErrors } from './use-errors.ts'

export interface SetUpPageProps {
  form: FormState
  /** Base32, to be typed where the camera does not work. */
  secret: string
  /** The otpauth address behind the QR code. */
  enrolment: string
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

export function SetUpPage({ form, secret, enrolment }: SetUpPageProps) {
  const t = useText()
  const { digits } = useLocale()
  const errors = useErrors(form)
  return (
    <div class="measure stack-loose">
      <ErrorSummary errors={errors} />
      <h1>{t(texts.setUpTitle)}</h1>
      <ol class={`list-numbered stack ${digits === 'arab' ? 'list-arab' : ''}`}>
        <li>{t(texts.stepInstall)}</li>
        <li>
          <div class="stack">
            <p>{t(texts.stepScan)}</p>
            <QrCode value={enrolment} label={t(texts.qrLabel)} />
            <Disclosure summary={t(texts.manual)}>
              <p>
                {t(texts.key)}: <Reference value={inFours(secret)} />
              </p>
            </Disclosure>
          </div>
        </li>
        <li>{t(texts.stepConfirm)}</li>
      </ol>
      <form method="post" action="/settings/second-step/confirm" novalidate data-once>
        <TextInput
          name="code"
          label={t(signInTexts.code)}
          error={errors.of('code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
          width={10}
          spellcheck={false}
        />
        <ButtonRow>
          <Button>{t(texts.confirm)}</Button>
          <LinkButton kind="plain" href="/settings">
            {t(texts.cancel)}
          </LinkButton>
        </ButtonRow>
      </form>
    </div>
  )
}

/** Shown once, as the answer to the form that made them. */
export function RecoveryCodesPage({ codes }: { codes: readonly string[] }) {
  const t = useText()
  return (
    <div class="measure stack">
      <h1>{t(texts.codesTitle)}</h1>
      <p>{t(texts.codesLead)}</p>
      <ul class="secret secret-list">
        {codes.map((code) => (
          <li key={code}>
            <Reference value={code} />
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href="/settings">{t(texts.codesDone)}</LinkButton>
      </p>
    </div>
  )
}
