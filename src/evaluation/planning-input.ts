// Input of planning: one source for its forms.
import { z } from 'zod'
import type { CentreId, EntityId, PersonId, RoundId } from '#src/kernel/ids.ts'
import {
  asciiDigits,
  because,
  day,
  line,
  listOf,
  optionalDay,
  prose,
  requiredLine,
  uuid,
  wholeNumber,
} from '#src/platform/input.ts'
import { planningTexts } from './planning-texts.ts'
import { committeeSectors, mechanismKeys } from './programme-schema.ts'

const version = wholeNumber(1, 2 ** 31 - 1)
/** `centre.entity`, as a check box of the list of centres sends it. */
const centreChoice = z.string().transform((text, ctx) => {
  const [centre, entity] = text.split('.')
  const parsed = z.object({ centreId: uuid<CentreId>(), entityId: uuid<EntityId>() })
  const choice = parsed.safeParse({ centreId: centre, entityId: entity })
  if (choice.success) return choice.data
  ctx.addIssue({ code: 'custom', ...because(planningTexts.chooseCentres) })
  return z.NEVER
})

export const planInput = z.object({ year: wholeNumber(2020, 2100), note: prose(2000).default('') })
export const noteInput = z.object({ version, note: prose(2000) })
export const adoptInput = z.object({ version })

export const roundInput = z.object({
  nameAr: requiredLine(),
  nameEn: requiredLine(),
  startsOn: day(),
  endsOn: day(),
  version: version.optional(),
})

export const addInput = z.object({ roundId: uuid<RoundId>(), centres: listOf(centreChoice) })
/** All eligible centres that are not planned yet, of an entity or kind or of all. */
export const addAllInput = z.object({
  roundId: uuid<RoundId>(),
  entity: z.union([z.literal(''), uuid<EntityId>()]).default(''),
  kind: z.enum(['', 'onsite', 'remote']).default(''),
})
export const mechanismsInput = z.object({ version, mechanisms: listOf(z.enum(mechanismKeys)) })
export const assignInput = z.object({
  mechanism: z.enum(mechanismKeys),
  personId: uuid<PersonId>(),
  scheduledOn: optionalDay(),
})
export const changeInput = z.object({ version, personId: uuid<PersonId>().optional(), scheduledOn: optionalDay() })
export const cancelVisitInput = z.object({ version, reason: line(500).default('') })
export const cancelInput = z.object({ reason: line(500) })
export const emptyInput = z.object({})

export const interestInput = z.object({
  personId: z.union([z.literal('').transform(() => undefined), uuid<PersonId>()]).optional(),
  entityId: uuid<EntityId>(),
  note: line(500).default(''),
})

/** Rows of the committee form: those without a person are left out; `chair` is the number of a row. */
export const termInput = z
  .looseObject({
    startsOn: day(),
    endsOn: day(),
    quorum: wholeNumber(1, 99),
    chair: z.string().optional(),
    version: version.optional(),
  })
  .transform((form, ctx) => {
    const members = memberRows(form).filter((row) => row.personId !== '')
    const parsed = z.array(
      z.object({ personId: uuid<PersonId>(), sector: z.enum(committeeSectors), chair: z.boolean() }),
    )
    const checked = parsed.safeParse(members)
    if (!checked.success) {
      for (const issue of checked.error.issues) ctx.addIssue({ ...issue, path: ['members', ...issue.path] })
      return z.NEVER
    }
    const { startsOn, endsOn, quorum } = form
    return { startsOn, endsOn, quorum, version: form.version, members: checked.data }
  })

export interface MemberRow {
  readonly personId: string
  readonly sector: string
  readonly chair: boolean
}

/** The rows of members as they were typed, in their order. */
export function memberRows(form: Readonly<Record<string, unknown>>): readonly MemberRow[] {
  const text = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value : ''
  }
  const numbers = Object.keys(form).flatMap((name) => /^members\.(\d+)\.personId$/.exec(name)?.[1] ?? [])
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => ({
      personId: text(`members.${number}.personId`),
      sector: text(`members.${number}.sector`),
      chair: asciiDigits(text('chair')) === String(number),
    }))
}
