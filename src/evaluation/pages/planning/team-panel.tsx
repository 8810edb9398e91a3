// What the evaluation is, why this centre and this entity, and what may be changed about it.
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { Checkboxes } from '#src/ui/choices/choices.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { LocalText, Name, Reference, useText } from '#src/ui/locale-context.tsx'
import { Progress } from '#src/ui/progress/progress.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { mayAct } from '../../evaluation.ts'
import type { EvaluationLine } from '../../planned.ts'
import { mechanismKeys } from '../../programme-schema.ts'
import { Reasons } from './centres-page.tsx'
import type { TeamPageProps } from './team-page.tsx'
import { pageTexts as texts } from './texts.ts'
import { inOrder, kindText, mechanismName } from './words.tsx'

export function TeamPanel(props: TeamPageProps) {
  const t = useText()
  const { evaluation, judgement, round, candidates } = props
  const edits = candidates !== null && round.state !== 'closed'
  return (
    <div class="stack-loose">
      <section class="stack" aria-labelledby="facts">
        <h2 id="facts">{t(texts.facts)}</h2>
        <SummaryList
          dense
          rows={[
            { term: t(texts.reference), value: <Reference value={evaluation.reference} /> },
            { term: t(texts.kind), value: t(kindText(evaluation.centreKind)) },
            { term: t(texts.responsible), value: <LocalText text={evaluation.entityName} /> },
            {
              term: t(texts.edition),
              value: <LocalText text={props.editionName} />,
            },
          ]}
        />
        <p class="muted secondary">{t(texts.editionNote)}</p>
        <Progress label={t(texts.criteriaAnswered)} value={evaluation.answered} max={evaluation.criteria} />
      </section>
      {evaluation.cancelReason && (
        <section class="stack-tight" aria-labelledby="cancelled">
          <h2 id="cancelled">{t(texts.cancelReason)}</h2>
          <p>
            <Name>{evaluation.cancelReason}</Name>
          </p>
        </section>
      )}
      {judgement && (
        <section class="stack-tight" aria-labelledby="why">
          <h2 id="why">{t(texts.why)}</h2>
          <Reasons judgement={judgement} />
        </section>
      )}
      {edits && mayAct(evaluation, 'assignVisit') && <Mechanisms {...props} />}
      {edits && <Ways evaluation={evaluation} />}
    </div>
  )
}

function Mechanisms({ evaluation, refused }: TeamPageProps) {
  const t = useText()
  const mine = refused?.form === 'mechanisms' ? refused : null
  return (
    <Disclosure summary={t(texts.mechanisms)} open={mine !== null}>
      <form method="post" action={`/evaluations/${evaluation.id}/mechanisms`} data-once>
        <input type="hidden" name="version" value={String(evaluation.version)} />
        <Checkboxes
          name="mechanisms"
          label={t(texts.mechanisms)}
          labelSize="hidden"
          hint={t(texts.mechanismsHint)}
          values={evaluation.mechanisms}
          choices={inOrder(mechanismKeys).map((key) => ({
            value: key,
            text: <LocalText text={mechanismName(key)} />,
          }))}
          error={mine?.errors.of('mechanisms')}
        />
        <ButtonRow>
          <Button kind="secondary">{t(texts.saveMechanisms)}</Button>
        </ButtonRow>
      </form>
    </Disclosure>
  )
}

function Ways({ evaluation }: { evaluation: EvaluationLine }) {
  const t = useText()
  const { state } = evaluation
  if (state !== 'planned' && state !== 'in_progress') return null
  return (
    <p class="cluster">
      {state === 'planned' && (
        <LinkButton kind="plain" icon="trash" href={`/evaluations/${evaluation.id}/remove`}>
          {t(texts.remove)}
        </LinkButton>
      )}
      <LinkButton kind="plain" icon="cross" href={`/evaluations/${evaluation.id}/cancel`}>
        {t(texts.cancelEvaluation)}
      </LinkButton>
    </p>
  )
}
