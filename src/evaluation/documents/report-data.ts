// What documents/report.typ prints: the form of Annexes 5 and 6 with the report around it. Plain JSON, every word and
// date already in the reader's language; counts are integers, the template writes them in the reader's digits.
import type { Digits } from '#src/kernel/locale.ts'
import type { Language } from '#src/kernel/text.ts'

export type PrintedResult = 'met' | 'not_met' | 'not_applicable' | 'not_assessed'
export type PrintedShield = 'gold' | 'silver' | 'remote' | 'none'

export interface PrintedDocument {
  readonly language: Language
  readonly digits: Digits
  /** Title in the file's properties and in the header of each page. */
  readonly title: string
  readonly reference: string
  /** UTC; the file's creation date, so that the same data makes the same bytes. */
  readonly createdAt: string
  /** «صفحة {page} من {pages}» */
  readonly pageOf: string
  /** The programme's name, at the head of each page. */
  readonly programme: string
  /** The product's name, inside the emblem. */
  readonly mark: string
}

export interface Fact {
  readonly label: string
  readonly value: string
  /** A second line in grey: the Hijri date, the kind of centre. */
  readonly detail?: string
  /** References and codes read left to right in both languages. */
  readonly code?: boolean
}

export interface PrintedCriterion {
  /** In the reader's digits; with an asterisk if the criterion does not bind. */
  readonly code: string
  readonly text: string
  readonly tier: string
  readonly advanced: boolean
  readonly binding: boolean
  readonly result: PrintedResult
  /** The result as a word. */
  readonly answer: string
  /** Note of the evaluators, or the reason it does not apply; empty if none. */
  readonly note: string
}

export interface PrintedEvidence {
  readonly criterion: string
  readonly name: string
  /** Photo, document, record; the mechanism it comes from. */
  readonly kind: string
  readonly takenAt: string
  /** First 16 characters of the SHA-256, in groups of four. */
  readonly hash: string
  /** Name of a picture given along with the data. */
  readonly picture?: string
}

export interface FormCategory {
  readonly code: string
  readonly title: string
  readonly subcategories: readonly {
    readonly title: string
    readonly criteria: readonly PrintedCriterion[]
  }[]
}

export interface FormPart {
  /** «المعايير الأساسية» / «المعايير المتقدمة» / «معايير التقييم» */
  readonly title: string
  /** «الإطار الأول» / «الإطار الثاني» */
  readonly frame: string
  readonly categories: readonly FormCategory[]
  /** «النتيجة النهائية»: the row that ends the part; null where the guide's form has none. */
  readonly final: { readonly count: CountCell; readonly sentence: string; readonly outcome: string } | null
}

export interface CountCell {
  readonly met: number
  readonly of: number
}

export interface ReportData extends PrintedDocument {
  readonly cover: {
    readonly heading: string
    readonly subheading: string
    readonly centre: string
    readonly entity: string
    readonly facts: readonly Fact[]
    readonly mechanisms: { readonly heading: string; readonly names: readonly string[] }
    readonly result: {
      readonly heading: string
      readonly shield: PrintedShield
      readonly name: string
      readonly sentence: string
      readonly year: string
      /** Read out in place of the emblem. */
      readonly alt: string
    }
    /** A band across the cover while the report is not the committee's: «مسودة…». Null once approved. */
    readonly draft: string | null
  }
  readonly summary: {
    readonly heading: string
    readonly figures: readonly { readonly value: number; readonly of: number | null; readonly label: string }[]
    readonly ofWord: string
    /** A lone ٠ reads as a dot. */
    readonly zeroWord: string
    readonly table: {
      readonly caption: string
      readonly categoryColumn: string
      readonly columns: readonly string[]
      /** Per category one cell per column; null where the category has no criterion of that kind. */
      readonly rows: readonly { readonly title: string; readonly cells: readonly (CountCell | null)[] }[]
      readonly total: { readonly title: string; readonly cells: readonly (CountCell | null)[] }
    }
    readonly sentences: readonly string[]
  }
  readonly map: {
    readonly heading: string
    readonly explanation: string
    readonly columns: readonly string[]
    readonly rows: readonly {
      readonly title: string
      readonly groups: readonly (readonly Pick<PrintedCriterion, 'code' | 'result' | 'advanced'>[])[]
    }[]
    readonly legend: {
      readonly met: string
      readonly not_met: string
      readonly not_applicable: string
      readonly not_assessed: string
      readonly square: string
      readonly circle: string
    }
  }
  readonly strengths: { readonly heading: string; readonly items: readonly string[]; readonly empty: string }
  readonly areas: { readonly heading: string; readonly items: readonly string[]; readonly empty: string }
  readonly form: {
    readonly heading: string
    readonly introduction: string
    /** # | المعيار | مستوفى؟ | الملاحظات */
    readonly columns: readonly string[]
    readonly parts: readonly FormPart[]
    readonly finalHeading: string
    readonly notesHeading: string
    /** What the asterisk means; null where every criterion binds. */
    readonly asterisk: string | null
  }
  readonly unmet: {
    readonly heading: string
    readonly empty: string
    readonly noteLabel: string
    readonly evidenceLabel: string
    readonly noEvidence: string
    readonly items: readonly (PrintedCriterion & { readonly evidence: readonly PrintedEvidence[] })[]
  }
  readonly notApplicable: {
    readonly heading: string
    readonly introduction: string
    readonly columns: readonly string[]
    readonly items: readonly {
      readonly code: string
      readonly text: string
      readonly condition: string
      readonly reason: string
    }[]
  }
  readonly accessibility: {
    readonly heading: string
    readonly caption: string
    readonly introduction: string
    readonly columns: readonly string[]
    readonly groups: readonly { readonly title: string; readonly criteria: readonly PrintedCriterion[] }[]
  }
  readonly evidence: {
    readonly heading: string
    readonly introduction: string
    readonly columns: readonly string[]
    readonly items: readonly PrintedEvidence[]
  }
  /** Null until the committee has decided. */
  readonly decision: {
    readonly heading: string
    readonly sentence: string
    readonly facts: readonly Fact[]
    readonly columns: readonly string[]
    readonly votes: readonly {
      readonly name: string
      readonly role: string
      readonly vote: string
      readonly date: string
      readonly note: string
    }[]
    readonly signatures: readonly { readonly name: string; readonly role: string }[]
  } | null
}
