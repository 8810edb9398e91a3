// One annual plan: how far it is, its rounds, what needs attention.
import { formatDate, localDigits } from '#src/kernel/locale.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { Figures } from '#src/ui/figures/figures.tsx'
import { LocalText, Name, NumberText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Banner, Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Textarea } from '#src/ui/textarea/textarea.tsx'
import type { EvaluationLine, PlanLine, RoundLine, VisitLine } from '../../planned.ts'
import { pageTexts as texts } from './texts.ts'
import { CountOf, PlanState, planStanding, RoundState, Span } from './words.tsx'

export interface Attention {
  readonly kind: 'conflict' | 'double' | 'noTeam'
  readonly evaluation: EvaluationLine
  readonly visit: VisitLine | null
}

export interface PlanPageProps {
  plan: PlanLine
  rounds: readonly RoundLine[]
  /** What the guide's rules say over all centres, by evaluation they would make. */
  counts: { eligible: number; excluded: number; planned: number; unplanned: number }
  /** For the central team alone. */
  attention: readonly Attention[] | null
  /** A change that was refused. */
  errors: FormErrors
  mayEdit: boolean
  mayAdopt: boolean
}

export function PlanHeader({ plan, mayEdit, mayAdopt }: Pick<PlanPageProps, 'plan' | 'mayEdit' | 'mayAdopt'>) {
  const t = useText()
  const locale = useLocale()
  const year = localDigits(locale, String(plan.year))
  const adoptable = mayAdopt && plan.state === 'draft' && plan.evaluations > 0
  return (
    <PageHeader
      above={<Breadcrumbs items={[{ href: '/plans', text: t(texts.plans) }, { text: year }]} />}
      title={t(texts.plan, { year })}
      tag={<PlanState standing={planStanding(plan)} />}
      actions={
        <>
          {mayEdit && (
            <LinkButton kind="secondary" href={`/plans/${plan.year}/rounds/new`} icon="plus">
              {t(texts.newRound)}
            </LinkButton>
          )}
          <LinkButton kind={mayEdit && !adoptable ? 'primary' : 'secondary'} href={`/plans/${plan.year}/centres`}>
            {t(mayEdit ? texts.chooseCentres : texts.centres)}
          </LinkButton>
          {adoptable && <LinkButton href={`/plans/${plan.year}/adopt`}>{t(texts.adopt)}</LinkButton>}
        </>
      }
    />
  )
}

export function PlanPage(props: PlanPageProps) {
  const { plan, counts, attention } = props
  const t = useText()
  const centres = `/plans/${plan.year}/centres`
  return (
    <div class="stack-loose">
      <ErrorSummary errors={props.errors} />
      <Standing plan={plan} />
      <Figures
        label={t(texts.centres)}
        figures={[
          figure(t(texts.eligible), counts.eligible, `${centres}?verdict=eligible`),
          figure(t(texts.inPlan), counts.planned, `${centres}?verdict=planned`),
          figure(t(texts.notInPlan), counts.unplanned, `${centres}?verdict=unplanned`),
          figure(t(texts.excluded), counts.excluded, `${centres}?verdict=excluded`),
        ]}
      />
      {attention && <AttentionList attention={attention} />}
      <Rounds {...props} />
      <Note plan={plan} mayEdit={props.mayEdit} />
    </div>
  )
}

const figure = (label: string, value: number, href: string) => ({ label, value: <NumberText value={value} />, href })

function Standing({ plan }: { plan: PlanLine }) {
  const t = useText()
  const locale = useLocale()
  const standing = planStanding(plan)
  if (standing === 'adopted' || plan.evaluations === 0) return null
  if (standing === 'draft' || !plan.adoptedAt) return <Banner kind="info">{t(texts.awaitsAdoption)}</Banner>
  return <Banner kind="warning">{t(texts.amendedText, { date: formatDate(locale, plan.adoptedAt) })}</Banner>
}

function AttentionList({ attention }: { attention: readonly Attention[] }) {
  const t = useText()
  if (attention.length === 0) return null
  return (
    <Notification kind="warning" title={t(texts.needsAttention)}>
      <ul class="list">
        {attention.map((one) => (
          <li key={`${one.kind}${one.visit?.id ?? one.evaluation.id}`}>
            <a href={`/evaluations/${one.evaluation.id}/team`}>
              <AttentionText {...one} />
            </a>
          </li>
        ))}
      </ul>
    </Notification>
  )
}

function AttentionText({ kind, evaluation, visit }: Attention) {
  const t = useText()
  const locale = useLocale()
  const say = useLocalText()
  const centre = say(evaluation.centreName)
  if (kind === 'noTeam' || !visit) return <>{t(texts.noTeamWarning, { centre })}</>
  const person = say(visit.personName)
  if (kind === 'conflict') return <>{t(texts.conflictWarning, { person, centre })}</>
  const date = visit.scheduledOn ? formatDate(locale, new Date(`${visit.scheduledOn}T09:00:00Z`)) : ''
  return <>{t(texts.doubleWarning, { person, date })}</>
}

function Rounds({ plan, rounds, mayEdit }: PlanPageProps) {
  const t = useText()
  return (
    <section class="stack" aria-labelledby="rounds">
      <h2 id="rounds">{t(texts.rounds)}</h2>
      <Table
        caption={t(texts.rounds)}
        captionHidden
        rows={rounds}
        rowKey={(round) => round.id}
        empty={
          <EmptyState
            icon="calendar"
            title={t(texts.noRounds)}
            action={
              mayEdit && (
                <LinkButton kind="secondary" href={`/plans/${plan.year}/rounds/new`} icon="plus">
                  {t(texts.newRound)}
                </LinkButton>
              )
            }
          >
            {t(texts.noRoundsText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t(texts.round),
            cell: (round) => (
              <a href={`/rounds/${round.id}`}>
                <LocalText text={round.name} />
              </a>
            ),
          },
          {
            key: 'dates',
            header: t(texts.datesColumn),
            cell: (round) => <Span from={round.startsOn} to={round.endsOn} />,
          },
          { key: 'state', header: t(texts.state), cell: (round) => <RoundState state={round.state} /> },
          {
            key: 'evaluations',
            header: t(texts.evaluations),
            numeric: true,
            cell: (round) => <NumberText value={round.evaluations} />,
          },
          {
            key: 'finished',
            header: t(texts.finished),
            cell: (round) => <CountOf count={round.finished} total={round.evaluations} none={texts.noneFinished} />,
          },
        ]}
      />
    </section>
  )
}

function Note({ plan, mayEdit }: { plan: PlanLine; mayEdit: boolean }) {
  const t = useText()
  if (!mayEdit && plan.note === '') return null
  return (
    <section class="measure stack" aria-labelledby="plan-note">
      <h2 id="plan-note">{t(texts.note)}</h2>
      {plan.note !== '' && (
        <p>
          <Name>{plan.note}</Name>
        </p>
      )}
      {mayEdit && (
        <Disclosure summary={t(texts.change)} open={false}>
          <form method="post" action={`/plans/${plan.year}/note`} data-once>
            <input type="hidden" name="version" value={String(plan.version)} />
            <Textarea
              name="note"
              label={t(texts.note)}
              labelSize="hidden"
              hint={t(texts.noteHint)}
              value={plan.note}
              rows={3}
              maxLength={2000}
            />
            <ButtonRow>
              <Button kind="secondary">{t(texts.save)}</Button>
            </ButtonRow>
          </form>
        </Disclosure>
      )}
    </section>
  )
}
