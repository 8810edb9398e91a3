// A round is added to a plan or changed.
import { localDigits } from '#src/kernel/locale.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { useLocale, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { uiTexts } from '#src/ui/texts.ts'
import { pageTexts as texts } from './texts.ts'

export interface RoundFormProps {
  year: number
  /** Absent for a new round. */
  roundId: string | null
  values: { nameAr: string; nameEn: string; startsOn: string; endsOn: string; version: string }
  errors: FormErrors
}

export function RoundFormPage({ year, roundId, values, errors }: RoundFormProps) {
  const t = useText()
  const said = localDigits(useLocale(), String(year))
  const title = t(roundId ? texts.editRound : texts.newRound)
  const back = roundId ? `/rounds/${roundId}` : `/plans/${year}`
  return (
    <div class="stack measure">
      <PageHeader
        above={
          <Breadcrumbs items={[{ href: `/plans/${year}`, text: t(texts.plan, { year: said }) }, { text: title }]} />
        }
        title={title}
      />
      <ErrorSummary errors={errors} />
      <form method="post" action={roundId ? `/rounds/${roundId}/edit` : `/plans/${year}/rounds`} data-once>
        {roundId && <input type="hidden" name="version" value={values.version} />}
        <TextInput
          name="nameAr"
          label={t(texts.roundNameAr)}
          value={values.nameAr}
          width="measure"
          maxLength={200}
          required
          error={errors.of('nameAr')}
        />
        <TextInput
          name="nameEn"
          label={t(texts.roundNameEn)}
          value={values.nameEn}
          width="measure"
          maxLength={200}
          required
          error={errors.of('nameEn')}
        />
        <DateInput
          name="startsOn"
          label={t(texts.startsOn)}
          value={values.startsOn}
          required
          error={errors.of('startsOn')}
        />
        <DateInput name="endsOn" label={t(texts.endsOn)} value={values.endsOn} required error={errors.of('endsOn')} />
        <ButtonRow>
          <Button>{t(roundId ? texts.save : texts.addRound)}</Button>
          <LinkButton kind="plain" href={back}>
            {t(uiTexts.cancel)}
          </LinkButton>
        </ButtonRow>
      </form>
    </div>
  )
}
