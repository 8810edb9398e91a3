import { scaleLinear } from 'd3-scale'
import { useLocale } from '../locale-context.tsx'
import { across, barStart, percent } from './across.ts'

export interface IntervalBarProps {
  value: number
  low: number
  high: number
  min: number
  max: number
  /** A line to compare with: a target. */
  reference?: number | undefined
  /** Too few answers to lean on: hatched. The words that say so stand beside it. */
  small?: boolean | undefined
  /** All of it in words: "4.38, between 4.2 and 4.5, n = 184". */
  summary: string
}

/** A score with its interval, small enough for a table cell. */
export function IntervalBar(props: IntervalBarProps) {
  const { language } = useLocale()
  const scale = scaleLinear([props.min, props.max], [0, 1]).clamp(true)
  const width = scale(props.high) - scale(props.low)
  const box = { x: barStart(language, scale(props.low), width), y: '30%', width: percent(width), height: '40%', rx: 3 }
  return (
    <svg class="interval" role="img" aria-label={props.summary}>
      <title>{props.summary}</title>
      <line class="interval-axis" x1="0" x2="100%" y1="50%" y2="50%" />
      <rect class={props.small ? 'interval-range interval-small' : 'interval-range'} {...box} />
      {props.small && <rect class="interval-hatch" {...box} fill="url(#chart-hatch)" />}
      {props.reference !== undefined && (
        <line
          class="interval-reference"
          x1={`${across(language, scale(props.reference))}%`}
          x2={`${across(language, scale(props.reference))}%`}
          y1="0"
          y2="100%"
        />
      )}
      <circle
        class={props.small ? 'interval-value interval-value-small' : 'interval-value'}
        cx={`${across(language, scale(props.value))}%`}
        cy="50%"
        r="4.5"
      />
    </svg>
  )
}
