import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ComponentChildren
  /** Digits stand under digits. */
  numeric?: boolean | undefined
  /** Names the row; the first column unless another says so. */
  rowHeader?: boolean | undefined
  /** Header becomes a link that sorts; `now` says how the list is sorted at present. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined
  /** `narrow` takes what it needs; `wide` takes what is left. */
  width?: 'narrow' | 'wide' | undefined
  /** Not drawn, only spoken: a column of actions. */
  headerHidden?: boolean | undefined
}

export interface TableProps<Row> {
  caption: string
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What will stand here and how to make the first: `<EmptyState …/>` or a sentence. */
  empty: ComponentChildren
  /** The row one is at. */
  isCurrent?: ((row: Row) => boolean) | undefined
  /** Check boxes named `name` with the row's key, spoken as `label`; `form` is the id of the form that acts on them. */
  selection?:
    | {
        name: string
        label: (row: Row) => string
        form: string
        header: string
        /** Rows that can be chosen; all, unless given. */
        offered?: ((row: Row) => boolean) | undefined
      }
    | undefined
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column
  const classes = [column.numeric && 'table-numeric', column.width && `table-${column.width}`].filter(Boolean).join(' ')
  return (
    <th scope="col" class={classes || undefined} aria-sort={sort ? (sort.now ?? 'none') : undefined}>
      {sort ? (
        <a class="table-sort" href={sort.href}>
          {column.header}
          <Icon
            name={sort.now === 'ascending' ? 'chevron-up' : sort.now === 'descending' ? 'chevron-down' : 'sort'}
            size="small"
          />
        </a>
      ) : (
        <span class={column.headerHidden ? 'visually-hidden' : undefined}>{column.header}</span>
      )}
    </th>
  )
}

function Cell<Row>({ column, row, heads }: { column: Column<Row>; row: Row; heads: boolean }) {
  const label = column.headerHidden ? undefined : column.header
  const classes = column.numeric ? 'table-numeric' : undefined
  if (heads) {
    return (
      <th scope="row" class={classes}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td class={classes} data-label={label}>
      {column.cell(row)}
    </td>
  )
}

/** Rows under headers; on a phone each row becomes a block with its labels. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, selection, isCurrent } = props
  const heading = columns.find((column) => column.rowHeader) ?? columns[0]
  return (
    <table class="table">
      <caption class={props.captionHidden ? 'visually-hidden' : 'table-caption'}>{props.caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" class="table-select">
              <span class="visually-hidden">{selection.header}</span>
            </th>
          )}
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr class="table-empty">
            <td colSpan={columns.length + (selection ? 1 : 0)}>{props.empty}</td>
          </tr>
        )}
        {rows.map((row) => (
          <tr key={rowKey(row)} aria-current={isCurrent?.(row) ? 'true' : undefined}>
            {selection && (
              <td class="table-select choice">
                {(selection.offered?.(row) ?? true) && (
                  <input
                    class="choice-input choice-checkbox"
                    type="checkbox"
                    name={selection.name}
                    value={rowKey(row)}
                    form={selection.form}
                    aria-label={selection.label(row)}
                  />
                )}
              </td>
            )}
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} heads={column === heading} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
