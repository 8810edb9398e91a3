// The indicators of casework: shares with what they rest on, counts, on time by kind, age of what is open.
import type { LocalizedText } from '#src/kernel/text.ts'
import { BarChart } from '#src/ui/charts/bar-chart.tsx'
import { DateInput } from '#src/ui/date-input/date-input.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { type Figure, Figures as FigureRow } from '#src/ui/figures/figures.tsx'
import { FilterBar } from '#src/ui/filter-bar/filter-bar.tsx'
import { NumberText, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Select } from '#src/ui/select/select.tsx'
import { Table } from '#src/ui/table/table.tsx'
import {
  ageClasses,
  type Count,
  caseShares,
  counts,
  type FigureKey,
  figureKeys,
  inquiryShares,
  type Part,
  percentOf,
  type Share,
  sectionOf,
  smallSample,
} from '../figures.ts'
import type { Figures } from '../store/figures.ts'
import { definitionTexts, indicatorTexts, figureTexts as texts } from '../texts/figures.ts'
import { kindTexts } from '../texts/machine.ts'

export interface FiguresPageProps {
  readonly figures: Figures
  /** Open cases, one number a class of age. */
  readonly ages: readonly number[]
  readonly from: string
  readonly to: string
  readonly departmentId: string
  readonly departments: readonly { readonly id: string; readonly name: LocalizedText }[]
  readonly periodError: string | undefined
}

export const figuresPath = '/casework/figures'
export const countedPath = `${figuresPath}/cases`

type Scope = Pick<FiguresPageProps, 'from' | 'to' | 'departmentId'>

/** The cases behind a figure, in the same period and department. */
export function countedHref(scope: Scope, key: FigureKey, part: Part, kind?: string): string {
  const query = new URLSearchParams({ figure: key, part, 'opened.from': scope.from, 'opened.to': scope.to })
  if (scope.departmentId) query.set('department', scope.departmentId)
  if (kind) query.set('kind', kind)
  return `${countedPath}?${query}`
}

function ShareFigures({ keys, label, ...props }: FiguresPageProps & { keys: readonly Share[]; label: string }) {
  const t = useText()
  const figureOf = (key: Share): Figure => {
    const { met, of } = props.figures.shares[key]
    if (of === 0) return { label: t(indicatorTexts[key]), value: '–', sample: t(texts.none) }
    return {
      label: t(indicatorTexts[key]),
      value: <NumberText value={percentOf(met, of)} />,
      unit: '٪',
      sample: t(of < smallSample ? texts.smallSample : texts.sample, { met, of }),
      href: countedHref(props, key, 'of'),
    }
  }
  return <FigureRow label={label} figures={keys.map(figureOf)} />
}

function CountFigures(props: FiguresPageProps) {
  const t = useText()
  const figureOf = (key: Count): Figure => {
    const n = props.figures.counts[key]
    return {
      label: t(indicatorTexts[key]),
      value: <NumberText value={n} />,
      ...(n > 0 && { href: countedHref(props, key, 'of') }),
    }
  }
  return <FigureRow label={t(texts.happenings)} figures={counts.map(figureOf)} />
}

function ByKind(props: FiguresPageProps) {
  const t = useText()
  const kinds = props.figures.kinds.filter(({ opened }) => opened > 0)
  const link = (key: FigureKey, part: Part, kind: string, n: number) =>
    n === 0 ? <NumberText value={0} /> : <a href={countedHref(props, key, part, kind)}>{<NumberText value={n} />}</a>
  return (
    <Table
      caption={t(texts.byKind)}
      rows={kinds}
      rowKey={({ kind }) => kind}
      empty={t(texts.nothing)}
      columns={[
        { key: 'kind', header: t(texts.kind), cell: ({ kind }) => t(kindTexts[kind]) },
        {
          key: 'opened',
          header: t(texts.opened),
          numeric: true,
          cell: ({ kind, opened }) => link('opened', 'of', kind, opened),
        },
        {
          key: 'answered',
          header: t(texts.answeredColumn),
          numeric: true,
          cell: ({ kind, answered }) =>
            link(kind === 'inquiry' ? 'inquiry_at_once' : 'first_contact', 'of', kind, answered),
        },
        {
          key: 'inTime',
          header: t(texts.inTime),
          numeric: true,
          cell: ({ kind, onTime }) => link(kind === 'inquiry' ? 'inquiry_on_time' : 'on_time', 'met', kind, onTime),
        },
        {
          key: 'late',
          header: t(texts.late),
          numeric: true,
          cell: ({ kind, late }) => link(kind === 'inquiry' ? 'inquiry_on_time' : 'on_time', 'missed', kind, late),
        },
        {
          key: 'share',
          header: t(texts.share),
          numeric: true,
          cell: ({ onTime, late }) =>
            onTime + late === 0 ? (
              '–'
            ) : (
              <>
                <NumberText value={percentOf(onTime, onTime + late)} />٪
              </>
            ),
        },
      ]}
    />
  )
}

function Ages({ ages }: { ages: readonly number[] }) {
  const t = useText()
  const labels = [texts.age_1, texts.age_3, texts.age_7, texts.age_14, texts.age_30, texts.age_older]
  return (
    <BarChart
      title={t(texts.age)}
      summary={t(texts.ageSummary)}
      measure={t(texts.cases)}
      bars={labels.map((label, index) => ({
        label: t(label),
        value: ages[index] ?? 0,
        tone: index >= ageClasses.length - 1 ? 'danger' : index >= 2 ? 'gold' : 'soft',
      }))}
    />
  )
}

function Definitions() {
  const t = useText()
  return (
    <Disclosure summary={t(texts.definitions)}>
      <Table
        caption={t(texts.definitions)}
        captionHidden
        rows={figureKeys}
        rowKey={(key) => key}
        empty=""
        columns={[
          { key: 'name', header: t(texts.indicator), cell: (key) => t(indicatorTexts[key]) },
          { key: 'definition', header: t(texts.definition), width: 'wide', cell: (key) => t(definitionTexts[key]) },
          { key: 'section', header: t(texts.section), width: 'narrow', cell: (key) => sectionOf[key] ?? '–' },
        ]}
      />
    </Disclosure>
  )
}

export function FiguresMain(props: FiguresPageProps) {
  const t = useText()
  const local = useLocalText()
  const { from, to, departmentId, departments, periodError, figures } = props
  return (
    <div class="stack-loose">
      <FilterBar action={figuresPath} label={t(texts.filters)}>
        <DateInput name="from" label={t(texts.from)} value={from} error={periodError} inBar />
        <DateInput name="to" label={t(texts.to)} value={to} inBar />
        {departments.length > 0 && (
          <Select
            name="department"
            label={t(texts.department)}
            empty={t(texts.all)}
            value={departmentId}
            options={departments.map(({ id, name }) => ({ value: id, text: local(name) }))}
          />
        )}
      </FilterBar>
      {figures.counts.opened === 0 ? (
        <EmptyState icon="chart" title={t(texts.nothing)}>
          {t(texts.nothingText)}
        </EmptyState>
      ) : (
        <>
          <section class="stack">
            <h2>{t(texts.complaints)}</h2>
            <ShareFigures {...props} keys={caseShares} label={t(texts.complaints)} />
          </section>
          <section class="stack">
            <h2>{t(texts.inquiries)}</h2>
            <ShareFigures {...props} keys={inquiryShares} label={t(texts.inquiries)} />
          </section>
          <section class="stack">
            <h2>{t(texts.happenings)}</h2>
            <CountFigures {...props} />
          </section>
          <ByKind {...props} />
        </>
      )}
      <Ages ages={props.ages} />
      <Definitions />
    </div>
  )
}
