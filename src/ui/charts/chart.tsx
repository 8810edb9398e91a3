// What every chart has: a title, a sentence that says what it shows, and the numbers as a table behind it.
import type { ComponentChildren } from 'preact'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { useText } from '../locale-context.tsx'
import { type Column, Table } from '../table/table.tsx'
import { uiTexts } from '../texts.ts'

export interface ChartWords {
  title: string
  /** After the title: unit, period, interval. */
  note?: ComponentChildren
  /** The text alternative: what a person would say who looked at it. */
  summary: string
}

export interface ChartTable {
  headers: readonly string[]
  rows: readonly (readonly ComponentChildren[])[]
}

export function Chart(props: ChartWords & { data: ChartTable; children: ComponentChildren }) {
  const t = useText()
  const { headers, rows } = props.data
  const columns = headers.map(
    (header, index): Column<readonly ComponentChildren[]> => ({
      key: header,
      header,
      numeric: index > 0,
      cell: (cells) => cells[index],
    }),
  )
  return (
    <figure class="chart">
      <figcaption class="chart-caption">
        <span class="chart-title">{props.title}</span>
        {props.note !== undefined && (
          <>
            {' '}
            <span class="chart-note">{props.note}</span>
          </>
        )}
        <span class="visually-hidden">. {props.summary}</span>
      </figcaption>
      {props.children}
      <Disclosure summary={t(uiTexts.asTable)}>
        <Table
          caption={props.title}
          captionHidden
          rows={rows}
          rowKey={(row) => String(rows.indexOf(row))}
          empty=""
          columns={columns}
        />
      </Disclosure>
    </figure>
  )
}
