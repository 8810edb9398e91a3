// A list: search and filters, the table, the way on, and what one can take away. All of it links and GET forms.
import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { DateInput } from '../date-input/date-input.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { FilterBar } from '../filter-bar/filter-bar.tsx'
import { Icon } from '../icon/icon.tsx'
import { Notification } from '../notification/notification.tsx'
import { Pagination } from '../pagination/pagination.tsx'
import { Select, type SelectOption } from '../select/select.tsx'
import { type Column, Table, type TableProps } from '../table/table.tsx'
import { TextInput } from '../text-input/text-input.tsx'

interface FieldWords {
  name: string
  label: string
  value: string
  /** Stands behind "more filters". */
  more?: boolean | undefined
}
export type FilterField =
  | (FieldWords & { kind: 'search' })
  | (FieldWords & { kind: 'select'; empty: string; options: readonly SelectOption[] })
  | (FieldWords & { kind: 'day' })

export interface ListingProps<Row> {
  title: string
  /** Address of the list without its query. */
  path: string
  filterLabel: string
  fields: readonly FilterField[]
  /** Names the filters that are not always needed. */
  moreLabel?: string | undefined
  clearHref?: string | undefined
  /** Kept while filtering: the order. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** What the address asked for in vain. */
  notice?: string | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Boxes to tick rows with, and the form that acts on them. */
  selection?: TableProps<Row>['selection']
  bulk?: ComponentChildren
  count: string
  empty: { title: string; text: string; action?: { href: string; text: string } | undefined }
  previousHref?: string | undefined
  nextHref?: string | undefined
  exports: { label: string; links: readonly { href: string; text: string }[] }
  /** `<SaveView …/>` */
  end?: ComponentChildren
}

function FilterControl({ field }: { field: FilterField }) {
  const { name, label, value } = field
  if (field.kind === 'search') return <TextInput name={name} label={label} value={value} />
  if (field.kind === 'day') return <DateInput name={name} label={label} value={value} inBar />
  return <Select name={name} label={label} value={value} empty={field.empty} options={field.options} autoSubmit />
}

/** Open while one of them is set. */
function MoreFilters({ label, fields }: { label: string | undefined; fields: readonly FilterField[] }) {
  if (fields.length === 0) return null
  return (
    <details class="filter-more" open={fields.some(({ value }) => value !== '')}>
      <summary class="filter-more-summary">{label}</summary>
      <div class="filter-more-fields">
        {fields.map((field) => (
          <FilterControl key={field.name} field={field} />
        ))}
      </div>
    </details>
  )
}

/** How many there are, and what one can take away. */
export function ListingLine({ count, exports, end }: Pick<ListingProps<never>, 'count' | 'exports' | 'end'>) {
  return (
    <div class="listing-line no-print">
      <p class="listing-count" role="status">
        {count}
      </p>
      <div class="listing-tools">
        {end}
        <p class="listing-exports">
          <Icon name="download" size="small" />
          <span>{exports.label}</span>
          {exports.links.map((link) => (
            <a key={link.href} href={link.href} download aria-label={`${exports.label} ${link.text}`}>
              {link.text}
            </a>
          ))}
        </p>
      </div>
    </div>
  )
}

export function Listing<Row>(props: ListingProps<Row>) {
  const { empty } = props
  return (
    <div class="listing">
      {props.fields.length > 0 && (
        <FilterBar action={props.path} label={props.filterLabel} clearHref={props.clearHref} hidden={props.hidden}>
          {props.fields
            .filter(({ more }) => !more)
            .map((field) => (
              <FilterControl key={field.name} field={field} />
            ))}
          <MoreFilters label={props.moreLabel} fields={props.fields.filter(({ more }) => more)} />
        </FilterBar>
      )}
      {props.notice !== undefined && <Notification kind="info">{props.notice}</Notification>}
      <ListingLine count={props.count} exports={props.exports} end={props.end} />
      {props.bulk}
      <div class="listing-table">
        <Table
          caption={props.title}
          captionHidden
          columns={props.columns}
          rows={props.rows}
          rowKey={props.rowKey}
          selection={props.selection}
          empty={
            <EmptyState
              icon="search"
              title={empty.title}
              action={empty.action && <a href={empty.action.href}>{empty.action.text}</a>}
            >
              {empty.text}
            </EmptyState>
          }
        />
      </div>
      <Pagination previousHref={props.previousHref} nextHref={props.nextHref} />
    </div>
  )
}

export interface SaveViewProps {
  action: string
  summary: string
  label: string
  button: string
  query: string
}

/** Keeps the list as it stands under a name. */
export function SaveView(props: SaveViewProps) {
  return (
    <details class="save-view">
      <summary class="save-view-summary">
        <Icon name="plus" size="small" />
        {props.summary}
      </summary>
      <form class="save-view-form" action={props.action} method="post" data-once>
        <input type="hidden" name="query" value={props.query} />
        <TextInput name="name" id="view-name" label={props.label} maxLength={60} required />
        <Button kind="secondary">{props.button}</Button>
      </form>
    </details>
  )
}

/** Under the lists at the side: ways to delete one's own. */
export function ManageViews({ summary, links }: { summary: string; links: readonly { href: string; text: string }[] }) {
  if (links.length === 0) return null
  return (
    <details class="manage-views">
      <summary>{summary}</summary>
      <ul class="manage-views-list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
