import { scaleLinear } from 'd3-scale'
import type { ComponentChildren } from 'preact'
import { NumberText, useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'
import { barStart, percent } from './across.ts'
import { Chart, type ChartWords } from './chart.tsx'

export type ChartTone = 'main' | 'soft' | 'gold' | 'danger' | 'slate' | 'success'

export interface Bar {
  label: string
  value: number
  /** Instead of the bare number: "38 minutes". */
  text?: ComponentChildren
  tone?: ChartTone | undefined
  /** The records behind the bar. */
  href?: string | undefined
}

export interface BarChartProps extends ChartWords {
  bars: readonly Bar[]
  /** What the bars count: head of the column in the table. */
  measure: string
  /** Full length; the longest bar unless given. Bars start at zero. */
  max?: number | undefined
}

/** Amounts side by side, one line each. */
export function BarChart(props: BarChartProps) {
  const { language } = useLocale()
  const t = useText()
  const scale = scaleLinear([0, Math.max(props.max ?? 0, ...props.bars.map((bar) => bar.value), 1)], [0, 1])
  return (
    <Chart
      {...props}
      data={{
        headers: [t(uiTexts.item), props.measure],
        rows: props.bars.map((bar) => [bar.label, bar.text ?? <NumberText key="value" value={bar.value} />]),
      }}
    >
      <ul class="bars">
        {props.bars.map((bar) => {
          const width = scale(bar.value)
          return (
            <li class="bar-row" key={bar.label}>
              <span class="bar-label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</span>
              <svg class="bar-space" aria-hidden="true">
                <rect
                  class={`chart-fill-${bar.tone ?? 'soft'}`}
                  x={barStart(language, 0, width)}
                  width={percent(width)}
                  height="100%"
                  rx="1.5"
                />
              </svg>
              <span class="bar-value">{bar.text ?? <NumberText value={bar.value} />}</span>
            </li>
          )
        })}
      </ul>
    </Chart>
  )
}
