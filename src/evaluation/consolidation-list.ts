// The lists in which the central team works through consolidated lines: what must be decided comes first.
import type { Consolidated, Gaps } from './consolidation.ts'

export const listKeys = ['all', 'undecided', 'disagreement', 'gaps', 'decided', 'unmet'] as const
export type ListKey = (typeof listKeys)[number]

const undecided = (line: Consolidated) => line.agreement === 'disagreement' && !line.decision

/** Codes with any gap that keeps the report from the committee. */
export const gapCodes = (gaps: Gaps): ReadonlySet<string> =>
  new Set([...gaps.unassessed, ...gaps.undecided, ...gaps.unmetWithoutNote, ...gaps.excusedWithoutReason])

export function inList(key: ListKey, line: Consolidated, gaps: ReadonlySet<string>): boolean {
  if (key === 'undecided') return undecided(line)
  if (key === 'disagreement') return line.agreement === 'disagreement'
  if (key === 'gaps') return gaps.has(line.code)
  if (key === 'decided') return line.decision !== null
  if (key === 'unmet') return line.result === 'not_met'
  return true
}

/** Undecided first, then other gaps, then the rest; within each the order of the guide. */
export function inWorkOrder(lines: readonly Consolidated[], gaps: ReadonlySet<string>): readonly Consolidated[] {
  const rank = (line: Consolidated) => (undecided(line) ? 0 : gaps.has(line.code) ? 1 : 2)
  return [...lines].sort((a, b) => rank(a) - rank(b))
}
