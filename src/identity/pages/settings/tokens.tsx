import type { FormState } from '#src/platform/http/form.ts'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { DateText, Name, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { SettingsSection } from '#src/ui/settings-section/settings-section.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { tokenLives } from '../../input.ts'
import { settingsTexts as texts } from '../../texts/settings.ts'
import { typed } from '../typed.ts'
import type { TokenView } from './view.ts'

export interface TokensSectionProps {
  tokens: readonly TokenView[]
  now: Date
  errors: FormErrors
  form: FormState
}

export function TokensSection({ tokens, now, errors, form }: TokensSectionProps) {
  const t = useText()
  return (
    <SettingsSection id="tokens" title={t(texts.tokens)} lead={t(texts.tokensLead)}>
      {tokens.length === 0 ? <p class="muted">{t(texts.tokensEmpty)}</p> : <TokenTable tokens={tokens} now={now} />}
      <form method="post" action="/settings/tokens" novalidate data-once>
        <TextInput
          name="name"
          label={t(texts.tokenName)}
          hint={t(texts.tokenNameHint)}
          value={typed(form, 'name')}
          error={errors.of('name')}
          maxLength={80}
          width={20}
        />
        <Select
          name="days"
          label={t(texts.tokenLife)}
          value={typed(form, 'days') || '90'}
          error={errors.of('days')}
          width={10}
          options={tokenLives.map((count) => ({ value: String(count), text: t(texts.days, { count }) }))}
        />
        <ButtonRow>
          <Button kind="secondary">{t(texts.createToken)}</Button>
        </ButtonRow>
      </form>
    </SettingsSection>
  )
}

function TokenTable({ tokens, now }: { tokens: readonly TokenView[]; now: Date }) {
  const t = useText()
  return (
    <Table<TokenView>
      caption={t(texts.tokens)}
      captionHidden
      rows={tokens}
      rowKey={(token) => token.id}
      empty=""
      columns={[
        { key: 'name', header: t(texts.tokenName), width: 'wide', cell: (token) => <Name>{token.name}</Name> },
        { key: 'created', header: t(texts.created), cell: (token) => <DateText at={token.createdAt} /> },
        {
          key: 'used',
          header: t(texts.lastUsed),
          cell: (token) => (token.lastUsedAt ? <DateText at={token.lastUsedAt} relative /> : t(texts.never)),
        },
        {
          key: 'expires',
          header: t(texts.expires),
          cell: (token) =>
            token.expiresAt &&
            (token.expiresAt <= now ? <Tag>{t(texts.expired)}</Tag> : <DateText at={token.expiresAt} />),
        },
        {
          key: 'revoke',
          header: t(texts.actions),
          headerHidden: true,
          width: 'narrow',
          cell: (token) => (
            <form method="post" action={`/settings/tokens/${token.id}/revoke`}>
              <Button kind="plain" small label={t(texts.revokeThat, { name: token.name })}>
                {t(texts.revoke)}
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}
