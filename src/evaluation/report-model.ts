// What a report is made of, and what it says: the types that page, PDF and spreadsheet share.
import type { EvidenceId } from '#src/kernel/ids.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { VisitAgreement } from './agreement.ts'
import type { Counts, Result, Tally } from './award.ts'
import type { Consolidated, FindingSource } from './consolidation.ts'
import type { Edition, EditionKind } from './edition.ts'
import type { MechanismKey, Programme } from './programme-schema.ts'

export interface CentreData {
  readonly name: LocalizedText
  readonly kind: EditionKind
  /** The entity the centre belongs to. */
  readonly entityName: LocalizedText
  /** The entity that acts on the result. */
  readonly responsibleEntityName: LocalizedText
  readonly operator: 'government' | 'private' | 'civil'
  readonly address: LocalizedText
  readonly phone: string
}

export interface EvidenceRef {
  readonly id: EvidenceId
  readonly code: string
  readonly caption: string
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly addedAt: Date
  readonly mechanism: FindingSource
}

export interface ReportInput {
  readonly reference: string
  readonly revision: number
  readonly edition: Edition
  readonly programme: Programme
  readonly centre: CentreData
  /** Null for a self-assessment. Days are 2026-11-22. */
  readonly round: { readonly name: LocalizedText; readonly startsOn: string; readonly endsOn: string } | null
  /** What each visit carried out; cancelled visits left out. */
  readonly visits: readonly FindingSource[]
  readonly lines: readonly Consolidated[]
  readonly evidence: readonly EvidenceRef[]
  readonly edited: EditedTexts
}

/** What the central team writes; empty where it wrote nothing. */
export interface EditedTexts {
  readonly summary: LocalizedText
  readonly strengths: LocalizedText
  readonly improvements: LocalizedText
}

export type CriterionState = Result | 'not_assessed'
export interface CriterionLine {
  readonly code: string
  readonly category: string
  readonly subcategory: string
  readonly tier: string
  readonly binding: boolean
  readonly accessibility: boolean
  /** The form's wording. */
  readonly text: LocalizedText
  readonly state: CriterionState
  readonly note: string
  /** Why it does not apply, or why the central team decided so. */
  readonly reason: string
  readonly condition: LocalizedText | null
  /** Whether the central team decided it rather than the visits alone. */
  readonly decided: boolean
  readonly evidence: readonly EvidenceRef[]
}

export interface Named {
  readonly code: string
  readonly name: LocalizedText
}
export interface TierCount {
  readonly key: string
  readonly name: LocalizedText
  readonly binding: boolean
  readonly tally: Tally
}
export interface ReportSubcategory extends Named {
  readonly criteria: readonly CriterionLine[]
}
export interface ReportCategory extends Named {
  readonly tally: Tally
  readonly tiers: readonly TierCount[]
  readonly subcategories: readonly ReportSubcategory[]
}
/** A category, or a subcategory of one that is not wholly so, whose binding criteria are all satisfied. */
export interface Strength extends Named {
  readonly level: 'category' | 'subcategory'
  readonly satisfied: number
}
/** One result row of the form: an award, whether it is earned, and what stands between. */
export interface ReportShield {
  readonly key: string
  readonly name: LocalizedText
  readonly label: LocalizedText
  readonly grantedTo: 'centre' | 'entity'
  /** What the award asks for, as the form prints it. */
  readonly requirement: LocalizedText
  readonly granted: boolean
  readonly missing: readonly string[]
}

export interface ReportModel {
  readonly reference: string
  readonly revision: number
  readonly edition: {
    readonly id: string
    readonly version: string
    readonly kind: EditionKind
    readonly name: LocalizedText
    readonly source: LocalizedText
    readonly nonBindingRule: LocalizedText | null
  }
  readonly centre: CentreData
  readonly round: ReportInput['round']
  readonly summary: LocalizedText
  /** The award granted; null is no shield. */
  readonly shield: ReportShield | null
  readonly shields: readonly ReportShield[]
  readonly counts: Counts
  readonly tiers: readonly TierCount[]
  /** Every criterion in the order of the guide: the form, and the cells of the heat map. */
  readonly categories: readonly ReportCategory[]
  readonly strengths: { readonly text: LocalizedText; readonly found: readonly Strength[] }
  /** Unmet criteria by category, the edition's first tier first. */
  readonly improvements: {
    readonly text: LocalizedText
    readonly byCategory: readonly (Named & { readonly criteria: readonly CriterionLine[] })[]
  }
  readonly unmet: readonly CriterionLine[]
  readonly notApplicable: readonly CriterionLine[]
  readonly accessibility: { readonly tally: Tally; readonly criteria: readonly CriterionLine[] }
  readonly mechanisms: readonly {
    readonly key: MechanismKey
    readonly name: LocalizedText
    readonly visits: number
  }[]
  readonly agreement: readonly VisitAgreement[]
}
