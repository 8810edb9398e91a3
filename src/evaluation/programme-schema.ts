// The evaluation programme as data: who is evaluated, who answers for it, how it is measured and by what committee.
import { z } from 'zod'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { localizedSchema } from './edition-schema.ts'
import { zodFields } from './fields.ts'
import { editionTexts, programmeTexts } from './texts.ts'

/** How a criterion is measured (guide, mechanism 1 to 6). */
export const mechanismKeys = [
  'mystery_shopping',
  'field_visit',
  'records_review',
  'opinion_poll',
  'tawasul',
  'unified_guide',
] as const
export type MechanismKey = (typeof mechanismKeys)[number]

export const committeeSectors = ['public', 'private', 'civil', 'academic'] as const
export type CommitteeSector = (typeof committeeSectors)[number]

const filled = z.string().trim().min(1)
const kind = z.enum(['onsite', 'remote'])
const statement = z.strictObject({
  code: filled,
  key: filled.optional(),
  name: localizedSchema.optional(),
  text: localizedSchema,
  section: filled,
  note: filled.optional(),
})

const exclusionSchema = statement.extend({
  /** The attribute of a centre that excludes it. */
  where: z.union([
    z.strictObject({ permanence: z.enum(['temporary', 'permanent']) }),
    z.strictObject({ sector: z.enum(['general', 'health', 'finance_banking', 'education']) }),
  ]),
})

const programmeSchema = z.strictObject({
  id: filled,
  version: filled,
  source: z.strictObject({ title: localizedSchema, issuer: localizedSchema, year: z.int() }),
  sections: z.record(z.string(), localizedSchema),
  mechanisms: z
    .array(statement.extend({ key: z.enum(mechanismKeys), name: localizedSchema }))
    .length(mechanismKeys.length),
  preparation: z.array(statement.extend({ key: filled, name: localizedSchema })),
  definitions: z.array(statement.extend({ kind, attributes: z.array(localizedSchema).min(1) })),
  eligibility: z.strictObject({ included: z.array(statement).min(1), excluded: z.array(exclusionSchema).min(1) }),
  responsibility: z.array(
    statement.extend({
      when: filled,
      evaluated: filled.optional(),
      responsible: filled.optional(),
      limit: z.int().min(1).optional(),
    }),
  ),
  committee: z.strictObject({
    name: localizedSchema,
    termYears: z.int().min(1),
    sectors: z.array(z.strictObject({ key: z.enum(committeeSectors), name: localizedSchema })).min(1),
    leadSector: z.enum(committeeSectors),
    facts: z.array(statement),
    duties: z.array(statement),
    teams: z.array(statement.extend({ key: filled })),
  }),
  /** How one entity prepares itself, offered as an example for self-assessment. */
  peerPractice: z.strictObject({
    note: filled,
    source: z.strictObject({ title: localizedSchema, issuer: localizedSchema, year: z.int() }),
    items: z.array(
      z.strictObject({
        code: filled,
        cadence: z.enum(['daily', 'weekly', 'monthly', 'yearly', 'continuous']),
        text: localizedSchema,
      }),
    ),
  }),
})

export type Programme = z.output<typeof programmeSchema>

/** The programme in a parsed file. Refuses with every error listed, by path. */
export function parseProgramme(content: unknown): Programme {
  const shaped = programmeSchema.safeParse(content)
  const errors = shaped.success ? checkProgramme(shaped.data) : zodFields(shaped.error.issues)
  if (!shaped.success || errors.length > 0) throw new Refusal('invalid', programmeTexts.invalid, { fields: errors })
  return shaped.data
}

function checkProgramme(programme: Programme): FieldRefusal[] {
  const { sectors, leadSector } = programme.committee
  const lists: [string, string[]][] = [
    ['mechanisms', programme.mechanisms.map((one) => one.key)],
    ['eligibility', [...programme.eligibility.included, ...programme.eligibility.excluded].map((one) => one.code)],
    ['responsibility', programme.responsibility.map((one) => one.code)],
    ['committee.sectors', sectors.map((one) => one.key)],
  ]
  const repeated = lists.flatMap(([field, codes]) =>
    codes
      .filter((code, at) => codes.indexOf(code) !== at)
      .map((code) => ({ field, text: editionTexts.duplicate, values: { code } })),
  )
  const led = sectors.some((sector) => sector.key === leadSector)
  return [...repeated, ...(led ? [] : [{ field: 'committee.leadSector', text: editionTexts.fieldWrong }])]
}
