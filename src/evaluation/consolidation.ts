// What several visits found on one criterion becomes one result: by agreement, or by a reasoned decision of the central team.
import type { VisitId } from '#src/kernel/ids.ts'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Result, Results } from './award.ts'
import type { Edition } from './edition.ts'
import { findCriterion, placedCriteria } from './edition.ts'
import type { MechanismKey } from './programme-schema.ts'
import { consolidationTexts } from './texts.ts'

/** Where a finding comes from. A centre's own monthly assessment is not a mechanism of the programme. */
export type FindingSource = MechanismKey | 'self_assessment'

export interface Finding {
  readonly code: string
  readonly visitId: VisitId
  readonly mechanism: FindingSource
  readonly result: Result
  readonly note: string
  /** Why the criterion does not apply; empty otherwise. */
  readonly reason: string
}

/** What the central team decided on one criterion. Without a note of its own the visits' notes stand. */
export interface Decision {
  readonly code: string
  readonly result: Result
  readonly note: string
  readonly reason: string
}

export type Agreement = 'none' | 'single' | 'agreed' | 'disagreement'

export interface Consolidated {
  readonly code: string
  readonly agreement: Agreement
  /** Null while nobody assessed it or a disagreement is undecided. */
  readonly result: Result | null
  readonly note: string
  readonly reason: string
  readonly findings: readonly Finding[]
  readonly decision: Decision | null
}

/** One line per criterion of the edition, in its order. Findings and decisions on other codes are ignored. */
export function consolidate(
  edition: Edition,
  findings: readonly Finding[],
  decisions: readonly Decision[] = [],
): readonly Consolidated[] {
  const byCode = Map.groupBy(findings, (finding) => finding.code)
  const decided = new Map(decisions.map((decision) => [decision.code, decision]))
  return placedCriteria(edition).map(({ criterion: { code } }) =>
    consolidateOne(code, byCode.get(code) ?? [], decided.get(code) ?? null),
  )
}

function consolidateOne(code: string, findings: readonly Finding[], given: Decision | null): Consolidated {
  const agreement = agreementOf(findings)
  const decision = agreement === 'none' ? null : given
  const common = agreement === 'none' || agreement === 'disagreement' ? null : (findings[0]?.result ?? null)
  const result = decision?.result ?? common
  const supporting = findings.filter((finding) => finding.result === result)
  return {
    code,
    agreement,
    result,
    note: decision?.note || joined(supporting.map((finding) => finding.note)),
    reason: decision?.reason || joined(supporting.map((finding) => finding.reason)),
    findings,
    decision,
  }
}

function agreementOf(findings: readonly Finding[]): Agreement {
  if (findings.length === 0) return 'none'
  if (findings.length === 1) return 'single'
  return new Set(findings.map((finding) => finding.result)).size === 1 ? 'agreed' : 'disagreement'
}

const joined = (texts: readonly string[]) => [...new Set(texts.map((text) => text.trim()).filter(Boolean))].join('\n')

/** The results that the award rule judges: what is undecided or unassessed is left out, so it is not met. */
export const resultsOf = (lines: readonly Consolidated[]): Results =>
  Object.fromEntries(lines.flatMap(({ code, result }) => (result ? [[code, result] as const] : [])))

/** What still keeps consolidated lines from the committee, by criterion code. */
export interface Gaps {
  readonly unassessed: readonly string[]
  readonly undecided: readonly string[]
  readonly unmetWithoutNote: readonly string[]
  readonly excusedWithoutReason: readonly string[]
}

export function gaps(lines: readonly Consolidated[]): Gaps {
  const codes = (keep: (line: Consolidated) => boolean) => lines.filter(keep).map((line) => line.code)
  return {
    unassessed: codes((line) => line.agreement === 'none'),
    undecided: codes((line) => line.agreement === 'disagreement' && line.decision === null),
    unmetWithoutNote: codes((line) => line.result === 'not_met' && line.note === ''),
    excusedWithoutReason: codes((line) => line.result === 'not_applicable' && line.reason === ''),
  }
}

/** A decision on a criterion that somebody assessed. Refuses one without a reason, with every wrong field. */
export function decide(edition: Edition, findings: readonly Finding[], decision: Decision): Decision {
  const placed = findCriterion(edition, decision.code)
  if (!placed) throw new Refusal('missing', consolidationTexts.unknownCode, { values: { code: decision.code } })
  if (!findings.some((finding) => finding.code === decision.code))
    throw new Refusal('conflict', consolidationTexts.notAssessed, { values: { code: decision.code } })
  const wrong: FieldRefusal[] = []
  if (decision.reason.trim() === '') wrong.push({ field: 'reason', text: consolidationTexts.reasonRequired })
  if (decision.result === 'not_applicable' && !placed.criterion.conditional)
    wrong.push({ field: 'result', text: consolidationTexts.notConditional })
  if (wrong.length > 0) throw new Refusal('invalid', consolidationTexts.invalidDecision, { fields: wrong })
  return { ...decision, note: decision.note.trim(), reason: decision.reason.trim() }
}
