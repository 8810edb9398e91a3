// The consolidated report as one model, in both languages: the page, the PDF (laid out as Annexes 5 and 6) and the
// spreadsheet all render it. Everything but the edited texts is computed. Nothing in it tells who visited.
import { visitAgreements } from './agreement.ts'
import type { Tally } from './award.ts'
import { judge } from './award.ts'
import type { Consolidated } from './consolidation.ts'
import { resultsOf } from './consolidation.ts'
import type { Edition, Placed } from './edition.ts'
import { formWording, placedCriteria } from './edition.ts'
import type {
  CriterionLine,
  CriterionState,
  EvidenceRef,
  Named,
  ReportCategory,
  ReportInput,
  ReportModel,
  ReportShield,
  Strength,
  TierCount,
} from './report-model.ts'

export function buildReport(input: ReportInput): ReportModel {
  const { edition, lines } = input
  const judgement = judge(edition, resultsOf(lines))
  const criteria = criterionLines(input)
  const shields = reportShields(edition, judgement)
  const categories = reportCategories(edition, criteria)
  const unmet = inTierOrder(edition, criteria, 'not_met')
  const accessible = criteria.filter((line) => line.accessibility)
  return {
    reference: input.reference,
    revision: input.revision,
    edition: {
      id: edition.id,
      version: edition.version,
      kind: edition.kind,
      name: edition.name,
      source: edition.source.title,
      nonBindingRule: edition.nonBindingRule ?? null,
    },
    centre: input.centre,
    round: input.round,
    summary: input.edited.summary,
    shield: shields.find((shield) => shield.granted) ?? null,
    shields,
    counts: judgement.counts,
    tiers: tierCounts(edition, criteria),
    categories,
    strengths: { text: input.edited.strengths, found: strengthsIn(categories) },
    improvements: {
      text: input.edited.improvements,
      byCategory: edition.categories.flatMap(({ code, name }) => {
        const here = unmet.filter((line) => line.category === code)
        return here.length === 0 ? [] : [{ code, name, criteria: here }]
      }),
    },
    unmet,
    notApplicable: criteria.filter((line) => line.state === 'not_applicable'),
    accessibility: { tally: tallyOf(accessible), criteria: accessible },
    mechanisms: mechanismsUsed(input),
    agreement: visitAgreements(lines.flatMap((line) => line.findings)),
  }
}

/** Every criterion of a report, in the order of the guide. */
export const allLines = (model: ReportModel): readonly CriterionLine[] =>
  model.categories.flatMap((category) => category.subcategories.flatMap((sub) => sub.criteria))

function criterionLines({ edition, lines, evidence }: ReportInput): readonly CriterionLine[] {
  const byCode = new Map(lines.map((line) => [line.code, line]))
  const files = Map.groupBy(evidence, (one) => one.code)
  return placedCriteria(edition).map((place) => {
    const { code } = place.criterion
    return criterionLine(place, byCode.get(code) ?? null, files.get(code) ?? [])
  })
}

const criterionLine = (
  { criterion, category, subcategory }: Placed,
  line: Consolidated | null,
  evidence: readonly EvidenceRef[],
): CriterionLine => ({
  code: criterion.code,
  category: category.code,
  subcategory: subcategory.code,
  tier: criterion.tier,
  binding: criterion.binding,
  accessibility: criterion.accessibility,
  text: formWording(criterion),
  state: line?.result ?? 'not_assessed',
  note: line?.note ?? '',
  reason: line?.reason ?? '',
  condition: criterion.conditional ?? null,
  decided: Boolean(line?.decision),
  evidence,
})

const satisfied = (line: CriterionLine) => line.state === 'met' || line.state === 'not_applicable'

function tallyOf(lines: readonly CriterionLine[]): Tally {
  const count = (state: CriterionState) => lines.filter((line) => line.state === state).length
  return {
    total: lines.length,
    met: count('met'),
    notMet: count('not_met'),
    notApplicable: count('not_applicable'),
    notAssessed: count('not_assessed'),
  }
}

const tierCounts = (edition: Edition, lines: readonly CriterionLine[]): readonly TierCount[] =>
  edition.tiers.map(({ key, name, binding }) => ({
    key,
    name,
    binding,
    tally: tallyOf(lines.filter((line) => line.tier === key)),
  }))

const reportCategories = (edition: Edition, lines: readonly CriterionLine[]): readonly ReportCategory[] =>
  edition.categories.map(({ code, name, subcategories }) => {
    const here = lines.filter((line) => line.category === code)
    return {
      code,
      name,
      tally: tallyOf(here),
      tiers: tierCounts(edition, here),
      subcategories: subcategories.map((sub) => ({
        code: sub.code,
        name: sub.name,
        criteria: here.filter((line) => line.subcategory === sub.code),
      })),
    }
  })

function reportShields(edition: Edition, { shield, missing }: ReturnType<typeof judge>): readonly ReportShield[] {
  return [...edition.awards]
    .sort((a, b) => a.rank - b.rank)
    .map((award) => ({
      key: award.key,
      name: award.name,
      label: award.label,
      grantedTo: award.grantedTo,
      requirement: award.formText ?? award.text,
      granted: award.key === shield,
      missing: missing.find((one) => one.shield === award.key)?.codes ?? [],
    }))
}

function inTierOrder(edition: Edition, lines: readonly CriterionLine[], state: CriterionState) {
  return edition.tiers.flatMap(({ key }) => lines.filter((line) => line.tier === key && line.state === state))
}

function strengthsIn(categories: readonly ReportCategory[]): readonly Strength[] {
  const strength = (level: Strength['level'], { code, name }: Named, lines: readonly CriterionLine[]): Strength[] => {
    const binding = lines.filter((line) => line.binding)
    const whole = binding.every(satisfied) && binding.some((line) => line.state === 'met')
    return whole ? [{ level, code, name, satisfied: binding.length }] : []
  }
  return categories.flatMap((category) => {
    const all = category.subcategories.flatMap((sub) => sub.criteria)
    const whole = strength('category', category, all)
    if (whole.length > 0) return whole
    return category.subcategories.flatMap((sub) => strength('subcategory', sub, sub.criteria))
  })
}

const mechanismsUsed = ({ programme, visits }: ReportInput): ReportModel['mechanisms'] =>
  programme.mechanisms.flatMap(({ key, name }) => {
    const count = visits.filter((visit) => visit === key).length
    return count === 0 ? [] : [{ key, name, visits: count }]
  })
