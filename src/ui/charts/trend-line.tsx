// A measure over time. The drawing stretches with its column; words keep their size because they are placed in percent.
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { formatNumber } from '#src/kernel/locale.ts'
import { useLocale, useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'
import { across } from './across.ts'
import { Chart, type ChartWords } from './chart.tsx'

export interface TrendPoint {
  /** "6 September". */
  label: string
  value: number
  low?: number | undefined
  high?: number | undefined
  /** Sample size, for the table. */
  n?: number | undefined
}

export interface TrendLineProps extends ChartWords {
  /** Oldest first, at equal steps. */
  points: readonly TrendPoint[]
  measure: string
  min: number
  max: number
  goal?: { value: number; text: string } | undefined
  /** A value in the reader's words: "92.6 %". */
  format?: ((value: number) => string) | undefined
}

const top = 8
const bottom = 92

export function TrendLine(props: TrendLineProps) {
  const locale = useLocale()
  const t = useText()
  const { points, min, max, goal } = props
  // In Arabic digits a lone zero reads as a dot.
  const number = (value: number) =>
    value === 0 && locale.digits === 'arab' ? t(uiTexts.zero) : formatNumber(locale, value)
  const format = props.format ?? number
  const y = scaleLinear([min, max], [bottom, top])
  const x = (index: number) =>
    across(locale.language, points.length < 2 ? 0.5 : 0.04 + (index / (points.length - 1)) * 0.8)
  const last = points.at(-1)
  const middle = Math.floor((points.length - 1) / 2)
  const labelled = [...new Set([0, middle, points.length - 1])]
  const withInterval = points.some((point) => point.low !== undefined)
  return (
    <Chart {...props} data={tableOf(props, format, [t(uiTexts.period), t(uiTexts.interval), t(uiTexts.sample)])}>
      <svg class="trend" aria-hidden="true">
        <svg class="trend-drawing" aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
          <path class="trend-grid" d={`M0 ${top}H100M0 ${bottom}H100`} />
          {withInterval && <path class="trend-interval" d={intervalPath(points, x, y) ?? undefined} />}
          {goal && <path class="trend-goal" d={`M0 ${y(goal.value)}H100`} />}
          <path
            class="trend-line"
            d={
              line<TrendPoint>(
                (_, i) => x(i),
                (point) => y(point.value),
              )([...points]) ?? undefined
            }
          />
        </svg>
        <Scale texts={[format(max), format(min)]} />
        {goal && (
          <text class="trend-goal-text" x={`${across(locale.language, 0)}%`} y={`${y(goal.value)}%`} dy="-5">
            {goal.text}
          </text>
        )}
        {last && (
          <>
            <circle class="trend-dot" cx={`${x(points.length - 1)}%`} cy={`${y(last.value)}%`} r="4.5" />
            <text class="trend-value" x={`${across(locale.language, 0.87)}%`} y={`${y(last.value)}%`} dy="4.5">
              {format(last.value)}
            </text>
          </>
        )}
      </svg>
      <p class="trend-periods" aria-hidden="true">
        {labelled.map((index) => (
          <span key={index}>{points[index]?.label}</span>
        ))}
      </p>
    </Chart>
  )
}

function Scale({ texts }: { texts: readonly [string, string] }) {
  const { language } = useLocale()
  const x = `${across(language, 0)}%`
  return (
    <>
      <text class="trend-scale" x={x} y={`${top}%`} dy="-3">
        {texts[0]}
      </text>
      <text class="trend-scale" x={x} y={`${bottom}%`} dy="13">
        {texts[1]}
      </text>
    </>
  )
}

function intervalPath(points: readonly TrendPoint[], x: (index: number) => number, y: (value: number) => number) {
  return area<TrendPoint>()
    .x((_, index) => x(index))
    .y0((point) => y(point.low ?? point.value))
    .y1((point) => y(point.high ?? point.value))([...points])
}

function tableOf(props: TrendLineProps, format: (value: number) => string, heads: readonly [string, string, string]) {
  const interval = props.points.some((point) => point.low !== undefined)
  const sample = props.points.some((point) => point.n !== undefined)
  return {
    headers: [heads[0], props.measure, ...(interval ? [heads[1]] : []), ...(sample ? [heads[2]] : [])],
    rows: props.points.map((point) => [
      point.label,
      format(point.value),
      ...(interval ? [`${format(point.low ?? point.value)} – ${format(point.high ?? point.value)}`] : []),
      ...(sample ? [format(point.n ?? 0)] : []),
    ]),
  }
}
