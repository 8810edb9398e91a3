import type { ComponentChildren } from 'preact'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { useText } from '#src/ui/locale-context.tsx'
import { SettingsSection } from '#src/ui/settings-section/settings-section.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { settingsTexts as texts } from '../../texts/settings.ts'
import { PasswordInput } from '../password-input.tsx'
import type { AccountView } from './view.ts'

export interface SecondStepSectionProps {
  account: AccountView
  codesErrors: FormErrors
  offErrors: FormErrors
}

export function SecondStepSection({ account, codesErrors, offErrors }: SecondStepSectionProps) {
  const t = useText()
  const on = account.totpConfirmedAt
  const tag = on ? (
    <Tag tone="green" shape="check">
      {t(texts.secondOn)}
    </Tag>
  ) : (
    <Tag shape="ring">{t(texts.secondOff)}</Tag>
  )
  return (
    <SettingsSection id="second-step" title={t(texts.second)} lead={t(texts.secondLead)} tag={tag}>
      {on ? (
        <>
          <p>
            {t(texts.secondSince, { date: on })}. {t(texts.codesLeft, { count: account.recoveryCodes })}
          </p>
          <Disclosure summary={t(texts.newCodes)} open={codesErrors.any}>
            <Confirmed action="/settings/second-step/codes" id="current-codes" errors={codesErrors}>
              <Button kind="secondary">{t(texts.newCodes)}</Button>
            </Confirmed>
          </Disclosure>
          <Disclosure summary={t(texts.turnOff)} open={offErrors.any}>
            <Confirmed action="/settings/second-step/off" id="current-turnOff" errors={offErrors}>
              <Button kind="danger">{t(texts.turnOff)}</Button>
            </Confirmed>
          </Disclosure>
        </>
      ) : account.passwordHash === null ? (
        <p>{t(texts.needsPassword)}</p>
      ) : (
        <form method="post" action="/settings/second-step" data-once>
          <Button kind="secondary">{t(texts.setUp)}</Button>
        </form>
      )}
    </SettingsSection>
  )
}

function Confirmed(props: { action: string; id: string; errors: FormErrors; children: ComponentChildren }) {
  const t = useText()
  return (
    <form method="post" action={props.action} novalidate data-once>
      <PasswordInput
        id={props.id}
        name="current"
        label={t(texts.confirmPassword)}
        error={props.errors.of('current')}
        autoComplete="current-password"
        width={20}
      />
      <ButtonRow>{props.children}</ButtonRow>
    </form>
  )
}
