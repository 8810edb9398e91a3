// What comes in from forms and programs about a visit.
import { z } from 'zod'
import { prose, wholeNumber } from '#src/platform/input.ts'
import { results } from './award.ts'

export const answerInput = z.strictObject({
  result: z.enum(results).nullable(),
  note: prose(4000).default(''),
  reason: prose(1000).default(''),
  version: z.int().min(0),
})

/** The same answer from a form: everything is text, and the empty result clears. */
export const answerForm = z.object({
  result: z.union([z.enum(results), z.literal('')]).transform((result) => result || null),
  note: prose(4000).default(''),
  reason: prose(1000).default(''),
  version: wholeNumber(0, 1_000_000),
})

export const captionInput = z.strictObject({ caption: prose(300) })
export const reasonInput = z.object({ reason: prose(2000).default('') })
