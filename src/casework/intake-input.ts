// A new case as it is typed at the counter or sent by a program: all problems at once, each at its field.
import type { z } from '@hono/zod-openapi'
import type { CustomerId } from '#src/kernel/ids.ts'
import { type FieldRefusal, Refusal } from '#src/kernel/refusal.ts'
import { fieldsOf } from '#src/platform/input.ts'
import { platformTexts } from '#src/platform/texts.ts'
import type { MediaSource } from './case.ts'
import { type CustomerInput, customerInput } from './customer-input.ts'
import { doingInputs, mediaOf, registrationFields, subjectOf, whose } from './input.ts'
import { inputTexts as texts } from './texts/input.ts'

export interface Intake extends z.output<typeof registrationFields> {
  readonly whose: CustomerId | 'new' | 'none'
  readonly customer: CustomerInput | null
  readonly media: MediaSource | null
  readonly solution: z.output<typeof doingInputs.solveAtFirstContact> | null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Names with dots, as forms have them, become objects: `customer.name` is the name in `customer`. */
export function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  const customer: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith('customer.')) customer[name.slice('customer.'.length)] = value
    else found[name] = value
  }
  return Object.keys(customer).length > 0 ? { ...found, customer } : found
}

/** Reads what was sent. `solve`: with its solution. */
export function readIntake(sent: unknown, solve = false): Intake {
  const values = isRecord(sent) ? sent : {}
  const problems: FieldRefusal[] = []
  const read = <S extends z.ZodType>(schema: S, from: unknown, within = ''): z.output<S> | null => {
    const parsed = schema.safeParse(from, { reportInput: true })
    if (parsed.success) return parsed.data
    problems.push(...fieldsOf(parsed.error).map((one) => ({ ...one, field: `${within}${one.field}` })))
    return null
  }
  const fields = read(registrationFields, values)
  if (values.kind === undefined) replaced(problems, 'kind', texts.noKind)
  const chosen = whose.safeParse(values.customerId)
  if (!chosen.success) problems.push({ field: 'customerId', text: texts.noCustomer })
  const customer = chosen.data === 'new' ? read(customerInput, values.customer ?? {}, 'customer.') : null
  const solution = solve ? read(doingInputs.solveAtFirstContact, { ...values, body: values.body }) : null
  const media = fields && mediaOf(values.media ?? values, fields.channel)
  if (media && !media.success) problems.push(...fieldsOf(media.error))
  if (!fields || !chosen.success || problems.length > 0) {
    throw new Refusal('invalid', platformTexts.invalid, { fields: unique(problems) })
  }
  return {
    ...fields,
    subject: subjectOf(fields.subject, fields.description),
    whose: chosen.data,
    customer,
    media: media?.success ? media.data : null,
    solution,
  }
}

function replaced(problems: FieldRefusal[], field: string, text: FieldRefusal['text']) {
  const at = problems.findIndex((one) => one.field === field)
  if (at >= 0) problems[at] = { field, text }
}

/** A field that two schemas know is refused once. */
const unique = (problems: readonly FieldRefusal[]) =>
  problems.filter((one, at) => problems.findIndex(({ field }) => field === one.field) === at)
