// The figures as one table, in Markdown, so that docs/benchmarks.md can hold it as it came.
import { type Figure, judge, type Target } from './figure.ts'

const digits = (value: number) => (value >= 100 ? 0 : value >= 10 ? 1 : 2)
const shown = (value: number) => value.toFixed(digits(value))

function promise(target: Target, unit: string): string {
  if ('none' in target) return '–'
  if ('value' in target) return `≤ ${target.limit} ${unit}`
  return target.ratio === 'atMost' ? `≤ ${target.limit}×` : `≥ ${target.limit}×`
}

function cells(figure: Figure): string[] {
  const verdict = judge(figure)
  const { unit, reference, target } = figure
  return [
    figure.name,
    `${shown(verdict.median)} ${unit}`,
    `${shown(verdict.least)}–${shown(verdict.most)}`,
    `${reference.name}: ${shown(verdict.reference)} ${unit}`,
    `${verdict.ratio.toFixed(2)}×`,
    promise(target, unit),
    verdict.holds === null ? '' : verdict.holds ? 'yes' : '**no**',
  ]
}

const heads = ['what', 'median', 'min–max', 'reference', 'ratio', 'target', 'holds']

export function table(figures: readonly Figure[]): string {
  const lines = [heads, ...figures.map(cells)]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const row = (line: readonly string[]) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [row(lines[0] ?? []), rule, ...lines.slice(1).map(row)].join('\n')
}
