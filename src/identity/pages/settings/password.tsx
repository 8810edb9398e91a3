import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { useText } from '#src/ui/locale-context.tsx'
import { SettingsSection } from '#src/ui/settings-section/settings-section.tsx'
import { settingsTexts as texts } from '../../texts/settings.ts'
import { NewPasswordFields } from '../password.tsx'
import { PasswordInput } from '../password-input.tsx'
import type { AccountView } from './view.ts'

export function PasswordSection({ account, errors }: { account: AccountView; errors: FormErrors }) {
  const t = useText()
  const since = account.passwordChangedAt ? t(texts.passwordSince, { date: account.passwordChangedAt }) : null
  return (
    <SettingsSection id="password-section" title={t(texts.password)} lead={t(texts.passwordLead)}>
      {account.passwordHash === null ? (
        <>
          <p>{t(texts.noPassword)}</p>
          <form method="post" action="/settings/password/link" data-once>
            <Button kind="secondary">{t(texts.sendPasswordLink)}</Button>
          </form>
        </>
      ) : (
        <>
          {since && <p class="muted">{since}</p>}
          <form method="post" action="/settings/password" novalidate data-once>
            <PasswordInput
              name="current"
              label={t(texts.currentPassword)}
              error={errors.of('current')}
              autoComplete="current-password"
              width={20}
            />
            <NewPasswordFields errors={errors} width={20} />
            <ButtonRow>
              <Button kind="secondary">{t(texts.changePassword)}</Button>
            </ButtonRow>
          </form>
        </>
      )}
    </SettingsSection>
  )
}
