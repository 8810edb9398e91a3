// Forms of pages: one body reader, one way back when input is refused. They work without JavaScript.
import type { z } from 'zod'
import { Refusal } from '#src/kernel/refusal.ts'
import { fieldsOf } from '../input.ts'
import { platformTexts } from '../texts.ts'
import type { RequestContext } from './env.ts'

export type FormValues = Readonly<Record<string, string | string[] | undefined>>

/** What a page needs to draw a form again: what was typed, and why it was refused. */
export interface FormState {
  readonly values: FormValues
  readonly refusal: Refusal | null
}

export const freshForm = (values: FormValues = {}): FormState => ({ values, refusal: null })

/** Fields of an urlencoded (or file-less multipart) body; names that repeat become lists. Files are platform/http/upload's. */
export async function readFields(c: RequestContext): Promise<FormValues> {
  const body = await c.req.parseBody({ all: true }).catch(refuseUnreadable)
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((one) => typeof one === 'string')
  }
  return values
}

// The parser throws a TypeError at a body that is not what its header says; what else went wrong stays as it is.
function refuseUnreadable(error: unknown): never {
  throw error instanceof TypeError ? new Refusal('invalid', platformTexts.unreadable) : error
}

/** Parses or refuses with every problem at once. */
export function parse<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const parsed = schema.safeParse(values, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new Refusal('invalid', platformTexts.invalid, { fields: fieldsOf(parsed.error) })
}

/**
 * Handles a posted form: parses, works, answers. A refusal of the input or of the state draws the form `again`
 * with what was typed; any other refusal is an answer of its own.
 */
export async function submit<S extends z.ZodType>(
  c: RequestContext,
  schema: S,
  work: (input: z.output<S>) => Promise<Response>,
  again: (form: FormState) => Response | Promise<Response>,
): Promise<Response> {
  const values = await readFields(c)
  try {
    return await work(parse(schema, values))
  } catch (error) {
    if (!(error instanceof Refusal) || !['invalid', 'conflict', 'tooMany'].includes(error.kind)) throw error
    const page = await again({ values, refusal: error })
    return new Response(page.body, {
      status: error.kind === 'invalid' ? 422 : error.kind === 'conflict' ? 409 : 429,
      headers: page.headers,
    })
  }
}
