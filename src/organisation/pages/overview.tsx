import { pick } from '#src/kernel/locale.ts'
import { RecordActions, Section, StateTag } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Figures } from '#src/ui/figures/figures.tsx'
import { LocalText, NumberText, Reference, useLocale, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { type Column, Table } from '#src/ui/table/table.tsx'
import type { Calendar } from '../calendar.ts'
import { type Department, inTreeOrder } from '../department.ts'
import type { Entity } from '../entity.ts'
import type { Counts } from '../rows.ts'
import { choiceTexts } from '../texts.ts'
import { ZoneName } from './parts.tsx'
import { pageTexts as texts } from './texts/shared.ts'

function CountFigures({ counts, entityId }: { counts: Counts; entityId?: string | undefined }) {
  const t = useText()
  const at = (path: string, more = '') => {
    const query = [entityId && `entity=${entityId}`, more].filter(Boolean).join('&')
    return query ? `${path}?${query}` : path
  }
  return (
    <Figures
      label={t(texts.organisation)}
      figures={[
        {
          label: t(texts.onsiteCentres),
          value: <NumberText value={counts.onsite} />,
          href: at('/organisation/centres', 'kind=onsite'),
        },
        {
          label: t(texts.remoteCentres),
          value: <NumberText value={counts.remote} />,
          href: at('/organisation/centres', 'kind=remote'),
        },
        { label: t(texts.services), value: <NumberText value={counts.services} />, href: at('/organisation/services') },
        {
          label: t(texts.departments),
          value: <NumberText value={counts.departments} />,
          href: entityId ? '#departments' : undefined,
        },
      ]}
    />
  )
}

interface OverviewProps {
  entities: readonly Entity[]
  counts: Counts
  mayCreate: boolean
}

export function Overview({ entities, counts, mayCreate }: OverviewProps) {
  const t = useText()
  const columns: Column<Entity>[] = [
    {
      key: 'name',
      header: t(texts.name),
      cell: (one) => (
        <a href={`/organisation/entities/${one.id}`}>
          <LocalText text={one.name} />
        </a>
      ),
    },
    { key: 'kind', header: t(texts.kind), cell: (one) => t(choiceTexts[one.kind]) },
    { key: 'sector', header: t(texts.sector), cell: (one) => t(choiceTexts[one.sector]) },
    { key: 'state', header: t(texts.state), width: 'narrow', cell: (one) => <StateTag active={one.active} /> },
  ]
  const add = mayCreate && (
    <LinkButton icon="plus" href="/organisation/entities/new">
      {t(texts.addEntity)}
    </LinkButton>
  )
  return (
    <div class="stack-loose">
      <PageHeader title={t(texts.organisation)} meta={t(texts.overviewMeta)} actions={add || undefined} />
      <CountFigures counts={counts} />
      <Table
        caption={t(texts.entities)}
        columns={columns}
        rows={entities}
        rowKey={(one) => one.id}
        empty={
          <EmptyState icon="building" title={t(texts.noEntities)} action={add || undefined}>
            {t(texts.noEntitiesText)}
          </EmptyState>
        }
      />
    </div>
  )
}

export interface EntityPageProps {
  entity: Entity
  counts: Counts
  departments: readonly Department[]
  calendars: readonly Calendar[]
  mayManage: boolean
  mayClose: boolean
  /** Whether there is a list of entities to go back to. */
  among: boolean
}

function Departments({ entity, departments, mayManage }: EntityPageProps) {
  const t = useText()
  const add = mayManage && (
    <LinkButton kind="secondary" icon="plus" small href={`/organisation/departments/new?entity=${entity.id}`}>
      {t(texts.addDepartment)}
    </LinkButton>
  )
  if (departments.length === 0) {
    return (
      <EmptyState title={t(texts.noDepartments)} action={add || undefined}>
        {t(texts.noDepartmentsText)}
      </EmptyState>
    )
  }
  return (
    <Section title={t(texts.departments)} action={add}>
      <ul class="tree" id="departments">
        {inTreeOrder(departments).map(({ department, depth }) => (
          <li key={department.id} class={`tree-item tree-depth-${Math.min(depth, 5)}`}>
            <span>
              <LocalText text={department.name} />
            </span>
            {!department.active && <StateTag active={false} />}
            {mayManage && (
              <span class="tree-actions no-print">
                <a href={`/organisation/departments/${department.id}/edit`}>
                  {t(texts.edit)}
                  <span class="visually-hidden">
                    {' '}
                    <LocalText text={department.name} />
                  </span>
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Calendars({ entity, calendars, mayManage }: EntityPageProps) {
  const t = useText()
  const add = mayManage && (
    <LinkButton kind="secondary" icon="plus" small href={`/organisation/calendars/new?entity=${entity.id}`}>
      {t(texts.addCalendar)}
    </LinkButton>
  )
  if (calendars.length === 0) {
    return (
      <EmptyState icon="calendar" title={t(texts.noCalendars)} action={add || undefined}>
        {t(texts.noCalendarsText)}
      </EmptyState>
    )
  }
  return (
    <Section title={t(texts.calendars)} action={add}>
      <ul class="tree">
        {calendars.map((calendar) => (
          <li key={calendar.id} class="tree-item">
            <a href={`/organisation/calendars/${calendar.id}`}>
              <LocalText text={calendar.name} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function EntityPage(props: EntityPageProps) {
  const t = useText()
  const locale = useLocale()
  const { entity, mayManage } = props
  const path = `/organisation/entities/${entity.id}`
  const crumbs = [{ href: '/organisation', text: t(texts.organisation) }, { text: pick(locale, entity.name) }]
  return (
    <div class="stack-loose">
      <PageHeader
        title={<LocalText text={entity.name} />}
        tag={entity.active ? undefined : <StateTag active={false} />}
        meta={`${t(choiceTexts[entity.kind])} · ${t(choiceTexts[entity.sector])}`}
        above={props.among ? <Breadcrumbs items={crumbs} /> : undefined}
        actions={mayManage ? <RecordActions path={path} thing={entity} mayDeactivate={props.mayClose} /> : undefined}
      />
      <CountFigures counts={props.counts} entityId={entity.id} />
      <div class="columns columns-section">
        <Departments {...props} />
        <Calendars {...props} />
      </div>
      <Section title={t(texts.identification)}>
        <SummaryList
          rows={[
            { term: t(texts.nameAr), value: <bdi lang="ar">{entity.name.ar}</bdi> },
            { term: t(texts.nameEn), value: <bdi lang="en">{entity.name.en}</bdi> },
            {
              term: t(texts.website),
              value: entity.website ? (
                <a href={entity.website} rel="noreferrer">
                  <Reference value={entity.website} />
                </a>
              ) : (
                t(texts.notGiven)
              ),
            },
            { term: t(texts.defaultLanguage), value: t(choiceTexts[entity.defaultLanguage]) },
            { term: t(texts.digits), value: t(choiceTexts[entity.digits]) },
            { term: t(texts.timeZone), value: <ZoneName zone={entity.timeZone} /> },
          ]}
        />
      </Section>
    </div>
  )
}
