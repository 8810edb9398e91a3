// An edition of a framework: its criteria, its awards and the rule of each, as published. Codes of editions overlap,
// so a criterion is always edition + code.
import type { LocalizedText } from '#src/kernel/text.ts'
import type { Category, Criterion, CriterionSet, Edition, Subcategory } from './edition-schema.ts'

export type {
  Award,
  Category,
  Criterion,
  CriterionSet,
  Edition,
  EditionKind,
  Rule,
  Subcategory,
} from './edition-schema.ts'

/** A criterion with the category and subcategory it stands in. */
export interface Placed {
  readonly criterion: Criterion
  readonly category: Category
  readonly subcategory: Subcategory
}

interface Index {
  readonly placed: readonly Placed[]
  readonly byCode: ReadonlyMap<string, Placed>
}
const indexes = new WeakMap<Edition, Index>()

function index(edition: Edition): Index {
  const known = indexes.get(edition)
  if (known) return known
  const placed = edition.categories.flatMap((category) =>
    category.subcategories.flatMap((subcategory) =>
      subcategory.criteria.map((criterion) => ({ criterion, category, subcategory })),
    ),
  )
  const made = { placed, byCode: new Map(placed.map((place) => [place.criterion.code, place])) }
  indexes.set(edition, made)
  return made
}

/** Every criterion in the order of the guide. */
export const placedCriteria = (edition: Edition): readonly Placed[] => index(edition).placed

/** The criterion with that code, or null. */
export const findCriterion = (edition: Edition, code: string): Placed | null => index(edition).byCode.get(code) ?? null

/** The binding criteria of a set, in the order of the guide. */
export function select(edition: Edition, set: CriterionSet): readonly Criterion[] {
  return placedCriteria(edition)
    .filter(
      ({ criterion, category }) =>
        criterion.binding &&
        (set.tier === undefined || criterion.tier === set.tier) &&
        (set.category === undefined || category.code === set.category) &&
        (set.accessibility === undefined || criterion.accessibility === set.accessibility) &&
        (set.codes === undefined || set.codes.includes(criterion.code)),
    )
    .map((place) => place.criterion)
}

/** What an evaluator reads on the form: the annex's wording where it has one. The translation serves both. */
export const formWording = (criterion: Criterion): LocalizedText => ({
  ar: criterion.form?.ar ?? criterion.text.ar,
  en: criterion.text.en,
})

/** One text for one content: keys sorted, no blanks. The fingerprint of an edition is taken of it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`
}
