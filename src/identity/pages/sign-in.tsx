import type { LocalizedText } from '#src/kernel/text.ts'
import type { FormState } from '#src/platform/http/form.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { Welcome } from '#src/ui/welcome/welcome.tsx'
import { signInTexts as texts } from '../texts.ts'
import { PasswordInput } from './password-input.tsx'
import { typed } from './typed.ts'
import { useErrors } from './use-errors.ts'

export interface SignInPageProps {
  form: FormState
  next: string
  /** What was just sent was not saved. */
  ended: boolean
  /** Name of the single sign-on, where there is one. */
  provider: LocalizedText | null
}

export function SignInPage({ form, next, ended, provider }: SignInPageProps) {
  const t = useText()
  const local = useLocalText()
  const errors = useErrors(form)
  return (
    <Welcome line={t(texts.welcome)}>
      <ErrorSummary errors={errors} />
      {ended && (
        <Notification kind="warning" title={t(texts.sessionEndedTitle)} live>
          <p>{t(texts.sessionEnded)}</p>
        </Notification>
      )}
      <div class="stack-tight">
        <h1>{t(texts.title)}</h1>
        <p class="muted">{t(texts.lead)}</p>
      </div>
      <form method="post" action="/sign-in" novalidate data-once>
        <input type="hidden" name="next" value={next} />
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
        <PasswordInput
          name="password"
          label={t(texts.password)}
          error={errors.of('password')}
          autoComplete="current-password"
        />
        <ButtonRow>
          <Button wide>{t(texts.signIn)}</Button>
        </ButtonRow>
      </form>
      {provider && (
        <LinkButton kind="secondary" wide icon="key" href={`/sign-in/single?next=${encodeURIComponent(next)}`}>
          {t(texts.singleSignOn, { name: local(provider) })}
        </LinkButton>
      )}
      <p>
        <a href="/sign-in/forgotten">{t(texts.forgotten)}</a>
      </p>
    </Welcome>
  )
}
