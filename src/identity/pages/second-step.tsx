import type { FormState } from '#src/platform/http/form.ts'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { Welcome } from '#src/ui/welcome/welcome.tsx'
import { signInTexts as texts } from '../texts.ts'
import { useErrors } from './use-errors.ts'

export function SecondStepPage({ form, next }: { form: FormState; next: string }) {
  const t = useText()
  const errors = useErrors(form)
  return (
    <Welcome line={t(texts.welcome)}>
      <ErrorSummary errors={errors} />
      <div class="stack-tight">
        <h1>{t(texts.secondTitle)}</h1>
        <p>{t(texts.secondLead)}</p>
      </div>
      <form method="post" action="/sign-in/second-step" novalidate data-once>
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="code"
          label={t(texts.code)}
          hint={t(texts.codeHint)}
          error={errors.of('code')}
          autoComplete="one-time-code"
          inputMode="text"
          dir="ltr"
          spellcheck={false}
          maxLength={40}
        />
        <ButtonRow>
          <Button wide>{t(texts.verify)}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href="/sign-in">{t(texts.startAgain)}</a>
      </p>
    </Welcome>
  )
}
