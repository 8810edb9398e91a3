// One round: how far each evaluation is and who carries it out. Who shops secretly is never here, except for the central team.
import { localDigits } from '#src/kernel/locale.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { FilterBar } from '#src/ui/filter-bar/filter-bar.tsx'
import { LocalText, Name, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { type Column, Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { State } from '../../evaluation.ts'
import type { EvaluationLine, RoundLine, VisitLine } from '../../planned.ts'
import { shoppingStage } from '../../planning.ts'
import { stateNames } from '../../texts/evaluation.ts'
import { PlaceFilters } from './place-filters.tsx'
import { pageTexts as texts } from './texts.ts'
import { Answered, EvaluationState, kindText, mechanismName, RoundState, Span } from './words.tsx'

export const roundSorts = ['centre', 'entity', 'state', 'progress'] as const
export type RoundSort = (typeof roundSorts)[number]

export interface RoundPageProps {
  round: RoundLine
  evaluations: readonly EvaluationLine[]
  /** Visits the reader may know of, by evaluation. */
  visits: ReadonlyMap<string, readonly VisitLine[]>
  entities: readonly { value: string; text: string }[]
  filter: { state: string; entity: string; kind: string; sort: RoundSort; descending: boolean }
  /** A step that was refused. */
  errors: FormErrors
  mayEdit: boolean
}

export function RoundHeader({ round, mayEdit }: Pick<RoundPageProps, 'round' | 'mayEdit'>) {
  const t = useText()
  const locale = useLocale()
  const plan = t(texts.plan, { year: localDigits(locale, String(round.year)) })
  return (
    <PageHeader
      above={
        <Breadcrumbs
          items={[
            { href: '/plans', text: t(texts.plans) },
            { href: `/plans/${round.year}`, text: plan },
            { text: <LocalText text={round.name} /> },
          ]}
        />
      }
      title={<LocalText text={round.name} />}
      tag={<RoundState state={round.state} />}
      meta={<Span from={round.startsOn} to={round.endsOn} />}
      actions={mayEdit && <RoundActions round={round} />}
    />
  )
}

function RoundActions({ round }: { round: RoundLine }) {
  const t = useText()
  const open = round.state === 'open'
  return (
    <>
      {round.state !== 'closed' && (
        <>
          <LinkButton kind="plain" href={`/rounds/${round.id}/edit`} icon="edit">
            {t(texts.editRound)}
          </LinkButton>
          <LinkButton kind="secondary" href={`/plans/${round.year}/centres?verdict=unplanned&round=${round.id}`}>
            {t(texts.chooseCentres)}
          </LinkButton>
        </>
      )}
      <form method="post" action={`/rounds/${round.id}/${open ? 'close' : 'open'}`} data-once>
        <Button kind={open ? 'secondary' : 'primary'}>
          {t(open ? texts.closeRound : round.state === 'closed' ? texts.reopenRound : texts.openRound)}
        </Button>
      </form>
    </>
  )
}

export function RoundPage(props: RoundPageProps) {
  return (
    <div class="stack">
      <ErrorSummary errors={props.errors} />
      {props.round.evaluations + props.round.cancelled > 0 && <Filters {...props} />}
      <Evaluations {...props} />
    </div>
  )
}

const states = [
  'planned',
  'in_progress',
  'consolidating',
  'with_committee',
  'approved',
  'published',
  'cancelled',
] as const

function Filters({ round, filter, entities }: RoundPageProps) {
  const t = useText()
  const say = useLocalText()
  const action = `/rounds/${round.id}`
  const filtered = filter.state !== '' || filter.entity !== '' || filter.kind !== ''
  return (
    <FilterBar
      action={action}
      label={t(texts.filterLabel)}
      clearHref={filtered ? action : undefined}
      hidden={{ sort: `${filter.descending ? '-' : ''}${filter.sort}` }}
    >
      <Select
        name="state"
        label={t(texts.state)}
        empty={t(texts.allStates)}
        value={filter.state}
        options={states.map((state: State) => ({ value: state, text: say(stateNames[state]) }))}
        autoSubmit
      />
      <PlaceFilters entities={entities} entity={filter.entity} kind={filter.kind} />
    </FilterBar>
  )
}

/** The address of this list sorted by a column; a second press turns it round. */
function sortOf(props: RoundPageProps, by: RoundSort): NonNullable<Column<EvaluationLine>['sort']> {
  const { round, filter } = props
  const now = filter.sort === by ? (filter.descending ? 'descending' : 'ascending') : undefined
  const query = new URLSearchParams()
  for (const name of ['state', 'entity', 'kind'] as const) if (filter[name] !== '') query.set(name, filter[name])
  query.set('sort', now === 'ascending' ? `-${by}` : by)
  return { href: `/rounds/${round.id}?${query}`, now }
}

function Evaluations(props: RoundPageProps) {
  const t = useText()
  const { round, evaluations, visits, mayEdit } = props
  const none = round.evaluations + round.cancelled === 0
  return (
    <Table
      caption={t(texts.evaluations)}
      captionHidden
      rows={evaluations}
      rowKey={(line) => line.id}
      empty={
        <EmptyState
          icon="building"
          title={t(none ? texts.noEvaluations : texts.noMatch)}
          action={
            none &&
            mayEdit &&
            round.state !== 'closed' && (
              <LinkButton kind="secondary" href={`/plans/${round.year}/centres?verdict=unplanned&round=${round.id}`}>
                {t(texts.chooseCentres)}
              </LinkButton>
            )
          }
        >
          {t(none ? texts.noEvaluationsText : texts.noCentresText)}
        </EmptyState>
      }
      columns={[
        {
          key: 'centre',
          header: t(texts.centre),
          sort: sortOf(props, 'centre'),
          cell: (line) => (
            <>
              <a href={`/evaluations/${line.id}/team`}>
                <LocalText text={line.centreName} />
              </a>
              <p class="muted meta">
                <Reference value={line.reference} /> · {t(kindText(line.centreKind))}
              </p>
            </>
          ),
        },
        {
          key: 'entity',
          header: t(texts.responsible),
          sort: sortOf(props, 'entity'),
          cell: (line) => <LocalText text={line.entityName} />,
        },
        {
          key: 'state',
          header: t(texts.state),
          sort: sortOf(props, 'state'),
          cell: (line) => <EvaluationState state={line.state} />,
        },
        {
          key: 'progress',
          header: t(texts.criteriaAnswered),
          sort: sortOf(props, 'progress'),
          cell: (line) => <Answered count={line.answered} total={line.criteria} />,
        },
        {
          key: 'team',
          header: t(texts.team),
          cell: (line) => <TeamCell evaluation={line} visits={visits.get(line.id) ?? []} mayEdit={mayEdit} />,
        },
      ]}
    />
  )
}

function TeamCell(props: { evaluation: EvaluationLine; visits: readonly VisitLine[]; mayEdit: boolean }) {
  const t = useText()
  const { evaluation, visits, mayEdit } = props
  const people = new Map(visits.map((visit) => [visit.personId, visit]))
  const hidden = !mayEdit && evaluation.mechanisms.includes('mystery_shopping')
  return (
    <div class="stack-tight secondary">
      {people.size === 0 && <p class="muted">{t(texts.noTeam)}</p>}
      {people.size > 0 && (
        <ul class="stack-tight">
          {[...people.values()].map((visit) => (
            <li key={visit.personId}>
              <Name>
                <LocalText text={visit.personName} />
              </Name>
              {visit.conflicted && (
                <>
                  {' '}
                  <Tag tone="danger">{t(texts.interestFlag)}</Tag>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {hidden && (
        <p class="cluster">
          <span class="muted">
            <LocalText text={mechanismName('mystery_shopping')} />
          </span>
          <Shopping state={evaluation.state} />
        </p>
      )}
    </div>
  )
}

/** All that others learn of mystery shopping. */
export function Shopping({ state }: { state: State }) {
  const t = useText()
  const done = shoppingStage(state) === 'done'
  return (
    <Tag tone={done ? 'green' : 'grey'} shape={done ? 'check' : 'ring'}>
      {t(done ? texts.shoppingDone : texts.shoppingPlanned)}
    </Tag>
  )
}
