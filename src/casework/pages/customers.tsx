import { Fragment } from 'preact'
import type { CustomerId } from '#src/kernel/ids.ts'
import { LinkButton } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Name, NumberText, Reference, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SearchBox } from '#src/ui/search-box/search-box.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Customer } from '../customer.ts'
import type { CaseCounts } from '../customer-story.ts'
import { customerKindTexts, needTexts, customerTexts as texts } from './customer-texts.ts'

export interface CustomersPageProps {
  query: string
  /** The best first; `more` there are. */
  found: readonly Customer[]
  more: boolean
  counts: ReadonlyMap<CustomerId, CaseCounts>
  mayAdd: boolean
}

export function Needs({ needs }: Pick<Customer, 'needs'>) {
  const t = useText()
  return (
    <>
      {needs.map((need) => (
        <Fragment key={need}>
          <Tag tone="gold" shape="diamond">
            {t(needTexts[need])}
          </Tag>{' '}
        </Fragment>
      ))}
    </>
  )
}

function Found({ found, counts, caption }: Pick<CustomersPageProps, 'found' | 'counts'> & { caption: string }) {
  const t = useText()
  return (
    <Table
      caption={caption}
      columns={[
        {
          key: 'name',
          header: t(texts.name),
          cell: (one) => (
            <a href={`/customers/${one.id}`}>
              <Name>{one.name}</Name>
            </a>
          ),
        },
        {
          key: 'number',
          header: t(texts.personalNumber),
          cell: (one) => (one.personalNumber ? <Reference value={one.personalNumber} /> : t(texts.noNumber)),
        },
        { key: 'phone', header: t(texts.phone), cell: (one) => one.phone && <Reference value={one.phone} /> },
        { key: 'kind', header: t(texts.kind), cell: (one) => t(customerKindTexts[one.kind]) },
        { key: 'needs', header: t(texts.needs), cell: (one) => <Needs needs={one.needs} /> },
        {
          key: 'open',
          header: t(texts.open),
          numeric: true,
          cell: (one) => <NumberText value={counts.get(one.id)?.open ?? 0} />,
        },
        {
          key: 'all',
          header: t(texts.all),
          numeric: true,
          cell: (one) => <NumberText value={counts.get(one.id)?.all ?? 0} />,
        },
      ]}
      rows={found}
      rowKey={(one) => one.id}
      empty={t(texts.startText)}
    />
  )
}

export function CustomersPage({ query, found, more, counts, mayAdd }: CustomersPageProps) {
  const t = useText()
  const add = mayAdd && (
    <LinkButton icon="plus" href="/customers/new">
      {t(texts.add)}
    </LinkButton>
  )
  return (
    <div class="stack-loose">
      <PageHeader title={t(texts.customers)} meta={t(texts.about)} actions={add || undefined} />
      <div class="stack-tight">
        <SearchBox action="/customers" value={query} label={t(texts.search)} visibleLabel />
        <p class="hint">{t(texts.searchHint)}</p>
      </div>
      {query === '' ? (
        <EmptyState icon="search" title={t(texts.startTitle)}>
          {t(texts.startText)}
        </EmptyState>
      ) : found.length === 0 ? (
        <EmptyState icon="people" title={t(texts.noneTitle, { query })}>
          {t(texts.noneText)}
        </EmptyState>
      ) : (
        <Found
          found={found}
          counts={counts}
          caption={t(more ? texts.foundMore : texts.found, { count: found.length })}
        />
      )}
    </div>
  )
}
