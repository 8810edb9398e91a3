import type { ComponentChildren } from 'preact'
import { NumberText, useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'
import { barStart, percent } from './across.ts'
import type { ChartTone } from './bar-chart.tsx'
import { Chart, type ChartWords } from './chart.tsx'

export interface StackPart {
  key: string
  name: string
  tone: ChartTone
  /** Drawn with lines across as well, so that it is told apart without colour. */
  hatched?: boolean | undefined
}

export interface StackedBarProps extends ChartWords {
  parts: readonly StackPart[]
  rows: readonly {
    label: string
    values: Readonly<Record<string, number>>
    text?: ComponentChildren
    href?: string | undefined
  }[]
  /** Each row fills the width (shares) or is as long as its sum (amounts). */
  scale?: 'share' | 'amount' | undefined
}

/** What a whole is made of. A one-row chart is a single bar. */
export function StackedBar(props: StackedBarProps) {
  const { parts, rows } = props
  const t = useText()
  const sum = (values: Readonly<Record<string, number>>) =>
    parts.reduce((all, part) => all + (values[part.key] ?? 0), 0)
  const longest = Math.max(...rows.map((row) => sum(row.values)), 1)
  return (
    <Chart
      {...props}
      data={{
        headers: [t(uiTexts.item), ...parts.map((part) => part.name)],
        rows: rows.map((row) => [
          row.label,
          ...parts.map((part) => <NumberText key={part.key} value={row.values[part.key] ?? 0} />),
        ]),
      }}
    >
      <ul class="chart-legend">
        {parts.map((part) => (
          <li key={part.key}>
            <svg class="chart-sample" aria-hidden="true">
              <Swatch part={part} x="0" width="100%" />
            </svg>
            {part.name}
          </li>
        ))}
      </ul>
      <ul class="bars">
        {rows.map((row) => {
          const whole = props.scale === 'amount' ? longest : Math.max(sum(row.values), 1)
          return (
            <li class="bar-row" key={row.label}>
              <span class="bar-label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
              <Stack parts={parts} values={row.values} whole={whole} />
              <span class="bar-value">{row.text ?? <NumberText value={sum(row.values)} />}</span>
            </li>
          )
        })}
      </ul>
    </Chart>
  )
}

function Stack(props: { parts: readonly StackPart[]; values: Readonly<Record<string, number>>; whole: number }) {
  const { language } = useLocale()
  let from = 0
  const drawn = props.parts.map((part) => {
    const width = (props.values[part.key] ?? 0) / props.whole
    const x = barStart(language, from, width)
    from += width
    return <Swatch key={part.key} part={part} x={x} width={percent(width)} />
  })
  return (
    <svg class="bar-space" aria-hidden="true">
      {drawn}
    </svg>
  )
}

/** A part with a hairline of white at its edges, hatched where colour alone would not do. */
function Swatch({ part, x, width }: { part: StackPart; x: string; width: string }) {
  const at = { x, width, height: '100%' }
  return (
    <>
      <rect class={`chart-part chart-fill-${part.tone}`} {...at} />
      {part.hatched && <rect class="chart-hatch" {...at} fill="url(#chart-hatch)" />}
    </>
  )
}

/** Patterns that charts refer to; a page that hatches draws it once. */
export function ChartPatterns() {
  return (
    <svg class="chart-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="chart-hatch-line" width="2.5" height="6" />
        </pattern>
      </defs>
    </svg>
  )
}
