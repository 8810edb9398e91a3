// What staff and customers themselves may say of a customer. A number is read however it was typed.
import { z } from '@hono/zod-openapi'
import type { FieldRefusal } from '#src/kernel/refusal.ts'
import { asciiDigits, because, line, listOf, prose, requiredLine } from '#src/platform/input.ts'
import { type CustomerKind, customerKinds, customerNeeds, preferredChannels } from './customer.ts'
import { customersTexts as texts } from './texts/customers.ts'

const unspaced = (text: string) => asciiDigits(text).replace(/[\s().·–-]+/g, '')

/**
 * A phone as it is kept: +973 before the eight digits of a Bahraini one, +966 before a Saudi mobile, + before whatever has
 * the code of its country; other numbers as dialled.
 */
export function phoneOf(typed: string): string {
  const digits = unspaced(typed).replace(/^00/, '+')
  if (/^[1-9]\d{7}$/.test(digits)) return `+973${digits}`
  if (/^0?5\d{8}$/.test(digits)) return `+966${digits.replace(/^0/, '')}`
  if (/^(973\d{8}|9665\d{8})$/.test(digits)) return `+${digits}`
  return digits
}

/** A personal or commercial registration number as it is kept: ASCII, without spaces and dashes. */
export const personalNumberOf = (typed: string): string => unspaced(typed).toUpperCase()

// Bahrain's personal number has 9 digits, Saudi Arabia's identity and residence numbers 10; a visitor shows a passport.
const numbers: Readonly<Record<CustomerKind, RegExp>> = {
  citizen: /^\d{9,10}$/,
  resident: /^\d{9,10}$/,
  visitor: /^[A-Z\d]{6,20}$/,
  business: /^\d{4,12}$/,
}

export const phoneInput = () =>
  line(30)
    .transform(phoneOf)
    .refine((text) => text === '' || /^\+?\d{4,15}$/.test(text), because(texts.wrongPhone))

export const emailInput = () =>
  line(254).refine((text) => text === '' || z.email().safeParse(text).success, because(texts.wrongEmail))

const fields = z.object({
  personalNumber: line(40)
    .transform((text) => personalNumberOf(text) || null)
    .nullable()
    .default(null),
  kind: z.enum(customerKinds),
  name: requiredLine(150),
  phone: phoneInput().default(''),
  email: emailInput().default(''),
  language: z.enum(['ar', 'en']).default('ar'),
  preferredChannel: z.enum(preferredChannels).default('sms'),
  needs: listOf(z.enum(customerNeeds)),
  note: prose(2000).default(''),
})

type Fields = z.output<typeof fields>

/** Why a number is none of its kind; null where it may be one, or none was given. */
export const wrongNumberOf = ({ personalNumber, kind }: Pick<Fields, 'personalNumber' | 'kind'>) => {
  if (personalNumber === null || numbers[kind].test(personalNumber)) return null
  return kind === 'business' ? texts.wrongRegistration : texts.wrongNumber
}

function problemsOf({ personalNumber, kind, phone, email, preferredChannel }: Fields): FieldRefusal[] {
  const found: FieldRefusal[] = []
  const wrong = wrongNumberOf({ personalNumber, kind })
  if (wrong) found.push({ field: 'personalNumber', text: wrong })
  // Somebody known by his number alone comes in person.
  if (preferredChannel === 'email' && email === '' && phone !== '') found.push({ field: 'email', text: texts.noEmail })
  if (preferredChannel !== 'email' && phone === '' && email !== '') found.push({ field: 'phone', text: texts.noPhone })
  return found
}

export const customerInput = fields.superRefine((input, context) => {
  for (const { field, text } of problemsOf(input)) {
    context.addIssue({ code: 'custom', path: [field], input, ...because(text) })
  }
})
export type CustomerInput = z.output<typeof customerInput>
