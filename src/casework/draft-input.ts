// What each question of the public form takes. A form and the API are read by the same rules.
import { z } from 'zod'
import type { CentreId, EntityId, ServiceId } from '#src/kernel/ids.ts'
import { because, checkbox, line, listOf, prose, uuid } from '#src/platform/input.ts'
import { caseKinds } from './case.ts'
import { customerKinds, customerNeeds, preferredChannels } from './customer.ts'
import { emailInput, personalNumberOf, phoneInput, wrongNumberOf } from './customer-input.ts'
import { longestDescription } from './draft.ts'
import { customersTexts as customerTexts } from './texts/customers.ts'
import { intakeTexts as texts } from './texts/public-form.ts'

/** A choice that says what to choose when nothing was. */
const chosen = <const T extends readonly string[]>(values: T, text: Parameters<typeof because>[0]) =>
  z
    .string()
    .default('')
    .refine((value) => values.includes(value), { ...because(text), abort: true })
    .pipe(z.enum(values))

const optionalId = <T extends string>() =>
  z
    .union([z.literal('').transform(() => null), uuid<T>()])
    .nullable()
    .default(null)

export const kindInput = z.object({ kind: chosen(caseKinds, texts.chooseKind) })
export const entityInput = z.object({
  entityId: z
    .string()
    .default('')
    .refine((value) => value !== '', { ...because(texts.chooseEntity), abort: true })
    .pipe(uuid<EntityId>()),
})
export const aboutInput = z.object({ serviceId: optionalId<ServiceId>(), centreId: optionalId<CentreId>() })

/** Words, not signs: somebody has to understand what happened. */
export const descriptionInput = () =>
  prose(longestDescription)
    .refine((text) => text !== '', { ...because(texts.describe), abort: true })
    .refine((text) => (text.match(/\p{L}/gu) ?? []).length >= 8, because(texts.describeInWords))
export const whatInput = z.object({ what: descriptionInput() })

export const whoInput = z.object({ as: chosen(['named', 'anonymous'], texts.chooseWho) })

export const youInput = z
  .object({
    name: line(150).refine((text) => /\p{L}/u.test(text), because(texts.nameInLetters)),
    kind: chosen(customerKinds, texts.chooseCustomerKind),
    personalNumber: line(40).transform((text) => personalNumberOf(text) || null),
  })
  .superRefine((input, context) => {
    const wrong = wrongNumberOf(input)
    if (wrong) context.addIssue({ code: 'custom', path: ['personalNumber'], input, ...because(wrong) })
  })

export const reachInput = z
  .object({
    phone: phoneInput().default(''),
    email: emailInput().default(''),
    channel: chosen(preferredChannels, texts.chooseChannel),
    needs: listOf(z.enum(customerNeeds)),
  })
  .superRefine((input, context) => {
    const wrong = (field: 'phone' | 'email', text: Parameters<typeof because>[0]) =>
      context.addIssue({ code: 'custom', path: [field], input, ...because(text) })
    if (input.phone === '' && input.email === '') wrong('phone', texts.phoneOrEmail)
    else if (input.channel === 'email' && input.email === '') wrong('email', customerTexts.noEmail)
    else if (input.channel !== 'email' && input.phone === '') wrong('phone', customerTexts.noPhone)
  })

export const privacyInput = z.object({ confidential: checkbox().default(false), employee: line(300).default('') })

/** From the start page, and from its results. */
export const startInput = z.object({
  q: line(200).default(''),
  entity: optionalId<EntityId>(),
  service: optionalId<ServiceId>(),
})
