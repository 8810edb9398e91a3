import { LinkButton } from '#src/ui/button/button.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Welcome } from '#src/ui/welcome/welcome.tsx'
import { signInTexts as texts } from '../texts.ts'

/** The provider's answer did not open an account here: why, and what to do. */
export function NotEnteredPage({ text }: { text: string }) {
  const t = useText()
  return (
    <Welcome line={t(texts.welcome)}>
      <h1>{t(texts.singleSignOnTitle)}</h1>
      <p>{text}</p>
      <p>
        <LinkButton href="/sign-in">{t(texts.backToSignIn)}</LinkButton>
      </p>
    </Welcome>
  )
}
