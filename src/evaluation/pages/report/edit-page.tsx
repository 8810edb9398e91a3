// What people write into a report: summary, strengths, areas to develop, each in both languages.
import type { FormState } from '#src/platform/http/form.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { errorsOf, noErrors } from '#src/ui/error-summary/errors.ts'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import type { EditedTexts } from '../../report-model.ts'
import type { ReportView } from '../../report-view.ts'
import { seenTexts } from '../../seen.ts'
import { pageTexts as texts } from '../../texts/report-page.ts'
import { reportHref } from './parts.tsx'

export const editedFields = ['summary', 'strengths', 'improvements'] as const
const labels = { summary: texts.summary, strengths: texts.strengths, improvements: texts.areas } as const

export function EditMain({ view, edited, form }: { view: ReportView; edited: EditedTexts; form: FormState }) {
  const t = useText()
  const locale = useLocale()
  const errors = form.refusal ? errorsOf(form.refusal, locale) : noErrors
  const value = (name: string, otherwise: string) => {
    const typed = form.values[name]
    return typeof typed === 'string' ? typed : otherwise
  }
  const cast = view.committee?.votes.filter((vote) => vote.vote !== 'waiting').length ?? 0
  return (
    <div class="stack">
      <ErrorSummary errors={errors} />
      {view.one.state === 'with_committee' && (
        <Notification kind="warning">
          <p>{t(texts.editVoids, { count: cast })}</p>
        </Notification>
      )}
      <p class="muted">{t(texts.editHint)}</p>
      <form method="post" action={`${reportHref(view.one.id)}/edit`} class="stack" data-once data-draft>
        <input type="hidden" name="revision" value={view.one.revision} />
        <input type="hidden" name="seen" value={seenTexts(edited)} />
        {editedFields.map((field) => (
          <div class="both-languages" key={field}>
            {(['ar', 'en'] as const).map((language) => {
              const name = `${field}_${language}`
              return (
                <Textarea
                  key={name}
                  name={name}
                  label={t(language === 'ar' ? texts.inArabic : texts.inEnglish, { field: t(labels[field]) })}
                  rows={6}
                  maxLength={6000}
                  value={value(name, edited[field][language])}
                  error={errors.of(name)}
                />
              )
            })}
          </div>
        ))}
        <ButtonRow>
          <Button>{t(texts.save)}</Button>
          <LinkButton kind="plain" href={reportHref(view.one.id)}>
            {t(texts.cancel)}
          </LinkButton>
        </ButtonRow>
      </form>
    </div>
  )
}
