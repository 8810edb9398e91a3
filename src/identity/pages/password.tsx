import type { FormState } from '#src/platform/http/form.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { useText } from '#src/ui/locale-context.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { Welcome } from '#src/ui/welcome/welcome.tsx'
import { signInTexts as texts } from '../texts.ts'
import { PasswordInput } from './password-input.tsx'
import { typed } from './typed.ts'
import { useErrors } from './use-errors.ts'

export function ForgottenPage({ form }: { form: FormState }) {
  const t = useText()
  const errors = useErrors(form)
  return (
    <Welcome line={t(texts.welcome)}>
      <ErrorSummary errors={errors} />
      <div class="stack-tight">
        <h1>{t(texts.forgottenTitle)}</h1>
        <p>{t(texts.forgottenLead)}</p>
      </div>
      <form method="post" action="/sign-in/forgotten" novalidate data-once>
        <TextInput
          name="email"
          type="email"
          label={t(texts.email)}
          value={typed(form, 'email')}
          error={errors.of('email')}
          autoComplete="username"
          inputMode="email"
          spellcheck={false}
        />
        <ButtonRow>
          <Button wide>{t(texts.sendLink)}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href="/sign-in">{t(texts.backToSignIn)}</a>
      </p>
    </Welcome>
  )
}

export function LinkSentPage({ email }: { email: string }) {
  const t = useText()
  return (
    <Welcome line={t(texts.welcome)}>
      <h1>{t(texts.linkSentTitle)}</h1>
      <p>{t(texts.linkSent, { email })}</p>
      <p>{t(texts.linkSentElse)}</p>
      <p>
        <a href="/sign-in">{t(texts.backToSignIn)}</a>
      </p>
    </Welcome>
  )
}

export function LinkGonePage() {
  const t = useText()
  return (
    <Welcome line={t(texts.welcome)}>
      <h1>{t(texts.linkGoneTitle)}</h1>
      <p>{t(texts.linkGone)}</p>
      <p>
        <LinkButton href="/sign-in/forgotten">{t(texts.askNewLink)}</LinkButton>
      </p>
    </Welcome>
  )
}

export interface ChoosePasswordProps {
  form: FormState
  email: string
  token: string
  next: string
}

export function ChoosePasswordPage({ form, email, token, next }: ChoosePasswordProps) {
  const t = useText()
  const errors = useErrors(form)
  return (
    <Welcome line={t(texts.welcome)}>
      <ErrorSummary errors={errors} />
      <div class="stack-tight">
        <h1>{t(texts.choosePassword)}</h1>
        <p class="muted">{t(texts.choosePasswordFor, { email })}</p>
      </div>
      <form method="post" action={`/sign-in/link/${token}`} novalidate data-once>
        <input type="hidden" name="next" value={next} />
        {/* So that password managers know whose password it is. */}
        <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
        <NewPasswordFields errors={errors} />
        <ButtonRow>
          <Button wide>{t(texts.savePassword)}</Button>
        </ButtonRow>
      </form>
    </Welcome>
  )
}

export function NewPasswordFields({ errors, width }: { errors: FormErrors; width?: 20 | undefined }) {
  const t = useText()
  return (
    <>
      <PasswordInput
        name="password"
        label={t(texts.newPassword)}
        hint={t(texts.passwordHint)}
        error={errors.of('password')}
        autoComplete="new-password"
        width={width}
      />
      <PasswordInput
        name="repeat"
        label={t(texts.repeatPassword)}
        error={errors.of('repeat')}
        autoComplete="new-password"
        width={width}
      />
    </>
  )
}
