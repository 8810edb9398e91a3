// All annual plans, and the form for the next.
import { localDigits } from '#src/kernel/locale.ts'
import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { DateText, NumberText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import type { PlanLine } from '../../planned.ts'
import { pageTexts as texts } from './texts.ts'
import { CountOf, PlanState, planStanding } from './words.tsx'

export function PlansHeader() {
  const t = useText()
  return <PageHeader title={t(texts.plans)} meta={t(texts.plansLead)} />
}

export interface PlansPageProps {
  plans: readonly PlanLine[]
  /** Absent for those who only read. */
  form: { year: string; note: string; errors: FormErrors } | null
}

export function PlansPage({ plans, form }: PlansPageProps) {
  const t = useText()
  const locale = useLocale()
  return (
    <div class="stack-loose">
      <Table
        caption={t(texts.plans)}
        captionHidden
        rows={plans}
        rowKey={(plan) => plan.id}
        empty={
          <EmptyState icon="calendar" title={t(texts.noPlans)}>
            {t(texts.noPlansText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'year',
            header: t(texts.year),
            cell: (plan) => <a href={`/plans/${plan.year}`}>{localDigits(locale, String(plan.year))}</a>,
          },
          { key: 'state', header: t(texts.state), cell: (plan) => <PlanState standing={planStanding(plan)} /> },
          {
            key: 'adopted',
            header: t(texts.adoptedOn),
            cell: (plan) =>
              plan.adoptedAt ? <DateText at={plan.adoptedAt} /> : <span class="muted">{t(texts.notAdopted)}</span>,
          },
          { key: 'rounds', header: t(texts.rounds), numeric: true, cell: (plan) => <NumberText value={plan.rounds} /> },
          {
            key: 'evaluations',
            header: t(texts.evaluations),
            numeric: true,
            cell: (plan) => <NumberText value={plan.evaluations} />,
          },
          {
            key: 'finished',
            header: t(texts.finished),
            cell: (plan) => <CountOf count={plan.finished} total={plan.evaluations} none={texts.noneFinished} />,
          },
        ]}
      />
      {form && <NewPlan {...form} />}
    </div>
  )
}

function NewPlan({ year, note, errors }: NonNullable<PlansPageProps['form']>) {
  const t = useText()
  const locale = useLocale()
  return (
    <section class="measure stack" aria-labelledby="new-plan">
      <h2 id="new-plan">{t(texts.newPlan)}</h2>
      <ErrorSummary errors={errors} />
      <form method="post" action="/plans" data-once>
        <TextInput
          name="year"
          label={t(texts.year)}
          value={localDigits(locale, year)}
          width={4}
          inputMode="numeric"
          maxLength={4}
          required
          error={errors.of('year')}
        />
        <Textarea
          name="note"
          label={t(texts.note)}
          hint={t(texts.noteHint)}
          value={note}
          rows={3}
          maxLength={2000}
          optional
          error={errors.of('note')}
        />
        <ButtonRow>
          <Button>{t(texts.create)}</Button>
        </ButtonRow>
      </form>
    </section>
  )
}
