// How satisfied the customer is, and whether the matter is settled.
import { type FormView, typedValue } from '#src/platform/records/form.tsx'
import { BackLink } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { Radios } from '#src/ui/choices/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Reference, useText } from '#src/ui/locale-context.tsx'
import { RatingScale } from '#src/ui/rating-scale/rating-scale.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import { type Reference as CaseReference, groupReference } from '../../reference.ts'
import { trackTexts as texts } from '../../texts/track.ts'

export interface RateProps {
  readonly reference: CaseReference
  readonly subject: string
  /** He said that he was satisfied before: he can only appeal now. */
  readonly appealOnly: boolean
  /** The time for it is over: he can only say how satisfied he is. */
  readonly mayAppeal: boolean
  readonly view: FormView
}

export function RatePage({ reference, subject, appealOnly, mayAppeal, view }: RateProps) {
  const t = useText()
  const words = [texts.veryDissatisfied, texts.dissatisfied, texts.neither, texts.satisfied, texts.verySatisfied]
  const solved = [
    ...(appealOnly ? [] : [{ value: 'yes', text: t(texts.solvedYes) }]),
    ...(mayAppeal ? [{ value: 'no', text: t(texts.solvedNo), hint: t(texts.solvedNoHint) }] : []),
  ]
  return (
    <div class="measure question">
      <BackLink href={`/track/${reference}`} />
      <ErrorSummary errors={view.errors} />
      <p class="muted">
        <bdi>{subject}</bdi> · <Reference value={groupReference(reference)} />
      </p>
      <form method="post" action={`/track/${reference}/rate`} noValidate>
        <RatingScale
          name="score"
          label={t(texts.rateTitle)}
          labelSize="title"
          words={words.map((word) => t(word))}
          value={typedValue(view, 'score')}
          error={view.errors.of('score')}
        />
        <Radios
          name="satisfied"
          label={t(texts.solvedQuestion)}
          choices={solved}
          value={typedValue(view, 'satisfied')}
          error={view.errors.of('satisfied')}
        />
        <Textarea
          name="comment"
          label={t(texts.why)}
          hint={t(texts.whyHint)}
          maxLength={2000}
          value={typedValue(view, 'comment')}
          error={view.errors.of('comment')}
        />
        <ButtonRow>
          <Button>{t(texts.sendRating)}</Button>
        </ButtonRow>
      </form>
    </div>
  )
}
