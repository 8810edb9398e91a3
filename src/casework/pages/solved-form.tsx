import type { HeadingId, ServiceId } from '#src/kernel/ids.ts'
import { pick } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { type FormView, typedValue } from '#src/platform/records/form.tsx'
import { Columns } from '#src/ui/columns/columns.tsx'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { caseKinds } from '../case.ts'
import type { SolvedDraft } from '../solved.ts'
import { kindTexts } from '../texts/machine.ts'
import { solvedTexts as texts } from '../texts/solved.ts'

interface Choice<I extends string> {
  readonly id: I
  readonly name: LocalizedText
}

export interface SolvedChoices {
  readonly services: readonly Choice<ServiceId>[]
  readonly headings: readonly Choice<HeadingId>[]
  /** The entry is offered, and an edit by this person sends it back to review. */
  readonly returns: boolean
}

export const solvedValues = (one: Omit<SolvedDraft, 'entityId'>): Record<string, string> => ({
  caseId: one.caseId ?? '',
  kind: one.kind,
  serviceId: one.serviceId ?? '',
  headingId: one.headingId ?? '',
  question: one.question,
  answer: one.answer,
  language: one.language,
})

export function SolvedForm({ view, choices }: { view: FormView; choices: SolvedChoices }) {
  const t = useText()
  const locale = useLocale()
  const of = (name: string) => ({ name, value: typedValue(view, name), error: view.errors.of(name) })
  const named = (all: readonly Choice<string>[]) => all.map(({ id, name }) => ({ value: id, text: pick(locale, name) }))
  return (
    <>
      <input type="hidden" name="caseId" value={typedValue(view, 'caseId')} />
      {typedValue(view, 'caseId') !== '' && <Notification kind="info">{t(texts.cleaned)}</Notification>}
      {choices.returns && <Notification kind="info">{t(texts.backToReview)}</Notification>}
      <Textarea {...of('question')} label={t(texts.question)} hint={t(texts.questionHint)} rows={2} maxLength={500} />
      <Textarea {...of('answer')} label={t(texts.answer)} hint={t(texts.answerHint)} rows={8} maxLength={5000} />
      <Columns>
        <Select
          {...of('kind')}
          label={t(texts.kind)}
          options={caseKinds.map((value) => ({ value, text: t(kindTexts[value]) }))}
        />
        <Select
          {...of('language')}
          label={t(texts.language)}
          options={[
            { value: 'ar', text: t(texts.arabic) },
            { value: 'en', text: t(texts.english) },
          ]}
        />
      </Columns>
      <Columns>
        <Select
          {...of('serviceId')}
          label={t(texts.service)}
          empty={t(texts.anyService)}
          options={named(choices.services)}
        />
        <Select
          {...of('headingId')}
          label={t(texts.heading)}
          empty={t(texts.noHeading)}
          options={named(choices.headings)}
        />
      </Columns>
    </>
  )
}
