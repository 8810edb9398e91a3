// What the screens of the settings may send: one schema per thing.
import { z } from 'zod'
import type { CentreId, DepartmentId, HeadingId, PersonId, ServiceId } from '#src/kernel/ids.ts'
import {
  asciiDigits,
  because,
  line,
  listOf,
  minutesTyped,
  prose,
  requiredLine,
  uuid,
  wholeNumber,
} from '#src/platform/input.ts'
import { nest } from '#src/platform/nested.ts'
import { caseKinds } from './case.ts'
import { templatePurposes, unknownVariables } from './template.ts'
import { settingsTexts as texts } from './texts/settings.ts'

const nameIn = () => z.object({ ar: requiredLine(150), en: requiredLine(150) })

/** A choice that may be absent; forms send it empty. */
const perhaps = <T extends string>() =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), uuid<T>().nullable())

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of a form: names become paths. */
const form = <S extends z.ZodType>(schema: S) => z.preprocess(nest, schema)

export const headingInput = z.object({
  parentId: perhaps<HeadingId>(),
  serviceId: perhaps<ServiceId>(),
  name: nameIn(),
})
export type HeadingInput = z.output<typeof headingInput>
export const headingForm = form(headingInput)

const phone = () =>
  line(30)
    .transform((text) => asciiDigits(text).replace(/[\s()-]/g, ''))
    .refine((text) => text === '' || /^\+?\d{4,20}$/.test(text), because(texts.wrongPhone))
    .default('')
const email = () =>
  line(254)
    .refine((text) => text === '' || z.email().safeParse(text).success, because(texts.wrongEmail))
    .default('')

export const partnerInput = z.object({
  name: nameIn(),
  email: email(),
  phone: phone(),
  answerMinutes: wholeNumber(1, 1_000_000),
  personIds: listOf(uuid<PersonId>()).pipe(z.array(z.custom<PersonId>()).max(50)).default([]),
})
export type PartnerInput = z.output<typeof partnerInput>
export const partnerForm = z.preprocess((values) => {
  const given = nest(values)
  if (!isRecord(given)) return given
  return { ...given, answerMinutes: minutesTyped(given.answerMinutes, given.answerUnit) }
}, partnerInput)

export const routingRuleInput = z.object({
  kind: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(caseKinds).nullable()),
  serviceId: perhaps<ServiceId>(),
  headingId: perhaps<HeadingId>(),
  centreId: perhaps<CentreId>(),
  departmentId: uuid<DepartmentId>(),
})
export type RoutingRuleInput = z.output<typeof routingRuleInput>

const body = () =>
  prose(5000)
    .pipe(z.string().min(1))
    .check((context) => {
      const unknown = unknownVariables(context.value)
      if (unknown.length === 0) return
      const names = unknown.map((name) => `{${name}}`).join(' ')
      context.issues.push({
        code: 'custom',
        input: context.value,
        ...because(texts.unknownVariables, { names }),
      })
    })

export const templateInput = z.object({
  name: nameIn(),
  body: z.object({ ar: body(), en: body() }),
  purposes: listOf(z.enum(templatePurposes)).refine((chosen) => chosen.length > 0, because(texts.purposeNeeded)),
})
export type TemplateInput = z.output<typeof templateInput>
export const templateForm = form(templateInput)
