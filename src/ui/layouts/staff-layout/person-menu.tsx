import { Avatar } from '../../avatar/avatar.tsx'
import { Icon } from '../../icon/icon.tsx'
import { useText } from '../../locale-context.tsx'
import { uiTexts } from '../../texts.ts'
import type { LanguageLink } from '../links.ts'

export interface PersonMenuProps {
  person: { name: string; role?: string | undefined }
  settingsHref: string
  language: LanguageLink
  /** Where the sign-out form posts, and the hidden fields it needs. */
  signOut: { action: string; fields?: Readonly<Record<string, string>> | undefined }
}

/** Opens without a script; client/base.ts closes it on Escape and on a press elsewhere. */
export function PersonMenu({ person, settingsHref, language, signOut }: PersonMenuProps) {
  const t = useText()
  return (
    <details class="person-menu" data-menu>
      <summary class="person-menu-summary">
        <Avatar name={person.name} />
        <span class="person-menu-name">
          <bdi>{person.name}</bdi>
          {person.role !== undefined && <span class="muted"> · {person.role}</span>}
        </span>
      </summary>
      <ul class="person-menu-list">
        <li>
          <a href={settingsHref}>
            <Icon name="gear" size="small" />
            {t(uiTexts.settings)}
          </a>
        </li>
        <li>
          <a href={language.href} lang={language.language} hreflang={language.language}>
            <Icon name="globe" size="small" />
            {language.text}
          </a>
        </li>
        <li>
          <form action={signOut.action} method="post">
            {Object.entries(signOut.fields ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button type="submit">
              <Icon name="lock" size="small" />
              {t(uiTexts.signOut)}
            </button>
          </form>
        </li>
      </ul>
    </details>
  )
}
