// What a page showed of something that may change while it is open: a form sends it back, so that a stale one is refused.
// The revision tells of changes before the committee only; while the report is written, these tell of them.
import { createHash } from 'node:crypto'
import type { Decision } from './consolidation.ts'
import type { EditedTexts } from './report-model.ts'

const markOf = (parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

/** Of the decision on a criterion, or of there being none. */
export const seenDecision = (one: Decision | null): string =>
  one ? markOf([one.result, one.note, one.reason]) : 'none'

/** Of the words the central team wrote. */
export const seenTexts = ({ summary, strengths, improvements }: EditedTexts): string =>
  markOf([summary, strengths, improvements].flatMap(({ ar, en }) => [ar, en]))
