// One visit is moved, given to someone else, or cancelled.
import { formatDate } from '#src/kernel/locale.ts'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { LocalText, Name, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { uiTexts } from '#src/ui/texts.ts'
import { momentOf } from '../../day.ts'
import type { EvaluationLine, RoundLine, VisitLine } from '../../planned.ts'
import { type Candidate, useCandidateOption } from './team-page.tsx'
import { pageTexts as texts } from './texts.ts'
import { mechanismName, VisitState } from './words.tsx'

export interface VisitPageProps {
  evaluation: EvaluationLine
  round: RoundLine
  visit: VisitLine
  candidates: readonly Candidate[]
  values: { personId: string; scheduledOn: string; reason: string; version: string }
  errors: FormErrors
}

export function VisitPage(props: VisitPageProps) {
  const { evaluation, visit, errors } = props
  const t = useText()
  const say = useLocalText()
  const back = `/evaluations/${evaluation.id}/team`
  return (
    <div class="stack-loose measure">
      <div>
        <BackLink href={back}>{t(texts.teamTitle, { centre: say(evaluation.centreName) })}</BackLink>
        <PageHeader
          title={t(texts.changeVisit)}
          tag={<VisitState state={visit.state} />}
          meta={<LocalText text={mechanismName(visit.mechanism)} />}
        />
      </div>
      <ErrorSummary errors={errors} />
      <ChangeForm {...props} back={back} />
      <CancelForm {...props} />
    </div>
  )
}

function ChangeForm({ evaluation, round, visit, candidates, values, errors, back }: VisitPageProps & { back: string }) {
  const t = useText()
  const locale = useLocale()
  const option = useCandidateOption()
  const hint = t(texts.dayHint, {
    from: formatDate(locale, momentOf(round.startsOn)),
    to: formatDate(locale, momentOf(round.endsOn)),
  })
  return (
    <form method="post" action={`/evaluations/${evaluation.id}/visits/${visit.id}/edit`} data-once>
      <input type="hidden" name="version" value={values.version} />
      {visit.state === 'assigned' ? (
        <Select
          name="personId"
          label={t(texts.assessor)}
          value={values.personId}
          options={candidates.map(option)}
          error={errors.of('personId')}
          required
        />
      ) : (
        <p>
          {t(texts.assessor)}:{' '}
          <Name>
            <LocalText text={visit.personName} />
          </Name>
        </p>
      )}
      <DateInput
        name="scheduledOn"
        label={t(texts.day)}
        hint={hint}
        optional
        value={values.scheduledOn}
        error={errors.of('scheduledOn')}
      />
      <ButtonRow>
        <Button>{t(texts.save)}</Button>
        <LinkButton kind="plain" href={back}>
          {t(uiTexts.cancel)}
        </LinkButton>
      </ButtonRow>
    </form>
  )
}

function CancelForm({ evaluation, visit, values, errors }: VisitPageProps) {
  const t = useText()
  const started = visit.state === 'started'
  return (
    <section class="stack" aria-labelledby="cancel-visit">
      <h2 id="cancel-visit">{t(texts.cancelVisit)}</h2>
      <p class="muted">{t(texts.cancelVisitText)}</p>
      <form method="post" action={`/evaluations/${evaluation.id}/visits/${visit.id}/cancel`} data-once>
        <input type="hidden" name="version" value={values.version} />
        <TextInput
          name="reason"
          label={t(texts.cancelReason)}
          value={values.reason}
          width="measure"
          maxLength={500}
          optional={!started}
          required={started}
          error={errors.of('reason')}
        />
        <ButtonRow>
          <Button kind="danger">{t(texts.cancelVisit)}</Button>
        </ButtonRow>
      </form>
    </section>
  )
}
