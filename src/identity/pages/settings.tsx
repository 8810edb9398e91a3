import type { FormState } from '#src/platform/http/form.ts'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { FormErrors } from '#src/ui/error-summary/errors.ts'
import { PasswordSection } from './settings/password.tsx'
import { ReadingSection } from './settings/reading.tsx'
import { SecondStepSection } from './settings/second-step.tsx'
import { SessionsSection } from './settings/sessions.tsx'
import { TokensSection } from './settings/tokens.tsx'
import type { SettingsView } from './settings/view.ts'
import { useErrors } from './use-errors.ts'

export interface SettingsPageProps {
  settings: SettingsView
  now: Date
  /** Digest of the session that reads the page. */
  here: string
  /** The form that was refused. */
  which: 'reading' | 'password' | 'codes' | 'turnOff' | 'token' | null
  form: FormState
}

export function SettingsPage({ settings, now, here, which, form }: SettingsPageProps) {
  const errors = useErrors(form)
  const none = new FormErrors()
  const of = (section: SettingsPageProps['which']) => (section === which ? errors : none)
  const { account } = settings
  // Several forms ask for the current password: each field has an id of its own.
  const hrefs = which === 'codes' || which === 'turnOff' ? { current: `#current-${which}` } : {}
  return (
    <>
      <ErrorSummary errors={errors} hrefs={hrefs} />
      <ReadingSection known={settings.known} errors={of('reading')} />
      <PasswordSection account={account} errors={of('password')} />
      <SecondStepSection account={account} codesErrors={of('codes')} offErrors={of('turnOff')} />
      <SessionsSection sessions={settings.sessions} here={here} />
      <TokensSection tokens={settings.tokens} now={now} errors={of('token')} form={form} />
    </>
  )
}
