// The shape of an edition file. What a shape cannot say (counts, unique codes, sets that exist) is in edition-checks.ts.
import { z } from 'zod'

const filled = z.string().trim().min(1)
const count = z.int().min(0)
const key = z.string().regex(/^[a-z][a-z0-9_]*$/)
const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._-]*$/)

export const localizedSchema = z.strictObject({ ar: filled, en: filled })

/** Binding criteria that share every property named; non-binding criteria are in no set. */
export interface CriterionSet {
  tier?: string | undefined
  category?: string | undefined
  codes?: string[] | undefined
  accessibility?: boolean | undefined
}

/** When an award is earned. Shares are integer fractions, compared by cross-multiplication; a band is inclusive. */
export type Rule =
  | { allOf: Rule[] }
  | { anyOf: Rule[] }
  | { every: CriterionSet }
  | { atLeast: { of: CriterionSet; count: number } }
  | { atLeast: { of: CriterionSet; share: { numerator: number; denominator: number } } }
  | { band: { of: CriterionSet; from: number; to: number } }

const setSchema: z.ZodType<CriterionSet> = z.strictObject({
  tier: key.optional(),
  category: code.optional(),
  codes: z.array(code).min(1).optional(),
  accessibility: z.boolean().optional(),
})

const shareSchema = z
  .strictObject({ numerator: z.int().min(1), denominator: z.int().min(1) })
  .refine((share) => share.numerator <= share.denominator)

const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ allOf: z.array(ruleSchema).min(1) }),
    z.strictObject({ anyOf: z.array(ruleSchema).min(1) }),
    z.strictObject({ every: setSchema }),
    z.strictObject({ atLeast: z.strictObject({ of: setSchema, count: z.int().min(1) }) }),
    z.strictObject({ atLeast: z.strictObject({ of: setSchema, share: shareSchema }) }),
    z.strictObject({ band: z.strictObject({ of: setSchema, from: count, to: count }) }),
  ]),
)

const awardSchema = z.strictObject({
  key,
  /** 1 is the highest; of the awards earned the highest is granted. */
  rank: z.int().min(1),
  name: localizedSchema,
  label: localizedSchema,
  grantedTo: z.enum(['centre', 'entity']),
  grantedToName: localizedSchema,
  rule: ruleSchema,
  text: localizedSchema,
  /** The sentence of the printed form's result row. */
  formText: localizedSchema.optional(),
  note: filled.optional(),
})

const criterionSchema = z.strictObject({
  code,
  tier: key,
  binding: z.boolean(),
  accessibility: z.boolean(),
  text: localizedSchema,
  /** The wording of the evaluation form (Annex 5 or 6), null where the form does not list the criterion. */
  form: z.strictObject({ source: filled, ar: filled }).nullable(),
  /** The condition the whole criterion hangs on; only such a criterion may be "not applicable". */
  conditional: localizedSchema.optional(),
  sourceTable: z.int().optional(),
  accessibilityTable: z.int().optional(),
  textSource: filled.optional(),
  printedCode: filled.optional(),
  nonBindingReason: filled.optional(),
  needsReview: z.boolean().optional(),
  note: filled.optional(),
  variants: z
    .array(z.strictObject({ source: filled, ar: filled, en: filled.optional(), chosen: z.boolean() }))
    .optional(),
})

const declaredSchema = z.strictObject({ tiers: z.record(key, count), binding: count, total: count })

const subcategorySchema = z.strictObject({
  code,
  name: localizedSchema,
  declared: z.strictObject({ binding: count, total: count }),
  criteria: z.array(criterionSchema).min(1),
})

const categorySchema = z.strictObject({
  code,
  name: localizedSchema,
  sourceTable: z.int().optional(),
  declared: declaredSchema,
  subcategories: z.array(subcategorySchema).min(1),
})

export const editionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/),
  version: filled,
  kind: z.enum(['onsite', 'remote']),
  name: localizedSchema,
  source: z.strictObject({ title: localizedSchema, issuer: localizedSchema, year: z.int() }),
  sections: z.record(z.string(), filled).optional(),
  tiers: z.array(z.strictObject({ key, name: localizedSchema, binding: z.boolean() })).min(1),
  nonBindingRule: localizedSchema.optional(),
  declared: declaredSchema,
  awards: z.array(awardSchema).min(1),
  categories: z.array(categorySchema).min(1),
})

export type Edition = z.output<typeof editionSchema>
export type EditionKind = Edition['kind']
export type Award = z.output<typeof awardSchema>
export type Category = z.output<typeof categorySchema>
export type Subcategory = z.output<typeof subcategorySchema>
export type Criterion = z.output<typeof criterionSchema>
