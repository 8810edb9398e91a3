import { LinkButton } from '#src/ui/button/button.tsx'
import { Name, Reference, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { settingsTexts as texts } from '../texts/settings.ts'

/** Shown once, as the answer to the form that made it. */
export function TokenMadePage({ name, token }: { name: string; token: string }) {
  const t = useText()
  return (
    <div class="measure stack">
      <h1>{t(texts.tokenMadeTitle)}</h1>
      <Notification kind="success" title={<Name>{name}</Name>} live>
        <p>{t(texts.tokenMade)}</p>
      </Notification>
      <p class="secret">
        <Reference value={token} />
      </p>
      <p>
        {t(texts.tokenUse)} <Reference value="Authorization: Bearer …" />
      </p>
      <p>
        <LinkButton href="/settings" kind="secondary">
          {t(texts.backToSettings)}
        </LinkButton>
      </p>
    </div>
  )
}
