// The part of the start page that tells of evaluation; every figure and name leads to its records.
import { localDigits } from '#src/kernel/locale.ts'
import { Figures } from '#src/ui/figures/figures.tsx'
import { DateText, LocalText, NumberText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { ShieldName } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { Table } from '#src/ui/table/table.tsx'
import type { CentreResult } from '../report-view.ts'
import type { GrantedCount, StateCount } from '../store/glance.ts'
import { stateNames } from '../texts/evaluation.ts'
import { glanceTexts as texts } from '../texts/glance.ts'
import { centreTexts } from '../texts/my-centre.ts'
import { pageTexts } from '../texts/report-page.ts'
import { shieldTexts } from '../texts/shields.ts'
import { shieldKind } from './report/parts.tsx'

export interface ProgrammeGlanceProps {
  readonly open: readonly StateCount[]
  readonly granted: readonly GrantedCount[]
  readonly year: number
  /** The reader has the register of open evaluations; else the plans. */
  readonly register: boolean
}

export function ProgrammeGlance({ open, granted, year, register }: ProgrammeGlanceProps) {
  const t = useText()
  const local = useLocalText()
  const yearText = localDigits(useLocale(), String(year))
  return (
    <>
      <section class="stack">
        <h2>{t(texts.open)}</h2>
        <Figures
          label={t(texts.open)}
          figures={open.map(({ state, count }) => ({
            label: local(stateNames[state]),
            value: <NumberText value={count} />,
            href: register ? `/evaluations?state=${state}` : '/plans',
          }))}
        />
      </section>
      <section class="stack">
        <h2>{t(texts.granted, { year: yearText })}</h2>
        {granted.length === 0 ? (
          <p class="muted">{t(texts.noneGranted, { year: yearText })}</p>
        ) : (
          <Figures
            label={t(texts.granted, { year: yearText })}
            figures={granted.map(({ award, name, count }) => ({
              label: local(name),
              value: <NumberText value={count} />,
              href: `/shields?year=${year}&award=${encodeURIComponent(award)}`,
            }))}
          />
        )}
      </section>
    </>
  )
}

/** The latest of each centre. */
export function EntityGlance({ results }: { results: readonly CentreResult[] }) {
  const t = useText()
  const local = useLocalText()
  return (
    <section class="stack">
      <h2>{t(texts.results)}</h2>
      {results.length === 0 ? (
        <p class="muted measure">{t(texts.noResults)}</p>
      ) : (
        <Table
          caption={t(texts.results)}
          captionHidden
          rows={results}
          rowKey={(row) => row.id}
          empty=""
          columns={[
            {
              key: 'centre',
              header: t(shieldTexts.centre),
              rowHeader: true,
              cell: (row) => (
                <a href={`/my-centre?centre=${row.centreId}`}>
                  <LocalText text={row.centre} />
                </a>
              ),
            },
            {
              key: 'shield',
              header: t(pageTexts.result),
              cell: (row) => (
                <ShieldName
                  kind={shieldKind(row.shield, [])}
                  name={row.shieldName ? local(row.shieldName) : t(pageTexts.noShield)}
                />
              ),
            },
            {
              key: 'satisfied',
              header: t(centreTexts.satisfied),
              cell: (row) => t(pageTexts.countsCell, { met: row.satisfied, total: row.total }),
            },
            { key: 'on', header: t(centreTexts.publishedOn), cell: (row) => <DateText at={row.publishedAt} /> },
          ]}
        />
      )}
    </section>
  )
}
