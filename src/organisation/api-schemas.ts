// What the API answers with: the things of this slice as programs see them.
import { z } from '@hono/zod-openapi'
import { centreKinds, hostings, operators, permanences } from './centre.ts'
import { entityKinds, sectors } from './entity.ts'
import { serviceChannelKinds } from './service.ts'

const id = () => z.uuid()
const text = () => z.object({ ar: z.string(), en: z.string() })
const kept = { id: id(), active: z.boolean(), version: z.number().int() }

export const entitySchema = z
  .object({
    ...kept,
    name: text(),
    kind: z.enum(entityKinds),
    sector: z.enum(sectors),
    website: z.string(),
    defaultLanguage: z.enum(['ar', 'en']),
    digits: z.enum(['arab', 'latn']),
    hijri: z.boolean(),
    timeZone: z.string(),
  })
  .openapi('Entity')

export const centreSchema = z
  .object({
    ...kept,
    entityId: id(),
    kind: z.enum(centreKinds),
    name: text(),
    operator: z.enum(operators),
    operatorName: text(),
    permanence: z.enum(permanences),
    sector: z.enum(sectors),
    hosting: z.enum(hostings),
    address: text(),
    phone: z.string(),
    calendarId: id().nullable(),
    hostedEntityIds: z.array(id()),
    serviceIds: z.array(id()),
  })
  .openapi('Centre')

export const departmentSchema = z
  .object({ ...kept, entityId: id(), parentId: id().nullable(), name: text() })
  .openapi('Department')

export const serviceSchema = z
  .object({
    ...kept,
    entityId: id(),
    departmentId: id().nullable(),
    name: text(),
    description: text(),
    eligibility: text(),
    documents: z.array(text()),
    formats: z.array(text()),
    steps: z.array(text()),
    feeFils: z.number().int(),
    channels: z.array(
      z.object({
        channel: z.enum(serviceChannelKinds),
        completionMinutes: z.number().int(),
        outputMinutes: z.number().int().nullable(),
        benefit: text(),
      }),
    ),
  })
  .openapi('Service')

export const centreItemSchema = z
  .object({
    id: id(),
    name: text(),
    entityName: text(),
    kind: z.enum(centreKinds),
    operator: z.enum(operators),
    permanence: z.enum(permanences),
    sector: z.enum(sectors),
    active: z.boolean(),
  })
  .openapi('CentreItem')

export const serviceItemSchema = z
  .object({
    id: id(),
    name: text(),
    entityName: text(),
    departmentName: text().nullable(),
    channels: z.array(z.enum(serviceChannelKinds)),
    stepCount: z.number().int(),
    feeFils: z.number().int(),
    active: z.boolean(),
  })
  .openapi('ServiceItem')

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  instance: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).optional(),
})
