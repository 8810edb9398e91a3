// Every centre of the government with what the guide says of it, and the way into a round.
import { localDigits } from '#src/kernel/locale.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import { isNarrowed, type ListQuery, listParams } from '#src/platform/listing.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button, LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import type { FormErrors } from '#src/ui/error-summary/errors.ts'
import { FilterBar } from '#src/ui/filter-bar/filter-bar.tsx'
import { ListingLine } from '#src/ui/listing/listing.tsx'
import { LocalText, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Eligibility } from '../../eligibility.ts'
import type { CentreRecord, EntityName, PlanLine, RoundLine } from '../../planned.ts'
import { type ListLinks, sortOf } from './judged-list.ts'
import { PlaceFilters } from './place-filters.tsx'
import { pageTexts as texts } from './texts.ts'
import { kindText } from './words.tsx'

export const verdicts = ['eligible', 'excluded', 'planned', 'unplanned'] as const
export type Verdict = (typeof verdicts)[number]

/** One evaluation that would be made, or why none. */
export interface JudgedLine {
  readonly key: string
  readonly centre: CentreRecord
  readonly responsible: LocalizedText
  readonly judgement: Eligibility
  /** Rounds of this plan that hold it. */
  readonly rounds: readonly RoundLine[]
}

export interface CentresPageProps {
  plan: PlanLine
  query: ListQuery<JudgedLine>
  lines: readonly JudgedLine[]
  links: ListLinks
  /** How many of the chosen entity and kind could still be added. */
  unplanned: number
  entities: readonly EntityName[]
  filter: { entity: string; kind: string; verdict: string }
  /** Rounds that take centres; absent for those who only read. */
  add: { rounds: readonly RoundLine[]; roundId: string; errors: FormErrors } | null
}

export function CentresHeader({ plan }: { plan: PlanLine }) {
  const t = useText()
  const year = localDigits(useLocale(), String(plan.year))
  const trail = [
    { href: '/plans', text: t(texts.plans) },
    { href: `/plans/${plan.year}`, text: year },
    { text: t(texts.centres) },
  ]
  return <PageHeader above={<Breadcrumbs items={trail} />} title={t(texts.centresTitle)} meta={t(texts.centresLead)} />
}

export function CentresPage(props: CentresPageProps) {
  const { add, links } = props
  return (
    <div class="stack">
      {add && <ErrorSummary errors={add.errors} hrefs={{ centres: '#add' }} />}
      <Filters {...props} />
      {add && <AddForm {...props} add={add} />}
      <ListingLine count={links.count} exports={links.exports} />
      <Lines {...props} />
      <Pagination previousHref={links.previousHref} nextHref={links.nextHref} />
    </div>
  )
}

export const verdictTexts = {
  eligible: texts.verdictEligible,
  excluded: texts.verdictExcluded,
  unplanned: texts.verdictUnplanned,
  planned: texts.verdictPlanned,
} as const

function Filters({ plan, query, filter, entities }: CentresPageProps) {
  const t = useText()
  const say = useLocalText()
  const action = `/plans/${plan.year}/centres`
  const sort = listParams(query).get('sort')
  return (
    <FilterBar
      action={action}
      label={t(texts.filterLabel)}
      clearHref={isNarrowed(query) ? action : undefined}
      hidden={sort ? { sort } : undefined}
    >
      <Select
        name="verdict"
        label={t(texts.verdict)}
        empty={t(texts.allVerdicts)}
        value={filter.verdict}
        options={verdicts.map((value) => ({ value, text: t(verdictTexts[value]) }))}
        autoSubmit
      />
      <PlaceFilters
        entities={entities.map((entity) => ({ value: entity.entityId, text: say(entity.name) }))}
        entity={filter.entity}
        kind={filter.kind}
      />
    </FilterBar>
  )
}

function AddForm({ plan, add, unplanned, filter }: CentresPageProps & { add: NonNullable<CentresPageProps['add']> }) {
  const t = useText()
  const { entity, kind } = filter
  const query = new URLSearchParams({ ...(entity && { entity }), ...(kind && { kind }) })
  if (add.rounds.length === 0)
    return (
      <Notification kind="info">
        <p>
          {t(texts.addNeedsRound)} <a href={`/plans/${plan.year}/rounds/new`}>{t(texts.newRound)}</a>
        </p>
      </Notification>
    )
  return (
    <form id="add" class="filter-bar" method="post" action={`/plans/${plan.year}/centres`} data-once>
      <RoundSelect rounds={add.rounds} roundId={add.roundId} error={add.errors.of('roundId')} />
      <div class="filter-bar-buttons">
        <Button icon="plus">{t(texts.addChosen)}</Button>
        {unplanned > 0 && (
          <LinkButton kind="plain" href={`/plans/${plan.year}/centres/all?${query}`}>
            {t(texts.addAllOf, { count: unplanned })}
          </LinkButton>
        )}
      </div>
    </form>
  )
}

/** Rounds that take centres, the first chosen unless another was. */
export function RoundSelect(props: { rounds: readonly RoundLine[]; roundId: string; error: string | undefined }) {
  const t = useText()
  const say = useLocalText()
  return (
    <Select
      name="roundId"
      label={t(texts.addTo)}
      value={props.roundId || props.rounds[0]?.id}
      options={props.rounds.map((round) => ({ value: round.id, text: say(round.name) }))}
      error={props.error}
      required
    />
  )
}

const selectable = (line: JudgedLine) => line.judgement.eligible && line.rounds.length === 0

function Lines({ query, lines, add }: CentresPageProps) {
  const t = useText()
  const say = useLocalText()
  return (
    <Table
      caption={t(texts.centres)}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      selection={
        add && add.rounds.length > 0
          ? {
              name: 'centres',
              form: 'add',
              header: t(texts.select),
              label: (line) => t(texts.selectCentre, { centre: say(line.centre.name) }),
              offered: selectable,
            }
          : undefined
      }
      empty={
        <EmptyState icon="building" title={t(texts.noCentres)}>
          {t(texts.noCentresText)}
        </EmptyState>
      }
      columns={[
        {
          key: 'centre',
          header: t(texts.centre),
          sort: sortOf(query, 'centre'),
          cell: (line) => <CentreCell centre={line.centre} />,
        },
        {
          key: 'responsible',
          header: t(texts.responsible),
          sort: sortOf(query, 'responsible'),
          cell: (line) => <LocalText text={line.responsible} />,
        },
        {
          key: 'verdict',
          header: t(texts.verdict),
          sort: sortOf(query, 'verdict'),
          cell: (line) => <VerdictCell line={line} />,
        },
        {
          key: 'reason',
          header: t(texts.reason),
          cell: (line) => <Reasons judgement={line.judgement} />,
        },
      ]}
    />
  )
}

function CentreCell({ centre }: { centre: CentreRecord }) {
  const t = useText()
  const run = centre.operator === 'private' ? texts.privately : centre.operator === 'civil' ? texts.civilly : null
  return (
    <>
      <LocalText text={centre.name} />
      <p class="muted meta">
        {t(kindText(centre.kind))}
        {run && <> · {t(run)}</>}
      </p>
    </>
  )
}

function VerdictCell({ line }: { line: JudgedLine }) {
  const t = useText()
  return (
    <>
      {line.judgement.eligible ? (
        <Tag tone="green" shape="check">
          {t(texts.verdictEligible)}
        </Tag>
      ) : (
        <Tag tone="grey" shape="dash">
          {t(texts.verdictExcluded)}
        </Tag>
      )}
      {line.rounds.map((round) => (
        <p class="meta" key={round.id}>
          <a href={`/rounds/${round.id}`}>
            <LocalText text={round.name} />
          </a>
        </p>
      ))}
    </>
  )
}

/** The rules in the guide's words, each with its code there. */
export function Reasons({ judgement }: { judgement: Eligibility }) {
  return (
    <ul class="stack-tight secondary">
      {judgement.reasons.map((reason) => (
        <li key={reason.code}>
          {/^[A-Z]\d+$/.test(reason.code) && (
            <>
              <span class="muted">
                <Reference value={reason.code} />
              </span>{' '}
            </>
          )}
          <LocalText text={reason.text} />
        </li>
      ))}
    </ul>
  )
}
