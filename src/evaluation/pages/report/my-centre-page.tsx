// A centre's own page: its latest official result, what stands between it and the next shield, its earlier results.
import { TrendLine } from '#src/ui/charts/trend-line.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { DateText, LocalText, Reference, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { ShieldName } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Segments } from '#src/ui/tabs/tabs.tsx'
import type { CentreResult, ReportView } from '../../report-view.ts'
import { centreTexts as texts } from '../../texts/my-centre.ts'
import { pageTexts } from '../../texts/report-page.ts'
import { ReportMap, Unmet } from './main.tsx'
import { criterionHref, reportHref, shieldKind } from './parts.tsx'

export interface MyCentreProps {
  /** Of the centre shown, the latest first. */
  readonly results: readonly CentreResult[]
  /** One per centre the reader may choose. */
  readonly centres: readonly CentreResult[]
  /** The latest one's report. */
  readonly view: ReportView | null
}

export function MyCentreMain({ results, centres, view }: MyCentreProps) {
  const t = useText()
  const local = useLocalText()
  if (!view) return <EmptyState title={t(texts.none)}>{t(texts.noneText)}</EmptyState>
  const href = (code: string) => criterionHref(view.one.id, code)
  return (
    <div class="report stack-loose">
      {centres.length > 1 && (
        <Segments
          label={t(texts.centres)}
          tabs={centres.map((one) => ({
            href: `/my-centre?centre=${one.centreId}`,
            text: local(one.centre),
            current: one.centreId === view.one.centreId,
          }))}
        />
      )}
      <Unmet model={view.model} href={href} />
      <ReportMap model={view.model} href={href} />
      <History results={results} view={view} />
    </div>
  )
}

function History({ results, view }: { results: readonly CentreResult[]; view: ReportView }) {
  const t = useText()
  const local = useLocalText()
  const name = (key: string | null) => {
    const shield = view.model.shields.find((one) => one.key === key)
    return shield ? local(shield.name) : t(pageTexts.noShield)
  }
  const oldestFirst = [...results].reverse()
  const total = Math.max(...results.map((one) => one.total), 1)
  return (
    <section class="stack-tight" aria-labelledby="rounds">
      <h2 id="rounds" class="section-title">
        {t(texts.history)}
      </h2>
      {results.length > 1 && (
        <TrendLine
          title={t(texts.trend)}
          note={t(texts.trendNote, { total })}
          summary={t(texts.trendSummary, {
            first: oldestFirst[0]?.satisfied ?? 0,
            last: results[0]?.satisfied ?? 0,
            total,
          })}
          measure={t(texts.satisfied)}
          min={0}
          max={total}
          points={oldestFirst.map((one) => ({ label: local(one.round), value: one.satisfied }))}
        />
      )}
      <Table
        caption={t(texts.history)}
        captionHidden
        rows={results}
        rowKey={(row) => row.id}
        empty=""
        columns={[
          {
            key: 'round',
            header: t(pageTexts.roundColumn),
            rowHeader: true,
            cell: (row) => (
              <a href={reportHref(row.id)}>
                <LocalText text={row.round} />
              </a>
            ),
          },
          {
            key: 'shield',
            header: t(pageTexts.result),
            cell: (row) => <ShieldName kind={shieldKind(row.shield, view.model.shields)} name={name(row.shield)} />,
          },
          {
            key: 'satisfied',
            header: t(texts.satisfied),
            cell: (row) => t(pageTexts.countsCell, { met: row.satisfied, total: row.total }),
          },
          { key: 'on', header: t(texts.publishedOn), cell: (row) => <DateText at={row.publishedAt} hijri /> },
          { key: 'reference', header: t(texts.reference), cell: (row) => <Reference value={row.reference} /> },
        ]}
      />
    </section>
  )
}
