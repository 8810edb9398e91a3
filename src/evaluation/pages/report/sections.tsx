// The later sections of a report: counts, strengths, areas to develop, what rests on "not applicable", accessibility.
import { localDigits } from '#src/kernel/locale.ts'
import { LocalText, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { isSatisfied } from '../../documents/report-form.ts'
import type { ReportModel } from '../../report-model.ts'
import { pageTexts as texts } from '../../texts/report-page.ts'
import { CodeMark, CriterionText, Prose } from './parts.tsx'

export interface Linked {
  readonly model: ReportModel
  readonly href: (code: string) => string
}

export function CountsTable({ model }: { model: ReportModel }) {
  const t = useText()
  const local = useLocalText()
  const rows = [
    ...model.categories.map((category) => ({
      key: category.code,
      name: local(category.name),
      tiers: category.tiers,
      all: category.tally,
    })),
    { key: 'all', name: t(texts.total), tiers: model.tiers, all: model.counts },
  ]
  const cell = (tally: { met: number; notApplicable: number; total: number } | undefined) =>
    tally && tally.total > 0 ? (
      <span class="nowrap">{t(texts.countsCell, { met: tally.met + tally.notApplicable, total: tally.total })}</span>
    ) : (
      '–'
    )
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" class="section-title">
        {t(texts.counts)}
      </h2>
      <Table
        caption={t(texts.countsCaption)}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty=""
        columns={[
          { key: 'name', header: t(texts.category), cell: (row) => row.name, rowHeader: true, width: 'wide' },
          ...model.tiers.map((tier, at) => ({
            key: tier.key,
            header: local(tier.name),
            cell: (row: (typeof rows)[number]) => cell(row.tiers[at]?.tally),
          })),
          ...(model.tiers.length > 1
            ? [{ key: 'all', header: t(texts.total), cell: (row: (typeof rows)[number]) => cell(row.all) }]
            : []),
        ]}
      />
    </section>
  )
}

export function Strengths({ model }: { model: ReportModel }) {
  const t = useText()
  const local = useLocalText()
  const { text, found } = model.strengths
  return (
    <section class="stack-tight" aria-labelledby="strengths">
      <h2 id="strengths" class="section-title">
        {t(texts.strengths)}
      </h2>
      <div class="measure stack-tight">
        <Prose text={local(text)} />
        {found.length === 0 && local(text) === '' && <p class="muted">{t(texts.noStrengths)}</p>}
        <ul class="list">
          {found.map((one) => (
            <li key={one.code}>{t(texts.strengthFound, { name: local(one.name), count: one.satisfied })}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

export function Areas({ model, href }: Linked) {
  const t = useText()
  const local = useLocalText()
  const { text, byCategory } = model.improvements
  return (
    <section class="stack-tight" aria-labelledby="areas">
      <h2 id="areas" class="section-title">
        {t(texts.areas)}
      </h2>
      <div class="measure stack-tight">
        <Prose text={local(text)} />
        {byCategory.length === 0 && <p class="muted">{t(texts.noAreas)}</p>}
        <ul class="list">
          {byCategory.map(({ code, name, criteria }) => (
            <li key={code}>
              <LocalText text={name} />:{' '}
              {criteria.map((line, at) => (
                <span key={line.code}>
                  {at > 0 && ' · '}
                  <a href={href(line.code)}>
                    <Code value={line.code} />
                  </a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Code({ value }: { value: string }) {
  const locale = useLocale()
  return (
    <bdi dir="ltr" class="nowrap">
      {localDigits(locale, value)}
    </bdi>
  )
}

export function Resting({ model, href }: Linked) {
  const t = useText()
  if (model.notApplicable.length === 0) return null
  return (
    <section class="stack-tight" aria-labelledby="resting">
      <h2 id="resting" class="section-title">
        {t(texts.resting)}
      </h2>
      <p class="muted">{t(texts.restingNote, { count: model.counts.restingOnNotApplicable })}</p>
      <Table
        caption={t(texts.resting)}
        captionHidden
        rows={model.notApplicable}
        rowKey={(line) => line.code}
        empty=""
        columns={[
          { key: 'code', header: '#', width: 'narrow', cell: (line) => <Code value={line.code} /> },
          {
            key: 'text',
            header: t(texts.criterion),
            rowHeader: true,
            cell: (line) => (
              <a href={href(line.code)}>
                <CriterionText text={line.text} />
              </a>
            ),
          },
          {
            key: 'condition',
            header: t(texts.condition),
            cell: (line) => line.condition && <LocalText text={line.condition} />,
          },
          { key: 'reason', header: t(texts.reason), cell: (line) => <bdi>{line.reason || line.note}</bdi> },
        ]}
      />
    </section>
  )
}

export function Accessibility({ model, href }: Linked) {
  const t = useText()
  const { tally, criteria } = model.accessibility
  if (criteria.length === 0) return null
  const met = criteria.filter(isSatisfied).length
  return (
    <section class="stack-tight" aria-labelledby="accessibility">
      <h2 id="accessibility" class="section-title">
        {t(texts.accessibility)}
      </h2>
      <p class="muted">{t(texts.accessibilityNote, { met, total: tally.total })}</p>
      <ul class="code-list">
        {criteria.map((line) => (
          <li key={line.code}>
            <a class="code-link" href={href(line.code)} title={line.text.ar}>
              <CodeMark model={model} line={line} />
            </a>{' '}
            <CriterionText text={line.text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
