// How far two assessors agree: raw counts first, then two measures corrected for chance. Kappa alone misleads at high
// agreement, so Gwet's AC1 stands beside it. Fractions are for display only; nothing is decided by them.
import type { VisitId } from '#src/kernel/ids.ts'
import type { Finding, FindingSource } from './consolidation.ts'

export interface AgreementFigures {
  /** Pairs with the same answer, of all pairs. */
  readonly agreed: number
  readonly of: number
  /** Cohen's kappa, at most 1; null without pairs or where chance alone would explain full agreement. */
  readonly kappa: number | null
  /** Gwet's AC1 over the answers that occurred, at most 1; null without pairs. */
  readonly ac1: number | null
}

/** Figures over pairs of answers that two assessors gave to the same items. */
export function measureAgreement(pairs: readonly (readonly [string, string])[]): AgreementFigures {
  const of = pairs.length
  const agreed = pairs.filter(([a, b]) => a === b).length
  if (of === 0) return { agreed, of, kappa: null, ac1: null }
  const answers = [...new Set(pairs.flat())]
  const observed = agreed / of
  const shares = answers.map((answer) => ({
    first: pairs.filter(([a]) => a === answer).length / of,
    second: pairs.filter(([, b]) => b === answer).length / of,
  }))
  const sum = (term: (share: (typeof shares)[number]) => number) => shares.reduce((total, one) => total + term(one), 0)
  const kappaChance = sum(({ first, second }) => first * second)
  const mean = ({ first, second }: (typeof shares)[number]) => (first + second) / 2
  const ac1Chance = answers.length < 2 ? 0 : sum((one) => mean(one) * (1 - mean(one))) / (answers.length - 1)
  return {
    agreed,
    of,
    kappa: answers.length < 2 ? null : (observed - kappaChance) / (1 - kappaChance),
    ac1: (observed - ac1Chance) / (1 - ac1Chance),
  }
}

/** Agreement of two visits, over the criteria that both assessed. Visits are named by what they carried out, never by whom. */
export interface VisitAgreement extends AgreementFigures {
  readonly mechanisms: readonly [FindingSource, FindingSource]
}

/** One line per pair of visits that share at least one criterion, in the order the visits appear. */
export function visitAgreements(findings: readonly Finding[]): readonly VisitAgreement[] {
  const visits = [...Map.groupBy(findings, (finding): VisitId => finding.visitId).values()]
  return visits.flatMap((first, at) =>
    visits.slice(at + 1).flatMap((second) => {
      const answers = new Map(second.map((finding) => [finding.code, finding.result]))
      const pairs = first.flatMap((finding): [string, string][] => {
        const other = answers.get(finding.code)
        return other ? [[finding.result, other]] : []
      })
      const [a, b] = [first[0], second[0]]
      if (!a || !b || pairs.length === 0) return []
      return [{ mechanisms: [a.mechanism, b.mechanism] as const, ...measureAgreement(pairs) }]
    }),
  )
}
