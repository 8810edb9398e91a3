// The team of one evaluation: who carries out which mechanism and when, and what may still be changed about it.
import { localDigits } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { noErrors } from '#src/ui/error-summary/errors.ts'
import { LocalText, Name, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Eligibility } from '../../eligibility.ts'
import { mayAct } from '../../evaluation.ts'
import type { EvaluationLine, ProgrammePerson, RoundLine, VisitLine } from '../../planned.ts'
import type { Obstacle } from '../../planning.ts'
import type { MechanismKey } from '../../programme-schema.ts'
import { Shopping } from './round-page.tsx'
import { pageTexts as texts } from './texts.ts'
import { Answered, DayText, EvaluationState, inOrder, mechanismName, VisitState } from './words.tsx'

/** Somebody with the role a mechanism asks for, and why he may not be chosen. */
export interface Candidate {
  readonly person: ProgrammePerson
  readonly obstacle: Obstacle | 'assigned' | null
}

export interface TeamPageProps {
  evaluation: EvaluationLine
  /** Of the edition it is measured by. */
  editionName: LocalizedText
  round: RoundLine
  judgement: Eligibility | null
  /** Visits the reader may know of. */
  visits: readonly VisitLine[]
  /** By mechanism; null for those who only read. */
  candidates: Readonly<Partial<Record<MechanismKey, readonly Candidate[]>>> | null
  /** The refused form: which, what was typed, why. */
  refused: { form: MechanismKey | 'mechanisms'; personId: string; scheduledOn: string; errors: FormErrors } | null
}

export function TeamHeader({ evaluation, round }: Pick<TeamPageProps, 'evaluation' | 'round'>) {
  const t = useText()
  const locale = useLocale()
  const say = useLocalText()
  const year = localDigits(locale, String(round.year))
  return (
    <PageHeader
      above={
        <Breadcrumbs
          items={[
            { href: `/plans/${round.year}`, text: t(texts.plan, { year }) },
            { href: `/rounds/${round.id}`, text: <LocalText text={round.name} /> },
            { text: <Reference value={evaluation.reference} /> },
          ]}
        />
      }
      title={t(texts.teamTitle, { centre: say(evaluation.centreName) })}
      tag={<EvaluationState state={evaluation.state} />}
    />
  )
}

export function TeamPage(props: TeamPageProps) {
  const { evaluation, refused } = props
  const open = props.candidates !== null && mayAct(evaluation, 'assignVisit') && props.round.state !== 'closed'
  const errors = refused?.errors ?? noErrors
  const where = refused && refused.form !== 'mechanisms' ? refused.form : ''
  return (
    <div class="stack-loose">
      <ErrorSummary
        errors={errors}
        hrefs={{ personId: `#person-${where}`, scheduledOn: `#day-${where}`, mechanism: `#person-${where}` }}
      />
      {inOrder(evaluation.mechanisms).map((mechanism) => (
        <MechanismSection key={mechanism} {...props} mechanism={mechanism} open={open} />
      ))}
    </div>
  )
}

type SectionProps = TeamPageProps & { mechanism: MechanismKey; open: boolean }

function MechanismSection(props: SectionProps) {
  const t = useText()
  const { mechanism, evaluation, visits, candidates, open } = props
  const own = visits.filter((visit) => visit.mechanism === mechanism)
  const hidden = candidates === null && mechanism === 'mystery_shopping'
  return (
    <section class="stack-tight" aria-labelledby={`mechanism-${mechanism}`}>
      <h2 id={`mechanism-${mechanism}`}>
        <LocalText text={mechanismName(mechanism)} />
      </h2>
      {hidden && (
        <p class="cluster">
          <Shopping state={evaluation.state} />
          <span class="muted secondary">{t(texts.shoppingSecret)}</span>
        </p>
      )}
      {!hidden && own.length === 0 && <p class="muted">{t(texts.nobodyAssigned)}</p>}
      {own.length > 0 && <Visits {...props} own={own} />}
      {open && candidates && (
        <Disclosure summary={t(texts.assign)} open={props.refused?.form === mechanism}>
          <AssignForm {...props} candidates={candidates[mechanism] ?? []} />
        </Disclosure>
      )}
    </section>
  )
}

function Visits({ own, open, evaluation, mechanism, candidates }: SectionProps & { own: readonly VisitLine[] }) {
  const t = useText()
  const say = useLocalText()
  const returns = candidates !== null && mayAct(evaluation, 'assess')
  return (
    <Table
      caption={say(mechanismName(mechanism))}
      captionHidden
      rows={own}
      rowKey={(visit) => visit.id}
      empty=""
      columns={[
        {
          key: 'person',
          header: t(texts.assessor),
          cell: (visit) => (
            <span class="cluster">
              <Name>
                <LocalText text={visit.personName} />
              </Name>
              {visit.conflicted && (
                <Tag tone="danger" shape="diamond">
                  {t(texts.interestFlag)}
                </Tag>
              )}
              {visit.doubleBooked && (
                <Tag tone="amber" shape="diamond">
                  {t(texts.doubleFlag)}
                </Tag>
              )}
            </span>
          ),
        },
        {
          key: 'day',
          header: t(texts.day),
          cell: (visit) =>
            visit.scheduledOn ? (
              <DayText day={visit.scheduledOn} />
            ) : (
              <span class="muted nowrap">{t(texts.dayOpen)}</span>
            ),
        },
        { key: 'state', header: t(texts.state), cell: (visit) => <VisitState state={visit.state} /> },
        {
          key: 'progress',
          header: t(texts.criteriaAnswered),
          cell: (visit) => <Answered count={visit.answered} total={evaluation.criteria} />,
        },
        ...(open || returns
          ? [
              {
                key: 'change',
                header: t(texts.change),
                headerHidden: true,
                cell: (visit: VisitLine) => <VisitStep {...{ visit, open, returns }} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** A visit under way may be changed, a submitted one given back. */
function VisitStep({ visit, open, returns }: { visit: VisitLine; open: boolean; returns: boolean }) {
  const t = useText()
  const say = useLocalText()
  const submitted = visit.state === 'submitted'
  if (submitted ? !returns : !open) return null
  const href = submitted ? `/visits/${visit.id}/return` : `/evaluations/${visit.evaluationId}/visits/${visit.id}/edit`
  return (
    <a href={href} class="nowrap">
      {t(submitted ? texts.giveBack : texts.change)}
      <span class="visually-hidden"> {t(texts.changeOf, { person: say(visit.personName) })}</span>
    </a>
  )
}

const obstacleChoice = {
  interest: texts.candidateInterest,
  employer: texts.candidateEmployer,
  assigned: texts.candidateAssigned,
} as const

/** A candidate as an option: whoever may not be chosen is shown with the reason. */
export function useCandidateOption() {
  const t = useText()
  const say = useLocalText()
  return ({ person, obstacle }: Candidate) => {
    const name = say(person.name)
    const why = obstacle === 'interest' || obstacle === 'employer' || obstacle === 'assigned' ? obstacle : null
    return {
      value: person.personId,
      text: why ? t(obstacleChoice[why], { person: name }) : name,
      disabled: obstacle !== null,
    }
  }
}

function AssignForm({
  evaluation,
  mechanism,
  candidates,
  refused,
}: Omit<SectionProps, 'candidates'> & { candidates: readonly Candidate[] }) {
  const t = useText()
  const say = useLocalText()
  const option = useCandidateOption()
  const mine = refused?.form === mechanism ? refused : null
  if (candidates.length === 0) return <p class="muted secondary">{t(texts.noCandidates)}</p>
  return (
    <form
      class="filter-bar"
      method="post"
      action={`/evaluations/${evaluation.id}/team`}
      aria-label={t(texts.assignTo, { mechanism: say(mechanismName(mechanism)) })}
      data-once
    >
      <input type="hidden" name="mechanism" value={mechanism} />
      <Select
        name="personId"
        id={`person-${mechanism}`}
        label={t(texts.assessor)}
        empty={t(texts.chooseAssessor)}
        value={mine?.personId}
        options={candidates.map(option)}
        error={mine?.errors.of('personId')}
        required
      />
      <DateInput
        name="scheduledOn"
        id={`day-${mechanism}`}
        label={t(texts.day)}
        inBar
        optional
        value={mine?.scheduledOn}
        error={mine?.errors.of('scheduledOn')}
      />
      <div class="filter-bar-buttons">
        <Button kind="secondary" icon="plus">
          {t(texts.assignNow)}
        </Button>
      </div>
    </form>
  )
}
