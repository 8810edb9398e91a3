// What people and programs may send: one schema per thing, for forms and for the API.
import { z } from '@hono/zod-openapi'
import { roles } from '#src/kernel/actor.ts'
import type { CalendarId, CentreId, DepartmentId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import {
  asciiDigits,
  because,
  line,
  minutesTyped,
  prose,
  requiredLine,
  typedNumber,
  uuid,
  wholeNumber,
} from '#src/platform/input.ts'
import { nest } from '#src/platform/nested.ts'
import { centreKinds, hostings, operators, permanences } from './centre.ts'
import { entityKinds, sectors, timeZones } from './entity.ts'
import { mostSteps, type ServiceDraft, serviceChannelKinds } from './service.ts'
import { organisationTexts as texts } from './texts.ts'

const nameIn = () => z.object({ ar: requiredLine(150), en: requiredLine(150) })
const wordsIn = (max = 200) =>
  z.object({ ar: line(max).default(''), en: line(max).default('') }).default({ ar: '', en: '' })
const proseIn = () => z.object({ ar: prose(4000).default(''), en: prose(4000).default('') }).default({ ar: '', en: '' })

const phone = () =>
  line(30)
    .transform((text) => asciiDigits(text).replace(/[\s()-]/g, ''))
    .refine((text) => text === '' || /^\+?\d{4,20}$/.test(text), because(texts.wrongPhone))
    .default('')

const website = () =>
  line(200)
    .refine((text) => text === '' || (/^https?:\/\//.test(text) && URL.canParse(text)), because(texts.wrongWebsite))
    .default('')

/** A reference that may be absent; forms send it empty. */
const perhaps = <T extends string>() => uuid<T>().nullable().default(null)

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

/** Of a form: names become paths, empty choices null, single choices lists, rows left empty are dropped. */
function fromForm(values: unknown, shape: { nulls?: readonly string[]; lists?: readonly string[] }): unknown {
  const nested = nest(values)
  if (typeof nested !== 'object' || nested === null) return nested
  const result: Record<string, unknown> = { ...nested }
  for (const name of shape.nulls ?? []) if (result[name] === '') result[name] = null
  for (const name of shape.lists ?? []) {
    const value = result[name]
    if (!Array.isArray(value)) result[name] = value === undefined || value === '' ? [] : [value]
  }
  return result
}

export const entityInput = z.object({
  name: nameIn(),
  kind: z.enum(entityKinds),
  sector: z.enum(sectors),
  website: website(),
  defaultLanguage: z.enum(['ar', 'en']).default('ar'),
  digits: z.enum(['arab', 'latn']).default('arab'),
  hijri: z.boolean().default(true),
  timeZone: z.enum(timeZones).default('Asia/Bahrain'),
})
export type EntityInput = z.output<typeof entityInput>
/** A box that is not ticked is not sent. */
export const entityForm = z.preprocess((values) => {
  const given = record(fromForm(values, {}))
  return { ...given, hijri: given.hijri !== undefined }
}, entityInput)

export const centreInput = z.object({
  entityId: uuid<EntityId>(),
  kind: z.enum(centreKinds),
  name: nameIn(),
  operator: z.enum(operators),
  operatorName: wordsIn(150),
  permanence: z.enum(permanences),
  sector: z.enum(sectors),
  hosting: z.enum(hostings).default('own'),
  address: wordsIn(),
  phone: phone(),
  calendarId: perhaps<CalendarId>(),
  hostedEntityIds: z.array(uuid<EntityId>()).max(100).default([]),
  serviceIds: z.array(uuid<ServiceId>()).max(500).default([]),
})
export type CentreInput = z.output<typeof centreInput>
export const centreForm = z.preprocess(
  (values) => fromForm(values, { nulls: ['calendarId'], lists: ['hostedEntityIds', 'serviceIds'] }),
  centreInput,
)

export const departmentInput = z.object({
  entityId: uuid<EntityId>(),
  parentId: perhaps<DepartmentId>(),
  name: nameIn(),
})
export type DepartmentInput = z.output<typeof departmentInput>
export const departmentForm = z.preprocess((values) => fromForm(values, { nulls: ['parentId'] }), departmentInput)

/** A line of a list in both languages; lines with neither are dropped. */
const lines = (most: number) => z.array(z.object({ ar: line(300).default(''), en: line(300).default('') })).max(most)

const minutes = () => wholeNumber(1, 1_000_000)
const channelInput = z.object({
  completionMinutes: minutes(),
  outputMinutes: minutes().nullable().default(null),
  benefit: wordsIn(300),
})

const channelsInput = z
  .object({
    onsite: channelInput.optional(),
    website: channelInput.optional(),
    mobile_app: channelInput.optional(),
    phone: channelInput.optional(),
    email: channelInput.optional(),
    chat: channelInput.optional(),
  })
  .refine((channels) => Object.values(channels).some((one) => one !== undefined), because(texts.channelNeeded))

export const serviceInput = z.object({
  entityId: uuid<EntityId>(),
  departmentId: perhaps<DepartmentId>(),
  name: nameIn(),
  description: proseIn(),
  eligibility: proseIn(),
  documents: lines(30).default([]),
  formats: lines(20).default([]),
  steps: z
    .array(z.object({ ar: line(300).default(''), en: line(300).default('') }))
    .refine((steps) => steps.length <= mostSteps, because(texts.tooManySteps))
    .default([]),
  feeFils: wholeNumber(0, 100_000_000).default(0),
  channels: channelsInput,
})
export type ServiceInput = z.output<typeof serviceInput>

/** The draft a service's input says. */
export const serviceDraft = (input: ServiceInput): ServiceDraft => ({
  ...input,
  channels: serviceChannelKinds.flatMap((channel) => {
    const given = input.channels[channel]
    return given ? [{ channel, ...given }] : []
  }),
})

function serviceFromForm(values: unknown): unknown {
  const result = record(fromForm(values, { nulls: ['departmentId'] }))
  for (const name of ['documents', 'formats', 'steps']) {
    const rows: unknown[] = Array.isArray(result[name]) ? result[name] : []
    result[name] = rows.filter((row) => Object.values(record(row)).some((text) => String(text).trim() !== ''))
  }
  const channels = record(result.channels)
  const offered = serviceChannelKinds.flatMap((channel) => {
    const typed = record(channels[channel])
    if (typed.offered === undefined) return []
    const { completionMinutes, completionUnit, outputMinutes, outputUnit, benefit } = typed
    const output = String(outputMinutes ?? '').trim() === '' ? null : minutesTyped(outputMinutes, outputUnit)
    return [
      [channel, { completionMinutes: minutesTyped(completionMinutes, completionUnit), outputMinutes: output, benefit }],
    ]
  })
  result.channels = Object.fromEntries(offered)
  const fee = String(result.feeFils ?? '').trim()
  const dinars = typedNumber(fee)
  result.feeFils = fee === '' ? 0 : Number.isFinite(dinars) ? Math.round(dinars * 1000) : fee
  return result
}

export const serviceForm = z.preprocess(serviceFromForm, serviceInput)

export const personInput = z.object({
  entityId: perhaps<EntityId>(),
  name: nameIn(),
  email: line(254).refine((text) => z.email().safeParse(text).success, because(texts.wrongEmail)),
  phone: phone(),
  jobTitle: wordsIn(150),
  language: z.enum(['ar', 'en']).nullable().default(null),
  digits: z.enum(['arab', 'latn']).nullable().default(null),
  roles: z.array(z.object({ role: z.enum(roles), centreId: perhaps<CentreId>() })).max(50),
  departmentIds: z.array(uuid<DepartmentId>()).max(50).default([]),
})
export type PersonInput = z.output<typeof personInput>

/** Roles are ticked; the centres of a role are those ticked below it. */
function personFromForm(values: unknown): unknown {
  const result = record(
    fromForm(values, { nulls: ['entityId', 'language', 'digits'], lists: ['roles', 'departmentIds'] }),
  )
  const centres = record(result.centres)
  const ticked: unknown[] = Array.isArray(result.roles) ? result.roles : []
  result.roles = ticked.flatMap((role) => {
    const at = centres[String(role)]
    const chosen: unknown[] = Array.isArray(at) ? at : at ? [at] : [null]
    return chosen.map((centreId) => ({ role, centreId }))
  })
  return result
}
export const personForm = z.preprocess(personFromForm, personInput)
