// One round: how far each evaluation is and who carries it out. Who shops secretly is never here, except for the central team.
import { localDigits } from '#src/kernel/locale.ts'
import { isNarrowed, type ListQuery, listParams } from '#src/platform/listing.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { FilterBar } from '#src/ui/filter-bar/filter-bar.tsx'
import { ListingLine } from '#src/ui/listing/listing.tsx'
import { LocalText, Name, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { State } from '../../evaluation.ts'
import type { EvaluationLine, RoundLine, VisitLine } from '../../planned.ts'
import { shoppingStage } from '../../planning.ts'
import { stateNames } from '../../texts/evaluation.ts'
import { type ListLinks, sortOf } from './judged-list.ts'
import { PlaceFilters } from './place-filters.tsx'
import type { RoundRow } from './round-list.ts'
import { pageTexts as texts } from './texts.ts'
import { Answered, EvaluationState, kindText, mechanismName, RoundState, Span } from './words.tsx'

export interface RoundPageProps {
  round: RoundLine
  query: ListQuery<RoundRow>
  rows: readonly RoundRow[]
  links: ListLinks
  entities: readonly { value: string; text: string }[]
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
  const some = props.round.evaluations + props.round.cancelled > 0
  return (
    <div class="stack">
      <ErrorSummary errors={props.errors} />
      {some && (
        <>
          <Filters {...props} />
          <ListingLine count={props.links.count} exports={props.links.exports} />
        </>
      )}
      <Evaluations {...props} />
      <Pagination previousHref={props.links.previousHref} nextHref={props.links.nextHref} />
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

function Filters({ query, entities }: RoundPageProps) {
  const t = useText()
  const say = useLocalText()
  const { path } = query.list
  const { state = '', entity = '', kind = '' } = query.filters
  const sort = listParams(query).get('sort')
  return (
    <FilterBar
      action={path}
      label={t(texts.filterLabel)}
      clearHref={isNarrowed(query) ? path : undefined}
      hidden={sort ? { sort } : undefined}
    >
      <Select
        name="state"
        label={t(texts.state)}
        empty={t(texts.allStates)}
        value={state}
        options={states.map((one: State) => ({ value: one, text: say(stateNames[one]) }))}
        autoSubmit
      />
      <PlaceFilters entities={entities} entity={entity} kind={kind} />
    </FilterBar>
  )
}

function Evaluations(props: RoundPageProps) {
  const t = useText()
  const { round, query, rows, mayEdit } = props
  const none = round.evaluations + round.cancelled === 0
  return (
    <Table
      caption={t(texts.evaluations)}
      captionHidden
      rows={rows}
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
          sort: sortOf(query, 'centre'),
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
          sort: sortOf(query, 'entity'),
          cell: (line) => <LocalText text={line.entityName} />,
        },
        {
          key: 'state',
          header: t(texts.state),
          sort: sortOf(query, 'state'),
          cell: (line) => <EvaluationState state={line.state} />,
        },
        {
          key: 'progress',
          header: t(texts.criteriaAnswered),
          sort: sortOf(query, 'progress'),
          cell: (line) => <Answered count={line.answered} total={line.criteria} />,
        },
        {
          key: 'team',
          header: t(texts.team),
          cell: (line) => <TeamCell evaluation={line} visits={line.visits} mayEdit={mayEdit} />,
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
