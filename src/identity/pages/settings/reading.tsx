import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Radios } from '#src/ui/choices/choices.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { useText } from '#src/ui/locale-context.tsx'
import { SettingsSection } from '#src/ui/settings-section/settings-section.tsx'
import { settingsTexts as texts } from '../../texts/settings.ts'
import type { SettingsView } from './view.ts'

const named = (language: 'ar' | 'en', name: string) => <span lang={language}>{name}</span>

export function ReadingSection({ known, errors }: { known: SettingsView['known']; errors: FormErrors }) {
  const t = useText()
  return (
    <SettingsSection id="reading" title={t(texts.reading)} lead={t(texts.readingLead)}>
      <form method="post" action="/settings/reading" data-once>
        <Radios
          name="language"
          label={t(texts.language)}
          value={known.locale.language}
          error={errors.of('language')}
          inline
          choices={[
            { value: 'ar', text: named('ar', 'العربية') },
            { value: 'en', text: named('en', 'English') },
          ]}
        />
        <Radios
          name="digits"
          label={t(texts.digits)}
          value={known.digits}
          error={errors.of('digits')}
          inline
          choices={[
            { value: 'arab', text: t(texts.arabicIndic) },
            { value: 'latn', text: t(texts.latin) },
          ]}
        />
        <ButtonRow>
          <Button kind="secondary">{t(texts.save)}</Button>
        </ButtonRow>
      </form>
    </SettingsSection>
  )
}
